"""An answer as a table to look at, or as CSV, JSON or Turtle to take away."""

from __future__ import annotations

import csv
import io
import json

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kg import vocab
from kg.ask.run import Result
from kg.errors import UsageError
from kg.store import Term, text_of
from kg.store.labels import concept_labels

FORMATS = ("table", "csv", "json", "ttl")
_SCHEME_OF_COLUMN = {"role": "role", "type": "event-type", "kind": "tenure-kind", "change": "change", "basis": "basis", "dateBasis": "date-basis"}
_NUMBERS = {vocab.XSD + name for name in ("integer", "decimal", "double", "nonNegativeInteger", "positiveInteger")}


def as_text(result: Result, form: str) -> str:
    """The answer in a form that files keep: `csv`, `json` or `ttl`.

    Errors: UsageError for `ttl` of an answer that is a table, or an unknown form.
    """
    if form == "csv":
        return _csv(result)
    if form == "json":
        return _json(result)
    if form == "ttl":
        return _turtle(result)
    raise UsageError(f"there is no format {form!r}: choose one of {', '.join(FORMATS)}")


def as_table(result: Result, *, iris: bool = False) -> RenderableType:
    """The answer for a terminal: its title and a table, or that nothing was found.

    Columns that hold only IRIs of things are left out unless asked for; namesakes are told apart by the end of their IRI.
    """
    title = Text(result.question.zh, style="bold")
    if not result.rows:
        return Group(title, Text("没有找到。 Nothing found."))
    shown = [n for n, _ in enumerate(result.columns) if iris or result.triples is not None or not _only_things(result, n)]
    shown = shown or list(range(len(result.columns)))
    table = Table(header_style="bold")
    for n in shown:
        table.add_column(Text(result.columns[n]), justify="right" if _numeric(result, n) else "left", overflow="fold")
    marks = [_marks(result, n) for n in range(len(result.columns))]
    for row in result.rows:
        table.add_row(*(Text(seen(result.columns[n], row[n]) + marks[n].get(row[n - 1], "")) for n in shown))
    return Group(title, table, Text("……（只列出前面的行） Only the first rows are shown.")) if result.cut else Group(title, table)


def _csv(result: Result) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(result.columns)
    writer.writerows([text_of(term) if term is not None else "" for term in row] for row in result.rows)
    return out.getvalue()


def _json(result: Result) -> str:
    rows = [{column: _plain(term) for column, term in zip(result.columns, row, strict=True) if term is not None} for row in result.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _turtle(result: Result) -> str:
    if result.triples is None:
        raise UsageError(f"the question {result.question.name} gives a table, not triples: take csv or json, or ask with CONSTRUCT")
    text = "\n".join(map(str, result.triples))
    prefixes = {prefix: namespace for prefix, namespace in vocab.PREFIXES.items() if namespace in text}
    return (serialize(result.triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b"").decode()


def _plain(term: Term) -> str | int | float | bool:
    if isinstance(term, Literal):
        kind = term.datatype.value
        if kind == vocab.XSD + "boolean":
            return term.value in ("true", "1")
        if kind in _NUMBERS:
            return float(term.value) if kind.endswith(("decimal", "double")) else int(term.value)
    return text_of(term)


def _marks(result: Result, column: int) -> dict[Term | None, str]:
    """What to add to a name so that namesakes differ: by the IRI in the column before (`who`, `whoName`)."""
    if column == 0 or result.columns[column] != result.columns[column - 1] + "Name":
        return {}
    bearers: dict[Term | None, set[Term | None]] = {}
    for row in result.rows:
        bearers.setdefault(row[column], set()).add(row[column - 1])
    return {iri: f" ({text_of(iri)[-4:]})" for iris in bearers.values() if len(iris) > 1 for iri in iris if iri is not None}


def _numeric(result: Result, column: int) -> bool:
    terms = [row[column] for row in result.rows if row[column] is not None]
    return bool(terms) and all(_is_number(term) for term in terms)


def _is_number(term: Term | None) -> bool:
    return isinstance(term, Literal) and term.datatype.value in _NUMBERS


def _only_things(result: Result, column: int) -> bool:
    terms = [row[column] for row in result.rows if row[column] is not None]
    return bool(terms) and all(isinstance(term, NamedNode) and "/id/" in term.value for term in terms)


def seen(column: str, term: Term | None, language: str = "zh") -> str:
    """A term as a reader sees it in that column: concepts by their label, other IRIs with a prefix."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return concept_labels(language).get(term.value, short(term.value))
    if isinstance(term, BlankNode | Triple):
        return str(term)
    return _spoken(column, "".join(term.value.split("\n")), language)


def _spoken(column: str, word: str, language: str) -> str:
    """A word in a column of concepts as its label; anything else as it is."""
    scheme = _SCHEME_OF_COLUMN.get(column)
    return concept_labels(language).get(f"{vocab.BASE}{scheme}/{word}", word) if scheme else word


def short(iri: str) -> str:
    """An IRI with one of our prefixes, if one fits."""
    for prefix, namespace in vocab.PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
