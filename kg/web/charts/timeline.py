"""A life in the papers: posts as bars, events as marks, one scale of days below them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH = 1000
MARGIN = 24
_ROW = 34
"""Height of a bar with its label."""
_BAR = 9
_PITCH = 11
"""Between two marks."""
_STACK = 12
"""More marks than this above one another become one column."""
_COLUMNS = 90.0
_AXIS = 30
MOST_BARS = 14
_SHAPES = {"visit": "visit", "meeting": "meeting"}


@dataclass(frozen=True, slots=True)
class Bar:
    """One post held, from the first to the last day known; `told_start` and `told_end` where the papers announced it."""

    label: str
    iri: str
    first: date
    last: date
    told_start: bool = False
    told_end: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on one day."""

    label: str
    iri: str
    day: date
    type: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar where it is drawn."""

    bar: Bar
    x: float
    y: float
    width: float
    label_x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark, or a column of many, where it is drawn."""

    marks: tuple[Mark, ...]
    x: float
    y: float
    height: float
    shape: str

    @property
    def mark(self) -> Mark:
        """The first of them."""
        return self.marks[0]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named on the scale."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing: `width` by `height`, everything placed."""

    width: int
    height: float
    axis: float
    """Where the scale is."""
    bars: tuple[DrawnBar, ...]
    marks: tuple[DrawnMark, ...]
    ticks: tuple[Tick, ...]
    left_out: int
    """Posts that found no room."""


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    days: int

    def x(self, day: date) -> float:
        return round(MARGIN + (day - self.first).days / self.days * (WIDTH - 2 * MARGIN), 1)


def timeline(bars: Sequence[Bar], marks: Sequence[Mark]) -> Timeline | None:
    """The drawing; None if all there is happened on one day."""
    days = [mark.day for mark in marks] + [day for bar in bars for day in (bar.first, bar.last)]
    if len(set(days)) < 2:
        return None
    first = min(days)
    scale = _Scale(first, (max(days) - first).days)
    shown = sorted(bars, key=lambda bar: (bar.first, bar.last, bar.label))[:MOST_BARS]
    drawn_bars = tuple(_bar(bar, row, scale) for row, bar in enumerate(shown))
    top = len(shown) * _ROW + 8
    drawn_marks, height = _marks(marks, scale)
    axis = top + height + 8
    placed = tuple(DrawnMark(one.marks, one.x, round(axis - 8 - one.y, 1), one.height, one.shape) for one in drawn_marks)
    return Timeline(WIDTH, axis + _AXIS, axis, drawn_bars, placed, _ticks(scale), len(bars) - len(shown))


def _bar(bar: Bar, row: int, scale: _Scale) -> DrawnBar:
    left, right = scale.x(bar.first), scale.x(bar.last)
    to_the_left = left > WIDTH * 0.6
    return DrawnBar(bar, left, row * _ROW + 20, max(right - left, 4), right if to_the_left else left, "end" if to_the_left else "start")


def _marks(marks: Sequence[Mark], scale: _Scale) -> tuple[list[DrawnMark], float]:
    """Marks with their height above the scale, and the height of all of them; too many above one another become columns."""
    columns: dict[int, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda one: (one.day, one.label, one.iri)):
        columns[round(scale.x(mark.day) / _PITCH)].append(mark)
    tallest = max(map(len, columns.values()), default=0)
    if tallest > _STACK:
        return [_column(place, some, _COLUMNS / tallest) for place, some in columns.items()], _COLUMNS
    single = [_single(place, n, mark) for place, some in columns.items() for n, mark in enumerate(some)]
    return single, tallest * _PITCH


def _single(place: int, n: int, mark: Mark) -> DrawnMark:
    return DrawnMark((mark,), place * _PITCH, n * _PITCH, 0, _SHAPES.get(mark.type, "other"))


def _column(place: int, marks: Iterable[Mark], each: float) -> DrawnMark:
    some = tuple(marks)
    height = round(max(2.0, len(some) * each), 1)
    return DrawnMark(some, place * _PITCH, height, height, "column")


def _ticks(scale: _Scale) -> tuple[Tick, ...]:
    """Years; months too where there are few years; the two ends where there is neither."""
    last = scale.first + timedelta(days=scale.days)
    step = 12 if scale.days > 3 * 366 else 3 if scale.days > 366 else 1
    months = [date(month // 12, month % 12 + 1, 1) for month in range(scale.first.year * 12, (last.year + 1) * 12, step)]
    inside = [day for day in months if scale.first <= day <= last]
    if step == 12:
        inside = inside[:: max(1, len(inside) // 12 + 1)]
    if len(inside) < 2:
        return tuple(Tick(scale.x(day), day.isoformat()) for day in (scale.first, last))
    return tuple(Tick(scale.x(day), f"{day.year}" if step == 12 else f"{day:%Y-%m}") for day in inside)
