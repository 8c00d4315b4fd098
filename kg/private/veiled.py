"""Records with names taken out of every text they hold. Keys and places in the page stay: what belongs together still does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from msgspec import Struct, structs

from kg.claims import Claim
from kg.facts import Appointment, Attendance, Award, Event, Facts, Organisation, Outcome, Person, Place, Post, Seed, Stop, Tenure
from kg.model import Article, Page
from kg.private.veils import Veil, Veils
from kg.text import MappedText

C = TypeVar("C", bound=Claim)
R = TypeVar("R", Attendance, Stop, Tenure, Appointment, Award)
T = TypeVar("T", Person, Place, Organisation, Event)
V = TypeVar("V")
_KEYS = frozenset(("key", "article", "to_article", "event", "parent", "rule", "kind", "type", "basis", "source_file", "where"))
"""Fields of claims, merges, questions and decisions that say where and of what sort, not who."""


def veiled_pages(pages: Sequence[Page], articles: Sequence[Article], veils: Veils) -> dict[str, Page]:
    """By source file the pages with texts of the same length, and the digests of these.

    A name that a line break or a space cuts in two is whole in the clean text of its article, so both texts are gone over.
    """
    raw = {page.source_file: list(veils.of((page.source_file,)).over(page.text)) for page in pages}
    for article in articles:
        clean = veils.of((article.key,)).over(article.text.chars)
        for before, after, offset in zip(article.text.chars, clean, article.text.offsets, strict=True):
            if before != after:
                raw[article.page.source_file][offset] = after
    return {page.source_file: _rewritten(page, "".join(raw[page.source_file])) for page in pages}


def _rewritten(page: Page, text: str) -> Page:
    return replace(page, text=text, sha256=hashlib.sha256(text.encode("utf-8")).hexdigest()) if text != page.text else page


def veiled_facts(facts: Facts, pages: Mapping[str, Page], veils: Veils, people: frozenset[str]) -> Facts:
    """Facts without the names; the addresses of private people, by key, are made of where they are named and not of what they are called."""
    claims = {claim: _over(claim, veils.of((claim.article,))) for claim in facts.claims}
    told = _Told(claims, veils, people)
    return replace(
        facts,
        articles=tuple(_article(article, pages[article.page.source_file], veils) for article in facts.articles),
        claims=tuple(claims.values()),
        people=tuple(map(told.thing, facts.people)),
        places=tuple(map(told.thing, facts.places)),
        organisations=tuple(map(told.body, facts.organisations)),
        posts=tuple(told.post(post) for post in facts.posts),
        events=tuple(map(told.event, facts.events)),
        attendances=told.relations(facts.attendances),
        stops=told.relations(facts.stops),
        tenures=told.relations(facts.tenures),
        appointments=told.relations(facts.appointments),
        awards=told.relations(facts.awards),
        merges=tuple(_over(merge, veils.of((merge.article, merge.to_article))) for merge in facts.merges),
        questions=tuple(_over(one, veils.of((one.one.article, one.other.article))) for one in facts.questions),
        outcomes=tuple(_outcome(one, veils) for one in facts.outcomes),
        ledger=tuple(_over(entry, veils.of((entry.article,))) for entry in facts.ledger),
        own={(key, article): told.seed(seed, key) for (key, article), seed in facts.own.items()},
    )


class _Told:
    """Things and relations as they may be told."""

    def __init__(self, claims: Mapping[Claim, Claim], veils: Veils, people: frozenset[str]) -> None:
        self._claims = claims
        self._veils = veils
        self._people = people

    def thing(self, one: T) -> T:
        """A person, body, place or event."""
        veil = self._veils.of(seed.article for seed in one.seeds)
        names, seeds, begun = tuple(sorted({veil.over(name) for name in one.names})), self._seeds(one.seeds, one.key), self._seeds(one.begun, one.key)
        return replace(one, label=veil.over(one.label), names=names, seeds=seeds, begun=begun)

    def event(self, event: Event) -> Event:
        """An event: its names and what it was about."""
        veil = self._veils.of(claim.article for claim in event.claims)
        return replace(self.thing(event), themes=tuple(map(veil.over, event.themes)), claims=self._all(event.claims))

    def body(self, body: Organisation) -> Organisation:
        """A body or company: a workshop or a shop may be called by its owner."""
        veil = self._veils.of(seed.article for seed in body.seeds)
        return replace(self.thing(body), official=veil.over(body.official) if body.official else None)

    def post(self, post: Post) -> Post:
        """A post; its title may hold a name as that of a workshop or a studio."""
        veil = self._veils.of(seed.article for seed in post.seeds)
        return replace(post, title=veil.over(post.title), seeds=self._seeds(post.seeds, post.key), begun=self._seeds(post.begun, post.key))

    def relations(self, found: tuple[R, ...]) -> tuple[R, ...]:
        """Attendances, stops, tenures, appointments or awards."""
        return tuple(self._relation(one) for one in found)

    def _relation(self, one: R) -> R:
        told = replace(one, claims=self._all(one.claims))
        return replace(told, name=self._veils.of(claim.article for claim in one.claims).over(told.name)) if isinstance(told, Award) else told

    def seed(self, seed: Seed, key: str) -> Seed:
        """What one article says a thing is; an address made of a name could be guessed from it."""
        veil = self._veils.of((seed.article,))
        apart = (seed.article,) if key in self._people else ()
        return replace(seed, parts=(*map(veil.over, seed.parts), *apart), words=veil.over(seed.words))

    def _seeds(self, seeds: Iterable[Seed], key: str) -> tuple[Seed, ...]:
        return tuple(self.seed(seed, key) for seed in seeds)

    def _all(self, claims: tuple[C, ...]) -> tuple[C, ...]:
        return tuple(cast("C", self._claims.get(claim) or _over(claim, self._veils.of((claim.article,)))) for claim in claims)


def _article(article: Article, page: Page, veils: Veils) -> Article:
    return replace(article, page=page, text=MappedText(veils.of((article.key,)).over(article.text.chars), article.text.offsets))


def _outcome(one: Outcome, veils: Veils) -> Outcome:
    decision = one.decision
    return _over(one, veils.of(anchor.source_file for anchor in (decision.one, decision.other) if anchor))


def _over(record: V, veil: Veil) -> V:
    """A record, tuple or text without the names; keys and places in the page stay."""
    if veil.pattern is None:
        return record
    if isinstance(record, str):
        return cast("V", veil.over(record))
    if isinstance(record, tuple):
        return cast("V", tuple(_over(item, veil) for item in record))
    if isinstance(record, Struct):
        return cast("V", structs.replace(record, **_parts(record, record.__struct_fields__, veil)))
    if not is_dataclass(record) or isinstance(record, type):
        return record
    return replace(record, **_parts(record, (field.name for field in fields(record) if field.init), veil))


def _parts(record: object, names: Iterable[str], veil: Veil) -> dict[str, object]:
    """What a record holds, without the names."""
    return {name: _over(getattr(record, name), veil) for name in names if name not in _KEYS}
