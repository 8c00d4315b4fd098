"""The errors a user can cause. Each message is one sentence: what, where, and what to do. Only `kg.cli` prints and catches them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar


class KgError(Exception):
    """Base of all errors with a message for the user; `exit_code` is what the command line answers."""

    exit_code: ClassVar[int] = 2


class UsageError(KgError):
    """Something asked for cannot be: a missing path, a wrong setting, an unknown name, a query with a syntax error."""

    exit_code: ClassVar[int] = 2


class NothingReadError(KgError):
    """No page could be read at all."""

    exit_code: ClassVar[int] = 3


class OutputError(KgError):
    """What was built could not be written."""

    exit_code: ClassVar[int] = 4


class ClusterError(KgError):
    """What was to be done on a cluster could not be: it cannot be reached, or its machines lack something."""

    exit_code: ClassVar[int] = 2


class StoppedError(KgError):
    """A person stopped the work with Ctrl-C."""

    exit_code: ClassVar[int] = 130


@contextmanager
def stopped_as(sentence: str) -> Iterator[None]:
    """Errors: StoppedError with that sentence if Ctrl-C is pressed within the block."""
    try:
        yield
    except KeyboardInterrupt as stop:
        raise StoppedError(sentence) from stop
