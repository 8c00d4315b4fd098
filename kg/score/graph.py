"""What a built graph says of every source file, read with SPARQL as any other program would."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolution, QuerySolutions, RdfFormat, Store, Triple

from kg.errors import UsageError
from kg.score import queries
from kg.score.names import Forms, normal
from kg.score.records import FoundEvent, FoundPage, Post

_Term = NamedNode | BlankNode | Literal | Triple | None
_Place = tuple[str, str]
"""Source file and event."""
_Sets = dict[str, set[str]]


def open_graph(path: Path) -> Store:
    """A Turtle file, or all of them in a folder.

    Errors: UsageError if there is none, or one is not Turtle.
    """
    files = [path] if path.is_file() else sorted(path.glob("*.ttl"))
    if not files:
        raise UsageError(f"there is no graph at {path}: build one with kg build PAGES -o {path}")
    store = Store()
    for file in files:
        try:
            store.bulk_load(path=str(file), format=RdfFormat.TURTLE)
        except SyntaxError as error:
            raise UsageError(f"{file} is not a Turtle file: {error}") from error
        except OSError as error:
            raise UsageError(f"{file} cannot be read: {error}") from error
    return store


def graph_pages(store: Store) -> tuple[dict[str, FoundPage], Forms]:
    """File name -> facts, and what the people and sites of the graph are called besides their labels."""
    events, posts = _by_name(_events(store)), _posts(store)
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


def _rows(store: Store, query: str) -> Iterator[QuerySolution]:
    found = store.query(query)
    if not isinstance(found, QuerySolutions):
        raise TypeError("only SELECT queries give rows")
    return iter(found)


def _text(term: _Term) -> str:
    return "" if term is None or isinstance(term, Triple) else term.value


def _name(term: _Term) -> str:
    return normal(_text(term))


def _last(iri: str) -> str:
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def _is(term: _Term) -> bool:
    return _text(term) == "true"


def _place(row: QuerySolution) -> _Place:
    return _text(row["file"]), _text(row["event"])


def _forms(store: Store) -> Forms:
    forms: dict[str, set[str]] = defaultdict(set)
    for row in _rows(store, queries.NAMES):
        forms[_name(row["label"])].add(_name(row["name"]))
    return {label: tuple(sorted(others)) for label, others in forms.items()}


def _listed(store: Store, query: str, column: str) -> dict[str, list[str]]:
    listed: dict[str, list[str]] = defaultdict(list)
    for row in _rows(store, query):
        listed[_last(_text(row["file"]))].append(_name(row[column]))
    return listed


def _posts(store: Store) -> dict[str, set[Post]]:
    posts: dict[str, set[Post]] = defaultdict(set)
    for row in _rows(store, queries.POSTS):
        posts[_last(_text(row["file"]))].add((_name(row["name"]), _name(row["title"]), _name(row["body"])))
    return posts


def _by_name(events: Mapping[_Place, FoundEvent]) -> dict[str, list[FoundEvent]]:
    named: dict[str, list[FoundEvent]] = defaultdict(list)
    for (file, _), event in sorted(events.items(), key=lambda item: item[0]):
        named[_last(file)].append(event)
    return named


def _events(store: Store) -> dict[_Place, FoundEvent]:
    """What an event is called and when it was is told of it in every file; who took part and where it went, in the file that says so."""
    people, bodies = _participants(store)
    stops, facts = _stops(store), _facts(store)
    places = {*people, *bodies, *stops, *(_place(row) for row in _rows(store, queries.EVENTS))}
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
    for row in _rows(store, queries.EVENT_FACTS):
        iri, name = _text(row["event"]), _name(row["label"])
        event = facts.get(iri, FoundEvent(iri))
        names = (*event.names, name) if name and name not in event.names else event.names
        facts[iri] = replace(event, names=names, type=_last(_text(row["type"])) or event.type, start=_text(row["day"]) or event.start)
    return facts


def _participants(store: Store) -> tuple[dict[_Place, _Sets], dict[_Place, set[str]]]:
    """People with their roles, and bodies. What only an inferred claim supports (a title given to its holder) is neither counted nor punished."""
    rows = list(_rows(store, queries.ATTENDANCES))
    bases: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["basis"] is not None:
            bases[_text(row["node"])].add(_last(_text(row["basis"])))
    people: dict[_Place, _Sets] = defaultdict(lambda: defaultdict(set))
    bodies: dict[_Place, set[str]] = defaultdict(set)
    for row in rows:
        if bases.get(_text(row["node"])) == {"inferred"}:
            continue
        if _is(row["person"]):
            people[_place(row)][_name(row["name"])] |= {_last(_text(row["role"]))} - {""}
        else:
            bodies[_place(row)].add(_name(row["name"]))
    return people, bodies


def _stops(store: Store) -> dict[_Place, _Sets]:
    stops: dict[_Place, _Sets] = defaultdict(lambda: defaultdict(set))
    for row in _rows(store, queries.STOPS):
        kind = "company" if _is(row["company"]) else "institution" if _is(row["organisation"]) else "place"
        stops[_place(row)][_name(row["name"])].add(kind)
    return stops
