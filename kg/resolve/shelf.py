"""Full names by their stems, in order, so that those a short name can mean are found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable

_SHORTEST = 2


class Shelf:
    """Stems with the full names that have them."""

    def __init__(self) -> None:
        self.names: dict[str, None] = {}
        """Every name noted, full or short, in order."""
        self._stems: list[str] = []
        self._full: dict[str, dict[str, None]] = {}

    def add(self, stem: str, full: str) -> None:
        """Note a full name."""
        if stem not in self._full:
            insort(self._stems, stem)
        self._full.setdefault(stem, {})[full] = None

    def fitting(self, short: str, fits: Callable[[str, str], bool]) -> list[str]:
        """The full names whose stems fit the short one; all findings ask that the two begin with the same character."""
        head = short[:1]
        if not head:
            return []
        found: list[str] = []
        for at in range(bisect_left(self._stems, head), len(self._stems)):
            stem = self._stems[at]
            if not stem.startswith(head):
                break
            if fits(short, stem):
                found += self._full[stem]
        return sorted(found)
