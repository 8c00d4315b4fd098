"""What a machine of the cluster does: it opens files, reads the pages in them and says what they say, packed.

Nothing here depends on which machine it is or how often it is tried: a function of the files, the settings, the word lists and the rules.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kg import lexicon
from kg.lexicon import Row
from kg.model import Page, PageSettings, Unreadable
from kg.read import pages_of
from kg.read.files import File
from kg.work.kept import Kept
from kg.work.processes import Dead, Processes
from kg.work.reading import packed_of
from kg.work.rules import rules_digest

if TYPE_CHECKING:
    from pyspark import Broadcast

CAREFUL = 2
"""From this attempt on, each page is read in a process of its own: it may be that one of them ended the processes before."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The same for every task."""

    words: dict[str, tuple[Row, ...]]
    """What is added to the word lists."""
    rules: str
    """The digest of the rules where the build was started: a machine with other rules must not take part."""
    known: Kept | None
    """The cache of the one who asks, to be named here, never to be opened."""
    keys: frozenset[str] = frozenset()
    """What lies in it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One page, or what was left out."""

    file: int
    """Which of the files it stands in."""
    page: Page | Unreadable
    packed: bytes | None = None
    """What it says; None if that is known already, or was lost."""
    lost: str | None = None
    """`late`, or `dead`."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a machine cannot take part."""

    kind: str
    """`unseen`: it does not see a file. `rules`: it has another newskg, or other libraries."""
    what: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A file to read."""

    number: int
    """Which of all files it is."""
    file: File
    settings: PageSettings
    size: int | None
    """Bytes; None if even the one who asks cannot see it."""


Portion = Sequence[Asked]


def work_through(orders: Broadcast[Orders], portions: Iterable[Portion]) -> Iterator[Told | Trouble]:
    """Everything in the files of some portions, in order."""
    from pyspark import TaskContext  # noqa: PLC0415  # is there where this runs

    task = TaskContext.get()
    careful = task is not None and task.attemptNumber() >= CAREFUL
    was_on = gc.isenabled()
    gc.disable()  # what is made over a page holds no cycles
    try:
        for portion in portions:
            yield from told(orders.value, portion, careful=careful)
    finally:
        if was_on:
            gc.enable()


def told(orders: Orders, portion: Portion, *, careful: bool = False) -> Iterator[Told | Trouble]:
    """Everything in the files of a portion."""
    lexicon.extend(orders.words)
    if rules_digest() != orders.rules:
        yield Trouble("rules", "")
        return
    for asked in portion:
        if asked.size is not None and not asked.file.path.exists():
            yield Trouble("unseen", str(asked.file.path))
            return
        for page in pages_of(asked.file, asked.settings):
            yield Told(asked.number, page) if isinstance(page, Unreadable) else _extracted(orders, asked.number, page, careful=careful)


def _extracted(orders: Orders, number: int, page: Page, *, careful: bool) -> Told:
    if orders.known and orders.known.key(page) in orders.keys:
        return Told(number, page)
    packed = _apart(orders, page) if careful else packed_of(page)
    if isinstance(packed, Dead):
        return Told(number, page, lost="dead")
    return Told(number, page, packed, None if packed is not None else "late")


def _apart(orders: Orders, page: Page) -> bytes | Dead | None:
    (found,) = Processes(1, partial(lexicon.extend, orders.words), packed_of).each([[page]])
    return found
