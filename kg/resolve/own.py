"""What single articles say things are. Of a hundred thousand sightings few say anything that others do not, so each way of saying it is in memory once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.facts import Seed

Stuff = tuple[tuple[str, ...], str, str]
"""What a seed says beside its article: parts, folder, words."""


def stuff(seed: Seed) -> Stuff:
    """What a seed says beside its article."""
    return seed.parts, seed.folder, seed.words


class Own:
    """By thing and article what this article alone says the thing is."""

    def __init__(self) -> None:
        self._told: dict[str, dict[str, Stuff]] = {}
        self._once: dict[Stuff, Stuff] = {}

    def first(self, thing: str, seed: Seed) -> None:
        """Note what an article says, unless it has said something of the thing before."""
        told = self._told.setdefault(thing, {})
        if seed.article not in told:
            told[seed.article] = self._shared(seed)

    def last(self, thing: str, seed: Seed, article: str) -> None:
        """Note that an article says what the seed says, whatever it has said before."""
        self._told.setdefault(thing, {})[article] = self._shared(seed)

    def _shared(self, seed: Seed) -> Stuff:
        said = stuff(seed)
        return self._once.setdefault(said, said)

    def of(self, thing: str, article: str) -> Stuff:
        """What an article says of a thing that it names."""
        return self._told[thing][article]

    def articles(self) -> dict[str, tuple[str, ...]]:
        """By thing those that name it."""
        return {thing: tuple(told) for thing, told in self._told.items()}

    def differing(self, first: Mapping[str, Stuff], days: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], Seed]]:
        """By thing and article what is not what its first article says, one in fourteen; nobody asks for the others."""
        for thing, said in first.items():
            for article, other in self._told.get(thing, {}).items():
                if other is not said and other != said:
                    parts, folder, words = other
                    yield (thing, article), Seed(days[article], article, parts, folder, words)

    def also(self, alike: Mapping[str, str]) -> None:
        """What articles say of some things they say of those they turned out to be as well, as far as they say nothing else of these."""
        said: dict[str, dict[str, Stuff]] = {}
        for thing, to in alike.items():
            said.setdefault(to, {}).update(self._told.get(thing, {}))
        for to, told in said.items():
            self._told[to] = told | self._told.get(to, {})
