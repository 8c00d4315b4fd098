"""The decisions of people, found again in the pages as they are now; what cannot be found is told, never dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.claims import Claim, Extraction, LedgerEntry
from kg.decisions import Anchor, Decision
from kg.facts import Outcome
from kg.resolve.anchors import Anchors, LostError, Read, Sighting
from kg.resolve.bonds import Bond, Bonds, K
from kg.resolve.names import normal
from kg.resolve.passages import agents_in, names_in
from kg.resolve.people import PersonKey
from kg.resolve.plain import Plain
from kg.resolve.renaming import Renaming
from kg.resolve.sources import Source

Keyed = Callable[[Source, Claim, str], str | None]
"""The key of the organisation or place that a claim names so."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided, by kind of thing, and what became of each decision."""

    people: Bonds[PersonKey]
    events: Bonds[Sighting]
    organisations: Renaming
    places: Renaming
    outcomes: tuple[Outcome, ...]


def decided(decisions: Sequence[Decision], read: Read, plain: Plain) -> Decided:
    """Finds every decision again. Errors: UsageError naming the lines, if two contradict each other."""
    if not decisions:
        return Decided(Bonds(), Bonds(), Renaming(), Renaming(), ())
    finder = _Finder(read)
    ordered = sorted(decisions, key=_order)
    finder.sources(ordered)
    return Decided(
        people=Bonds(finder.bonds(ordered, "person", lambda anchor: finder.anchors.person(anchor, plain.bearers.which))),
        events=Bonds(finder.bonds(ordered, "event", finder.anchors.event)),
        organisations=finder.renaming(ordered, "organisation", plain.organisation),
        places=finder.renaming(ordered, "place", plain.place),
        outcomes=tuple(Outcome(decision, finder.lost.get(decision, "")) for decision in ordered),
    )


def _order(decision: Decision) -> tuple[str, ...]:
    """Whatever the order of the lines."""
    return (decision.kind, repr(decision.one), repr(decision.other), decision.verdict, decision.who, decision.why, decision.when, decision.where)


class _Finder:
    def __init__(self, read: Read) -> None:
        self.anchors = Anchors(read)
        self.lost: dict[Decision, str] = {}

    def bonds(self, decisions: Iterable[Decision], kind: str, find: Callable[[Anchor], K]) -> Iterator[Bond[K]]:
        for decision in decisions:
            if decision.kind == kind and decision.other:
                try:
                    one, other = find(decision.one), find(decision.other)
                except LostError as lost:
                    self.lost[decision] = str(lost)
                    continue
                if one != other:
                    yield Bond(one, other, decision)
                elif decision.verdict == "not same":
                    self.lost[decision] = "both passages are of one article, in which one name is one thing"

    def sources(self, decisions: Iterable[Decision]) -> None:
        """Looks for what was retracted."""
        for decision in decisions:
            if decision.verdict == "retract":
                try:
                    self.anchors.span(decision.one)
                except LostError as lost:
                    self.lost[decision] = str(lost)

    def renaming(self, decisions: Iterable[Decision], kind: str, keyed: Keyed) -> Renaming:
        keys: dict[Sighting, str] = {}

        def find(anchor: Anchor) -> Sighting:
            source, claim, name = self.anchors.named(anchor, kind)
            key = keyed(source, claim, name)
            if key is None:
                raise LostError(f"“{anchor.name}” is no {kind} in that passage of {anchor.source_file}")
            keys[source.key, name] = key
            return source.key, name

        return Renaming(self.bonds(decisions, kind, find), keys)


def retracted(read: Read, decisions: Sequence[Decision]) -> Read:
    """The extractions without what was retracted, which goes to their ledgers. What cannot be found retracts nothing."""
    told = sorted((decision for decision in decisions if decision.verdict == "retract"), key=_order)
    if not told:
        return read
    anchors, kept = Anchors(read), {source.key: extraction for source, extraction in read}
    for decision in told:
        for source, _ in _retracted_articles(anchors, decision):
            kept[source.key] = _without(kept[source.key], decision, anchors)
    return tuple((replace(source, article=kept[source.key].article), kept[source.key]) for source, _ in read)


def _retracted_articles(anchors: Anchors, decision: Decision) -> list[tuple[Source, Extraction]]:
    try:
        return anchors.articles(decision.one)
    except LostError:
        return []


def _without(extraction: Extraction, decision: Decision, anchors: Anchors) -> Extraction:
    span, name = anchors.span(decision.one), normal(decision.one.name)

    def goes(claim: Claim) -> bool:
        there = span is None or (claim.evidence.start < span.end and span.start < claim.evidence.end)
        return there and (not name or name in map(normal, names_in(claim)))

    why = f"人工撤回：{decision.by}" if decision.by else "人工撤回"
    gone = tuple(claim for claim in extraction.claims if goes(claim))
    entries = dict.fromkeys(LedgerEntry(claim.article, "retracted", why, claim.evidence, _about(claim)) for claim in gone)
    article = replace(extraction.article, bylines=()) if span is None and not name else extraction.article
    return Extraction(article, tuple(claim for claim in extraction.claims if not goes(claim)), (*extraction.ledger, *entries))


def _about(claim: Claim) -> str:
    return next((agent.name for agent in agents_in(claim)), next(iter(names_in(claim)), ""))
