"""Talks that are no sittings of their own, but what those do who receive guests or go round."""

from __future__ import annotations

import re

from kg.extract import objects
from kg.extract.deeds import EventName
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.story import Story
from kg.extract.unit import Unit

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


_TALK = re.compile("(?:同志)?等?(?:一行|[^，。；Ⓟ]{1,12}?[团组队])?[^，。；Ⓟ]{0,30}?(?:交流|座谈|会谈|洽谈|磋商|商谈|探讨|讨论|沟通|对接|交换(?:了)?意见|合影)")


def hosts(story: Story, encoded: Encoded, unit: Unit, event: Draft, predicate: str) -> bool:
    """Notes who receives the visitors where 和 joins him to those who lead them: 总裁甲和|副区长乙一行深入交流. False where it does not."""
    *received, last = unit.group.members
    names = {mention.name for mention in received}
    if event.type != "visit" or not names or last.name not in event.leads or names & {*event.people} or not _TALK.match(predicate):
        return False
    for mention in received:
        story.join(event, mention, objects.RECEIVES.states, Sign(objects.RECEIVES, encoded.span(unit.at, unit.at + 1)))
    return True
