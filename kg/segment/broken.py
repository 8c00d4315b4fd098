"""Lines of a page broken before the marks of a sentence, and lines that should have been broken."""

from __future__ import annotations

import re

from kg.sought import led
from kg.text import MappedText, join

_GOES_ON = re.compile(r"\s*[，、；。]")
_RUN_ON = led(r"(?<=[。！？”])(?=[ \t]{2,}[^\s(])|(?<=\S)(?=[ \t]{2,}本[报台网刊]讯)|(?<=[。！？”)])(?=[ \t]?本[报台网刊]讯\s?\()")
"""Where a paragraph begins in the midst of a line: behind a sentence the white space of an indent, or a dateline."""
_SHORT = 40
"""No paragraphs are run together in a line of fewer characters."""


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


def paragraphs(piece: MappedText) -> list[MappedText]:
    """The paragraphs of a line that a site ran together, each with its indent."""
    chars = piece.chars
    ends = [m.start() for m in _RUN_ON.finditer(chars)] if len(chars) > _SHORT and ("  " in chars or "\t" in chars or "讯" in chars) else []
    if not ends:
        return [piece]
    return [piece[begin:end] for begin, end in zip([0, *ends], [*ends, len(chars)], strict=True)]
