"""Who does the work that can be shared out: processes of this machine, or a cluster (`kg.cluster`). What comes out is the same to the byte."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.ahead import listed_as
from kg.model import Page, PageSettings, Unreadable
from kg.read import nothing_read, pages_of
from kg.read.files import File
from kg.request import BuildRequest
from kg.resolve import Share
from kg.result import Read
from kg.work import Work, work_through

if TYPE_CHECKING:
    from kg.export.parts import Part

Files = Sequence[tuple[File, PageSettings]]
"""With the settings that hold for each."""
Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is (0: not known)."""


class Engine(Protocol):
    """What a build asks of those who work for it."""

    @property
    def share(self) -> Share | None:
        """Who compares large blocks of people or reports; None: nobody but resolution itself."""

    def read(self, request: BuildRequest, files: Files, progress: Progress) -> Callable[[Work], Read]:
        """What finds out what the pages of the files say. Errors: NothingReadError if no page can be read."""

    def write_parts(self, parts: Iterable[Part], folder: Path) -> None:
        """Writes the graph in parts below a folder."""


@contextmanager
def engine_of(request: BuildRequest) -> Iterator[Engine]:
    """Who works for a build, dismissed when the block ends."""
    if not request.master:
        yield Here()
        return
    from kg.cluster import OnCluster  # noqa: PLC0415  # only where there is a cluster

    with OnCluster.of(request.master) as engine:
        yield engine


class Here:
    """This machine."""

    share: Share | None = None

    def read(self, request: BuildRequest, files: Files, progress: Progress) -> Callable[[Work], Read]:
        """Reads the pages now, and gives what finds out by processes of this machine what they say."""
        states = listed_as(files)
        pages: list[Page] = []
        unreadable: list[Unreadable] = []
        for found in (page for file, settings in files for page in pages_of(file, settings)):
            if isinstance(found, Page):
                pages.append(found)
            else:
                unreadable.append(found)
            progress("reading", len(pages), 0)
        if not pages:
            raise nothing_read(request.paths, unreadable, request.output)
        return lambda work: Read.of(pages, tuple(unreadable), work_through(pages, work, partial(progress, "extracting")), states)

    def write_parts(self, parts: Iterable[Part], folder: Path) -> None:
        """One after the other."""
        from kg.export.parts import write_part  # noqa: PLC0415  # 0.2 s, only where it is asked for

        for part in parts:
            write_part(folder, part)
