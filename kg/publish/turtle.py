"""The graph as Turtle (one default graph) and as N-Quads (a graph for each article, and `resolved`), the same bytes for the same facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse, serialize

from kg import vocab
from kg.publish.whole import write_whole


@dataclass(frozen=True, slots=True)
class Triples:
    """The union of all graphs, each triple once, sorted: as N-Triples, which take a third of the memory that records do."""

    lines: bytes
    count: int

    def store(self) -> Store:
        """A store that answers queries about them."""
        store = Store()
        store.bulk_load(self.lines, format=RdfFormat.N_TRIPLES)
        return store


def union(quads: Iterable[Quad]) -> Triples:
    """The triples of all graphs. The order of the bytes of a line is that of its characters."""
    lines = set((serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True))
    return Triples(b"".join(sorted(lines)), len(lines))


def turtle(quads: Iterable[Quad] | Triples) -> bytes:
    """The union of all graphs, sorted, each triple once."""
    triples = quads if isinstance(quads, Triples) else union(quads)
    return serialize(parse(triples.lines, format=RdfFormat.N_TRIPLES), format=RdfFormat.TURTLE, prefixes=vocab.PREFIXES) or b""


def nquads(quads: Iterable[Quad]) -> bytes:
    """Every quad once, sorted."""
    found: dict[str, Quad] = {str(quad): quad for quad in quads}
    return serialize((found[line] for line in sorted(found)), format=RdfFormat.N_QUADS) or b""


def write_turtle(quads: Iterable[Quad] | Triples, path: str | Path) -> Path:
    """Writes the union of all graphs. Errors: OutputError if the file cannot be written."""
    return write_whole(path, turtle(quads))


def write_nquads(quads: Iterable[Quad], path: str | Path) -> Path:
    """Writes the named graphs. Errors: OutputError if the file cannot be written."""
    return write_whole(path, nquads(quads))
