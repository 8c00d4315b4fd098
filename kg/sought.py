"""What a text must hold for a pattern to fit anywhere in it.

Most sentences say nothing that most rules look for. A set of the characters of a sentence is made once; a rule whose patterns need a character that is
not among them is not tried at all. Which characters a pattern needs is read from the pattern itself, so that a rule that changes stays true.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, reduce
from operator import or_
from re import _constants, _parser  # type: ignore[attr-defined]  # how Python itself reads a pattern; it ships no types
from typing import Any, Final, Generic, TypeVar

_WIDEST: Final = 64
"""A range of more characters (all that are Chinese) says nothing."""
T = TypeVar("T")
_COMMON: Final = (
    "，、。Ⓟ委县会市长的日一人在了主工业月中区大书年作公和议要发开新上行政到司建全国来部生出者党员产民进加同村成为动下地心三代后高实水合领场等问分二设办乡省"
)
"""What stands in nearly every sentence, the most frequent first: of two things that a pattern needs the rarer one is asked for."""
_LOAD: Final = {char: 200 // (5 + rank) for rank, char in enumerate(_COMMON)}
_ASKED: Final = 3
"""So many of the things that a pattern needs are asked for, the rarest first: each leaves fewer texts in which the pattern is tried in vain."""
Needs = tuple[frozenset[str], ...]
"""Sets of characters: of each of them at least one stands in whatever matches, the rarest set first."""


class _Register:
    """All patterns that are asked for: a bit for each, so that a text is looked through once for all of them.

    A character sets the bits of the patterns whose first need it meets, the same bits further up for the second need, and so on: what is set
    in every such lane has all it needs.
    """

    def __init__(self, width: int) -> None:
        self._width = width
        self._numbers: dict[re.Pattern[str], int] = {}
        self._bits: dict[str, int] = {}
        self._always = 0
        self.alive = lru_cache(maxsize=512)(self._alive)

    def bit(self, pattern: re.Pattern[str]) -> int:
        """The bit of a pattern."""
        if pattern not in self._numbers:
            self._numbers[pattern] = len(self._numbers)
            self.alive.cache_clear()
            fits = len(self._numbers) <= self._width
            if not fits:
                self._width, self._bits, self._always = 2 * self._width, {}, 0
            for unset in (pattern,) if fits else self._numbers:
                self._lay(unset)
        return 1 << self._numbers[pattern]

    def _lay(self, pattern: re.Pattern[str]) -> None:
        needed = needs(pattern)
        for lane in range(_ASKED):
            bit = 1 << lane * self._width + self._numbers[pattern]
            if lane >= len(needed):
                self._always |= bit
            for char in needed[lane] if lane < len(needed) else ():
                self._bits[char] = self._bits.get(char, 0) | bit

    def _alive(self, text: str) -> int:
        """The bits of the patterns that may match somewhere in a text."""
        mask, bits = self._always, self._bits
        for char in text:
            mask |= bits.get(char, 0)
        for _ in range(_ASKED - 1):
            mask &= mask >> self._width
        return mask & (1 << self._width) - 1


_register = _Register(256)


class Sought:
    """Patterns, and the characters of which each of their matches holds at least one."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        self._patterns = patterns

    @cached_property
    def needed(self) -> frozenset[str] | None:
        """At least one of these stands in whatever one of the patterns matches; None: nothing is known of it."""
        return _united(next(iter(needs(pattern)), None) for pattern in self._patterns)

    @cached_property
    def _classes(self) -> tuple[tuple[re.Pattern[str], ...], ...]:
        """The needs of each pattern as classes of characters: to look for one of those costs less than to know all characters of a text."""
        return tuple(tuple(map(_class, needs(pattern))) for pattern in self._patterns)

    def may_be_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether one of the patterns may match somewhere in a text, or between two offsets of it."""
        for classes in self._classes:
            for one in classes:
                if one.search(text, start, end) is None:
                    break
            else:
                return True
        return False


def begins_with(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The characters with which matches of a pattern begin; None: any, or an empty one."""
    chars, empty = _first(_parser.parse(pattern.pattern, pattern.flags))
    return None if empty or pattern.flags & re.IGNORECASE else chars


class Finder:
    """A pattern of which it is known with what its matches begin: a search goes from one such character to the next."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._first = _class(begins_with(pattern) or frozenset())

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches between two offsets, as the pattern itself finds them."""
        at = start
        for first in self._first.finditer(text, start, end):
            if first.start() >= at and (match := self._pattern.match(text, first.start(), end)):
                yield match
                at = match.end()


def _class(chars: frozenset[str]) -> re.Pattern[str]:
    """Any of some characters."""
    return re.compile(f"[{re.escape(''.join(sorted(chars)))}]")


def behind(source: str) -> re.Pattern[str]:
    """A pattern each way of which begins by looking back, so written that a search jumps to what may stand there: its matches begin one character before.

    Errors: ValueError for a way that does not look back at known characters.
    """
    ways = [way[0] for way in _ways(_parser.parse(source))]
    last = _united(_characters(*value[1][-1]) if kind is _constants.ASSERT and value[0] < 0 else None for kind, value in ways)
    if last is None:
        raise ValueError(f"Not every way looks back at known characters: {source}")
    return re.compile(f"{_class(last).pattern}(?:{source})")


def _ways(parts: Any) -> list[Any]:
    return list(parts[0][1][1]) if len(parts) == 1 and parts[0][0] is _constants.BRANCH else [parts]


class Table(Generic[T]):
    """Entries that each look for a pattern, of which those are asked for that may find it in a text."""

    def __init__(self, entries: Iterable[T], pattern_of: Callable[[T], re.Pattern[str]]) -> None:
        self._entries = tuple(entries)
        self._pattern_of = pattern_of
        self._picked: dict[int, tuple[T, ...]] = {}

    @cached_property
    def _bits(self) -> tuple[int, list[tuple[int, T]]]:
        """The bits of all entries together, and each with its own."""
        entries = [(_register.bit(self._pattern_of(entry)), entry) for entry in self._entries]
        return reduce(or_, (bit for bit, _ in entries), 0), entries

    def alive(self, text: str) -> tuple[T, ...]:
        """The entries whose pattern may match somewhere in a text, in their order."""
        all_bits, entries = self._bits
        mask = _register.alive(text) & all_bits
        if mask not in self._picked:
            self._picked[mask] = tuple(entry for bit, entry in entries if mask & bit)
        return self._picked[mask]


class Openers:
    """Patterns by the characters with which their matches begin: at an offset only those are tried that its character may begin."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        by_first: dict[str, list[str]] = {}
        anywhere = [pattern.pattern for pattern in patterns if begins_with(pattern) is None]
        for pattern in patterns:
            for char in begins_with(pattern) or ():
                by_first.setdefault(char, list(anywhere)).append(pattern.pattern)
        self._by_first = {char: _either(sources) for char, sources in by_first.items()}
        self._else = _either(anywhere) if anywhere else None

    def match(self, text: str, at: int = 0) -> bool:
        """Whether one of the patterns matches at an offset."""
        pattern = self._by_first.get(text[at : at + 1], self._else)
        return pattern is not None and pattern.match(text, at) is not None


def _either(sources: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in sources))


def _united(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """All together, unless nothing is known of one."""
    known: set[str] = set()
    for chars in sets:
        if chars is None:
            return None
        known |= chars
    return frozenset(known)


def needs(pattern: re.Pattern[str]) -> Needs:
    """What every match of a pattern holds, as far as it can be read from the pattern."""
    return _needs_of(_parser.parse(pattern.pattern, pattern.flags)) if not pattern.flags & re.IGNORECASE else ()


def _needs_of(parts: Any) -> Needs:
    """Of what stands in a row the parts whose characters are rarest."""
    known = {needed: None for kind, value in parts for needed in _needed_by(kind, value)}
    return tuple(sorted(known, key=_load)[:_ASKED])


def _load(chars: frozenset[str]) -> int:
    return sum(1 + _LOAD.get(char, 0) for char in chars)


def _needed_by(kind: Any, value: Any) -> Needs:
    if kind in (_constants.LITERAL, _constants.IN):
        chars = _characters(kind, value)
        return () if chars is None else (chars,)
    if kind is _constants.BRANCH:
        ways = [_needs_of(way) for way in value[1]]
        return tuple(frozenset().union(*(way[min(lane, len(way) - 1)] for way in ways)) for lane in range(_ASKED)) if all(ways) else ()
    if kind is _constants.SUBPATTERN:
        return _needs_of(value[3]) if not value[1] & re.IGNORECASE else ()
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
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
        return _united(chars for chars, _ in ways), any(empty for _, empty in ways)
    if kind is _constants.SUBPATTERN and not value[1] & re.IGNORECASE:
        return _first(value[3])
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        chars, empty = _first(value[2])
        return chars, empty or not value[0]
    return None, True
