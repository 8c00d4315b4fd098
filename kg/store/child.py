"""A query in a process of its own, because a running query cannot be stopped any other way."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

from kg.errors import KgError, UsageError
from kg.store.query import Answer, query


def query_within(path: str | Path, sparql: str, *, seconds: float, limit: int | None = None) -> Answer:
    """As `query`, if the answer comes within `seconds` (opening the graph included). A script of yours needs its `if __name__ == "__main__":`.

    Errors: UsageError if it does not; otherwise as `query`.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(there, path, sparql, limit), daemon=True)
    child.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise UsageError(f"the query took longer than {seconds:g} s and was stopped: narrow it, or allow more time")
        outcome: Answer | KgError = here.recv()
    except EOFError as error:
        raise UsageError("the query ended without an answer, perhaps for want of memory: narrow it") from error
    finally:
        child.kill()
        child.join()
        here.close()
    if isinstance(outcome, KgError):
        raise outcome
    return outcome


def _answer(there: Connection, path: str | Path, sparql: str, limit: int | None) -> None:
    try:
        there.send(query(path, sparql, limit=limit))
    except KgError as error:
        there.send(error)
