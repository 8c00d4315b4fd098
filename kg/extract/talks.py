"""Talks that are no sittings of their own, but what those do who receive guests or go round."""

from __future__ import annotations

import re

from kg.extract.deeds import EventName
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
