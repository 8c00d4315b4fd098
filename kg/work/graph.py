"""From sorted runs to the graph file and the store of it: all that can be done of a graph while tables and pages are made of the facts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.publish.turtle import write_runs
from kg.store.kept import GRAPH_FILE, OWN_STORE, begun, digest_of, is_of, renewed
from kg.store.renewing import put_all

PAYS = 4
"""Runs from which on another process is worth its start."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A graph to be written."""

    runs: tuple[Path, ...]
    file: Path
    output: Path
    """The folder in which the last graph lies, until this one takes its place."""
    store: Path | None
    """The store that was asked for."""
    great: int | None
    """More triples than that are asked in a store of our own; None: never."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it."""

    triples: int
    store: Path | None = None
    """Where the graph is to be asked, if that is a store."""
    digest: str = ""
    begun: bool = False
    """Whether the store is there, and has only to be put in its place."""


def written(graph: Gathered) -> Written:
    """Writes the graph, and begins its store where one was asked for, or can be had from that of the last graph.

    Errors: OutputError or OSError if something cannot be written.
    """
    triples = write_runs(graph.runs, graph.file)
    store = graph.store or (graph.output / OWN_STORE if graph.great is not None and triples > graph.great else None)
    if store is None:
        return Written(triples)
    digest = digest_of(graph.file)
    last = graph.output / GRAPH_FILE
    if last.is_file() and is_of(store, last, digest):
        return Written(triples, store, digest)
    ready = renewed(store, graph.output, graph.file)
    if graph.store and not ready:
        put_all(begun(store), graph.file)
    return Written(triples, store, digest, ready or graph.store is not None)
