"""Finding the passages of decisions again: file, then passage, then the name in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from kg.claims import Claim, EventClaim, Extraction, StopClaim
from kg.decisions import Anchor
from kg.model import Article, Page, Span
from kg.resolve.names import normal
from kg.resolve.passages import agents_in, bodies_in
from kg.resolve.sources import Source

Read = Sequence[tuple[Source, Extraction]]
Sighting = tuple[str, str]
"""An article, and a name in it or its own key of an event."""


class LostError(Exception):
    """The passage of a decision is not there any more; the message says what is missing."""


class Anchors:
    """Finds what a decision names. Raises LostError with the reason where it is gone."""

    def __init__(self, read: Read) -> None:
        self._files: dict[str, list[tuple[Source, Extraction]]] = defaultdict(list)
        for source, extraction in read:
            self._files[source.page].append((source, extraction))

    def file(self, anchor: Anchor) -> str:
        """The page that is meant: of this path, or the only one whose path ends in it or that ends its path."""
        name = anchor.source_file
        if name in self._files:
            return name
        like = [file for file in self._files if file.endswith(f"/{name}") or name.endswith(f"/{file}")]
        if len(like) != 1:
            raise LostError(f"{name} was not read" if not like else f"{name} may be {' or '.join(sorted(like))}")
        return like[0]

    def span(self, anchor: Anchor) -> Span | None:
        """Where the passage stands now; None where the anchor means the whole page."""
        page = self._files[self.file(anchor)][0][0].article.page
        if anchor.start is None or anchor.end is None:
            return _nearest(page, anchor.quote, 0) if anchor.quote else None
        if anchor.quote and page.text[anchor.start : anchor.end] != anchor.quote:
            return _nearest(page, anchor.quote, anchor.start)
        if anchor.end > len(page.text):
            raise LostError(f"{page.source_file} has no character {anchor.end}")
        return Span(anchor.start, anchor.end)

    def articles(self, anchor: Anchor) -> list[tuple[Source, Extraction]]:
        """The articles that the passage lies in, or all of the page."""
        span = self.span(anchor)
        return [pair for pair in self._files[self.file(anchor)] if span is None or touches(pair[0].article, span)]

    def person(self, anchor: Anchor, which: Callable[[str, Claim], int]) -> tuple[str, str, bool, int]:
        """The article, the name, whether as its writer, and which bearer of the name it is in the passage."""
        name, span = normal(anchor.name), self.span(anchor)
        for source, extraction in self.articles(anchor):
            naming = [claim for claim in extraction.claims if any(agent.kind == "person" and normal(agent.name) == name for agent in agents_in(claim))]
            if naming:
                told = next((claim for claim in naming if span and _meet(claim.evidence, span)), naming[0])
                return source.key, name, False, which(name, told)
        for source, _ in self.articles(anchor):
            if any(normal(byline.name) == name for byline in source.article.bylines):
                return source.key, name, True, 0
        raise _unnamed(anchor)

    def named(self, anchor: Anchor, kind: str) -> tuple[Source, Claim, str]:
        """The claim of the passage that gives an organisation or a place this name, or the end of it: 县政府 for 望溪县政府."""
        wanted, names_in = normal(anchor.name), places_in if kind == "place" else organisations_in
        for fits in (str.__eq__, _ends_in):
            for source, extraction in self.articles(anchor):
                for claim in extraction.claims:
                    name = next((form for form in map(normal, names_in(claim)) if fits(wanted, form)), None)
                    if name:
                        return source, claim, name
        raise _unnamed(anchor)

    def event(self, anchor: Anchor) -> Sighting:
        """The article and its key of the event: the one told in the passage, of several the one of that name."""
        span = self.span(anchor)
        found: dict[tuple[bool, bool], Sighting] = {}
        for source, extraction in self.articles(anchor):
            for claim in extraction.claims:
                if isinstance(claim, EventClaim):
                    told = span is not None and _meet(claim.evidence, span)
                    found.setdefault((told, normal(anchor.name) in map(normal, claim.names)), (source.key, claim.event))
        best = max(found, default=(False, False))
        if best == (False, False):
            raise _unnamed(anchor)
        return found[best]


def _ends_in(name: str, form: str) -> bool:
    return len(form) > 1 and name.endswith(form)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _unnamed(anchor: Anchor) -> LostError:
    return LostError(f"“{anchor.name}” is not read in that passage of {anchor.source_file}")


def touches(article: Article, span: Span) -> bool:
    """Whether a piece of the raw page holds a character of the article."""
    return any(span.start <= offset < span.end for offset in article.text.offsets)


def _nearest(page: Page, quote: str, start: int) -> Span:
    """The quote nearest to where it was, white space aside."""
    pattern = r"\s*".join(map(re.escape, "".join(quote.split())))
    found = [Span(match.start(), match.end()) for match in re.finditer(pattern, page.text)] if pattern else []
    if not found:
        raise LostError(f"the passage “{' '.join(quote.split())}” is no longer in {page.source_file}")
    return min(found, key=lambda span: (abs(span.start - start), span.start))


def organisations_in(claim: Claim) -> Iterator[str]:
    """The names that a claim gives to organisations."""
    for agent in agents_in(claim):
        if agent.kind in ("company", "body"):
            yield from (agent.name, agent.printed)
    yield from (body.name for body in bodies_in(claim))
    if isinstance(claim, StopClaim):
        yield from (claim.site, claim.printed, *claim.aliases)
    if isinstance(claim, EventClaim) and claim.organiser:
        yield claim.organiser


def places_in(claim: Claim) -> Iterator[str]:
    """The names that a claim gives to places."""
    if isinstance(claim, EventClaim) and claim.place:
        yield claim.place
    if isinstance(claim, StopClaim):
        yield from (claim.site, claim.printed, *claim.aliases)
