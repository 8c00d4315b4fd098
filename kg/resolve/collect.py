"""A mutable gathering of what is known of each thing, turned into frozen records at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.facts import Merge, Seed


@dataclass(slots=True)
class Gathered:
    """All that was seen of one thing so far."""

    key: str
    label: str
    kind: str
    place: str | None = None
    names: set[str] = field(default_factory=set)
    seeds: dict[tuple[str, ...], Seed] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    """Each printed form with the article that has it first."""

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

    def add(self, thing: Gathered, printed: str, names: Iterable[str], seed: Seed) -> str:
        """Note one sighting; the first one decides label and kind. Answers the key."""
        known = self._things.setdefault(thing.key, thing)
        known.names.update(name for name in (printed, *names) if name)
        known.printed.setdefault(printed, seed.article)
        known.seeds[seed.parts] = min(seed, known.seeds.get(seed.parts, seed))
        return known.key

    def __contains__(self, key: object) -> bool:
        return key in self._things

    def __getitem__(self, key: str) -> Gathered:
        return self._things[key]

    def merges(self, kind: Mapping[str, str], reason: str) -> Iterator[Merge]:
        """Each further printed form of a thing, joined to the first; `kind` is what a merge calls things of that kind."""
        for thing in self:
            (first, at), *others = thing.printed.items()
            for form, article in others:
                yield Merge(kind=kind[thing.kind], key=thing.key, label=thing.label, joined=form, article=article, to=first, to_article=at, reason=reason)

    def __iter__(self) -> Iterator[Gathered]:
        return iter(self._things.values())
