"""By what pages are found that may speak of the same as another: names of people, companies and bodies, posts, days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, Extraction, StopClaim, TenureClaim
from kg.model import Agent
from kg.resolve.names import normal

PERSON, BODY, SEAT, DAY, UNNAMED = "p", "o", "s", "d", "t"
"""What a term begins with: a person, a company or body, a title that somebody bears, a day, a title without a name."""


def terms(extractions: Iterable[Extraction]) -> frozenset[str]:
    """The terms of a page."""
    found: set[str] = set()
    for extraction in extractions:
        found.update(PERSON + normal(byline.name) for byline in extraction.article.bylines)
        for claim in extraction.claims:
            found.update(_of(claim))
    return frozenset(found)


def _of(claim: Claim) -> Iterator[str]:
    if isinstance(claim, AttendanceClaim):
        yield _agent(claim.who)
        if claim.on_behalf_of:
            yield _agent(claim.on_behalf_of)
    elif isinstance(claim, (TenureClaim, AppointmentClaim)):
        yield _agent(claim.holder)
        yield SEAT + normal(claim.title)
        if claim.body and claim.body.kind == "company":
            yield BODY + normal(claim.body.name)
    elif isinstance(claim, StopClaim):
        yield from (BODY + normal(name) for name in (claim.site, claim.printed, *claim.aliases))
    elif isinstance(claim, AwardClaim):
        yield _agent(claim.recipient)
    elif isinstance(claim, EventClaim) and claim.when.start:
        yield DAY + claim.when.start.isoformat()


def _agent(agent: Agent) -> str:
    return {"person": PERSON, "holder": UNNAMED}.get(agent.kind, BODY) + normal(agent.name)


def sought(term: str) -> tuple[str, ...]:
    """What other pages have that may mean the same: a title without a name is borne by somebody elsewhere, with or without the area before it."""
    if not term.startswith(UNNAMED):
        return (term,)
    title = term[len(UNNAMED) :]
    return tuple(SEAT + title[at:] for at in range(max(1, len(title) - 1)))
