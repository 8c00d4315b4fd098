"""Events compared: who took part and how, where it went, when it was and what it is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.score.names import Forms, known_as, likeness
from kg.score.pairing import name_likeness, person_in, same_day, stop_in
from kg.score.records import FoundEvent, GoldEvent, GoldPage
from kg.score.tally import Tally

Told = Mapping[tuple[str, str], frozenset[str]]
"""(event of the graph, person) -> the roles that gold gives him there, over all pages."""

_DID_NOT_TRAVEL = frozenset({"host", "met"})
_Kinds = Mapping[str, frozenset[str]]


def in_gold_names(gold: GoldEvent, found: FoundEvent, forms: Forms) -> FoundEvent:
    """The found event with people, bodies and stops under their gold names, and without those that are optional."""
    people = _merged((person_in(gold, name, forms), roles) for name, roles in found.people.items())
    bodies = {known_as(name, gold.bodies | gold.optional_bodies, forms) for name in found.bodies}
    named = ((known_as(name, {*gold.stop_aliases, *gold.optional_stops}, forms), kinds) for name, kinds in found.stops.items())
    return replace(
        found,
        people={name: roles for name, roles in people.items() if name in gold.people or name not in gold.optional_people},
        bodies=frozenset(name for name in bodies if name in gold.bodies or name not in gold.optional_bodies),
        stops=_merged((stop_in(gold, name) or name, kinds) for name, kinds in named if stop_in(gold, name) or not _optional_stop(gold, name)),
    )


def _optional_stop(gold: GoldEvent, name: str) -> bool:
    return name in gold.optional_stops or any(likeness(name, other) >= 0.75 for other in gold.optional_stops)


def _merged(items: Iterable[tuple[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    merged: dict[str, frozenset[str]] = defaultdict(frozenset)
    for name, words in items:
        merged[name] |= words
    return dict(merged)


def without_told_elsewhere(gold: GoldEvent, found: FoundEvent, told: Told) -> FoundEvent:
    """Without the roles that another page gives: the graph joins what all pages tell of an event, a gold page tells its own."""
    own = gold.people
    people = {name: roles - (told.get((found.key, name), frozenset()) - own.get(name, frozenset())) for name, roles in found.people.items()}
    return replace(found, people=people)


def compare_event(tally: Tally, on: GoldPage, gold: GoldEvent, hits: Sequence[FoundEvent]) -> None:
    """One gold event that counts, against what was found of it (in gold names; several where it may be told in pieces)."""
    people = _merged((name, roles) for hit in hits for name, roles in hit.people.items() if name not in on.ignored)
    stops = _merged((name, kinds) for hit in hits for name, kinds in hit.stops.items())
    bodies = {name for hit in hits for name in hit.bodies}
    name = gold.names[0] if gold.names else gold.key
    tally.compare("attended", _tagged(gold, gold.people), _tagged(gold, people))
    tally.compare("organisation", _tagged(gold, gold.bodies), _tagged(gold, bodies))
    tally.compare("stop", _tagged(gold, gold.stops), _tagged(gold, stops))
    tally.compare("visited company", _counted_visits(gold, gold.people, gold.stops), _counted_visits(gold, people, stops))
    _compare_kinds(tally, gold, stops)
    _compare_roles(tally, gold, people)
    if gold.people or gold.stops:
        tally.answer("event found", bool(hits), name, "missed")
    if hits:
        _compare_heads(tally, gold, hits)


def stray_event(tally: Tally, on: GoldPage, found: FoundEvent) -> None:
    """An event of the graph that is none of the gold: whatever it states is wrong."""
    tally.compare("attended", set(), {(found.key, name) for name in found.people if name not in on.ignored})
    tally.compare("organisation", set(), {(found.key, name) for name in found.bodies})
    tally.compare("stop", set(), {(found.key, name) for name in found.stops})
    tally.compare("visited company", set(), {(found.key, *visit) for visit in _company_visits(found.people, found.stops)})


def _tagged(gold: GoldEvent, names: Iterable[str]) -> set[tuple[str, ...]]:
    return {(gold.key, name) for name in names}


def _company_visits(people: Mapping[str, frozenset[str]], stops: _Kinds) -> set[tuple[str, str]]:
    travellers = [name for name, roles in people.items() if not roles & _DID_NOT_TRAVEL]
    return {(name, site) for name in travellers for site, kinds in stops.items() if "company" in kinds}


def _counted_visits(gold: GoldEvent, people: Mapping[str, frozenset[str]], stops: _Kinds) -> set[tuple[str, ...]]:
    """Visits to companies; a site that may be a company or something else is left out of both sides."""
    if gold.stops_by_nobody:
        return set()
    either = {name for name, kinds in gold.stops.items() if "company" in kinds and len(kinds) > 1}
    visits = _company_visits(people, stops)
    return {(gold.key, name, site) for name, site in visits if site not in either and name not in gold.visit_optional}


def _compare_kinds(tally: Tally, gold: GoldEvent, stops: _Kinds) -> None:
    for name, kinds in gold.stops.items():
        if name in stops and kinds == {"company"}:
            tally.answer("company kind", "company" in stops[name], f"{name}: {' '.join(sorted(stops[name]))} for company")


def _compare_roles(tally: Tally, gold: GoldEvent, people: Mapping[str, frozenset[str]]) -> None:
    """That somebody attended says no more than that he is there."""
    for name, roles in gold.people.items():
        if name in people:
            wanted, given = sorted(roles - {"attendee"}), sorted(people[name] - {"attendee"})
            tally.answer("role", wanted == given, f"{name}: {given} for {wanted}")


def _compare_heads(tally: Tally, gold: GoldEvent, hits: Sequence[FoundEvent]) -> None:
    if gold.start:
        tally.answer("date", any(same_day(gold.start, hit.start) for hit in hits), f"{gold.names[:1]}: {hits[0].start} for {gold.start}")
    tally.answer("type", any(hit.type == gold.type for hit in hits), f"{gold.names[:1]}: {hits[0].type} for {gold.type}")
    alike = max(name_likeness(gold, hit) for hit in hits)
    tally.answer("name", alike >= 0.6, f"{hits[0].names[:1]} for {gold.names[:1]}")
