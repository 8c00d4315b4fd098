"""What the columns of an answer are called for a reader."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


def heading(column: str, language: str) -> str:
    """The name of a column in Chinese (zh) or English (en); of a column that no ready question has, as the query calls it."""
    words = _words().get(column.removesuffix("Name") or column)
    return words[language != "zh"] if words else column


@cache
def _words() -> dict[str, tuple[str, str]]:
    text = (Path(__file__).parent / "columns.toml").read_text(encoding="utf-8")
    return {name: (zh, en) for name, (zh, en) in tomllib.loads(text).items()}
