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
from kg.ask.columns import heading, word
from kg.ask.run import Result
from kg.errors import UsageError
from kg.store import Term, text_of
from kg.store.labels import concept_labels

FORMATS = ("table", "csv", "json", "ttl")
_SCHEME_OF_COLUMN = {"role": "role", "type": "event-type", "kind": "tenure-kind", "change": "change", "basis": "basis", "dateBasis": "date-basis"}
_OWN_WORDS = ("certainty", "tie")
_SAME = 3
"""From so many rows on, what is the same in all of them is said once."""
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


def as_table(result: Result, *, iris: bool = False, language: str = "zh") -> RenderableType:
    """The answer for a terminal: its title, a table and how many rows it has, or that nothing was found.

    Columns that hold only IRIs of things are left out unless asked for; namesakes are told apart by the end of their IRI. A name or day that is the
    same in every row stands above the table.
    """
    title = Text(result.question.zh if language == "zh" else result.question.en, style="bold")
    if not result.rows:
        return Group(title, Text("没有找到。" if language == "zh" else "Nothing found."))
    columns = result.columns
    cells = _cells(result, language)
    shown = [n for n in range(len(columns)) if iris or result.triples is not None or not _only_things(result, n)] or list(range(len(columns)))
    always = [
        n
        for n in shown
        if len(cells) >= _SAME and (columns[n].endswith("Name") or columns[n] == "when") and cells[0][n] and len({row[n] for row in cells}) == 1
    ]
    always = always if len(always) < len(shown) else []
    table = Table(header_style="bold")
    for n in shown:
        if n not in always:
            table.add_column(Text(heading(columns[n], language)), justify="right" if _numeric(result, n) else "left", overflow="fold")
    for row in cells:
        table.add_row(*(Text(row[n]) for n in shown if n not in always))
    above = [Text("  ".join(f"{heading(columns[n], language)}: {cells[0][n]}" for n in always))] if always else []
    return Group(title, *above, table, Text(_size(result, language), style="dim"))


def _cells(result: Result, language: str) -> list[list[str]]:
    """What a reader sees, namesakes marked."""
    columns = result.columns
    marks = [_marks(result, n) for n in range(len(columns))]
    return [[seen(column, row[n], language) + (marks[n].get(row[n - 1], "") if n else "") for n, column in enumerate(columns)] for row in result.rows]


def _size(result: Result, language: str) -> str:
    count = f"{len(result.rows):,}"
    if language == "zh":
        return f"只列出前面的 {count} 行……" if result.cut else f"共 {count} 行"
    return f"only the first {count} rows are shown ..." if result.cut else f"{count} row{'s' * (len(result.rows) != 1)}"


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


def _spoken(column: str, text: str, language: str) -> str:
    """A word in a column of concepts, or several with semicolons between them, as labels; a word of the question's own; anything else as it is."""
    scheme = _SCHEME_OF_COLUMN.get(column)
    if scheme is None:
        return word(text, language) if column in _OWN_WORDS else text
    labels = concept_labels(language)
    return ("、" if language == "zh" else ", ").join(labels.get(f"{vocab.BASE}{scheme}/{one}", one) for one in text.split("; "))


def short(iri: str) -> str:
    """An IRI with one of our prefixes, if one fits."""
    for prefix, namespace in vocab.PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
