"""What each of the three pages draws of the graph."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from kg.publish.pages.islands import spread
from kg.publish.pages.layout import columns
from kg.publish.pages.records import Dossier, Halt, Moment, Presence, Tie, View

ASSEMBLY = 40
"""An event with more participants ties nobody to anybody in the network: to have sat in one hall with hundreds says nothing."""
TIES, TIES_A_THING = 4000, 4
"""The network holds so many ties, or so many a thing where that is more: the best of each thing, then the strongest of all."""

Pairs = dict[tuple[str, str, str], list[Moment]]


def network_view(dossier: Dossier, limit: int) -> View:
    """People, bodies, companies and places: who met at events, who visited whom, who held a post where."""
    pairs: Pairs = defaultdict(list)
    assemblies = _together(dossier, pairs)
    _visited(dossier, pairs)
    for holding in dossier.holdings:
        moment = Moment(evidence=holding.evidence, title=holding.title, first=holding.start or holding.first, last=holding.end or holding.last)
        pairs[holding.holder, holding.body, "post"].append(moment)
    every = _folded(pairs, dossier)
    things = _strongest(every, limit)
    ties = _best(_among(every, set(things)), max(TIES, TIES_A_THING * len(things)))
    tied = {end for tie in ties for end in (tie.a, tie.b)}
    things = tuple(thing for thing in things if thing in tied)
    left_out = {
        "things": len({end for tie in every for end in (tie.a, tie.b)}) - len(things),
        "ties": len(every) - len(ties),
        "assemblies": assemblies,
        "unsure": dossier.unsure,
    }
    radius = _radius(things, ties, biggest=18)
    found = spread(things, ties, radius)
    return View("network", things, ties, found.positions, radius, left_out, island=found.island, middles=found.middles)


def attendance_view(dossier: Dossier, limit: int) -> View:
    """Who took part in which event, and how. The events run down their column by date."""
    pairs: Pairs = defaultdict(list)
    for presence in dossier.presences:
        pairs[presence.who, presence.event, "attended"].append(Moment(presence.event, presence.roles, presence.evidence, title=presence.title))
    return _two_columns("attendance", _folded(pairs, dossier), dossier, limit)


def visits_view(dossier: Dossier, limit: int) -> View:
    """Who visited which company, institution or place."""
    pairs: Pairs = defaultdict(list)
    _visited(dossier, pairs)
    return _two_columns("visits", _folded(pairs, dossier), dossier, limit)


def _two_columns(name: str, every: tuple[Tie, ...], dossier: Dossier, limit: int) -> View:
    left, right = ({tie.a for tie in every}, {tie.b for tie in every})
    kept = _fairly(_strongest(every, len(left) + len(right)), left, limit)
    ties = _among(every, set(kept))
    tied = {end for tie in ties for end in (tie.a, tie.b)}
    things = tuple(thing for thing in kept if thing in tied)
    dates = {iri: event.first for iri, event in dossier.events.items()} if name == "attendance" else {}
    left_out = {"things": len(left | right) - len(things), "ties": len(every) - len(ties), "unsure": dossier.unsure}
    return View(name, things, ties, columns(ties, dates), _radius(things, ties, biggest=11), left_out, layered=True)


def _fairly(ranked: Iterable[str], left: set[str], limit: int) -> tuple[str, ...]:
    """The first `limit`, of each side at most half as long as the other side can fill its own."""
    ranked = tuple(ranked)
    on_left = sum(thing in left for thing in ranked)
    share = {True: max(limit // 2, limit - (len(ranked) - on_left)), False: max(limit - limit // 2, limit - on_left)}
    taken: Counter[bool] = Counter()
    kept = []
    for thing in ranked:
        side = thing in left
        if taken[side] < share[side]:
            taken[side] += 1
            kept.append(thing)
    return tuple(kept)


def _together(dossier: Dossier, pairs: Pairs) -> int:
    """Adds a moment for every two participants of an event, worth 1 / (participants - 1); gives the number of events too big to count."""
    at_event: dict[str, dict[str, Presence]] = defaultdict(dict)
    for presence in dossier.presences:
        at_event[presence.event].setdefault(presence.who, presence)
    for event, present in at_event.items():
        if len(present) > ASSEMBLY:
            continue
        for a, b in combinations(sorted(present), 2):
            one, other = present[a], present[b]
            evidence = tuple(sorted({*one.evidence, *other.evidence}))
            pairs[a, b, "together"].append(Moment(event, one.roles + other.roles, evidence, 1 / (len(present) - 1)))
    return sum(len(present) > ASSEMBLY for present in at_event.values())


def _visited(dossier: Dossier, pairs: Pairs) -> None:
    """Adds a moment for every participant of a visit and every stop he joined, worth as much as meeting another participant there."""
    present = Counter(presence.event for presence in dossier.presences)
    for presence, halt in joined_stops(dossier):
        evidence = tuple(sorted({*halt.evidence, *presence.evidence}))
        worth = 1 / max(1, present[presence.event] - 1)
        pairs[presence.who, halt.site, "visited"].append(Moment(presence.event, presence.roles, evidence, worth, presence.title))


def joined_stops(dossier: Dossier) -> Iterator[tuple[Presence, Halt]]:
    """Participants of a visit other than hosts and people met, with each stop they joined (as ontology/rules/visited.rq)."""
    halts: dict[str, list[Halt]] = defaultdict(list)
    for halt in dossier.halts:
        halts[halt.event].append(halt)
    for presence in dossier.presences:
        if {"host", "met"} & set(presence.roles):
            continue
        for halt in halts[presence.event]:
            if halt.site != presence.who and (not presence.at_stops or halt.iri in presence.at_stops):
                yield presence, halt


def _folded(pairs: Mapping[tuple[str, str, str], list[Moment]], dossier: Dossier) -> tuple[Tie, ...]:
    """The strongest first; moments by date."""

    def day(moment: Moment) -> tuple[str, str]:
        event = dossier.events.get(moment.event)
        return (event.first if event else moment.first, moment.event or moment.title)

    known = (key for key in pairs if key[0] in dossier.things and key[1] in dossier.things)
    ties = (Tie(a, b, kind, tuple(sorted(some, key=day) if len(some) > 1 else some)) for a, b, kind in known for some in [pairs[a, b, kind]])
    return tuple(sorted(ties, key=lambda tie: (-round(tie.weight, 6), tie.a, tie.b, tie.kind)))


def _strongest(ties: Iterable[Tie], limit: int) -> tuple[str, ...]:
    strength: Counter[str] = Counter()
    for tie in ties:
        for end in (tie.a, tie.b):
            strength[end] += round(tie.weight * 1e6)  # whole numbers: their sum does not depend on the order
    return tuple(sorted(strength, key=lambda thing: (-strength[thing], thing))[:limit])


def _among(ties: Iterable[Tie], things: set[str]) -> tuple[Tie, ...]:
    return tuple(tie for tie in ties if tie.a in things and tie.b in things)


def _best(ties: tuple[Tie, ...], most: int) -> tuple[Tie, ...]:
    """So many of the ties, which come the strongest first: the first of each end, then the first of all. Their order stays."""
    met: set[str] = set()
    first = []
    for number, tie in enumerate(ties):
        if tie.a not in met or tie.b not in met:
            first.append(number)
        met |= {tie.a, tie.b}
    others = sorted(set(range(len(ties))) - set(first))
    return tuple(ties[number] for number in sorted([*first, *others[: max(0, most - len(first))]]))


def _radius(things: Iterable[str], ties: Iterable[Tie], *, biggest: float) -> dict[str, float]:
    """Grows with the number of neighbours."""
    neighbours: dict[str, set[str]] = {thing: set() for thing in things}
    for tie in ties:
        neighbours[tie.a].add(tie.b)
        neighbours[tie.b].add(tie.a)
    return {thing: round(min(biggest, 5 + 2.4 * len(found) ** 0.5), 1) for thing, found in neighbours.items()}
