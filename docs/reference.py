"""The reference pages: the commands as the program knows them, the vocabulary as the ontology has it, and the notebook as a page."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer
from pyoxigraph import NamedNode, RdfFormat, Store

from kg.cli import app
from kg.vocab import KG, PREFIXES

ONTOLOGY = Path(__file__).parents[1] / "ontology"
_LABELS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_OWL = "http://www.w3.org/2002/07/owl#"
_KINDS = {"Class": "Classes", "ObjectProperty": "Properties that join two things", "DatatypeProperty": "Properties with a value"}
_ASKED = """SELECT DISTINCT ?term ?zh ?en WHERE {{ ?term a <{kind}> FILTER(STRSTARTS(STR(?term), "{base}"))
  OPTIONAL {{ ?term <{labels}comment> ?zh FILTER(LANG(?zh) = "zh") }}
  OPTIONAL {{ ?term <{labels}comment> ?en FILTER(LANG(?en) = "en") }} }} ORDER BY STR(?term)"""
_SCHEMES = """SELECT ?concept ?zh ?en WHERE {{ ?concept a <{skos}Concept> ; <{skos}prefLabel> ?zh, ?en FILTER(LANG(?zh) = "zh" && LANG(?en) = "en") }}
  ORDER BY STR(?concept)"""


def commands() -> str:
    """Every command with its arguments, options and examples."""
    root: Any = typer.main.get_command(app)
    parts = ["# Commands\n\nWritten from the program by `python docs/refresh.py`. `kg COMMAND --help` says the same.\n"]
    for name, command in root.commands.items():
        parts.append(f"## kg {name}\n\n{_plain(command.help)}\n\n{_parameters(command)}\n{_plain(command.epilog)}\n")
    return "\n".join(parts)


def _parameters(command: Any) -> str:
    rows = [f"| {_named(one)} | {_default(one)} | {_cell(one.help or '')} |" for one in command.params if one.name != "help"]
    return "\n".join(("| | unless told otherwise | |", "| --- | --- | --- |", *rows)) + "\n"


def _named(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"`{_cell(parameter.metavar or parameter.name.upper())}`"
    return ", ".join(f"`{option}`" for option in (*parameter.opts, *parameter.secondary_opts))


def _default(parameter: Any) -> str:
    value = parameter.default
    return "" if value in (None, False, ()) or callable(value) else f"`{value}`" if not isinstance(value, bool) else "yes"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _plain(text: str | None) -> str:
    """Help text as Markdown: indented lines are code."""
    lines = (text or "").strip("\n").split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() if not line.startswith("    ") else line for line in lines)).strip()


def vocabulary() -> str:
    """Every class, property and concept with what it means, in both languages."""
    store = Store()
    for file in ("kg.ttl", "schemes.ttl"):
        store.bulk_load(path=str(ONTOLOGY / file), format=RdfFormat.TURTLE)
    parts = [f"# Vocabulary\n\nWritten from `ontology/` by `python docs/refresh.py`. The prefix `kg:` stands for `{KG}`.\n"]
    for kind, heading in _KINDS.items():
        rows = (_term(row) for row in store.query(_ASKED.format(kind=_OWL + kind, base=KG, labels=_LABELS)))  # type: ignore[union-attr]  # a SELECT
        parts.append("\n".join((f"## {heading}\n", "| term | 说明 | meaning |", "| --- | --- | --- |", *rows)) + "\n")
    return "\n".join((*parts, *_schemes(store)))


def _term(row: Any) -> str:
    return f"| `{_short(row['term'])}` | {_cell(row['zh'].value if row['zh'] else '')} | {_cell(row['en'].value if row['en'] else '')} |"


def _schemes(store: Store) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for row in store.query(_SCHEMES.format(skos=_SKOS)):  # type: ignore[union-attr]  # a SELECT
        scheme, _, word = row["concept"].value.rpartition("/")
        groups.setdefault(scheme.rpartition("/")[2], []).append(f"| `{word}` | {_cell(row['zh'].value)} | {_cell(row['en'].value)} |")
    for scheme, rows in groups.items():
        yield "\n".join((f"## Words of {scheme}\n", "| word | 中文 | English |", "| --- | --- | --- |", *rows)) + "\n"


def _short(node: NamedNode) -> str:
    prefix = next(prefix for prefix, base in PREFIXES.items() if base == KG)
    return f"{prefix}:{node.value.removeprefix(KG)}"


def page_of(notebook: Mapping[str, Any], pictures: Path) -> tuple[str, dict[Path, bytes]]:
    """The notebook as a page, and its pictures by where they belong."""
    parts: list[str] = []
    drawn: dict[Path, bytes] = {}
    for cell in notebook["cells"]:
        source = cell["source"].strip()
        parts.append(source if cell["cell_type"] == "markdown" else f"```python\n{source}\n```")
        parts.extend(_output(output, pictures / f"first-table-{len(drawn) + 1}.png", drawn) for output in cell.get("outputs", ()))
    return "\n\n".join(part for part in parts if part) + "\n", drawn


def _output(output: Mapping[str, Any], picture: Path, drawn: dict[Path, bytes]) -> str:
    held = output.get("data", {})
    if "image/png" in held:
        drawn[picture] = base64.b64decode(held["image/png"])
        return f"![What the cell above draws]({picture.parent.name}/{picture.name})"
    text = output.get("text") or held.get("text/plain", "")
    return f"```text\n{text.rstrip()}\n```" if text.strip() else ""
