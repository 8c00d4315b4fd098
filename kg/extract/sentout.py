"""Parties that somebody sent out, of whom a paragraph tells as a piece of news of its own: 某集团近日派出考察团，来某园区参观."""

from __future__ import annotations

import re

from kg.extract.encoded import Encoded
from kg.extract.story import Story

_SENDS = re.compile(
    "(?:[^，。；Ⓟ]{2,24}，){0,2}?(?P<who>[^，。；：Ⓟ]{2,30}?)(?:派出|选派)了?[^，。；Ⓟ]{0,8}(?:考察|代表|访问|参访|参观|学习|调研)[团组队]，[^。；]{0,40}?(?:[来到赴]|前往|走进)[^，。；Ⓟ]{2,24}(?:参观|考察|调研|学习|访问|交流)"
)


def party(story: Story, encoded: Encoded) -> re.Match[str] | None:
    """The words that tell of a party with which a paragraph begins that names nobody of the visit told before it."""
    event, sends = story.current, _SENDS.match(encoded.text) if "派" in encoded.text else None
    if event is None or event.type != "visit" or sends is None or not story.first_of_paragraph(encoded.sentence):
        return None
    return None if any(set(group.names) & set(event.people) for group in encoded.groups.values()) else sends
