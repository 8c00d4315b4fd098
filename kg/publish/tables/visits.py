"""Who went where: visitors (neither hosts nor people met) times the stops they joined, one row for each claim of each stop."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts import Event, Stop
from kg.publish.tables.book import CLAIM, DAYS, Book, Row, days, joined

COLUMNS = (
    *("visitor", "visitor_kind", "roles", "site", "site_kind", "order", "visit", *DAYS),
    *(*CLAIM, "visitor_iri", "site_iri", "event_iri", "article_iri"),
)


def rows(book: Book) -> Iterator[Row]:
    """In no order."""
    events = {event.key: event for event in book.facts.events}
    for stop in book.stops:
        yield from _of(stop, events[stop.event], book)


def _of(stop: Stop, event: Event, book: Book) -> Iterator[Row]:
    went = (book.labels[stop.site], book.kind(stop.site, "place"), str(stop.order), event.label, *days(event.when))
    ends = (book.iris[stop.site], book.iris[stop.event])
    told = [(*book.claim(claim), book.iris[claim.article]) for claim in stop.claims]
    for one in book.visitors(stop):
        who = (book.labels[one.participant], book.kind(one.participant, "person"), joined(set(one.roles)))
        for *claim, article in told:
            yield (*who, *went, *claim, book.iris[one.participant], *ends, article)
