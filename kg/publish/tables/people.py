"""Everybody, with how often they were seen; counts are lower bounds on reported events."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kg.claims import Claim
from kg.facts import Facts
from kg.publish.tables.book import Book, Row, joined

COLUMNS = ("person", "names", "posts", "events", "sites_visited", "articles", "person_iri")


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    events = Counter(one.participant for one in book.attendances)
    sites: dict[str, set[str]] = defaultdict(set)
    posts: dict[str, set[str]] = defaultdict(set)
    for stop in book.stops:
        for one in book.visitors(stop):
            sites[one.participant].add(stop.site)
    for tenure in book.tenures:
        posts[tenure.holder].add(book.naming.posts[tenure.post])
    told = _told(book.facts)
    for person in book.by_label(book.facts.people, lambda person: person.key):
        counts = (events[person.key], len(sites.get(person.key, ())), len(told.get(person.key, ())))
        names = joined({person.label, *person.names})
        yield (person.label, names, joined(posts.get(person.key, set())), *map(str, counts), book.iris[person.key])


def _told(facts: Facts) -> dict[str, set[str]]:
    """The articles that tell of somebody."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, claims in _ends(facts):
        found[key].update(claim.article for claim in claims)
    return found


def _ends(facts: Facts) -> Iterator[tuple[str, Iterable[Claim]]]:
    yield from ((one.participant, one.claims) for one in facts.attendances)
    yield from ((one.holder, one.claims) for one in facts.tenures)
    yield from ((one.holder, one.claims) for one in facts.appointments)
    yield from ((one.recipient, one.claims) for one in facts.awards)
