"""Standard input as a file: its form is told by its first bytes."""

from __future__ import annotations

import atexit
import re
import shutil
import sys
import tempfile
from pathlib import Path

from kg.errors import UsageError

STDIN = Path("-")
"""The path that means standard input."""
NAME = "stdin"
_HEAD = 4096
_BEGINNINGS = ((b"%PDF", ".pdf"), (b"\x1f\x8b", ".txt.gz"), (b"PAR1", ".parquet"))
_WEB = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_OBJECT = re.compile(rb'\s*\{\s*"')


def stdin_file() -> Path:
    """A file with what standard input holds, called after its form; it is gone when the program ends.

    Errors: UsageError if a person would have to type it.
    """
    if sys.stdin.isatty():
        raise UsageError("standard input is a keyboard: pipe a page into `kg build -`, or give a file")
    folder = Path(tempfile.mkdtemp(prefix="kg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    plain = folder / NAME
    with plain.open("wb") as copy:
        shutil.copyfileobj(sys.stdin.buffer, copy)
    return plain.rename(folder / f"{NAME}{_form(plain)}")


def _form(file: Path) -> str:
    """The suffix that its first bytes speak for."""
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    for beginning, suffix in _BEGINNINGS:
        if head.startswith(beginning):
            return suffix
    if head.startswith(b"PK\x03\x04"):
        return ".docx" if b"word/" in head or b"[Content_Types].xml" in head else ".zip"
    head = head.removeprefix(b"\xef\xbb\xbf")
    return ".html" if _WEB.match(head) else ".jsonl" if _OBJECT.match(head) else ".txt"
