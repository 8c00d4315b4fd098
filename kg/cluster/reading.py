"""From files to what they say, by a cluster: portions go out, what pages say comes back in the order of the files, and is kept as it comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from kg.claims import Extraction
from kg.cluster.jobs import each
from kg.cluster.task import Asked, Orders, Told, work_through
from kg.errors import UsageError
from kg.model import Page, PageSettings, Unreadable
from kg.read.files import File
from kg.work import Work, Worked
from kg.work.kept import Kept
from kg.work.packing import Unpacker
from kg.work.reading import DIED, LATE, keep, packed_of, taken
from kg.work.rules import rules_digest

if TYPE_CHECKING:
    from pyspark import SparkContext

LEAST, MOST = 20_000, 1_000_000
"""Bytes of files in one task: below, asking costs more than reading; above, a machine that is lost loses much."""
TASKS = 8
"""For each core, as long as that leaves enough for each."""
Listed = tuple[File, PageSettings]
Progress = Callable[[int, int], None]
"""Told how many files are done, and how many there are."""


@dataclass(slots=True)
class _Found:
    """What has come back so far."""

    pages: list[Page] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    extractions: list[Extraction] = field(default_factory=list)
    lost: list[Unreadable] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    fresh: int = 0
    unkept: str | None = None
    keys: dict[str, str] = field(default_factory=dict)


def read_on(context: SparkContext, files: Sequence[Listed], work: Work, progress: Progress) -> tuple[list[Page], tuple[Unreadable, ...], Worked]:
    """The pages of the files, what was left out, and what the pages say: what `kg.read` and `kg.work` give, done by a cluster.

    Errors: ClusterError if no machine takes the work, one of them does not see a file or has other rules, or the job fails; UsageError for standard input.
    """
    if any(file.beside for file, _ in files):
        raise UsageError("standard input cannot be read by a cluster: write it to a file that all machines see")
    kept = Kept(work.keep, rules_digest()) if work.keep else None
    orders = Orders(dict(work.words), rules_digest(), kept, kept.keys() if kept else frozenset())
    found, unpacker = _Found(), Unpacker()
    for told in _answers(context, orders, files):
        _take(told, found, kept, unpacker)
        progress(told.file + 1, len(files))
    if kept:
        kept.only(found.keys.values())
    worked = Worked(tuple(found.extractions), found.fresh, len(found.broken), found.unkept, tuple(found.lost), found.keys)
    return found.pages, tuple(found.unreadable), worked


def _take(told: Told, found: _Found, kept: Kept | None, unpacker: Unpacker) -> None:
    """Adds one answer; what a machine left to our cache is taken from there, or read here if it is broken."""
    page = told.page
    if isinstance(page, Unreadable):
        found.unreadable.append(page)
        return
    found.pages.append(page)
    if kept:
        found.keys[page.source_file] = kept.key(page)
    said = taken(page, kept, unpacker, found.broken, found.keys) if told.packed is None and not told.lost else None
    if said is None:
        packed = None if told.lost else told.packed or packed_of(page)
        if packed is None:
            found.lost.append(Unreadable(page.source_file, DIED if told.lost == "dead" else LATE))
            return
        found.fresh += 1
        found.unkept = found.unkept or keep(kept, page, packed)
        said = unpacker.unpack(page, packed)
    found.extractions += said


def _answers(context: SparkContext, orders: Orders, files: Sequence[Listed]) -> Iterator[Told]:
    return each(context, partial(work_through, context.broadcast(orders)), _portions(context, files), [])


def _portions(context: SparkContext, files: Sequence[Listed]) -> Iterator[list[Asked]]:
    """Files side by side, as many together as make a task worth asking for."""
    asked = [_asked(number, file, settings) for number, (file, settings) in enumerate(files)]
    most = max(LEAST, min(MOST, sum(one.size or 0 for one in asked) // (TASKS * context.defaultParallelism)))
    portion: list[Asked] = []
    size = 0
    for one in asked:
        if portion and size + (one.size or 0) > most:
            yield portion
            portion, size = [], 0
        portion.append(one)
        size += one.size or 0
    if portion:
        yield portion


def _asked(number: int, file: File, settings: PageSettings) -> Asked:
    try:
        size = None if file.left_out else file.path.stat().st_size
    except OSError:
        size = None
    return Asked(number, replace(file, path=file.path.absolute()), settings, size)
