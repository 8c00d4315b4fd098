"""Who receives an award at the meeting or ceremony that an article tells of: 某某获“某某”称号 is said of somebody who stood there."""

from __future__ import annotations

import re

from kg.extract import awards, modality
from kg.extract.draft import Draft, Sign
from kg.extract.encode import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story

GIVEN = Rule("honoured-at-event", "表彰会、颁奖仪式上，获奖的人和单位是这次活动的获奖者。", r"", "honoree", confidence=0.82)
RULES = (GIVEN,)

_AWARDS = re.compile("表彰|颁奖|授奖|表扬|评选|命名|授牌|盛典|总结|竞赛|大赛|比赛|先进")
_BEFORE = re.compile(r"曾|先后(?:荣)?获|近年|多次|去年|前年|此前|历年|多年|累计|过去|(?:19|20)\d\d年(?!度)")
"""What somebody was given at other times."""


def receive(story: Story, encoded: Encoded, said: int) -> None:
    """The recipients of a sentence take part in the event at which awards are given; people only beside an event that has some."""
    event = story.current or story.main
    if event is None or event.type not in {"meeting", "ceremony", "award"} or not _AWARDS.search("".join(event.names)):
        return
    for won in awards.find(encoded):
        if won.rule is awards.BEARER or won.start >= said or _BEFORE.search(encoded.text[: won.end]) or modality.reason(encoded.text[: won.start]):
            continue
        sign = Sign(GIVEN, encoded.span(won.start, won.end))
        for agent in won.recipients:
            if agent.kind == "person":
                _person(story, encoded, event, agent.name, sign)
            else:
                story.join_body(event, agent, "honoree", sign)


def _person(story: Story, encoded: Encoded, event: Draft, name: str, sign: Sign) -> None:
    for group in encoded.groups.values():
        for mention in group.members:
            if mention.name == name:
                story.join(event, mention, "honoree", sign)
