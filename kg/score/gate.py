"""The gate: least figures for sets of pages, and the digest of the pages and gold they were measured on, in one file.

A floor lies below what was measured by `SLACK` or by one item, whichever is more, so that one disputed reading stops nobody; an aim that was
reached is a floor itself. Floors rise with the figures and never fall unless somebody says so.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from math import floor
from pathlib import Path
from typing import Final

from kg.errors import UsageError
from kg.score.tally import Scores

SLACK: Final = 0.01
LEAST_ITEMS: Final = 30
"""A slot of fewer gold items is shown and not held: one item more or less would move it too far."""
_ALWAYS: Final = "invented"
"""Held whatever its size: nothing may be stated of a page that tells nothing."""


@dataclass(frozen=True, slots=True)
class PageSet:
    """Some pages with gold, what was laid down for them and what they once reached."""

    name: str
    pages: str
    gold: str
    only: str = "*"
    digest: str = ""
    aims: Mapping[str, float] = field(default_factory=dict)
    floors: Mapping[str, float] = field(default_factory=dict)


def read_sets(file: Path) -> tuple[PageSet, ...]:
    """The sets of a file of floors, in its order. Errors: UsageError if it cannot be read as one."""
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        return tuple(PageSet(name, **values) for name, values in table.items())
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise UsageError(f"{file} cannot be read as a file of floors: {error}") from error


def write_sets(sets: tuple[PageSet, ...], file: Path) -> None:
    """Writes them as `read_sets` reads them."""
    table = {one.name: {"pages": one.pages, "gold": one.gold, "only": one.only, "digest": one.digest, "aims": one.aims, "floors": one.floors} for one in sets}
    file.write_text(json.dumps(table, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def digest(one: PageSet, root: Path) -> str:
    """One hash of the names and bytes of all pages and gold files of a set; what a README says of them does not count."""
    folders = dict.fromkeys((root / one.pages, root / one.gold))
    files = [(path.relative_to(folder).as_posix(), path) for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    counted = [(name, path) for name, path in files if fnmatch(path.name, one.only) and path.stem != "README"]
    listed = [f"{name}\t{hashlib.sha256(path.read_bytes()).hexdigest()}\n" for name, path in counted]
    return hashlib.sha256("".join(sorted(listed)).encode()).hexdigest()


def held(scores: Scores) -> Iterator[tuple[str, float, int]]:
    """Slot, F1 and number of gold items of every slot that is held."""
    figures, counts = scores.figures, scores.counts
    for slot, figure in figures.items():
        if slot == _ALWAYS or counts[slot].items >= LEAST_ITEMS:
            yield slot, figure.f1, counts[slot].items


def failures(one: PageSet, scores: Scores, measured_on: str) -> tuple[str, ...]:
    """What does not hold, one phrase each: other pages than those of the floors, and every slot below its floor."""
    figures = scores.figures
    other = (
        () if one.digest == measured_on else (f"{one.name}: the pages or their gold have changed since the floors were measured; measure them with --update",)
    )
    low = (f"{one.name}: {slot} {figures[slot].f1:.3f} < {least:.3f}" for slot, least in one.floors.items() if slot in figures and figures[slot].f1 < least)
    return (*other, *low)


def short_of_aims(one: PageSet, scores: Scores) -> tuple[str, ...]:
    """What was laid down and is not reached yet."""
    aims = ((slot, f1, one.aims[slot]) for slot, f1, _ in held(scores) if slot in one.aims)
    return tuple(f"{one.name}: {slot} {f1:.3f}, {aim:.3f} is the aim" for slot, f1, aim in aims if f1 < aim)


def updated(one: PageSet, scores: Scores, measured_on: str, *, lower: bool, tell: Callable[[str], None]) -> PageSet:
    """The set with floors as high as the figures allow; one that they do not reach stays, or is lowered if that was asked for. Each change is told."""
    floors = dict(one.floors)
    if _ALWAYS in one.aims:
        floors[_ALWAYS] = 1.0
    for slot, f1, items in held(scores):
        new, old = _floor(one, slot, f1, items), floors.get(slot)
        if old is None or new > old:
            floors[slot] = new
            tell(f"{one.name}: {slot} raised from {old} to {new}" if old is not None else f"{one.name}: {slot} held at {new}")
        elif f1 < old:
            change = f"LOWERED from {old} to {new}" if lower else f"stays at {old}"
            tell(f"{one.name}: {slot} {change}, {f1:.3f} was measured")
            floors[slot] = new if lower else old
    return replace(one, digest=measured_on, floors=dict(sorted(floors.items())))


def _floor(one: PageSet, slot: str, f1: float, items: int) -> float:
    if slot == _ALWAYS:
        return 1.0
    below = max(0.0, f1 - max(SLACK, 1 / items))
    aim = one.aims.get(slot, 0.0)
    return aim if f1 >= aim > below else floor(below * 1000) / 1000
