"""Timelines, heat maps and calendars, drawn as `kg view` draws them; here every mark is a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from kg.publish.pages.contents import short
from kg.publish.pages.records import Holding
from kg.view.days import Day, calendar
from kg.view.heatmap import Cell, heatmap, written
from kg.view.timeline import Lane, Mark, timeline
from kg.web.addresses import PREFIX, Addresses
from kg.web.drawings import WHOLE, Period, everything, life, visits
from kg.web.languages import language_of
from kg.web.search import Entry
from kg.web.site import Site, query_of
from kg.web.snapshot import Snapshot
from kg.web.wording import PLOT_WORDS, PLOTS

_WITH_VISITS = ("person", "company", "body", "organisation", "place")


@dataclass(frozen=True, slots=True)
class Plot:
    """One drawing: its name, what the template needs, and which other drawings there are of the same."""

    name: str
    drawn: Any
    things: Mapping[str, Any]
    happenings: Mapping[str, Any]
    to: Leading
    types: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def hollow(self) -> bool:
        """Whether any mark of a timeline is."""
        return any(not mark.active for lane in self.drawn.lanes for mark in lane.marks)

    @property
    def bars(self) -> bool:
        """Whether a timeline has any."""
        return any(lane.bars for lane in self.drawn.lanes)

    def short(self, iri: str) -> str:
        """A name for a narrow place."""
        return written(short(self.things[iri]) or str(self.things[iri].label))


@dataclass(frozen=True, slots=True)
class Leading:
    """Where the marks of a drawing lead: to events, posts, people, or the list of the events they stand for."""

    addresses: Addresses
    language: str
    subject: str = ""
    """The IRI of the thing it is about."""
    period: Period = WHOLE
    tag: str = "a"

    def marked(self, _word: str) -> str:
        """Nothing: `said` has the word."""
        return ""

    def said(self, word: str) -> str:
        """The word in the reader's language."""
        return PLOT_WORDS[word][self.language != "zh"]

    def post(self, holding: Holding) -> Markup:
        """The post, or the one who held it."""
        return _href(self.addresses.of(holding.body))

    def name(self, iri: str) -> Markup:
        """The page of a person or company."""
        return _href(self.addresses.of(iri))

    def mark(self, lane: Lane, mark: Mark) -> Markup:
        """The event; of a column, all of its events."""
        if len(mark.events) == 1:
            return _href(self.addresses.of(mark.event))
        return self._events(mark.first, mark.last, type=lane.subject)

    def day(self, day: Day) -> Markup:
        """The event of a day; of several, all of them."""
        return _href(self.addresses.of(day.events[0])) if len(day.events) == 1 else self._events(day.day.isoformat(), day.day.isoformat())

    def cell(self, cell: Cell, _number: int) -> Markup:
        """The visits of the one to the other, or those of a quarter."""
        if "/" in cell.column:
            return self._events(self.period.first, self.period.last, of=cell.row, beside=cell.column, how="visits")
        first, last = _days_of(cell.column)
        return self._events(first, last, beside=cell.row, how="visits")

    def _events(self, first: str, last: str, *, of: str = "", beside: str = "", **more: str) -> Markup:
        ends = {"of": _path(self.addresses, of or self.subject), "with": _path(self.addresses, beside)}
        return _href(f"/events?{query_of(ends | {'from': first, 'to': last} | more)}")


def _href(address: str) -> Markup:
    return Markup('href="{}"').format(address)


def _path(addresses: Addresses, iri: str) -> str:
    return addresses.of(iri).removeprefix(PREFIX) if iri else ""


def _days_of(quarter: str) -> tuple[str, str]:
    """The first and the last day of a quarter."""
    year, number = int(quarter[:4]), int(quarter[5])
    after = date(year + number // 4, number % 4 * 3 + 1, 1)
    return date(year, number * 3 - 2, 1).isoformat(), (after - timedelta(days=1)).isoformat()


def plot_of(snapshot: Snapshot, name: str, to: Leading) -> Plot | None:
    """The drawing of that name about the subject; None if there is nothing to draw."""
    store = snapshot.store
    if name == "heatmap":
        return _heatmap(snapshot, to)
    dossier = life(store, to.subject, to.period) if to.subject else everything(store, to.period)
    if name == "calendar":
        days = calendar(dossier)
        return Plot(name, days, dossier.things, dossier.events, to, left_out=days.undated) if days.years else None
    line = timeline(dossier, to.subject)
    types = tuple(lane.subject for lane in line.lanes if lane.kind == "type")
    return Plot(name, line, dossier.things, dossier.events, to, types, line.undated) if line.lanes else None


def _heatmap(snapshot: Snapshot, to: Leading) -> Plot | None:
    dossier = visits(snapshot.store, to.subject, to.period)
    visitor = any(one.who == to.subject for one in dossier.presences)
    drawn = heatmap(dossier, person=to.subject if visitor else "", company="" if visitor else to.subject)
    entries = {iri: snapshot.index.entry(iri) for iri in (*drawn.rows, *drawn.columns)}
    things = dict(dossier.things)
    things |= {iri: replace(things[iri], names=entry.names) for iri, entry in entries.items() if entry}
    return Plot("heatmap", drawn, things, dossier.events, to, left_out=drawn.undated) if drawn.cells else None


def offered(kind: str) -> tuple[str, ...]:
    """The drawings there are of a kind of thing."""
    return PLOTS if kind in _WITH_VISITS else PLOTS[:2]


def plots(request: Request) -> Response:
    """Who visited whom, or what happened when, in the whole graph or of one thing, in a period."""
    site: Site = request.app.state.site
    asked = request.query_params
    name = asked.get("chart", "heatmap")
    subject = _subject(site, asked.get("of", "").strip()[:200])
    name = name if name in PLOTS and (subject or name != "timeline") else PLOTS[2]
    period = period_of(asked)
    to = Leading(site.snapshot.addresses, language_of(request), subject.iri if subject else "", period)
    key = (request.url.path, request.url.query, language_of(request))

    def made() -> Response:
        plot = plot_of(site.snapshot, name, to)
        unknown = asked.get("of", "").strip() if not subject else ""
        return site.page(request, "plots", plot=plot, name=name, names=PLOTS, subject=subject, period=period, unknown=unknown)

    return made() if "lang" in asked else site.kept(key, made)


def _subject(site: Site, text: str) -> Entry | None:
    """What was meant: the path of a thing, or a name; of several the one told of most."""
    if not text:
        return None
    found = site.snapshot.index.entry(site.snapshot.addresses.iri(text))
    return found or next((entry for entry in site.snapshot.index.find(text).entries if entry.kind not in ("event", "article", "newspaper")), None)


def period_of(asked: Mapping[str, str]) -> Period:
    """The days asked for; what is no day is left out."""
    return Period(*(_day(asked.get(name, "")) for name in ("from", "to")))


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return ""
