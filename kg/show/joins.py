"""The merges behind a thing, from `tables/merges.csv` beside the graph."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Join:
    """Sightings that were taken for one thing for one reason."""

    iri: str
    name: str
    reason: str
    findings: str
    times: int
    """How many sightings were joined so."""
    joined: str
    """The first of them as printed, and where."""
    to: str
    quotes: tuple[str, str]
    undo: str
    """The command that takes the first of them out again."""


def joins(graph: Path, things: Collection[str], sources: Collection[str] = ()) -> tuple[Join, ...]:
    """What was joined into the things, one for each reason; only in those files, if some are named. Nothing where the table is not beside the graph."""
    file = (graph if graph.is_dir() else graph.parent) / "tables" / "merges.csv"
    if not file.is_file():
        return ()
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["iri"] in things and (not sources or row["source_file"] in sources)]
    return tuple(_joins(rows))


def _joins(rows: Iterable[Mapping[str, str]]) -> Iterator[Join]:
    groups: dict[tuple[str, str, str], list[Mapping[str, str]]] = {}
    for row in rows:
        groups.setdefault((row["iri"], row["reason"], row["findings"]), []).append(row)
    for (iri, reason, findings), same in sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1]), group[0])):
        first = same[0]
        yield Join(
            iri=iri,
            name=first["name"],
            reason=reason,
            findings=findings,
            times=len(same),
            joined=f"{first['joined']} {first['source_file']}:{first['start']}-{first['end']}",
            to=f"{first['joined_to']} {first['to_source_file']}:{first['to_start']}-{first['to_end']}",
            quotes=("".join(first["quote"].split()), "".join(first["to_quote"].split())),
            undo=first["undo"],
        )
