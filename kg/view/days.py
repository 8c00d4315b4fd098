"""A calendar of activity: a square a day, darker the more happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kg.publish.pages.records import Dossier

SIDE = 15
"""From one square to the next."""
GUTTER = 46
_YEAR = SIDE * 7 + 58
LEVELS = 4


@dataclass(frozen=True, slots=True)
class Day:
    """One day, its square, and what happened."""

    day: date
    x: float
    y: float
    level: int
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """One year of squares, and where each month begins."""

    year: int
    y: float
    days: tuple[Day, ...]
    months: tuple[tuple[float, int], ...]
    events: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The drawing."""

    width: float
    height: float
    years: tuple[Year, ...]
    undated: int


def calendar(dossier: Dossier) -> Calendar:
    """Every year in which anything happened, the first on top. Events known to a span of days only are left out and counted."""
    happened: dict[date, list[str]] = defaultdict(list)
    events = sorted({one.event for one in dossier.presences} | {halt.event for halt in dossier.halts})
    for iri in events:
        told = dossier.events[iri]
        if told.first and told.last in ("", told.first):
            happened[date.fromisoformat(told.first)].append(iri)
    counts = sorted(map(len, happened.values()))
    steps = tuple(counts[len(counts) * part // LEVELS] for part in range(1, LEVELS)) if counts else ()
    first, last = (min(happened).year, max(happened).year) if happened else (0, -1)
    years = [year for year in range(first, last + 1) if any(day.year == year for day in happened)]
    drawn = tuple(_year(year, number * _YEAR + 4, happened, steps) for number, year in enumerate(years))
    undated = len(events) - sum(map(len, happened.values()))
    return Calendar(GUTTER + SIDE * 53 + 14, max(1, len(drawn)) * _YEAR + 8, drawn, undated)


def _year(year: int, y: float, happened: Mapping[date, list[str]], steps: tuple[int, ...]) -> Year:
    start = date(year, 1, 1)
    days = [start + timedelta(days=number) for number in range((date(year + 1, 1, 1) - start).days)]
    placed = tuple(_day(day, y, tuple(happened.get(day, ())), steps) for day in days)
    months = tuple((one.x, one.day.month) for one in placed if one.day.day == 1)
    return Year(year, y, placed, months, sum(len(one.events) for one in placed))


def _day(day: date, y: float, events: tuple[str, ...], steps: tuple[int, ...]) -> Day:
    """Weeks run from left to right, Monday on top."""
    week = (day.timetuple().tm_yday - 1 + date(day.year, 1, 1).weekday()) // 7
    level = 1 + sum(len(events) > step for step in steps) if events else 0
    return Day(day, GUTTER + week * SIDE, y + 40 + day.weekday() * SIDE, level, events)
