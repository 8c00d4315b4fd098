"""Names of files: which are no pages, and how they are printed."""

from __future__ import annotations

import re
from fnmatch import translate

_BESIDE_PAGES = ("newspaper.toml", "decisions.csv", "identities.tsv", "*.yaml", "*.yml", "readme*", "license*")
"""Files that belong beside pages and are none: passed over without a word (compared in lower case)."""
_BESIDE = re.compile("|".join(map(translate, _BESIDE_PAGES)))
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def is_beside(name: str) -> bool:
    """Whether a file of that name belongs beside pages and is none."""
    return _BESIDE.match(name.lower()) is not None


def printable(name: str) -> str:
    """A name that can be printed in one line; bytes and characters that cannot stand as their codes."""
    if name.isprintable():
        return name
    return _CONTROL.sub(lambda char: f"\\x{ord(char[0]):02x}", name).encode("utf-8", "backslashreplace").decode("utf-8")
