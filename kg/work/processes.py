"""One function over many items in processes of their own, results in order; an item over which a process dies loses only itself.

The processes are started anew (`spawn`), never forked: the same everywhere, and no lock or open file of ours goes with them.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

from kg.errors import KgError

AHEAD = 3
"""Portions in hand for each process, so that none waits for us."""
T = TypeVar("T")
R = TypeVar("R")
Running = deque[tuple[Sequence[T], "Future[list[R]]"]]


@dataclass(frozen=True, slots=True)
class Dead:
    """In place of a result: a process died over this item."""


@dataclass(frozen=True, slots=True)
class Processes(Generic[T, R]):
    """How many, what each does first, and what it does with an item; both are functions that another process finds by their names."""

    count: int
    begin: Callable[[], None]
    work: Callable[[T], R]

    def each(self, portions: Iterable[Sequence[T]]) -> Iterator[R | Dead]:
        """The result of every item of every portion, in order. Errors: KgError if no process can be started; what `work` raises."""
        waiting = iter(portions)
        running: Running[T, R] = deque()
        while True:
            with self._pool(self.count) as pool:
                try:
                    yield from self._through(pool, waiting, running)
                    return
                except BrokenProcessPool:
                    pass
            for portion, future in list(running):
                yield from future.result() if _done(future) else self._one_by_one(portion)
            running.clear()

    def _through(self, pool: ProcessPoolExecutor, waiting: Iterator[Sequence[T]], running: Running[T, R]) -> Iterator[R]:
        while True:
            while len(running) < AHEAD * self.count and (portion := next(waiting, None)) is not None:
                running.append((portion, Future()))  # noted before it is handed over, which fails where a process has just died
                running[-1] = (portion, self._handed(pool, portion))
            if not running:
                return
            results = running[0][1].result()
            running.popleft()
            yield from results

    def _one_by_one(self, portion: Sequence[T]) -> Iterator[R | Dead]:
        """Each item alone, so that it is known over which of them the process dies."""
        rest = deque(portion)
        while rest:
            with self._pool(1) as pool:
                self._answers(pool)
                while rest:
                    try:
                        found: list[R] | list[Dead] = self._handed(pool, [rest.popleft()]).result()
                    except BrokenProcessPool:
                        found = [Dead()]
                    yield from found
                    if isinstance(found[0], Dead):
                        break

    def _answers(self, pool: ProcessPoolExecutor) -> None:
        try:
            self._handed(pool, []).result()
        except BrokenProcessPool as error:
            raise KgError("no process can be started to read the pages: build with --jobs 1") from error

    def _handed(self, pool: ProcessPoolExecutor, portion: Sequence[T]) -> Future[list[R]]:
        with uninterrupted():
            return pool.submit(_through_portion, self.work, portion)

    @contextmanager
    def _pool(self, count: int) -> Iterator[ProcessPoolExecutor]:
        pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=begun, initargs=(self.begin,))
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)  # waits for the portions in hand, which are small


@contextmanager
def uninterrupted() -> Iterator[None]:
    """A process that starts here never hears Ctrl-C, which is meant for the one that started it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _done(future: Future[list[R]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def begun(begin: Callable[[], None]) -> None:
    """What a process of ours does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    gc.disable()  # what is made over a page holds no cycles
    begin()


def _leave_with_parent() -> None:
    """Whoever started us may be killed; then nobody waits for what we do."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _through_portion(work: Callable[[T], R], portion: Sequence[T]) -> list[R]:
    return [work(item) for item in portion]
