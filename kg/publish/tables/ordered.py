"""The rows of a table, sorted and each once, of which no more than a part need be in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from kg.publish.tables.book import Row


def ordered(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows in order, given in the order of their first cells: those of one first cell are sorted at once."""
    for _, group in groupby(rows, itemgetter(0)):
        yield from sorted(set(group))
