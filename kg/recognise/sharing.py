"""Names that share the title behind the last of them: 林某某校长、竺某、米某某副校长."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Mention, Span
from kg.recognise.behind import ends_a_body
from kg.recognise.reading import Reading
from kg.recognise.spans import overlaps
from kg.recognise.summed import carries
from kg.recognise.untitled import Untitled

_BEGINS = frozenset("、，。；：\n“由与和")
"""Behind these a list of names begins, or goes on."""
_GOVERNS = frozenset("在对向为给请随同了到见赴")
"""So does one right behind these: 在|甲、乙副县长陪同下, 会见了|甲、乙副总经理."""
_LONGEST = 12
"""No name has more characters with the body before it."""


def sharers(part: Reading, untitled: Untitled) -> Iterator[Mention]:
    """The people of a sentence who stand before another whose title behind his name several can hold."""
    for last in [person for person in part.people if person.span.start == person.name_span.start and person.name_span.end < person.span.end]:
        shared = tuple(title for title in last.titles if carries(title))
        at = last.span.start
        while shared and (name := _before(part, at, untitled)):
            yield Mention("person", name, part.text[name.start : name.end], name, shared)
            at = name.start


def _before(part: Reading, at: int, untitled: Untitled) -> Span | None:
    """The name before a 、 or an 和, with nothing before it, or the body whose title it is."""
    text, low = part.text, part.span.start
    if at - 1 <= low or text[at - 1] not in "、和":
        return None
    start = next((i for i in range(at - 2, max(low, at - _LONGEST) - 1, -1) if text[i] in _BEGINS), low - 1) + 1
    for size in (at - 1 - start, 3, 2):
        begin = at - 1 - size
        if begin < start or not untitled.whole(text[begin : at - 1]):
            continue
        if begin > start and text[begin - 1] not in _GOVERNS and not ends_a_body(text[start:begin]):
            continue
        span = Span(begin, at - 1)
        return None if overlaps(span, [other.span for other in (*part.people, *part.holders)]) or overlaps(span, part.times) else span
    return None
