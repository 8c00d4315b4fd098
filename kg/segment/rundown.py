"""A web page of short items: one line above all of them, then for each a line of its own and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.segment.line import Line
from kg.text import MappedText

_FEWEST = 2
"""So many items make a page of short items."""
_SOURCE = re.compile("[^，。；]{0,16}[：:]$")
"""某网消息： on a line of its own, before the first item."""
_SENTENCE = re.compile("[。；]")


def short_items(lines: Sequence[Line]) -> tuple[tuple[Line, list[MappedText]], ...]:
    """The items below the first of some lines, each its heading and its paragraphs; none where the page tells one item."""
    rest = list(lines[1:])
    while rest and _SOURCE.fullmatch(rest[0].chars):
        rest = rest[1:]
    if not rest or rest[0].kind != "headline" or _SENTENCE.search(rest[0].chars):
        return ()
    items: list[tuple[Line, list[MappedText]]] = []
    for line in rest:
        if line.kind == "headline":
            items.append((line, []))
        elif line.kind == "body":
            items[-1][1].append(line.text)
    whole = all(texts for _, texts in items)
    return tuple(items) if whole and len(items) >= _FEWEST else ()
