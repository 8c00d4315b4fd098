"""The two columns of a page that shows two sides: where everything stands, computed here once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from kg.publish.pages.records import Tie

PITCH = 26
"""Between two rows of a column."""
ASPECT = 1.12
"""Width by height of the area they fill."""
_SWEEPS = 12

Positions = dict[str, tuple[int, int]]


def columns(ties: Sequence[Tie], dates: Mapping[str, str]) -> Positions:
    """Two columns: the first ends of the ties on the left, the other ends on the right.

    `dates` orders the right column, where given (the undated last); otherwise each side follows its neighbours on the other, so that lines cross less.
    """
    left = _once(tie.a for tie in ties)
    right = _once(tie.b for tie in ties)
    to_right, to_left = defaultdict(list), defaultdict(list)
    for tie in ties:
        to_right[tie.a].append(tie.b)
        to_left[tie.b].append(tie.a)
    if dates:
        right.sort(key=lambda thing: (not dates.get(thing), dates.get(thing, ""), thing))
        left = _following(left, to_right, right)
    else:
        for _ in range(_SWEEPS):
            left = _following(left, to_right, right)
            right = _following(right, to_left, left)
    height = PITCH * max(len(left), len(right))
    half = max(260, round(height * ASPECT / 2))
    return {thing: (x, y) for column, x in ((left, -half), (right, half)) for thing, y in _rows(column, height)}


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _following(column: list[str], neighbours: Mapping[str, list[str]], other: list[str]) -> list[str]:
    row = {thing: number for number, thing in enumerate(other)}
    return sorted(column, key=lambda thing: (round(fmean(row[one] for one in neighbours[thing]), 6), thing))


def _rows(column: list[str], height: int) -> list[tuple[str, int]]:
    """The column spread evenly over the height."""
    step = height / max(1, len(column))
    return [(thing, round((number + 0.5) * step - height / 2)) for number, thing in enumerate(column)]
