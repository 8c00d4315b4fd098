"""An event as one article tells it: what `kg.resolve.events` compares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kg.claims import EventClaim
from kg.model import When
from kg.resolve.names import normal
from kg.resolve.sources import Source

_VILLAGE = re.compile(r"(?:[^省市区县|]{2,4}?(?:街道|镇|乡))?(?P<village>[^省市区县镇乡|]{1,8}(?:村|社区))$")
LEADING = frozenset(("lead", "chair", "speaker"))
_BASES = ("explicit", "relative", "bounded", None)


@dataclass(frozen=True, eq=False)
class Happening:
    """The claims of one article that share an event key."""

    source: Source
    event: str
    claims: tuple[EventClaim, ...]
    people: Mapping[str, frozenset[str]]
    """Key of the participant -> roles."""
    sites: frozenset[str]
    place: str | None

    def bare(self) -> Happening:
        """All that it is compared by: without the text of its page."""
        return replace(self, source=self.source.bare())

    @property
    def key(self) -> tuple[str, str]:
        """Article and local key."""
        return self.source.key, self.event

    @cached_property
    def main(self) -> EventClaim:
        """The surest claim; of equals the first."""
        return max(self.claims, key=lambda claim: claim.confidence)

    @cached_property
    def villages(self) -> frozenset[str]:
        """The villages among the sites, without the town that one paper prints and another does not: 青石镇|柳岸村."""
        return frozenset(found["village"] for site in self.sites if (found := _VILLAGE.search(site)))

    @property
    def type(self) -> str:
        """Of the surest claim."""
        return self.main.type

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Best first."""
        return tuple(dict.fromkeys(normal(name) for claim in (self.main, *self.claims) for name in claim.names))

    @cached_property
    def when(self) -> When:
        """The best known time."""
        return best_when(claim.when for claim in self.claims)

    @cached_property
    def leaders(self) -> frozenset[str]:
        """Who led, presided or spoke."""
        return frozenset(person for person, roles in self.people.items() if roles & LEADING)


def share_a_site(a: Happening, b: Happening) -> bool:
    """Whether both went to one site."""
    return bool(a.sites & b.sites or a.villages & b.villages)


def best_when(times: Iterable[When]) -> When:
    """The most certain of several times: a day before a day of an unknown year before bounds."""
    return min(times, key=_doubt, default=When())


def _doubt(when: When) -> tuple[bool, bool, bool, int]:
    return when.start is None, when.month_day is None, when.earliest is None and when.latest is None, _BASES.index(when.basis)


def days(when: When) -> tuple[date, date] | None:
    """First and last day that the event can have been on; None if nothing is known."""
    first = when.start or when.earliest
    last = when.end or when.start or when.latest
    if first and last:
        return first, last
    only = first or last
    return (only, only) if only else None
