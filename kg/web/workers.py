"""Processes that hold the graph and answer questions of readers, so that one that takes too long or too much can be stopped."""

from __future__ import annotations

import multiprocessing
import queue
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path

from pyoxigraph import Store

from kg.errors import KgError, UsageError
from kg.store import Answer, Dataset, open_graph, query
from kg.web.results import GRAPHS, TABLES, media_type, serialised

_LOADING = 600.0
"""Seconds that a process may take to read the graph."""
_GRACE = 2.0
_MEMORY = 2 << 30
"""What a question may take beside the graph, where the system can hold it to that."""


class TooLongError(UsageError):
    """A question took longer than it may."""


class BusyError(UsageError):
    """All processes are answering others."""


class NotAcceptableError(UsageError):
    """The answer cannot be had in the form asked for."""


@dataclass(frozen=True, slots=True)
class Job:
    """One query, and what is wanted of its answer."""

    sparql: str
    limit: int | None = None
    dataset: Dataset = field(default_factory=Dataset)
    accept: str | None = None
    """An Accept header, if the answer is wanted as bytes and not as an `Answer`."""


@dataclass(frozen=True, slots=True)
class Document:
    """An answer as bytes."""

    content: bytes
    media_type: str
    cut: bool


class Workers:
    """A few processes, each with the graph in its memory."""

    def __init__(self, graph: Path | str, count: int) -> None:
        self._graph = graph
        self._free: queue.Queue[_Worker] = queue.Queue()
        self._closed = False
        for _ in range(count):
            self._add()

    def answer(self, job: Job, seconds: float) -> Answer:
        """Errors: BusyError, TooLongError; otherwise as `kg.store.query`."""
        outcome = self._outcome(replace(job, accept=None), seconds)
        assert isinstance(outcome, Answer), "no form was asked for"
        return outcome

    def document(self, job: Job, seconds: float) -> Document:
        """Errors: BusyError, TooLongError, NotAcceptableError; otherwise as `kg.store.query`."""
        outcome = self._outcome(replace(job, accept=job.accept or "*/*"), seconds)
        assert isinstance(outcome, Document), "a form was asked for"
        return outcome

    def close(self) -> None:
        """Ends all of them, those that answer somebody as soon as they have."""
        self._closed = True
        while True:
            try:
                self._free.get_nowait().kill()
            except queue.Empty:
                return

    def _add(self) -> None:
        self._free.put(_Worker(self._graph))

    def _outcome(self, job: Job, seconds: float) -> Answer | Document:
        with self._lent(seconds) as worker:
            outcome = worker.outcome(job, seconds)
        if isinstance(outcome, KgError):
            raise outcome
        return outcome

    @contextmanager
    def _lent(self, seconds: float) -> Iterator[_Worker]:
        try:
            worker = self._free.get(timeout=seconds)
        except queue.Empty:
            raise BusyError(f"all processes that answer questions were busy for {seconds:g} s: ask again a little later") from None
        try:
            yield worker
        finally:
            if self._closed:
                worker.kill()
            elif worker.alive:
                self._free.put(worker)
            else:
                self._add()


class _Worker:
    """One process and our end of the line to it."""

    def __init__(self, graph: Path | str) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, there = context.Pipe()
        self._process = context.Process(target=_work, args=(there, graph), daemon=True)
        self._process.start()
        there.close()
        self._ready = False

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        """Ends the process; one that is gone stays gone."""
        self._process.kill()
        self._process.join()
        self._line.close()

    def outcome(self, job: Job, seconds: float) -> Answer | Document | KgError:
        """What came of it; the process is gone afterwards if it had to be stopped."""
        try:
            if not self._ready:
                if not self._line.poll(_LOADING):
                    raise TooLongError("the graph takes too long to be read: start the explorer again, with an on-disk store")
                self._line.recv()
                self._ready = True
            self._line.send((job, seconds))
            if not self._line.poll(seconds):
                raise TooLongError(f"the query took longer than {seconds:g} s and was stopped: narrow it, or start the explorer with a longer --timeout")
            outcome: Answer | Document | KgError = self._line.recv()
        except TooLongError:
            self.kill()
            raise
        except (EOFError, OSError) as error:
            self.kill()
            raise UsageError("the query ended without an answer, perhaps for want of memory: narrow it") from error
        return outcome


def _work(line: Connection, graph: Path | str) -> None:
    """The life of a process: reads the graph, then answers until the line is cut."""
    store = open_graph(graph)
    _hold_memory()
    line.send("ready")
    while True:
        try:
            job, seconds = line.recv()
        except (EOFError, KeyboardInterrupt):
            return
        with _ending(seconds):
            line.send(_answer(store, job))


def _answer(store: Store, job: Job) -> Answer | Document | KgError:
    try:
        answer = query(store, job.sparql, limit=job.limit, dataset=job.dataset)
        return answer if job.accept is None else _document(answer, job.accept)
    except KgError as error:
        return error


@contextmanager
def _ending(seconds: float) -> Iterator[None]:
    """The process ends by itself a little later than it would be ended, should nobody be left to do that."""
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)


def _document(answer: Answer, accept: str) -> Document:
    offered = TABLES if answer.triples is None else GRAPHS
    kind = media_type(accept, offered)
    if kind is None:
        raise NotAcceptableError(f"this answer cannot be had as {accept}: ask for one of {', '.join(offered)}")
    return Document(serialised(answer, kind), kind, answer.cut)


def _hold_memory() -> None:
    """Whoever takes more than is allowed ends, and not the machine."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has no such module

        taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = taken + _MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
