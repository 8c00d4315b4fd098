"""Counting what is right, wrong and missed, slot by slot."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

SLOTS = (
    "attended",
    "organisation",
    "post",
    "post+body",
    "reporter",
    "stop",
    "visited company",
    "company kind",
    "date",
    "event found",
    "headline",
    "invented",
    "name",
    "role",
    "type",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """The quality of one slot. Where each gold item has one answer (role, date, ...), all three figures are the share of right answers."""

    precision: float
    recall: float
    f1: float
    right: float
    wrong: float
    missed: float


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One wrong or missed fact."""

    slot: str
    kind: str
    page: str
    fact: str


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of a graph, slot by slot, and every mistake."""

    pages: int
    figures: Mapping[str, Figure]
    mistakes: tuple[Mistake, ...]


class Tally:
    """Counts over the pages of one scoring."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._wrong: Counter[str] = Counter()
        self._missed: Counter[str] = Counter()
        self._shares: dict[str, list[float]] = defaultdict(list)
        self._mistakes: list[Mistake] = []

    def compare(self, slot: str, page: str, gold: Set[tuple[str, ...]], found: Set[tuple[str, ...]]) -> None:
        """Facts of a slot: found ones are right or wrong, gold ones that were not found are missed."""
        self._right[slot] += len(found & gold)
        self._wrong[slot] += len(found - gold)
        self._missed[slot] += len(gold - found)
        self._mistakes += [Mistake(slot, "wrong", page, " | ".join(fact)) for fact in sorted(found - gold)]
        self._mistakes += [Mistake(slot, "missed", page, " | ".join(fact)) for fact in sorted(gold - found)]

    def share(self, slot: str, right: bool, mistake: Mistake | None = None) -> None:
        """One answer to one question; `mistake` is noted if it is not right."""
        self._shares[slot].append(float(right))
        if mistake and not right:
            self._mistakes.append(mistake)

    def scores(self, pages: int) -> Scores:
        """The figures of all slots that gold or graph filled, in the order of their names; slots of shares last."""
        counted = sorted(slot for slot in SLOTS if self._right[slot] or self._wrong[slot] or self._missed[slot])
        figures = {slot: self._counted(slot) for slot in counted}
        figures |= {slot: _shared(self._shares[slot]) for slot in sorted(self._shares)}
        return Scores(pages, figures, tuple(self._mistakes))

    def _counted(self, slot: str) -> Figure:
        right, wrong, missed = self._right[slot], self._wrong[slot], self._missed[slot]
        precision = right / (right + wrong) if right + wrong else 0.0
        recall = right / (right + missed) if right + missed else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return Figure(precision, recall, f1, right, wrong, missed)


def _shared(answers: Collection[float]) -> Figure:
    right = sum(answers)
    share = right / len(answers)
    return Figure(share, share, share, right, 0, len(answers) - right)
