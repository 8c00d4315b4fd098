"""Facts without some people: what speaks of them alone goes with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from kg.claims import AttendanceClaim, AwardClaim, Claim, TenureClaim
from kg.facts import Facts


class Supported(Protocol):
    """A relation that claims speak for."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Those that do."""


R = TypeVar("R", bound=Supported)


def without(facts: Facts, people: frozenset[str]) -> Facts:
    """Facts in which none of these people is, by key; nothing else changes."""
    attendances = tuple(one for one in facts.attendances if one.participant not in people)
    awards = tuple(one for one in facts.awards if one.recipient not in people)
    gone = _claims(one for one in facts.attendances if one.participant in people) | _claims(one for one in facts.awards if one.recipient in people)
    stay = _claims(attendances) | _claims(awards)
    lost = {person.label: person for person in facts.people if person.key in people}
    names = {(seed.article, name) for person in lost.values() for seed in person.seeds for name in person.names}
    return replace(
        facts,
        people=tuple(person for person in facts.people if person.key not in people),
        attendances=tuple(replace(one, on_behalf_of=tuple(key for key in one.on_behalf_of if key not in people)) for one in attendances),
        awards=awards,
        claims=tuple(claim for claim in facts.claims if claim in stay or (claim not in gone and _speaks_of(claim) not in names)),
        events=tuple(replace(event, organiser=None) if event.organiser in people else event for event in facts.events),
        merges=tuple(merge for merge in facts.merges if merge.key not in people),
        questions=tuple(one for one in facts.questions if one.one.key not in people and one.other.key not in people),
        own={(key, article): seed for (key, article), seed in facts.own.items() if key not in people},
    )


def _claims(relations: Iterable[R]) -> set[Claim]:
    return {claim for one in relations for claim in one.claims}


def _speaks_of(claim: Claim) -> tuple[str, str]:
    """The article and the name of the person that a claim is about alone."""
    if isinstance(claim, AttendanceClaim):
        return claim.article, claim.who.name
    if isinstance(claim, TenureClaim):
        return claim.article, claim.holder.name
    return (claim.article, claim.recipient.name) if isinstance(claim, AwardClaim) else ("", "")
