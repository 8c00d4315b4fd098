"""Which thing a printed mention became: read from the facts, by the claims that name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from kg.claims import AppointmentClaim, Claim, TenureClaim
from kg.facts import Facts
from kg.model import Agent, Body

_SEPARATOR = "\x1f"
_ALIKE = 0.6
"""From here on two names of an event are one, where nobody is named."""


def plain(name: str) -> str:
    return "".join(name.split())


class Mentions:
    """Looks up the key of what a page prints; pages are known by their file."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def held(self, file: str, person: str, title: str, bodies: frozenset[str] = frozenset()) -> frozenset[tuple[str, str | None]]:
        """The posts, each with its body, that a page prints with a person under that title, read as of one of the bodies."""
        posts = self._of_person.get((file, person, title), ())
        return frozenset((post, self._body_of[post]) for post, body in posts if not bodies or body in bodies)

    def told(self, file: str, wanted: Sequence[tuple[str, frozenset[str]]]) -> list[frozenset[str]]:
        """For each event of a page, given by name and people, the event of the graph that it is: one to one, those that share most first."""
        shares = [
            (len(there & people), self._alike(event, name), event, number)
            for number, (name, people) in enumerate(wanted)
            for event, there in sorted(self._there.get(file, {}).items())
        ]
        found: dict[int, str] = {}
        for people, alike, event, number in sorted(shares, key=lambda share: (-share[0] - share[1], share[2], share[3])):
            if number not in found and event not in found.values() and (people or alike >= _ALIKE):
                found[number] = event
        return [frozenset([found[number]] if number in found else []) for number in range(len(wanted))]

    def keys(self, file: str, kind: str, mention: str) -> frozenset[str]:
        """Every thing of the kind that the page names so; empty where the mention was not read."""
        name, _, title = mention.partition("@")
        find = {"event": self._events, "post": self._posts, "body": self._bodies, "company": self._bodies, "place": self._bodies}
        if kind in ("person", "holder"):
            return frozenset(key for key, page, agent, printed in self._agents if page == file and name in (agent.name, agent.printed) and title in printed)
        return frozenset(find[kind](file, name))

    @cached_property
    def _body_of(self) -> dict[str, str | None]:
        return {post.key: post.body for post in self._facts.posts}

    @cached_property
    def _of_person(self) -> dict[tuple[str, str, str], set[tuple[str, str]]]:
        """By file, person and title the posts, each with the printed body."""
        found: dict[tuple[str, str, str], set[tuple[str, str]]] = defaultdict(set)
        for post, file, title, body, holder in self._held:
            for form in (title, (body.name if body else "") + title):
                found[file, holder.name, form].add((post, plain(body.name) if body else ""))
        return found

    @cached_property
    def _there(self) -> dict[str, dict[str, set[str]]]:
        """By file and event the names of those who were there, as the file tells."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for event in self._facts.events:
            for told in event.claims:
                found[_file(told)][event.key].update(())
        for one in self._facts.attendances:
            for claim in one.claims:
                found[_file(claim)][one.event].add(claim.who.name)
        return found

    def _alike(self, event: str, name: str) -> float:
        return max(SequenceMatcher(None, known, name).ratio() for known in self._names[event])

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        return {event.key: event.names for event in self._facts.events}

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
    def _held(self) -> tuple[tuple[str, str, str, Body | None, Agent], ...]:
        """Post, file, title, body and holder of every title printed with a name."""
        claims = [(tenure.post, claim) for tenure in self._facts.tenures for claim in tenure.claims]
        claims += [(one.post, claim) for one in self._facts.appointments for claim in one.claims]
        return tuple(
            (post, _file(claim), claim.title, claim.body, claim.holder) for post, claim in claims if isinstance(claim, (TenureClaim, AppointmentClaim))
        )

    def _posts(self, file: str, name: str) -> Iterator[str]:
        for post, page, title, body, _ in self._held:
            if page == file and name in (title, (body.name if body else "") + title):
                yield post

    def _bodies(self, file: str, name: str) -> Iterator[str]:
        for post, page, _, body, _ in self._held:
            if page == file and body and plain(body.name) == name and self._body_of[post]:
                yield self._body_of[post] or ""
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
