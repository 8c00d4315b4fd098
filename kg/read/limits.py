"""How much one page may take of memory and time, so that no page can stop a build."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PAGE_BYTES = 64 * 2**20
"""A file that is one page is no longer than this."""
TEXT = 4_000_000
"""Characters of one page: a few hundred printed pages."""
SECONDS = 60.0
"""Processor time for one page; a printed page takes some hundredths of a second."""
MEMBERS = 200_000
"""Files in one archive."""
UNPACKED, TIMES = 256 * 2**20, 100
"""What a packed file unpacks to is at most this many bytes, or this many times its own size, whichever is more."""


class CannotReadError(ValueError):
    """A page, or a file of pages, that cannot be read; the message is the reason in one sentence."""


class TimeUpError(BaseException):
    """The time is over. No Exception, so that a library that catches everything does not keep it."""


@contextmanager
def time_limit(seconds: float = SECONDS) -> Iterator[None]:
    """Processor time that the block may take; where the system cannot count it, or beside the main thread, there is no limit.

    Errors: TimeUpError within the block.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def up(_signal: int, _frame: FrameType | None) -> None:
        raise TimeUpError

    before = signal.signal(signal.SIGPROF, up)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)  # and again every second, for code that swallowed the first
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def most_unpacked(packed: int) -> int:
    """How many bytes a packed file of so many bytes may unpack to."""
    return max(UNPACKED, TIMES * packed)


def readable(size: int) -> str:
    """A number of bytes for a message."""
    return f"{size / 2**20:,.0f} MB" if size >= 2**20 else f"{size:,} bytes"
