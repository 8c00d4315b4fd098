"""A mutable gathering of what is known of each thing, turned into frozen records at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.facts import Seed


@dataclass(slots=True)
class Gathered:
    """All that was seen of one thing so far."""

    key: str
    label: str
    kind: str
    place: str | None = None
    names: set[str] = field(default_factory=set)
    seeds: dict[tuple[str, ...], Seed] = field(default_factory=dict)

    def all_names(self) -> tuple[str, ...]:
        """Every form, the label among them, sorted."""
        return tuple(sorted(self.names | {self.label}))

    def all_seeds(self) -> tuple[Seed, ...]:
        """Each different seed once, as its earliest article gave it, earliest first."""
        return tuple(sorted(self.seeds.values()))


class Gathering:
    """Things by key, in the order in which they were first seen."""

    def __init__(self) -> None:
        self._things: dict[str, Gathered] = {}

    def add(self, thing: Gathered, names: Iterable[str], seed: Seed) -> str:
        """Note one sighting; the first one decides label and kind. Answers the key."""
        known = self._things.setdefault(thing.key, thing)
        known.names.update(name for name in names if name)
        known.seeds[seed.parts] = min(seed, known.seeds.get(seed.parts, seed))
        return known.key

    def __contains__(self, key: object) -> bool:
        return key in self._things

    def __getitem__(self, key: str) -> Gathered:
        return self._things[key]

    def __iter__(self) -> Iterator[Gathered]:
        return iter(self._things.values())
