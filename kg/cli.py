"""The command `kg`. It prints and decides nothing; what it prints is made elsewhere, and imported only when a command needs it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg import __version__
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.pipeline import BuildResult
    from kg.read import ReadOptions
    from kg.score import Scores

Progress = Callable[[str, int, int], None]
"""Told the name of a stage, how much of it is done, and how much there is."""

app = typer.Typer(
    name="kg",
    help="Who attended, who visited, who held which post: a knowledge graph from Chinese local newspapers, with the sentence behind every fact.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)

Graph = Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, or a .ttl file.")]


def main() -> None:
    """Runs `kg`; an error that a user can cause is one sentence on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Chinese must come out wherever the output goes
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except KgError as error:
        typer.echo(f"kg: {error}", err=True)
        raise SystemExit(error.exit_code) from error


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newskg {__version__}")
        raise typer.Exit


@app.callback()
def _all_commands(
    version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")] = False,
) -> None:
    """Who attended, who visited, who held which post: a knowledge graph from Chinese local newspapers, with the sentence behind every fact."""


# ---- build ------------------------------------------------------------------------------------------------------------

BUILD_EXAMPLES = """
**Examples**

    kg build corpus -o output

    kg build page.txt --place 东原省望海市云江县 --date 2023-03-14

    kg build pages/ -o output --decisions pages/decisions.csv --excel
"""


@app.command(epilog=BUILD_EXAMPLES)
def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of newspaper pages (.txt, .md; UTF-8 or GB18030).")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")] = Path("output"),
    newspaper: Annotated[str | None, typer.Option(help="The paper, for pages that do not print it.")] = None,
    place: Annotated[str | None, typer.Option(help="What 省 市 区 县 mean in the paper: 东原省望海市云江县, or with / between.")] = None,
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day of issue, for pages that do not print it.")] = None,
    encoding: Annotated[str | None, typer.Option(help="The encoding of all files, where it is told wrongly.")] = None,
    decisions: Annotated[Path | None, typer.Option(help="Corrections by people; decisions.csv beside the pages is found without.")] = None,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="How sure a reading must be for direct facts, tables and networks.")] = 0.5,
    excel: Annotated[bool, typer.Option("--excel", help="Begin the tables with the byte mark that Excel wants.")] = False,
    base: Annotated[str | None, typer.Option(metavar="IRI", help="What the IRIs of people, posts, events ... begin with.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Read pages and write the graph, the tables, the network pages and a report.

    What a page prints wins over the options, and they over a `newspaper.toml` beside the pages.
    """
    from kg import pipeline

    with _progress(quiet) as progress:
        result = pipeline.build(
            paths=paths,
            output=output,
            settings=_settings(newspaper, place, date, encoding),
            decisions=decisions,
            min_confidence=min_confidence,
            excel=excel,
            base=base,
            progress=progress,
        )
    if not quiet:
        _print_build(result)


def _settings(newspaper: str | None, place: str | None, date: str | None, encoding: str | None) -> ReadOptions:
    from kg.model import Jurisdiction
    from kg.read import ReadOptions, encoding_value, issue_date, parse_place

    return ReadOptions(
        newspaper=newspaper,
        place=parse_place(place) if place else Jurisdiction(),
        issued=issue_date(date, "--date") if date else None,
        encoding=encoding_value(encoding, "--encoding") if encoding else None,
    )


@contextmanager
def _progress(quiet: bool) -> Iterator[Progress]:
    """A bar for each stage on stderr, gone when all is done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True, disable=quiet) as bars:
        tasks = {"": bars.add_task("", total=None, visible=False)}

        def told(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield told


def _print_build(result: BuildResult) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    rows = (
        ("pages", result.pages, "read"),
        ("articles", result.articles, "、".join(result.newspapers)),
        ("people", result.people, "named as taking part or as holding a post"),
        ("events", result.events, f"with {result.attendances:,} attendances"),
        ("visits", result.visits, f"among them; {result.companies:,} companies in all"),
        ("posts", result.posts, "with who held them when"),
        ("triples", result.triples, "in the graph"),
        ("left aside", result.ledger, "plans, denials, doubts: seen and not stated (ledger.csv)"),
    )
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="dim")
    table.add_column(justify="right", style="bold")
    table.add_column()
    for name, number, remark in rows:
        table.add_row(name, f"{number:,}", remark)
    console.print(table)
    for page in result.unreadable:
        console.print(f"left out: {page.source_file}: {page.reason}", style="yellow", markup=False)
    _print_next(console.print, result.output)


def _print_next(echo: Callable[[str], None], output: Path) -> None:
    echo("")
    echo(f"Look at  {output}/network.html, attendance.html, visits.html in a browser; {output}/report.md; {output}/tables/")
    graph = "" if output == Path("output") else f" --graph {output}"
    echo(f"Ask      kg ask{graph}")
    echo(f"Show     kg show NAME{graph}")


# ---- score ------------------------------------------------------------------------------------------------------------

SCORE_EXAMPLES = """
**Examples**

    kg score corpus

    kg score corpus --only '2023-*' --errors

    kg score corpus --floor attended=0.85 --floor visited_company=0.85
"""


@app.command(epilog=SCORE_EXAMPLES)
def score(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", help="Gold files, or folders that hold them.")],
    graph: Graph = Path("output"),
    only: Annotated[str, typer.Option(metavar="GLOB", help="Only the pages whose file name fits.")] = "*",
    errors: Annotated[bool, typer.Option("--errors", help="List every wrong and missed fact.")] = False,
    floors: Annotated[list[str] | None, typer.Option("--floor", metavar="SLOT=F1", help="Leave with 1 if a slot's F1 is below; may be repeated.")] = None,
) -> None:
    """Compare the graph with gold pages: precision, recall and F1 by slot.

    Leaves with 1 if a slot is below its floor.
    """
    from kg.score import below_floors, floor
    from kg.score import score as compare

    least = [floor(text) for text in floors or ()]
    scores = compare(gold, graph, only)
    _print_scores(scores, errors)
    if short := below_floors(scores, least):
        typer.echo("below the floor: " + "; ".join(short), err=True)
        raise typer.Exit(1)


def _print_scores(scores: Scores, errors: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    if errors:
        for mistake in scores.mistakes:
            typer.echo(f"{mistake.slot:16} {mistake.kind:7} {mistake.page}  {mistake.fact}")
    table = Table(box=None, title=f"{scores.pages} pages", title_justify="left")
    table.add_column("slot")
    for heading in ("precision", "recall", "F1", "right", "wrong", "missed"):
        table.add_column(heading, justify="right")
    for slot, figure in scores.figures.items():
        shares = (f"{share:.3f}" for share in (figure.precision, figure.recall, figure.f1))
        table.add_row(slot, *shares, *(f"{count:.0f}" for count in (figure.right, figure.wrong, figure.missed)))
    Console(highlight=False).print(table)
