"""What a page tells when asked: everything behind what it draws, as one JSON value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from kg import vocab
from kg.publish.pages.records import Dossier, Holding, Moment, Presence, Quote, Source, Thing, Tie, View
from kg.publish.pages.spelling import spellings

_Place = tuple[str, str, int]


class Contents:
    """Numbers things, events, quotes and sources in the order in which they are first needed, and gives them as JSON."""

    def __init__(self, dossier: Dossier, view: View) -> None:
        self._dossier, self._view = dossier, view
        self._nodes = {iri: f"n{number}" for number, iri in enumerate(view.things, start=1)}
        self._things = _Numbered()
        self._events = _Numbered()
        self._quotes = _Numbered()
        self._sources = _Numbered()
        self._places: dict[str, _Place | None] = {}
        self._twice = Counter(dossier.things[iri].label for iri in view.things)

    def node(self, iri: str) -> str:
        """The id of a node; it says nothing of what the node is."""
        return self._nodes[iri]

    def event(self, iri: str) -> int:
        """The number of an event among the events told of."""
        return self._events.of(iri)

    def thing(self, iri: str) -> int:
        """The number of a thing among the things told of."""
        return self._things.of(iri)

    def as_json(self) -> dict[str, Any]:
        """The whole of it. Everything refers to everything else by number."""
        for iri in self._view.things:
            self._things.of(iri)
        ties = [self._tie(tie, number) for number, tie in enumerate(self._view.ties, start=1)]
        shown = set(self._view.things)
        told = {*self._events.names, *shown, *(one.event for one in self._dossier.presences if one.who in shown)}
        presences = [self._presence(one) for one in self._dossier.presences if one.event in told]
        holdings = [self._holding(one) for one in self._dossier.holdings if one.holder in shown]
        events = [self._event(iri) for iri in self._events.names]
        return {
            "page": self._view.name,
            "subject": self._view.subject,
            "focus": self._nodes.get(self._view.focus, ""),
            "layered": self._view.layered,
            "leftOut": dict(self._view.left_out),
            "middles": [list(middle) for middle in self._view.middles],
            "ties": ties,
            "presences": presences,
            "holdings": holdings,
            "events": events,
            "things": [self._thing(iri) for iri in self._things.names],
            "quotes": [self._quote(self._dossier.quotes[iri]) for iri in self._quotes.names],
            "sources": [_source(self._dossier.sources[iri]) for iri in self._sources.names],
        }

    def _tie(self, tie: Tie, number: int) -> dict[str, Any]:
        return {
            "id": f"e{number}",
            "a": self._things.of(tie.a),
            "b": self._things.of(tie.b),
            "kind": tie.kind,
            "moments": [self._moment(moment) for moment in tie.moments],
        }

    def _moment(self, moment: Moment) -> dict[str, Any]:
        told = {
            "event": self._events.of(moment.event) if moment.event in self._dossier.events else None,
            "roles": list(dict.fromkeys(moment.roles)),
            "title": moment.title,
            "first": moment.first,
            "last": moment.last,
            "quotes": self._evidence(moment.evidence),
        }
        return _filled(told) | {"weight": round(moment.weight, 4)}

    def _presence(self, one: Presence) -> dict[str, Any]:
        told = {"who": self._things.of(one.who), "event": self._events.of(one.event)}
        return told | _filled({"roles": list(one.roles), "title": one.title, "quotes": self._evidence(one.evidence)})

    def _holding(self, one: Holding) -> dict[str, Any]:
        told = {name: getattr(one, name) for name in ("title", "kind", "first", "last", "start", "end")}
        body = {"body": self._things.of(one.body)} if one.body in self._dossier.things else {}
        return {"who": self._things.of(one.holder)} | body | _filled(told | {"quotes": self._evidence(one.evidence)})

    def _event(self, iri: str) -> dict[str, Any]:
        event = self._dossier.events[iri]
        told = {
            "label": self._dossier.things[iri].label,
            "type": event.type,
            "first": event.first,
            "last": event.last if event.last != event.first else "",
            "monthDay": event.month_day,
            "place": event.place,
            "organisers": list(event.organisers),
            "theme": event.theme,
            "cut": event.list_cut,
            "node": self._nodes.get(iri),
            "quotes": self._evidence(event.evidence),
        }
        return _filled(told)

    def _thing(self, iri: str) -> dict[str, Any]:
        thing = self._dossier.things.get(iri) or Thing(iri, "person", vocab.word_of(iri))
        told = {
            "node": self._nodes.get(iri),
            "iri": iri,
            "kind": thing.kind,
            "label": thing.label,
            "names": list(thing.names),
            "short": short(thing),
            "namesake": self._twice[thing.label] > 1,
            "event": self._events.names.get(iri),
            "island": self._view.island.get(iri),
            "keys": spelled(thing) if iri in self._nodes or not self._view.ties else "",
        }
        return _filled(told)

    def _evidence(self, iris: Iterable[str]) -> list[int]:
        known = [(place, iri) for iri in iris if (place := self._place(iri))]
        known.sort(key=itemgetter(0))
        return [self._quotes.of(iri) for _, iri in known]

    def _place(self, iri: str) -> _Place | None:
        """Where a passage stands: the day, the article, and the offset in it; None for one that the graph lacks. Many moments rest on the same."""
        if iri not in self._places:
            quote = self._dossier.quotes.get(iri)
            source = self._dossier.sources.get(quote.article) if quote else None
            self._places[iri] = (source.issued if source else "", quote.article, quote.start) if quote else None
        return self._places[iri]

    def _quote(self, quote: Quote) -> dict[str, Any]:
        return {"text": quote.text} | ({"source": self._sources.of(quote.article)} if quote.article in self._dossier.sources else {})


class _Numbered:
    """Names with the numbers they were given, from 0."""

    def __init__(self) -> None:
        self.names: dict[str, int] = {}

    def of(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))

    def __contains__(self, name: str) -> bool:
        return name in self.names


def short(thing: Thing) -> str:
    """What to write beside a company or body in the drawing: its shortest printed form that still says which; empty if the label will do."""
    if thing.kind not in ("company", "body", "organisation") or len(thing.label) < 8:
        return ""
    forms = sorted((name for name in thing.names if 4 <= len(name) < len(thing.label)), key=lambda name: (len(name), name))
    return forms[0] if forms else ""


def spelled(thing: Thing) -> str:
    """The names in pinyin, whole and by initials, each once: `zhoumingyuan zmy`."""
    forms: dict[str, None] = {}
    for name in (thing.label, *thing.names):
        forms |= dict.fromkeys(spellings(name))
    return " ".join(forms)


def _source(source: Source) -> dict[str, Any]:
    names = ("headline", "newspaper", "issued", "page", "file")
    return _filled({name: getattr(source, name) for name in names})


def _filled(told: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty; numbers stay."""
    return {name: value for name, value in told.items() if value or (value == 0 and value is not False)}
