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


_NUMBER = re.compile(r"\s*\d{1,6}(?:\.\d+)?\s*$")
_COUNTED = re.compile(r"\s*[年月日号时点分名个位余多人家户万亿元次批项届岁周%，、]")
_WHOLE = re.compile(r"[\d。！？：]\s*$|^\s*$")
_FEWEST = 2


def with_numbers(pieces: list[MappedText]) -> list[MappedText]:
    """The lines of a page that sets every number in a line of its own (参加的有 | 48 | 名), with the numbers put back where they were."""
    alone = {i for i in range(len(pieces) - 1) if _NUMBER.match(pieces[i].chars) and _COUNTED.match(pieces[i + 1].chars)}
    if len(alone) < _FEWEST:
        return pieces
    out: list[MappedText] = []
    goes_on = False
    for i, piece in enumerate(pieces):
        own = i in alone
        if out and (goes_on or (own and not _WHOLE.search(out[-1].chars)) or (i - 1 in alone)):
            out[-1] = join([out[-1], piece.strip()])
        else:
            out.append(piece)
        goes_on = i - 1 in alone and len(piece.chars.strip()) == 1
    return out


def paragraphs(piece: MappedText) -> list[MappedText]:
    """The paragraphs of a line that a site ran together, each with its indent."""
    chars = piece.chars
    ends = [m.start() for m in _RUN_ON.finditer(chars)] if len(chars) > _SHORT and ("  " in chars or "\t" in chars or "讯" in chars) else []
    if not ends:
        return [piece]
    return [piece[begin:end] for begin, end in zip([0, *ends], [*ends, len(chars)], strict=True)]
