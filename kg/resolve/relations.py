"""Attendances and stops of resolved events: one of a participant and an event, one of a site and a visit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


_Known = dict[tuple[str, ...], tuple[str, ...]]
"""Roles and posts that many have alike, to be in memory once."""


@dataclass(slots=True)
class _Pair:
    """What is told of a participant and an event; most is told once, so nothing is made for what is not."""

    claims: tuple[AttendanceClaim, ...] = ()
    capacity: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    all_stops: bool = False
    on_behalf_of: tuple[str, ...] = ()

    def add(self, one: Attended) -> None:
        """Takes in one claim."""
        self.claims = (*self.claims, one.claim) if one.claim not in self.claims else self.claims
        self.capacity = _with(self.capacity, one.capacity)
        self.stops = _with(self.stops, one.stops)
        self.all_stops = self.all_stops or not one.stops
        self.on_behalf_of = _with(self.on_behalf_of, (one.on_behalf_of,) if one.on_behalf_of else ())


def _with(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more))) if known != more else known


def attendances(attended: Iterable[Attended]) -> tuple[Attendance, ...]:
    """The union of roles and evidence over all claims of a pair."""
    pairs: dict[tuple[str, str], _Pair] = {}
    for one in attended:
        pairs.setdefault((one.participant, one.event), _Pair()).add(one)
    known: _Known = {}
    return tuple(_attendance(*ends, pairs.pop(ends), known) for ends in sorted(pairs))


def _attendance(participant: str, event: str, pair: _Pair, known: _Known) -> Attendance:
    roles, capacity = union_of_roles(role for claim in pair.claims for role in claim.roles), tuple(sorted(pair.capacity))
    return Attendance(
        participant=participant,
        event=event,
        roles=known.setdefault(roles, roles),
        claims=pair.claims,
        capacity=known.setdefault(capacity, capacity),
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
