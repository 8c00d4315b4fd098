"""What the drawings of the explorer show, asked of the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from pyoxigraph import NamedNode, Store

from kg import vocab
from kg.publish.pages.records import Dossier, Halt, Happening, Holding, Presence, Thing
from kg.web.charts import Ego, ego
from kg.web.charts.ego import Neighbour
from kg.web.queries import asked, asked_of
from kg.web.search import Index

MOST_NEIGHBOURS = 14
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, as ISO texts; what is empty narrows nothing."""

    first: str = ""
    last: str = ""

    def holds(self, first: str, last: str) -> bool:
        """Whether something that lasted so long may lie in it. What has no day lies in no period but the whole of time."""
        if not self.first and not self.last:
            return True
        return bool(first) and (not self.last or first <= self.last) and (not self.first or (last or first) >= self.first)


WHOLE = Period()
"""All of time."""


def life(store: Store, iri: str, period: Period) -> Dossier:
    """The events a thing has a part in, and the posts it held, or those who held it; `body` of a holding is the post or the holder."""
    node = {"node": NamedNode(iri)}
    rows = [row for row in asked(store, "events-of", node) if period.holds(*_span(row))]
    roles: dict[str, dict[str, None]] = {row["event"]: {} for row in rows}
    for row in rows:
        roles[row["event"]][vocab.word_of(row["role"]) if "role" in row else "host"] = None
    presences = (Presence("", iri, event, tuple(some), "", (), ()) for event, some in roles.items())
    holdings = _holdings(asked(store, "holdings", node), iri) if period == WHOLE else ()
    return _dossier(rows, presences=tuple(presences), holdings=tuple(holdings))


def everything(store: Store, period: Period) -> Dossier:
    """All events, for a calendar."""
    rows = [row for row in asked(store, "events-all") if period.holds(*_span(row))]
    return _dossier(rows, presences=tuple(Presence("", "", row["event"], (), "", (), ()) for row in rows))


def visits(store: Store, iri: str, period: Period) -> Dossier:
    """The visits of a person, or those to a site; without either, all visits of people to companies."""
    rows = asked(store, "visits-of", {"node": NamedNode(iri)}) if iri else asked(store, "visits-all")
    rows = [row for row in rows if period.holds(*_span(row))]
    kinds = {row["site"]: "company" for row in rows}  # whatever it is: here every site counts
    labels = {row["site"]: row["siteName"] for row in rows} | {row["who"]: row["whoName"] for row in rows}
    there: dict[str, list[Row]] = {}
    for row in rows:
        there.setdefault(row["attendance"], []).append(row)
    presences = (Presence(one, some[0]["who"], some[0]["event"], _words(some, "role"), "", _several(some, "atStop"), ()) for one, some in there.items())
    halts = {row["stop"]: Halt(row["stop"], row["event"], row["site"], 1, ()) for row in rows}
    things = {name: Thing(name, kinds.get(name, "person"), label) for name, label in labels.items()}
    events = {row["event"]: Happening(row["event"], "visit", *_span(row)) for row in rows}
    return Dossier(things, events, tuple(presences), tuple(halts.values()), (), {}, {})


def _words(rows: Iterable[Row], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(vocab.word_of(row[name]) for row in rows))


def _several(rows: Iterable[Row], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row[name] for row in rows if name in row))


def _dossier(rows: Iterable[Row], presences: tuple[Presence, ...], holdings: tuple[Holding, ...] = ()) -> Dossier:
    events = {row["event"]: Happening(row["event"], vocab.word_of(row["type"]), *_span(row)) for row in rows}
    things = {row["event"]: Thing(row["event"], "event", row["label"]) for row in rows}
    return Dossier(things, events, presences, (), holdings, {}, {})


def _span(row: Row) -> tuple[str, str]:
    """The first and the last day on which it may have been."""
    first = row.get("date") or row.get("earliest", "")
    return (first, max(first, row.get("latest", ""))) if _is_day(first) else ("", "")


def _holdings(rows: Iterable[Row], iri: str) -> Iterator[Holding]:
    for row in rows:
        label, other = (row["postName"], row["post"]) if row["who"] == iri else (row["whoName"], row["who"])
        days = {name: row[name] if _is_day(row.get(name, "")) else "" for name in ("first", "last", "start", "end")}
        yield Holding(iri, label, other, vocab.word_of(row["kind"]), **days, evidence=())


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


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
