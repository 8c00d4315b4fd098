"""Pages folded by a machine at a fixed width, headlines, dates and all: a line that fills the width goes on in the next."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.segment.byline import begins_fields, is_byline
from kg.segment.wrapped import NEVER_FIRST, cuts_word, opens_report
from kg.text import MappedText, join

NARROWEST, FEWEST = 8, 4
"""A fold is no narrower (characters), and fills no fewer lines of a page."""
_WHOLE = re.compile(r"[。！？…][”’)]?$")


def unfolded(pieces: list[MappedText]) -> list[MappedText]:
    """The lines of a page as they were before a machine folded them; a page that was not folded as it is."""
    width = _fold(pieces)
    if not width:
        return pieces
    out: list[MappedText] = []
    goes_on = False
    for piece in pieces:
        if goes_on and len(piece) and not _begins_anew(out[-1].chars, piece.chars):
            out[-1] = join([out[-1], piece])
        else:
            out.append(piece)
        goes_on = len(piece) == width and not _WHOLE.search(piece.chars)
    return out


def _fold(pieces: list[MappedText]) -> int:
    """The width at which a page was folded (characters); 0 for one that was not.

    No line is longer; most of those that stop in mid-sentence are as long, and often in the midst of a word.
    """
    width = max(map(len, pieces), default=0)
    stops = [(above.chars, below.chars) for above, below in pairwise(pieces) if len(above) and len(below) and not _WHOLE.search(above.chars)]
    full = [pair for pair in stops if len(pair[0]) == width]
    if width < NARROWEST or len(full) < FEWEST or len(full) * 2 < len(stops):
        return 0
    return width if sum(_cut(*pair) for pair in full) * 4 >= len(full) else 0


def _cut(above: str, below: str) -> bool:
    """Whether a word, a number or a pair of marks was cut between two lines, or a mark from what it follows."""
    return below[0] in NEVER_FIRST or (above[-1].isdigit() and below[0].isdigit()) or cuts_word(above, below)


def _begins_anew(above: str, below: str) -> bool:
    """Whether a report or the names of its writers begin below a line that fills the width by chance."""
    return (opens_report(below) or is_byline(below) or begins_fields(below)) and not _cut(above, below)
