"""The lunar calendar: the months of a year and the day of 清明, from `ontology/lunar.tsv`; of years that it lacks they are reckoned, which takes long."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from kg.resources import ontology_file

TABLE = "lunar.tsv"
Months = dict[int, tuple[date, int]]
"""First day and length of every month of a lunar year (below 0: leap)."""


@cache
def _listed() -> dict[int, tuple[str, ...]]:
    lines = ontology_file(TABLE).read_text(encoding="utf-8").splitlines()
    return {int(line[:4]): tuple(line.split("\t")[1:]) for line in lines if not line.startswith("#")}


@cache
def months(year: int) -> Months:
    """The months of a lunar year in order."""
    if year not in _listed():
        return reckoned(year)
    begin, _, named = _listed()[year]
    first, found = date.fromisoformat(begin), Months()
    for month in named.split():
        found[int(month[:-1])] = first, 30 if month.endswith("大") else 29
        first += timedelta(found[int(month[:-1])][1])
    return found


@cache
def clear_and_bright(year: int) -> date:
    """The day of 清明."""
    return date(year, 4, int(_listed()[year][1])) if year in _listed() else reckoned_clear_and_bright(year)


def reckoned(year: int) -> Months:
    """The months of a lunar year as the stars have them."""
    from lunar_python import LunarYear, Solar  # noqa: PLC0415  # only pages that speak of days of other years need it

    firsts = {month.getMonth(): month for month in LunarYear.fromYear(year).getMonthsInYear()}
    days = {number: Solar.fromJulianDay(month.getFirstJulianDay()) for number, month in firsts.items()}
    return {number: (date(day.getYear(), day.getMonth(), day.getDay()), firsts[number].getDayCount()) for number, day in days.items()}


def reckoned_clear_and_bright(year: int) -> date:
    """The day of 清明 as the stars have it."""
    from lunar_python import Lunar  # noqa: PLC0415  # as above

    solar = Lunar.fromYmd(year, 6, 1).getJieQiTable()["清明"]
    return date(solar.getYear(), solar.getMonth(), solar.getDay())
