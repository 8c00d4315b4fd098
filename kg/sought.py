"""What a text must hold for a pattern to fit anywhere in it.

Most sentences say nothing that most rules look for. A set of the characters of a sentence is made once; a rule whose patterns need a character that is
not among them is not tried at all. Which characters a pattern needs is read from the pattern itself, so that a rule that changes stays true.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]  # how Python itself reads a pattern; it ships no types
from typing import Any, Final

_WIDEST: Final = 64
"""A range of more characters (all that are Chinese) says nothing."""
_FEW: Final = 3
_COMMON: Final = (
    "，、。委县会市长的日一人在了主工业月中区大书年作公和有议要发开新上行政到司建全国来部生出者党员产民进加同村成为动下地心三代后高实水合领场等问分二设办乡省"
)
"""What stands in nearly every sentence, the most frequent first: of two things that a pattern needs the rarer one is asked for."""
_LOAD: Final = {char: 200 // (5 + rank) for rank, char in enumerate(_COMMON)}


@lru_cache(maxsize=256)
def characters(text: str) -> frozenset[str]:
    """The characters of a text, for the many rules that ask for them one after the other."""
    return frozenset(text)


class Sought:
    """Patterns, and the characters of which each of their matches holds at least one."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        self._patterns = patterns

    @cached_property
    def needed(self) -> frozenset[str] | None:
        """At least one of these stands in whatever one of the patterns matches; None: nothing is known of it."""
        return _united(_needed(_parser.parse(pattern.pattern, pattern.flags)) if not pattern.flags & re.IGNORECASE else None for pattern in self._patterns)

    @cached_property
    def _few(self) -> tuple[str, ...] | None:
        """The same where they are so few that each is looked for in the text itself, in a fixed order."""
        return tuple(sorted(self.needed)) if self.needed is not None and len(self.needed) <= _FEW else None

    def may_be_in(self, text: str) -> bool:
        """Whether one of the patterns may match somewhere in a text."""
        if self._few is None:
            return self.may_be_among(characters(text))
        return any(char in text for char in self._few)

    def may_be_among(self, chars: frozenset[str]) -> bool:
        """Whether one of them may match in a text of these characters."""
        needed = self.needed
        return needed is None or not needed.isdisjoint(chars)


def begins_with(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters with which matches of a pattern begin; None: any, or an empty one."""
    chars, empty = _first(_parser.parse(pattern.pattern, pattern.flags))
    return None if empty or pattern.flags & re.IGNORECASE else chars


class Openers:
    """Patterns by the characters with which their matches begin: at an offset only those are tried that its character may begin."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        self._any: list[re.Pattern[str]] = []
        self._by_first: dict[str, list[re.Pattern[str]]] = {}
        for pattern in patterns:
            chars = begins_with(pattern)
            if chars is None:
                self._any.append(pattern)
            for char in chars or ():
                self._by_first.setdefault(char, []).append(pattern)

    def match(self, text: str, at: int = 0) -> bool:
        """Whether one of the patterns matches at an offset."""
        return any(pattern.match(text, at) for pattern in self._by_first.get(text[at : at + 1], ())) or any(pattern.match(text, at) for pattern in self._any)


def _united(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """All together, unless nothing is known of one."""
    known: set[str] = set()
    for chars in sets:
        if chars is None:
            return None
        known |= chars
    return frozenset(known)


def _needed(parts: Any) -> frozenset[str] | None:
    """Of what stands in a row the part whose characters are rarest."""
    known = [chars for kind, value in parts if (chars := _needed_by(kind, value)) is not None]
    return min(known, key=lambda chars: sum(1 + _LOAD.get(char, 0) for char in chars), default=None)


def _needed_by(kind: Any, value: Any) -> frozenset[str] | None:
    if kind in (_constants.LITERAL, _constants.IN):
        return _characters(kind, value)
    if kind is _constants.BRANCH:
        return _united(map(_needed, value[1]))
    if kind is _constants.SUBPATTERN:
        return _needed(value[3]) if not value[1] & re.IGNORECASE else None
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        return _needed(value[2]) if value[0] else None
    return None  # what looks ahead or back may look beyond the text


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
        return _united(chars for chars, _ in ways), any(empty for _, empty in ways)
    if kind is _constants.SUBPATTERN and not value[1] & re.IGNORECASE:
        return _first(value[3])
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        chars, empty = _first(value[2])
        return chars, empty or not value[0]
    return None, True
