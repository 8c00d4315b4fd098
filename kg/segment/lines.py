"""The lines of a page, cleaned and told apart: furniture, bylines, captions, headlines, body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg import lexicon
from kg.model import Page
from kg.segment import characters
from kg.segment.byline import is_byline, is_caption
from kg.text import MappedText, join

_MARKUP = re.compile(r"^\s*(#{1,6}|[*>\-]{1,3}(?=\s))\s*")
_FINAL = "。！？…”；"
HEADLINE_LIMIT = 60
"""A headline line is no longer than this (characters)."""


@dataclass(frozen=True, slots=True)
class Line:
    text: MappedText
    kind: str
    """furniture, byline, caption, headline or body"""
    level: int
    """Number of # before it in Markdown; 0 without."""
    block: int
    """Lines without a blank line between them share a block."""

    @property
    def chars(self) -> str:
        return self.text.chars


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row[0]})" for row in lexicon.rows("furniture")))


def kind_of(chars: str) -> str:
    """What a cleaned line is, by its own looks."""
    if is_byline(chars):
        return "byline"
    if is_caption(chars):
        return "caption"
    long_text = len(chars) > 60 and "。" in chars[:-1]
    if (_furniture().match(chars) and not long_text) or not re.search(r"[\u3400-\u9fff]{2}", chars):
        return "furniture"
    if len(chars) <= HEADLINE_LIMIT and not re.search("[。；]", chars) and chars[-1] not in "，、：；":
        return "headline"
    return "body"


def lines(page: Page) -> list[Line]:
    """All lines of the page that hold something, in order."""
    text = characters.same_signs(page.text)
    if characters.is_traditional(page.text):
        text = characters.simplified(text)
    found: list[Line] = []
    block, start = 0, 0
    for number, piece in enumerate(re.split(r"(\r\n|\r|\n|\f)", text)):
        whole = MappedText(piece, tuple(range(start, start + len(piece))))
        start += len(piece)
        if number % 2:
            continue
        markup = _MARKUP.match(piece)
        line = characters.tidy(whole[markup.end() :] if markup else whole)
        if len(line):
            found.append(Line(line, kind_of(line.chars), len(markup[1]) if markup and markup[1][0] == "#" else 0, block))
        else:
            block += 1
    return unwrapped(found)


def _wrapped(block: list[Line]) -> bool:
    """Whether a block is one paragraph hard-wrapped at a fixed width: all lines but the last of one length, cut in mid-sentence."""
    widths = [len(line.chars) for line in block[:-1]]
    if len(block) < 2 or any(line.kind in {"byline", "caption", "furniture"} or line.level for line in block):
        return False
    even = max(widths) - min(widths) <= 2 and len(block[-1].chars) <= max(widths) + 2 and min(widths) >= 8
    return even and sum(line.chars[-1] in _FINAL for line in block[:-1]) <= len(widths) / 3 and block[-1].chars[-1] in _FINAL


def unwrapped(found: list[Line]) -> list[Line]:
    """The lines with hard-wrapped paragraphs and broken body lines joined within each block."""
    out: list[Line] = []
    blocks: dict[int, list[Line]] = {}
    for line in found:
        blocks.setdefault(line.block, []).append(line)
    for block in blocks.values():
        if _wrapped(block):
            out.append(Line(join([line.text for line in block]), "body", 0, block[0].block))
            continue
        for line in block:
            if out and out[-1].block == line.block and _continues(out[-1], line):
                out[-1] = Line(join([out[-1].text, line.text]), "body", 0, line.block)
            else:
                out.append(line)
    return out


def _continues(before: Line, line: Line) -> bool:
    """Whether a line goes on where an unfinished body line of the same block stopped."""
    return before.kind == "body" and unfinished(before.chars) and line.kind in {"body", "headline"} and not line.level


def unfinished(chars: str) -> bool:
    """Whether a body paragraph was cut in mid-sentence."""
    return chars[-1] not in "。！？…”；)：】》" or bool(re.search(r"(?<![。！？])\)$", chars) and "(" not in chars)

