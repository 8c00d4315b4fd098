"""From the characters of a page to its text: headlines marked, paragraphs whole, columns one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.read.forms.pdf.blocks import Block, blocks
from kg.read.forms.pdf.glyphs import Glyph
from kg.read.forms.pdf.order import in_order, is_paper
from kg.read.forms.pdf.rows import rows
from kg.read.forms.printed import clean
from kg.read.limits import CannotReadError

_FALLEN = 0.5
"""With this share of characters set from top to bottom a page is not read."""
_MAIN = 1.5
"""A headline of this times the size of the text is that of an article; smaller ones may be headings within it."""
_ENDED = re.compile(r"[。！？；：…”）)】》]$")
_LETTERS = re.compile(r"[A-Za-z0-9]")
_PROSE = 4
"""So many lines, nearly all of one width, are running text though none is indented."""
_SHOWN = 20


def as_read(glyphs: Sequence[Glyph]) -> tuple[str, tuple[str, ...]]:
    """The text of a page and what of it was not read. Errors: CannotReadError if it runs from top to bottom."""
    lying, fallen = rows(glyphs)
    if len(fallen) > _FALLEN * (len(fallen) + sum(len(row.text) for row in lying)):
        raise CannotReadError("Its lines run from top to bottom, which is not read.")
    order = in_order(blocks(lying))
    body = min((block.size for block in order if not block.is_headline), default=0.0)
    text = "\n\n".join("\n".join(part) for part in _parts(order, body) if part)
    remark = f"Lines that run from top to bottom were not read ({len(fallen)} characters: {clean(fallen[:_SHOWN])}); the rest was read."
    return clean(text) + "\n" if text else "", (remark,) if fallen else ()


def _parts(order: Sequence[Block], body: float) -> Iterator[list[str]]:
    """Headlines and the text below them in turn."""
    for is_headline, group in groupby(order, key=lambda block: block.is_headline):
        found = list(group)
        yield _headlines(found, body) if is_headline else _paragraphs(found)


def _headlines(found: Sequence[Block], body: float) -> list[str]:
    """One line a size; the largest of those that belong together is marked as in Markdown."""
    largest = max((block.size for block in found if not is_paper(block)), default=0.0)
    marked = largest if largest >= _MAIN * body else float("inf")
    return [f"{'# ' if block.size >= marked and not is_paper(block) else ''}{' '.join(row.text for row in block.rows)}" for block in found]


def _paragraphs(found: Sequence[Block]) -> list[str]:
    """The lines of columns joined to paragraphs, whose first lines are indented; a paragraph may go on in the next column."""
    out: list[str] = []
    goes_on = False
    for block in found:
        indented = [row.left > block.left + 0.8 * row.size for row in block.rows]
        full = [row.right > block.right - 1.6 * row.size for row in block.rows]
        prose = any(indented) or goes_on or (len(full) >= _PROSE and sum(full) >= 0.8 * (len(full) - 1))
        for row, begins, reaches in zip(block.rows, indented, full, strict=True):
            if out and goes_on and not begins:
                out[-1] = _glued(out[-1], row.text)
            else:
                out.append(row.text)
            goes_on = prose and (reaches or any(indented))
        goes_on = goes_on and full[-1] and not _ENDED.search(out[-1])
    return out


def _glued(above: str, below: str) -> str:
    return f"{above} {below}" if _LETTERS.match(above[-1]) and _LETTERS.match(below[0]) and not _digits(above, below) else above + below


def _digits(above: str, below: str) -> bool:
    """A number that the end of a line cuts."""
    return above[-1].isdigit() and below[0].isdigit()
