"""Loads a graph into a server article by article, each a named graph, and goes on where it was stopped.

What is there already is told by a journal beside the graph: the digest of each named graph that was loaded whole. So a graph that did not change is
not sent again, and one that is gone is taken out.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from kg.errors import OutputError, UsageError
from kg.export.rdf import quads
from kg.remote.writers import PROTOCOLS, Writer, writer
from kg.store import open_graph
from kg.store.remote import is_address

__all__ = ["PROTOCOLS", "Loaded", "load"]
BATCH = 5000
"""So many triples go in one request."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was done."""

    graphs: int
    """Named graphs that the server now has."""
    sent: int
    """Of them those sent this time."""
    removed: int
    triples: int
    """Triples sent."""


def load(graph: Path, endpoint: str, *, protocol: str = "graph-store", anew: bool = False, progress: Progress = lambda _done, _all: None) -> Loaded:
    """Makes the named graphs of the server those of the graph; `anew` sends all of them, whatever the journal says.

    Errors: UsageError for an address that is none, an unknown protocol, a server that refuses; as `open_graph`; OutputError if the journal cannot be written.
    """
    if not is_address(endpoint):
        raise UsageError(f"{endpoint} is no address of a server: write it like http://127.0.0.1:7878/store")
    to = writer(protocol, endpoint)
    journal = Journal(_journal_file(graph, endpoint))
    before = {} if anew else journal.read()
    named = _by_graph(quads(open_graph(graph, settled=True)))
    sent = triples = 0
    for done, (name, found) in enumerate(sorted(named.items()), 1):
        content = _digest(found)
        if before.get(name) != content:
            _send(to, name, found)
            journal.note(name, content)
            sent, triples = sent + 1, triples + len(found)
        progress(done, len(named))
    gone = sorted(set(before) - set(named))
    for name in gone:
        to.remove(name)
        journal.note(name, "")
    return Loaded(len(named), sent, len(gone), triples)


def _by_graph(found: Iterator[Quad]) -> Mapping[str, list[Triple]]:
    named: dict[str, list[Triple]] = {}
    for quad in found:
        assert isinstance(quad.graph_name, NamedNode), "every quad is in a named graph"
        named.setdefault(quad.graph_name.value, []).append(quad.triple)
    return named


def _digest(found: list[Triple]) -> str:
    return hashlib.sha256(serialize(found, format=RdfFormat.N_TRIPLES) or b"").hexdigest()


def _send(to: Writer, name: str, found: list[Triple]) -> None:
    """The first batch takes the place of what was there, the others are added."""
    to.replace(name, found[:BATCH])
    for start in range(BATCH, len(found), BATCH):
        to.add(name, found[start : start + BATCH])


class Journal:
    """The digests of the named graphs that a server has, one line each, the last of a graph counting; none stands for one taken out."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> dict[str, str]:
        """Digest by named graph; a line that was cut off while it was written counts as none."""
        if not self._file.is_file():
            return {}
        with self._file.open(encoding="utf-8", newline="") as lines:
            noted = {row[0]: row[1] for row in csv.reader(lines) if len(row) == 3 and row[2] == "."}
        return {name: digest for name, digest in noted.items() if digest}

    def note(self, name: str, digest: str) -> None:
        """Adds a line. Errors: OutputError if it cannot be written."""
        try:
            self._file.parent.mkdir(exist_ok=True)
            with self._file.open("a", encoding="utf-8", newline="") as lines:
                csv.writer(lines, lineterminator="\n").writerow((name, digest, "."))
        except OSError as error:
            raise OutputError(f"{self._file} cannot be written ({error.strerror}): free space or change its permissions") from error


def _journal_file(graph: Path, endpoint: str) -> Path:
    folder = graph if graph.is_dir() else graph.parent
    return folder / "published" / f"{hashlib.sha256(endpoint.encode()).hexdigest()[:16]}.csv"
