"""How much of a line another text says."""

from __future__ import annotations

from collections.abc import Iterable


def shared(headlines: Iterable[str], body: str) -> float:
    """The part of the pairs of characters of headlines that a body has too."""
    pairs = {chars[i : i + 2] for chars in headlines for i in range(len(chars) - 1)}
    return sum(pair in body for pair in pairs) / max(len(pairs), 1)
