"""Where things stand in two columns."""

from __future__ import annotations

from kg.publish.pages.layout import columns
from kg.publish.pages.records import Moment, Tie


def test_nothing_at_all_has_a_layout() -> None:
    assert columns([], {}) == {}


def test_in_two_columns_neighbours_stand_opposite_each_other() -> None:
    ties = [Tie(f"a{number}", f"b{(number * 5) % 9}", "visited", (Moment(),)) for number in range(9)]
    places = columns(ties, {})
    assert {places[tie.a][1] - places[tie.b][1] for tie in ties} == {0}
