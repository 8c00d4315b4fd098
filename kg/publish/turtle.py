"""The graph as Turtle (one default graph) and as N-Quads (a graph for each article, and `resolved`), the same bytes for the same facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from pyoxigraph import Quad, RdfFormat, Store, parse, serialize

from kg import vocab
from kg.publish.runs import Runs
from kg.publish.whole import unwritten, whole, write_whole

PART = 64_000_000
"""So many bytes of the sorted triples are loaded into a store at once, whatever its kind: the loader needs ten times as much memory."""


@dataclass(frozen=True, slots=True)
class Triples:
    """The union of all graphs, each triple once, sorted: a file of N-Triples, so that no more than a block of them need be in memory."""

    file: Path
    count: int

    def fill(self, store: Store) -> None:
        """Loads them into a store. Errors: OSError if it cannot be written."""
        with self.file.open("rb") as lines:
            while part := lines.readlines(PART):
                store.bulk_load(b"".join(part), format=RdfFormat.N_TRIPLES)

    def write_turtle(self, path: str | Path) -> Path:
        """Writes them. Errors: OutputError if the file cannot be written."""
        with whole(path) as beside:
            serialize(parse(path=str(self.file), format=RdfFormat.N_TRIPLES), output=str(beside), format=RdfFormat.TURTLE, prefixes=vocab.PREFIXES)
        return Path(path)


class Union:
    """Takes the triples of all graphs, in any order, and sorts them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._runs = Runs(folder)

    def take(self, _: str, lines: Iterable[bytes]) -> None:
        """Adds lines of N-Triples, of whatever graph. Errors: OSError if the disk is full."""
        self._runs.take(lines)

    def triples(self) -> Triples:
        """All of them. The order of the bytes of a line is that of its characters. Errors: OSError if the disk is full."""
        file = self._folder / "triples.nt"
        return Triples(file, self._runs.merged(file))


@contextmanager
def gathered(folder: Path) -> Iterator[Union]:
    """A place for the triples of a graph, a folder that lasts as long as the block. Errors: OutputError if it cannot be written."""
    rmtree(folder, ignore_errors=True)  # of a build that was killed
    try:
        folder.mkdir(parents=True)
        yield Union(folder)
    except OSError as error:
        raise unwritten(folder, error) from error
    finally:
        rmtree(folder, ignore_errors=True)


def turtle(quads: Iterable[Quad]) -> bytes:
    """The union of all graphs, sorted, each triple once."""
    lines = (serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)
    return serialize(parse(b"".join(sorted(set(lines))), format=RdfFormat.N_TRIPLES), format=RdfFormat.TURTLE, prefixes=vocab.PREFIXES) or b""


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
