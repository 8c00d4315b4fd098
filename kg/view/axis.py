"""Days along a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_MOST_TICKS = 14
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named on the line."""

    x: float
    label: str
    year: bool
    """A year begins here."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From `first` to `last` on the points from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day lies; what is outside lies at the ends."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(self.left + min(1.0, max(0.0, share)) * (self.right - self.left), 1)

    def ticks(self) -> tuple[Tick, ...]:
        """The first of every month, or of every second, third ... if there would be too many."""
        first, last = self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month
        step = next((months for months in _MONTHS if (last - first) / months <= _MOST_TICKS), _MONTHS[-1])
        months = [date(month // 12, month % 12 + 1, 1) for month in range(first - first % step, last + 1, step)]
        inside = [day for day in months if self.first <= day <= self.last]
        return tuple(Tick(self.x(day), f"{day:%Y}" if step >= 12 else f"{day:%Y-%m}", day.month == 1) for day in inside)


def day_of(text: str) -> date | None:
    """A day from its ISO text; None if there is none."""
    return date.fromisoformat(text) if len(text) == 10 else None
