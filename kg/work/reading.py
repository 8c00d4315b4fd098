"""From pages to what they say: taken from the cache where they were read before, else read, by as many processes as pay."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kg import lexicon
from kg.claims import Extraction
from kg.lexicon import Row
from kg.line import said_in
from kg.model import Page, Unreadable
from kg.read.limits import SECONDS, TimeUpError, time_limit
from kg.work.kept import Kept
from kg.work.packing import BrokenError, Unpacker, pack
from kg.work.processes import Dead, Processes
from kg.work.rules import rules_digest

PAYS = 150_000
"""Characters to read for which a further process pays: it takes as long to start as 50,000 take to read."""
PORTION = 20_000
"""Characters that a process is given at once, as long as no page has more."""
DIED = "Reading it ended the process (it crashed, or needed more memory than there is): leave it out, or cut it into smaller files."
LATE = f"Finding what it says took more than {SECONDS:.0f} seconds of processor time: cut it into smaller files."
Told = Callable[[int, int], None]
"""Told how many pages are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Work:
    """How pages are read."""

    jobs: int | None = None
    """Processes at most; None: one for each core. Never more than pay."""
    keep: Path | None = None
    """The folder of the cache; None: without."""
    words: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    """What is added to the word lists."""


@dataclass(frozen=True, slots=True)
class Worked:
    """What pages gave."""

    extractions: tuple[Extraction, ...]
    """In the order of the pages."""
    fresh: int
    """Pages read now, not taken from the cache."""
    broken: int
    """Files of the cache that were not whole, and were made again."""
    unkept: str | None
    """Why something could not be kept, if so."""
    lost: tuple[Unreadable, ...]
    """Pages over which a process died, or that took too long."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """By page what it is called in the cache, if there is one."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A page packed, and why it could not be kept."""

    packed: bytes
    unkept: str | None = None
    late: bool = False
    """It took too long, and nothing is packed."""


def work_through(pages: Sequence[Page], work: Work, told: Told) -> Worked:
    """Everything that the pages say, whoever reads them. Errors: KgError if no process can be started."""
    kept = Kept(work.keep, rules_digest()) if work.keep else None
    unpacker = Unpacker()
    keys = {page.source_file: kept.key(page) for page in pages} if kept else {}
    found: dict[str, tuple[Extraction, ...]] = {}
    broken: set[str] = set()
    unread: list[Page] = []
    for page in pages:
        known = taken(page, kept, unpacker, broken, keys)
        if known is None:
            unread.append(page)
        else:
            found[page.source_file] = known
            told(len(found), len(pages))
    lost: list[Unreadable] = []
    unkept: str | None = None
    for page, read in zip(unread, _read(unread, work, kept), strict=True):
        if isinstance(read, Dead) or read.late:
            lost.append(Unreadable(page.source_file, DIED if isinstance(read, Dead) else LATE))
            continue
        found[page.source_file] = unpacker.unpack(page, read.packed)
        unkept = unkept or read.unkept
        told(len(found), len(pages))
    if kept:
        kept.only(keys.values())
    ordered = tuple(extraction for page in pages for extraction in found.get(page.source_file, ()))
    return Worked(ordered, len(unread) - len(lost), len(broken), unkept, tuple(lost), keys)


def taken(page: Page, kept: Kept | None, unpacker: Unpacker, broken: set[str], keys: Mapping[str, str]) -> tuple[Extraction, ...] | None:
    """What was kept of a page, or None; `keys` as far as they are known."""
    if kept is None:
        return None
    packed, damaged = kept.get(keys.get(page.source_file) or kept.key(page))
    try:
        known = None if packed is None else unpacker.unpack(page, packed)
    except BrokenError:
        known, damaged = None, True
    if damaged:
        broken.add(page.source_file)
    return known


def _read(pages: Sequence[Page], work: Work, kept: Kept | None) -> Iterator[_Read | Dead]:
    count = paying(sum(len(page.text) for page in pages), work.jobs)
    reading = partial(_read_one, kept)
    if count == 1:
        return map(reading, pages)
    return Processes(count, partial(lexicon.extend, work.words), reading).each(_portions(pages))


def paying(characters: int, jobs: int | None) -> int:
    """How many processes to use for so much text."""
    return max(1, min(jobs or cores(), characters // PAYS))


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _portions(pages: Sequence[Page]) -> Iterator[list[Page]]:
    portion: list[Page] = []
    size = 0
    for page in pages:
        if portion and size + len(page.text) > PORTION:
            yield portion
            portion, size = [], 0
        portion.append(page)
        size += len(page.text)
    if portion:
        yield portion


def _read_one(kept: Kept | None, page: Page) -> _Read:
    packed = packed_of(page)
    if packed is None:
        return _Read(b"", late=True)
    return _Read(packed, keep(kept, page, packed))


def packed_of(page: Page) -> bytes | None:
    """What a page says, packed; None if it takes too long."""
    try:
        with time_limit(SECONDS):
            return pack(said_in(page))
    except TimeUpError:
        return None


def keep(kept: Kept | None, page: Page, packed: bytes) -> str | None:
    """Puts what a page says into the cache, if there is one; answers why that could not be, if so."""
    try:
        if kept:
            kept.put(kept.key(page), packed)
    except OSError as error:
        return f"{kept.folder} cannot be written ({error.strerror})" if kept else None
    return None
