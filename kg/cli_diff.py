"""`kg diff`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.errors import UsageError

EXAMPLES = """
**Examples**

    kg diff last-month output

    kg diff old.ttl new.ttl --kind tenures --kind appointments

    kg diff old.ttl new.ttl --format csv > changes.csv
"""


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The older graph: an output folder, or a .ttl file.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The newer one.")],
    kinds: Annotated[list[str] | None, typer.Option("--kind", "-k", metavar="KIND", help="Only people, posts, events, tenures ...; may be repeated.")] = None,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="table, csv or json.")] = "table",
    everything: Annotated[bool, typer.Option("--all", help="Show every difference, not only the first of each kind.")] = False,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="How sure a fact must be.")] = 0.5,
) -> None:
    """Compare two graphs: people, bodies, posts, events and facts that are new, gone, changed, joined or split."""
    from kg import cli_screen as screen
    from kg import diff as differing
    from kg.store import open_graph

    if form not in differing.FORMATS:
        raise UsageError(f"there is no format {form!r}: choose one of {', '.join(differing.FORMATS)}")
    older, newer = (open_graph(graph, settled=True) for graph in (old, new))
    found = differing.compare(older, newer, kinds=tuple(kinds or differing.KINDS), min_confidence=min_confidence)
    if form == "table":
        screen.show(differing.as_table(found, everything=everything))
    else:
        typer.echo(differing.as_text(found, form), nl=False)
