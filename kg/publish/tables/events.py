"""What happened: one row for each claim of each event."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts import Event
from kg.publish.tables.book import CLAIM, Book, Row, day, joined

COLUMNS = (
    *("event", "event_type", "is_visit", "date", "end_date", "earliest", "latest", "month_day", "date_basis"),
    *("place", "organiser", "part_of", "list_cut", "themes", *CLAIM, "event_iri", "article_iri"),
)


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    for event in book.by_label(book.facts.events, lambda event: event.key):
        happened = (event.label, event.type, "true" if event.visit else "false", *_when(event), *_around(event, book))
        for claim in event.claims:
            yield (*happened, *book.claim(claim), book.iris[event.key], book.iris[claim.article])


def _when(event: Event) -> Row:
    told = event.when.told()
    days = tuple(map(day, (told.start, told.end, told.earliest, told.latest)))
    return (*days, (told.month_day or "").lstrip("-"), told.basis or "")


def _around(event: Event, book: Book) -> Row:
    whereabouts = tuple(map(book.label, (event.place, event.organiser, event.parent)))
    return (*whereabouts, "true" if event.list_cut else "", joined(set(event.themes)))
