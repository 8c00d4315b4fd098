"""What several tables look up: labels, kinds, days, and the cells that tell where a claim stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TypeVar

from kg.claims import Claim, basis_of
from kg.facts import Attendance, Facts, Naming, Organisation, Stop
from kg.model import Article, When

Row = tuple[str, ...]
T = TypeVar("T")
CLAIM = ("newspaper", "issued", "source_file", "quote", "start", "end", "confidence", "basis", "rule", "why")
"""Columns of every table that has a row for each claim."""
DAYS = ("date", "earliest", "latest", "month_day")
_OUTSIDE = frozenset(("host", "met"))


class Book:
    """The facts, and where to find what in them. Relations less sure than `min_confidence` are left out of the tables."""

    def __init__(self, facts: Facts, naming: Naming, min_confidence: float) -> None:
        self.facts, self.iris, self.naming, self.least = facts, naming.iris, naming, min_confidence
        self.attendances = tuple(one for one in facts.attendances if one.confidence >= min_confidence)
        self.stops = tuple(one for one in facts.stops if one.confidence >= min_confidence)
        self.tenures = tuple(one for one in facts.tenures if one.confidence >= min_confidence)
        self.organisations: dict[str, Organisation] = {one.key: one for one in facts.organisations}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """By key."""
        return {article.key: article for article in self.facts.articles}

    @cached_property
    def labels(self) -> dict[str, str]:
        """Of people, organisations, places and events, by key."""
        facts = self.facts
        return {thing.key: thing.label for some in (facts.people, facts.organisations, facts.places, facts.events) for thing in some}

    @cached_property
    def going(self) -> dict[str, list[tuple[Attendance, tuple[str, ...]]]]:
        """By event those who went somewhere, neither hosts nor people met, each with the keys of the sites he joined; none: all of them."""
        sites = {(stop.event, stop.site) for stop in self.facts.stops}
        found: dict[str, list[tuple[Attendance, tuple[str, ...]]]] = defaultdict(list)
        for one in self.attendances:
            if not _OUTSIDE & set(one.roles):
                found[one.event].append((one, tuple(site for site in one.stops if (one.event, site) in sites)))
        return found

    def visitors(self, stop: Stop) -> Iterator[Attendance]:
        """Who joined a stop."""
        return (one for one, sites in self.going.get(stop.event, ()) if joins(one, sites, stop))

    def by_label(self, things: Iterable[T], key: Callable[[T], str]) -> list[T]:
        """Anything in the order of the labels of the things whose keys are given."""
        return sorted(things, key=lambda one: self.labels[key(one)])

    def kind(self, key: str, otherwise: str) -> str:
        """`company` or `organisation`; what it is otherwise."""
        body = self.organisations.get(key)
        return otherwise if body is None else "company" if body.kind == "company" else "organisation"

    def label(self, key: str | None) -> str:
        """Of the thing, if there is one."""
        return self.labels[key] if key else ""

    def claim(self, claim: Claim) -> Row:
        """The cells of `CLAIM`."""
        article, span = self.articles[claim.article], claim.evidence
        where = (article.page.source_file, article.page.text[span.start : span.end], str(span.start), str(span.end))
        return (*paper(article), *where, share(claim.confidence), basis_of(claim), claim.rule, claim.why)


def joins(one: Attendance, sites: tuple[str, ...], stop: Stop) -> bool:
    """Whether somebody who joined these sites, none being all of them, joined a stop; nobody visits himself."""
    return stop.site != one.participant and (not sites or stop.site in sites)


def paper(article: Article) -> Row:
    """The name of the newspaper and the day of the issue."""
    return article.issue.newspaper or "", day(article.issue.issued)


@lru_cache(maxsize=16384)
def day(value: date | None) -> str:
    """As ISO writes it."""
    return value.isoformat() if value else ""


def days(when: When) -> Row:
    """The cells of `DAYS`."""
    told = when.told()
    return day(told.start), day(told.earliest), day(told.latest), (told.month_day or "").lstrip("-")


@lru_cache(maxsize=1024)
def share(value: float) -> str:
    """As the graph writes an xsd:decimal."""
    return str(Decimal(str(value)))


def joined(values: set[str]) -> str:
    """Several values in one cell."""
    return "; ".join(sorted(values - {""}))
