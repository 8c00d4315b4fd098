"""The order in which the blocks of a page are read: what stands in columns column by column, what lies across from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.read.forms.pdf.blocks import Block
from kg.read.forms.printed import bare

_GUTTER = 0.6
"""Of the size of the text: white space between columns is wider."""
_BANDS = 0.5
"""Points by which blocks below each other may overlap."""
_NEAR = 3.0
"""Of its size: what a headline stands over begins no further below it."""
_LEVEL = 0.8
"""Of its size: blocks whose upper edges differ by less begin side by side."""
_DEEPEST = 40
"""Cuts within cuts."""
_PAPER = re.compile(r"[\u3400-\u9fff]{2,10}报|今日[\u3400-\u9fff]{2,5}")


def is_paper(block: Block) -> bool:
    """Whether a headline is the name of the paper."""
    return block.is_headline and bool(_PAPER.fullmatch(bare("".join(row.text for row in block.rows))))


def in_order(found: Sequence[Block]) -> list[Block]:
    """The blocks as a reader takes them."""
    size = min((block.size for block in found if not block.is_headline), default=10.0)
    return _ordered(_spanned(found), _GUTTER * size, 0)


def _spanned(found: Sequence[Block]) -> list[Block]:
    """The blocks; each headline knows over what it stands, the lowest first, for headlines stand over headlines."""
    done: list[Block] = [block for block in found if not block.is_headline]
    for block in sorted((block for block in found if block.is_headline), key=lambda one: (one.bottom, one.left)):
        beside = [other for other in found if other is not block and other.bottom < block.top and other.top > block.bottom]
        start = max((other.right for other in beside if other.right <= block.left + 1), default=float("-inf"))
        end = min((other.left for other in beside if other.left >= block.right - 1), default=float("inf"))
        done.append(replace(block, over=_over(block, [one for one in done if one.span[0] >= start - 1 and one.span[1] <= end + 1])))
    return done


def _over(block: Block, among: Sequence[Block]) -> tuple[float, float]:
    """From where to where the blocks reach that begin side by side right below a headline, if it stands over their middle or their left edge."""
    below = [one for one in among if block.bottom + 2 >= one.top >= block.bottom - _NEAR * block.size]
    under = [one for one in below if one.span[0] < block.right and one.span[1] > block.left]
    if not under:
        return block.left, block.right
    first = max(under, key=lambda one: (one.top, -one.left))
    side_by_side = [one for one in below if one.is_headline == first.is_headline and abs(one.top - first.top) <= _LEVEL * first.size]
    wide, narrow = _reach([block, *side_by_side]), _reach([block, *(one for one in under if one in side_by_side)])
    middle = abs(sum(wide) - block.left - block.right) / 2 <= block.size
    return wide if middle or abs(wide[0] - block.left) <= block.size else narrow


def _reach(found: Sequence[Block]) -> tuple[float, float]:
    return min(one.span[0] for one in found), max(one.span[1] for one in found)


def _ordered(found: Sequence[Block], gutter: float, depth: int) -> list[Block]:
    if len(found) <= 1 or depth > _DEEPEST:
        return _by_edges(found)
    parts = _columns(found, gutter)
    if len(parts) == 1:
        parts = _stacked(_cut(found, [(-block.top, -block.bottom) for block in found], -_BANDS), gutter)
    if len(parts) == 1:
        return _by_edges(found)
    return [block for part in parts for block in _ordered(part, gutter, depth + 1)]


def _columns(found: Sequence[Block], gutter: float) -> list[list[Block]]:
    return _cut(found, [block.span for block in found], gutter)


def _cut(found: Sequence[Block], extents: Sequence[tuple[float, float]], gap: float) -> list[list[Block]]:
    """The blocks in groups with at least that gap between them, in the order of their places."""
    groups: list[list[Block]] = []
    reach = float("-inf")
    for (start, end), block in sorted(zip(extents, found, strict=True), key=lambda pair: (pair[0], pair[1].left, -pair[1].top)):
        if groups and start < reach + gap:
            groups[-1].append(block)
        else:
            groups.append([block])
        reach = max(reach, end)
    return groups


def _stacked(bands: list[list[Block]], gutter: float) -> list[list[Block]]:
    """Bands below each other that stand in the same columns, as one: gaps between paragraphs may lie side by side. The head of the paper stays alone."""
    out: list[list[Block]] = []
    for band in bands:
        both = [*out[-1], *band] if out else band
        if out and len(_columns(both, gutter)) > 1 and not any(map(is_paper, both)):
            out[-1] = both
        else:
            out.append(band)
    return out


def _by_edges(found: Sequence[Block]) -> list[Block]:
    """Where nothing can be cut: from the left, and from the top among those whose left edges are about the same."""
    order: list[Block] = []
    rest = sorted(found, key=lambda block: (block.left, -block.top))
    while rest:
        edge = rest[0].left + 2 * rest[0].size
        column = [block for block in rest if block.left <= edge]
        order += sorted(column, key=lambda block: (-block.top, block.left))
        rest = [block for block in rest if block.left > edge]
    return order
