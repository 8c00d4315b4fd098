"""Files to pages. Knows formats and encodings, and nothing of what a page means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import NothingReadError
from kg.model import Page, PageSettings, Unreadable
from kg.read.files import File, beside, find, output_among
from kg.read.forms import SUFFIXES, pages_in
from kg.read.original import Original
from kg.read.place import parse_place
from kg.read.settings import SettingsFiles, over
from kg.read.stdin import STDIN
from kg.read.values import columns_value, encoding_value, issue_date

__all__ = [
    "STDIN",
    "ReadOptions",
    "beside",
    "columns_value",
    "encoding_value",
    "issue_date",
    "listed",
    "nothing_read",
    "output_among",
    "pages_of",
    "parse_place",
    "read",
]

ReadOptions = PageSettings
"""What the command line says of all pages. It wins over `newspaper.toml`; what a page prints wins over both."""

_NOTHING_SAID = PageSettings()


def read(paths: Sequence[Path], options: ReadOptions = _NOTHING_SAID, output: Path | None = None) -> Iterator[Page | Unreadable]:
    """Every page of the files of the paths, in the order of their names, or what was left out and why; what a build wrote to `output` is no page.

    Errors, before the first page: UsageError for a missing path, two files of one name, or a wrong `newspaper.toml`.
    """
    return (page for file, settings in listed(paths, options, output) for page in pages_of(file, settings))


def listed(paths: Sequence[Path], options: ReadOptions = _NOTHING_SAID, output: Path | None = None) -> tuple[tuple[File, PageSettings], ...]:
    """Every file of the paths with the settings that hold for it, in the order of their names, none of them opened yet.

    Errors: UsageError, as `read`.
    """
    beside = SettingsFiles()
    return tuple((file, over(options, beside.of(file.beside or file.path))) for file in find(paths, output))


def pages_of(file: File, settings: PageSettings) -> Iterator[Page | Unreadable]:
    """The pages of one file, in its order, or what of it was left out and why: a function of the bytes of the file, its name and the settings."""
    if file.left_out:
        yield Unreadable(file.source_file, file.left_out)
        return
    yield from pages_in(Original(file.source_file, file.path.name, lambda: file.path.open("rb"), settings, packed=file.beside is not None))


def nothing_read(paths: Sequence[Path], unreadable: Sequence[Unreadable], output: Path | None = None) -> NothingReadError:
    """The error to raise where the paths gave no page; what lies in the output folder is none."""
    where = ", ".join(map(str, paths)) or "no path"
    beside = f" beside the output in {output}" if output and output_among(paths, output) else ""
    if not unreadable:
        return NothingReadError(f"nothing to read in {where}: it holds no file that is read ({' '.join(SUFFIXES)}){beside}")
    first = unreadable[0]
    rest = f" ({len(unreadable) - 1} more were left out)" if len(unreadable) > 1 else ""
    return NothingReadError(f"nothing could be read in {where}: {first.source_file}: {first.reason}{rest}")
