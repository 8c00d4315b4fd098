"""Who went where: visitors (neither hosts nor people met) times the stops they joined, one row for each claim of each stop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from kg.facts import Event, Stop
from kg.publish.tables.book import CLAIM, DAYS, Book, Row, days, joined, joins

COLUMNS = (
    *("visitor", "visitor_kind", "roles", "site", "site_kind", "order", "visit", *DAYS),
    *(*CLAIM, "visitor_iri", "site_iri", "event_iri", "article_iri"),
)


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    events = {event.key: event for event in book.facts.events}
    stops: dict[str, list[tuple[Stop, Row, list[Row], Row]]] = defaultdict(list)
    for stop in book.stops:
        stops[stop.event].append((stop, *_of(stop, events[stop.event], book)))
    for one, sites in book.by_label(chain.from_iterable(book.going.values()), lambda pair: pair[0].participant):
        who = (book.labels[one.participant], book.kind(one.participant, "person"), joined(set(one.roles)))
        for stop, went, told, ends in stops.get(one.event, ()):
            if joins(one, sites, stop):
                for *claim, article in told:
                    yield (*who, *went, *claim, book.iris[one.participant], *ends, article)


def _of(stop: Stop, event: Event, book: Book) -> tuple[Row, list[Row], Row]:
    """Where the stop was and when, what is told of it with the article, and the IRIs of its ends."""
    went = (book.labels[stop.site], book.kind(stop.site, "place"), str(stop.order), event.label, *days(event.when))
    return went, [(*book.claim(claim), book.iris[claim.article]) for claim in stop.claims], (book.iris[stop.site], book.iris[stop.event])
