"""Tables of articles, read row by row, each row a page: CSV and TSV, JSON Lines, Parquet."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO

from kg.model import Unreadable
from kg.read.encoding import MARKS, decode
from kg.read.forms.columns import columns_of, page_of_row
from kg.read.limits import TEXT, CannotReadError
from kg.read.original import Original, Part

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_CHUNK = 2**20
_LINE = 4 * TEXT
"""Bytes of a line of JSON, at most."""
_DELIMITERS = ",;\t|"
_SHAPES = 1000
"""Sets of keys whose columns are remembered."""
_MISSES = 20
"""After so many lines without an article at its beginning a file is none of articles."""


def read_csv(original: Original) -> Iterator[Part | Unreadable]:
    """The rows of a table in CSV or TSV, numbered from 1 below the header.

    Errors: CannotReadError if there is no header, or no column holds texts.
    """
    csv.field_size_limit(TEXT)
    with original.open() as stream:
        lines = _Lines(stream, original.settings.encoding or _encoding(original))
        header = lines.first()
        delimiter = "\t" if ".tsv" in original.name.lower() else max(_DELIMITERS, key=header.count)
        rows = csv.reader(lines, delimiter=delimiter)
        names = next(rows, [])
        columns = columns_of(names, original.settings.columns)
        number = 0
        while True:
            number += 1
            begins = lines.read
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Unreadable(original.part(number).source_file, f"The row that begins in line {begins + 1} cannot be read ({error}).")
                continue
            if cells:
                yield _row(original.part(number), names, cells, columns, lines=lines.read - begins)


def _row(original: Original, names: list[str], cells: list[str], columns: Mapping[str, str], *, lines: int) -> Part | Unreadable:
    if len(cells) > len(names) or (len(cells) < len(names) and lines > 1):
        reason = f"The row has {len(cells)} cells over {lines} lines, the header {len(names)}: look for a quotation mark or a delimiter too many."
        return Unreadable(original.source_file, reason)
    row = dict(zip(names, cells, strict=False))
    return _part(original, row, columns, sum(map(len, cells)))


class _Lines:
    """The lines of a file of text; one that is longer than any row is an error of csv, and the reading goes on behind it."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
        self._first: str | None = None
        self.read = 0

    def first(self) -> str:
        """The header; it is still to come. Errors: CannotReadError if the file is empty."""
        self._first = self._line()
        if not self._first.strip():
            raise CannotReadError("The table is empty.")
        self._first = self._first.removeprefix("\ufeff")
        return self._first

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line, self._first = self._first or self._line(), None
        if not line:
            raise StopIteration
        self.read += 1
        return line.replace("\0", "")

    def _line(self) -> str:
        line = self._text.readline(2 * TEXT)
        if len(line) < 2 * TEXT or line.endswith("\n"):
            return line
        while (rest := self._text.readline(_CHUNK)) and not rest.endswith("\n"):
            pass
        self.read += 1
        raise csv.Error(f"it is longer than {TEXT:,} characters")


def _encoding(original: Original) -> str:
    """UTF-8 if all of the file is; else GB18030, which spreadsheets of this country write."""
    with original.open() as stream:
        head = stream.read(_CHUNK)
        for mark, encoding in MARKS:
            if head.startswith(mark):
                return encoding
        if 0 in head:
            raise CannotReadError("It is a binary file (it holds NUL bytes), no table of text.")
        decoder, broken, size = codecs.getincrementaldecoder("utf-8")("replace"), 0, 0
        while head:
            text = decoder.decode(head)
            broken, size = broken + text.count("\ufffd"), size + len(text)
            head = stream.read(_CHUNK)
    return "utf-8" if broken <= size / 100 else "gb18030"


def read_json_lines(original: Original) -> Iterator[Part | Unreadable]:
    """The lines of a file of JSON objects, numbered as lines. Errors: CannotReadError if the first object holds no text."""
    known: dict[tuple[str, ...], dict[str, str]] = {}
    misses = 0
    for number, line in _json_lines(original):
        part = original.part(number)
        try:
            if len(line) > _LINE:
                raise CannotReadError(f"The line is longer than {_LINE:,} bytes, the most for one page.")
            row = _object(line, original.settings.encoding)
            columns = _known(row, original, known)
        except CannotReadError as error:
            yield Unreadable(part.source_file, str(error))
            misses += not known
            if misses >= _MISSES and not known:
                raise CannotReadError(f"None of its first {_MISSES} lines is an article, so the others were not read.") from error
        else:
            yield _part(part, row, columns, len(line))


def _json_lines(original: Original) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their numbers; one that is too long is cut."""
    with original.open() as stream:
        number = 0
        while line := stream.readline(_LINE + 1):
            number += 1
            if line.strip():
                yield number, line
            while len(line) > _LINE and not line.endswith(b"\n") and (rest := stream.readline(_CHUNK)):
                if rest.endswith(b"\n"):
                    break


def _part(original: Original, row: Mapping[str, str], columns: Mapping[str, str], size: int) -> Part:
    return Part(original.source_file, lambda: page_of_row(original, row, columns, size))


def _known(row: Mapping[str, str], original: Original, known: dict[tuple[str, ...], dict[str, str]]) -> dict[str, str]:
    """The columns of an object, looked for once for all with the same keys."""
    keys = tuple(row)
    if keys not in known:
        found = columns_of(keys, original.settings.columns)
        if len(known) > _SHAPES:
            return found
        known[keys] = found
    return known[keys]


def _object(line: bytes, encoding: str | None) -> dict[str, str]:
    """The object of a line, its values as text. Errors: CannotReadError if it is none."""
    decoded = decode(line, encoding)
    try:
        found = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise CannotReadError(f"The line is no JSON ({_why(error)}).") from error
    if not isinstance(found, dict):
        raise CannotReadError("The line is no JSON object: write one article a line, like {...}.")
    return {name: as_cell(value) for name, value in found.items()}


def _why(error: Exception) -> str:
    return f"{error.msg.removesuffix(' at')} at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else "it is nested too deep"


def as_cell(value: object) -> str:
    """A value as text: a list as lines, an object as nothing."""
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, list):
        return "\n".join(as_cell(one) for one in value if isinstance(one, str | int | float))
    return value if isinstance(value, str) else str(value)


def read_parquet(original: Original) -> Iterator[Part | Unreadable]:
    """The rows of a table in Parquet, numbered from 1. Errors: CannotReadError if pyarrow is missing, or no column holds texts."""
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415  # 40 MB, only for those who want the form
    except ImportError as error:
        raise CannotReadError("Parquet is read with pyarrow: install it with pip install 'newskg[parquet]'.") from error
    try:
        with original.open() as stream:
            yield from _parquet_rows(original, parquet.ParquetFile(stream))
    except (ArrowException, UnicodeDecodeError) as error:
        raise CannotReadError("It is no table in Parquet, or a broken one.") from error


def _parquet_rows(original: Original, table: ParquetFile) -> Iterator[Part | Unreadable]:
    columns = columns_of(table.schema_arrow.names, original.settings.columns)
    number = 0
    for batch in table.iter_batches(batch_size=64, columns=sorted(set(columns.values()))):
        for at in range(batch.num_rows):
            number += 1
            try:
                row = {name: as_cell(value) for name, value in batch.slice(at, 1).to_pylist()[0].items()}
            except UnicodeDecodeError:
                yield Unreadable(original.part(number).source_file, "The row holds bytes that are no text.")
            else:
                yield _part(original.part(number), row, columns, sum(map(len, row.values())))
