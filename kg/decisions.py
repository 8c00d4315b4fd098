"""What people decided about who is who: the records and the file that keeps them (`decisions.csv`).

A decision names articles and passages, never IRIs, so that it outlives every later build.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import UsageError

FILE_NAME = "decisions.csv"
VERDICTS = ("same", "not same", "unsure", "retract")
KINDS = ("person", "organisation", "place", "event")
COLUMNS = (
    "decision", "kind", "name", "source_file", "start", "end", "quote",
    "other_name", "other_source_file", "other_start", "other_end", "other_quote", "who", "why", "when",
)  # fmt: skip
_NEEDED = ("decision", "source_file")


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A name in a passage of a page. Without offsets: anywhere on the page; without a name (retractions alone): everything there."""

    name: str
    source_file: str
    start: int | None = None
    end: int | None = None
    quote: str = ""
    """The raw text between the offsets; it finds the passage again where the page has changed around it."""

    def __str__(self) -> str:
        return f"{self.source_file}:{self.start}-{self.end}" if self.start is not None else self.source_file


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the file: two passages speak of one thing (same), of two (not same), nobody can tell (unsure); or a source is not to be believed."""

    verdict: str
    one: Anchor
    other: Anchor | None = None
    kind: str = ""
    """person, organisation, place or event; empty for a retraction."""
    who: str = ""
    why: str = ""
    when: str = ""
    where: str = field(default="", compare=False)
    """File and line, for messages."""

    @property
    def by(self) -> str:
        """Who, when and why, as far as they are told."""
        return "，".join(filter(None, (self.who, self.when, self.why)))


def load(files: Iterable[Path]) -> tuple[Decision, ...]:
    """Every decision of the files, in the order of their lines.

    Errors: UsageError naming file and line, if one cannot be read, a column is missing or a value is none of those it may be.
    """
    return tuple(decision for file in files for decision in parse(_text(file), str(file)))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read ({error}): save it as CSV in UTF-8") from error


def parse(text: str, file: str) -> tuple[Decision, ...]:
    """The decisions of a file's text; empty lines say nothing. Errors: as `load`."""
    if not text.strip():
        return ()
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    found = []
    try:
        missing = [column for column in _NEEDED if column not in (rows.fieldnames or ())]
        if missing:
            raise UsageError(f"{file} has no column {missing[0]}: its first line has to be {','.join(COLUMNS)}")
        line = rows.line_num
        for row in rows:
            begins, line = line + 1, rows.line_num
            cells = {
                column: (value or "").strip() if column not in ("quote", "other_quote") else value or "" for column, value in row.items() if column in COLUMNS
            }
            if any(cells.values()):
                found.append(_decision(cells, f"{file}, line {begins}"))
    except csv.Error as error:
        raise UsageError(f"{file}, line {rows.line_num}: is not CSV ({error}): put double quotes round a cell that holds commas or quotes") from error
    return tuple(found)


def _decision(row: Mapping[str, str], where: str) -> Decision:
    verdict = row["decision"].lower().replace("_", " ")
    if verdict not in VERDICTS:
        raise UsageError(f"{where}: {row['decision']!r} is no decision: write one of {', '.join(VERDICTS)}")
    kind = row.get("kind", "")
    kind = "organisation" if kind in ("company", "body") else kind
    pair = verdict != "retract"
    if pair and kind not in KINDS:
        raise UsageError(f"{where}: {kind!r} is no kind of thing that can be told apart: write one of {', '.join(KINDS)}")
    one = _anchor(row, "", where, named=pair)
    other = _anchor(row, "other_", where, named=True) if pair else None
    return Decision(verdict, one, other, kind, row.get("who", ""), row.get("why", ""), row.get("when", ""), where)


def _anchor(row: Mapping[str, str], side: str, where: str, *, named: bool) -> Anchor:
    for column in ("source_file", *(["name"] if named else [])):
        if not row.get(side + column):
            raise UsageError(f"{where}: {side}{column} is empty: say which passage is meant")
    start, end = (_offset(row.get(side + column, ""), f"{where}: {side}{column}") for column in ("start", "end"))
    if (start is None) is not (end is None) or (start is not None and end is not None and start >= end):
        raise UsageError(f"{where}: {side}start and {side}end do not go together: give both, the end after the start, or neither")
    return Anchor(row.get(side + "name", ""), row[side + "source_file"], start, end, row.get(side + "quote", ""))


def _offset(value: str, where: str) -> int | None:
    if value and not value.isdecimal():
        raise UsageError(f"{where}: {value!r} is no offset: write a number of characters from the beginning of the page")
    return int(value) if value else None


def with_lines(text: str, decisions: Iterable[Decision]) -> str:
    """The text of a file with more decisions at its end; nothing that stands in it is changed. An empty text gets its header."""
    header = next(csv.reader(io.StringIO(text.removeprefix("﻿"), newline="")), None)
    columns = [name.strip() for name in header] if header else list(COLUMNS)
    out = io.StringIO(newline="")
    rows = [_row(decision) for decision in decisions]
    returns = any("\r" in cell for row in rows for cell in row.values())  # which csv leaves without quotes, and then takes for the end of a line
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n", quoting=csv.QUOTE_ALL if returns else csv.QUOTE_MINIMAL)
    if not header:
        writer.writeheader()
    writer.writerows(rows)
    return text + ("" if not text or text.endswith("\n") else "\n") + out.getvalue()


def _row(decision: Decision) -> dict[str, str]:
    row = {"decision": decision.verdict, "kind": decision.kind, "who": decision.who, "why": decision.why, "when": decision.when}
    for side, anchor in (("", decision.one), ("other_", decision.other)):
        if anchor:
            offsets = {"start": anchor.start, "end": anchor.end}
            row |= {side + "name": anchor.name, side + "source_file": anchor.source_file, side + "quote": anchor.quote}
            row |= {side + column: "" if value is None else str(value) for column, value in offsets.items()}
    return row
