"""What the drawings of a thing's page show, asked of the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from pyoxigraph import NamedNode, Store

from kg import vocab
from kg.web.charts import Bar, Ego, Mark, Timeline, ego, timeline
from kg.web.charts.ego import Neighbour
from kg.web.queries import asked, asked_of
from kg.web.search import Index

MOST_NEIGHBOURS = 14


def timeline_of(store: Store, iri: str) -> Timeline | None:
    """Posts and events of a thing along the days; None if there are not two different days."""
    node = {"node": NamedNode(iri)}
    marks = [
        Mark(row["label"], row["event"], day, vocab.word_of(row["type"])) for row in asked(store, "events-of", node) if (day := _day(row["day"])) is not None
    ]
    return timeline(list(_bars(asked(store, "holdings", node), iri)), marks)


def _bars(rows: list[dict[str, str]], iri: str) -> Iterator[Bar]:
    for row in rows:
        days = {name: day for name in ("first", "last", "start", "end") if (day := _day(row.get(name, ""))) is not None}
        if not days:
            continue
        label, other = (row["postName"], row["post"]) if row["who"] == iri else (row["whoName"], row["who"])
        first = days.get("start") or min(days.values())
        last = days.get("end") or max(days.values())
        yield Bar(label, other, min(first, last), max(first, last), "start" in days, "end" in days)


def ego_of(store: Store, index: Index, iri: str) -> Ego | None:
    """The nearest neighbours of a thing; None if it has none."""
    rows = asked(store, "neighbours", {"node": NamedNode(iri)})
    entries = {row["other"]: entry for row in rows if (entry := index.entry(row["other"])) is not None}
    some: dict[str, Neighbour] = {}
    for row in rows:
        entry = entries.get(row["other"])
        if entry is not None and len(some) < MOST_NEIGHBOURS:
            some.setdefault(entry.iri, Neighbour(entry.iri, entry.label, entry.kind, int(row["times"])))
    return ego(list(some.values()), _together(store, iri, [one.iri for one in some.values() if one.kind == "person"]))


def _together(store: Store, iri: str, people: list[str]) -> Counter[tuple[str, str]]:
    """How often two of the people were at one event with this thing."""
    present: dict[str, list[str]] = {}
    for row in asked_of(store, "together", people, {"node": NamedNode(iri)}):
        present.setdefault(row["event"], []).append(row["other"])
    return Counter(pair for some in present.values() for pair in combinations(sorted(set(some)), 2))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
