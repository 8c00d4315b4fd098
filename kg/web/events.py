"""The list of events that a mark, a square or a count stands for, each with its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.publish.pages.bonds import joined_stops
from kg.publish.pages.records import Dossier
from kg.view.timeline import TYPES
from kg.web.drawings import Period, everything, life, visits
from kg.web.plots import period_of
from kg.web.queries import asked_of
from kg.web.search import Entry
from kg.web.site import Site, query_of

MOST = 40
"""Events on one page."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event, and the passages that tell of it."""

    event: str
    label: str
    first: str
    last: str
    type: str
    passages: tuple[str, ...]


def events(request: Request) -> Response:
    """The events of a thing, or of two together, in a period, the earliest first."""
    site: Site = request.app.state.site
    wanted = request.query_params
    one, other = (_entry(site, wanted.get(name, "")) for name in ("of", "with"))
    period, kind = period_of(wanted), wanted.get("type", "")
    found = _found(site, one, other, period, visited=wanted.get("how") == "visits")
    if kind in TYPES:
        found = {iri: told for iri, told in found.items() if told[2] == kind}
    ordered = sorted(found, key=lambda iri: (not found[iri][0], *found[iri], iri))
    page, pages = _page(wanted.get("page", "1"), len(ordered))
    shown = ordered[(page - 1) * MOST : page * MOST]
    told, quotes = _told(site, {iri: found[iri] for iri in shown}, one, other)
    names = [name for entry in (one, other) if entry for name in entry.names]
    about: dict[str, Any] = {"one": one, "other": other, "period": period, "kind": kind if kind in TYPES else "", "names": names}
    about |= {"earlier": _turned(wanted, page - 1) if page > 1 else "", "later": _turned(wanted, page + 1) if page < pages else ""}
    return site.page(request, "events", told=told, quotes=quotes, total=len(ordered), page=page, pages=pages, **about)


def _entry(site: Site, path: str) -> Entry | None:
    if not path:
        return None
    entry = site.snapshot.index.entry(site.snapshot.addresses.iri(path))
    if entry is None:
        raise HTTPException(404)
    return entry


def _found(site: Site, one: Entry | None, other: Entry | None, period: Period, *, visited: bool) -> dict[str, tuple[str, str, str]]:
    """First day, last day and type by event."""
    store = site.snapshot.store
    if one and other and visited:
        dossier = visits(store, one.iri, period)
        ends = {one.iri, other.iri}
        there = {presence.event for presence, halt in joined_stops(dossier) if {presence.who, halt.site} == ends}
        return {iri: told for iri, told in _spans(dossier).items() if iri in there}
    several = [_spans(life(store, entry.iri, period)) for entry in (one, other) if entry] or [_spans(everything(store, period))]
    return {iri: told for iri, told in several[0].items() if all(iri in others for others in several)}


def _spans(dossier: Dossier) -> dict[str, tuple[str, str, str]]:
    return {iri: (told.first, told.last, told.type) for iri, told in dossier.events.items()}


def _told(site: Site, found: Mapping[str, tuple[str, str, str]], one: Entry | None, other: Entry | None) -> tuple[list[Told], dict[str, str]]:
    store = site.snapshot.store
    labels = {row["thing"]: row["label"] for row in asked_of(store, "labels", found)}
    passages: dict[str, dict[str, None]] = {iri: {} for iri in found}
    if one:
        ends = {"one": NamedNode(one.iri), "other": NamedNode((other or one).iri)}
        for row in asked_of(store, "evidence-in", found, ends):
            passages[row["event"]][row["passage"]] = None
    for row in asked_of(store, "evidence-of", [iri for iri, some in passages.items() if not some]):
        passages[row["event"]][row["passage"]] = None
    quotes = {row["passage"]: row["quote"] for row in asked_of(store, "quotes", {passage: None for some in passages.values() for passage in some})}
    return [Told(iri, labels.get(iri, iri), *found[iri], tuple(p for p in passages[iri] if p in quotes)) for iri in found], quotes


def _page(text: str, total: int) -> tuple[int, int]:
    """The page asked for, and how many there are."""
    pages = max(1, -(-total // MOST))
    return (min(max(int(text), 1), pages) if text.isdecimal() else 1), pages


def _turned(wanted: Mapping[str, str], page: int) -> str:
    return "?" + query_of({**wanted, "page": str(page)})
