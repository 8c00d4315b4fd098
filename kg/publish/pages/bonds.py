"""How much ties two things, before anybody asks what: of a great graph a page draws few ties, and the reasons of the others would fill the memory."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from kg.publish.pages.records import Dossier, Halt, Moment, Presence, Tie

ASSEMBLY = 40
"""An event with more participants ties nobody to anybody in the network: to have sat in one hall with hundreds says nothing."""

Key = tuple[str, str, str]
"""The two things, and the kind of the tie."""


class Bond(NamedTuple):
    """A tie without its moments. They sort with the strongest first."""

    rank: float
    a: str
    b: str
    kind: str
    weight: float

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.a, self.b, self.kind


class Reason(NamedTuple):
    """What ties two things once: one or two presences, with the stop if one visited the other."""

    presence: Presence
    other: Presence | Halt | None
    weight: float

    def moment(self) -> Moment:
        """What a page tells of it."""
        one, other = self.presence, self.other
        if other is None:
            return Moment(one.event, one.roles, one.evidence, title=one.title)
        evidence = tuple(sorted({*one.evidence, *other.evidence}))
        if isinstance(other, Halt):
            return Moment(one.event, one.roles, evidence, self.weight, one.title)
        return Moment(one.event, one.roles + other.roles, evidence, self.weight)


Reasons = Iterator[tuple[Key, Reason]]


def bonds_of(reasons: Reasons, dossier: Dossier) -> list[Bond]:
    """One for each two things and kind, the strongest first; of posts each holding counts."""
    weights: dict[Key, float] = defaultdict(float)
    for key, reason in reasons:
        weights[key] += reason.weight
    return _ranked(weights, dossier)


def with_posts(bonds: list[Bond], dossier: Dossier) -> list[Bond]:
    """The same with who held posts where."""
    held = Counter((one.holder, one.body, "post") for one in dossier.holdings)
    return sorted([*bonds, *_ranked(held, dossier)])


def _ranked(weights: Mapping[Key, float], dossier: Dossier) -> list[Bond]:
    known = dossier.things
    return sorted(Bond(-round(weight, 6), a, b, kind, weight) for (a, b, kind), weight in weights.items() if a in known and b in known)


def ties_of(bonds: Iterable[Bond], reasons: Reasons, dossier: Dossier) -> tuple[Tie, ...]:
    """The bonds with their moments, by date."""
    moments: dict[Key, list[Moment]] = {bond.key: [] for bond in bonds}
    for key, reason in reasons:
        if key in moments:
            moments[key].append(reason.moment())
    for one in dossier.holdings:
        if (one.holder, one.body, "post") in moments:
            held = Moment(evidence=one.evidence, title=one.title, first=one.start or one.first, last=one.end or one.last)
            moments[one.holder, one.body, "post"].append(held)

    def day(moment: Moment) -> tuple[str, str]:
        event = dossier.events.get(moment.event)
        return (event.first if event else moment.first, moment.event or moment.title)

    return tuple(Tie(*key, tuple(sorted(some, key=day))) for key, some in moments.items())


def together(dossier: Dossier) -> Reasons:
    """Every two participants of an event, which is worth 1 / (participants - 1)."""
    for present in _at_events(dossier):
        if len(present) <= ASSEMBLY:
            for a, b in combinations(sorted(present), 2):
                yield (a, b, "together"), Reason(present[a], present[b], 1 / (len(present) - 1))


def assemblies(dossier: Dossier) -> int:
    """The number of events too big to count."""
    return sum(len(present) > ASSEMBLY for present in _at_events(dossier))


def _at_events(dossier: Dossier) -> Iterable[dict[str, Presence]]:
    found: dict[str, dict[str, Presence]] = defaultdict(dict)
    for presence in dossier.presences:
        found[presence.event].setdefault(presence.who, presence)
    return found.values()


def visited(dossier: Dossier) -> Reasons:
    """Every participant of a visit and every stop he joined, worth as much as meeting another participant there."""
    present = Counter(presence.event for presence in dossier.presences)
    for presence, halt in joined_stops(dossier):
        yield (presence.who, halt.site, "visited"), Reason(presence, halt, 1 / max(1, present[presence.event] - 1))


def attended(dossier: Dossier) -> Reasons:
    """Every participant and his event."""
    for presence in dossier.presences:
        yield (presence.who, presence.event, "attended"), Reason(presence, None, 1.0)


def joined_stops(dossier: Dossier) -> Iterator[tuple[Presence, Halt]]:
    """Participants of a visit other than hosts and people met, with each stop they joined (as ontology/rules/visited.rq)."""
    halts: dict[str, list[Halt]] = defaultdict(list)
    for halt in dossier.halts:
        halts[halt.event].append(halt)
    for presence in dossier.presences:
        if {"host", "met"} & set(presence.roles):
            continue
        for halt in halts[presence.event]:
            if halt.site != presence.who and (not presence.at_stops or halt.iri in presence.at_stops):
                yield presence, halt
