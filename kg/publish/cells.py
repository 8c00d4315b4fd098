"""Tables as CSV: UTF-8, plain headers, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_MARK = b"\xef\xbb\xbf"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ACTIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")  # full-width too: spreadsheets in Chinese take them for the same


def harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe instead; a number is none."""
    return f"'{cell}" if cell.startswith(_ACTIVE) and not _NUMBER.fullmatch(cell) else cell


def as_written(cell: str) -> str:
    """The text of a cell of a table, without the apostrophe of `harmless`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_ACTIVE) else cell


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, excel: bool = False) -> bytes:
    """A CSV file with a header; `excel` adds the byte mark that Excel wants."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return (_MARK if excel else b"") + text.getvalue().encode("utf-8")
