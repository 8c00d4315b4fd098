"""The help of the commands in the reader's language: English as written at each command, Chinese by `kg/locale/help.zh.tsv`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import typer

from kg.messages import language

if TYPE_CHECKING:
    from rich.table import Table

Command = Any
"""A command as typer makes it, of classes that it does not export."""

_ASKED = frozenset(("-h", "--help"))
_CODE = "    "
"""How an example of what to type begins; it is the same in every language."""
_SIGNS = ("ARGUMENTS_PANEL_TITLE", "OPTIONS_PANEL_TITLE", "COMMANDS_PANEL_TITLE", "DEFAULT_STRING", "REQUIRED_LONG_STRING")
"""What typer itself writes around the help."""
_OF_TYPER = ("Arguments", "Options", "Commands", "[default: {}]", "[required]")


def speak(program: Command) -> None:
    """Puts the help of a program and all its commands into the reader's language, where help is asked for."""
    if len(sys.argv) > 1 and not _ASKED & set(sys.argv):
        return
    from typer import rich_utils  # loaded by help alone, which needs it anyway

    for name, english in zip(_SIGNS, _OF_TYPER, strict=True):
        setattr(rich_utils, name, told(english))
    for name, kind in _tables().items():
        setattr(rich_utils, name, kind)
    if language() == "zh":
        for command in commands(program):
            _translate(command)


def _tables() -> dict[str, type]:
    """What help is laid out with; in Chinese a text, which has no spaces, is broken where a line ends, and not cut off there."""
    from rich.columns import Columns
    from rich.table import Table

    class FoldingTable(Table):
        def add_row(self, *cells: Any, **options: Any) -> None:
            super().add_row(*cells, **options)
            _fold(self)

    class FoldingColumns(Columns):
        def __rich_console__(self, *arguments: Any) -> Iterator[Any]:
            for part in super().__rich_console__(*arguments):
                if isinstance(part, Table):
                    _fold(part)
                yield part

    return {"Table": FoldingTable, "Columns": FoldingColumns} if language() == "zh" else {"Table": Table, "Columns": Columns}


def _fold(table: Table) -> None:
    for column in table.columns:
        column.overflow = "fold"


def commands(program: Command) -> Iterator[Command]:
    """The program and all commands below it."""
    yield program
    for command in getattr(program, "commands", {}).values():
        yield from commands(command)


def told(text: str) -> str:
    """A help text in the reader's language; a paragraph that the catalogue lacks as it is."""
    return text if language() == "en" else "\n\n".join(_paragraph(part) for part in text.split("\n\n"))


def _paragraph(part: str) -> str:
    plain = " ".join(part.split())
    return part if part.startswith(_CODE) or not plain else part.replace(part.strip(), catalogue().get(plain, part.strip()))


@cache
def catalogue() -> dict[str, str]:
    """Paragraphs of help, and what they are in Chinese."""
    lines = files("kg.locale").joinpath("help.zh.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))


def _translate(command: Command) -> None:
    asking = command.get_help_option(typer.Context(command, help_option_names=sorted(_ASKED, key=len)))
    for one in (*command.params, asking):
        if text := getattr(one, "help", None):
            one.help = told(text)
    for name in ("help", "short_help", "epilog"):
        if text := getattr(command, name):
            setattr(command, name, told(text))
