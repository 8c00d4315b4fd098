"""What a text must hold for a pattern to fit anywhere in it.

Most sentences say nothing that most rules look for. A set of the characters of a sentence is made once; a rule whose patterns need a character that is
not among them is not tried at all. Which characters a pattern needs is read from the pattern itself, so that a rule that changes stays true.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache, reduce
from operator import or_
from typing import Any, Generic, TypeVar

from kg.patterns import ASKED, Last, Needs, ahead, any_of, begins_with, is_led, looks_back_at, needs, united

T = TypeVar("T")
_Look = Callable[[str, int, int], re.Match[str] | None]
_WIDER = 16
"""So many patterns more find room when there is none."""


class _Register:
    """All patterns that are asked for: a bit for each, so that a text is looked through once for all of them.

    A character sets the bits of the patterns whose first need it meets, the same bits further up for the second need, and so on: what is set
    in every such lane has all it needs.
    """

    def __init__(self, width: int) -> None:
        self._width = width
        self._numbers: dict[re.Pattern[str], int] = {}
        self._needs: list[Needs] = []
        self._bits: dict[str, int] = {}
        self._always = 0
        self.alive = lru_cache(maxsize=512)(self._alive)

    def bit(self, pattern: re.Pattern[str]) -> int:
        """The bit of a pattern."""
        if pattern not in self._numbers:
            self._numbers[pattern] = number = len(self._numbers)
            self._needs.append(needs(pattern))
            self.alive.cache_clear()
            fits = number < self._width
            if not fits:  # no wider than it must be: long numbers take longer
                self._width, self._bits, self._always = self._width + _WIDER, {}, 0
            for unset in (number,) if fits else range(number + 1):
                self._lay(unset)
        return 1 << self._numbers[pattern]

    def _lay(self, number: int) -> None:
        needed = self._needs[number]
        for lane in range(ASKED):
            bit = 1 << lane * self._width + number
            if lane >= len(needed):
                self._always |= bit
            for char in needed[lane] if lane < len(needed) else ():
                self._bits[char] = self._bits.get(char, 0) | bit

    def _alive(self, text: str) -> int:
        """The bits of the patterns that may match somewhere in a text."""
        mask = reduce(or_, filter(None, map(self._bits.get, text)), self._always)
        for _ in range(ASKED - 1):
            mask &= mask >> self._width
        return mask & (1 << self._width) - 1


_register = _Register(128)


class Sought:
    """Patterns, and the characters of which each of their matches holds at least one."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        self._patterns = patterns
        self._looks: tuple[tuple[_Look, ...], ...] | None = None
        """For each pattern a look for every class of characters that it needs: that costs less than to know all characters of a text."""

    @property
    def needed(self) -> frozenset[str] | None:
        """At least one of these stands in whatever one of the patterns matches; None: nothing is known of it."""
        return united(next(iter(needs(pattern)), None) for pattern in self._patterns)

    def may_be_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether one of the patterns may match somewhere in a text, or between two offsets of it."""
        if self._looks is None:
            self._looks = tuple(tuple(any_of(chars).search for chars in needs(pattern)) for pattern in self._patterns)
        for looks in self._looks:
            for look in looks:
                if look(text, start, end) is None:
                    break
            else:
                return True
        return False


def led(source: str) -> re.Pattern[str]:
    """A pattern that first looks whether the characters stand there with which its matches begin: a search passes over all others at once.

    It is written as it is where Python does so by itself, and where it may begin with anything.
    """
    plain = re.compile(source)
    first = ahead(plain)
    return plain if not first or is_led(plain) else re.compile(f"(?={first})(?:{source})")


def behind(source: str) -> re.Pattern[str]:
    """A pattern each way of which begins by looking back, so written that a search jumps to what may stand there: its matches begin one character before.

    Errors: ValueError for a way that does not look back at known characters.
    """
    last = looks_back_at(source)
    if last is None:
        raise ValueError(f"Not every way looks back at known characters: {source}")
    return re.compile(f"{any_of(last).pattern}(?:{source})")


class Seldom:
    """A pattern that few texts hold: tried on those alone that have the rarest of what it needs. It is asked as the pattern itself is.

    Errors: ValueError for one that needs nothing known.
    """

    def __init__(self, source: str) -> None:
        self.pattern = source
        self._compiled = led(source)
        known = needs(self._compiled)
        if not known:
            raise ValueError(f"Nothing is known of what it needs: {source}")
        self._needed = any_of(known[0]).search

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self._compiled.search(text) if self._needed(text) else None

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The match at the beginning, or at an offset."""
        return self._compiled.match(text, at) if self._needed(text) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """All matches."""
        return self._compiled.finditer(text) if self._needed(text) else ()

    def findall(self, text: str) -> list[Any]:
        """What all matches hold."""
        return self._compiled.findall(text) if self._needed(text) else []

    def sub(self, new: str, text: str) -> str:
        """The text with every match replaced."""
        return self._compiled.sub(new, text) if self._needed(text) else text


def seldom(source: str) -> re.Pattern[str] | Seldom:
    """A pattern tried on those texts alone that may hold it, where it can be known which do."""
    return Seldom(source) if needs(re.compile(source)) else led(source)


class _Known(dict[str, bool]):
    """Answers by character, each found once."""

    def __init__(self, answer: Callable[[str], bool]) -> None:
        self._answer = answer

    def __missing__(self, char: str) -> bool:
        found = self[char] = self._answer(char)
        return found


class Ending:
    """A pattern of what a text ends with: tried behind a character alone that it may end with. It is asked as the pattern itself is.

    Errors: ValueError for one that may match elsewhere.
    """

    def __init__(self, source: str) -> None:
        self.pattern = source
        self._compiled = led(source)
        self._ends = _Known(Last(source).__contains__)
        self._ends |= {"": bool(self._compiled.search("")), "\n": True}

    def may_end(self, text: str) -> bool:
        """Whether the pattern may match by the last character of a text."""
        return self._ends[text[-1:]]

    def search(self, text: str) -> re.Match[str] | None:
        """The match that ends where the text does."""
        return self._compiled.search(text) if self._ends[text[-1:]] else None

    def sub(self, new: str, text: str) -> str:
        """The text with its end replaced."""
        return self._compiled.sub(new, text) if self._ends[text[-1:]] else text


class Endings:
    """Several patterns of what a text ends with: most texts end with a character that none of them may end with."""

    def __init__(self, *endings: Ending) -> None:
        self._ends = _Known(lambda last: any(ending.may_end(last) for ending in endings))

    def may_end(self, text: str) -> bool:
        """Whether one of the patterns may match by the last character of a text."""
        return self._ends[text[-1:]]


class Table(Generic[T]):
    """Entries that each look for a pattern, of which those are asked for that may find it in a text."""

    def __init__(self, entries: Iterable[T], pattern_of: Callable[[T], re.Pattern[str]], register: _Register = _register) -> None:
        self._entries = tuple(entries)
        self._pattern_of = pattern_of
        self._register = register
        self._bits: tuple[int, list[tuple[int, T]]] | None = None
        """The bits of all entries together, and each with its own."""
        self._picked: dict[int, tuple[T, ...]] = {}

    def alive(self, text: str) -> tuple[T, ...]:
        """The entries whose pattern may match somewhere in a text, in their order."""
        if self._bits is None:
            known = [(self._register.bit(self._pattern_of(entry)), entry) for entry in self._entries]
            self._bits = reduce(or_, (bit for bit, _ in known), 0), known
        all_bits, entries = self._bits
        mask = self._register.alive(text) & all_bits
        picked = self._picked.get(mask)
        if picked is None:
            picked = self._picked[mask] = tuple(entry for bit, entry in entries if mask & bit)
        return picked


class Openers:
    """Patterns by the characters with which their matches begin: at an offset only those are tried that its character may begin.

    Of those that may begin with anything only such are tried as the text may hold.
    """

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        by_first: dict[str, list[str]] = {}
        for pattern in patterns:
            for char in begins_with(pattern) or ():
                by_first.setdefault(char, []).append(pattern.pattern)
        self._by_first = {char: _either(sources) for char, sources in by_first.items()}
        anywhere = [pattern for pattern in patterns if begins_with(pattern) is None]
        self._anywhere = Table(anywhere, _itself, _Register(64)) if anywhere else None

    def match(self, text: str, at: int = 0) -> bool:
        """Whether one of the patterns matches at an offset."""
        pattern = self._by_first.get(text[at : at + 1])
        if pattern is not None and pattern.match(text, at):
            return True
        return self._anywhere is not None and any(one.match(text, at) for one in self._anywhere.alive(text))


def _itself(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return pattern


def _either(sources: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in sources))
