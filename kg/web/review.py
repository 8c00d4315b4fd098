"""Open questions of who is who, and what was taken for one, with buttons that write decisions as `kg review` and `kg split` do."""

from __future__ import annotations

import csv
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.decisions import Decision
from kg.errors import KgError, UsageError
from kg.publish.cells import as_written
from kg.request import BuildRequest, recorded
from kg.review import Asked, Kept, answered, keep, open_questions, split
from kg.review.corrections import By
from kg.web.settings import Settings
from kg.web.site import Site, query_of

MERGES = 50
"""Merges on one page."""
_LONGEST_FORM = 20_000


@dataclass(frozen=True, slots=True)
class Merge:
    """One line of tables/merges.csv."""

    kind: str
    name: str
    joined: str
    joined_to: str
    reason: str
    findings: str
    quote: str
    to_quote: str
    paper: str
    place: str
    """File and offsets, as `kg split` takes them."""
    iri: str
    can_be_undone: bool


def review(request: Request) -> Response:
    """The open questions, the most valuable first."""
    site: Site = request.app.state.site
    asked, error = _questions(site)
    iris = _iris(site.settings.graph)
    questions = [(one, _key(one)) for one in asked]
    return site.page(request, "review", questions=questions, iris=iris, error=error, **_shared(request, site))


def merges(request: Request) -> Response:
    """What was taken for one, and why."""
    site: Site = request.app.state.site
    text, kind = request.query_params.get("q", "").strip()[:100], request.query_params.get("kind", "")
    page = max(1, int(number)) if (number := request.query_params.get("page", "1")[:6]).isdecimal() else 1
    found = [one for one in _merges(site.settings.graph) if kind in ("", one.kind) and _fits(text, one)]
    some = found[(page - 1) * MERGES : page * MERGES]
    later = f"?{query_of({'q': text, 'kind': kind, 'page': str(page + 1)})}" if page * MERGES < len(found) else ""
    return site.page(request, "merges", merges=some, total=len(found), text=text, kind=kind, later=later, **_shared(request, site))


def _shared(request: Request, site: Site) -> dict[str, Any]:
    """What was just written down, whether more may be, and what makes it true."""
    return {"said": request.query_params.get("said", "")[:300], "writable": writable(site.settings), "rebuild": _command(site.settings)}


async def decide(request: Request) -> Response:
    """Takes an answer to a question, or takes a sighting out of a thing again; writes it down and says where."""
    site: Site = request.app.state.site
    form = await _form(request)
    if not secrets.compare_digest(form.get("token", "").encode(), site.token.encode()):
        raise HTTPException(403, "this form is not of this explorer, or of one that was stopped since: open the page again")
    if not writable(site.settings):
        raise HTTPException(403, "decisions are taken on this machine alone: use `kg review` and `kg split`")
    by = By(site.settings.who, form.get("why", "").strip()[:500], datetime.now().astimezone().date().isoformat())
    try:
        back, decisions = _decisions(site, form, by)
        said = "; ".join(f"{kept.decision.verdict}: {kept.where}" for kept in _kept(site, decisions))
    except KgError as error:
        raise HTTPException(400, str(error)) from error
    return RedirectResponse(f"{back}?{query_of({'said': said[:300]})}", 303)


def writable(settings: Settings) -> bool:
    """Whether decisions may be written: the build is on record, and only this machine can ask."""
    return not settings.allowed_hosts and not settings.allowed_origins and _is_local(settings.host) and _record(settings) is not None


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _record(settings: Settings) -> BuildRequest | None:
    try:
        return recorded(settings.graph)
    except UsageError:
        return None


def _command(settings: Settings) -> str:
    """What to type so that decisions take effect."""
    request = _record(settings)
    return f"kg build {' '.join(map(str, request.paths))} -o {request.output}" if request else ""


def _questions(site: Site) -> tuple[tuple[Asked, ...], str]:
    request = _record(site.settings)
    try:
        return open_questions(site.settings.graph, request.decided() if request else ()), ""
    except UsageError as error:
        return (), str(error)


def _decisions(site: Site, form: Mapping[str, str], by: By) -> tuple[str, Sequence[Decision]]:
    """Where the reader came from, and what is decided."""
    if "place" in form:
        return "/review/merges", split(site.snapshot.store, form.get("iri", ""), [form["place"]], by, form.get("name"))
    wanted = form.get("question", "")
    question = next((one for one in _questions(site)[0] if _key(one) == wanted), None)
    if question is None:
        raise UsageError("this question is open no more: open the page again")
    return "/review", (answered(question, form.get("answer", ""), by),)


def _kept(site: Site, decisions: Sequence[Decision]) -> Iterator[Kept]:
    request = recorded(site.settings.graph)
    yield from keep(decisions, request.own_decisions, () if request.decisions else request.decision_files)


def _key(question: Asked) -> str:
    """What a question is about; its number may be another's after a build."""
    return f"{question.one.name} {question.one} {question.other.name} {question.other}"


async def _form(request: Request) -> dict[str, str]:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST_FORM:
            raise HTTPException(413)
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _table(graph: Path, name: str) -> Iterator[dict[str, str]]:
    file = (graph if graph.is_dir() else graph.parent) / "tables" / f"{name}.csv"
    if file.is_file():
        with file.open(encoding="utf-8-sig", newline="") as rows:
            yield from csv.DictReader(rows)


def _iris(graph: Path) -> dict[int, tuple[str, str]]:
    """By the number of a question, the two things it is about."""
    return {int(row["number"]): (row["iri"], row["other_iri"]) for row in _table(graph, "questions")}


def _merges(graph: Path) -> list[Merge]:
    return [
        Merge(
            **{name: as_written(row[name]) for name in ("kind", "name", "joined", "joined_to", "reason", "findings", "quote", "to_quote", "iri")},
            paper=" ".join(filter(None, (row["newspaper"], row["issued"]))),
            place=f"{as_written(row['source_file'])}:{row['start']}-{row['end']}",
            can_be_undone=bool(row["undo"]),
        )
        for row in _table(graph, "merges")
    ]


def _fits(text: str, merge: Merge) -> bool:
    return not text or any(text in name for name in (merge.name, merge.joined, merge.joined_to))
