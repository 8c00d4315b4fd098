"""A mutable gathering of what is known of each thing, turned into frozen records at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.facts import Merge, Seed
from kg.resolve.bonds import reason_of
from kg.resolve.own import Own
from kg.resolve.renaming import Renaming

Sort = tuple[str, str, str, str | None]
"""What names alone tell of a thing: key, label, kind, and the place it belongs to."""


@dataclass(slots=True)
class Gathered:
    """All that was seen of one thing so far."""

    key: str
    label: str
    kind: str
    place: str | None = None
    names: set[str] = field(default_factory=set)
    seeds: dict[tuple[str, ...], Seed] = field(default_factory=dict)
    printed: dict[tuple[str, str], str] = field(default_factory=dict)
    """Each printed form, with the key that it alone would give, and the article that has it first."""

    begun: dict[Seed, None] = field(default_factory=dict)
    """Seeds of what people joined to it."""
    own: bool = True
    """Whether the label is that of the key, not of something that was joined to it."""

    def all_names(self) -> tuple[str, ...]:
        """Every form, the label among them, sorted."""
        return tuple(sorted(self.names | {self.label}))

    def all_seeds(self) -> tuple[Seed, ...]:
        """Each different seed once, as its earliest article gave it, earliest first."""
        return tuple(sorted(self.seeds.values()))


class Gathering:
    """Things by key, in the order in which they were first seen."""

    def __init__(self, decided: Renaming) -> None:
        self._decided = decided
        self._things: dict[str, Gathered] = {}
        self.own = Own()
        """What articles first say of the things."""

    def add(self, thing: Sort, printed: str, names: Iterable[str], seed: Seed) -> str:
        """Note one sighting; the first one decides label and kind. Answers the key, which is another than the thing's where people decided so."""
        plain, label, kind, place = thing
        key = self._decided.key(plain, seed.article, printed)
        if self._decided.is_own(plain, seed.article, printed):
            label, names = printed, ()
        known = self._things.get(key)
        if known is None:
            known = self._things[key] = Gathered(key, label, kind, place, own=key == plain)
        if key == plain and not known.own:
            known.label, known.kind, known.own = label, kind, True
        known.names.update(filter(None, (printed, *names)))
        known.printed.setdefault((printed, plain), seed.article)
        if key != plain:
            known.begun.setdefault(seed)
        first = known.seeds.get(seed.parts)
        if first is None or seed < first:
            known.seeds[seed.parts] = seed
        self.own.first(key, seed)
        return key

    def __contains__(self, key: object) -> bool:
        return key in self._things

    def __getitem__(self, key: str) -> Gathered:
        return self._things[key]

    def merges(self, kind: Mapping[str, str], reason: str) -> Iterator[Merge]:
        """Each further printed form of a thing, joined to the first; `kind` is what a merge calls things of that kind."""
        for thing in self:
            ((first, plain), at), *others = thing.printed.items()
            for (form, key), article in others:
                decision = self._decided.why(key) if key != plain else None
                if thing.kind == "company" and not decision:
                    continue  # told where the names of companies are joined
                why = reason_of(decision) if decision else reason
                yield Merge(kind=kind[thing.kind], key=thing.key, label=thing.label, joined=form, article=article, to=first, to_article=at, reason=why)

    def __iter__(self) -> Iterator[Gathered]:
        return iter(self._things.values())
