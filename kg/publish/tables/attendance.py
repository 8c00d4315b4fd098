"""Who took part in what: one row for each claim of each attendance that is sure enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.claims import printed_title
from kg.facts import Attendance, Event
from kg.publish.tables.book import CLAIM, DAYS, Book, Row, days, joined

COLUMNS = (
    *("participant", "participant_kind", "roles", "title", "order", "event", "event_type", *DAYS, "place"),
    *(*CLAIM, "participant_iri", "event_iri", "article_iri"),
)


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    events = {event.key: event for event in book.facts.events}
    for one in book.by_label(book.attendances, lambda one: one.participant):
        yield from _of(one, events[one.event], book)


def _of(one: Attendance, event: Event, book: Book) -> Iterator[Row]:
    """Claims that differ in roles alone share a row."""
    who, happened = (book.labels[one.participant], book.kind(one.participant, "person")), (event.label, event.type, *days(event.when), book.label(event.place))
    ends = (book.iris[one.participant], book.iris[one.event])
    told: dict[Row, set[str]] = defaultdict(set)
    for claim in one.claims:
        printed = (printed_title(claim) or "", str(claim.order) if claim.order else "")
        told[(*printed, *book.claim(claim), book.iris[claim.article])].update(claim.roles)
    for (title, order, *claim_cells, article), roles in told.items():
        yield (*who, joined(roles), title, order, *happened, *claim_cells, *ends, article)
