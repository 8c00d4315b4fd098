"""Differences for a terminal, or as CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kg.diff.compare import CHANGES, Change, Difference
from kg.diff.entries import titles
from kg.errors import UsageError
from kg.publish.cells import harmless

FORMATS = ("table", "csv", "json")
FIRST = 12
"""Differences of one kind that are shown unasked."""
_COLUMNS = ("kind", "change", "what", "old", "new", "newspaper", "issued", "source_file", "quote", "iri")
_WORDS = {"added": "新增", "gone": "不再有", "changed": "改变", "joined": "合并", "split": "拆分"}
_STYLES = {"added": "green", "gone": "red", "changed": "yellow", "joined": "cyan", "split": "magenta"}
_SIGNS = {"added": "+", "gone": "−", "changed": "~", "joined": "⇥", "split": "⇤"}


def as_text(difference: Difference, form: str) -> str:
    """All differences as `csv` or `json`.

    Errors: UsageError for an unknown form.
    """
    if form == "json":
        return json.dumps([asdict(one) for one in difference.changes], ensure_ascii=False, indent=2) + "\n"
    if form != "csv":
        raise UsageError(f"there is no format {form!r}: choose one of {', '.join(FORMATS)}")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([harmless(cell) for cell in _cells(one)] for one in difference.changes)
    return out.getvalue()


def _cells(one: Change) -> tuple[str, ...]:
    source = one.source
    return (one.kind, one.change, one.title, one.old, one.new, source.newspaper, source.issued, source.file, source.quote, one.node)


def as_table(difference: Difference, *, everything: bool = False) -> RenderableType:
    """Counts by kind, then the differences themselves, the first of each kind unless all are wanted."""
    if not difference.changes:
        return Text("两图所说相同。 Both graphs say the same.")
    parts: list[RenderableType] = [_counts(difference)]
    for kind in difference.sizes:
        some = [one for one in difference.changes if one.kind == kind]
        if some:
            parts += [Text(""), Text("  ".join(titles(kind)), style="bold"), _list(some if everything else some[:FIRST])]
        if len(some) > FIRST and not everything:
            parts.append(Text(f"……另有 {len(some) - FIRST} 条，--all 全部列出。 {len(some) - FIRST} more: --all lists them.", style="dim"))
    return Group(*parts)


def _counts(difference: Difference) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("")
    for heading in ("旧 old", "新 new", *(f"{_WORDS[change]} {change}" for change in CHANGES)):
        table.add_column(heading, justify="right")
    for kind, (old, new) in difference.sizes.items():
        counts = [difference.count(kind, change) for change in CHANGES]
        cells = [Text(str(count), style=_STYLES[change]) if count else Text("") for change, count in zip(CHANGES, counts, strict=True)]
        table.add_row(Text(titles(kind)[0] + "  " + kind), f"{old:,}", f"{new:,}", *cells)
    return table


def _list(some: list[Change]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=1, overflow="fold", style="dim")
    for one in some:
        told = f"{one.old} → {one.new}" if one.old and one.new else one.old or one.new
        source = " ".join(part for part in (one.source.newspaper, one.source.issued) if part)
        table.add_row(Text(_SIGNS[one.change], style=_STYLES[one.change]), Text(one.title), Text(told), Text(source))
    return table
