"""Characters to printed lines: those of one size that follow each other on one base line. What runs from top to bottom is set apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.read.forms.pdf.glyphs import Glyph

_LEVEL = 0.3
"""Of its size, a character may stand above or below the line."""
_SAME = 1.12
"""Sizes that differ by less are one."""
_GAP = 0.9
"""Of the size: white space within a line is narrower, the space between columns wider."""
_HEADLINE_GAP = 2.2
"""The same in large print, whose characters may be set apart."""
_LARGE = 14.0
"""Points from which print is large."""
_FALL_FEWEST = 4
"""So many characters below each other are a line from top to bottom."""


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line, or the part of it in one column; places in points, y upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str

    @property
    def top(self) -> float:
        """The upper edge of its characters."""
        return self.base + 0.88 * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of its characters."""
        return self.base - 0.14 * self.size


def same_size(one: float, other: float) -> bool:
    """Whether two sizes are one."""
    return max(one, other) <= _SAME * min(one, other)


@dataclass(slots=True)
class _Open:
    """A row while it grows."""

    glyphs: list[Glyph] = field(default_factory=list)

    def takes(self, glyph: Glyph) -> bool:
        last = self.glyphs[-1]
        gap = glyph.left - last.right
        widest = (_HEADLINE_GAP if glyph.size >= _LARGE else _GAP) * glyph.size
        level = abs(glyph.base - last.base) <= _LEVEL * glyph.size
        return level and same_size(glyph.size, last.size) and -0.6 * glyph.size <= gap <= widest

    def row(self) -> Row | None:
        seen = [glyph for glyph in self.glyphs if glyph.char.strip()]
        if not seen:
            return None
        parts: list[str] = []
        for before, glyph in zip([None, *self.glyphs], self.glyphs, strict=False):
            apart = before is not None and glyph.left - before.right > 0.5 * glyph.size and before.char.strip() and glyph.char.strip()
            parts.append(f" {glyph.char}" if apart else glyph.char)
        return Row("".join(parts).strip(), seen[0].left, seen[-1].right, seen[0].base, seen[0].size, seen[0].font)


def rows(glyphs: Iterable[Glyph]) -> tuple[list[Row], str]:
    """The lines of a page from top to bottom and from left to right, and the characters of those that run from top to bottom."""
    found: list[Row] = []
    open_row: _Open | None = None
    for glyph in glyphs:
        if open_row and open_row.takes(glyph):
            open_row.glyphs.append(glyph)
            continue
        found += _closed(open_row)
        open_row = _Open([glyph])
    found += _closed(open_row)
    lying, falling = _apart(found)
    return _joined(_once(lying)), falling


def _closed(row: _Open | None) -> list[Row]:
    closed = row.row() if row else None
    return [closed] if closed else []


def _apart(found: Sequence[Row]) -> tuple[list[Row], str]:
    """The rows without those of one character that stand below each other, and the characters of these."""
    lying: list[Row] = []
    run: list[Row] = []
    fallen: list[str] = []
    for row in [*found, None]:
        if row and run and len(row.text) == 1 == len(run[-1].text) and _below(run[-1], row):
            run.append(row)
            continue
        if len(run) >= _FALL_FEWEST:
            fallen.append("".join(one.text for one in run))
        else:
            lying += run
        run = [row] if row else []
    return lying, "".join(fallen)


def _below(above: Row, row: Row) -> bool:
    drop = above.base - row.base
    return same_size(above.size, row.size) and abs(above.left - row.left) <= _LEVEL * row.size and 0.5 * row.size <= drop <= 1.8 * row.size


def _once(found: Iterable[Row]) -> list[Row]:
    """Each row once: a shadow or a false bold draws the same characters again a little beside."""
    kept: dict[tuple[str, int, int, int], Row] = {}
    for row in found:
        size = max(row.size, 1.0)
        places = {(row.text, round(row.left / size) + x, round(row.base / size) + y, round(size)) for x in (-1, 0, 1) for y in (-1, 0, 1)}
        if not any(_shadow(kept[place], row) for place in sorted(places) if place in kept):
            kept[row.text, round(row.left / size), round(row.base / size), round(size)] = row
    return list(kept.values())


def _shadow(one: Row, other: Row) -> bool:
    return abs(one.left - other.left) <= 0.25 * one.size and abs(one.base - other.base) <= 0.25 * one.size


def _joined(found: list[Row]) -> list[Row]:
    """Pieces of one line that the file draws apart, as one."""
    out: list[Row] = []
    latest: dict[int, list[int]] = {}
    for row in sorted(found, key=lambda one: (-round(one.base, 1), one.left)):
        level = round(row.base / 4)
        near = [at for step in (-1, 0, 1) for at in latest.get(level + step, ())]
        at = next((at for at in near if _goes_on(out[at], row)), None)
        if at is None:
            latest.setdefault(level, []).append(len(out))
            out.append(row)
        else:
            apart = " " if row.left - out[at].right > 0.5 * row.size else ""
            out[at] = replace(out[at], text=f"{out[at].text}{apart}{row.text}", right=row.right)
    return out


def _goes_on(row: Row, other: Row) -> bool:
    widest = (_HEADLINE_GAP if row.size >= _LARGE else _GAP) * row.size
    return same_size(row.size, other.size) and abs(row.base - other.base) <= _LEVEL * row.size and -0.3 * row.size <= other.left - row.right <= widest
