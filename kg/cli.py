"""The command `kg`. It prints and decides nothing; what it prints is made elsewhere, and imported only when a command needs it."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated, cast

import typer

from kg import __version__, cli_ask, cli_corrections, cli_diff, cli_export, cli_help, cli_init, cli_log, cli_score, cli_view
from kg.cli_pairs import pairs
from kg.cli_serve import register as serving
from kg.errors import KgError, stopped_as
from kg.messages import said

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

Pages = Annotated[
    list[Path],
    typer.Argument(metavar="PATH...", help="Files and folders of newspaper pages: text, web pages, PDF, Word, tables, packed or not; - is standard input."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(metavar="WHAT=NAME", help="What a column of tables is called, like text=正文: text, title, date, newspaper ...; may be repeated."),
]
WordFiles = Annotated[
    list[Path] | None, typer.Option(metavar="FILE", help="Words of your own: titles, verbs, endings, bodies ... (docs/extending.md); may be repeated.")
]
Private = Annotated[
    str, typer.Option(metavar="CHOICE", help="Ordinary people named in a report: keep them, give them initials, or omit them (docs/ethics.md).")
]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read pages; without it one a core, as far as that pays.")]
Engine = Annotated[
    str,
    typer.Option(
        metavar="ENGINE", help="What reads the pages: local, the processes of this machine; spark, a cluster (docs/scale.md). The result is the same."
    ),
]
Master = Annotated[str | None, typer.Option(metavar="URL", help="The master of the cluster, with --engine spark: spark://HOST:7077, yarn, k8s://HOST:PORT.")]
Parts = Annotated[
    int, typer.Option(min=0, metavar="N", help="Write the graph into N parts too, N-Quads and Parquet, for programs of many machines (docs/scale.md).")
]
Store = Annotated[
    str,
    typer.Option(
        metavar="oxigraph:DIR",
        help="Keep the graph in a store on disk too, which commands open at once; memory keeps none. Without it the first command "
        "that asks more than 3 million triples makes one.",
    ),
]
Cache = Annotated[bool, typer.Option(help="Keep what pages gave in the hidden folder .kg of the output, and read only new and changed ones.")]


def main() -> None:
    """Runs `kg`; an error that a user can cause is one sentence on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Chinese must come out wherever the output goes
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        program = typer.main.get_command(app)
        cli_help.speak(program)
        code = program(standalone_mode=False)
    except _Refused as error:
        raise SystemExit(_refused(error)) from error
    except KgError as error:
        cli_log.failed(error)
        typer.echo(f"kg: {said(str(error))}", err=True)
        raise SystemExit(error.exit_code) from error
    finally:
        cli_log.end()
    raise SystemExit(code if isinstance(code, int) else 0)


def _refused(error: typer.BadParameter) -> int:
    """Says in one sentence what the parser refused. `kg` alone has printed its help and says no more."""
    if refusal := error.format_message():
        command = error.ctx.command_path if error.ctx else "kg"
        sentence = said(f"{refusal.rstrip('.')}: `{command} --help` tells what there is")
        typer.echo(f"kg: {sentence}", err=True)
    return error.exit_code


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newskg {__version__}")
        raise typer.Exit


Version = Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")]


@app.callback()
def _all_commands(
    version: Version = False,  # noqa: ARG001  # its callback has answered
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say on stderr what is being done: `kg --verbose build ...`.")] = False,
    log: Annotated[Path | None, typer.Option(metavar="FILE", help="Write what is done, and why it failed, to a file: `kg --log kg.log build ...`.")] = None,
) -> None:
    """Who attended, who visited, who held which post: a knowledge graph from Chinese local newspapers, with the sentence behind every fact."""
    cli_log.begin(verbose, log)


# ---- build ------------------------------------------------------------------------------------------------------------

BUILD_EXAMPLES = """
**Examples**

    kg build corpus -o output

    kg build page.txt --place 东原省望海市云江县 --date 2023-03-14

    kg build pages/ -o output --excel

    kg build articles.csv --column text=正文 --column date=见报日期

    zcat articles.jsonl.gz | kg build -
"""


@app.command(epilog=BUILD_EXAMPLES)
def build(
    paths: Pages,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")] = Path("output"),
    newspaper: Annotated[str | None, typer.Option(help="The paper, for pages that do not print it.")] = None,
    place: Annotated[str | None, typer.Option(help="What 省 市 区 县 mean in the paper: 东原省望海市云江县, or with / between.")] = None,
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day of issue, for pages that do not print it.")] = None,
    encoding: Annotated[str | None, typer.Option(help="The encoding of all files, where it is told wrongly.")] = None,
    column: Columns = None,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="How sure a reading must be for direct facts, tables and networks.")] = 0.5,
    excel: Annotated[bool, typer.Option("--excel", help="Begin the tables with the byte mark that Excel wants.")] = False,
    lexicon: WordFiles = None,
    decisions: Annotated[Path | None, typer.Option(metavar="FILE", help="What people decided; without it every decisions.csv among the pages.")] = None,
    base: Annotated[str | None, typer.Option(metavar="IRI", help="What the IRIs of people, posts, events ... begin with.")] = None,
    private: Private = "keep",
    jobs: Jobs = None,
    engine: Engine = "local",
    master: Master = None,
    parts: Parts = 0,
    cache: Cache = True,
    store: Store = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Read pages and write the graph, the tables, the network pages and a report.

    What a page prints wins over the options, and they over a `newspaper.toml` beside the pages.
    """
    with stopped_as(f"interrupted: {output} is as it was"):
        from kg import cli_screen, pipeline, vocab
        from kg.private import chosen
        from kg.request import master_of

        settings = cli_screen.page_settings(newspaper, place, date, encoding, columns=pairs(column or [], "--column"))
        request = pipeline.BuildRequest(paths=tuple(paths), output=output, settings=settings, decisions=decisions, jobs=jobs, cache=cache, parts=parts)
        request = replace(request, word_files=tuple(lexicon or ()), base=base or vocab.ID, private=chosen(private), master=master_of(engine, master))
        request = replace(request, min_confidence=min_confidence, excel=excel, store=store)
        with cli_screen.progress(quiet) as progress:
            result = pipeline.build(request, cli_log.followed(progress))
    cli_log.closing(result)
    if not quiet:
        cli_screen.print_build(result)


# ---- ask, show, explain, publish ------------------------------------------------------------------------------------------

cli_ask.register(app)

# ---- score ------------------------------------------------------------------------------------------------------------

app.command(epilog=cli_score.EXAMPLES)(cli_score.score)
app.command(epilog=cli_init.EXAMPLES)(cli_init.init)
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
