"""Tables as CSV: UTF-8, plain headers, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from kg.publish.whole import whole

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ACTIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")  # full-width too: spreadsheets in Chinese take them for the same
_FIRST = frozenset(_ACTIVE)


def harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe instead; a number is none."""
    return f"'{cell}" if cell.startswith(_ACTIVE) and not _NUMBER.fullmatch(cell) else cell


def as_written(cell: str) -> str:
    """The text of a cell of a table, without the apostrophe of `harmless`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_ACTIVE) else cell


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file with a header."""
    text = io.StringIO(newline="")
    _write(text, columns, rows)
    return text.getvalue().encode("utf-8")


def write_table(path: str | Path, columns: Sequence[str], rows: Iterable[Sequence[str]], *, excel: bool = False) -> Path:
    """Writes a CSV file with a header, row by row; `excel` adds the byte mark that Excel wants. Errors: OutputError if it cannot be written."""
    with whole(path) as beside, beside.open("w", encoding="utf-8-sig" if excel else "utf-8", newline="") as out:
        _write(out, columns, rows)
    return Path(path)


def _write(out: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) if cell[:1] in _FIRST else cell for cell in row] for row in rows)
