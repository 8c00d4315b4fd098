"""Who and what stands beside a thing: itself in the middle, the nearest around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

SIZE = 380
_MIDDLE = SIZE / 2
_REACH = 138
_INNER = 0.72
"""Every second one stands nearer, so that names do not touch."""
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One thing beside, and how often they were seen together."""

    iri: str
    label: str
    kind: str
    times: int


@dataclass(frozen=True, slots=True)
class Node:
    """A neighbour where it is drawn."""

    neighbour: Neighbour
    x: float
    y: float
    radius: float
    line: float
    """How thick the line to the middle is."""
    short: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two neighbours."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Ego:
    """The drawing, `size` by `size`, the thing itself in the middle."""

    size: int
    middle: float
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def ego(neighbours: Sequence[Neighbour], together: Mapping[tuple[str, str], int]) -> Ego | None:
    """The drawing of a thing among its neighbours; `together` says how often two of them met. None if there are none."""
    if not neighbours:
        return None
    most = max(one.times for one in neighbours)
    ordered = _ordered(neighbours, together)
    nodes = tuple(_node(one, n, len(ordered), most) for n, one in enumerate(ordered))
    places = {node.neighbour.iri: node for node in nodes}
    ties = tuple(_tie(places[a], places[b], times, most) for (a, b), times in sorted(together.items()) if a in places and b in places)
    return Ego(SIZE, _MIDDLE, nodes, ties)


def _ordered(neighbours: Sequence[Neighbour], together: Mapping[tuple[str, str], int]) -> list[Neighbour]:
    """One after the other, each followed by the one it has most to do with, so that lines stay short."""
    rest = list(neighbours)
    row = [rest.pop(0)]
    while rest:
        last = row[-1].iri
        nearest = max(rest, key=lambda one: (together.get((min(last, one.iri), max(last, one.iri)), 0), one.times, one.iri))
        rest.remove(nearest)
        row.append(nearest)
    return row


def _node(neighbour: Neighbour, n: int, count: int, most: int) -> Node:
    angle = 2 * pi * n / count - pi / 2
    reach = _REACH * (_INNER if count > 7 and n % 2 else 1)
    radius = 5 + 7 * sqrt(neighbour.times / most)
    label = neighbour.label
    short = label if len(label) <= _LONGEST_NAME else label[: _LONGEST_NAME - 1] + "…"
    x, y = _MIDDLE + reach * cos(angle), _MIDDLE - 8 + reach * sin(angle)
    return Node(neighbour, round(x, 1), round(y, 1), round(radius, 1), round(1 + 4 * neighbour.times / most, 1), short)


def _tie(one: Node, other: Node, times: int, most: int) -> Tie:
    return Tie(one.x, one.y, other.x, other.y, round(0.5 + 1.5 * min(1, times / most), 1))
