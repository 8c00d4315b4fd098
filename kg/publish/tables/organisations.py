"""Every organisation, with how many were seen to visit it and how often it took part itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from kg.publish.tables.book import Book, Row, joined

COLUMNS = ("organisation", "kind", "names", "jurisdiction", "visitors", "visits", "events", "organisation_iri")
_KINDS = {"company": "company", "public": "public body"}


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    events = Counter(one.participant for one in book.attendances)
    visits = Counter(site for site, _ in {(stop.site, stop.event) for stop in book.facts.stops})
    came: dict[str, set[str]] = defaultdict(set)
    for stop in book.stops:
        came[stop.site].update(one.participant for one in book.visitors(stop))
    for one in book.by_label(book.facts.organisations, lambda one: one.key):
        counts = (len(came.get(one.key, ())), visits[one.key], events[one.key])
        names = joined({one.label, *one.names})
        yield (one.label, _KINDS.get(one.kind, "organisation"), names, book.label(one.jurisdiction), *map(str, counts), book.iris[one.key])
