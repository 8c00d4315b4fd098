"""Who belongs together: the communities of a network, by Louvain's method with a fixed seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import networkx as nx

from kg.publish.pages.records import Tie

SEED = 11
BIGGEST = 240
"""A community of more things is divided again, if it can be: a bigger picture cannot be read."""

Pair = tuple[int, int]


def communities(things: Sequence[str], ties: Iterable[Tie]) -> tuple[tuple[str, ...], ...]:
    """Every thing in one community; the biggest first, inside a community the order of `things`.

    Blondel and others, Fast unfolding of communities in large networks, 2008. The nodes are numbers, so that no hash of a name can change the outcome.
    """
    place = {thing: number for number, thing in enumerate(things)}
    weights: dict[Pair, float] = {}
    for tie in ties:
        pair = (min(place[tie.a], place[tie.b]), max(place[tie.a], place[tie.b]))
        weights[pair] = weights.get(pair, 0.0) + tie.weight
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(things)))
    graph.add_weighted_edges_from((a, b, round(weight, 6)) for (a, b), weight in sorted(weights.items()))
    found = _divided(graph) if len(things) else []
    return tuple(tuple(things[one] for one in group) for group in sorted(found, key=lambda group: (-len(group), group)))


def _divided(graph: nx.Graph[int]) -> list[list[int]]:
    groups = [sorted(group) for group in nx.community.louvain_communities(graph, weight="weight", seed=SEED)]
    if len(groups) == 1:
        return groups
    parts: list[list[int]] = []
    for group in groups:
        parts += [group] if len(group) <= BIGGEST else _divided(_part(graph, group))
    return parts


def _part(graph: nx.Graph[int], group: list[int]) -> nx.Graph[int]:
    """The subgraph as a graph of its own, with nodes and edges in ascending order: networkx walks them in the order in which they came."""
    inside = set(group)
    weighted: list[tuple[int, int, float]] = sorted(graph.edges(group, data="weight"))
    part: nx.Graph[int] = nx.Graph()
    part.add_nodes_from(group)
    part.add_weighted_edges_from((a, b, weight) for a, b, weight in weighted if a in inside and b in inside)
    return part
