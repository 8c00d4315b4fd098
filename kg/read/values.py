"""Single values that a person gives, on the command line or in `newspaper.toml`, each checked with a clear message."""

from __future__ import annotations

from datetime import date, datetime

from kg.errors import UsageError
from kg.read.encoding import known_encoding


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
