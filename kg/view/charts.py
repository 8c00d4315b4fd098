"""One chart as one HTML file: SVG made here, the events and sentences behind it, and a few scripts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kg.publish.pages.contents import Contents
from kg.publish.pages.records import Dossier, Holding, View
from kg.publish.pages.shell import ASSETS as PAGES
from kg.publish.pages.shell import environment, policy, script, style
from kg.view import days, heatmap, timeline

_HERE = Path(__file__).parent / "assets"
_SHARED = ("words", "elements", "dossier", "evidence")
_OWN = ("words", "state", "panel", "heat", "find", "save", "main")
_SHEETS = (PAGES / "colours.css", PAGES / "panel.css", _HERE / "drawing.css", _HERE / "chart.css")


def timeline_page(dossier: Dossier, subject: str, person: str) -> str:
    """Posts and events along the days."""
    drawn = timeline.timeline(dossier, person)
    told = _Told(dossier, View("timeline", drawn.people, (), {}, {}, {"undated": drawn.undated, "people": drawn.left_out}, subject=subject))
    shown = [one for one in dossier.holdings if one.holder in set(drawn.people)]
    holdings = {one: number for number, one in enumerate(shown)}
    return told.page("timeline", drawn, holdings=holdings, types=sorted({mark.type for lane in drawn.lanes for mark in lane.marks}, key=timeline.TYPES.index))


def heatmap_page(dossier: Dossier, subject: str, drawn: heatmap.Heatmap) -> str:
    """Visits as squares; only what happened in them is told."""
    events = {iri for cell in drawn.cells for iri, _ in cell.events}
    dossier = replace(dossier, presences=tuple(one for one in dossier.presences if one.event in events), holdings=())
    things = tuple(name for name in (*drawn.rows, *drawn.columns) if name in dossier.things)
    visitors = dict.fromkeys((*things, *(one.who for one in dossier.presences)))
    told = _Told(dossier, View("heatmap", tuple(visitors), (), {}, {}, {"undated": drawn.undated, "rows": drawn.left_out}, subject=subject))
    cells = [[told.contents.event(iri) for iri, _ in cell.events] for cell in drawn.cells]
    return told.page("heatmap", drawn, cells=cells, when=[[quarter for _, quarter in cell.events] for cell in drawn.cells])


def calendar_page(dossier: Dossier, subject: str) -> str:
    """Days as squares."""
    drawn = days.calendar(dossier)
    things = dict.fromkeys([one.who for one in dossier.presences] + [halt.site for halt in dossier.halts if halt.site in dossier.things])
    told = _Told(dossier, View("calendar", tuple(things), (), {}, {}, {"undated": drawn.undated}, subject=subject))
    return told.page("calendar", drawn)


class _Told:
    """What stands behind a drawing, numbered once for the drawing and the scripts."""

    def __init__(self, dossier: Dossier, view: View) -> None:
        self.contents = Contents(dossier, view)
        self._dossier, self._view = dossier, view
        self._json = self.contents.as_json()

    def page(self, name: str, drawn: object, **more: Any) -> str:
        """The page, from the template of that name."""
        known: dict[str, Any] = {"drawn": drawn, "contents": self._json}
        known |= {"to": _ToPanel(self.contents, more.get("holdings", {}), more.get("cells", ())), "short": self._short}
        known |= {"things": self._dossier.things, "happenings": self._dossier.events, "left_out": self._view.left_out}
        known |= {"script": _script(), "style": _style(), "policy": policy((_script(),), _style())}
        return environment(_HERE).get_template(f"{name}.svg.jinja").render(**known, **more)

    def _short(self, iri: str) -> str:
        """A name as a narrow place has it."""
        return heatmap.written(str(self._json["things"][self.contents.thing(iri)].get("short") or self._dossier.things[iri].label))


class _ToPanel:
    """Marks lead to the panel of the page, whose scripts say all words in the reader's language."""

    tag = "g"

    def __init__(self, contents: Contents, holdings: Mapping[Holding, int], cells: Sequence[Sequence[int]]) -> None:
        self._contents, self._holdings, self._cells = contents, holdings, cells

    def marked(self, word: str) -> Markup:
        """What tells the scripts which word belongs here."""
        kind, _, number = word.partition(".")
        return Markup('data-{}="{}"').format(kind, number) if kind in ("month", "weekday") else Markup('data-word="{}"').format(word)

    def said(self, _word: str) -> str:
        """Nothing yet: the scripts will say it."""
        return ""

    def post(self, holding: Holding) -> Markup:
        return _pressed("holding", [self._holdings[holding]])

    def name(self, iri: str) -> Markup:
        return _pressed("who", [self._contents.thing(iri)])

    def mark(self, _lane: timeline.Lane, mark: timeline.Mark) -> Markup:
        return _pressed("events", map(self._contents.event, mark.events))

    def day(self, day: days.Day) -> Markup:
        return _pressed("events", map(self._contents.event, day.events))

    def cell(self, cell: heatmap.Cell, number: int) -> Markup:
        ends = " ".join(str(self._contents.thing(iri)) for iri in (cell.row, cell.column) if "/" in iri)  # a quarter is no thing
        return Markup('data-cell="{}" data-ends="{}" ').format(number, ends) + _pressed("events", self._cells[number])


def _pressed(what: str, numbers: Iterable[int]) -> Markup:
    """The attributes of what can be chosen with the mouse or from the keyboard."""
    return Markup('data-{}="{}" tabindex="0" role="button"').format(what, " ".join(map(str, numbers)))


@cache
def _script() -> Markup:
    return script([PAGES / "js" / f"{name}.js" for name in _SHARED] + [_HERE / "js" / f"{name}.js" for name in _OWN])


@cache
def _style() -> Markup:
    return style(_SHEETS)
