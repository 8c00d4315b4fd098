"""Where the plain text of pages is kept that are not plain text themselves: beside the graph, in `page-texts/`.

Offsets in the graph count characters of that text, and `kg:textSha256` is its digest.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path, PurePosixPath

FOLDER = "page-texts"
_TABLE = ".jsonl"
_UNFIT = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]|^\.+$|[. ]+$')
"""What a file cannot be called everywhere."""
_LONGEST = 180
"""Bytes of one part of a name: systems allow 255, and an ending comes behind it."""
_LONGEST_PATH = 1000


def text_file(source_file: str) -> str:
    """Below the output folder, the file that holds the text of a page."""
    return f"{FOLDER}/{_fit(source_file)}.txt"


def rows_file(source_file: str) -> str:
    """Below the output folder, the file that holds the texts of all rows of the table that a row is of, one a line as JSON."""
    return f"{FOLDER}/{_fit(source_file.rpartition('#')[0])}{_TABLE}"


def row_line(source_file: str, sha256: str, text: str) -> str:
    """The line of a row."""
    return json.dumps({"page": source_file, "sha256": sha256, "text": text}, ensure_ascii=False) + "\n"


def saved_file(graph: Path, source_file: str) -> Path | None:
    """The file beside a graph (its folder or a file in it) that holds the text of a page; None if there is none, as for plain text."""
    folder = graph if graph.is_dir() else graph.parent
    return next((file for name in (text_file(source_file), rows_file(source_file)) if (file := folder / name).is_file()), None)


def saved_text(graph: Path, source_file: str, sha256: str) -> str | None:
    """The saved text of a page, if it is there and has that digest."""
    file = saved_file(graph, source_file)
    if file is None:
        return None
    try:
        text = _row(file, source_file) if file.suffix == _TABLE else file.read_bytes().decode("utf-8")
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return text if text is not None and hashlib.sha256(text.encode("utf-8")).hexdigest() == sha256 else None


def _row(file: Path, source_file: str) -> str | None:
    begins = json.dumps({"page": source_file}, ensure_ascii=False)[:-1] + ","
    with file.open(encoding="utf-8", newline="\n") as lines:
        line = next((line for line in lines if line.startswith(begins)), None)
    return str(json.loads(line)["text"]) if line else None


def _fit(source_file: str) -> str:
    """A name with parts that every system takes; one that had to be changed gets a digest, so that two never become one."""
    fit = "/".join(_part(part) for part in PurePosixPath(source_file).parts if part != "/")
    return fit if len(fit.encode()) <= _LONGEST_PATH else _digest(source_file)


def _part(part: str) -> str:
    fit = _UNFIT.sub("_", part)
    if fit == part and len(part.encode()) <= _LONGEST:
        return part
    return fit.encode()[:_LONGEST].decode("utf-8", "ignore") + f"-{_digest(part)}"


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:16]
