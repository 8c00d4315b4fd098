"""Who visited whom how often: officials by companies, or one of them by quarters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from kg.publish.pages.bonds import joined_stops
from kg.publish.pages.records import Dossier

ROWS, COLUMNS = 40, 30
SIDE = 26
"""Of a cell."""
GUTTER = 190
"""Room for the names of the rows."""
_HEAD = 16
"""Height that one character of a column's name takes."""
LEVELS = 5
LONGEST = 14
"""Characters of a column's name that are shown."""
_LEGAL_FORM = re.compile("(?<=.{4})(?:股份有限公司|有限责任公司|有限公司)$")

Quarter = str
"""`2024Q1`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often, and at which events."""

    x: float
    y: float
    row: str
    column: str
    events: tuple[tuple[str, Quarter], ...]


@dataclass(frozen=True, slots=True)
class Heatmap:
    """The drawing. Rows and columns are IRIs, or quarters where `by_quarter` says so."""

    width: float
    height: float
    head: float
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    quarters: tuple[Quarter, ...]
    by_quarter: bool
    undated: int
    left_out: int
    """Rows and columns with fewer visits, which are not drawn."""
    most: int = 1
    """The visits of the darkest square."""

    def level(self, cell: Cell) -> int:
        """How dark a square is, from 1 to 5."""
        return min(LEVELS, 1 + (LEVELS - 1) * (len(cell.events) - 1) // max(1, self.most - 1))


def written(name: str) -> str:
    """A name as the narrow place beside or above the squares has it: a company without its legal form."""
    return _LEGAL_FORM.sub("", name)


def heatmap(dossier: Dossier, *, person: str = "", company: str = "", every_site: bool = False) -> Heatmap:
    """Officials down, companies across. Of one person: companies down, quarters across; of one company: visitors down, quarters across.

    `every_site` counts institutions and places as well as companies.
    """
    by_quarter = bool(person or company)
    found: dict[tuple[str, str], dict[str, Quarter]] = defaultdict(dict)
    undated: set[str] = set()
    for presence, halt in joined_stops(dossier):
        who, site, quarter = presence.who, halt.site, quarter_of(dossier.events[presence.event].first)
        if site not in dossier.things or (dossier.things[site].kind != "company" and not every_site and site != company):
            continue
        if (person and who != person) or (company and site != company):
            continue
        if not quarter:
            undated.add(presence.event)
        if quarter or not by_quarter:
            row, column = (site, quarter) if person and not company else (who, quarter) if by_quarter else (who, site)
            found[row, column][presence.event] = quarter
    return _drawn(found, dossier, by_quarter=by_quarter, undated=len(undated))


def quarter_of(day: str) -> Quarter:
    """`2024Q1` of an ISO day; empty if there is none."""
    return f"{day[:4]}Q{(int(day[5:7]) + 2) // 3}" if day else ""


def _drawn(found: dict[tuple[str, str], dict[str, Quarter]], dossier: Dossier, *, by_quarter: bool, undated: int) -> Heatmap:
    rows, columns = _ranked(found, 0), _ranked(found, 1)
    quarters = _between(sorted({quarter for events in found.values() for quarter in events.values()} - {""}))
    across = list(quarters) if by_quarter else columns[:COLUMNS]
    down = rows[:ROWS]
    head = _HEAD * max([6 if by_quarter else 2, *(min(LONGEST, len(written(dossier.things[one].label))) for one in across if not by_quarter)]) + 14
    at = {name: (GUTTER + number * SIDE, head + number * SIDE) for names in (across, down) for number, name in enumerate(names)}
    cells = [
        Cell(at[column][0], at[row][1], row, column, tuple(sorted(events.items(), key=lambda one: (one[1], one[0]))))
        for (row, column), events in sorted(found.items())
        if row in down and column in across
    ]
    left_out = len(rows) - len(down) + (0 if by_quarter else len(columns) - len(across))
    width, height = GUTTER + SIDE * len(across) + 12, head + SIDE * len(down) + 8
    most = max((len(cell.events) for cell in cells), default=1)
    return Heatmap(width, height, head, tuple(down), tuple(across), tuple(cells), quarters, by_quarter, undated, left_out, most)


def _ranked(found: dict[tuple[str, str], dict[str, Quarter]], end: int) -> list[str]:
    times: Counter[str] = Counter()
    for names, events in found.items():
        times[names[end]] += len(events)
    return sorted(times, key=lambda name: (-times[name], name))


def _between(quarters: list[Quarter]) -> tuple[Quarter, ...]:
    """All quarters from the first to the last."""
    if not quarters:
        return ()
    first, last = (int(one[:4]) * 4 + int(one[5]) - 1 for one in (quarters[0], quarters[-1]))
    return tuple(f"{number // 4}Q{number % 4 + 1}" for number in range(first, last + 1))
