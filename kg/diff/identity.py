"""What in two graphs is the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import networkx as nx

from kg.diff.entries import Entry

Same = dict[str, str]
"""To each IRI the first of those that stand for the same thing."""


def same_things(replaced: Iterable[tuple[str, str]], old: Sequence[Entry], new: Sequence[Entry]) -> Same:
    """IRIs are the same if they are equal, if one has replaced the other, or if neither is in the other graph and each bears a name that is its alone there."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(replaced)
    graph.add_nodes_from(entry.node for entry in (*old, *new))
    found = _first_of_each(graph)
    graph.add_edges_from(_by_name(_without(old, new, found), _without(new, old, found)))
    return _first_of_each(graph)


def _first_of_each(graph: nx.Graph[str]) -> Same:
    return {iri: first for group in nx.connected_components(graph) for first in [min(group)] for iri in group}


def _without(here: Sequence[Entry], there: Sequence[Entry], same: Same) -> dict[tuple[str, ...], str]:
    """The things of one graph that the other lacks, by name; namesakes are left out."""
    known = {same[entry.node] for entry in there}
    times = Counter(entry.names for entry in here)
    return {entry.names: entry.node for entry in here if same[entry.node] not in known and times[entry.names] == 1}


def _by_name(old: dict[tuple[str, ...], str], new: dict[tuple[str, ...], str]) -> list[tuple[str, str]]:
    return [(old[name], new[name]) for name in sorted(old.keys() & new.keys())]
