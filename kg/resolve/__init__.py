"""Claims to facts: which claims speak of one person, body, place, post or event, and why. Claims are never edited, added or dropped."""

from __future__ import annotations

from collections.abc import Iterable

from kg.claims import Extraction
from kg.decisions import Decision
from kg.facts import Facts
from kg.resolve.conclude import conclude
from kg.resolve.sources import in_order

__all__ = ["Facts", "resolve"]


def resolve(extractions: Iterable[Extraction], decisions: Iterable[Decision] = ()) -> Facts:
    """Everything that the claims of all articles say together, the same whatever the order of reading; decisions of people win.

    Errors: UsageError naming the lines, if two decisions contradict each other.
    """
    return conclude(in_order(extractions), tuple(decisions))
