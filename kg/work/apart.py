"""One piece of work in a process of its own, while this one does another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from kg.errors import KgError
from kg.work.processes import begun, uninterrupted

T = TypeVar("T")


@contextmanager
def apart(work: Callable[[], T], *, pays: bool = True) -> Iterator[Callable[[], T]]:
    """Begins the work, which another process finds by its name; gives what waits for its result. Where it does not pay, it is done here, when it is asked for.

    Errors, when it is asked for: what the work raises.
    """
    if not pays:
        yield work
        return
    here, there = get_context("spawn").Pipe(duplex=False)
    process = get_context("spawn").Process(target=_done, args=(there, work), daemon=True)
    with uninterrupted():
        process.start()
    there.close()
    try:
        yield partial(_answer, here, work)
    finally:
        process.kill()
        process.join()
        here.close()


def _answer(here: Connection, work: Callable[[], T]) -> T:
    try:
        outcome: T | Exception = here.recv()
    except EOFError:  # the process died, perhaps for want of memory
        return work()
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _done(there: Connection, work: Callable[[], object]) -> None:
    begun(_nothing)
    try:
        there.send(work())
    except (KgError, OSError) as error:
        there.send(error)


def _nothing() -> None:
    """There is nothing to be done first."""
