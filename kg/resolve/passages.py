"""Where a name is printed: the passages that a merge rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from sys import intern

from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, Extraction, StopClaim, TenureClaim
from kg.facts import Merge, Passage
from kg.model import Agent, Article, Body, Span
from kg.resolve.names import normal
from kg.resolve.sources import Source

_IN_ORDER = attrgetter("kind", "key", "label", "joined", "article", "reason", "findings", "to", "to_article")
"""As merges compare, but read from each only once."""


def located(merges: Iterable[Merge], read: Sequence[tuple[Source, Extraction]]) -> tuple[Merge, ...]:
    """The merges in a fixed order, each with the passages in which both names are printed. Few claims are looked through at once."""
    told = sorted(merges, key=_IN_ORDER)
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for merge in told:
        names[merge.article][merge.joined] = names[merge.to_article][merge.to] = None
    spots: dict[tuple[str, str], Passage] = {}
    for source, extraction in read:
        if source.key in names:
            named = Named(extraction)
            spots |= {(source.key, name): named.first(name) for name in names.pop(source.key)}
    return tuple(replace(merge, passages=(spots[merge.article, merge.joined], spots[merge.to_article, merge.to])) for merge in told)


class Named:
    """One article, asked where it names something first."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._key = intern(extraction.article.key)
        self._passages: dict[Span, Passage] = {}

    def first(self, name: str) -> Passage:
        """The passage of the first claim that names it; else the name itself in the text; else the whole article."""
        span = self._claimed.get(normal(name))
        if span is None:
            span = _in_text(self._extraction.article, name)
        return self._passages.get(span) or self._passages.setdefault(span, Passage(self._key, span.start, span.end))

    @cached_property
    def _claimed(self) -> dict[str, Span]:
        found: dict[str, Span] = {}
        for claim in sorted(self._extraction.claims, key=_place):
            for name in names_in(claim):
                found.setdefault(normal(name), claim.evidence)
        return found


def _place(claim: Claim) -> tuple[int, int]:
    return claim.evidence.start, claim.evidence.end


def _in_text(article: Article, name: str) -> Span:
    """Where the name stands in the page; the whole article where it does not."""
    at = article.text.chars.find(name) if name else -1
    if at < 0:
        return Span(*article.text.reach())
    first, last = article.text.offsets[at], article.text.offsets[at + len(name) - 1]
    return Span(first, last + 1)


def agents_in(claim: Claim) -> tuple[Agent, ...]:
    """Everybody a claim names as somebody who does or gets something."""
    if isinstance(claim, AttendanceClaim):
        return (claim.who, claim.on_behalf_of) if claim.on_behalf_of else (claim.who,)
    if isinstance(claim, (TenureClaim, AppointmentClaim)):
        return (claim.holder,)
    return (claim.recipient,) if isinstance(claim, AwardClaim) else ()


def bodies_in(claim: Claim) -> Iterator[Body]:
    """The bodies that a claim names as those of titles."""
    if isinstance(claim, (TenureClaim, AppointmentClaim)) and claim.body:
        yield claim.body


def names_in(claim: Claim) -> tuple[str, ...]:
    """Every name in a claim: people, bodies, sites, events, titles."""
    if isinstance(claim, (TenureClaim, AppointmentClaim)):
        holder, body = claim.holder, claim.body
        return (holder.name, holder.printed, claim.title, body.name) if body else (holder.name, holder.printed, claim.title)
    if isinstance(claim, StopClaim):
        return (claim.site, claim.printed, *claim.aliases)
    if isinstance(claim, EventClaim):
        return (*claim.names, *filter(None, (claim.place, claim.organiser)))
    return tuple(name for agent in agents_in(claim) for name in (agent.name, agent.printed))
