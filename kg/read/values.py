"""Single values that a person gives, on the command line or in `newspaper.toml`, each checked with a clear message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches

from kg.errors import UsageError
from kg.read.encoding import known_encoding
from kg.read.forms.columns import names


def text_value(value: object, key: str, where: str) -> str:
    """Errors: UsageError if it is no string or an empty one."""
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f'{where}: {key} is {value!r}, not a text: write {key} = "..." in quotation marks')
    return value.strip()


def issue_date(value: object, where: str) -> date:
    """A day, as a TOML date or as text `2023-03-14`.

    Errors: UsageError if it is neither, or no day of the calendar.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise UsageError(f"{where} is {str(value)!r}, not a day: write it like 2023-03-14") from error


def encoding_value(value: object, where: str) -> str:
    """Errors: UsageError if it is no text or names no encoding."""
    return known_encoding(text_value(value, "encoding", where), where)


def columns_value(named: Mapping[str, str], where: str) -> tuple[tuple[str, str], ...]:
    """What columns of tables are called, by what they hold (text, title, date ...), sorted.

    Errors: UsageError if something is named that no column may hold.
    """
    for kind in named:
        if kind not in names():
            near = get_close_matches(kind, names(), 1, 0.5)
            remedy = f"did you mean {near[0]}?" if near else f"known are {', '.join(names())}"
            raise UsageError(f"{where} has an unknown key {kind}: {remedy}")
    return tuple(sorted(named.items()))
