"""What a page leaves at the ends of its lines that nobody wrote: borders of tables, links to pictures, signs that a site could not show."""

from __future__ import annotations

import re

from kg.text import MappedText

_PICTURES = re.compile(r"(?:[!！]\s?\[[^\[\]]{0,80}\]\([^()\s]{0,300}\)\s*)+")
_BORDER = re.compile(r"(?<![\s|｜])[\s|｜]+$")
_LOST = re.compile(r"[\s?？]++(?=[\u3400-\u9fff\d(（【\[“]|$)|[\s|｜]++(?=\S)")
"""White space that a site shows as question marks, before a paragraph: no line begins with one."""


def bare(piece: MappedText) -> MappedText:
    """A line without them; most lines have none."""
    chars = piece.chars
    if "](" in chars:
        pictures = [match.span() for match in _PICTURES.finditer(chars)]
        piece = piece.without({i for span in pictures for i in range(*span)}.__contains__) if pictures else piece
        chars = piece.chars
    if not chars or (chars[0] not in "?？|｜ " and chars[-1] not in "|｜ "):
        return piece
    lost = _LOST.match(chars) if "?" in chars[:4] or "？" in chars[:4] or "|" in chars[:4] or "｜" in chars[:4] else None
    border = _BORDER.search(chars) if chars.rstrip()[-1:] in {"|", "｜"} else None
    start, end = (lost.end() if lost else 0), (border.start() if border else len(chars))
    return piece[start : max(start, end)]


def breaks_off(chars: str) -> bool:
    """Whether a text ends in dots: what a list of other articles shows of one."""
    return chars.endswith(("...", "…", "[详细]", "[更多]", "[全文]"))
