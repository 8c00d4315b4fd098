"""One state of a graph as the explorer holds it: the store, the index of names, and what the front page counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pyoxigraph import Store

from kg import vocab
from kg.store import open_graph
from kg.store.ahead import AHEAD
from kg.store.graph import GRAPH_FILE
from kg.store.labels import post_word
from kg.web.addresses import Addresses, addresses
from kg.web.queries import asked
from kg.web.search import Entry, Index

KINDS_OF_CLASSES = {
    vocab.PERSON: "person",
    vocab.COMPANY: "company",
    vocab.PUBLIC_BODY: "body",
    vocab.ORGANISATION: "organisation",
    vocab.PLACE: "place",
    vocab.POST_CLASS: "post",
    vocab.VISIT_CLASS: "event",
    vocab.EVENT_CLASS: "event",
    vocab.NEWSPAPER_CLASS: "newspaper",
}
"""The more special class before the one it is part of."""
_MOST = 10


@dataclass(frozen=True, slots=True)
class Overview:
    """What the front page tells."""

    counts: dict[str, int]
    """Things by kind, and `triple`."""
    most: dict[str, tuple[Entry, ...]]
    """By kind, those the papers tell of most."""
    latest: tuple[dict[str, str], ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A graph as it was when it was read."""

    store: Store
    addresses: Addresses
    index: Index
    overview: Overview


def take(path: Path | str) -> Snapshot:
    """Reads the graph at `path`.

    Errors: as `open_graph`.
    """
    store = open_graph(path)
    index = Index(_entries(store))
    return Snapshot(store, addresses(store), index, _overview(store, index))


def trace(path: Path) -> tuple[int, ...]:
    """What changes when a build writes the graph anew, or tells ahead what it will hold; nothing of an on-disk store, which is read as it is."""
    return tuple(chain.from_iterable(map(_state, (path / GRAPH_FILE, path / AHEAD) if path.is_dir() else (path,))))


def _state(file: Path) -> tuple[int, ...]:
    try:
        state = file.stat()
    except OSError:
        return ()
    return (state.st_mtime_ns, state.st_size, state.st_ino)


def _entries(store: Store) -> Iterator[Entry]:
    weights = {row["thing"]: int(row["times"]) for row in asked(store, "weights")}
    hints = _hints(store)
    labels: dict[str, str] = {}
    kinds: dict[str, str] = {}
    names: dict[str, dict[str, None]] = {}
    ranks = {kind: rank for rank, kind in enumerate(KINDS_OF_CLASSES)}
    for row in asked(store, "entries"):
        thing, kind = row["thing"], row["type"]
        labels[thing] = min(row["label"], labels.get(thing, row["label"]))
        kinds[thing] = min(kind, kinds.get(thing, kind), key=ranks.__getitem__)
        names.setdefault(thing, {})[row.get("name", row["label"])] = None
    for thing in sorted(labels):
        yield Entry(thing, KINDS_OF_CLASSES[kinds[thing]], labels[thing], tuple(sorted(names[thing])), weights.get(thing, 0), *hints.get(thing, ("", "")))
    for row in sorted(asked(store, "articles"), key=lambda one: one["thing"]):
        hint = " ".join(filter(None, (row.get("paper"), row.get("day"))))
        yield Entry(row["thing"], "article", row["label"], (), 0, hint)


def _hints(store: Store) -> dict[str, tuple[str, str]]:
    """The post seen last, the day, or the place; and an English word for the post."""
    best: dict[str, tuple[str, str, str]] = {}
    for row in asked(store, "hints"):
        found = (row.get("seen", ""), row["hint"], post_word(row.get("role", "")))
        best[row["thing"]] = max(found, best.get(row["thing"], found))
    return {thing: (hint, word) for thing, (_, hint, word) in best.items()}


def _overview(store: Store, index: Index) -> Overview:
    counts = Counter(entry.kind for entry in index.entries)
    most = {kind: _told_most(index, kind) for kind in ("person", "company", "body", "place")}
    period = next(iter(asked(store, "period")), {})
    counts["triple"] = len(store)
    return Overview(dict(counts), most, tuple(asked(store, "latest")), period.get("first", ""), period.get("last", ""))


def _told_most(index: Index, kind: str) -> tuple[Entry, ...]:
    some = (entry for entry in index.entries if entry.kind == kind and entry.weight)
    return tuple(sorted(some, key=lambda entry: (-entry.weight, entry.label, entry.iri))[:_MOST])
