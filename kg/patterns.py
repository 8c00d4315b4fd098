"""What can be read from a pattern: what its matches hold, begin and end with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]  # how Python itself reads a pattern; it ships no types
from typing import Any, Final, NamedTuple

_WIDEST: Final = 64
"""A range of more characters (all that are Chinese) says nothing."""
_COMMON: Final = (
    "，、。Ⓟ委县会市长的日一人在了主工业月中区大书年作公和议要发开新上行政到司建全国来部生出者党员产民进加同村成为动下地心三代后高实水合领场等问分二设办乡省"
)
"""What stands in nearly every sentence, the most frequent first: of two things that a pattern needs the rarer one is asked for."""
_LOAD: Final = {char: 200 // (5 + rank) for rank, char in enumerate(_COMMON)}
ASKED: Final = 3
"""So many of the things that a pattern needs are asked for, the rarest first: each leaves fewer texts in which the pattern is tried in vain."""
Needs = tuple[frozenset[str], ...]
"""Sets of characters: of each of them at least one stands in whatever matches, the rarest set first."""
_ANYTHING: Final = ((_constants.CATEGORY, None),)
"""What a class of characters is that may hold any."""
_REPEATS: Final = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def any_of(chars: Iterable[str]) -> re.Pattern[str]:
    """Any of some characters."""
    return re.compile(f"[{re.escape(''.join(sorted(chars)))}]")


class _Front(NamedTuple):
    """What stands in a text where a match begins: the first character and the second (None: any), and how many are known, 2 standing for more too."""

    first: frozenset[str] | None
    second: frozenset[str] | None
    sizes: frozenset[int]

    def then(self, other: _Front) -> _Front:
        """This, and the other behind it."""
        first = united([self.first, *([other.first] if 0 in self.sizes else [])])
        second = united([self.second, *([other.first] if 1 in self.sizes else []), *([other.second] if 0 in self.sizes else [])])
        return _Front(first, second, frozenset(min(2, one + more) for one in self.sizes for more in other.sizes))

    def before(self, other: _Front) -> _Front:
        """This, which looks ahead, and the other at the same place."""
        if 0 in self.sizes:
            return other
        if self.sizes == _FULL:
            return self
        behind = None if 0 in other.sizes else other.first
        return _Front(behind if self.first is None else self.first, other.second, frozenset(max(1, size) for size in other.sizes))


_EMPTY: Final = _Front(frozenset(), frozenset(), frozenset((0,)))
_FULL: Final = frozenset((2,))
DIGIT: Final = r"\d"
"""Stands for the characters of that class."""


def _one_of(fronts: Iterable[_Front]) -> _Front:
    firsts, seconds, sizes = zip(*fronts, strict=True)
    return _Front(united(firsts), united(seconds), frozenset().union(*sizes))


def begins_with(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters with which matches of a pattern begin; None: any, or an empty one."""
    front = _front(_parser.parse(pattern.pattern, pattern.flags))
    known = front.first is not None and DIGIT not in front.first and 0 not in front.sizes
    return front.first if known and not pattern.flags & re.IGNORECASE else None


def ahead(pattern: re.Pattern[str]) -> str:
    """An expression for what stands where a match of a pattern begins: its first character, and the second where that is known; empty: anything."""
    front = _front(_parser.parse(pattern.pattern, pattern.flags))
    if front.first is None or 0 in front.sizes or pattern.flags & re.IGNORECASE:
        return ""
    second = front.second if front.sizes == _FULL and front.second is not None else frozenset()
    return "".join(f"[{''.join(char if char == DIGIT else re.escape(char) for char in sorted(chars))}]" for chars in (front.first, second) if chars)


def is_led(pattern: re.Pattern[str]) -> bool:
    """Whether Python itself looks for the first character of a pattern before it tries the rest: where it begins with one, or every way with its own."""
    kind: Any
    value: Any
    kind, value = _parser.parse(pattern.pattern, pattern.flags)[0]
    while kind is _constants.SUBPATTERN:
        kind, value = value[3][0]
    return kind in (_constants.LITERAL, _constants.IN) or (kind is _constants.BRANCH and all(way and way[0][0] is _constants.LITERAL for way in value[1]))


def needs(pattern: re.Pattern[str]) -> Needs:
    """What every match of a pattern holds, as far as it can be read from the pattern."""
    return _needs_of(_parser.parse(pattern.pattern, pattern.flags)) if not pattern.flags & re.IGNORECASE else ()


def looks_back_at(source: str) -> frozenset[str] | None:
    """The characters behind which matches of a pattern begin, each way of which begins by looking back; None: any."""
    return _looked_back_at(_parser.parse(source))


class Last:
    """With which characters matches of a pattern may end that end where the text does.

    Errors: ValueError for a pattern that may match elsewhere.
    """

    def __init__(self, source: str) -> None:
        parts = _parser.parse(source)
        if not _is_closed(parts):
            raise ValueError(f"Not every way ends where the text does: {source}")
        self._listed: set[str] = set()
        self._wide: list[Any] = []
        """Classes of many characters."""
        self._anything = self._take(parts)

    def __contains__(self, char: str) -> bool:
        return self._anything or char in self._listed or any(_is_in(items, char) for items in self._wide)

    def _take(self, parts: Any) -> bool:
        """Takes in with what parts in a row may end; whether they may match nothing."""
        return all(self._take_in(kind, value) for kind, value in reversed(list(parts)))

    def _take_in(self, kind: Any, value: Any) -> bool:
        if kind in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT):
            return True
        if kind is _constants.BRANCH:
            empty = [self._take(way) for way in value[1]]  # every one is to be taken in
            return any(empty)
        if kind is _constants.SUBPATTERN and not value[1] & re.IGNORECASE:
            return self._take(value[3])
        if kind in _REPEATS:
            return self._take(value[2]) or not value[0]
        chars = _characters(kind, value) if kind in (_constants.LITERAL, _constants.IN) else None
        if chars is not None:
            self._listed |= chars
        else:
            self._wide.append(value if kind is _constants.IN else _ANYTHING)
        return False


def _looked_back_at(parts: Any) -> frozenset[str] | None:
    kind, value = parts[0]
    if kind is _constants.BRANCH:
        return united(map(_looked_back_at, value[1]))
    return _characters(*value[1][-1]) if kind is _constants.ASSERT and value[0] < 0 else None


def united(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """All together, unless nothing is known of one."""
    known: set[str] = set()
    for chars in sets:
        if chars is None:
            return None
        known |= chars
    return frozenset(known)


def _needs_of(parts: Any) -> Needs:
    """Of what stands in a row the parts whose characters are rarest."""
    known = {needed: None for kind, value in parts for needed in _needed_by(kind, value)}
    return tuple(sorted(known, key=_load)[:ASKED])


def _load(chars: frozenset[str]) -> int:
    return sum(1 + _LOAD.get(char, 0) for char in chars)


def _needed_by(kind: Any, value: Any) -> Needs:
    if kind in (_constants.LITERAL, _constants.IN):
        chars = _characters(kind, value)
        return () if chars is None else (chars,)
    if kind is _constants.BRANCH:
        ways = [_needs_of(way) for way in value[1]]
        return tuple(frozenset().union(*(way[min(lane, len(way) - 1)] for way in ways)) for lane in range(ASKED)) if all(ways) else ()
    if kind is _constants.SUBPATTERN:
        return _needs_of(value[3]) if not value[1] & re.IGNORECASE else ()
    if kind in _REPEATS:
        return _needs_of(value[2]) if value[0] else ()
    return ()  # what looks ahead or back may look beyond the text


def _characters(kind: Any, value: Any) -> frozenset[str] | None:
    """One character, or those of a class; None where they are many."""
    if kind is _constants.LITERAL:
        return frozenset(chr(value))
    found: set[str] = set()
    for sort, which in value:
        if sort is _constants.LITERAL:
            found.add(chr(which))
        elif sort is _constants.RANGE and which[1] - which[0] < _WIDEST:
            found.update(map(chr, range(which[0], which[1] + 1)))
        else:
            return None
    return frozenset(found)


def _front(parts: Any) -> _Front:
    """What stands where parts in a row match."""
    if not len(parts):
        return _EMPTY
    kind, value = parts[0]
    if kind is _constants.ASSERT and value[0] > 0:
        return _front(value[1]).before(_front(parts[1:]))
    found = _front_of(kind, value)
    return found if found.sizes == _FULL else found.then(_front(parts[1:]))


def _front_of(kind: Any, value: Any) -> _Front:
    if kind in (_constants.LITERAL, _constants.IN):
        digit = kind is _constants.IN and value == [(_constants.CATEGORY, _constants.CATEGORY_DIGIT)]
        return _Front(frozenset((DIGIT,)) if digit else _characters(kind, value), frozenset(), frozenset((1,)))
    if kind in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT):
        return _EMPTY
    if kind is _constants.BRANCH:
        return _one_of([_front(way) for way in value[1]])
    if kind is _constants.SUBPATTERN and not value[1] & re.IGNORECASE:
        return _front(value[3])
    if kind in _REPEATS:
        low, high, unit = value[0], value[1], _front(value[2])
        found = _EMPTY
        for number in range(min(2, high)):
            found = found.then(unit if number < low else _one_of([_EMPTY, unit]))
        return found
    return _Front(None, None, frozenset((0, 1, 2)))


def _is_closed(parts: Any) -> bool:
    kind: Any
    value: Any
    kind, value = parts[-1] if len(parts) else (_constants.ANY, None)
    if kind is _constants.BRANCH:
        return all(map(_is_closed, value[1]))
    if kind is _constants.SUBPATTERN:
        return _is_closed(value[3])
    return kind is _constants.AT and value is _constants.AT_END


def _is_in(items: Any, char: str) -> bool:
    """Whether a class holds a character; one that names a category may hold any."""
    ranges = [(which, which) if sort is _constants.LITERAL else which for sort, which in items if sort in (_constants.LITERAL, _constants.RANGE)]
    if any(sort is _constants.CATEGORY for sort, _ in items):
        return True
    return any(low <= ord(char) <= high for low, high in ranges) != (items[0][0] is _constants.NEGATE)
