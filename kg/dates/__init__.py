"""Times as newspapers print them, against the date of the issue. What the text does not fix stays open."""

from __future__ import annotations

from kg.dates.printed import TIME
from kg.dates.reading import day_after, when

__all__ = ["TIME", "day_after", "when"]
