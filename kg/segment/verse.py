"""Pages made for telephones: text set in short lines without marks, a line of its own below each picture."""

from __future__ import annotations

from itertools import groupby

from msgspec.structs import replace

from kg.dates import TIME
from kg.segment.line import Line
from kg.text import join

_FEWEST, _IN_ALL = 3, 5
"""So many short lines in a row are verse, where the page has so many of them."""
_LONGEST = 20
"""A line of verse is no longer than this (characters); titles in a list are."""


def with_prose(found: list[Line]) -> list[Line]:
    """The lines of a page that sets text in short lines, as one report below its title: each such stanza a paragraph, as are lines below pictures."""
    stanzas = [list(stanza) for _, stanza in groupby(range(len(found)), lambda at: found[at].block)]
    verses = [verse for stanza in stanzas if len(verse := [at for at in stanza if _is_verse(found[at])]) >= _FEWEST]
    title = next((at for at, line in enumerate(found) if line.kind == "headline"), 0)
    if (
        not any(line.kind == "body" for line in found)
        or any(title in verse for verse in verses)
        or sum(map(len, verses)) < _IN_ALL
        or any(line.level or line.begins for line in found)
    ):
        return found
    firsts = {verse[0]: verse for verse in verses}
    joined = {at for verse in verses for at in verse[1:]}
    out: list[Line] = []
    for at, line in enumerate(found):
        if at in firsts:
            out.append(replace(line, text=join([found[one].text for one in firsts[at]]), kind="body", indented=True))
        elif at not in joined:
            out.append(replace(line, kind="body", indented=True) if line.block > found[title].block and line.kind in {"headline", "body"} else line)
    return out


def _is_verse(line: Line) -> bool:
    """Whether a line may be one of a stanza: short, and without a mark inside a sentence; a day by itself is one too."""
    day = TIME.fullmatch(line.chars) is not None
    return (line.kind == "headline" or day) and len(line.chars) <= _LONGEST
