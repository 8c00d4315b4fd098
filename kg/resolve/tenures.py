"""Who held which post when: observed days from what is printed, first and last days from appointments alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.claims import AppointmentClaim, Claim, TenureClaim
from kg.facts import Appointment, Tenure
from kg.resolve.sources import Source

_BEGINS = frozenset(("appointed", "elected"))
_KINDS = ("regular", "acting", "former")


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim that a person holds, gets or leaves a post."""

    person: str
    post: str
    claim: TenureClaim | AppointmentClaim
    source: Source

    @property
    def day(self) -> date | None:
        """Of the event, else of the issue."""
        return self.claim.when.start or self.source.issued


def appointments(seen: Iterable[Seen]) -> tuple[Appointment, ...]:
    """One for each person, post, change and day; an article without the day supports the only one that is dated."""
    groups: dict[tuple[str, str, str], dict[date | None, list[AppointmentClaim]]] = defaultdict(lambda: defaultdict(list))
    for one in seen:
        if isinstance(one.claim, AppointmentClaim):
            groups[one.person, one.post, one.claim.change][one.claim.when.start].append(one.claim)
    found: list[Appointment] = []
    for (person, post, change), by_day in sorted(groups.items()):
        if len(by_day) == 2 and None in by_day:
            undated = by_day.pop(None)
            next(iter(by_day.values())).extend(undated)
        for day, claims in sorted(by_day.items(), key=lambda item: item[0] or date.max):
            found.append(Appointment(holder=person, post=post, change=change, announced=day, claims=tuple(claims)))
    return tuple(found)


def tenures(seen: Iterable[Seen]) -> tuple[Tenure, ...]:
    """One for each unbroken period; who leaves a post and gets it again holds it twice."""
    groups: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for one in seen:
        if not isinstance(one.claim, TenureClaim) or one.claim.counted:
            groups[one.person, one.post].append(one)
    found: list[Tenure] = []
    for (person, post), group in sorted(groups.items()):
        periods = _periods(group)
        found += [_tenure(person, post, period, number) for number, period in enumerate(periods, start=1)]
    return tuple(found)


def _periods(group: list[Seen]) -> list[list[Seen]]:
    """Cut after an announced end that an announced beginning follows."""
    dated = sorted((one for one in group if one.day), key=lambda one: (one.day or date.max, isinstance(one.claim, TenureClaim)))
    periods: list[list[Seen]] = [[one for one in group if not one.day]]
    ended = False
    for one in dated:
        change = one.claim.change if isinstance(one.claim, AppointmentClaim) else None
        if ended and change in _BEGINS:
            periods.append([])
            ended = False
        ended = ended or (change is not None and change not in _BEGINS)
        periods[-1].append(one)
    return periods


def _tenure(person: str, post: str, period: list[Seen], number: int) -> Tenure:
    observed = sorted(one.day for one in period if one.day and isinstance(one.claim, TenureClaim) and one.claim.kind != "former")
    starts = _announced(period, begins=True)
    ends = _announced(period, begins=False)
    observed = [day for day in observed if not ends or day <= ends[-1]]
    kinds = [one.claim.kind for one in period if isinstance(one.claim, TenureClaim)]
    claims: tuple[Claim, ...] = tuple(one.claim for one in period)
    return Tenure(
        holder=person,
        post=post,
        kind=min(kinds, key=_KINDS.index, default="regular"),
        claims=claims,
        first=observed[0] if observed else None,
        last=observed[-1] if observed else None,
        start=starts[0] if starts else None,
        end=ends[-1] if ends else None,
        number=number,
    )


def _announced(period: list[Seen], *, begins: bool) -> list[date]:
    return sorted(
        one.claim.when.start for one in period if isinstance(one.claim, AppointmentClaim) and one.claim.when.start and (one.claim.change in _BEGINS) == begins
    )
