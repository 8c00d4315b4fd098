"""Rows in order, whatever stands in their cells."""

import random
from itertools import product

from kg.publish.tables.ordered import ordered

CELLS = ("", "a", "a\nb", "a\x01", "a\x00b", "a\tb", "林", "\n", "\x0b", "é")


def test_rows_that_come_by_their_first_cell_come_out_sorted_and_each_once() -> None:
    rows = list(product(CELLS, CELLS))
    given = [*rows, *rows[::3]]
    random.Random(1).shuffle(given)
    assert list(ordered(sorted(given, key=lambda row: row[0]))) == sorted(rows)


def test_no_more_rows_are_taken_than_have_one_first_cell() -> None:
    taken = []
    found = ordered(taken.append(row) or row for row in (("a", "2"), ("a", "1"), ("b", "1"), ("c", "1")))  # type: ignore[func-returns-value]
    assert next(found) == ("a", "1")
    assert taken == [("a", "2"), ("a", "1"), ("b", "1")]
