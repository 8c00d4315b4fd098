"""Where names stand in the articles of a page: each is looked for once in each article, not at every character of every sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from kg.model import Span


class Standing:
    """Names, those that begin alike the longest first, and where they stand in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets: dict[str, tuple[int, ...]] = {}
        self._names: tuple[str, ...] = ()
        self._starts: list[int] = []
        self._at: dict[int, list[str]] = {}

    def among(self, names: tuple[str, ...], span: Span) -> Iterator[Span]:
        """Where some names, the longest first, stand in a span, none inside another."""
        if names is not self._names:
            self._take(names)
        starts, behind = self._starts, span.start
        for number in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
            at = starts[number]
            if at >= behind:
                name = next((name for name in self._at[at] if at + len(name) <= span.end), "")
                if name:
                    behind = at + len(name)
                    yield Span(at, behind)

    def _take(self, names: tuple[str, ...]) -> None:
        self._names, self._at = names, {}
        for name in names:
            for at in self._found(name):
                self._at.setdefault(at, []).append(name)
        self._starts = sorted(self._at)

    def _found(self, name: str) -> Iterable[int]:
        if name not in self._offsets:
            self._offsets[name] = tuple(_offsets(name, self._text))
        return self._offsets[name]


def _offsets(name: str, text: str) -> Iterator[int]:
    """Every offset at which a name begins, inside itself too."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)
