"""Sections of a profile as tables of a page: links, quoted sentences, and nothing said twice in a row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlencode

from markupsafe import Markup

from kg.show import Line, Section
from kg.show.profile import Cell
from kg.web.addresses import Addresses
from kg.web.marking import marked

ROWS = 20
"""Rows of a table at first; the reader may ask for all."""
MOST_SOURCES = 4
"""Articles named in one cell."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_QUOTED = {"原文", "Sentence"}
"""Columns that print the sentences."""
_FACTS = ("attendance", "tenure", "stop", "appointment", "award")
_LONG = 16
"""A text of more characters is not repeated from row to row."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line of a cell."""

    text: str
    href: str = ""
    title: str = ""
    quotes: tuple[Markup, ...] = ()
    """What the papers print, the names marked."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell; `more` counts the lines that are left out."""

    column: str
    lines: tuple[ShownLine, ...]
    is_day: bool = False
    more: int = 0
    whole: str = ""
    """Where those are."""

    @property
    def size(self) -> str:
        """How wide a column it wants: `long` for a sentence, `some` for a post."""
        longest = max((len(line.text) for line in self.lines if not line.quotes), default=0)
        return "long" if longest > 2 * _LONG else "some" if longest > _LONG // 2 else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A section as a page shows it: its rows, or the first of them."""

    slug: str
    zh: str
    en: str
    columns: tuple[str, ...]
    rows: tuple[tuple[ShownCell, ...], ...]
    total: int

    @property
    def left_out(self) -> int:
        """Rows that are not shown."""
        return self.total - len(self.rows)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all tables of a page need."""

    iri: str
    """Of the thing the page is about."""
    addresses: Addresses
    quotes: Mapping[str, str]
    names: Collection[str]


def slug(section: Section) -> str:
    """The name of a section in addresses."""
    return re.sub(r"\W+", "-", section.en.split(" (")[0].lower()).strip("-")


def passages(rows: Iterable[tuple[Cell, ...]]) -> dict[str, None]:
    """The IRIs of the passages that the rows name, each once."""
    return dict.fromkeys(line.iri for row in rows for cell in row for line in cell if "#char=" in line.iri)


def table(section: Section, setting: Setting) -> Table:
    """The table of a section."""
    rows = tuple(_row(section, at, setting) for at in range(len(section.cells)))
    return Table(slug(section), section.zh, section.en, section.columns, rows, section.total)


def _row(section: Section, at: int, setting: Setting) -> tuple[ShownCell, ...]:
    rows = section.cells
    pairs = enumerate(zip(section.columns, rows[at], strict=True))
    if _QUOTED & set(section.columns):  # the sentence need not be said twice
        setting = replace(setting, quotes=dict.fromkeys(setting.quotes, ""))
    return tuple(_cell(column, cell, () if n == 0 else _above(rows, at, n), rows[at], setting) for n, (column, cell) in pairs)


def _above(rows: tuple[tuple[Cell, ...], ...], at: int, n: int) -> Cell:
    """The cell above, if its row tells of the same."""
    return rows[at - 1][n] if at and rows[at - 1][0] == rows[at][0] else ()


def _cell(column: str, cell: Cell, above: Cell, row: tuple[Cell, ...], setting: Setting) -> ShownCell:
    if cell and cell == above and (cell[0].iri in setting.quotes or sum(len(line.text) for line in cell) > _LONG):
        return ShownCell(column, ())
    if cell and cell[0].iri in setting.quotes:
        sources = [_source(text, list(lines), setting) for text, lines in groupby(sorted(cell, key=lambda line: line.text), key=lambda line: line.text)]
        return ShownCell(column, tuple(sources[:MOST_SOURCES]), more=max(0, len(sources) - MOST_SOURCES), whole=_fact(row, setting))
    lines = tuple(ShownLine(line.text, _href(line, row, setting)) for line in cell)
    return ShownCell(column, lines, is_day=bool(cell) and bool(_DAY.match(cell[0].text)))


def _fact(row: tuple[Cell, ...], setting: Setting) -> str:
    """The page of the fact that a row tells, which has all its sentences."""
    facts = (line.iri for cell in row for line in cell if any(f"/{kind}/" in line.iri for kind in _FACTS))
    return setting.addresses.of(next(facts, ""))


def _source(text: str, lines: list[Line], setting: Setting) -> ShownLine:
    """An article by its paper and day, and what it says."""
    quotes = tuple(marked(setting.quotes[line.iri], setting.names) for line in lines if setting.quotes.get(line.iri))
    return ShownLine(text.rpartition(" ")[0] or text, setting.addresses.of(lines[0].iri), text, quotes)


def _href(line: Line, row: tuple[Cell, ...], setting: Setting) -> str:
    """Where a line leads; how often two people met leads to when and where they did."""
    if line.iri:
        return setting.addresses.of(line.iri)
    other = row[0][0].iri if row[0] else ""
    if line.text.isdecimal() and len(row) == 3 and "/person/" in other:
        paths = (setting.addresses.of(setting.iri), setting.addresses.of(other))
        return "/events?" + urlencode({"of": paths[0].removeprefix("/id/"), "with": paths[1].removeprefix("/id/")})
    return ""
