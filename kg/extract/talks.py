"""Talks that are no sittings of their own, but what those do who receive guests or go round."""

from __future__ import annotations

import re

from kg.extract.deeds import SAT_WITH, EventName
from kg.extract.draft import Draft
from kg.extract.encoded import Encoded
from kg.extract.story import Story

_WITH_GUESTS = re.compile(
    "(?:与|同|和)(?:Ⓟ|其|他们|她们?|(?:来访的?)?(?:客人|来宾|嘉宾|客商)|[^，。；Ⓟ]{0,10}(?:考察|代表|访问|参访|调研|党政|参观|学习|交流)团)"
    "[^，。；Ⓟ]{0,4}(?:举行|进行|开展)了?$"
)
"""与其|举行座谈"""
_AND = re.compile("，?(?:并|还)(?:举行|进行|开展)(?:了)?$")


def same(story: Story, encoded: Encoded, name: EventName) -> bool:
    """Whether a name is that of a talk which belongs to what is told: 与客人座谈交流，某某参加座谈; 某某一行来访，某某与其举行座谈."""
    event = story.current
    if name.name != "座谈" or event is None:
        return False
    attended, before = name.how == "attended", encoded.text[: name.at]
    if attended or _AND.search(before):
        return _on_the_way(event, encoded, attended=attended)
    return event.type in {"visit", "reception"} and bool(_WITH_GUESTS.search(before))


def _on_the_way(event: Draft, encoded: Encoded, *, attended: bool) -> bool:
    """Whether 座谈 is the talk that a reception itself is, or that those who lead a round have wherever they come."""
    names = {name for group in encoded.groups.values() for name in group.names}
    return event.type == "reception" or (attended and event.type == "visit" and names <= event.leads)


_IS_AWAY = re.compile("(?:正在?|还在|刚[从在]|因)[^，。；Ⓟ]{0,12}(?:出席|参加|列席|召开|举行)(?:的)?$")
_FROM_AFAR = re.compile("的Ⓟ[^。]{0,20}(?:电话|来电|[发寄托捎]来|委托|托人|短信|微信|连线|致信)")
"""正在北京出席某会议的|某某打来电话: where somebody is who is not here."""


def elsewhere(encoded: Encoded, name: EventName) -> bool:
    """Whether a name is that of what keeps somebody away who is heard from."""
    before, after = encoded.text[: name.at], encoded.text[name.at + len(name.name) :]
    return after.startswith("的") and _IS_AWAY.search(before) is not None and _FROM_AFAR.match(after) is not None


def on_the_way(story: Story, encoded: Encoded, name: EventName) -> bool:
    """Whether a talk with people without names is a part of what is told already: 到某镇调研。某某与村民座谈."""
    return story.main is not None and not encoded.times and SAT_WITH.fullmatch(name.name) is not None
