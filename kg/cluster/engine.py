"""A cluster as the engine of a build: connected when it is first needed, and until the build has ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.ahead import listed_as
from kg.cluster.comparing import share_on
from kg.cluster.reading import read_on
from kg.cluster.session import connected
from kg.cluster.writing import write_on
from kg.export.parts import Part
from kg.model import PageSettings
from kg.read import nothing_read
from kg.read.files import File
from kg.request import BuildRequest
from kg.resolve import Share
from kg.result import Read
from kg.work import Work

if TYPE_CHECKING:
    from pyspark import SparkContext


class OnCluster:
    """The machines behind a master; they read pages, compare large blocks and write parts of the graph."""

    def __init__(self, master: str, until: ExitStack) -> None:
        self._master, self._until = master, until
        self._connected: SparkContext | None = None

    @classmethod
    @contextmanager
    def of(cls, master: str) -> Iterator[OnCluster]:
        """Those of a master, left alone when the block ends."""
        with ExitStack() as until:
            yield cls(master, until)

    @property
    def _context(self) -> SparkContext:
        """Errors: ClusterError as `connected`."""
        self._connected = self._connected or self._until.enter_context(connected(self._master))
        return self._connected

    @property
    def share(self) -> Share:
        """Compares large blocks."""
        return share_on(lambda: self._context)

    def read(self, request: BuildRequest, files: Sequence[tuple[File, PageSettings]], progress: Callable[[str, int, int], None]) -> Callable[[Work], Read]:
        """Gives what lets the machines read the files and find out what their pages say."""
        if not files:
            raise nothing_read(request.paths, (), request.output)
        states = listed_as(files)

        def through(work: Work) -> Read:
            progress("connecting", 0, 0)
            pages, unreadable, worked = read_on(self._context, files, work, partial(progress, "extracting"))
            if not pages:
                raise nothing_read(request.paths, unreadable, request.output)
            return Read.of(pages, unreadable, worked, states)

        return through

    def write_parts(self, parts: Iterable[Part], folder: Path) -> None:
        """Has them write the graph in parts."""
        write_on(self._context, parts, folder)
