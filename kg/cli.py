"""The command `kg`. It prints and decides nothing; what it prints is made elsewhere, and imported only when a command needs it."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from kg import __version__, cli_corrections, cli_diff, cli_export, cli_score, cli_view
from kg.cli_serve import register as serving
from kg.errors import KgError, UsageError, stopped_as

if TYPE_CHECKING:
    from kg.read import ReadOptions

app = typer.Typer(
    name="kg",
    help="Who attended, who visited, who held which post: a knowledge graph from Chinese local newspapers, with the sentence behind every fact.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)

# All that the parser refuses is of this class; typer itself gives a name to some of its heirs only.
_Refused = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
Graph = Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, or a .ttl file.")]

WordFiles = Annotated[
    list[Path] | None, typer.Option(metavar="FILE", help="Words of your own: titles, verbs, endings, bodies ... (docs/extending.md); may be repeated.")
]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read pages; without it one a core, as far as that pays.")]
Cache = Annotated[bool, typer.Option(help="Keep what pages gave in the hidden folder .kg of the output, and read only new and changed ones.")]


def main() -> None:
    """Runs `kg`; an error that a user can cause is one sentence on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Chinese must come out wherever the output goes
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = app(standalone_mode=False)
    except _Refused as error:
        raise SystemExit(_refused(error)) from error
    except KgError as error:
        typer.echo(f"kg: {error}", err=True)
        raise SystemExit(error.exit_code) from error
    raise SystemExit(code if isinstance(code, int) else 0)


def _refused(error: typer.BadParameter) -> int:
    """Says in one sentence what the parser refused. `kg` alone has printed its help and says no more."""
    if said := error.format_message():
        command = error.ctx.command_path if error.ctx else "kg"
        typer.echo(f"kg: {said.rstrip('.')}: `{command} --help` tells what there is", err=True)
    return error.exit_code


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

    kg build pages/ -o output --excel
"""


@app.command(epilog=BUILD_EXAMPLES)
def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders of newspaper pages: text, saved web pages.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")] = Path("output"),
    newspaper: Annotated[str | None, typer.Option(help="The paper, for pages that do not print it.")] = None,
    place: Annotated[str | None, typer.Option(help="What 省 市 区 县 mean in the paper: 东原省望海市云江县, or with / between.")] = None,
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day of issue, for pages that do not print it.")] = None,
    encoding: Annotated[str | None, typer.Option(help="The encoding of all files, where it is told wrongly.")] = None,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="How sure a reading must be for direct facts, tables and networks.")] = 0.5,
    excel: Annotated[bool, typer.Option("--excel", help="Begin the tables with the byte mark that Excel wants.")] = False,
    lexicon: WordFiles = None,
    decisions: Annotated[Path | None, typer.Option(metavar="FILE", help="What people decided; without it every decisions.csv among the pages.")] = None,
    base: Annotated[str | None, typer.Option(metavar="IRI", help="What the IRIs of people, posts, events ... begin with.")] = None,
    jobs: Jobs = None,
    cache: Cache = True,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Read pages and write the graph, the tables, the network pages and a report.

    What a page prints wins over the options, and they over a `newspaper.toml` beside the pages.
    """
    with stopped_as(f"interrupted: {output} is as it was"):
        from kg import cli_screen as screen
        from kg import pipeline, vocab

        settings = _settings(newspaper, place, date, encoding)
        screen.warn_of_unlisted(settings.place)
        words, iris = tuple(lexicon or ()), base or vocab.ID
        request = pipeline.BuildRequest(paths=tuple(paths), output=output, settings=settings, word_files=words, decisions=decisions, jobs=jobs, cache=cache)
        request = replace(request, min_confidence=min_confidence, excel=excel, base=iris)
        with screen.progress(quiet) as progress:
            result = pipeline.build(request, progress)
    if not quiet:
        screen.print_build(result)


def _settings(newspaper: str | None, place: str | None, date: str | None, encoding: str | None) -> ReadOptions:
    from kg.model import Jurisdiction
    from kg.read import ReadOptions, encoding_value, issue_date, parse_place

    return ReadOptions(
        newspaper=newspaper,
        place=parse_place(place) if place else Jurisdiction(),
        issued=issue_date(date, "--date") if date else None,
        encoding=encoding_value(encoding, "--encoding") if encoding else None,
    )


# ---- ask --------------------------------------------------------------------------------------------------------------

ASK_EXAMPLES = """
**Examples**

    kg ask

    kg ask company-visitors -p company=竹韵纸业

    kg ask person-diary -p person=林若川 --format csv > diary.csv

    kg ask "SELECT ?name WHERE { ?p a kg:Person ; rdfs:label ?name } ORDER BY ?name"
"""


@app.command(epilog=ASK_EXAMPLES)
def ask(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUESTION]",
            help="The name of a ready question, a .rq file, SPARQL, or - to read it from standard input. Without it, the ready questions are listed.",
        ),
    ] = None,
    params: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A value for a parameter of the question; may be repeated.")
    ] = None,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="table, csv, json or ttl.")] = "table",
    graph: Graph = Path("output"),
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    timeout: Annotated[float | None, typer.Option(min=0, metavar="SECONDS", help="Stop a question that takes longer.")] = None,
    iris: Annotated[bool, typer.Option("--iris", help="Show the columns of IRIs in the table too.")] = False,
) -> None:
    """Ask the graph a ready question, or one of your own in SPARQL."""
    from kg import ask as asking
    from kg import cli_screen as screen

    if question is None:
        screen.print_questions()
        return
    if form not in asking.FORMATS:
        raise UsageError(f"there is no format {form!r}: choose one of {', '.join(asking.FORMATS)}")
    asked = typer.get_text_stream("stdin").read() if question == "-" else question
    result = asking.run(graph, asked, _pairs(params or []), limit=limit, timeout=timeout)
    if form != "table":
        typer.echo(asking.as_text(result, form), nl=False)
    elif result.rows:
        screen.show(asking.as_table(result, iris=iris))
    else:
        typer.echo("no rows: nothing of the kind is in the graph (names are matched as printed; kg show NAME offers the nearest)")


def _pairs(params: list[str]) -> dict[str, str]:
    for param in params:
        if "=" not in param:
            raise UsageError(f"--param {param} has no value: write it like --param {param}=...")
    return {name.strip(): value for name, _, value in (param.partition("=") for param in params)}


# ---- show, explain ----------------------------------------------------------------------------------------------------

SHOW_EXAMPLES = """
**Examples**

    kg show 林若川

    kg show 竹韵纸业 --graph output/graph.ttl
"""


@app.command(epilog=SHOW_EXAMPLES)
def show(name: Annotated[str, typer.Argument(metavar="NAME", help="A name as printed, or an IRI.")], graph: Graph = Path("output")) -> None:
    """Show one person, company, place, event or post: all the graph says of it, each line with its source."""
    _some(name, "kg show 林若川")
    from kg import cli_screen as screen
    from kg.show import render
    from kg.show import show as find
    from kg.store import open_graph

    screen.show(render(find(open_graph(graph), name)))


def _some(name: str, example: str) -> None:
    if not name.strip():
        raise UsageError(f"the name is empty: give one as printed, like `{example}`")


EXPLAIN_EXAMPLES = """
**Examples**

    kg explain https://w3id.org/newskg/id/person/linruochuan-0123456789abcdef

    kg explain 林若川调研云岭镇
"""


@app.command(epilog=EXPLAIN_EXAMPLES)
def explain(name: Annotated[str, typer.Argument(metavar="IRI", help="The IRI of a thing or a fact, or a name.")], graph: Graph = Path("output")) -> None:
    """Explain a fact: the sentence, the article, the rule that read it, and the merges behind it."""
    _some(name, "kg explain 林若川调研云岭镇")
    from kg import cli_screen as screen
    from kg.show import explain as reasons
    from kg.show import render
    from kg.store import open_graph

    screen.show(render(reasons(open_graph(graph), name, graph)))


# ---- score ------------------------------------------------------------------------------------------------------------

app.command(epilog=cli_score.EXAMPLES)(cli_score.score)
app.command(epilog=cli_export.EXAMPLES)(cli_export.export)
app.command(epilog=cli_diff.EXAMPLES)(cli_diff.diff)
app.command(epilog=cli_view.EXAMPLES)(cli_view.view)

# ---- check ------------------------------------------------------------------------------------------------------------

CHECK_EXAMPLES = """
**Examples**

    kg check

    kg check --graph output/graph.ttl --all
"""


@app.command(epilog=CHECK_EXAMPLES)
def check(
    graph: Graph = Path("output"),
    everything: Annotated[bool, typer.Option("--all", help="Show every finding, not only the first of each kind.")] = False,
) -> None:
    """Check the graph: what must not be, and what a person should look at, each with its sentence.

    Leaves with 1 if something is there that must not be.
    """
    from kg import cli_screen as screen
    from kg.check import check as find

    findings = find(graph)
    screen.print_findings(findings, everything)
    if findings.errors:
        raise typer.Exit(1)


# ---- review, merge, split, retract --------------------------------------------------------------------------------------

cli_corrections.register(app)


# ---- serve ------------------------------------------------------------------------------------------------------------

serving(app)
