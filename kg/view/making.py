"""From what is asked for to the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pyoxigraph import Store

from kg import vocab
from kg.errors import OutputError, UsageError
from kg.publish.pages.drawing import draw
from kg.publish.pages.reading import read_dossier
from kg.publish.pages.records import Dossier, View
from kg.publish.pages.views import attendance_view, network_view, visits_view
from kg.show.find import Candidate, find
from kg.view.charts import calendar_page, heatmap_page, timeline_page
from kg.view.heatmap import heatmap
from kg.view.selection import KINDS, Selection, selected

CHARTS = ("network", "timeline", "heatmap", "calendar")
_HINTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to draw. Names are as printed, or IRIs; days are ISO texts."""

    person: str = ""
    company: str = ""
    first: str = ""
    last: str = ""
    kind: str = "all"
    chart: str = "network"
    most: int = 500
    """So many nodes a network holds, at most."""
    min_confidence: float = 0.5


def make_view(store: Store, request: Request, output: Path) -> Path:
    """Writes the page; gives its path.

    Errors: UsageError for a name that nothing or several things bear, a wrong day, kind or chart, or if there is nothing to draw; OutputError if the file
    cannot be written.
    """
    _one_of("kind", request.kind, KINDS)
    _one_of("chart", request.chart, CHARTS)
    person = _named(store, request.person, (vocab.PERSON,), "--person") if request.person else None
    company = _named(store, request.company, (vocab.COMPANY, vocab.ORGANISATION, vocab.PUBLIC_BODY, vocab.PLACE), "--company") if request.company else None
    wanted = Selection(person.iri if person else "", company.iri if company else "", _day(request.first, "--from"), _day(request.last, "--to"), request.kind)
    if wanted.first and wanted.last and wanted.first > wanted.last:
        raise UsageError(f"--from {wanted.first} comes after --to {wanted.last}: exchange them")
    dossier = selected(read_dossier(store, request.min_confidence), wanted)
    if not (dossier.presences or dossier.halts or dossier.holdings):
        raise UsageError("the graph holds nothing of the kind in that period: widen it, or leave --kind out")
    subject = " · ".join(part for part in (person.label if person else "", company.label if company else "", _period(wanted)) if part)
    return _written(output, _page(dossier, request, wanted, subject))


def _page(dossier: Dossier, request: Request, wanted: Selection, subject: str) -> str:
    if request.chart == "timeline":
        return timeline_page(dossier, subject, wanted.person)
    if request.chart == "heatmap":
        return heatmap_page(dossier, subject, heatmap(dossier, person=wanted.person, company=wanted.company, every_site=request.kind == "visits"))
    if request.chart == "calendar":
        return calendar_page(dossier, subject)
    return draw(dossier, replace(_network(dossier, request), subject=subject, focus=wanted.person or wanted.company))


def _network(dossier: Dossier, request: Request) -> View:
    """Who attended and who visited have two columns each, everything together and posts are a network."""
    drawn = {"attendance": attendance_view, "visits": visits_view}.get(request.kind, network_view)
    return drawn(dossier, request.most)


def _one_of(what: str, given: str, known: tuple[str, ...]) -> None:
    if given not in known:
        raise UsageError(f"there is no {what} {given!r}: choose one of {', '.join(known)}")


def _named(store: Store, name: str, classes: tuple[str, ...], option: str) -> Candidate:
    """The one thing of these classes that bears the name."""
    every = find(store, name)
    found = [candidate for candidate in every if candidate.type in classes]
    if not found:
        raise UsageError(f"{option} {name} is none: the graph knows it as {every[0].label} of another kind; `kg show {name}` tells")
    if len(found) > 1:
        choice = "; ".join(f"{one.iri.rsplit('/', 1)[-1]} ({'、'.join(one.hints[:_HINTS])})" for one in found)
        raise UsageError(f"{len(found)} bear the name {name}: give {option} one of {choice}")
    return found[0]


def _day(text: str, option: str) -> str:
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{option} {text} is no day: write it like 2024-03-01") from error


def _period(wanted: Selection) -> str:
    return f"{wanted.first or '…'} – {wanted.last or '…'}" if wanted.first or wanted.last else ""


def _written(path: Path, page: str) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}): check the folder, its permissions and the space left") from error
    return path
