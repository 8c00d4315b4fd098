"""The plain text of pages that are not plain text themselves, so that every quote can be looked up where the graph says it stands."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from kg.model import Page
from kg.publish.whole import write_whole
from kg.texts import FOLDER, row_line, rows_file, text_file

_INDEX = f"{FOLDER}/index.csv"
_COLUMNS = ("page", "form", "sha256", "file")


def write_texts(pages: Iterable[Page], folder: Path) -> None:
    """Writes one file a page, or one a table with a line a row, and a list of them; nothing where all pages are plain text.

    Errors: OutputError if one cannot be written.
    """
    tables: dict[str, list[str]] = {}
    index: list[tuple[str, ...]] = []
    for page in pages:
        if page.form == "text" and not page.remarks:  # the file itself, to the last byte
            continue
        file = rows_file(page.source_file) if page.form == "row" else text_file(page.source_file)
        index.append((page.source_file, page.form, page.sha256, file))
        if page.form == "row":
            tables.setdefault(file, []).append(row_line(page.source_file, page.sha256, page.text))
        else:
            write_whole(folder / file, page.text.encode("utf-8"))
    for file, rows in tables.items():
        write_whole(folder / file, "".join(rows).encode("utf-8"))
    if index:
        write_whole(folder / _INDEX, _listed(index))


def _listed(index: Iterable[tuple[str, ...]]) -> bytes:
    listed = io.StringIO(newline="")
    csv.writer(listed, lineterminator="\n").writerows([_COLUMNS, *index])
    return listed.getvalue().encode("utf-8")


def texts_of_before(output: Path) -> tuple[str, ...]:
    """The files that an earlier build lists as written by it, sorted; none where no list is."""
    try:
        with (output / _INDEX).open(encoding="utf-8", newline="") as listed:
            files = {row["file"] for row in csv.DictReader(listed)}
    except (OSError, ValueError, KeyError, csv.Error):
        return ()
    own = (file for file in files if file and file.startswith(f"{FOLDER}/") and ".." not in PurePosixPath(file).parts)
    return (*sorted(own), _INDEX)
