"""The graph as Turtle (one default graph) and as N-Quads (a graph for each article, and `resolved`), the same bytes for the same facts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, serialize

from kg import vocab
from kg.publish.whole import write_whole


def turtle(quads: Iterable[Quad]) -> bytes:
    """The union of all graphs, sorted, each triple once."""
    triples = {str(quad.triple): quad.triple for quad in quads}
    found = serialize((triples[line] for line in sorted(triples)), format=RdfFormat.TURTLE, prefixes=vocab.PREFIXES)
    return found or b""


def nquads(quads: Iterable[Quad]) -> bytes:
    """Every quad once, sorted."""
    found: dict[str, Quad] = {str(quad): quad for quad in quads}
    return serialize((found[line] for line in sorted(found)), format=RdfFormat.N_QUADS) or b""


def write_turtle(quads: Iterable[Quad], path: str | Path) -> Path:
    """Writes the union of all graphs. Errors: OutputError if the file cannot be written."""
    return write_whole(path, turtle(quads))


def write_nquads(quads: Iterable[Quad], path: str | Path) -> Path:
    """Writes the named graphs. Errors: OutputError if the file cannot be written."""
    return write_whole(path, nquads(quads))
