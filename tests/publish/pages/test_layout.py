"""Where things stand."""

from __future__ import annotations

from itertools import combinations
from math import dist

from kg.publish.pages.layout import GAP, columns, spread
from kg.publish.pages.records import Moment, Tie


def ring(size: int, name: str = "t") -> tuple[list[str], list[Tie]]:
    things = [f"{name}{number:03}" for number in range(size)]
    return things, [Tie(a, b, "together", (Moment(),)) for a, b in zip(things, things[1:] + things[:1], strict=True)]


def test_nothing_covers_anything_else() -> None:
    things, ties = ring(60)
    places = spread(things, ties, dict.fromkeys(things, 10))
    assert min(dist(places[a], places[b]) for a, b in combinations(things, 2)) > 20


def test_parts_without_a_tie_stand_clear_of_each_other() -> None:
    (one, ties), (other, more) = ring(30, "a"), ring(8, "b")
    places = spread(one + other, ties + more, dict.fromkeys(one + other, 8))
    assert min(dist(places[a], places[b]) for a in one for b in other) > 3 * GAP


def test_the_order_of_reading_the_ties_moves_nothing() -> None:
    things, ties = ring(25)
    radius = dict.fromkeys(things, 8)
    assert spread(things, ties, radius) == spread(things, list(ties), radius)


def test_nothing_at_all_has_a_layout() -> None:
    assert (spread([], [], {}), columns([], {})) == ({}, {})


def test_in_two_columns_neighbours_stand_opposite_each_other() -> None:
    ties = [Tie(f"a{number}", f"b{(number * 5) % 9}", "visited", (Moment(),)) for number in range(9)]
    places = columns(ties, {})
    assert {places[tie.a][1] - places[tie.b][1] for tie in ties} == {0}
