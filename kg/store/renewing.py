"""A store on disk brought from one graph file to the next by what differs between the two, without reading either as a graph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, Store, Triple, parse

PIECE = 4_000_000
"""So many bytes of a graph file are compared at once."""
LOADED = 16_000_000
"""So many are loaded at once."""
MOST = 200_000
"""Of more subjects changed, a new store takes no longer."""
_END = b" .\n"
"""What the description of a subject ends in; a line break in a text is written in another way."""


def put_difference(store: Store, older: Path, newer: Path) -> bool:
    """Changes the store of the older Turtle file to that of the newer; False, and nothing done, where too much differs. Errors: OSError if a file is gone."""
    found = differing(older, newer)
    if found is None:
        return False
    with newer.open("rb") as graph:
        prefixes = b"".join(_prefixes(graph))
    gone, come = (_triples(prefixes, blocks) for blocks in found)
    for triple in gone - come:
        store.remove(Quad(*triple))
    store.bulk_extend(Quad(*triple) for triple in come - gone)
    return True


def put_all(store: Store, graph: Path) -> None:
    """Loads a Turtle file that newskg wrote, piece by piece: the loader needs ten times as much memory. Errors: OSError if it cannot be read or written."""
    with graph.open("rb") as content:
        prefixes = b"".join(_prefixes(content))
    with graph.open("rb") as content:
        pieces = _Pieces(content)
        while piece := pieces.piece(most=LOADED):
            store.bulk_load(prefixes + piece, format=RdfFormat.TURTLE)


def differing(older: Path, newer: Path) -> tuple[frozenset[bytes], frozenset[bytes]] | None:
    """The descriptions of subjects that only the older, and that only the newer file holds; None if they are too many. Both are in order of their subjects."""
    gone: set[bytes] = set()
    come: set[bytes] = set()
    with older.open("rb") as old, newer.open("rb") as new:
        left, right = _Pieces(old), _Pieces(new)
        while len(gone) + len(come) <= MOST:
            before = left.piece()
            after = right.piece(before)
            if not before and not after:
                return frozenset(gone), frozenset(come)
            if before != after:
                gone |= set(before.split(_END)) - {b""}
                come |= set(after.split(_END)) - {b""}
                same = gone & come
                gone -= same
                come -= same
    return None


class _Pieces:
    """A graph file in pieces that end where the description of a subject ends."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._rest = file, b""

    def piece(self, like: bytes = b"", *, most: int | None = None) -> bytes:
        """The next piece, which ends with the subject that another piece ends with, if that comes soon; empty at the end of the file."""
        size = most or PIECE
        self._fill(max(size, len(like)) + size)
        cut = self._behind(like) or self._rest.rfind(_END, 0, size) + len(_END)
        while cut < len(_END):  # one description is longer than that
            cut = self._rest.find(_END) + len(_END)
            if cut < len(_END) and not self._fill(2 * len(self._rest)):
                cut = len(self._rest)
                break
        taken, self._rest = self._rest[:cut], self._rest[cut:]
        return taken

    def _fill(self, size: int) -> bool:
        """Whether there was more to be read."""
        more = self._file.read(max(0, size - len(self._rest)))
        self._rest += more
        return bool(more)

    def _behind(self, like: bytes) -> int:
        """Where the description of the last subject of another piece ends; 0 where it is not there."""
        before = like.rfind(_END, 0, max(0, len(like) - len(_END)))
        last = like[before + len(_END) if before >= 0 else 0 :]
        subject = last[: last.find(b" ") + 1]
        if not subject:
            return 0
        at = 0 if self._rest.startswith(subject) else self._rest.find(_END + subject) + 1
        return self._rest.find(_END, at + len(_END)) + len(_END) if at or self._rest.startswith(subject) else 0


def _prefixes(graph: BinaryIO) -> Iterable[bytes]:
    for line in graph:
        if not line.startswith(b"@prefix"):
            return
        yield line


def _triples(prefixes: bytes, blocks: frozenset[bytes]) -> frozenset[Triple]:
    whole = prefixes + b"".join(block + _END for block in blocks if not block.startswith(b"@prefix"))
    return frozenset(quad.triple for quad in parse(whole, format=RdfFormat.TURTLE))
