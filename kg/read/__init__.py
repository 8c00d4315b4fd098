"""Files to pages. Knows formats and encodings, and nothing of what a page means."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import NothingReadError
from kg.model import Page, PageSettings, Unreadable
from kg.read.encoding import NotTextError, decode
from kg.read.files import SUFFIXES, File, beside, find, output_among
from kg.read.place import parse_place
from kg.read.settings import SettingsFiles, over
from kg.read.values import encoding_value, issue_date

__all__ = ["ReadOptions", "beside", "encoding_value", "issue_date", "nothing_read", "output_among", "parse_place", "read"]

ReadOptions = PageSettings
"""What the command line says of all pages. It wins over `newspaper.toml`; what a page prints wins over both."""

_NOTHING_SAID = PageSettings()


def read(paths: Sequence[Path], options: ReadOptions = _NOTHING_SAID, output: Path | None = None) -> Iterator[Page | Unreadable]:
    """Every file of the paths, in the order of their names, as a page or as what was left out and why; what a build wrote to `output` is no page.

    Errors, before the first page: UsageError for a missing path, two files of one name, or a wrong `newspaper.toml`.
    """
    files = find(paths, output)
    beside = SettingsFiles()
    settings = [over(options, beside.of(file.path)) for file in files]
    return (_read(file, setting) for file, setting in zip(files, settings, strict=True))


def _read(file: File, settings: PageSettings) -> Page | Unreadable:
    if file.left_out:
        return Unreadable(file.source_file, file.left_out)
    try:
        data = file.path.read_bytes()
        decoded = decode(data, settings.encoding)
    except NotTextError as error:
        return Unreadable(file.source_file, str(error))
    except OSError as error:
        return Unreadable(file.source_file, f"The file cannot be opened ({error.strerror}).")
    sha256 = hashlib.sha256(decoded.text.encode("utf-8")).hexdigest()
    return Page(file.source_file, decoded.text, decoded.encoding, len(data), sha256, settings)


def nothing_read(paths: Sequence[Path], unreadable: Sequence[Unreadable], output: Path | None = None) -> NothingReadError:
    """The error to raise where the paths gave no page; what lies in the output folder is none."""
    where = ", ".join(map(str, paths)) or "no path"
    beside = f" beside the output in {output}" if output and output_among(paths, output) else ""
    if not unreadable:
        return NothingReadError(f"nothing to read in {where}: it holds no {' or '.join(SUFFIXES)} file{beside}")
    first = unreadable[0]
    rest = f" ({len(unreadable) - 1} more were left out)" if len(unreadable) > 1 else ""
    return NothingReadError(f"nothing could be read in {where}: {first.source_file}: {first.reason}{rest}")
