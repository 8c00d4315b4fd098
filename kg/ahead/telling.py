"""The difference that few changed pages make, found among the pages that may speak of the same, and written down for those who ask."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kg.ahead.known import KNOWN, Before, Known, Listed, known, listed_as
from kg.ahead.terms import terms
from kg.assemble import assemble_into, lines
from kg.claims import Extraction
from kg.decisions import Decision
from kg.model import Page, PageSettings
from kg.private import KEEP
from kg.publish.swap import HIDDEN, swapped_in
from kg.read import STDIN, pages_of
from kg.read.files import File
from kg.request import BuildRequest, record
from kg.resolve import resolve
from kg.store.ahead import AHEAD, write_ahead
from kg.store.kept import GRAPH_FILE, OWN_STORE, forget_ahead
from kg.work import PAGES, held
from kg.work.kept import Kept
from kg.work.packing import Unpacker
from kg.work.reading import keep, packed_of, taken
from kg.work.rules import rules_digest

FILES, CHARACTERS = 50, 100_000
"""Of more files changed, or more text in them, the difference would take as long as it saves."""
NEAR = 100
"""So many pages at most are looked at beside those that changed."""
LEFT = (f"{HIDDEN}/{KNOWN}", AHEAD)
"""What builds leave below the output folder; the next one takes it away, if it leaves nothing in its place."""
Told = Callable[[str, int, int], None]
Files = Sequence[tuple[File, PageSettings]]


def asked_for(request: BuildRequest, decisions: tuple[Decision, ...]) -> str:
    """One digest of what a build was asked for, what people decided, and the rules: of another the differences say nothing."""
    told = (record(request), repr(decisions).encode(), rules_digest().encode())
    return hashlib.blake2b(b"\x1e".join(told), digest_size=16).hexdigest()


def may_leave(request: BuildRequest) -> bool:
    """Whether a build may leave what it read: where it may keep it, and the pages can be read again."""
    return request.cache and request.private == KEEP and STDIN not in request.paths


@contextmanager
def ahead(request: BuildRequest, files: Files, decisions: tuple[Decision, ...], told: Told) -> Iterator[frozenset[str]]:
    """Tells what changed pages say, as long as the block lasts: whoever asks the output folder meanwhile is answered with it.

    Gives what the cache calls the pages that were read now.

    Errors: OutputError if it cannot be written, or another build writes to the output folder.
    """
    if not may_leave(request) or request.master or not (request.output / LEFT[0]).is_file():
        yield frozenset()
        return
    try:
        with held(request.output) as hidden:
            with swapped_in(request.output):
                pass  # what a build that was killed had begun is ended
            read = _tell(request, files, decisions, hidden=hidden, told=told)
        yield read
    finally:
        if (request.output / AHEAD).exists():  # a folder that is read-only holds none
            (request.output / AHEAD).unlink()
        forget_ahead(request.store_folder() or request.output / OWN_STORE)


def _tell(request: BuildRequest, files: Files, decisions: tuple[Decision, ...], *, hidden: Path, told: Told) -> frozenset[str]:
    """Writes down what the pages change that were changed since the last build, if they are few; answers which were read."""
    try:
        with known(hidden / KNOWN) as index:
            found = _Change.of(files, index, hidden) if index.request == asked_for(request, decisions) else None
            if found is None or not found.pages:
                return frozenset()
            told("telling ahead", 0, len(found.pages))
            near = found.near(index, files)
    except OSError:  # the index is damaged; the build that follows needs none
        return frozenset()
    before, after = (_lines((*near, *side), request, decisions) for side in (found.before, found.after))
    write_ahead(request.output, request.output / GRAPH_FILE, (before, after), len(found.pages))
    told("telling ahead", len(found.pages), len(found.pages))
    return frozenset(found.memory.read)


def _lines(said: tuple[Extraction, ...], request: BuildRequest, decisions: tuple[Decision, ...]) -> frozenset[bytes]:
    """The graph of some pages."""
    found: set[bytes] = set()
    if said:
        assemble_into(lambda _, told: found.update(lines(told)), resolve(said, decisions), base=request.base, min_confidence=request.min_confidence)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Change:
    """What pages said and say that are not as they were."""

    pages: frozenset[str]
    before: tuple[Extraction, ...]
    after: tuple[Extraction, ...]
    memory: _Memory

    @classmethod
    def of(cls, files: Files, index: Known, hidden: Path) -> _Change | None:
        """The change since the index was written; None if it is too great."""
        now, then = frozenset(listed_as(files)), index.files()
        if len(_names(now ^ then)) > FILES:
            return None
        anew, gone = _names(now - then), index.of_files(sorted(_names(then - now)))
        read = [page for file, settings in files if file.source_file in anew for page in pages_of(file, settings) if isinstance(page, Page)]
        memory = _Memory(Kept(hidden / PAGES, rules_digest()))
        fresh = {(page.source_file, memory.kept.key(page)): page for page in read}
        same = fresh.keys() & {(one.name, one.key) for one in gone}
        fresh, gone = {at: page for at, page in fresh.items() if at not in same}, tuple(one for one in gone if (one.name, one.key) not in same)
        if sum(len(page.text) for page in fresh.values()) > CHARACTERS or sum(one.length for one in gone) > CHARACTERS:
            return None
        texts = {(page.source_file, page.sha256): page.text for page in fresh.values()}
        before = tuple(extraction for one in gone for extraction in memory.said_before(one, texts))
        after = tuple(extraction for page in fresh.values() for extraction in memory.said(page))
        return cls(frozenset(name for name, _ in fresh) | {one.name for one in gone}, before, after, memory)

    def near(self, index: Known, files: Files) -> tuple[Extraction, ...]:
        """What those pages say that may speak of the same."""
        days = (one.article.issue.issued for one in (*self.after, *self.before))
        found = index.near(terms((*self.before, *self.after)), next((day.isoformat() for day in days if day), ""), NEAR)
        wanted = {one.name for one in found} - self.pages
        of = {one.file for one in found if one.name in wanted}
        pages = (page for file, settings in files if file.source_file in of for page in pages_of(file, settings))
        there = (page for page in pages if isinstance(page, Page) and page.source_file in wanted)
        return tuple(extraction for page in there for extraction in self.memory.said(page))


def _names(files: frozenset[Listed]) -> frozenset[str]:
    return frozenset(file.name for file in files)


class _Memory:
    """What pages say, from the cache or read now."""

    def __init__(self, kept: Kept) -> None:
        self.kept, self._unpacker = kept, Unpacker()
        self.read: set[str] = set()
        """What the cache calls the pages that were read now."""

    def said(self, page: Page) -> tuple[Extraction, ...]:
        """What a page says; nothing where that takes too long, which the build that follows tells."""
        already = taken(page, self.kept, self._unpacker, set(), {})
        if already is not None:
            return already
        packed = packed_of(page)
        if packed is None:
            return ()
        keep(self.kept, page, packed)
        self.read.add(self.kept.key(page))
        return self._unpacker.unpack(page, packed)

    def said_before(self, one: Before, texts: Mapping[tuple[str, str], str]) -> tuple[Extraction, ...]:
        """What a page said in the last build, as far as it is still known."""
        text = texts.get((one.name, one.sha256))
        page = one.page() if text is None else replace(one.page(), text=text)
        packed, _ = self.kept.get(one.key)
        return self._unpacker.unpack(page, packed) if packed is not None else ()
