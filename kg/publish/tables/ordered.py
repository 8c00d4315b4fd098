"""The rows of a table, sorted and each once, of which no more than a part need be in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from kg.publish.runs import Runs
from kg.publish.tables.book import Row
from kg.publish.whole import unwritten

LINES = 30_000
"""So many rows are sorted in memory at once."""
_TAKEN = 100
_LOW = re.compile("[\0-\n]")
"""A cell ends in NUL and a row in a line break, so these characters, and what stands for them, are written as two. The order of rows stays that of cells."""
_SHIFT = 16


@contextmanager
def ordered(rows: Iterable[Row], folder: Path, *, lines: int = LINES) -> Iterator[Iterator[Row]]:
    """The rows, for as long as the block lasts, in a folder of their own. Errors: OutputError if it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        runs = Runs(folder, lines=lines)
        for row in rows:
            runs.take((_line(row),))
        yield map(_row, runs.lines())
    except OSError as error:
        raise unwritten(folder, error) from error
    finally:
        rmtree(folder, ignore_errors=True)


def _line(row: Row) -> bytes:
    if _LOW.search("".join(row)):
        row = tuple(_LOW.sub(lambda low: f"\1{chr(ord(low[0]) + _SHIFT)}", cell) for cell in row)
    return ("\0".join(row) + "\0\n").encode()


def _row(line: bytes) -> Row:
    cells = line[:-2].decode().split("\0")
    if b"\1" in line:
        cells = [re.sub("\1(.)", lambda two: chr(ord(two[1]) - _SHIFT), cell) for cell in cells]
    return tuple(cells)
