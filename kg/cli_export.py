"""The command `kg export`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """
**Examples**

    kg export --format graphml

    kg export --format neo4j -o import/

    kg export --format trig --graph output -o county.trig
"""


def export(
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="ttl trig nt nq jsonld rdfxml graphml gexf csv parquet neo4j ftm.")],
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="PATH", help="The file, or the folder of csv, parquet and neo4j.")] = None,
    graph: Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, or a .ttl file.")] = Path("output"),
) -> None:
    """Write the graph in a form that another program reads."""
    from kg import export as exporting

    for path in exporting.export(graph, form, out):
        typer.echo(f"{path}  ({exporting.FORMATS[form].reader})")
