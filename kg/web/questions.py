"""The ready questions as forms, their answers as a table, CSV, JSON or Turtle; and SPARQL as typed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from anyio import to_thread
from pyoxigraph import Literal, NamedNode
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg import ask, vocab
from kg.ask.columns import heading
from kg.ask.present import seen
from kg.ask.question import ABOUT
from kg.ask.run import Result, answered, refuse_unknown_names
from kg.errors import KgError
from kg.publish.cells import harmless
from kg.store import Answer, Term, text_of
from kg.web.languages import language_of
from kg.web.search import Index
from kg.web.site import Site, query_of
from kg.web.workers import Job

_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)
SHOWN = 500
"""Rows that a page shows; files hold as many as the settings allow."""
FILES = {"csv": "text/csv; charset=utf-8", "json": "application/json", "ttl": "text/turtle; charset=utf-8"}
"""What an answer can be had as."""
_TEXTS = (vocab.XSD + "string", vocab.RDF + "langString")


@dataclass(frozen=True, slots=True)
class Cell:
    """A term in a table of a page."""

    text: str
    iri: str = ""
    numeric: bool = False
    note: str = ""
    """The end of the IRI, where a label stands for it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer as a page shows it."""

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    """The columns in the reader's words."""
    rows: tuple[tuple[Cell, ...], ...]


def listing(request: Request) -> Response:
    """All ready questions."""
    site: Site = request.app.state.site
    grouped = {about: [one for one in ask.questions() if one.about == about] for about in ABOUT}
    return site.page(request, "questions", grouped=grouped, about=ABOUT)


async def question(request: Request) -> Response:
    """One ready question: its form, and its answer as soon as all it needs is given."""
    site: Site = request.app.state.site
    found = next((one for one in ask.questions() if one.name == request.path_params["name"]), None)
    if found is None:
        raise HTTPException(404)
    values = {param.name: value for param in found.params if (value := request.query_params.get(param.name, "").strip())}
    form = request.query_params.get("format", "")
    ready = all(param.name in values or param.default is not None for param in found.params)
    result, error = await answer(site, found, values) if ready or "run" in request.query_params else (None, "")
    if form in FILES:
        return file(result, form, error)
    names = [name for name in FILES if name != "ttl" or (result is not None and result.triples is not None)]
    files = [(name, f"?{query_of(values | {'run': '1', 'format': name})}") for name in names]
    shown = table(result, site.snapshot.index, language_of(request))
    return site.page(request, "question", status=400 if error else 200, question=found, values=values, result=result, table=shown, error=error, files=files)


async def answer(site: Site, found: ask.Question, values: Mapping[str, str]) -> tuple[Result | None, str]:
    """The answer, or what is wrong."""

    def asker(sparql: str, most: int | None) -> Answer:
        return site.workers.answer(Job(sparql, most), site.settings.seconds)

    def work() -> Result:
        result = answered(found, values, asker, limit=site.settings.rows)
        if not result.rows:
            refuse_unknown_names(site.snapshot.store, found, values)
        return result

    try:
        return await to_thread.run_sync(work, limiter=site.askers), ""
    except KgError as error:
        return None, str(error)


def table(result: Result | None, index: Index, language: str) -> Shown | None:
    """The first rows of an answer as a page shows them: an IRI and the name in the column after it as one link, one without a name by its label."""
    if result is None:
        return None
    columns = result.columns
    named = {n for n, column in enumerate(columns[1:], start=1) if column == f"{columns[n - 1]}Name"}
    shown = [n for n in range(len(columns)) if n + 1 not in named]
    told = result.question.name == "as typed"  # whoever writes queries wants to see IRIs
    rows = tuple(tuple(_labelled(_cell(row, n, columns[n], n in named, language), index, told, language) for n in shown) for row in result.rows[:SHOWN])
    names = tuple(columns[n].removesuffix("Name") if n in named else columns[n] for n in shown)
    return Shown(names, names if told else tuple(heading(name, language) for name in names), rows)


def _cell(row: tuple[Term | None, ...], n: int, column: str, named: bool, language: str) -> Cell:
    term, link = row[n], row[n - 1] if named else row[n]
    iri = link.value if isinstance(link, NamedNode) else ""
    return Cell(seen(column, term, language), iri, isinstance(term, Literal) and bool(_NUMBER.fullmatch(term.value)))


def _labelled(cell: Cell, index: Index, told: bool, language: str) -> Cell:
    entry = index.entry(cell.iri) if cell.iri else None
    if entry is None:
        return cell
    if cell.text == cell.iri:
        return Cell(entry.label, cell.iri, note="/".join(cell.iri.rsplit("/", 2)[1:]) if told else "")
    return replace(cell, note=entry.word) if entry.kind == "post" and language != "zh" else cell


def file(result: Result | None, form: str, error: str) -> Response:
    """The answer as a file to keep."""
    if result is None:
        raise HTTPException(400, error or "the question needs a value")
    try:
        content = _csv(result) if form == "csv" else ask.as_text(result, form).encode()
    except KgError as wrong:
        raise HTTPException(400, str(wrong)) from wrong
    name = "answer" if result.question.name == "as typed" else result.question.name
    headers = {"content-disposition": f'attachment; filename="{name}.{form}"'} | cut_header(result.cut, len(result.rows))
    return Response(content, media_type=FILES[form], headers=headers)


def cut_header(cut: bool, rows: int) -> dict[str, str]:
    """Says of an answer that it was cut."""
    return {"x-newskg-cut": f"only the first {rows} rows"} if cut else {}


def _csv(result: Result) -> bytes:
    """No cell is anything that a spreadsheet would run."""
    rows = ([_text(term) for term in row] for row in result.rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(result.columns)
    writer.writerows(rows)
    return text.getvalue().encode()


def _text(term: Term | None) -> str:
    if term is None:
        return ""
    text = text_of(term)
    return harmless(text) if isinstance(term, Literal) and term.datatype.value in _TEXTS else text
