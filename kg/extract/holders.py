"""Titles that stand for their holder: 县委书记在会上指出. Who that is, resolution says; here only that the holder took part."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract import modality, roles
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.model import Agent, Mention

RULES = (
    Rule("holder-there", "只印职务、未印姓名的人主持会议、讲话或出席：任此职者参加了活动。", r"", "attendee", confidence=0.7),
)  # fmt: skip
(THERE,) = RULES

_SEAT = re.compile(r"(?:书记|[省市区县州旗镇乡]长|局长|厅长|主任|主席|院长|检察长|董事长|总经理)$")
_DEPUTY = re.compile(r"副|原|前|时任|党支部|党组|总支")
_CLAUSE = re.compile(r"(?:^|[，；])(?:本报讯)?(?:Ⓣ，?)?$")
_SAID_THERE = re.compile(r"主持|讲话|致辞|出席|发言|宣布|(?:在)?(?:会上|会议上|大会上|仪式上)|在讲话(?:中|时)")


def take_part(story: Story, encoded: Encoded, said: int) -> None:
    """Adds the holders that a sentence puts at the current event, unless somebody printed with the title is there."""
    event = story.current
    if event is None or event.type not in {"meeting", "ceremony", "talk"}:
        return
    for at, mention in sorted(encoded.holders.items()):
        title = _only_seat(mention)
        predicate = modality.unsaid(re.split("[ⓅⒽ。]", encoded.text[at + 1 :])[0])
        told = title and at < said and _CLAUSE.search(encoded.text[:at]) and _SAID_THERE.match(predicate)
        if title and told and not modality.absent(predicate) and not _is_there(story, event, title):
            for rule, _ in roles.fired(predicate, event.type):
                sign = Sign(replace(THERE, states=rule.states), encoded.span(at, at + 1), "inferred")
                story.join_holder(event, Agent("holder", title, title), rule.states, sign)


def _only_seat(mention: Mention) -> str | None:
    """The title as printed, if one person alone holds it: 县委书记; 县委副书记、县长 is the magistrate, 县委书记、县长 are two people."""
    seats = [title.printed for title in mention.titles if title.counted and title.body and _SEAT.search(title.title) and not _DEPUTY.search(title.title)]
    return seats[0] if len(seats) == 1 else None


def _is_there(story: Story, event: Draft, title: str) -> bool:
    """Whether the article prints the title with the name of somebody who takes part already."""
    named = (m for m in story.recognised.mentions if m.kind == "person" and m.name in event.people)
    return any(title in (one.printed, one.title) or one.printed.endswith(title) for m in named for one in m.titles)
