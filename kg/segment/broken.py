"""Lines of a page broken before the marks of a sentence."""

from __future__ import annotations

import re

from kg.text import MappedText, join

_GOES_ON = re.compile(r"\s*[，、；。]")


def with_marks(pieces: list[MappedText]) -> list[MappedText]:
    """The lines of a page; where a third of all begin with a comma or a full stop, those joined to the ones above: paragraphs broken before their marks."""
    if sum(bool(_GOES_ON.match(piece.chars)) for piece in pieces) * 3 < max(9, sum(bool(len(piece)) for piece in pieces)):
        return pieces
    out: list[MappedText] = []
    for piece in pieces:
        if out and len(out[-1]) and _GOES_ON.match(piece.chars):
            out[-1] = join([out[-1], piece.strip()])
        else:
            out.append(piece)
    return out
