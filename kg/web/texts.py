"""The printed page behind an article, where the folder of pages is at hand, and the article's passages in it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kg.read.encoding import NotTextError, decode


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a page that is evidence."""

    iri: str
    start: int
    end: int
    quote: str

    @property
    def place(self) -> str:
        """What follows the # in its IRI."""
        return self.iri.partition("#")[2]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of a page."""

    text: str
    begins: tuple[Passage, ...] = ()
    """The passages that begin with it."""
    evidence: bool = False
    strong: bool = False
    """It speaks for what the reader asked about."""
    outside: bool = False
    """It lies before the first or after the last passage."""


def page_text(paths: Iterable[Path], source_file: str, sha256: str) -> str | None:
    """The text of a page as the graph counts its characters; None if it is not there, or is no longer the page that was read."""
    for path in paths:
        root = path if path.is_dir() else path.parent
        text = _text(root, source_file)
        if text is not None and hashlib.sha256(text.encode()).hexdigest() == sha256:
            return text
    return None


def _text(root: Path, source_file: str) -> str | None:
    path = root / source_file
    if not path.resolve().is_relative_to(root.resolve()):
        return None
    try:
        return decode(path.read_bytes()).text
    except (NotTextError, OSError):
        return None


def pieces(text: str, passages: Sequence[Passage], strong: Collection[str]) -> Iterator[Piece]:
    """The whole page, cut where a passage begins or ends; `strong` are IRIs of the passages asked about."""
    cuts = {place for passage in passages for place in (passage.start, passage.end)}
    first = text.rfind("\n", 0, min(cuts, default=0)) + 1
    last = text.find("\n", max(cuts, default=0))
    last = last if last >= 0 else len(text)
    edges = sorted({0, first, *cuts, last, len(text)})
    for start, end in pairwise(edges):
        here = [one for one in passages if one.start <= start and end <= one.end]
        begins = tuple(one for one in here if one.start == start)
        yield Piece(text[start:end], begins, bool(here), any(one.iri in strong for one in here), end <= first or start >= last)
