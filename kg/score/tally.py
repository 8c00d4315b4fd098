"""Counting what is right, wrong and missed, slot by slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

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


ANSWERS = frozenset({"company kind", "date", "event found", "headline", "name", "role", "type"})
"""Slots in which each gold item has one answer, right or wrong: their figure is the share of right ones."""


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted in one slot."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    def __bool__(self) -> bool:
        return bool(self.right or self.wrong or self.missed)

    @property
    def items(self) -> int:
        """How many the gold holds."""
        return self.right + self.missed


Counts = Mapping[str, Count]
"""Slot -> count."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The quality of one slot. Where each gold item has one answer (role, date, ...), all three figures are the share of right answers."""

    precision: float
    recall: float
    f1: float
    right: int
    wrong: int
    missed: int


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One wrong or missed fact."""

    slot: str
    kind: str
    page: str
    fact: str


@dataclass(frozen=True, slots=True)
class PageScore:
    """What was counted on one page, and where the page is from."""

    page: str
    counts: Counts
    newspaper: str = ""
    """As the gold page says; empty where it does not."""
    folder: str = ""
    """The folder of the gold page, or the one above it where that is only called gold."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What was counted on each page, and every mistake."""

    by_page: tuple[PageScore, ...]
    mistakes: tuple[Mistake, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages were compared."""
        return len(self.by_page)

    @property
    def figures(self) -> dict[str, Figure]:
        """The figures of all slots that gold or graph filled, in the order of their names; slots of answers last."""
        total = self.counts
        slots = sorted(total, key=lambda slot: (slot in ANSWERS, slot))
        return {slot: figure(slot, total[slot]) for slot in slots}

    @property
    def counts(self) -> dict[str, Count]:
        """The sum over the pages, of all slots that gold or graph filled."""
        return {slot: count for slot in SLOTS if (count := sum((page.counts.get(slot, Count()) for page in self.by_page), Count()))}

    def of(self, pages: Iterable[str]) -> Scores:
        """The same of some of the pages only."""
        wanted = frozenset(pages)
        return Scores(tuple(one for one in self.by_page if one.page in wanted), tuple(mistake for mistake in self.mistakes if mistake.page in wanted))


def figure(slot: str, count: Count) -> Figure:
    """Precision, recall and F1 of a count."""
    right, wrong, missed = count.right, count.wrong, count.missed
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    if slot in ANSWERS:
        return Figure(recall, recall, recall, right, wrong, missed)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figure(precision, recall, f1, right, wrong, missed)


@dataclass(slots=True)
class Tally:
    """Counts of one page."""

    page: str
    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    mistakes: list[Mistake] = field(default_factory=list)

    def compare(self, slot: str, gold: Set[tuple[str, ...]], found: Set[tuple[str, ...]]) -> None:
        """Facts of a slot: found ones are right or wrong, gold ones that were not found are missed."""
        wrong, missed = sorted(found - gold), sorted(gold - found)
        self.counts[slot] += Count(len(found & gold), len(wrong), len(missed))
        self.mistakes += [Mistake(slot, "wrong", self.page, " | ".join(fact)) for fact in wrong]
        self.mistakes += [Mistake(slot, "missed", self.page, " | ".join(fact)) for fact in missed]

    def answer(self, slot: str, right: bool, fact: str, kind: str = "wrong") -> None:
        """One answer to one question; `fact` is noted as a mistake of that kind if it is not right."""
        self.counts[slot] += Count(right=1) if right else Count(missed=1)
        if not right:
            self.mistakes.append(Mistake(slot, kind, self.page, fact))
