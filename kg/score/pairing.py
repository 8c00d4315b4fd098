"""Which event of the graph is which event of the gold, within one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import networkx as nx

from kg.score.names import Forms, known_as, likeness, one_site
from kg.score.records import FoundEvent, GoldEvent

_LEAST = 0.45
"""Below this weight two events are not one."""


def name_likeness(gold: GoldEvent, found: FoundEvent) -> float:
    """Of the two names that are most alike."""
    return max((likeness(wanted, name) for wanted in gold.names for name in found.names), default=0.0)


def same_day(gold: str | None, found: str | None) -> bool:
    """One date; where the gold knows no year (`--03-14`), one month and day."""
    return bool(gold and found) and (found == gold or (str(gold).startswith("--") and str(found).endswith(str(gold)[2:])))


def stop_in(gold: GoldEvent, name: str) -> str | None:
    """The gold stop that a found name stands for: the same, an alias, or one that contains it or is contained."""
    if name in gold.stop_aliases:
        return gold.stop_aliases[name]
    nearest = max(gold.stop_aliases, key=lambda alias: likeness(alias, name), default=None)
    return gold.stop_aliases[nearest] if nearest and one_site(nearest, name) else None


def person_in(gold: GoldEvent, name: str, forms: Forms) -> str:
    """The gold name of a found person, or his own."""
    known = known_as(name, gold.all_people(), forms)
    return gold.person_aliases.get(known, known)


def weight(gold: GoldEvent, found: FoundEvent, forms: Forms) -> float:
    """How much two events share: people, stops, words of the name, bodies, day and type."""
    people = {person_in(gold, name, forms) for name in found.people}
    stops = {stop_in(gold, known_as(name, gold.stop_aliases, forms)) for name in found.stops} - {None}
    bodies = {known_as(name, gold.bodies, forms) for name in found.bodies}
    alike = name_likeness(gold, found)
    total = len(set(gold.people) & people) + 0.5 * len(gold.optional_people & people)
    total = total + 0.7 * len(stops) + (0.8 * alike if alike >= 0.5 else 0.0)
    total += 0.3 * len(gold.bodies & bodies)
    if total:
        total += 0.4 * same_day(gold.start, found.start) + 0.2 * (gold.type == found.type)
    return total - (0.5 if gold.optional else 0.0)


def pair(gold: Sequence[GoldEvent], found: Sequence[FoundEvent], forms: Forms) -> dict[int, int]:
    """Index of a found event -> index of its gold event: one to one, of the largest total weight; then the further pieces that gold allows."""
    weights = {(g, f): weight(wanted, event, forms) for g, wanted in enumerate(gold) for f, event in enumerate(found)}
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    graph.add_weighted_edges_from((("gold", g), ("found", f), share) for (g, f), share in weights.items() if share >= _LEAST)
    pairs: dict[int, int] = {}
    for ends in nx.max_weight_matching(graph):
        by_side = dict(ends)
        pairs[by_side["found"]] = by_side["gold"]
    for f in range(len(found)):
        if f not in pairs:
            told = Counter(pairs.values())
            unfilled = [g for g, event in enumerate(gold) if event.pieces > told[g]]
            share, nearest = max(((weights[g, f], -g) for g in unfilled), default=(0.0, 0))
            if share >= _LEAST:
                pairs[f] = -nearest
    return pairs
