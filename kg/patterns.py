"""What can be read from a pattern: what its matches hold, begin and end with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]  # how Python itself reads a pattern; it ships no types
from typing import Any, Final

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


def begins_with(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters with which matches of a pattern begin; None: any, or an empty one."""
    chars, empty = _first(_parser.parse(pattern.pattern, pattern.flags))
    return None if empty or pattern.flags & re.IGNORECASE else chars


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
    ways = [way[0] for way in _ways(_parser.parse(source))]
    return united(_characters(*value[1][-1]) if kind is _constants.ASSERT and value[0] < 0 else None for kind, value in ways)


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


def _ways(parts: Any) -> list[Any]:
    return list(parts[0][1][1]) if len(parts) == 1 and parts[0][0] is _constants.BRANCH else [parts]


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


def _first(parts: Any) -> tuple[frozenset[str] | None, bool]:
    """What parts in a row may begin with, and whether they may match nothing."""
    chars: frozenset[str] = frozenset()
    for kind, value in parts:
        here, empty = _first_of(kind, value)
        if here is None:
            return None, False
        chars |= here
        if not empty:
            return chars, False
    return chars, True


def _first_of(kind: Any, value: Any) -> tuple[frozenset[str] | None, bool]:
    if kind in (_constants.LITERAL, _constants.IN):
        return _characters(kind, value), False
    if kind in (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT):
        return frozenset(), True
    if kind is _constants.BRANCH:
        ways = [_first(way) for way in value[1]]
        return united(chars for chars, _ in ways), any(empty for _, empty in ways)
    if kind is _constants.SUBPATTERN and not value[1] & re.IGNORECASE:
        return _first(value[3])
    if kind in _REPEATS:
        chars, empty = _first(value[2])
        return chars, empty or not value[0]
    return None, True


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
