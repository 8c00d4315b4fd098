"""Which column of a table of articles holds what, by the names that such tables use, or as the user says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from kg.model import Page
from kg.read.forms.printed import Printed, as_text, clean, day_of, one_line, web_address
from kg.read.limits import CannotReadError
from kg.read.original import Original

_MARKUP = re.compile(r"</?(?:p|br|div|span|section|font|strong|a|img)\b[^>]*>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\r\n?|\n|\u3000{2,}")
_SHOWN = 12

Row = Mapping[str, str]


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """What a column may hold, and what it is called, the surer name first."""
    table = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
    return {kind: tuple(called) for kind, called in table.items()}


def columns_of(printed: Sequence[str], told: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The columns by what they hold; `told` are those that the user names.

    Errors: CannotReadError if one of those is not there, or none holds texts.
    """
    plain = {one_line(name).lower(): name for name in reversed(printed)}
    found = {kind: plain[called] for kind, calls in names().items() for called in reversed(calls) if called in plain}
    for kind, name in told:
        if one_line(name).lower() not in plain:
            raise CannotReadError(f"It has no column {name!r}: its columns are {_listed(printed)}.")
        found[kind] = plain[one_line(name).lower()]
    if "text" not in found:
        raise CannotReadError(f"No column is known to hold the texts: its columns are {_listed(printed)}; name it with --column text=NAME.")
    return found


def _listed(printed: Sequence[str]) -> str:
    shown = ", ".join(one_line(name)[:40] for name in printed[:_SHOWN])
    return shown + (", ..." if len(printed) > _SHOWN else "") if printed else "none"


def page_of_row(original: Original, row: Row, columns: Mapping[str, str], size: int) -> Page:
    """The page of a row. Errors: CannotReadError if it has no text."""
    cells = {kind: clean(row.get(name) or "") for kind, name in columns.items()}
    paragraphs = _paragraphs(cells["text"])
    if not paragraphs:
        raise CannotReadError("The row has no text.")
    day = day_of(cells.get("date", ""))
    known = Printed(
        headline=_plain(cells.get("title", "")),
        kicker=_plain(cells.get("kicker", "")),
        deck=_plain(cells.get("deck", "")),
        paper=cells.get("newspaper", ""),
        day=day,
        page_number=cells.get("page", ""),
        writers=cells.get("author", ""),
        paragraphs=paragraphs,
    )
    paper = one_line(cells.get("newspaper", "")) or None
    settings = replace(original.settings, newspaper=original.settings.newspaper or paper)
    return replace(original, settings=settings).page(
        as_text(known), "utf-8", size, form="row", url=web_address(cells.get("url", "")), remarks=_remarks(cells, undated=day is None)
    )


def _remarks(cells: Mapping[str, str], *, undated: bool) -> tuple[str, ...]:
    date = one_line(cells.get("date", ""))
    return (
        *((f"Its date is {date[:40]!r}, which is no day.",) if date and undated else ()),
        *(("Some of its characters could not be read (U+FFFD stands for them).",) if "\ufffd" in cells["text"] else ()),
    )


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a cell, which may be set in HTML."""
    if _MARKUP.search(text):
        from kg.read.forms.web.tree import fragment_lines  # noqa: PLC0415  # lxml is loaded only where needed

        return [part for line in fragment_lines(text) for part in _PARAGRAPH.split(line) if part.strip()]
    return [part for part in _PARAGRAPH.split(text) if part.strip()]


def _plain(text: str) -> str:
    return _MARKUP.sub("", text)
