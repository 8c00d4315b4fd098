"""Houses whose somebody is said to be with 的: 某某大学的王某某教授, 某某公司的总工程师王某某."""

from __future__ import annotations

import re

from kg import words
from kg.recognise.behind import ends_a_body
from kg.recognise.boundaries import Boundaries
from kg.recognise.reading import Reading
from kg.sought import Ending

_SAID_OF_HIM = Ending("(?:^|[，。；：、\\n和与及]|来自|邀请了?|特邀|[聘请由])$")
_SHORTEST = 3
_OF_A_PLACE = re.compile("[省市区县州旗盟镇乡村国]长|书记|委员|代表")
_HOUSES = ("公司", "集团", "院", "银行")


def begins(text: str, low: int, at: int, head: str, boundaries: Boundaries) -> int:
    """Where the house begins that ends with 的 at an offset, before somebody or his title; the offset itself where there is none.

    Not 考察竹韵公司的|林县长: the verb before the house has him for its subject.
    """
    if not text.endswith("的", low, at) or _OF_A_PLACE.search(head):
        return at
    start = boundaries.body_start(at - 1, low)
    whole = at - 1 - start > _SHORTEST - 1 and (text.endswith(_HOUSES, start, at - 1) or ends_a_body(text[start : at - 1]))
    told = whole and (start == low or bool(_SAID_OF_HIM.search(text[low:start])))
    return start if told and words.first_kind(text, start) != "v" else at


def of_name(part: Reading, low: int, at: int, head: str) -> int:
    """The same before a name, its title behind it."""
    return begins(part.text, low, at, head, Boundaries(part.text, part.span, part.times))
