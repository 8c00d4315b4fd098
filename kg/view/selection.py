"""What of a graph a page is about: a person, a company, a period, a kind of fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.publish.pages.records import Dossier, Happening, Holding

KINDS = ("all", "attendance", "visits", "posts")


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted. People and companies are IRIs, days are ISO texts; what is empty narrows nothing."""

    person: str = ""
    company: str = ""
    first: str = ""
    last: str = ""
    kind: str = "all"


def selected(dossier: Dossier, wanted: Selection) -> Dossier:
    """The part of the graph that is wanted.

    Of a person: the events he took part in, with all their participants and stops, and his posts. Of a company: the events that it took part in or that went
    to it, and the posts in it. A period lets through what may lie in it, and nothing undated.
    """
    events = _events(dossier, wanted)
    holdings = [one for one in dossier.holdings if _of_interest(one, wanted) and _within(one.start or one.first, one.end or one.last, wanted)]
    if wanted.kind == "posts":
        events = set()
    if wanted.kind in ("attendance", "visits"):
        holdings = []
    return replace(
        dossier,
        presences=tuple(one for one in dossier.presences if one.event in events),
        halts=tuple(one for one in dossier.halts if one.event in events),
        holdings=tuple(holdings),
    )


def _events(dossier: Dossier, wanted: Selection) -> set[str]:
    found = {iri for iri, event in dossier.events.items() if _within(*_span(event), wanted)}
    if wanted.kind == "visits":
        found &= {halt.event for halt in dossier.halts}
    if wanted.person:
        found &= {one.event for one in dossier.presences if one.who == wanted.person}
    if wanted.company:
        found &= _at(dossier, wanted.company)
    return found


def _at(dossier: Dossier, company: str) -> set[str]:
    """Events at which a company was visited or took part."""
    return {halt.event for halt in dossier.halts if halt.site == company} | {one.event for one in dossier.presences if one.who == company}


def _of_interest(holding: Holding, wanted: Selection) -> bool:
    return (not wanted.person or holding.holder == wanted.person) and (not wanted.company or holding.body == wanted.company)


def _span(event: Happening) -> tuple[str, str]:
    return event.first, event.last or event.first


def _within(first: str, last: str, wanted: Selection) -> bool:
    """Whether something that lasted from `first` to `last` may touch the period."""
    if not wanted.first and not wanted.last:
        return True
    if not first and not last:
        return False
    return (not wanted.last or (first or last) <= wanted.last) and (not wanted.first or (last or first) >= wanted.first)


def visitors(dossier: Dossier, event: str) -> Iterable[str]:
    """Those who visited at an event: all participants but hosts and people met."""
    return (one.who for one in dossier.presences if one.event == event and not {"host", "met"} & set(one.roles))
