"""A tour that is told before anybody on it is named: 县政协组织委员视察某厂。县政协主席某某参加。大家先后走进…"""

from __future__ import annotations

import re

from kg.extract import itinerary, modality, outings, visits
from kg.extract.draft import Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story

TOLD = Rule("event-tour-told", "先说一群人去参观、视察，随后才写出谁参加或到了哪里：这是一次走访。", r"", "event", confidence=0.8)
RULES = (TOLD,)

_DEED = f"(?:{outings.DEEDS}|参观|观摩|采风|拉练)"
_TOUR = re.compile(
    r"(?:^|(?<=[，；]))(?P<told>(?![他她]|大家)[^，。；：“”Ⓟ]{1,60}?(?:(?:围绕|就|针对)“[^“”。；Ⓟ]{2,30}”[^，。；：“”Ⓟ]{0,12})?(?:组织|开展|赴|到|深入|走进|前往|集体|联合|分成|分头|来)[^。；：Ⓟ]{0,90}?"
    rf"(?:{_DEED}(?![组团队站院官报提])|(?P<called>”(?:主题)?活动))[^，。；Ⓟ]{{0,30}})(?=[，。；])"
)
_TOOK_PART = re.compile(
    rf"Ⓟ(?:及|和|以及|等)?[^，。；：Ⓟ]{{0,24}}?(?:一同|一起|全程|分别|也)?(?:参加|参与|陪同|随同)了?(?:此次|本次)?(?:{_DEED}{{0,2}}(?:活动)?|活动)?(?=[，。；])"
)
_GO_ON = re.compile(
    r"(?:Ⓣ，?|(?:活动|考察|视察|观摩|参观)(?:中|期间|当天)，|期间，|当天，)*"
    r"(?:大家|与会人员|[^，。；：Ⓟ]{0,12}(?:代表|委员|人员|组|团|队|一行|领导|嘉宾|学员|党员|Ⓗ)(?:们|成员|一行)?)?(?:首先|先后|依次|随后|接着|实地|分别|集体|还)*，?"
    r"(?:来到|走进|深入|参观|察看|查看|视察|考察|观摩|走访|前往|慰问|赴|到)"
)


def follow(story: Story, encoded: Encoded, said: int) -> None:
    """Opens such a tour once a sentence shows that it was made: somebody took part in it, or those on it are seen at a site.

    `said`: where somebody's words begin in the sentence.
    """
    if story.current is not None:
        story.tour = None
        return
    tour = _TOUR.search(encoded.text, 0, said)
    if tour and not modality.reason(encoded.text[: tour.end()]):
        story.tour = encoded, tour
    if story.tour is None:
        return
    told, tour = story.tour
    took_part = not tour["called"] and _TOOK_PART.search(encoded.text)  # 开展“看发展”活动 may be anything
    if not (took_part or (told is not encoded and _GO_ON.match(encoded.text) and visits.stops(encoded, 0, said))):
        return
    event = story.open("visit", Sign(TOLD, told.sentence.span))
    event.call(told.original(*tour.span("told")))
    story.current, story.tour = event, None
    if told is not encoded:
        itinerary.follow(story, told, len(modality.unsaid(told.text)))
