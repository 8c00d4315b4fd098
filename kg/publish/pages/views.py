"""What each of the three pages draws of the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from kg.publish.pages.bonds import Bond, Reasons, assemblies, attended, bonds_of, ties_of, together, visited, with_posts
from kg.publish.pages.islands import spread
from kg.publish.pages.layout import columns
from kg.publish.pages.records import Dossier, Tie, View

TIES, TIES_A_THING = 4000, 4
"""The network holds so many ties, or so many a thing where that is more: the best of each thing, then the strongest of all."""


def network_view(dossier: Dossier, limit: int) -> View:
    """People, bodies, companies and places: who met at events, who visited whom, who held a post where."""
    every = with_posts(bonds_of(_network(dossier), dossier), dossier)
    things = _strongest(every, limit)
    best = _best(_among(every, set(things)), max(TIES, TIES_A_THING * len(things)))
    tied = {end for bond in best for end in (bond.a, bond.b)}
    things = tuple(thing for thing in things if thing in tied)
    left_out = {
        "things": len({end for bond in every for end in (bond.a, bond.b)}) - len(things),
        "ties": len(every) - len(best),
        "assemblies": assemblies(dossier),
        "unsure": dossier.unsure,
    }
    del every
    ties = ties_of(best, _network(dossier), dossier)
    radius = _radius(things, ties, biggest=18)
    found = spread(things, ties, radius)
    return View("network", things, ties, found.positions, radius, left_out, island=found.island, middles=found.middles)


def _network(dossier: Dossier) -> Reasons:
    return chain(together(dossier), visited(dossier))


def attendance_view(dossier: Dossier, limit: int) -> View:
    """Who took part in which event, and how. The events run down their column by date."""
    return _two_columns("attendance", attended, dossier, limit)


def visits_view(dossier: Dossier, limit: int) -> View:
    """Who visited which company, institution or place."""
    return _two_columns("visits", visited, dossier, limit)


def _two_columns(name: str, reasons: Callable[[Dossier], Reasons], dossier: Dossier, limit: int) -> View:
    every = bonds_of(reasons(dossier), dossier)
    left, right = ({bond.a for bond in every}, {bond.b for bond in every})
    kept = _fairly(_strongest(every, len(left) + len(right)), left, limit)
    best = _among(every, set(kept))
    tied = {end for bond in best for end in (bond.a, bond.b)}
    things = tuple(thing for thing in kept if thing in tied)
    dates = {iri: event.first for iri, event in dossier.events.items()} if name == "attendance" else {}
    left_out = {"things": len(left | right) - len(things), "ties": len(every) - len(best), "unsure": dossier.unsure}
    del every
    ties = ties_of(best, reasons(dossier), dossier)
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


def _strongest(bonds: Iterable[Bond], limit: int) -> tuple[str, ...]:
    strength: Counter[str] = Counter()
    for bond in bonds:
        for end in (bond.a, bond.b):
            strength[end] += round(bond.weight * 1e6)  # whole numbers: their sum does not depend on the order
    return tuple(sorted(strength, key=lambda thing: (-strength[thing], thing))[:limit])


def _among(bonds: Iterable[Bond], things: set[str]) -> tuple[Bond, ...]:
    return tuple(bond for bond in bonds if bond.a in things and bond.b in things)


def _best(bonds: Sequence[Bond], most: int) -> tuple[Bond, ...]:
    """So many of the bonds, which come the strongest first: the first of each end, then the first of all. Their order stays."""
    met: set[str] = set()
    first = []
    for number, bond in enumerate(bonds):
        if bond.a not in met or bond.b not in met:
            first.append(number)
        met |= {bond.a, bond.b}
    others = sorted(set(range(len(bonds))) - set(first))
    return tuple(bonds[number] for number in sorted([*first, *others[: max(0, most - len(first))]]))


def _radius(things: Iterable[str], ties: Iterable[Tie], *, biggest: float) -> dict[str, float]:
    """Grows with the number of neighbours."""
    neighbours: dict[str, set[str]] = {thing: set() for thing in things}
    for tie in ties:
        neighbours[tie.a].add(tie.b)
        neighbours[tie.b].add(tie.a)
    return {thing: round(min(biggest, 5 + 2.4 * len(found) ** 0.5), 1) for thing, found in neighbours.items()}
