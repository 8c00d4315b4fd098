"""Lists of people that semicolons cut: 甲、乙；丙参加. 出席的有市领导甲；集团领导乙、丙；股东代表。"""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg.extract import roles
from kg.extract.draft import Draft, Sign
from kg.extract.encode import BEFORE_SOME
from kg.extract.encoded import Encoded, Group
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit

_UNNAMED = "[^，。；：Ⓟ]{0,60}(?:Ⓗ|代表|负责人|负责同志|嘉宾|人员|师生|职工)"
_ITEM = re.compile(f"{BEFORE_SOME}?Ⓟ(?:、{_UNNAMED})?(?:，{_UNNAMED})*[；。]?")
_UNNAMED_ITEM = re.compile(f"{_UNNAMED}(?:，{_UNNAMED})*[；。]?")
"""各股东单位的代表；: an item of such a list that names nobody."""


def begins(story: Story, encoded: Encoded, event: Draft, rule: Rule) -> None:
    """Notes a list behind its verb that a semicolon cuts: what follows the semicolon says the same of others."""
    story.roll = (event, rule) if encoded.text.endswith("；") else None


def waits(story: Story, encoded: Encoded) -> bool:
    """Whether a sentence is an item of a list that semicolons cut: its people join what the list says, or wait for the verb behind the last."""
    item = _ITEM.fullmatch(encoded.text)
    roll, cut = story.roll, encoded.text.endswith("；")
    if roll and (item or _UNNAMED_ITEM.fullmatch(encoded.text)):
        for mention in _named(encoded).members if item else ():
            story.join(roll[0], mention, roll[1].states, Sign(roll[1], encoded.span(0, len(encoded.text))))
        story.roll = roll if cut else None
        return True
    story.roll = None
    if item and not cut and (event := _called_over(story, encoded)):
        for mention in joined(story.waiting, _named(encoded)).members:
            story.join(event, mention, roles.PRESENT.states, Sign(roles.PRESENT, encoded.span(0, len(encoded.text))))
        story.waiting = None
        return True
    if cut and story.waiting and _UNNAMED_ITEM.fullmatch(encoded.text):
        return True
    if item and cut:
        story.waiting = joined(story.waiting, _named(encoded))
        return True
    return False


_SEVERAL = 3


def _called_over(story: Story, encoded: Encoded) -> Draft | None:
    """The sitting at which people are who are told by a sentence of nothing but them: 开幕式在某地举行。县长甲，局长乙，会长丙。"""
    there = joined(story.waiting, _named(encoded)).members
    event = story.current
    sat = event is not None and event.type in {"meeting", "ceremony", "other", "talk"}
    return event if sat and len(there) >= _SEVERAL and all(one.titles for one in there) else None


_TOO = re.compile(
    rf"{_UNNAMED}(?:，{_UNNAMED})*(?:等)?(?:共?[\d一二三四五六七八九十百]+[余多]?人)?"
    r"(?=(?:分别|一同|一起|共同|先后)*(?:参加|出席|列席|陪同|见证|参会))"
)
"""某会领导等二百余人|参加了会议: those before the semicolon did so too."""


def join_unnamed(story: Story, encoded: Encoded) -> None:
    """The people before a semicolon behind which nobody is named do what those do: 校长甲；某会领导等二百余人参加了会议."""
    match = _TOO.match(encoded.text) if story.waiting and story.current and "Ⓟ" not in encoded.text else None
    if match is None or story.current is None or story.waiting is None:
        return
    for rule, _ in roles.fired(encoded.text[match.end() :], story.current.type):
        for mention in story.waiting.members:
            story.join(story.current, mention, rule.states, Sign(rule, encoded.sentence.span))
    story.waiting = None


def _named(encoded: Encoded) -> Group:
    """The people of an item."""
    return encoded.groups[encoded.text.index("Ⓟ")]


def joined(before: Group | None, group: Group) -> Group:
    """The people before a semicolon and those behind it as one list."""
    return Group((*before.members, *group.members), group.cut, before.text + group.text) if before else group


def with_waiting(story: Story, people: list[Unit]) -> list[Unit]:
    """The people before a semicolon share the verb behind it: 甲、乙；丙参加会见."""
    waiting, story.waiting = story.waiting, None
    first = next((i for i, unit in enumerate(people) if unit.kind == "subject"), None) if waiting else None
    if waiting and first is not None:
        people[first] = replace(people[first], group=joined(waiting, people[first].group))
    return people
