"""Attendances and stops of resolved events: one of a participant and an event, one of a site and a visit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.claims import AttendanceClaim, StopClaim
from kg.facts import Attendance, Stop

ROLES = ("chair", "speaker", "announcer", "lead", "accompanying", "host", "met", "signatory", "honoree", "attendee")


@dataclass(frozen=True, slots=True)
class Attended:
    """One claim with everything in it resolved."""

    claim: AttendanceClaim
    event: str
    participant: str
    capacity: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    on_behalf_of: str | None = None


@dataclass(slots=True)
class _Pair:
    claims: dict[AttendanceClaim, None] = field(default_factory=dict)
    capacity: dict[str, None] = field(default_factory=dict)
    stops: dict[str, None] = field(default_factory=dict)
    all_stops: bool = False
    on_behalf_of: dict[str, None] = field(default_factory=dict)


def attendances(attended: Iterable[Attended]) -> tuple[Attendance, ...]:
    """The union of roles and evidence over all claims of a pair."""
    pairs: dict[tuple[str, str], _Pair] = {}
    for one in attended:
        pair = pairs.setdefault((one.participant, one.event), _Pair())
        pair.claims[one.claim] = None
        pair.capacity |= dict.fromkeys(one.capacity)
        pair.stops |= dict.fromkeys(one.stops)
        pair.all_stops = pair.all_stops or not one.stops
        pair.on_behalf_of |= dict.fromkeys([one.on_behalf_of] if one.on_behalf_of else [])
    return tuple(_attendance(participant, event, pair) for (participant, event), pair in sorted(pairs.items()))


def _attendance(participant: str, event: str, pair: _Pair) -> Attendance:
    return Attendance(
        participant=participant,
        event=event,
        roles=union_of_roles(role for claim in pair.claims for role in claim.roles),
        claims=tuple(pair.claims),
        capacity=tuple(sorted(pair.capacity)),
        stops=() if pair.all_stops else tuple(sorted(pair.stops)),
        on_behalf_of=tuple(sorted(pair.on_behalf_of)),
    )


def union_of_roles(roles: Iterable[str]) -> tuple[str, ...]:
    """Each role once, in the order of the vocabulary."""
    found = frozenset(roles)
    return tuple(role for role in ROLES if role in found)


def stops(stopped: Iterable[tuple[StopClaim, str, str]]) -> tuple[Stop, ...]:
    """One for each site of each visit, in the order of the article that tells first; given as claim, event, site."""
    visits: dict[str, dict[str, list[StopClaim]]] = {}
    for claim, event, site in stopped:
        visits.setdefault(event, {}).setdefault(site, []).append(claim)
    return tuple(stop for event in sorted(visits) for stop in _of_visit(event, visits[event]))


def _of_visit(event: str, sites: Mapping[str, list[StopClaim]]) -> Iterable[Stop]:
    first = next(iter(sites.values()))[0].article
    ordered = sorted(sites.items(), key=lambda item: (item[1][0].article != first, item[1][0].article, item[1][0].order))
    for number, (site, claims) in enumerate(ordered, start=1):
        yield Stop(event=event, site=site, order=number, claims=tuple(claims))
