"""The commands `kg ask`, `kg show`, `kg explain` and `kg publish`: of a built graph, or of one on a SPARQL server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli_pairs import pairs
from kg.errors import UsageError
from kg.messages import language, said

Graph = Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, or a .ttl file.")]
Endpoint = Annotated[str | None, typer.Option(metavar="URL", help="Ask the graph on this SPARQL server instead (docs/servers.md).")]


def register(app: typer.Typer) -> None:
    """Adds the commands to `kg`."""
    app.command(epilog=ASK_EXAMPLES)(ask)
    app.command(epilog=SHOW_EXAMPLES)(show)
    app.command(epilog=EXPLAIN_EXAMPLES)(explain)
    app.command(epilog=PUBLISH_EXAMPLES)(publish)


ASK_EXAMPLES = """
**Examples**

    kg ask

    kg ask company-visitors -p company=竹韵纸业

    kg ask person-diary -p person=林若川 --format csv > diary.csv

    kg ask "SELECT ?name WHERE { ?p a kg:Person ; rdfs:label ?name } ORDER BY ?name"
"""


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
    endpoint: Endpoint = None,
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
    result = asking.run(endpoint or graph, asked, pairs(params or [], "--param"), limit=limit, timeout=timeout)
    if form != "table":
        typer.echo(asking.as_text(result, form), nl=False)
    elif result.rows:
        screen.show(asking.as_table(result, iris=iris, language=language()))
    else:
        typer.echo(said("no rows: nothing of the kind is in the graph (names are matched as printed; kg show NAME offers the nearest)"))


SHOW_EXAMPLES = """
**Examples**

    kg show 林若川

    kg show linruochuan

    kg show 竹韵纸业 --graph output/graph.ttl
"""


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name as printed or in pinyin, or an IRI.")],
    graph: Graph = Path("output"),
    endpoint: Endpoint = None,
) -> None:
    """Show one person, company, place, event or post: all the graph says of it, each line with its source."""
    _some(name, "kg show 林若川")
    from kg import cli_screen as screen
    from kg.show import render
    from kg.show import show as find
    from kg.store import open_graph

    screen.show(render(find(open_graph(endpoint or graph), name, language())))


def _some(name: str, example: str) -> None:
    if not name.strip():
        raise UsageError(f"the name is empty: give one as printed, like `{example}`")


EXPLAIN_EXAMPLES = """
**Examples**

    kg explain https://w3id.org/newskg/id/person/linruochuan-0123456789abcdef

    kg explain 林若川调研云岭镇
"""


def explain(
    name: Annotated[str, typer.Argument(metavar="IRI", help="The IRI of a thing or a fact, or a name.")],
    graph: Graph = Path("output"),
    endpoint: Endpoint = None,
) -> None:
    """Explain a fact: the sentence, the article, the rule that read it, and the merges behind it."""
    _some(name, "kg explain 林若川调研云岭镇")
    from kg import cli_screen as screen
    from kg.show import explain as reasons
    from kg.show import render
    from kg.store import open_graph

    screen.show(render(reasons(open_graph(endpoint or graph), name, graph)))


PUBLISH_EXAMPLES = """
**Examples**

    kg publish --endpoint http://127.0.0.1:7878/store

    kg publish --endpoint http://127.0.0.1:8890/sparql-auth --protocol update
"""


def publish(
    endpoint: Annotated[str, typer.Option(metavar="URL", help="Where the server takes graphs, or updates.")],
    graph: Graph = Path("output"),
    protocol: Annotated[str, typer.Option(help="graph-store or update.")] = "graph-store",
    anew: Annotated[bool, typer.Option("--anew", help="Send every graph, whatever was sent before.")] = False,
) -> None:
    """Load the graph into a SPARQL server: a named graph for each article and one for what is concluded of them.

    Only what changed since the last time is sent; stopped, it goes on where it was. Name and password come from KG_ENDPOINT_USER and KG_ENDPOINT_PASSWORD.
    """
    from kg import cli_screen as screen
    from kg.remote import load

    with screen.progress(quiet=False) as show:
        done = load(graph, endpoint, protocol=protocol, anew=anew, progress=lambda done, total: show("publishing", done, total))
    typer.echo(f"{endpoint} has {done.graphs:,} graphs: {done.sent:,} sent with {done.triples:,} triples, {done.removed:,} taken out")
