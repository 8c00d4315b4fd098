"""What the pages need of the facts: the same as `reading` asks of a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from sys import intern
from typing import TypeVar, overload

from kg import vocab
from kg.claims import Claim
from kg.facts import Attendance, Event, Facts, Naming, Organisation, Stop, Tenure
from kg.model import Article
from kg.publish.pages.records import Dossier, Halt, Happening, Holding, Presence, Quote, Source, Thing

_KINDS = {"public": "body", "company": "company", "organisation": "organisation"}
R = TypeVar("R", Attendance, Stop, Tenure)
Made = TypeVar("Made")


def gathered_dossier(facts: Facts, naming: Naming, min_confidence: float) -> Dossier:
    """All that the pages show; presences, stops and tenures below `min_confidence` are only counted."""
    made = _Gathering(facts, naming)
    related: tuple[Attendance | Stop | Tenure, ...] = (*facts.attendances, *facts.stops, *facts.tenures)
    return Dossier(
        things=_sorted((thing.iri, thing) for thing in made.things()),
        events=_sorted((naming.iris[event.key], made.happening(event)) for event in facts.events),
        presences=_sure(facts.attendances, naming.attendances, made.presence, min_confidence),
        halts=_sure(facts.stops, naming.stops, made.halt, min_confidence),
        holdings=_sure(facts.tenures, naming.tenures, made.holding, min_confidence),
        quotes=Quotes({naming.iris[article.key]: article for article in facts.articles}, naming.iris, made.told()),
        sources=_sorted((naming.iris[article.key], _source(article)) for article in facts.articles),
        unsure=sum(one.confidence < min_confidence for one in related),
    )


def _sorted(made: Iterable[tuple[str, Made]]) -> dict[str, Made]:
    return dict(sorted(made, key=lambda pair: pair[0]))


def _sure(relations: Iterable[R], iris: Iterable[str], make: Callable[[R, str], Made], least: float) -> tuple[Made, ...]:
    """By IRI."""
    sure = [(iri, one) for iri, one in zip(iris, relations, strict=True) if one.confidence >= least]
    return tuple(make(one, iri) for iri, one in sorted(sure, key=lambda pair: pair[0]))


class Cited(Sequence[str]):
    """The IRIs of the passages that some claims rest on, sorted, made when they are asked for: few of them are drawn."""

    __slots__ = ("_claims", "_iris")

    def __init__(self, claims: Sequence[Claim], iris: Mapping[str, str]) -> None:
        self._claims, self._iris = claims, iris

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({self._passage(claim) for claim in self._claims}) if len(self._claims) > 1 else map(self._passage, self._claims))

    def _passage(self, claim: Claim) -> str:
        return intern(vocab.passage(self._iris[claim.article], claim.evidence.start, claim.evidence.end))

    def __len__(self) -> int:
        return len({(claim.article, claim.evidence) for claim in self._claims})

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class Quotes(Mapping[str, Quote]):
    """The passages by IRI, each cut out of its page when it is asked for; `told` are the claims that stand together."""

    def __init__(self, articles: Mapping[str, Article], iris: Mapping[str, str], told: Sequence[Sequence[Claim]]) -> None:
        self._articles, self._iris, self._told = articles, iris, told

    def __getitem__(self, iri: str) -> Quote:
        article, start, end = vocab.place_of(iri)
        return Quote(self._articles[article].page.text[start:end], article, start)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({iri for claims in self._told for iri in Cited(claims, self._iris)}))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Gathering:
    """Facts as records of pages."""

    def __init__(self, facts: Facts, naming: Naming) -> None:
        self._facts, self._naming, self._iris = facts, naming, naming.iris
        self._stops = {(stop.event, stop.site): iri for stop, iri in zip(facts.stops, naming.stops, strict=True)}
        self._posts = {post.key: post for post in facts.posts}
        self._labels = {thing.key: thing.label for some in (facts.people, facts.organisations, facts.places) for thing in some}
        self._roles: dict[tuple[str, ...], tuple[str, ...]] = {}

    def told(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims behind everything."""
        facts = self._facts
        kinds = (facts.events, facts.attendances, facts.stops, facts.tenures, facts.appointments, facts.awards)
        return tuple(one.claims for some in kinds for one in some)

    def things(self) -> Iterator[Thing]:
        """Everything with a name."""
        facts = self._facts
        for kind, some in (("person", facts.people), ("", facts.organisations), ("place", facts.places), ("event", facts.events)):
            for thing in some:
                known = kind or (_KINDS[thing.kind] if isinstance(thing, Organisation) else "")
                yield Thing(self._iris[thing.key], known, thing.label, tuple(sorted(name for name in thing.names if name != thing.label)))

    def happening(self, event: Event) -> Happening:
        """The event, its days as ISO texts."""
        told = event.when.told()
        day, earliest, latest = map(_iso, (told.start, told.earliest, told.latest))
        return Happening(
            iri=self._iris[event.key],
            type=event.type,
            first=day or earliest,
            last=max(day, latest),
            month_day=told.month_day or "",
            place=self._labels[event.place] if event.place else "",
            organisers=(self._labels[event.organiser],) if event.organiser else (),
            theme="；".join(sorted(set(event.themes))),
            list_cut=event.list_cut,
            evidence=Cited(event.claims, self._iris),
        )

    def presence(self, one: Attendance, iri: str) -> Presence:
        """The attendance."""
        posts = sorted((self._iris[key], self._naming.posts[key]) for key in one.capacity)
        return Presence(
            iri=iri,
            who=self._iris[one.participant],
            event=self._iris[one.event],
            roles=self._in_order(one.roles),
            title="、".join(label for _, label in posts),
            at_stops=tuple(sorted(self._stops[one.event, site] for site in one.stops if (one.event, site) in self._stops)),
            evidence=Cited(one.claims, self._iris),
        )

    def _in_order(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """The roles in the order of the vocabulary; few sets of them, many who have one."""
        return self._roles.get(roles) or self._roles.setdefault(roles, tuple(role for role in vocab.SCHEMES["role"] if role in roles))

    def halt(self, stop: Stop, iri: str) -> Halt:
        """The stop."""
        return Halt(iri, self._iris[stop.event], self._iris[stop.site], stop.order, Cited(stop.claims, self._iris))

    def holding(self, one: Tenure, _: str) -> Holding:
        """The tenure, its days as ISO texts."""
        body = self._posts[one.post].body
        first, last, start, end = map(_iso, (one.first, one.last, one.start, one.end))
        return Holding(
            holder=self._iris[one.holder],
            title=self._naming.posts[one.post],
            body=self._iris[body] if body else "",
            kind=one.kind,
            first=first,
            last=last,
            start=start,
            end=end,
            evidence=Cited(one.claims, self._iris),
        )


@lru_cache(maxsize=16384)
def _iso(day: date | None) -> str:
    """Many happened on the same day."""
    return day.isoformat() if day else ""


def _source(article: Article) -> Source:
    issue = article.issue
    return Source(
        headline=article.slice(article.headline),
        newspaper=issue.newspaper or "",
        issued=_iso(issue.issued),
        page=issue.page_number or "",
        file=article.page.source_file,
    )
