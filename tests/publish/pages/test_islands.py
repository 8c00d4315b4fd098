"""Communities, and where their islands lie."""

from __future__ import annotations

from itertools import combinations
from math import dist

from kg.publish.pages.communities import BIGGEST, communities
from kg.publish.pages.islands import SHORE, Archipelago, spread
from kg.publish.pages.records import Moment, Tie


def tied(a: str, b: str, weight: float = 1.0) -> Tie:
    return Tie(a, b, "together", (Moment(weight=weight),))


def ring(size: int, name: str = "t") -> tuple[list[str], list[Tie]]:
    things = [f"{name}{number:03}" for number in range(size)]
    return things, [tied(a, b) for a, b in zip(things, things[1:] + things[:1], strict=True)]


def circle(size: int, name: str) -> tuple[list[str], list[Tie]]:
    """Everybody tied to everybody."""
    things = [f"{name}{number:03}" for number in range(size)]
    return things, [tied(a, b) for a, b in combinations(things, 2)]


def laid_out(things: list[str], ties: list[Tie]) -> Archipelago:
    return spread(things, ties, dict.fromkeys(things, 10))


def test_two_circles_joined_by_one_tie_are_two_communities() -> None:
    (one, ties), (other, more) = circle(6, "a"), circle(5, "b")
    assert communities(one + other, [*ties, *more, tied("a000", "b000")]) == (tuple(one), tuple(other))


def test_a_long_chain_is_divided_until_each_part_can_be_read() -> None:
    things, ties = ring(3000)
    assert max(map(len, communities(things, ties))) <= BIGGEST


def test_the_order_of_the_ties_changes_no_community() -> None:
    things, ties = ring(80)
    assert communities(things, ties) == communities(things, ties[::-1])


def test_nothing_covers_anything_else() -> None:
    places = laid_out(*ring(60)).positions
    assert min(dist(places[a], places[b]) for a, b in combinations(places, 2)) > 20


def test_islands_stand_clear_of_each_other() -> None:
    (one, ties), (other, more) = circle(30, "a"), circle(8, "b")
    places = laid_out(one + other, ties + more).positions
    assert min(dist(places[a], places[b]) for a in one for b in other) > SHORE


def test_an_island_tied_to_another_lies_nearer_to_it_than_one_without_a_tie() -> None:
    groups = [circle(12, name) for name in "abcdef"]
    things = [thing for names, _ in groups for thing in names]
    found = laid_out(things, [*(tie for _, ties in groups for tie in ties), tied("a000", "e000", 3)])
    middle = {thing[0]: found.middles[found.island[thing]] for thing in things}
    assert dist(middle["a"], middle["e"]) == min(dist(middle["a"], middle[name]) for name in "bcdef")


def test_the_first_thing_stands_nearer_to_the_middle_of_its_island_than_the_last() -> None:
    things, ties = circle(40, "a")
    found = laid_out(things, ties)
    assert dist(found.positions[things[0]], found.middles[0]) < dist(found.positions[things[-1]], found.middles[0])


def test_nothing_at_all_has_a_layout() -> None:
    assert laid_out([], []).positions == {}
