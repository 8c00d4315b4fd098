"""The command `kg init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """
**Examples**

    kg init pages/

    kg init pages/ --show
"""


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of pages.")] = Path(),
    show: Annotated[bool, typer.Option("--show", help="Print it and write nothing.")] = False,
) -> None:
    """Write a newspaper.toml for a folder, from what its pages print and lack; one that is there is never changed."""
    from kg.initial import propose, write

    if show:
        typer.echo(propose(folder), nl=False)
    else:
        typer.echo(f"{write(folder)} written: look through it, then `kg build {folder}`")
