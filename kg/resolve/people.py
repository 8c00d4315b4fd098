"""Who is who: one person behind one name in many articles, or several people of one name.

Articles that say the same of a name (same paper's place, same posts) form a profile; profiles of a name are compared by the findings of
`kg.resolve.likeness`, read from top to bottom. Two profiles are one person from `SAME` upwards; every pair behind a person has to agree.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from kg.decisions import Decision
from kg.facts import Finding, Merge, Person, Seed
from kg.resolve.blocks import LARGE, Compare, Compared, Share
from kg.resolve.bonds import Bonds, reason_of
from kg.resolve.likeness import SAME, compare, compare_all
from kg.resolve.names import distinct, in_words, normal, weight_of
from kg.resolve.own import Own
from kg.resolve.posts import Held
from kg.resolve.profiles import Profile, Sighting
from kg.resolve.sources import Source

_ALIKE = ("同一地区的报纸，均未印职务", "同一地区的报纸，所印职务相同")
"""Why sightings of one profile are one person: without posts, with posts."""


PersonKey = tuple[str, str, bool, int]
"""Article, name, whether as its writer, and which of that name."""


Linked = frozenset[tuple[str, str]]
"""Pairs of posts that one person is printed with."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The member of a group that a profile fits best, and what was found about the two."""

    weight: float
    findings: tuple[Finding, ...]
    to: Profile


@dataclass(slots=True)
class Group:
    """The profiles of one person, each with what made it join; the first has nothing."""

    members: list[tuple[Profile, Fit | Decision | None]]
    held: list[PersonKey] = field(default_factory=list)
    """The sets of sightings in it that decisions are about."""
    begun: list[Sighting] = field(default_factory=list)
    """Where somebody else would have begun, but for later pages or decisions."""

    @property
    def first(self) -> Profile:
        """The profile that began it."""
        return self.members[0][0]

    @property
    def decided(self) -> bool:
        """Whether people joined members of it."""
        return any(isinstance(why, Decision) for _, why in self.members)

    @property
    def sightings(self) -> frozenset[PersonKey]:
        """Everything it is made of."""
        return frozenset(one.key for profile, _ in self.members for one in profile.sightings)

    @property
    def name(self) -> str:
        """The name that most sightings bear, of equals the longest."""
        names = Counter(one.name for profile, _ in self.members for one in profile.sightings)
        return max(names, key=lambda name: (names[name], len(name), name))


class People:
    """For every name in every article the person it is."""

    def __init__(self, sightings: Iterable[Sighting], decided: Bonds[PersonKey], share: Share | None = None) -> None:
        self._keys: dict[PersonKey, str] = {}
        self._records: list[Person] = []
        self.own = Own()
        """By person and article what this article alone says."""
        self.blocks: list[list[tuple[str, Group]]] = []
        """The people whose names may be one, each with key and profiles."""
        numbers: Counter[str] = Counter()
        blocks = [_Block.of(block, decided) for block in _blocks(sightings, decided)]
        if share:
            _compare_beforehand(blocks, share)
        for block in blocks:
            self.blocks.append([])
            for group in _groups(block, decided):
                name = group.name
                numbers[name] += 1
                key = f"person:{name}|{numbers[name]}"
                self.blocks[-1].append((key, group))
                self._note(key, name, group)

    def _note(self, key: str, name: str, group: Group) -> None:
        sightings = [one for profile, _ in group.members for one in profile.sightings]
        seeds: dict[tuple[str, str], Seed] = {}
        for one in sightings:
            self._keys[one.key] = key
            source = one.source
            at = one.name, source.nearest
            seed = seeds.get(at)
            if seed is None or (source.day, source.key) < (seed.issued, seed.article):
                seed = seeds[at] = _seed(one)
            self.own.last(key, seed, source.key)
        names = distinct(*(one.name for one in sightings), *(form for one in sightings for form in one.printed))
        begun = tuple(map(_seed, group.begun))
        self._records.append(Person(key=key, label=name, names=names, seeds=tuple(sorted(seeds.values())), begun=begun))

    @property
    def merges(self) -> Iterator[Merge]:
        """Which sightings were joined, and why."""
        for block in self.blocks:
            for key, group in block:
                name = group.name
                yield from (merge for profile, why in group.members for merge in _merges(key, name, group, profile, why))

    def settle(self) -> None:
        """Leaves the groups, once nobody asks any more why somebody is one person."""
        self.blocks = []

    def find(self, name: str, source: Source, *, reporter: bool = False, which: int = 0) -> str | None:
        """The key of the person whom this article calls so."""
        return self._keys.get((source.key, normal(name), reporter, which))

    def records(self) -> tuple[Person, ...]:
        """Every person, by key."""
        return tuple(sorted(self._records, key=lambda person: person.key))


def _seed(one: Sighting) -> Seed:
    return one.source.seed("person", one.name, one.source.nearest)


def _merges(key: str, name: str, group: Group, profile: Profile, why: Fit | Decision | None) -> Iterator[Merge]:
    """The first sighting of a profile joins the one it fits, all others the first."""
    first = profile.sightings[0]
    merge = partial(_merge, key, name)
    if isinstance(why, Fit):
        yield merge(first, why.to.sightings[0], reason=in_words(why.findings), findings=why.findings)
    elif why:
        yield merge(first, group.first.sightings[0], reason=reason_of(why))
    for one in profile.sightings[1:]:
        yield merge(one, first, reason=_ALIKE[bool(profile.posts)])


def _merge(key: str, label: str, one: Sighting, to: Sighting, *, reason: str, findings: tuple[Finding, ...] = ()) -> Merge:
    return Merge(
        kind="person",
        key=key,
        label=label,
        joined=one.name,
        article=one.source.key,
        to=to.name,
        to_article=to.source.key,
        reason=reason,
        findings=findings,
    )


# ---- groups ----------------------------------------------------------------------------------------------------------


def _blocks(sightings: Iterable[Sighting], decided: Bonds[PersonKey]) -> list[list[Sighting]]:
    """The sightings of each name; names of which people said that they are one person's stand together."""
    by_name: dict[str, list[Sighting]] = defaultdict(list)
    names: dict[PersonKey, dict[str, None]] = defaultdict(dict)
    for one in sightings:
        by_name[one.name].append(one)
        if held := decided.group(one.key):
            names[held][one.name] = None
    block = {name: [name] for name in sorted(by_name)}
    for held in sorted(names):
        together = sorted({name for own in names[held] for name in block[own]})
        block |= dict.fromkeys(together, together)
    return [[one for name in names for one in by_name[name]] for first, names in block.items() if first == names[0]]


def _profiles(sightings: list[Sighting], linked: Linked) -> list[Profile]:
    """In order of the first sighting; those with posts before those without, so that the latter find somebody to join."""
    same: dict[tuple[str, tuple[str, ...], frozenset[Held], bool, bool, str], list[Sighting]] = defaultdict(list)
    for one in sightings:
        place = tuple(reversed(one.source.chain))
        same[one.name, place, one.posts, one.reporter, one.lay, "" if place else one.source.paper].append(one)
    found = [Profile.of(group, place, linked) for (_, place, *_), group in same.items()]
    return sorted(found, key=lambda profile: not profile.posts)


def _linked(sightings: list[Sighting]) -> Linked:
    """Pairs of posts that some article prints together for a bearer of the name; who is sighted once is compared with nobody."""
    if len(sightings) == 1:
        return frozenset()
    return frozenset((x.key, y.key) for one in sightings if len(one.posts) > 1 for x in one.posts for y in one.posts if x.key != y.key)


@dataclass(slots=True)
class _Block:
    """All of one name, or of names that are one person's."""

    held: list[Group]
    """Who people decided to be one."""
    profiles: list[Profile]
    """All others."""
    compare: Compare[Profile] = compare

    @classmethod
    def of(cls, sightings: list[Sighting], decided: Bonds[PersonKey]) -> _Block:
        linked = _linked(sightings)
        free = [one for one in sightings if decided.group(one.key) is None]
        return cls(_held(sightings, decided, linked), _profiles(free, linked))

    @property
    def everybody(self) -> list[Profile]:
        return [*(profile for group in self.held for profile, _ in group.members), *self.profiles]


def _compare_beforehand(blocks: Iterable[_Block], share: Share) -> None:
    """Has the profiles of large blocks compared."""
    large = [block for block in blocks if len(block.everybody) >= LARGE]
    answers = share(compare_all, ([profile.bare() for profile in block.everybody] for block in large))
    for block, answer in zip(large, answers, strict=True):
        block.compare = Compared.of(block.everybody, answer)


def _groups(block: _Block, decided: Bonds[PersonKey]) -> list[Group]:
    """Who people decided to be one, then all others: each profile joins the group it fits best, if no member speaks against it."""
    groups = block.held
    for profile in block.profiles:
        alone = Group([(profile, None)])
        fits = [(fit, group) for group in groups if (fit := _fit(alone, group, decided, block.compare))]
        best = max(fits, key=_weight, default=None)
        tied = [group for fit, group in fits if best and fit.weight == best[0].weight]
        if best and (profile.posts or len(tied) == 1 or tied[0].held):
            best[1].members.append((profile, best[0]))
        else:
            groups.append(alone)
    return _joined(groups, decided, block.compare)


def _held(sightings: list[Sighting], decided: Bonds[PersonKey], linked: Linked) -> list[Group]:
    """A group for each set of sightings that decisions hold together, in the order of the first; those taken out of another after it."""
    found: dict[PersonKey, Group] = {}
    for one in sightings:
        held = decided.group(one.key)
        if held:
            (profile,) = _profiles([one], linked)
            group = found.setdefault(held, Group([], [held]))
            group.members.append((profile, decided.joining(one.key) if group.members else None))
            group.begun.append(one)
    return sorted(found.values(), key=lambda group: decided.leaves(group.held[0]))


def _joined(groups: list[Group], decided: Bonds[PersonKey], compare: Compare[Profile]) -> list[Group]:
    """Groups with posts that turn out to fit once all their members are known: which was seen first must not matter."""
    kept: list[Group] = []
    for group in groups:
        fits = [(fit, other) for other in kept if group.first.posts and other.first.posts and (fit := _fit(group, other, decided, compare))]
        if fits:
            fit, other = max(fits, key=_weight)
            other.members += [(group.first, fit), *group.members[1:]]
            other.held += group.held
            other.begun += [group.first.sightings[0], *group.begun]
        else:
            kept.append(group)
    return kept


def _weight(candidate: tuple[Fit, Group]) -> float:
    return candidate[0].weight


def _fit(group: Group, other: Group, decided: Bonds[PersonKey], compare: Compare[Profile]) -> Fit | None:
    """How well a group fits another, if nobody in it speaks against it; where people joined its members, these no longer speak against each other."""
    pairs = ((one, member) for one, _ in group.members for member, _ in other.members if one.name == member.name)
    fits = [Fit(weight_of(found), found, member) for one, member in pairs for found in (compare(member, one),)]
    best = max(fits, key=lambda fit: fit.weight, default=None)
    if best is None or best.weight < SAME or decided.apart(group.held, other.held):
        return None
    agreed = group.decided or other.decided or min(fit.weight for fit in fits) > -SAME
    return best if agreed else None
