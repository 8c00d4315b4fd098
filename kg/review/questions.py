"""The open questions of a built graph (`tables/questions.csv`), and answers to them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kg.decisions import Anchor, Decision
from kg.errors import UsageError
from kg.publish.cells import as_written
from kg.review.corrections import By

ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("same", "y", "yes", "是", "同一"), "same"),
        **dict.fromkeys(("not same", "not-same", "n", "no", "different", "否", "不同"), "not same"),
        **dict.fromkeys(("unsure", "?", "？", "不确定"), "unsure"),
    }
)
"""What may be answered, and what it means."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One open question."""

    number: int
    kind: str
    one: Anchor
    other: Anchor
    joined: bool
    """Whether the graph takes the two for one."""
    facts: int
    """How many facts hang on it."""
    weight: str
    pros: str
    cons: str
    papers: tuple[str, str]
    """Newspaper and day of the two."""


def open_questions(graph: Path, decisions: Iterable[Decision]) -> tuple[Asked, ...]:
    """The questions of a built graph that no decision answers, the most valuable first.

    Errors: UsageError if the graph has no list of questions.
    """
    file = (graph if graph.is_dir() else graph.parent) / "tables" / "questions.csv"
    try:
        with file.open(encoding="utf-8-sig", newline="") as table:
            asked = tuple(_asked(row) for row in csv.DictReader(table))
    except FileNotFoundError as error:
        raise UsageError(f"{file} does not exist: build the graph again, or name its folder with --graph") from error
    except (OSError, KeyError, ValueError) as error:
        raise UsageError(f"{file} is not as a build writes it ({error}): build the graph again") from error
    told = {frozenset((_about(decision.one), _about(decision.other))) for decision in decisions if decision.other}
    return tuple(one for one in asked if frozenset((_about(one.one), _about(one.other))) not in told)


def _about(anchor: Anchor) -> tuple[str, str, int | None]:
    return anchor.name, anchor.source_file, anchor.start


def _asked(row: Mapping[str, str]) -> Asked:
    return Asked(
        number=int(row["number"]),
        kind=row["kind"],
        one=_anchor(row, ""),
        other=_anchor(row, "other_"),
        joined=row["taken_for"] == "one",
        facts=int(row["facts"]),
        weight=row["weight"],
        pros=row["for"],
        cons=row["against"],
        papers=(_paper(row, ""), _paper(row, "other_")),
    )


def _paper(row: Mapping[str, str], side: str) -> str:
    return " ".join(filter(None, (row[side + "newspaper"], row[side + "issued"])))


def _anchor(row: Mapping[str, str], side: str) -> Anchor:
    name, quote = as_written(row[side + "name"]), as_written(row[side + "quote"])
    return Anchor(name, as_written(row[side + "source_file"]), int(row[side + "start"]), int(row[side + "end"]), quote)


def answered(question: Asked, answer: str, by: By) -> Decision:
    """The decision that an answer is. Errors: UsageError for an answer that is none."""
    verdict = ANSWERS.get(answer.strip().lower())
    if verdict is None:
        raise UsageError(f"{answer!r} is no answer: say same, not same or unsure (y, n or ?)")
    return Decision(verdict, question.one, question.other, question.kind, by.who, by.why, by.when)
