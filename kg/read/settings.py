"""`newspaper.toml` beside the pages: what they lack, for all of them or by file pattern."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path

from kg.errors import UsageError
from kg.model import Jurisdiction, PageSettings
from kg.read.values import columns_value, encoding_value, issue_date, text_value

FILE_NAME = "newspaper.toml"

_VALUES = ("newspaper", "date", "encoding", "place", "columns")
_NOTHING_SAID = PageSettings()
_LEVELS = ("province", "city", "district", "zone")


@dataclass(frozen=True, slots=True)
class _File:
    """One `newspaper.toml`: what holds for every page below its folder, and for those whose path there matches a pattern."""

    top: PageSettings
    patterns: tuple[tuple[str, PageSettings], ...]

    def of(self, path: str) -> PageSettings:
        special = next((found for pattern, found in self.patterns if fnmatchcase(path, pattern)), PageSettings())
        return over(special, self.top)


def over(first: PageSettings, second: PageSettings) -> PageSettings:
    """The settings of `first`, and of `second` where `first` says nothing. A place is taken whole, never mixed of two."""
    return PageSettings(
        newspaper=first.newspaper or second.newspaper,
        place=first.place or second.place,
        issued=first.issued or second.issued,
        encoding=first.encoding or second.encoding,
        columns=first.columns or second.columns,
    )


class SettingsFiles:
    """The `newspaper.toml` files of one reading, each loaded once."""

    def __init__(self) -> None:
        self._loaded: dict[Path, _File | None] = {}
        self._above: dict[str, tuple[tuple[_File, Path], ...]] = {}

    def of(self, page: Path) -> PageSettings:
        """What the files in the page's folder and the folders above it say of it; the nearest wins.

        Errors: UsageError naming file and key, if one of them is not TOML, has an unknown key or a value of a wrong kind.
        """
        folder, name = os.path.split(page)
        if folder not in self._above:
            self._above[folder] = tuple(self._in(Path(folder).absolute()))
        settings = _NOTHING_SAID
        for found, below in self._above[folder]:
            settings = over(settings, found.of((below / name).as_posix()))
        return settings

    def _in(self, folder: Path) -> Iterator[tuple[_File, Path]]:
        """The files in a folder and those above it, each with where the folder lies below it."""
        for above in (folder, *folder.parents):
            if above not in self._loaded:
                self._loaded[above] = _load(above / FILE_NAME)
            if found := self._loaded[above]:
                yield found, folder.relative_to(above)


def _load(file: Path) -> _File | None:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read ({error}): save it as UTF-8 or remove it") from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file} is not TOML: {error}") from error
    _known(table, (*_VALUES, "files"), str(file))
    files = table.get("files", [])
    if not isinstance(files, list) or not all(isinstance(entry, dict) for entry in files):
        raise UsageError(f"{file}: files is not a list of tables: begin each with [[files]]")
    return _File(_settings(table, str(file)), tuple(_pattern(entry, f"{file}, [[files]] number {number}") for number, entry in enumerate(files, 1)))


def _pattern(entry: Mapping[str, object], where: str) -> tuple[str, PageSettings]:
    _known(entry, ("pattern", *_VALUES), where)
    if "pattern" not in entry:
        raise UsageError(f'{where} has no pattern: add one like pattern = "2023-*/*.txt"')
    return text_value(entry["pattern"], "pattern", where), _settings(entry, where)


def _settings(table: Mapping[str, object], where: str) -> PageSettings:
    newspaper, issued, encoding = table.get("newspaper"), table.get("date"), table.get("encoding")
    return PageSettings(
        newspaper=None if newspaper is None else text_value(newspaper, "newspaper", where),
        place=_place(table.get("place", {}), where),
        issued=None if issued is None else issue_date(issued, f"{where}: date"),
        encoding=None if encoding is None else encoding_value(encoding, where),
        columns=_columns(table.get("columns", {}), where),
    )


def _place(table: object, where: str) -> Jurisdiction:
    if not isinstance(table, dict):
        raise UsageError(f'{where}: place is not a table: write [place] and below it lines like district = "钱塘区"')
    _known(table, _LEVELS, f"{where}, [place]")
    return Jurisdiction(**{level: text_value(value, level, f"{where}, [place]") for level, value in table.items()})


def _columns(table: object, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(table, dict):
        raise UsageError(f'{where}: columns is not a table: write [columns] and below it lines like text = "正文"')
    return columns_value({key: text_value(value, key, f"{where}, [columns]") for key, value in table.items()}, f"{where}, [columns]")


def _known(table: Mapping[str, object], keys: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in keys:
            near = get_close_matches(key, keys, 1, 0.5)
            remedy = f"did you mean {near[0]}?" if near else f"known are {', '.join(keys)}"
            raise UsageError(f"{where} has an unknown key {key}: {remedy}")
