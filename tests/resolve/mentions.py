"""Which thing a printed mention became: read from the facts, by the claims that name it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from kg.claims import AppointmentClaim, Claim, TenureClaim
from kg.facts import Facts
from kg.model import Agent, Body

_SEPARATOR = "\x1f"


def plain(name: str) -> str:
    return "".join(name.split())


class Mentions:
    """Looks up the key of what a page prints; pages are known by their file."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def keys(self, file: str, kind: str, mention: str) -> frozenset[str]:
        """Every thing of the kind that the page names so; empty where the mention was not read."""
        name, _, title = mention.partition("@")
        find = {"event": self._events, "post": self._posts, "body": self._bodies, "company": self._bodies, "place": self._bodies}
        if kind in ("person", "holder"):
            return frozenset(key for key, page, agent, printed in self._agents if page == file and name in (agent.name, agent.printed) and title in printed)
        return frozenset(find[kind](file, name))

    @cached_property
    def _agents(self) -> tuple[tuple[str, str, Agent, str], ...]:
        """Key, file, agent and printed title of everybody who took part, holds a post, got an award."""
        return tuple(self._named())

    def _named(self) -> Iterator[tuple[str, str, Agent, str]]:
        facts = self._facts
        for attendance in facts.attendances:
            for claim in attendance.claims:
                yield attendance.participant, _file(claim), claim.who, claim.title_as_printed or ""
        for tenure in facts.tenures:
            for held in tenure.claims:
                if isinstance(held, (TenureClaim, AppointmentClaim)):
                    yield tenure.holder, _file(held), held.holder, (held.body.name if held.body else "") + held.title
        for appointment in facts.appointments:
            for told in appointment.claims:
                yield appointment.holder, _file(told), told.holder, (told.body.name if told.body else "") + told.title
        for award in facts.awards:
            for given in award.claims:
                yield award.recipient, _file(given), given.recipient, ""
        files = {article.key: article.page.source_file for article in facts.articles}
        names = {person.key: person for person in facts.people}
        for byline in facts.bylines:
            yield byline.person, files[byline.article], Agent("person", names[byline.person].label, ""), "记者"

    @cached_property
    def _held(self) -> tuple[tuple[str, str, str, Body | None], ...]:
        """Post, file, title and body of every title printed with a name."""
        claims = [(tenure.post, claim) for tenure in self._facts.tenures for claim in tenure.claims]
        claims += [(one.post, claim) for one in self._facts.appointments for claim in one.claims]
        return tuple((post, _file(claim), claim.title, claim.body) for post, claim in claims if isinstance(claim, (TenureClaim, AppointmentClaim)))

    def _posts(self, file: str, name: str) -> Iterator[str]:
        for post, page, title, body in self._held:
            if page == file and name in (title, (body.name if body else "") + title):
                yield post

    def _bodies(self, file: str, name: str) -> Iterator[str]:
        bodies = {post.key: post.body for post in self._facts.posts}
        for post, page, _, body in self._held:
            if page == file and body and plain(body.name) == name and bodies[post]:
                yield bodies[post] or ""
        yield from (key for key, page, agent, _ in self._agents if page == file and agent.kind in ("body", "company") and plain(agent.name) == name)
        for stop in self._facts.stops:
            for claim in stop.claims:
                if _file(claim) == file and name in map(plain, (claim.site, claim.printed, *claim.aliases)):
                    yield stop.site

    def _events(self, file: str, word: str) -> Iterator[str]:
        named = [event.key for event in self._facts.events if any(_file(claim) == file and any(word in n for n in claim.names) for claim in event.claims)]
        yield from named
        if not named:
            there = (one.event for one in self._facts.attendances for claim in one.claims if _file(claim) == file and claim.who.name == word)
            yield from there


def _file(claim: Claim) -> str:
    return claim.article.split(_SEPARATOR)[0]
