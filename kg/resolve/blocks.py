"""Comparing in blocks: what may be one stands together, so a block is compared wherever there is a machine for it, with the same findings.

Only large blocks are given away: of a small one the things that are compared travel longer than the comparing takes.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Generic, Protocol, TypeVar

from kg.facts import Finding

LARGE = 32
"""From so many members on a block is given away: 496 pairs."""
T = TypeVar("T")
B = TypeVar("B", bound=Sequence[Any])
R = TypeVar("R")
Compare = Callable[[T, T], tuple[Finding, ...]]
Ways = Sequence[tuple[Finding, ...]]
Answer = tuple[Sequence[int], Ways]
"""For every pair of a block, as `combinations` gives them, which of the ways in which pairs were found to be alike."""


class Share(Protocol):
    """Does some work for every block, here or elsewhere, and answers in order. Work and blocks may be sent to another machine (pickle)."""

    def __call__(self, work: Callable[[B], R], blocks: Iterable[B], /) -> Iterable[R]:
        """What the work gives for every block."""


def pairs(compare: Compare[T], block: Sequence[T]) -> Answer:
    """Every pair of a block compared: in few different ways, however many they are."""
    ways: dict[tuple[Finding, ...], int] = {}
    found = array("I", (ways.setdefault(compare(one, other), len(ways)) for one, other in combinations(block, 2)))
    return found, tuple(ways)


@dataclass(frozen=True, slots=True)
class Compared(Generic[T]):
    """What was found about the pairs of a block, compared beforehand. It does not matter who of a pair is named first."""

    at: Mapping[T, int]
    """Where in the block each member stands."""
    answer: Answer

    @classmethod
    def of(cls, block: Sequence[T], answer: Answer) -> Compared[T]:
        """The same with the members themselves, which stayed here."""
        return cls({one: at for at, one in enumerate(block)}, answer)

    def __call__(self, one: T, other: T) -> tuple[Finding, ...]:
        """As comparing them here. Errors: KeyError if one of them is not of the block."""
        low, high = sorted((self.at[one], self.at[other]))
        found, ways = self.answer
        return ways[found[low * len(self.at) - low * (low + 1) // 2 + high - low - 1]]

    def __contains__(self, one: T) -> bool:
        """Whether it is of the block."""
        return one in self.at
