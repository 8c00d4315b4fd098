"""The command `kg serve`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.errors import UsageError

EXAMPLES = """
**Examples**

    kg serve

    kg serve --graph output --port 9000
"""

Graph = Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, a .ttl file, or an on-disk store.")]


def register(app: typer.Typer) -> None:
    """Adds the command to `kg`."""
    app.command(epilog=EXAMPLES)(serve)


def serve(
    graph: Graph = Path("output"),
    endpoint: Annotated[str, typer.Option(metavar="URL", help="Show the graph on this SPARQL server instead (docs/servers.md).")] = "",
    pages: Annotated[
        list[Path] | None, typer.Option(metavar="PATH", help="What the graph was built from, to show articles whole; without it, what the build recorded.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any free one.")] = 8765,
    host: Annotated[str, typer.Option(help="The address to listen on; 127.0.0.1 is this machine alone.")] = "127.0.0.1",
    allow_host: Annotated[list[str] | None, typer.Option(metavar="NAME", help="A further name the explorer answers to; may be repeated.")] = None,
    allow_origin: Annotated[
        list[str] | None, typer.Option(metavar="URL", help="A server whose pages may ask the endpoint, like https://example.org; may be repeated.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="Stop a query that takes longer.")] = 20,
    rows: Annotated[int, typer.Option(min=1, help="Cut an answer after so many rows.")] = 10_000,
) -> None:
    """Search, read and ask the graph in a browser, on this machine; with a read-only SPARQL endpoint at /sparql.

    Ctrl-C stops it.
    """
    import getpass

    from kg.web import Settings
    from kg.web import serve as run

    if lost := [path for path in pages or () if not path.exists()]:
        raise UsageError(f"there is no {lost[0]}: give the files and folders that the graph was built from, or leave --pages out")
    settings = Settings(
        graph=graph,
        endpoint=endpoint,
        host=host,
        port=port,
        pages=tuple(pages or _recorded(graph)),
        allowed_hosts=tuple(allow_host or ()),
        allowed_origins=tuple(allow_origin or ()),
        seconds=timeout,
        rows=rows,
        who=getpass.getuser(),
    )
    run(settings, lambda address: typer.echo(f"the explorer is at {address} (Ctrl-C stops it)"))


def _recorded(graph: Path) -> tuple[Path, ...]:
    """The pages that the build says it read, as far as they are still there."""
    from kg.request import recorded

    try:
        return tuple(path for path in recorded(graph).paths if path.exists())
    except UsageError:
        return ()
