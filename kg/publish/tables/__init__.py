"""Tables, one a relation, made of what resolution concluded; of a graph that stands elsewhere `rows_of` asks the same tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kg.facts import Facts, Naming
from kg.publish.cells import write_table
from kg.publish.tables import appointments, articles, attendance, awards, coverage, events, organisations, people, posts, visits
from kg.publish.tables.asked import rows_of
from kg.publish.tables.book import Book, Row
from kg.publish.tables.ordered import ordered

__all__ = ["TABLES", "rows_of", "write_tables"]

_MADE: dict[str, tuple[Row, Callable[[Book], Iterator[Row]]]] = {
    "appointments": (appointments.COLUMNS, appointments.rows),
    "articles": (articles.COLUMNS, articles.rows),
    "attendance": (attendance.COLUMNS, attendance.rows),
    "awards": (awards.COLUMNS, awards.rows),
    "coverage": (coverage.COLUMNS, coverage.rows),
    "events": (events.COLUMNS, events.rows),
    "organisations": (organisations.COLUMNS, organisations.rows),
    "people": (people.COLUMNS, people.rows),
    "posts": (posts.COLUMNS, posts.rows),
    "visits": (visits.COLUMNS, visits.rows),
}
TABLES = tuple(_MADE)


def write_tables(facts: Facts, naming: Naming, folder: str | Path, *, min_confidence: float = 0.5, excel: bool = False) -> tuple[Path, ...]:
    """Writes every table of `TABLES` below the folder; gives their paths.

    Errors: OutputError if a file cannot be written.
    """
    book = Book(facts, naming, min_confidence)
    return tuple(_written(Path(folder) / f"{name}.csv", book, name, excel) for name in _MADE)


def _written(path: Path, book: Book, name: str, excel: bool) -> Path:
    columns, rows = _MADE[name]
    return write_table(path, columns, ordered(rows(book)), excel=excel)
