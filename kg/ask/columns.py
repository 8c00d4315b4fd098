"""What the columns of an answer are called for a reader."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


def heading(column: str, language: str) -> str:
    """The name of a column in Chinese (zh) or English (en); of a column that no ready question has, as the query calls it."""
    return _said("columns", column.removesuffix("Name"), language) or column


def word(text: str, language: str) -> str:
    """A word that a ready question itself puts into a column; any other as it is."""
    return _said("words", text, language) or text


def _said(part: str, name: str, language: str) -> str:
    return _pairs()[part].get(name, ("", ""))[language != "zh"]


@cache
def _pairs() -> dict[str, dict[str, tuple[str, str]]]:
    text = (Path(__file__).parent / "columns.toml").read_text(encoding="utf-8")
    return {part: {name: (zh, en) for name, (zh, en) in found.items()} for part, found in tomllib.loads(text).items()}
