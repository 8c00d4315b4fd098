"""The command `kg score` and how it shows what it found."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.score import Scores
    from kg.score.reliability import Bin

EXAMPLES = """
**Examples**

    kg score corpus

    kg score corpus --only '2023*' --errors

    kg score corpus --by source

    kg score corpus --floor attended=0.85 --floor visited_company=0.85
"""

MAIN_SLOTS = ("attended", "role", "visited company", "stop", "post", "post+body", "date", "event found")
"""What is shown of a group of pages."""
FORMATS = ("table", "json")


def score(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", help="Gold files, or folders that hold them.")],
    graph: Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, or a .ttl file.")] = Path("output"),
    only: Annotated[str, typer.Option(metavar="GLOB", help="Only the pages whose file name fits.")] = "*",
    errors: Annotated[bool, typer.Option("--errors", help="List every wrong and missed fact.")] = False,
    by: Annotated[str | None, typer.Option(metavar="WHAT", help="Also F1 by source (newspaper), kind (letters before the number), folder or file.")] = None,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="What is less sure than this is not counted.")] = 0.5,
    floors: Annotated[list[str] | None, typer.Option("--floor", metavar="SLOT=F1", help="Leave with 1 if a slot's F1 is below; may be repeated.")] = None,
    reliability: Annotated[bool, typer.Option("--reliability", help="Also how many claims are right, by how sure they are.")] = False,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="table or json.")] = "table",
) -> None:
    """Compare the graph with gold pages: precision, recall and F1 by slot.

    Behind F1 stands the interval in which 95 of 100 draws of as many pages lie. Leaves with 1 if a slot is below its floor.
    """
    from kg.score import below_floors, floor, grouped
    from kg.score import score as compare
    from kg.score.reliability import bins, judged

    if form not in FORMATS:
        raise UsageError(f"there is no format {form!r}: choose one of {', '.join(FORMATS)}")
    least = [floor(text) for text in floors or ()]
    scores = compare(gold, graph, only, min_confidence=min_confidence)
    groups = grouped(scores, by) if by else {}
    sure = bins(judged(gold, graph, only)) if reliability else ()
    if form == "json":
        typer.echo(_as_json(scores, groups, sure, errors=errors))
    else:
        _print(scores, groups, by or "", errors=errors)
        if reliability:
            _print_reliability(sure)
    if short := below_floors(scores, least):
        typer.echo("below the floor: " + "; ".join(short), err=True)
        raise typer.Exit(1)


def _print(scores: Scores, groups: Mapping[str, Scores], by: str, *, errors: bool) -> None:
    from rich.text import Text

    from kg.cli_screen import show

    if errors:
        show(*(Text(f"{mistake.slot:16} {mistake.kind:7} {mistake.page}  {mistake.fact}") for mistake in scores.mistakes), Text())
    if groups:
        _print_groups(groups, by)
    _print_slots(scores)


def _print_slots(scores: Scores) -> None:
    from kg.cli_screen import columns, show
    from kg.score import intervals

    numbers = ("precision", "recall", "F1", "95 % of draws", "right", "wrong", "missed")
    table = columns(f"{scores.pages} pages", *numbers, right=numbers)
    spread = intervals(scores)
    for slot, figure in scores.figures.items():
        shares = [f"{share:.3f}" for share in (figure.precision, figure.recall, figure.f1)]
        between = f"{spread[slot].low:.3f} to {spread[slot].high:.3f}"
        table.add_row(slot, *shares, between, *(str(count) for count in (figure.right, figure.wrong, figure.missed)))
    show(table)


def _print_groups(groups: Mapping[str, Scores], by: str) -> None:
    """F1 of the main slots, with how many items the gold holds: a figure of few items says little."""
    from rich.text import Text

    from kg.cli_screen import columns, show

    table = columns(f"F1 (items) by {by}", "pages", *MAIN_SLOTS, right=("pages", *MAIN_SLOTS))
    for group, scores in groups.items():
        figures, counts = scores.figures, scores.counts
        cells = (f"{figures[slot].f1:.3f} ({counts[slot].items})" if slot in figures else "" for slot in MAIN_SLOTS)
        table.add_row(Text(group), str(scores.pages), *cells)
    show(table, Text())


def _print_reliability(sure: Sequence[Bin]) -> None:
    from rich.text import Text

    from kg.cli_screen import columns, show
    from kg.score.reliability import calibration_error

    table = columns("claims as sure as", "claims", "on average", "right", right=("claims", "on average", "right"))
    for one in sure:
        table.add_row(f"{one.low} to {one.high}", str(one.claims), f"{one.confidence:.3f}", f"{one.right:.3f}")
    show(Text(), table, Text(f"expected calibration error {calibration_error(sure):.3f}"))


def _as_json(scores: Scores, groups: Mapping[str, Scores], sure: Sequence[Bin], *, errors: bool) -> str:
    from kg.score import intervals

    def figures(some: Scores) -> dict[str, object]:
        spread = intervals(some)
        return {slot: {**asdict(figure), **asdict(spread[slot])} for slot, figure in some.figures.items()}

    told: dict[str, object] = {"pages": scores.pages, "slots": figures(scores)}
    if groups:
        told["groups"] = {group: {"pages": some.pages, "slots": figures(some)} for group, some in groups.items()}
    if sure:
        told["reliability"] = [asdict(one) for one in sure]
    if errors:
        told["errors"] = [asdict(mistake) for mistake in scores.mistakes]
    return json.dumps(told, ensure_ascii=False, indent=1)
