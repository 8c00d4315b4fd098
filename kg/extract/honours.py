"""Who receives an award at the meeting or ceremony that an article tells of: 某某获“某某”称号 is said of somebody who stood there.

Where nothing else happened, that the award was given is the event.
"""

from __future__ import annotations

import re

from kg.extract import awards, modality, timing
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.model import When

GIVEN = Rule("honoured-at-event", "表彰会、颁奖仪式上，获奖的人和单位是这次活动的获奖者。", r"", "honoree", confidence=0.82)
TOLD = Rule("honoured-as-news", "报道说的就是授予称号、公布评选结果：受奖的人和单位是获奖者。", r"", "honoree", confidence=0.82)
RULES = (GIVEN, TOLD)

_AWARDS = re.compile("表彰|颁奖|授奖|表扬|评选|命名|授牌|盛典|总结|竞赛|大赛|比赛|先进")
_BEFORE = re.compile(r"曾|先后(?:荣)?获|近年|多次|去年|前年|此前|历年|多年|累计|过去|(?:19|20)\d\d年(?!度)")
"""What somebody was given at other times."""


_AT_OTHER_TIMES = re.compile(
    "(?:^|[，；：])[^，。；：]{0,8}(?:去年|前年|上一?年度|近年|历年|多年|[一两二三四五六七八九十几\\d]年(?:多)?来|[一两二三四五六七八九十几\\d]年间|任期内)"
)


def long_ago(rule: Rule, before: str) -> bool:
    """Whether a prize was won at another time, as a report on the work of years tells it: 八年来，…; 去年，选手甲获一等奖."""
    return rule.id == "role-honoured-there" and bool(_AT_OTHER_TIMES.search(before))


def receive(story: Story, encoded: Encoded, said: int) -> None:
    """The recipients of a sentence take part in the event at which awards are given; people only beside an event that has some."""
    event = story.current or story.main
    if event is None or event.type not in {"meeting", "ceremony", "award"} or not _AWARDS.search("".join(event.names)):
        return
    for at in _called_winners(encoded, event) if encoded.groups else ():
        for mention in encoded.groups[at].members:
            story.join(event, mention, "honoree", Sign(GIVEN, encoded.span(at, at + 1)))
    for won in awards.find(encoded):
        if won.start >= said or not _is_news(encoded, won):
            continue
        sign = Sign(GIVEN, encoded.span(won.start, won.end))
        for agent in won.recipients:
            if agent.kind == "person":
                _person(story, encoded, event, agent.name, sign)
            else:
                story.join_body(event, agent, "honoree", sign)


_HELD_FOR = re.compile("表彰|颁奖|授奖")
_WINNERS = re.compile(r"(?:等|^)(?:[一二三四五六七八九十\d]+[名位])?(?:获奖|受表彰|受奖|获表彰)(?!感言)[^，。；]{0,6}")
_DESCRIBED = re.compile("(?:获奖|受表彰|受奖|获表彰)的$")


def _called_winners(encoded: Encoded, event: Draft) -> list[int]:
    """Where people stand who are called winners at the ceremony held for it: 甲、乙等获奖代表, 受表彰的丙."""
    if not _HELD_FOR.search("".join(event.names)):
        return []
    behind = [at for at in encoded.groups if _WINNERS.search(encoded.original(at, at + 1).rpartition("、")[2])]
    return [*behind, *(at for at in encoded.groups if at not in behind and _DESCRIBED.search(encoded.text, max(0, at - 5), at))]


_CONFERRED = re.compile("(?:决定|予以|被)?(?:追授予?|授予|追记|颁给)|(?:评选)?(?:结果|名单)[^，。；]{0,6}(?:揭晓|公布|发布)")
"""Who has been given something is told so; that somebody once won something is no news of the day."""


def _is_news(encoded: Encoded, won: awards.Won) -> bool:
    """Whether an award is given now: neither what its bearer is called by, nor of former years, nor wished for."""
    return won.rule is not awards.BEARER and not _BEFORE.search(encoded.text[: won.end]) and not modality.reason(encoded.text[: won.start])


def as_news(story: Story) -> None:
    """Opens the event of an article that tells of nobody but those to whom an award was given."""
    if any(event.people or event.stops for event in story.events):
        return
    event: Draft | None = None
    for sentence in story.article.sentences:
        encoded = story.encode(sentence)
        if sentence.kind != "body" or sentence.span in story.unstated or not _CONFERRED.search(encoded.text):
            continue
        for won in [won for won in awards.find(encoded) if _is_news(encoded, won)]:
            event = event or _opened(story, encoded, won)
            for agent in won.recipients:
                event.join(agent, "honoree", Sign(TOLD, encoded.span(won.start, won.end)), order=len(event.people) + 1)


def _opened(story: Story, encoded: Encoded, won: awards.Won) -> Draft:
    """The event; its day is that told last when the award is."""
    body = (s for s in story.article.sentences if s.kind == "body" and s.span.start <= encoded.sentence.span.start and s.span not in story.unstated)
    told = [when for s in body if (when := timing.told(story, story.encode(s))) != When()]
    event = story.open("award", Sign(TOLD, encoded.span(won.start, won.end)))
    event.when = told[-1] if told else When()
    event.call(encoded.original(won.start, won.end))
    line = story.article.slice(story.article.headline)
    event.call(line if _NEWS.search(line) else "")
    return event


_NEWS = re.compile("揭晓|公布|授予|追授|追记|称号|荣获|获奖|表彰")


def _person(story: Story, encoded: Encoded, event: Draft, name: str, sign: Sign) -> None:
    for group in encoded.groups.values():
        for mention in group.members:
            if mention.name == name:
                story.join(event, mention, "honoree", sign)
