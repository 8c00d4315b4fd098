"""Which files the PATHs mean, and what each is called in the graph."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.read.forms import why_not
from kg.read.names import is_beside, printable
from kg.read.stdin import STDIN, stdin_file

_WRITTEN = frozenset(
    ("graph.ttl", "report.md", "ledger.csv", "network.html", "attendance.html", "visits.html", "tables", "page-texts", "graph-parts", "build.json")
)
"""What a build writes, where the output folder is a folder of pages itself."""
_A_BUILD = frozenset(("graph.ttl", "build.json"))
"""A folder with these is the output of another build."""
_SAVED_WITH = ("_files", ".files", "_file", ".fld")
"""A browser saves the pictures and scripts of NAME.html in a folder NAME_files."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. `left_out` says why it is not read, where its name alone tells."""

    path: Path
    source_file: str
    left_out: str | None = None
    beside: Path | None = None
    """Where it is taken to lie, for the settings that hold for it, if not where `path` says."""


def find(paths: Sequence[Path], output: Path | None = None) -> tuple[File, ...]:
    """All files of the paths, sorted by their name in the graph, whatever the order of the paths; nothing that a build wrote.

    Errors: UsageError if a path does not exist, two files would have one name, or a file is given twice.
    """
    found = sorted((file for path in paths for file in _below(path, output)), key=lambda file: (file.source_file, str(file.path)))
    _names_differ(found)
    return tuple(found)


def beside(paths: Sequence[Path], name: str, output: Path | None = None) -> tuple[Path, ...]:
    """Every file of that name beside the pages: in the folders given and below, or where a file given lies; sorted."""
    found: dict[Path, None] = {}
    written = output.resolve() if output else None
    for path in paths:
        folders = os.walk(path) if path.is_dir() else [(str(path.parent), [], [name])]
        for folder, below, names in folders:
            below[:] = [one for one in below if not one.startswith(".") and written != Path(folder, one).resolve()]
            file = Path(folder, name)
            if name in names and file.is_file():
                found[file.resolve()] = None
    return tuple(sorted(found))


def output_among(paths: Sequence[Path], output: Path) -> str | None:
    """Where the output folder lies below one of the paths (`output/`; `./` for the path itself), or None."""
    real = output.resolve()
    roots = [path.resolve() for path in paths if path.is_dir()]
    return min((f"{real.relative_to(root).as_posix()}/" for root in roots if real.is_relative_to(root)), default=None)


def _below(path: Path, output: Path | None) -> Iterator[File]:
    if path == STDIN:
        copy = stdin_file()
        yield File(copy, copy.name, beside=Path(copy.name))
        return
    if not path.exists():
        raise UsageError(f"{path} does not exist: give a file or a folder of pages")
    if not path.is_dir():
        yield _file(path, path.name)
        return
    unreadable: list[OSError] = []
    written = output.resolve() if output else None
    for folder, folders, names in os.walk(path, onerror=unreadable.append):
        own = _WRITTEN if written == Path(folder).resolve() or _pages_beside_a_build(folder, names, path) else frozenset()
        if not own and _A_BUILD.issubset(names):
            folders.clear()
            yield File(Path(folder), printable(_below_root(folder, path)), "It is the output of a build, not a folder of pages.")
            continue
        saved_with = {f"{Path(name).stem}{ending}" for name in names if why_not(name) is None for ending in _SAVED_WITH} if folders else set()
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in own | saved_with and written != Path(folder, name).resolve())
        below = "" if Path(folder) == path else _below_root(folder, path)
        for name in names:
            if not name.startswith(".") and name not in own and not is_beside(name):
                yield _file(Path(folder, name), below + name)
    for error in unreadable:
        closed = Path(error.filename)
        yield File(closed, printable(_below_root(closed, path)), f"The folder cannot be opened ({error.strerror}).")


def _pages_beside_a_build(folder: str, names: Iterable[str], given: Path) -> bool:
    """Whether the folder given holds what another build wrote and files to read as well: somebody once let the output go into the folder of the pages."""
    return Path(folder) == given and set(names) >= _A_BUILD and any(why_not(name) is None and not is_beside(name) for name in set(names) - _WRITTEN)


def _below_root(folder: str | Path, root: Path) -> str:
    return Path(folder).relative_to(root).as_posix() + "/"


def _file(path: Path, name: str) -> File:
    if name != printable(name):
        return File(path, printable(name), "The name of the file is not UTF-8 or holds control characters: rename it.")
    return File(path, name, why_not(path.name))


def _names_differ(files: Iterable[File]) -> None:
    names: dict[str, Path] = {}
    places: dict[str, str] = {}
    folders: dict[str, str] = {}
    for file in files:
        if file.source_file in names:
            both = f"{names[file.source_file]} and {file.path}"
            raise UsageError(f"{both} would both be called {file.source_file}: give the folder that holds both, or rename one")
        real = _real(file.path, folders)
        if real in places:
            raise UsageError(f"{file.path} is given twice, as {places[real]} and as {file.source_file}: give it once")
        names[file.source_file], places[real] = file.path, file.source_file


def _real(path: Path, folders: dict[str, str]) -> str:
    """Where a file lies, whatever links lead to it; `folders` are those known so far."""
    folder, name = os.path.split(path)
    if name in ("", ".", "..") or path.is_symlink():
        return os.path.realpath(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return f"{folders[folder]}{os.sep}{name}"
