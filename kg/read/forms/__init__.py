"""The forms that pages come in, one file a form: from a file to its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import TypeVar

from kg.model import Page, Unreadable
from kg.read.limits import SECONDS, CannotReadError, TimeUpError, time_limit
from kg.read.original import Original, Part

Reader = Callable[[Original], Iterator[Page | Unreadable | Part]]

_READERS = {
    ".txt": "plain:read_plain",
    ".md": "plain:read_plain",
    ".html": "web:read_web",
    ".htm": "web:read_web",
    ".xhtml": "web:read_web",
    ".shtml": "web:read_web",
    ".mht": "web:read_archive",
    ".mhtml": "web:read_archive",
    ".pdf": "pdf:read_pdf",
    ".docx": "word:read_word",
    ".jsonl": "tables:read_json_lines",
    ".ndjson": "tables:read_json_lines",
    ".csv": "tables:read_csv",
    ".tsv": "tables:read_csv",
    ".parquet": "tables:read_parquet",
    ".zip": "packed:read_zip",
    ".gz": "packed:read_gzip",
}
"""By suffix, where the reader is; it is loaded when a page of the form comes."""
_PACKED = ".gz"
"""One file packed; the suffix before it tells its form."""
_REMEDIES = {
    ".doc": "save it as .docx",
    ".wps": "save it as .docx",
    ".xls": "save the table as CSV in UTF-8",
    ".xlsx": "save the table as CSV in UTF-8",
    ".json": "write one article a line and call it .jsonl",
    ".rar": "unpack it, or pack it as .zip",
    ".7z": "unpack it, or pack it as .zip",
    ".tar": "unpack it, or pack it as .zip",
    ".jpg": "put it through OCR and give the text",
    ".jpeg": "put it through OCR and give the text",
    ".png": "put it through OCR and give the text",
    ".tif": "put it through OCR and give the text",
    ".tiff": "put it through OCR and give the text",
}
"""What to do with files of forms that are not read."""
SUFFIXES = (*_READERS,)
"""What is read."""


def why_not(name: str) -> str | None:
    """The reason why a file of that name is not read, or None if it is."""
    suffix = _suffix(name)
    if suffix == _PACKED and _suffix(PurePath(name).stem) != ".zip":
        return why_not(PurePath(name).stem)
    if suffix in _READERS and suffix != _PACKED:
        return None
    kind = f"Files of the kind {PurePath(name).suffix}" if PurePath(name).suffix else "Files without a suffix"
    remedy = f": {_REMEDIES[suffix]}" if suffix in _REMEDIES else ""
    return f"{kind} are not read{remedy}."


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def pages_in(original: Original) -> Iterator[Page | Unreadable]:
    """The pages of a file, or the reason why it cannot be read; nothing in it stops the reading of others."""
    module, function = _READERS[_suffix(original.name)].split(":")
    reader: Reader = getattr(import_module(f"kg.read.forms.{module}"), function)
    found, pages = reader(original), 0
    while (part := _guarded(original.source_file, lambda: next(found, None))) is not None:
        yield _guarded(part.source_file, part.read) if isinstance(part, Part) else part
        pages += 1
    if not pages:
        yield Unreadable(original.source_file, "It holds no page.")


Read = TypeVar("Read")


def _guarded(source_file: str, read: Callable[[], Read]) -> Read | Unreadable:
    """What `read` gives, or the reason why it does not; a generator that failed has ended."""
    try:
        with time_limit():
            return read()
    except CannotReadError as error:
        reason = str(error)
    except TimeUpError:
        reason = f"It took longer than {SECONDS:.0f} seconds to read: split it."
    except OSError as error:
        reason = f"The file cannot be opened ({error.strerror or type(error).__name__})."
    except Exception as error:  # noqa: BLE001  # libraries that parse forms stumble in ways of their own over broken files, and only this file must be lost
        reason = f"It is broken or not of the form its name says ({type(error).__name__})."
    return Unreadable(source_file, reason)
