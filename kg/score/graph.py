"""What a built graph says of every source file, read with SPARQL as any other program would."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Store

from kg import vocab
from kg.score import queries
from kg.score.names import Forms, normal
from kg.score.records import FoundEvent, FoundPage, Post
from kg.store import select

_Place = tuple[str, str]
"""Source file and event."""
_Sets = dict[str, set[str]]
_Least = Mapping[str, Literal]


def graph_pages(store: Store, min_confidence: float = 0.5) -> tuple[dict[str, FoundPage], Forms]:
    """File name -> facts, and what the people and sites of the graph are called besides their labels."""
    least = {"minConfidence": Literal(str(Decimal(str(min_confidence))), datatype=NamedNode(vocab.XSD + "decimal"))}
    events, posts = _by_name(_events(store, least)), _posts(store, least)
    reporters, headlines = _listed(store, queries.REPORTERS, "name"), _listed(store, queries.HEADLINES, "headline")
    names = sorted({*events, *posts, *reporters, *headlines})
    pages = {
        name: FoundPage(
            events=tuple(events.get(name, ())),
            posts=frozenset(posts.get(name, ())),
            reporters=frozenset(reporters.get(name, ())),
            headlines=tuple(headlines.get(name, ())),
        )
        for name in names
    }
    return pages, _forms(store)


def rows_by_file(store: Store, query: str) -> dict[str, list[dict[str, str]]]:
    """File name -> the rows of a query that has a column `file`."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in select(store, query):
        rows[_last(row["file"])].append(row)
    return rows


def _last(iri: str) -> str:
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def _place(row: Mapping[str, str]) -> _Place:
    return row["file"], row["event"]


def _forms(store: Store) -> Forms:
    forms: dict[str, set[str]] = defaultdict(set)
    for row in select(store, queries.NAMES):
        forms[normal(row.get("label"))].add(normal(row.get("name")))
    return {label: tuple(sorted(others)) for label, others in forms.items()}


def _listed(store: Store, query: str, column: str) -> dict[str, list[str]]:
    listed: dict[str, list[str]] = defaultdict(list)
    for row in select(store, query):
        listed[_last(row["file"])].append(normal(row.get(column)))
    return listed


def _posts(store: Store, least: _Least) -> dict[str, set[Post]]:
    posts: dict[str, set[Post]] = defaultdict(set)
    for row in select(store, queries.POSTS, least):
        posts[_last(row["file"])].add((normal(row.get("name")), normal(row.get("title")), normal(row.get("body"))))
    return posts


def _by_name(events: Mapping[_Place, FoundEvent]) -> dict[str, list[FoundEvent]]:
    named: dict[str, list[FoundEvent]] = defaultdict(list)
    for (file, _), event in sorted(events.items(), key=lambda item: item[0]):
        named[_last(file)].append(event)
    return named


def _events(store: Store, least: _Least) -> dict[_Place, FoundEvent]:
    """What an event is called and when it was is told of it in every file; who took part and where it went, in the file that says so."""
    people, bodies = _participants(store, least)
    stops, facts = _stops(store, least), _facts(store)
    places = {*people, *bodies, *stops, *(_place(row) for row in select(store, queries.EVENTS))}
    return {
        place: replace(
            facts.get(place[1], FoundEvent(place[1])),
            people={name: frozenset(roles) for name, roles in people.get(place, {}).items()},
            bodies=frozenset(bodies.get(place, ())),
            stops={name: frozenset(kinds) for name, kinds in stops.get(place, {}).items()},
        )
        for place in places
    }


def _facts(store: Store) -> dict[str, FoundEvent]:
    facts: dict[str, FoundEvent] = {}
    for row in select(store, queries.EVENT_FACTS):
        iri, name = row["event"], normal(row.get("label"))
        event = facts.get(iri, FoundEvent(iri))
        names = (*event.names, name) if name and name not in event.names else event.names
        facts[iri] = replace(event, names=names, type=_last(row.get("type", "")) or event.type, start=row.get("day", "") or event.start)
    return facts


def _participants(store: Store, least: _Least) -> tuple[dict[_Place, _Sets], dict[_Place, set[str]]]:
    """People with their roles, and bodies. What only an inferred claim supports (a title given to its holder) is neither counted nor punished."""
    rows = select(store, queries.ATTENDANCES, least)
    bases: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if "basis" in row:
            bases[row["node"]].add(_last(row["basis"]))
    people: dict[_Place, _Sets] = defaultdict(lambda: defaultdict(set))
    bodies: dict[_Place, set[str]] = defaultdict(set)
    for row in rows:
        if bases.get(row["node"]) == {"inferred"}:
            continue
        if row["person"] == "true":
            people[_place(row)][normal(row.get("name"))] |= {_last(row.get("role", ""))} - {""}
        else:
            bodies[_place(row)].add(normal(row.get("name")))
    return people, bodies


def _stops(store: Store, least: _Least) -> dict[_Place, _Sets]:
    stops: dict[_Place, _Sets] = defaultdict(lambda: defaultdict(set))
    for row in select(store, queries.STOPS, least):
        kind = "company" if row["company"] == "true" else "institution" if row["organisation"] == "true" else "place"
        stops[_place(row)][normal(row.get("name"))].add(kind)
    return stops
