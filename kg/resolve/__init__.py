"""Claims to facts: which claims speak of one person, body, place, post or event, and why. Claims are never edited, added or dropped."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from kg.claims import Extraction
from kg.decisions import Decision
from kg.facts import Facts
from kg.resolve.blocks import Share
from kg.resolve.conclude import conclude
from kg.resolve.sources import in_order

__all__ = ["Facts", "Share", "resolve"]


def resolve(extractions: Iterable[Extraction], decisions: Iterable[Decision] = (), share: Share | None = None) -> Facts:
    """Everything that the claims of all articles say together, the same whatever the order of reading; decisions of people win.

    `share` compares people of one name and reports of one day, where they are many, with the same result: a cluster does (`kg.cluster`).

    Errors: UsageError naming the lines, if two decisions contradict each other.
    """
    with _uncollected():
        return conclude(in_order(extractions), tuple(decisions), share)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles: nothing here makes any, and with millions of records alive each search takes longer than the last."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
