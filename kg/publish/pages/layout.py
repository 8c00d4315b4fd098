"""Where everything stands: computed here once, so that the page draws at once and always the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

import numpy as np
import rustworkx as rx

from kg.publish.pages.records import Tie

SEED = 11
PITCH = 26
"""Between two rows of a column."""
GAP = 24
"""Between the rims of two things of the network, at least."""
ASPECT = 1.12
"""Width by height of the area a network fills."""
_EVEN = 20
"""From so many things on, a part is spread evenly over its area, so that its middle does not clot."""
_GRID = 17
_SWEEPS = 12

Positions = dict[str, tuple[int, int]]
Points = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Sizes = np.ndarray[tuple[int], np.dtype[np.float64]]


def spread(things: Sequence[str], ties: Iterable[Tie], radius: Mapping[str, float]) -> Positions:
    """A force-directed layout: each connected part by itself, the biggest first, the others packed around it."""
    graph: rx.PyGraph[str, float] = rx.PyGraph(multigraph=False)
    place = dict(zip(things, graph.add_nodes_from(list(things)), strict=True))
    for tie in ties:
        known = graph.has_edge(place[tie.a], place[tie.b])
        weight = tie.weight + (graph.get_edge_data(place[tie.a], place[tie.b]) if known else 0)
        graph.add_edge(place[tie.a], place[tie.b], weight)
    parts = sorted((sorted(part) for part in rx.connected_components(graph)), key=lambda part: (-len(part), part))
    names = [tuple(graph[one] for one in part) for part in parts]
    sizes = [np.array([radius[name] for name in some], dtype=np.float64) for some in names]
    return _packed([(some, _part(graph.subgraph(part), size)) for some, part, size in zip(names, parts, sizes, strict=True)])


def _part(graph: rx.PyGraph[str, float], radius: Sizes) -> Points:
    """Points of one connected part, none too near to another, from (0, 0) to the right and downwards."""
    size = graph.num_nodes()
    found = rx.spring_layout(graph, k=2.2 / size**0.5, num_iter=300, weight_fn=lambda weight: min(1.0, 0.25 + weight / 4), seed=SEED, scale=1)
    points = np.array([found[one] for one in range(size)], dtype=np.float64)
    room = float(np.sqrt(((2 * radius + GAP) ** 2).sum()))
    points = _evened(points) * room * 0.62 if size > _EVEN else points * room
    points[:, 0] *= ASPECT
    points = _pushed_apart(points, radius)
    return np.asarray(points - points.min(axis=0), dtype=np.float64)


def _evened(points: Points) -> Points:
    """Each point keeps its direction from the middle, but the distances become those of an evenly filled disc, for the greater part."""
    points = points - points.mean(axis=0)
    distance = np.hypot(points[:, 0], points[:, 1])
    rank = np.argsort(np.argsort(distance, kind="stable"), kind="stable")
    wanted = 0.25 * distance / max(float(distance.max()), 1e-9) + 0.75 * np.sqrt((rank + 0.5) / len(points))
    return np.asarray(points / np.maximum(distance, 1e-9)[:, None] * wanted[:, None], dtype=np.float64)


def _pushed_apart(points: Points, radius: Sizes) -> Points:
    """Moves those who stand too near to each other away from each other, a few times over."""
    wanted = radius[:, None] + radius[None, :] + GAP
    for _ in range(120):
        gap = points[:, None, :] - points[None, :, :]
        distance = np.hypot(gap[..., 0], gap[..., 1])
        np.fill_diagonal(distance, np.inf)
        step = np.maximum(wanted - distance, 0) / 2
        if not step.any():
            break
        points = points + 0.6 * (gap / np.maximum(distance, 1e-3)[..., None] * step[..., None]).sum(axis=1)
    return points


def _packed(parts: Iterable[tuple[tuple[str, ...], Points]]) -> Positions:
    """Every part where it makes the whole least bigger, without touching those before it."""
    placed: Positions = {}
    whole: Points = np.empty((0, 2))
    for names, points in parts:
        shift = _free_spot(whole, points) if len(whole) else np.zeros(2)
        whole = np.concatenate([whole, points + shift])
        placed.update((name, (round(x), round(y))) for name, (x, y) in zip(names, points + shift, strict=True))
    return placed


def _free_spot(whole: Points, part: Points) -> Points:
    """Where to move a part to; the spots are those of a grid over and around what stands already."""
    low, high, size = whole.min(axis=0), whole.max(axis=0), part.max(axis=0)
    margin = size + 4 * GAP
    best, smallest = np.array([low[0], high[1] + 4 * GAP]), np.inf
    for x in np.linspace(low[0] - margin[0], high[0] + 4 * GAP, _GRID):
        for y in np.linspace(low[1] - margin[1], high[1] + 4 * GAP, _GRID):
            spot = np.array([x, y])
            extent = np.maximum(high, spot + size) - np.minimum(low, spot)
            area = max(extent[0] / ASPECT, extent[1]) + 0.02 * extent.sum()
            if area < smallest and np.hypot(*(whole[:, None, :] - (part + spot)[None, :, :]).transpose(2, 0, 1)).min() > 4 * GAP:
                best, smallest = spot, area
    return best


def columns(ties: Sequence[Tie], dates: Mapping[str, str]) -> Positions:
    """Two columns: the first ends of the ties on the left, the other ends on the right.

    `dates` orders the right column, where given (the undated last); otherwise each side follows its neighbours on the other, so that lines cross less.
    """
    left = _once(tie.a for tie in ties)
    right = _once(tie.b for tie in ties)
    to_right, to_left = defaultdict(list), defaultdict(list)
    for tie in ties:
        to_right[tie.a].append(tie.b)
        to_left[tie.b].append(tie.a)
    if dates:
        right.sort(key=lambda thing: (not dates.get(thing), dates.get(thing, ""), thing))
        left = _following(left, to_right, right)
    else:
        for _ in range(_SWEEPS):
            left = _following(left, to_right, right)
            right = _following(right, to_left, left)
    height = PITCH * max(len(left), len(right))
    half = max(260, round(height * ASPECT / 2))
    return {thing: (x, y) for column, x in ((left, -half), (right, half)) for thing, y in _rows(column, height)}


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _following(column: list[str], neighbours: Mapping[str, list[str]], other: list[str]) -> list[str]:
    row = {thing: number for number, thing in enumerate(other)}
    return sorted(column, key=lambda thing: (round(fmean(row[one] for one in neighbours[thing]), 6), thing))


def _rows(column: list[str], height: int) -> list[tuple[str, int]]:
    """The column spread evenly over the height."""
    step = height / max(1, len(column))
    return [(thing, round((number + 0.5) * step - height / 2)) for number, thing in enumerate(column)]
