"""Who is who: one person behind one name in many articles, or several people of one name.

Articles that say the same of a name (same paper's place, same posts) form a profile; profiles of a name are compared by the findings of
`kg.resolve.likeness`, read from top to bottom. Two profiles are one person from `SAME` upwards; every pair behind a person has to agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.facts import Finding, Merge, Person, Seed
from kg.resolve.likeness import SAME, compare
from kg.resolve.names import distinct, in_words, normal, weight_of
from kg.resolve.posts import Held
from kg.resolve.profiles import Profile, Sighting
from kg.resolve.sources import Source

_ALIKE = ("同一地区的报纸，均未印职务", "同一地区的报纸，所印职务相同")
"""Why sightings of one profile are one person: without posts, with posts."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The member of a group that a profile fits best, and what was found about the two."""

    weight: float
    findings: tuple[Finding, ...]
    to: Profile


Group = list[tuple[Profile, Fit | None]]
"""The profiles of one person, each with what made it join; the first has nothing."""


class People:
    """For every name in every article the person it is."""

    def __init__(self, sightings: Iterable[Sighting]) -> None:
        by_name: dict[str, list[Sighting]] = defaultdict(list)
        for sighting in sightings:
            by_name[sighting.name].append(sighting)
        self._keys: dict[tuple[str, str, bool, int], str] = {}
        self._records: list[Person] = []
        self.merges: list[Merge] = []
        for name in sorted(by_name):
            for number, cluster in enumerate(_clusters(_profiles(by_name[name])), start=1):
                self._note(f"person:{name}|{number}", cluster)

    def _note(self, key: str, cluster: Group) -> None:
        sightings = [one for profile, _ in cluster for one in profile.sightings]
        seeds: dict[tuple[str, ...], Seed] = {}
        for one in sightings:
            self._keys[one.key] = key
            seed = one.source.seed("person", one.name, one.source.nearest)
            seeds[seed.parts] = min(seed, seeds.get(seed.parts, seed))
        name = cluster[0][0].name
        names = distinct(name, *(form for one in sightings for form in one.printed))
        self._records.append(Person(key=key, label=name, names=names, seeds=tuple(sorted(seeds.values()))))
        self.merges += [merge for profile, fit in cluster for merge in _merges(key, profile, fit)]

    def find(self, name: str, source: Source, *, reporter: bool = False) -> str | None:
        """The key of the person whom this article calls so."""
        return self._keys.get((source.key, normal(name), reporter, 0))

    def records(self) -> tuple[Person, ...]:
        """Every person, by key."""
        return tuple(sorted(self._records, key=lambda person: person.key))


def _merges(key: str, profile: Profile, fit: Fit | None) -> Iterator[Merge]:
    """The first sighting of a profile joins the one it fits, all others the first."""
    first = profile.sightings[0]
    if fit:
        yield _merge(key, first, fit.to.sightings[0], in_words(fit.findings), fit.findings)
    for one in profile.sightings[1:]:
        yield _merge(key, one, first, _ALIKE[bool(profile.posts)])


def _merge(key: str, one: Sighting, to: Sighting, reason: str, findings: tuple[Finding, ...] = ()) -> Merge:
    return Merge(
        kind="person",
        key=key,
        label=to.name,
        joined=one.name,
        article=one.source.key,
        to=to.name,
        to_article=to.source.key,
        reason=reason,
        findings=findings,
    )


def _profiles(sightings: list[Sighting]) -> list[Profile]:
    """In order of the first sighting; those with posts before those without, so that the latter find somebody to join."""
    same: dict[tuple[tuple[str, ...], frozenset[Held], bool, bool, str], list[Sighting]] = defaultdict(list)
    for one in sightings:
        place = tuple(reversed(one.source.chain))
        same[place, one.posts, one.reporter, one.lay, "" if place else one.source.paper].append(one)
    linked = frozenset((x.key, y.key) for one in sightings if len(one.posts) > 1 for x in one.posts for y in one.posts if x.key != y.key)
    found = [Profile(group[0].name, place, posts, reporter, lay, tuple(group), linked) for (place, posts, reporter, lay, _), group in same.items()]
    return sorted(found, key=lambda profile: not profile.posts)


def _clusters(profiles: list[Profile]) -> Iterator[Group]:
    """Each profile joins the group it fits best, if no member speaks against it; else it begins a group."""
    groups: list[Group] = []
    for profile in profiles:
        fits = [(fit, group) for group in groups if (fit := _fit([(profile, None)], group))]
        best = max(fits, key=_weight, default=None)
        tied = best is not None and not profile.posts and sum(1 for fit, _ in fits if fit.weight == best[0].weight) > 1
        if best and not tied:
            best[1].append((profile, best[0]))
        else:
            groups.append([(profile, None)])
    yield from _joined(groups)


def _joined(groups: list[Group]) -> list[Group]:
    """Groups with posts that turn out to fit once all their members are known: which was seen first must not matter."""
    kept: list[Group] = []
    for group in groups:
        fits = [(fit, other) for other in kept if group[0][0].posts and other[0][0].posts and (fit := _fit(group, other))]
        if fits:
            fit, other = max(fits, key=_weight)
            other += [(group[0][0], fit), *group[1:]]
        else:
            kept.append(group)
    return kept


def _weight(candidate: tuple[Fit, Group]) -> float:
    return candidate[0].weight


def _fit(group: Group, other: Group) -> Fit | None:
    """How well a group fits another, if nobody in it speaks against it."""
    fits = [Fit(weight_of(found), found, member) for one, _ in group for member, _ in other for found in (compare(member, one),)]
    best = max(fits, key=lambda fit: fit.weight)
    return best if best.weight >= SAME and min(fit.weight for fit in fits) > -SAME else None
