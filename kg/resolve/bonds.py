"""Which sightings people have said to be one thing, and which to be two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, TypeVar

from kg.decisions import Decision
from kg.errors import UsageError

K = TypeVar("K", bound="tuple[Any, ...]")


def reason_of(decision: Decision) -> str:
    """The reason of a merge that people decided."""
    return f"人工决定：{decision.by}" if decision.by else "人工决定"


@dataclass(frozen=True, slots=True)
class Bond(Generic[K]):
    """A decision about two sightings that were found again."""

    one: K
    other: K
    decision: Decision


class Bonds(Generic[K]):
    """The decisions about things of one kind, by sighting. A sighting that a decision is about is held by it: its group is known by its first member.

    Errors: UsageError naming the lines, if one decision takes for two what others take for one.
    """

    def __init__(self, bonds: Iterable[Bond[K]] = ()) -> None:
        self._all = tuple(bonds)
        pairs = [bond for bond in self._all if bond.decision.verdict in ("same", "not same")]
        self._group = _groups(pairs)
        self._apart: set[tuple[K, K]] = set()
        self._leaving: set[K] = set()
        for bond in pairs:
            if bond.decision.verdict == "not same":
                self._part(bond)

    def _part(self, bond: Bond[K]) -> None:
        one, other = self._group[bond.one], self._group[bond.other]
        if one == other:
            raise _contradiction(bond, self._all)
        self._apart |= {(one, other), (other, one)}
        self._leaving.add(one)

    def group(self, sighting: K) -> K | None:
        """What a sighting is held together with; None if no decision is about it."""
        return self._group.get(sighting)

    def apart(self, one: Iterable[K], other: Iterable[K]) -> bool:
        """Whether a group of the first and a group of the second are said to be two."""
        others = tuple(other)
        return any((a, b) in self._apart for a in one for b in others)

    def leaves(self, group: K) -> bool:
        """Whether a decision takes this group out of another, rather than another out of it."""
        return group in self._leaving

    def joining(self, sighting: K) -> Decision | None:
        """The decision that makes the sighting one with another."""
        return next((bond.decision for bond in self._all if bond.decision.verdict == "same" and sighting in (bond.one, bond.other)), None)

    @property
    def ends(self) -> tuple[tuple[K, K], ...]:
        """The two sightings of every decision."""
        return tuple((bond.one, bond.other) for bond in self._all)

    def is_told(self, one: frozenset[K], other: frozenset[K]) -> bool:
        """Whether any decision, an unsure one too, is about a sighting of each."""
        return any((bond.one in one and bond.other in other) or (bond.one in other and bond.other in one) for bond in self._all)


def _groups(bonds: list[Bond[K]]) -> dict[K, K]:
    """By sighting the first of those it is one with."""
    if not bonds:
        return {}
    import networkx as nx  # noqa: PLC0415  # only builds with decisions need it here

    joined: nx.Graph[K] = nx.Graph()
    joined.add_nodes_from(end for bond in bonds for end in (bond.one, bond.other))
    joined.add_edges_from((bond.one, bond.other) for bond in bonds if bond.decision.verdict == "same")
    return {sighting: min(group) for group in nx.connected_components(joined) for sighting in group}


def _contradiction(bond: Bond[K], bonds: tuple[Bond[K], ...]) -> UsageError:
    """Names the line that parts two passages and those that join them."""
    import networkx as nx  # noqa: PLC0415  # as above

    joined: nx.Graph[K] = nx.Graph()
    for one in bonds:
        if one.decision.verdict == "same":
            joined.add_edge(one.one, one.other, where=one.decision.where)
    path = nx.shortest_path(joined, bond.one, bond.other)
    lines = " and ".join(joined.edges[pair]["where"] for pair in pairwise(path))
    return UsageError(f"{bond.decision.where}: not same contradicts {lines}: same: remove or change one of the lines")
