"""Text that remembers where every character came from."""

from __future__ import annotations

import operator
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import overload

from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Runs(Sequence[int]):
    """Offsets that mostly count up by one, in a few bytes: where each run begins in the text, and the raw offset there."""

    starts: tuple[int, ...]
    begins: tuple[int, ...]
    length: int

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[int, ...]: ...
    def __getitem__(self, at: int | slice) -> int | tuple[int, ...]:
        if isinstance(at, slice):
            start, end, step = at.indices(self.length)
            begin = self.together(start, end) if step == 1 else None
            return tuple(range(begin, begin + end - start)) if begin is not None else tuple(self[one] for one in range(start, end, step))
        where = range(self.length)[at]
        run = bisect_right(self.starts, where) - 1
        return self.begins[run] + where - self.starts[run]

    def together(self, start: int, end: int) -> int | None:
        """The raw offset at which a piece of the text begins that stands together on the page, as nearly every one does; None for another or an empty one."""
        run = bisect_right(self.starts, start) - 1
        if start >= end or (run + 1 < len(self.starts) and end > self.starts[run + 1]):
            return None
        return self.begins[run] + start - self.starts[run]

    def __iter__(self) -> Iterator[int]:
        for start, end, begin in self._each():
            yield from range(begin, begin + end - start)

    def reach(self) -> tuple[int, int]:
        """The lowest offset, and the one behind the highest; (0, 0) without any."""
        return min(self.begins, default=0), max((begin + end - start for start, end, begin in self._each()), default=0)

    def pieces(self) -> Iterator[tuple[int, int]]:
        """The raw offset at which each run begins, and how long it is."""
        return ((begin, end - start) for start, end, begin in self._each())

    def _each(self) -> Iterator[tuple[int, int, int]]:
        """Where each run begins and ends in the text, and the raw offset there."""
        return zip(self.starts, (*self.starts[1:], self.length), self.begins, strict=False)  # nothing, where there is no run


def runs(offsets: Sequence[int]) -> Runs:
    """The same offsets, run by run."""
    steps = map(operator.sub, islice(offsets, 1, None), offsets)
    starts = (*range(min(len(offsets), 1)), *(at for at, step in enumerate(steps, 1) if step != 1))
    return Runs(starts, tuple(offsets[at] for at in starts), len(offsets))


class MappedText(Struct, frozen=True):
    """Characters, each with its offset in the raw page. The clean text may drop, join or replace characters; never the offsets."""

    chars: str
    offsets: Sequence[int]
    """A tuple while a text is cut and mended, `Runs` where it is kept."""

    def __post_init__(self) -> None:
        if len(self.chars) != len(self.offsets):
            raise ValueError(f"{len(self.chars)} characters but {len(self.offsets)} offsets")

    def __len__(self) -> int:
        return len(self.chars)

    def __getitem__(self, part: slice) -> MappedText:
        return MappedText(self.chars[part], self.offsets[part])

    def __add__(self, other: MappedText) -> MappedText:
        return MappedText(self.chars + other.chars, (*self.offsets, *other.offsets))

    def reach(self) -> tuple[int, int]:
        """The first offset in the raw page, and the one behind the last; (0, 0) without a character."""
        offsets = self.offsets
        if isinstance(offsets, Runs):
            return offsets.reach()
        return min(offsets, default=0), max(offsets, default=-1) + 1

    def strip(self) -> MappedText:
        """Without white space at both ends."""
        left = len(self.chars) - len(self.chars.lstrip())
        return self[left : left + len(self.chars.strip())]

    def without(self, drop: Callable[[int], bool]) -> MappedText:
        """Without the characters whose index `drop` answers True for."""
        keep = [i for i in range(len(self.chars)) if not drop(i)]
        return MappedText("".join(map(self.chars.__getitem__, keep)), tuple(map(self.offsets.__getitem__, keep)))


def raw(text: str, start: int = 0) -> MappedText:
    """`text` as it stands in the page from offset `start`."""
    return MappedText(text, tuple(range(start, start + len(text))))


def join(parts: Iterable[MappedText], glue: str = "") -> MappedText:
    """The parts one after the other; a glue character bears the offset of the character before it."""
    chars: list[str] = []
    offsets: list[int] = []
    for part in parts:
        if not len(part):
            continue
        if chars and glue:
            chars.append(glue)
            offsets.extend([offsets[-1]] * len(glue))
        chars.append(part.chars)
        offsets.extend(part.offsets)
    return MappedText("".join(chars), tuple(offsets))
