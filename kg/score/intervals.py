"""How far a figure may be from that of other pages of the same kind: intervals by bootstrap over pages.

Facts of one page stand or fall together (one headline misread costs a whole event), so it is pages that are drawn, not facts:
B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13 (percentile interval).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kg.score.tally import ANSWERS, Count, Scores

DRAWS: Final = 2000
SEED: Final = 20230314
SHARE: Final = 0.95

_Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """Between which F1 the middle 95 of 100 draws lie."""

    low: float
    high: float


def intervals(scores: Scores) -> dict[str, Interval]:
    """Slot -> interval of its F1, of every slot that has a figure. The same scores give the same intervals."""
    pages = len(scores.by_page)
    # RandomState is the generator whose numbers numpy promises never to change.
    draws = np.random.RandomState(SEED).multinomial(pages, [1 / pages] * pages, size=DRAWS).astype(np.float64)
    return {slot: _interval(slot, draws @ _counts(scores, slot)) for slot in scores.figures}


def _counts(scores: Scores, slot: str) -> _Numbers:
    """A line a page: right, wrong, missed."""
    counts = [page.counts.get(slot, Count()) for page in scores.by_page]
    return np.array([(count.right, count.wrong, count.missed) for count in counts], dtype=np.float64)


def _interval(slot: str, drawn: _Numbers) -> Interval:
    right, wrong, missed = drawn.T
    known = right + wrong + missed > 0  # a draw without the few pages that fill a slot says nothing of it
    right, wrong, missed = right[known], wrong[known], missed[known]
    figures = right / (right + missed) if slot in ANSWERS else 2 * right / (2 * right + wrong + missed)
    edge = (1 - SHARE) / 2
    low, high = np.quantile(figures, [edge, 1 - edge])
    return Interval(float(low), float(high))
