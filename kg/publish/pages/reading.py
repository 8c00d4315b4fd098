"""The graph as the pages need it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from pyoxigraph import NamedNode, Store

from kg import vocab
from kg.publish.pages.records import Dossier, Halt, Happening, Holding, Presence, Quote, Source, Thing
from kg.store import text_of

Row = Mapping[str, tuple[str, ...]]
"""The values of one resource by property, sorted."""
Made = TypeVar("Made")

_TYPE = NamedNode(vocab.RDF_TYPE)
_KINDS = (
    ("person", vocab.PERSON),
    ("company", vocab.COMPANY),
    ("body", vocab.PUBLIC_BODY),
    ("organisation", vocab.ORGANISATION),
    ("place", vocab.PLACE),
    ("event", vocab.EVENT_CLASS),
)


def read_dossier(store: Store, min_confidence: float) -> Dossier:
    """All that the pages show; presences, stops and tenures below `min_confidence` are only counted."""
    posts = _described(store, vocab.POST_CLASS)
    presences, halts, holdings = (_described(store, one) for one in (vocab.ATTENDANCE, vocab.STOP, vocab.TENURE))
    papers = _described(store, vocab.NEWSPAPER_CLASS)
    unsure = sum(not _sure(row, min_confidence) for rows in (presences, halts, holdings) for row in rows.values())
    things = _things(store)
    return Dossier(
        things=things,
        events=_made(_described(store, vocab.EVENT_CLASS), lambda iri, row: _happening(iri, row, things)),
        presences=tuple(_presence(iri, row, posts) for iri, row in presences.items() if _sure(row, min_confidence)),
        halts=tuple(_halt(iri, row) for iri, row in halts.items() if _sure(row, min_confidence)),
        holdings=tuple(_holding(row, posts) for row in holdings.values() if _sure(row, min_confidence)),
        quotes=_made(_described(store, vocab.PASSAGE), lambda _, row: _quote(row)),
        sources=_made(_described(store, vocab.ARTICLE), lambda _, row: _source(row, papers)),
        unsure=unsure,
    )


def _described(store: Store, of_class: str) -> dict[str, Row]:
    """Everything of a class with its properties, straight from the store: over all of a class SPARQL takes eight times as long."""
    rows: dict[str, dict[str, set[str]]] = {}
    for typed in store.quads_for_pattern(None, _TYPE, NamedNode(of_class), None):
        row = rows.setdefault(text_of(typed.subject), {})
        for quad in store.quads_for_pattern(typed.subject, None, None, None):
            row.setdefault(quad.predicate.value, set()).add(text_of(quad.object))
    return {iri: {name: tuple(sorted(values)) for name, values in rows[iri].items()} for iri in sorted(rows)}


def _made(rows: Mapping[str, Row], make: Callable[[str, Row], Made]) -> dict[str, Made]:
    return {iri: make(iri, row) for iri, row in rows.items()}


def _one(row: Row, name: str) -> str:
    return row.get(name, ("",))[0]


def _words(row: Row, name: str) -> tuple[str, ...]:
    return tuple(vocab.word_of(iri) for iri in row.get(name, ()))


def _sure(row: Row, min_confidence: float) -> bool:
    return float(_one(row, vocab.CONFIDENCE) or 1) >= min_confidence


def _label(row: Row, iri: str) -> str:
    return _one(row, vocab.PREF_LABEL) or _one(row, vocab.RDFS_LABEL) or _one(row, vocab.NAME) or vocab.word_of(iri)


def _things(store: Store) -> dict[str, Thing]:
    """Of the classes a thing belongs to, the first of `_KINDS` names its kind."""
    found: dict[str, Thing] = {}
    for kind, of_class in _KINDS:
        for iri, row in _described(store, of_class).items():
            label = _label(row, iri)
            names = tuple(name for name in row.get(vocab.NAME, ()) if name != label)
            found.setdefault(iri, Thing(iri, kind, label, names))
    return dict(sorted(found.items()))


def _happening(iri: str, row: Row, things: Mapping[str, Thing]) -> Happening:
    day = _one(row, vocab.DATE)
    return Happening(
        iri=iri,
        type=next(iter(_words(row, vocab.EVENT_TYPE)), "other"),
        first=day or _one(row, vocab.EARLIEST_DATE),
        last=max(day, _one(row, vocab.LATEST_DATE)),
        month_day=_one(row, vocab.MONTH_DAY),
        place="、".join(_labels(row, vocab.AT_PLACE, things)),
        organisers=tuple(_labels(row, vocab.ORGANISER, things)),
        theme="；".join(row.get(vocab.THEME, ())),
        list_cut=_one(row, vocab.LIST_CUT) in ("true", "1"),
        evidence=row.get(vocab.EVIDENCE, ()),
    )


def _labels(row: Row, name: str, things: Mapping[str, Thing]) -> Iterator[str]:
    return (things[iri].label for iri in row.get(name, ()) if iri in things)


def _presence(iri: str, row: Row, posts: Mapping[str, Row]) -> Presence:
    return Presence(
        iri=iri,
        who=_one(row, vocab.PARTICIPANT),
        event=_one(row, vocab.EVENT),
        roles=tuple(role for role in vocab.SCHEMES["role"] if role in _words(row, vocab.ROLE)),
        title="、".join(_label(posts[post], post) for post in row.get(vocab.CAPACITY, ()) if post in posts),
        at_stops=row.get(vocab.AT_STOP, ()),
        evidence=row.get(vocab.EVIDENCE, ()),
    )


def _halt(iri: str, row: Row) -> Halt:
    return Halt(iri, _one(row, vocab.VISIT), _one(row, vocab.SITE), int(_one(row, vocab.ORDER) or 1), row.get(vocab.EVIDENCE, ()))


def _holding(row: Row, posts: Mapping[str, Row]) -> Holding:
    post = _one(row, vocab.POST)
    of_post = posts.get(post, {})
    return Holding(
        holder=_one(row, vocab.HOLDER),
        title=_label(of_post, post),
        body=_one(of_post, vocab.POST_IN),
        kind=next(iter(_words(row, vocab.TENURE_KIND)), "regular"),
        first=_one(row, vocab.FIRST_OBSERVED),
        last=_one(row, vocab.LAST_OBSERVED),
        start=_one(row, vocab.START_DATE),
        end=_one(row, vocab.END_DATE),
        evidence=row.get(vocab.EVIDENCE, ()),
    )


def _quote(row: Row) -> Quote:
    return Quote(_one(row, vocab.QUOTE), _one(row, vocab.IN_ARTICLE), int(_one(row, vocab.START) or 0))


def _source(row: Row, papers: Mapping[str, Row]) -> Source:
    paper = _one(row, vocab.NEWSPAPER)
    return Source(
        headline=_one(row, vocab.HEADLINE),
        newspaper=_label(papers[paper], paper) if paper in papers else "",
        issued=_one(row, vocab.ISSUED),
        page=_one(row, vocab.PAGE_NUMBER),
        file=_one(row, vocab.SOURCE_FILE),
    )
