"""What names alone mean, before anything that people decided."""

from __future__ import annotations

from functools import cached_property

from kg.claims import Claim, EventClaim, StopClaim
from kg.model import Agent
from kg.resolve.bearers import Bearers, Read
from kg.resolve.bodies import Bodies
from kg.resolve.companies import Companies
from kg.resolve.jurisdiction import Areas
from kg.resolve.names import normal
from kg.resolve.passages import agents_in, bodies_in
from kg.resolve.places import Sites
from kg.resolve.posts import Posts, of_settlement
from kg.resolve.renaming import Renaming
from kg.resolve.sources import Source


class Plain:
    """The keys of organisations and places as resolution would give them by itself."""

    def __init__(self, read: Read, areas: Areas, companies: Companies) -> None:
        self._read, self._areas, self._companies = read, areas, companies
        self._bodies, self._sites = Bodies(areas, companies, Renaming()), Sites(areas, Renaming())

    @cached_property
    def bearers(self) -> Bearers:
        """Who bears a name in which passage."""
        return Bearers(self._read, Posts(self._bodies))

    def organisation(self, source: Source, claim: Claim, name: str) -> str | None:
        """The organisation that a claim names so; None if it is none that can be known."""
        for agent in agents_in(claim):
            if name in (normal(agent.name), normal(agent.printed)):
                return self._agent(agent, source)
        for body in bodies_in(claim):  # the one that bears the name: a claim has no other
            return self._bodies.of(of_settlement("", body)[1] or body, source)
        if isinstance(claim, StopClaim):
            return self._stop(claim, source)
        return self._bodies.named(claim.organiser, source) if isinstance(claim, EventClaim) and claim.organiser else None

    def _agent(self, agent: Agent, source: Source) -> str | None:
        if agent.kind == "company":
            return self._bodies.company(agent.name, source)
        return self._bodies.named(agent.name, source) if agent.kind == "body" else None

    def _stop(self, claim: StopClaim, source: Source) -> str | None:
        if claim.kind == "company" or self._companies.find(claim.site, source):
            return self._bodies.company(claim.site, source)
        return self._bodies.named(claim.site, source) if claim.kind == "institution" else None

    def place(self, source: Source, claim: Claim, name: str) -> str | None:
        """The place that a claim names so; None if it names a company."""
        if isinstance(claim, EventClaim):
            return self._sites.named(self._areas.spelled_out(name, source), source)
        organisation = isinstance(claim, StopClaim) and self._stop(claim, source)
        return None if organisation or not isinstance(claim, StopClaim) else self._sites.named(claim.site, source, claim.aliases)
