"""Lines to blocks: headlines, and columns of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.read.forms.pdf.rows import Row, same_size

_LEADING = 2.1
"""Of the size: the base lines of one block are no further apart."""
_OVERLAP = 0.5
"""Of the narrower line: so much of it lies below the other one."""
_LARGER = 1.25
"""Headlines are larger than the text by this, at least."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size below each other: a headline, or one column of a text."""

    rows: tuple[Row, ...]
    is_headline: bool = False
    over: tuple[float, float] | None = None
    """Of a headline: from where to where the columns below it reach."""

    @property
    def size(self) -> float:
        """Of its characters."""
        return self.rows[0].size

    @property
    def left(self) -> float:
        """Its left edge."""
        return min(row.left for row in self.rows)

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(row.right for row in self.rows)

    @property
    def span(self) -> tuple[float, float]:
        """From where to where it, or what it stands over, reaches."""
        return self.over or (self.left, self.right)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.rows[0].top

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.rows[-1].bottom


def blocks(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a page; `rows` from top to bottom."""
    if not rows:
        return []
    body, font = _of_text(rows)
    growing: list[list[Row]] = []
    for row in rows:
        fits = [(block[-1].base - row.base, at) for at, block in enumerate(growing) if _follows(block, row)]
        if fits:
            growing[min(fits)[1]].append(row)
        else:
            growing.append([row])
    return [Block(tuple(block), _is_headline(block, body, font)) for block in growing]


def _of_text(rows: Iterable[Row]) -> tuple[float, str]:
    """Size and font that most characters have."""
    counted: Counter[tuple[float, str]] = Counter()
    for row in rows:
        counted[round(row.size * 2) / 2, row.font] += len(row.text)
    return min(counted, key=lambda one: (-counted[one], one))


def _follows(block: Sequence[Row], row: Row) -> bool:
    """Whether a line is the next of a block."""
    above = block[-1]
    left, right = min(one.left for one in block), max(one.right for one in block)
    near = 0.5 * row.size < above.base - row.base <= _LEADING * row.size
    overlap = min(right, row.right) - max(left, row.left)
    return near and same_size(above.size, row.size) and above.font == row.font and overlap >= _OVERLAP * min(right - left, row.right - row.left)


def _is_headline(block: Sequence[Row], body: float, font: str) -> bool:
    """Larger than the text; or of its size, in another font, one or two lines that end without a full stop."""
    size = block[0].size
    bold = block[0].font != font and size >= 0.95 * body and len(block) <= 2 and block[-1].text[-1] not in "。；，！？"
    return size >= _LARGER * body or (bold and sum(len(row.text) for row in block) >= 4)
