"""Where everything in the network stands: each community an island of its own, those with many ties between them side by side.

Computed here once, so that the page draws at once and always the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import rustworkx as rx

from kg.publish.pages.communities import SEED, communities
from kg.publish.pages.records import Tie

GAP = 24
"""Between the rims of two things, at least."""
SHORE = 46
"""Between two islands, at least."""
ASPECT = 1.12
"""Width by height of the area that the islands fill."""
_EVEN = 6
_STEPS = 70
_PAIRS = 30_000_000
"""So many pairs are looked at, at most, to push the things of one island apart."""
_BEARINGS = 24
_TIED = 8
"""So many of the islands that one is tied to have a say in where it lies."""
_CHUNK = 256

Points = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Sizes = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Archipelago:
    """A position for each thing, the island it stands on, and the middle of each island."""

    positions: Mapping[str, tuple[int, int]]
    island: Mapping[str, int]
    middles: tuple[tuple[int, int], ...]


def spread(things: Sequence[str], ties: Sequence[Tie], radius: Mapping[str, float]) -> Archipelago:
    """The layout. `things` come in the order of their weight: on its island the first stands in the middle, the last near the shore."""
    groups = communities(things, ties)
    island = {thing: number for number, group in enumerate(groups) for thing in group}
    inner: dict[int, list[Tie]] = defaultdict(list)
    outer: list[Tie] = []
    for tie in ties:
        if island[tie.a] == island[tie.b]:
            inner[island[tie.a]].append(tie)
        else:
            outer.append(tie)
    shapes = [_shaped(group, inner[number], np.array([radius[thing] for thing in group])) for number, group in enumerate(groups)]
    reach = np.array([_reach(shape, np.array([radius[one] for one in group])) for shape, group in zip(shapes, groups, strict=True)])
    middles = _placed(reach, _between(outer, island, len(groups)))
    spots = {thing: shape[number] for shape, group in zip(shapes, groups, strict=True) for number, thing in enumerate(group)}
    turned = _turned(spots, outer, island, middles)
    positions = {thing: (round(x), round(y)) for thing in things for x, y in [turned[thing] + middles[island[thing]]]}
    return Archipelago(positions, island, tuple((round(x), round(y)) for x, y in middles))


def _shaped(group: Sequence[str], ties: Iterable[Tie], radius: Sizes) -> Points:
    """Points of one island around (0, 0), none too near to another."""
    size = len(group)
    place = {thing: number for number, thing in enumerate(group)}
    graph: rx.PyGraph[str, float] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(list(group))
    for tie in ties:
        a, b = place[tie.a], place[tie.b]
        graph.add_edge(a, b, tie.weight + (graph.get_edge_data(a, b) if graph.has_edge(a, b) else 0))
    found = rx.spring_layout(graph, k=2.2 / size**0.5, num_iter=200, weight_fn=lambda weight: min(1.0, 0.25 + weight / 4), seed=SEED, scale=1)
    points = np.array([found[one] for one in range(size)], dtype=np.float64).reshape(size, 2)
    room = float(np.sqrt(((2 * radius + GAP) ** 2).sum()))
    points = _ranked(points) * room * 0.62 if size > _EVEN else points * room * 0.45
    points = _pushed_apart(points, radius)
    return np.asarray(points - (points.max(axis=0) + points.min(axis=0)) / 2, dtype=np.float64)


def _ranked(points: Points) -> Points:
    """Each point keeps its bearing from the middle, and its distance in part; for the greater part its rank says how far out it stands."""
    points = points - points.mean(axis=0)
    distance = np.hypot(points[:, 0], points[:, 1])
    nearness = np.argsort(np.argsort(distance, kind="stable"), kind="stable")
    rank = np.argsort(np.argsort(0.65 * np.arange(len(points)) + 0.35 * nearness, kind="stable"), kind="stable")
    wanted = np.sqrt((rank + 0.5) / len(points))
    return np.asarray(points / np.maximum(distance, 1e-9)[:, None] * wanted[:, None], dtype=np.float64)


def _pushed_apart(points: Points, radius: Sizes) -> Points:
    """Moves those who stand too near to each other away from each other, a few times over."""
    wanted = radius[:, None] + radius[None, :] + GAP
    for _ in range(min(_STEPS, 4 + _PAIRS // len(points) ** 2)):
        gap = points[:, None, :] - points[None, :, :]
        distance = np.hypot(gap[..., 0], gap[..., 1])
        np.fill_diagonal(distance, np.inf)
        step = np.maximum(wanted - distance, 0) / 2
        if not step.any():
            break
        points = points + 0.6 * (gap / np.maximum(distance, 1e-3)[..., None] * step[..., None]).sum(axis=1)
    return points


def _reach(points: Points, radius: Sizes) -> float:
    return float((np.hypot(points[:, 0], points[:, 1]) + radius).max())


def _between(ties: Iterable[Tie], island: Mapping[str, int], count: int) -> Points:
    """What ties each island to each other one."""
    weight = np.zeros((count, count))
    for tie in ties:
        a, b = island[tie.a], island[tie.b]
        weight[a, b] += tie.weight
        weight[b, a] += tie.weight
    return weight


def _placed(reach: Sizes, weight: Points) -> Points:
    """The middles of the islands: the one most tied to others first, then always the one most tied to those that stand, as near to them as there is room."""
    middles = np.zeros((len(reach), 2))
    standing: list[int] = []
    waiting = list(range(len(reach)))
    while waiting:
        pull = weight[waiting][:, standing or slice(None)].sum(axis=1)
        number = waiting.pop(int(np.argmax(pull)))
        if standing:
            middles[number] = _berth(reach[number], middles[standing], reach[standing], weight[number][standing])
        standing.append(number)
    return middles


def _berth(reach: float, middles: Points, others: Sizes, weight: Sizes) -> Points:
    """The best free spot that touches an island: near those it is tied to, and near the middle of all."""
    angle = np.arange(_BEARINGS) * 2 * np.pi / _BEARINGS
    bearing = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    spots = (middles[:, None, :] + bearing[None, :, :] * (others + reach + SHORE)[:, None, None]).reshape(-1, 2)
    home = np.hypot(spots[:, 0] / ASPECT, spots[:, 1])
    tied = np.argsort(-weight, kind="stable")[:_TIED]
    away = np.hypot(spots[:, None, 0] - middles[None, tied, 0], spots[:, None, 1] - middles[None, tied, 1])
    cost = away @ (weight[tied] / max(float(weight[tied].sum()), 1e-9)) + 1.2 * home
    spots = spots[np.argsort(cost, kind="stable")]
    for some in np.split(spots, range(_CHUNK, len(spots), _CHUNK)):
        gap = np.hypot(some[:, None, 0] - middles[None, :, 0], some[:, None, 1] - middles[None, :, 1])
        free = (gap >= others[None, :] + reach + SHORE - 1e-6).all(axis=1)
        if free.any():
            return np.asarray(some[int(np.argmax(free))], dtype=np.float64)
    return np.array([float((middles[:, 0] + others).max()) + reach + SHORE, 0.0])


def _turned(spots: Mapping[str, Points], ties: Iterable[Tie], island: Mapping[str, int], middles: Points) -> dict[str, Points]:
    """Each island turned, and mirrored if that is better, so that its things stand on the side of the islands they are tied to."""
    pull = np.zeros((len(middles), 2), dtype=np.complex128)
    for tie in ties:
        for here, there in ((tie.a, tie.b), (tie.b, tie.a)):
            spot = complex(*spots[here])
            way = complex(*(middles[island[there]] - middles[island[here]]))
            bearing = tie.weight * way / max(abs(way), 1e-9)
            pull[island[here]] += np.array([bearing * spot.conjugate(), bearing * spot])
    turned = {}
    for thing in spots:
        straight, mirrored = pull[island[thing]]
        flip = abs(mirrored) > abs(straight) + 1e-9
        best = mirrored if flip else straight
        point = complex(*spots[thing]).conjugate() if flip else complex(*spots[thing])
        point *= best / abs(best) if abs(best) > 1e-9 else 1
        turned[thing] = np.array([point.real, point.imag])
    return turned
