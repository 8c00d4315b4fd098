"""Posts as bars and events as marks, along the days: those of one person or thing, or of the people most seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.publish.pages.records import Dossier, Holding
from kg.view.axis import Axis, Tick, day_of

WIDTH = 900
GUTTER = 200
"""Room for the names left of the lanes."""
PEOPLE = 40
"""So many people have a lane, at most."""
TYPES = ("visit", "meeting", "reception", "talk", "ceremony", "award", "appointment", "other")
_ACTIVE = {"lead", "chair", "speaker", "announcer", "host", "signatory", "honoree"}
_BIN = 10
_PITCH = 10
_TALLEST = 64.0
_STACK = 14
"""More marks than this above one another become one column for all of them."""
_BAR = 22
_EDGE = 26


@dataclass(frozen=True, slots=True)
class Bar:
    """One tenure: from the first to the last day it was seen or announced."""

    holding: Holding
    first: date
    last: date
    x: float
    y: float
    width: float
    dashed: bool
    """An earlier post, or one held for another: former or acting."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event; `width` says how long it lasted, or between which days it took place. Or a column: all events of some days, `height` high."""

    events: tuple[str, ...]
    type: str
    first: str
    last: str
    x: float
    y: float
    width: float
    active: bool
    """Somebody of the lane led, chaired, spoke, received or signed: he was not merely there."""
    height: float = 0.0

    @property
    def event(self) -> str:
        """The first of them."""
        return self.events[0]


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the drawing. `subject` is the title of a post, a type of event or the IRI of a person, as `kind` says."""

    kind: str
    subject: str
    y: float
    height: float
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, everything placed."""

    width: int
    height: float
    gutter: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    people: tuple[str, ...]
    """Those who have lanes, as IRIs."""
    undated: int
    """Events without a known day, which are not drawn."""
    left_out: int
    """People without a lane."""


def timeline(dossier: Dossier, person: str = "") -> Timeline:
    """The lanes of one person or thing, post by post and event type by event type; without any, a lane for each of the people most seen."""
    ranked = [person] if person else _most_seen(dossier)
    people = tuple(ranked[:PEOPLE])
    shown = set(people)
    events = {one.event for one in dossier.presences if one.who in shown}
    dated = {iri for iri in events if dossier.events[iri].first}
    holdings = [one for one in dossier.holdings if one.holder in shown and _span(one)]
    days = [day for iri in dated for day in _days_of(dossier, iri)] + [day for one in holdings for day in _span(one)]
    axis = Axis(min(days), max(days), GUTTER + 12, WIDTH - 22) if days else Axis(date(2000, 1, 1), date(2000, 12, 31), GUTTER + 12, WIDTH - 22)
    lanes = list(_own(dossier, axis, person, holdings) if person else _of_many(dossier, axis, people, holdings))
    placed, height = _stacked(lanes)
    return Timeline(WIDTH, height + _EDGE, GUTTER, placed, axis.ticks() if days else (), people, len(events) - len(dated), len(ranked) - len(people))


def _most_seen(dossier: Dossier) -> list[str]:
    seen = Counter(one.who for one in dossier.presences if dossier.things[one.who].kind == "person")
    seen.update({one.holder: 0 for one in dossier.holdings})
    return sorted(seen, key=lambda who: (-seen[who], who))


def _span(one: Holding) -> tuple[date, ...]:
    """The first and last day known; nothing if none is."""
    days = sorted(day for text in (one.first, one.last, one.start, one.end) if (day := day_of(text)))
    return (days[0], days[-1]) if days else ()


def _days_of(dossier: Dossier, event: str) -> tuple[date, date]:
    told = dossier.events[event]
    first = day_of(told.first)
    assert first, "only dated events are asked for"
    return first, day_of(told.last) or first


def _own(dossier: Dossier, axis: Axis, person: str, holdings: Iterable[Holding]) -> Iterator[Lane]:
    posts: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for one in sorted(holdings, key=lambda one: (_span(one), one.title)):
        posts[one.title, one.body].append(one)
    for (title, _), some in posts.items():
        yield Lane("post", title, 0, _BAR, bars=tuple(_bar(one, axis) for one in some))
    attended = _attended(dossier)[person]
    for kind in TYPES:
        of_kind = {iri: active for iri, active in attended.items() if dossier.events[iri].type == kind}
        if of_kind:
            marks, height = _marks(dossier, axis, of_kind)
            yield Lane("type", kind, 0, height, marks=marks)


def _of_many(dossier: Dossier, axis: Axis, people: Sequence[str], holdings: Sequence[Holding]) -> Iterator[Lane]:
    attended = _attended(dossier)
    for who in people:
        marks, height = _marks(dossier, axis, attended[who])
        bars = tuple(replace(_bar(one, axis), y=height + 1.0) for one in sorted(holdings, key=lambda one: (_span(one), one.title)) if one.holder == who)
        yield Lane("person", who, 0, height + (8 if bars else 2), bars=bars, marks=marks)


def _attended(dossier: Dossier) -> dict[str, dict[str, bool]]:
    """The dated events of each person, and whether he was active there."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for one in dossier.presences:
        if dossier.events[one.event].first:
            found[one.who][one.event] = found[one.who].get(one.event, False) or bool(_ACTIVE & set(one.roles))
    return found


def _bar(one: Holding, axis: Axis) -> Bar:
    first, last = _span(one)
    x = axis.x(first)
    return Bar(one, first, last, x, 7, max(4.0, round(axis.x(last) - x, 1)), one.kind != "regular")


def _marks(dossier: Dossier, axis: Axis, events: Mapping[str, bool]) -> tuple[tuple[Mark, ...], float]:
    """Marks above one another where days are too near to stand side by side, and the height they take."""
    bins: dict[int, list[tuple[float, float, str]]] = defaultdict(list)
    for iri in sorted(events, key=lambda iri: (_days_of(dossier, iri), iri)):
        first, last = (axis.x(day) for day in _days_of(dossier, iri))
        bins[int(first / _BIN)].append((first, last, iri))
    tallest = max(map(len, bins.values()), default=1)
    if tallest > _STACK:
        return tuple(_column(dossier, number, [iri for *_, iri in some], _TALLEST / tallest) for number, some in sorted(bins.items())), _TALLEST + 8
    pitch = min(_PITCH, _TALLEST / tallest)
    height = max(_BAR, tallest * pitch + 8)
    marks = [
        Mark((iri,), *_told(dossier, iri, iri), first, round(height - 8 - level * pitch, 1), round(last - first, 1), events[iri])
        for some in bins.values()
        for level, (first, last, iri) in enumerate(some)
    ]
    return tuple(marks), round(height, 1)


def _column(dossier: Dossier, number: int, events: Sequence[str], each: float) -> Mark:
    height = round(max(2.0, len(events) * each), 1)
    return Mark(tuple(events), *_told(dossier, events[0], events[-1]), number * _BIN + 1, round(_TALLEST + 4 - height, 1), 0, active=True, height=height)


def _told(dossier: Dossier, first: str, last: str) -> tuple[str, str, str]:
    """Type, first and last day of a mark."""
    return dossier.events[first].type, dossier.events[first].first, dossier.events[last].first


def _stacked(lanes: Iterable[Lane]) -> tuple[tuple[Lane, ...], float]:
    """The lanes one below the other, with a gap where posts end and events begin."""
    y, before, placed = 26.0, "", []
    for lane in lanes:
        y += 10 if before == "post" and lane.kind == "type" else 0
        placed.append(replace(lane, y=round(y, 1)))
        y, before = y + lane.height + 4, lane.kind
    return tuple(placed), round(y, 1)
