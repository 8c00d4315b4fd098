"""`kg view`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """
**Examples**

    kg view --person 林若川 --chart timeline -o linruochuan.html

    kg view --company 竹韵纸业 --chart heatmap -o visits.html

    kg view --kind visits --from 2024-01-01 --to 2024-06-30 -o spring.html
"""


def view(
    person: Annotated[str | None, typer.Option(help="Only what this person took part in: a name as printed, or an IRI.")] = None,
    company: Annotated[str | None, typer.Option(help="Only what went to this company or body, or what it took part in.")] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="YYYY-MM-DD", help="Not before this day.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="YYYY-MM-DD", help="Not after this day.")] = None,
    kind: Annotated[str, typer.Option(help="attendance, visits, posts or all.")] = "all",
    chart: Annotated[str, typer.Option(help="network, timeline, heatmap or calendar.")] = "network",
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")] = Path("view.html"),
    graph: Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, or a .ttl file.")] = Path("output"),
    most: Annotated[int, typer.Option(min=2, help="So many nodes a network holds, at most.")] = 500,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="How sure a reading must be.")] = 0.5,
) -> None:
    """Write an interactive page: a network, a timeline, a heat map or a calendar, of the whole graph or of a part of it.

    One file that opens in a browser and fetches nothing; a click shows the sentences behind what is drawn.
    """
    from kg.store import open_graph
    from kg.view import Request, make_view

    request = Request(
        person=person or "", company=company or "", first=first or "", last=last or "", kind=kind, chart=chart, most=most, min_confidence=min_confidence
    )
    path = make_view(open_graph(graph), request, output)
    typer.echo(f"{path}\nOpen it in a browser: a click shows the events and the sentences behind what is drawn.")
