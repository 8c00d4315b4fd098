"""The JSON interface: what the pages show, for programs. `openapi.yaml` describes it."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import Any

import yaml
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg import __version__, ask
from kg.ask.present import short
from kg.errors import UsageError
from kg.show import Candidate, Section, Wish, explain, profile
from kg.show.find import current_iri, labelled, type_of
from kg.store.labels import concept_labels, term_labels
from kg.web.languages import language_of
from kg.web.questions import answer, cut_header
from kg.web.results import document
from kg.web.search import Entry
from kg.web.site import HERE, Site
from kg.web.snapshot import KINDS_OF_CLASSES
from kg.web.wording import KINDS

_MOST = 100


def overview(request: Request) -> Response:
    """What the graph holds."""
    site: Site = request.app.state.site
    told = site.snapshot.overview
    most = {kind: [_entry(site, entry, language_of(request)) for entry in entries] for kind, entries in told.most.items()}
    return JSONResponse({"counts": told.counts, "first": told.first, "last": told.last, "most": most})


def search(request: Request) -> Response:
    """Things by name."""
    site: Site = request.app.state.site
    given = request.query_params
    kind = given.get("kind", "")
    if kind and kind not in KINDS:
        return _wrong(400, f"there is no kind {kind!r}: choose one of {', '.join(KINDS)}")
    start, limit = (_whole(given.get(name, ""), default) for name, default in (("start", 0), ("limit", 20)))
    if start is None or limit is None:
        return _wrong(400, "start and limit are whole numbers")
    found = site.snapshot.index.find(given.get("q", "")[:200], kind=kind, start=start, limit=min(limit, _MOST))
    return JSONResponse({"total": found.total, "kinds": found.kinds, "results": [_entry(site, entry, language_of(request)) for entry in found.entries]})


def thing(request: Request) -> Response:
    """Everything the graph says of one thing."""
    site: Site = request.app.state.site
    store = site.snapshot.store
    iri = _iri(request)
    kind = type_of(store, current_iri(store, iri)) if iri else None
    if iri is None or kind is None:
        return _wrong(404, "nothing in the graph with a profile has this IRI: look a name up with /api/search")
    shown = profile(store, Candidate(current_iri(store, iri), kind, labelled(store, current_iri(store, iri)), ()), Wish(language_of(request)))
    sections = [_section(section) for section in shown.sections]
    return JSONResponse({"iri": shown.iri, "kind": KINDS_OF_CLASSES[kind], "label": shown.label, "names": list(shown.names), "sections": sections})


def reasons(request: Request) -> Response:
    """The sentences and the rules behind a fact."""
    site: Site = request.app.state.site
    iri = _iri(request)
    if iri is None:
        return _wrong(400, "iri is the IRI of a thing or a fact")
    try:
        found = explain(site.snapshot.store, iri)
    except UsageError as error:
        return _wrong(404, str(error))
    return JSONResponse({"iri": found.iri, "about": found.label, "reasons": [asdict(reason) for reason in found.reasons]})


def questions(_request: Request) -> Response:
    """The ready questions with their parameters."""
    return JSONResponse([_question(question) for question in ask.questions()])


async def question(request: Request) -> Response:
    """The answer to a ready question."""
    site: Site = request.app.state.site
    found = next((one for one in ask.questions() if one.name == request.path_params["name"]), None)
    if found is None:
        return _wrong(404, "there is no such question: /api/questions lists them")
    values = {name: value for name, value in request.query_params.items() if name != "lang" and value.strip()}
    result, error = await answer(site, found, values)
    if result is None:
        return _wrong(400, error)
    told = {"question": found.name, "columns": list(result.columns), "rows": document(result.columns, result.rows), "cut": result.cut}
    return JSONResponse(told, headers=cut_header(result.cut, len(result.rows)))


def terms(request: Request) -> Response:
    """Our classes, properties and concepts as one writes them in SPARQL, with their labels."""
    language = language_of(request)
    known = {**term_labels(language), **concept_labels(language)}
    written = [(short(iri), label) for iri, label in known.items()]
    return JSONResponse([{"value": value, "note": label} for value, label in sorted(written) if not value.startswith("http")])


def openapi(request: Request) -> Response:
    """The description of all this in the OpenAPI form."""
    return JSONResponse(description() | {"servers": [{"url": str(request.base_url).rstrip("/")}]})


@cache
def description() -> dict[str, Any]:
    """The OpenAPI document, without the address of the server."""
    told: dict[str, Any] = yaml.safe_load((HERE / "openapi.yaml").read_text(encoding="utf-8"))
    told["info"]["version"] = __version__
    return told


def _iri(request: Request) -> str | None:
    iri = request.query_params.get("iri", "").strip().strip("<>")
    try:
        return NamedNode(iri).value
    except ValueError:
        return None


def _whole(text: str, default: int) -> int | None:
    if not text:
        return default
    return int(text) if text.isdecimal() and len(text) < 8 else None


def _entry(site: Site, entry: Entry, language: str) -> dict[str, Any]:
    told = {"iri": entry.iri, "kind": entry.kind, "label": entry.label, "names": list(entry.names), "hint": entry.told(language), "times": entry.weight}
    return told | {"path": site.snapshot.addresses.of(entry.iri)}


def _section(section: Section) -> dict[str, Any]:
    rows = [[[asdict(line) for line in cell] for cell in row] for row in section.cells]
    return {"zh": section.zh, "en": section.en, "columns": list(section.columns), "rows": rows}


def _question(question: ask.Question) -> dict[str, Any]:
    params = [
        {"name": one.name, "type": one.type, "default": one.default, "example": one.example, "zh": one.zh, "en": one.en, "required": one.default is None}
        for one in question.params
    ]
    return {"name": question.name, "zh": question.zh, "en": question.en, "parameters": params}


def _wrong(status: int, message: str) -> Response:
    return JSONResponse({"error": message}, status)
