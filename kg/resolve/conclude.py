"""The order of resolution: areas, companies, bodies and posts; then people and tenures; then events and who was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain

from kg.claims import AppointmentClaim, AwardClaim, Claim, Extraction, StopClaim, TenureClaim
from kg.decisions import Decision
from kg.facts import Award, Byline, Facts, Merge, Organisation, Post, Seed, Thing
from kg.model import Agent
from kg.resolve.bearers import Bearers
from kg.resolve.blocks import Share
from kg.resolve.bodies import Bodies
from kg.resolve.companies import Companies, Printed, aliases
from kg.resolve.decided import decided, retracted
from kg.resolve.holders import Holders
from kg.resolve.jurisdiction import Areas
from kg.resolve.names import normal
from kg.resolve.nesting import whereabouts, wholes
from kg.resolve.openings import closed
from kg.resolve.own import Own, stuff
from kg.resolve.passages import agents_in, located
from kg.resolve.people import People
from kg.resolve.places import Sites
from kg.resolve.plain import Plain
from kg.resolve.posts import Held, Posts
from kg.resolve.questions import Asked, asked_of_events, asked_of_people, questions
from kg.resolve.scene import Scene
from kg.resolve.sources import Source
from kg.resolve.tenures import Seen, appointments, tenures

Read = Sequence[tuple[Source, Extraction]]


def conclude(read: Read, decisions: Sequence[Decision] = (), share: Share | None = None) -> Facts:
    """All facts of articles that stand in order, as far as people have not decided otherwise; `share` compares what large blocks hold."""
    return _Resolution(read, decisions, share).facts()


class _Resolution:
    """One run; each part is worked out when first asked for."""

    def __init__(self, read: Read, decisions: Sequence[Decision], share: Share | None) -> None:
        self.share = share
        self.read = retracted(read, decisions)
        self.areas = Areas(source.place for source, _ in read)
        self.companies = Companies(_printed_companies(self.read), self.areas)
        plain = Plain(read, self.areas, self.companies)
        self.decided = decided(decisions, read, plain)
        self.bodies = Bodies(self.areas, self.companies, self.decided.organisations)
        self.sites = Sites(self.areas, self.decided.places)
        self.posts = Posts(self.bodies)
        self.bearers = Bearers(self.read, self.posts)

    @cached_property
    def people(self) -> People:
        """Everybody named as a participant, holder, recipient or writer."""
        return People(self.bearers.sightings(), self.decided.people, self.share)

    @cached_property
    def seen(self) -> tuple[Seen, ...]:
        """Every claim about a person in a post, titles that leave the body open given to the post they stand for."""
        told = ((one, self.closed.get((one.person, one.post))) for one in self._printed)
        return tuple(replace(one, post=post) if post else one for one, post in told)

    @cached_property
    def _printed(self) -> tuple[Seen, ...]:
        titled = self.bearers.titled
        return tuple(self._seen(one.source, claim, post) for one in titled for claim, post in zip(one.claims, one.posts, strict=True))

    @cached_property
    def _closing(self) -> tuple[Mapping[tuple[str, str], str], tuple[Merge, ...]]:
        return closed(self.posts, (one for one in self._printed if one.person))

    @property
    def closed(self) -> Mapping[tuple[str, str], str]:
        """By person and open post the post it stands for."""
        return self._closing[0]

    def _seen(self, source: Source, claim: TenureClaim | AppointmentClaim, post: Held | None) -> Seen:
        person = self.agent(claim.holder, source, claim) or ""
        return Seen(person, (post or self.posts.of(claim.title, claim.body, source)).key, claim, source)

    @cached_property
    def holders(self) -> Holders:
        """Who may stand behind a title without a name."""
        return Holders(self.posts, self.bodies, self.seen)

    def agent(self, agent: Agent, source: Source, claim: Claim) -> str | None:
        """The key of a participant whom a claim names; None for a title alone."""
        if agent.kind == "person":
            return self.people.find(agent.name, source, which=self.bearers.which(agent.name, claim))
        if agent.kind == "company":
            return self.bodies.company(agent.name, source, (agent.printed,))
        return self.bodies.named(agent.name, source, (agent.printed,)) if agent.kind == "body" else None

    def awards(self) -> tuple[Award, ...]:
        """One for each recipient, award and day."""
        groups: dict[tuple[str, str], list[AwardClaim]] = defaultdict(list)
        for source, extraction in self.read:
            for claim in extraction.claims:
                if isinstance(claim, AwardClaim):
                    who = self.agent(claim.recipient, source, claim)
                    groups[who or "", normal(claim.award)].append(claim)
        return tuple(
            Award(recipient=who, name=name, when=min((c.when.start for c in claims if c.when.start), default=None), claims=tuple(claims))
            for (who, name), claims in sorted(groups.items())
            if who
        )

    def bylines(self) -> Iterator[Byline]:
        """Who wrote each article."""
        for source, _ in self.read:
            for byline in source.article.bylines:
                person = self.people.find(byline.name, source, reporter=True)
                if person:  # pragma: no branch  # every writer is somebody who was sighted
                    yield Byline(article=source.key, person=person, kind=byline.kind)

    def facts(self) -> Facts:
        """All of it, each part in a fixed order. What only one part is made of is let go of behind it: of a great paper it is most of what is in memory."""
        seen = [one for one in self.seen if one.person]
        held, news = tenures(seen), appointments(seen)
        del seen
        merges, asked = [*self.people.merges, *self._closing[1]], asked_of_people(self.people, held, self.decided)
        self.people.settle()
        found = replace(self._happened(merges, asked), tenures=held, appointments=news)
        found = replace(found, awards=self.awards(), bylines=tuple(dict.fromkeys(self.bylines())), people=self.people.records())
        self.bearers = Bearers((), self.posts)
        found = self._with_things(found, chain(merges, self._company_merges()))
        own = {**found.own, **self._own(found)}
        return replace(found, own=own, questions=questions(self.read, found, self.decided, asked, self.companies))

    def _happened(self, merges: list[Merge], asked: list[Asked]) -> Facts:
        """The events, who was there and where they went; adds what was joined, and what is to be asked."""
        scene = Scene(self)
        self._forget()
        events = scene.events
        merges += scene.merges
        asked += asked_of_events(scene, self.decided)
        own = dict(self._differing(events, scene.own))
        scene.settle()
        return Facts(
            articles=tuple(source.article for source, _ in self.read),
            claims=tuple(claim for _, extraction in self.read for claim in extraction.claims),
            events=events,
            attendances=scene.attendances,
            stops=scene.stops,
            outcomes=self.decided.outcomes,
            named_in=self.people.own.articles(),
            ledger=(*(entry for _, extraction in self.read for entry in extraction.ledger), *scene.ledger),
            own=own,
        )

    def _forget(self) -> None:
        """Leaves what was asked again and again as long as articles were looked through, and hardly any more."""
        for part in ("seen", "_printed", "holders"):
            self.__dict__.pop(part, None)
        self.bearers.settle()
        self.bodies.forget()

    def _company_merges(self) -> Iterator[Merge]:
        """What names joined, as far as people did not part it."""
        key = self.decided.organisations.key
        for merge in self.companies.merges:
            here, there = key(merge.key, merge.article, merge.joined), key(merge.key, merge.to_article, merge.to)
            if here == there:
                yield replace(merge, key=here)

    def _own(self, found: Facts) -> dict[tuple[str, str], Seed]:
        """What articles say of things in another way than the first; of a post that a page left open, what that page says."""
        self.posts.own.also({opened: to for (_, opened), to in self.closed.items()})
        kinds: tuple[tuple[Iterable[Thing | Post], Own], ...] = (
            *((found.organisations, self.bodies.own), (found.places, self.sites.own), (found.people, self.people.own)),
            (found.posts, self.posts.own),
        )
        return {at: seed for things, told_of in kinds for at, seed in self._differing(things, told_of)}

    def _differing(self, things: Iterable[Thing | Post], told_of: Own) -> Iterator[tuple[tuple[str, str], Seed]]:
        days = {source.key: source.day for source, _ in self.read}
        return told_of.differing({thing.key: stuff(thing.seeds[0]) for thing in things}, days)

    def _with_things(self, found: Facts, merges: Iterable[Merge]) -> Facts:
        """The posts, organisations and places that relations lead to, and the areas of public bodies."""
        used = set(_ends(found))
        opened: dict[str, set[str]] = defaultdict(set)
        for (_, key), told in self.closed.items():
            opened[told] |= {key} - used
        posts = tuple(self._with_opened(post, opened.get(post.key)) for post in self.posts.records() if post.key in used)
        used |= {post.body for post in posts if post.body}
        organisations = tuple(body for body in self.bodies.records() if body.key in used)
        organisations = self._placed(organisations)
        places = self.sites.records()
        used |= {thing.key for thing in (*found.people, *found.events, *places)}
        merges = (merge for merge in chain(merges, self.bodies.merges, self.sites.merges) if merge.key in used)
        return replace(found, posts=posts, organisations=organisations, places=places, merges=located(merges, self.read))

    def _with_opened(self, post: Post, opened: set[str] | None) -> Post:
        """A post with the seeds of those without a body that it turned out to be, so that they lead on to it."""
        if not opened:
            return post
        seeds = {seed.parts: seed for seed in sorted((*post.seeds, *(seed for key in sorted(opened) for seed in self.posts[key].seeds)), reverse=True)}
        return replace(post, seeds=tuple(sorted(seeds.values())))

    def _placed(self, organisations: tuple[Organisation, ...]) -> tuple[Organisation, ...]:
        """The organisations with what they are part of and where they are; the areas become places."""
        sources = {source.key: source for source, _ in self.read}
        whole = wholes(organisations)
        placed = []
        for one in organisations:
            source = sources[one.seeds[0].article]
            area = self.bodies.areas.get(one.key)
            if area and one.jurisdiction:
                self.sites.area(area, source)
            home = whereabouts(one, source, self.areas, self.bodies.areas)
            placed.append(replace(one, part_of=whole.get(one.key), located_in=self.sites.area(home, source) if home else None))
        return tuple(placed)


def _ends(found: Facts) -> Iterator[str | None]:
    """What relations and events lead to."""
    for attendance in found.attendances:
        yield from (attendance.participant, *attendance.capacity, *attendance.on_behalf_of)
    yield from (stop.site for stop in found.stops)
    yield from (event.organiser for event in found.events)
    yield from (tenure.post for tenure in found.tenures)
    yield from (appointment.post for appointment in found.appointments)
    yield from (award.recipient for award in found.awards)


def _printed_companies(read: Read) -> Iterator[Printed]:
    """Every name that an article gives to a company."""
    for source, extraction in read:
        for claim in extraction.claims:
            yield from (Printed(agent.name, source) for agent in agents_in(claim) if agent.kind == "company")
            if isinstance(claim, StopClaim) and claim.kind == "company":
                yield from aliases(claim.aliases, claim.site, source)
            elif isinstance(claim, StopClaim):
                yield Printed(claim.site, source, sure=False)
            if isinstance(claim, (TenureClaim, AppointmentClaim)) and claim.body and claim.body.kind == "company":
                yield Printed(claim.body.name, source, officer=normal(claim.holder.name))
