"""Where a name is printed: the passages that a merge rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from sys import intern

from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, Extraction, StopClaim, TenureClaim
from kg.facts import Merge, Passage
from kg.model import Agent, Article, Body, Span
from kg.resolve.names import normal
from kg.resolve.sources import Source


def located(merges: Iterable[Merge], read: Sequence[tuple[Source, Extraction]]) -> tuple[Merge, ...]:
    """The merges in a fixed order, each with the passages in which both names are printed."""
    named = {source.key: Named(extraction) for source, extraction in read}
    return tuple(sorted(replace(merge, passages=_passages(merge, named)) for merge in merges))


def _passages(merge: Merge, named: Mapping[str, Named]) -> tuple[Passage, ...]:
    return named[merge.article].first(merge.joined), named[merge.to_article].first(merge.to)


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
        for claim in sorted(self._extraction.claims, key=lambda claim: (claim.evidence.start, claim.evidence.end)):
            for name in names_in(claim):
                found.setdefault(normal(name), claim.evidence)
        return found


def _in_text(article: Article, name: str) -> Span:
    """Where the name stands in the page; the whole article where it does not."""
    at = article.text.chars.find(name) if name else -1
    if at < 0:
        return Span(*article.text.reach())
    first, last = article.text.offsets[at], article.text.offsets[at + len(name) - 1]
    return Span(first, last + 1)


def agents_in(claim: Claim) -> Iterator[Agent]:
    """Everybody a claim names as somebody who does or gets something."""
    if isinstance(claim, AttendanceClaim):
        yield claim.who
        if claim.on_behalf_of:
            yield claim.on_behalf_of
    elif isinstance(claim, (TenureClaim, AppointmentClaim)):
        yield claim.holder
    elif isinstance(claim, AwardClaim):
        yield claim.recipient


def bodies_in(claim: Claim) -> Iterator[Body]:
    """The bodies that a claim names as those of titles."""
    if isinstance(claim, (TenureClaim, AppointmentClaim)) and claim.body:
        yield claim.body


def names_in(claim: Claim) -> Iterator[str]:
    """Every name in a claim: people, bodies, sites, events, titles."""
    for agent in agents_in(claim):
        yield from (agent.name, agent.printed)
    if isinstance(claim, (TenureClaim, AppointmentClaim)):
        yield from (claim.title, *(body.name for body in bodies_in(claim)))
    elif isinstance(claim, StopClaim):
        yield from (claim.site, claim.printed, *claim.aliases)
    elif isinstance(claim, EventClaim):
        yield from (*claim.names, *filter(None, (claim.place, claim.organiser)))
