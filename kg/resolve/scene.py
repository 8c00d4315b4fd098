"""The events behind all reports, with who was there and where they went."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from kg.claims import AttendanceClaim, Claim, EventClaim, Extraction, LedgerEntry, StopClaim
from kg.decisions import Decision
from kg.facts import Attendance, Event, Merge, Seed, Stop
from kg.model import Agent
from kg.resolve.bearers import Bearers
from kg.resolve.blocks import Share
from kg.resolve.bodies import Bodies
from kg.resolve.bonds import reason_of
from kg.resolve.clusters import Cluster, Fit, Local, cluster
from kg.resolve.companies import Companies
from kg.resolve.decided import Decided
from kg.resolve.happenings import LEADING, Happening, best_when
from kg.resolve.holders import Holders
from kg.resolve.jurisdiction import Areas
from kg.resolve.names import in_words, normal
from kg.resolve.own import Own
from kg.resolve.places import Sites
from kg.resolve.relations import Attended, attendances, stops
from kg.resolve.sources import Source


class Resolved(Protocol):
    """What is settled before events are."""

    read: Sequence[tuple[Source, Extraction]]
    bearers: Bearers
    areas: Areas
    decided: Decided
    bodies: Bodies
    sites: Sites
    companies: Companies
    share: Share | None

    @property
    def closed(self) -> Mapping[tuple[str, str], str]:
        """By person and open post the post it stands for."""

    @property
    def holders(self) -> Holders:
        """Who may stand behind a title without a name."""

    def agent(self, agent: Agent, source: Source, claim: Claim) -> str | None:
        """The key of a named participant; None for a title alone."""


class Scene:
    """Events, attendances, stops; and the titles whose holder is not known."""

    def __init__(self, resolved: Resolved) -> None:
        self._resolved = resolved
        self._told: dict[Local, list[EventClaim]] = defaultdict(list)
        self._who: list[tuple[AttendanceClaim, Source, str | None]] = []
        self._leads: dict[Local, str] = {}
        """Who is named first of those who lead, preside or speak."""
        self._sites: dict[Local, dict[str, str]] = defaultdict(dict)
        self._stopped: list[tuple[StopClaim, str]] = []
        for source, extraction in resolved.read:
            self._note(source, extraction)

    def _note(self, source: Source, extraction: Extraction) -> None:
        for claim in extraction.claims:
            if isinstance(claim, EventClaim):
                self._told[source.key, claim.event].append(claim)
            elif isinstance(claim, StopClaim):
                self._note_stop(claim, source)
        for claim in extraction.claims:
            if isinstance(claim, AttendanceClaim) and (local := (source.key, claim.event)) in self._told:
                self._who.append((claim, source, self._participant(claim, source)))
                if not LEADING.isdisjoint(claim.roles):
                    self._leads.setdefault(local, claim.who.name)

    def _note_stop(self, claim: StopClaim, source: Source) -> None:
        site = self._site(claim, source)
        for name in (claim.site, claim.printed, *claim.aliases):
            self._sites[source.key, claim.event].setdefault(normal(name), site)
        self._stopped.append((claim, site))

    def _site(self, claim: StopClaim, source: Source) -> str:
        bodies, known = self._resolved.bodies, self._resolved.companies.find(claim.site, source)
        if claim.kind == "company" or (known and claim.kind == "place"):
            seed = None if claim.kind == "company" else self._resolved.sites.seed(normal(claim.site), source)
            for alias in claim.aliases:
                bodies.company(alias, source, seed=seed)
            return bodies.company(claim.site, source, (claim.printed,), seed)
        if claim.kind == "institution":
            return bodies.named(claim.site, source, (claim.printed, *claim.aliases))
        return self._resolved.sites.named(claim.site, source, (claim.printed, *claim.aliases))

    def _participant(self, claim: AttendanceClaim, source: Source) -> str | None:
        if claim.who.kind == "holder":
            when = best_when(one.when for one in self._told[source.key, claim.event])
            return self._resolved.holders.find(claim.who.name, source, when.start)
        return self._resolved.agent(claim.who, source, claim)

    # ---- events ----------------------------------------------------------------------------------------------------

    def _happenings(self) -> Iterator[Happening]:
        people: dict[Local, dict[str, frozenset[str]]] = defaultdict(dict)
        once: dict[frozenset[str], frozenset[str]] = {}
        for claim, source, who in self._who:
            if who:
                there = people[source.key, claim.event]
                roles = there.get(who, frozenset()) | frozenset(claim.roles)
                there[who] = once.setdefault(roles, roles)
        for source, _ in self._resolved.read:
            for local in self._by_article[source.key]:
                claims = self._told[local]
                place = next((claim.place for claim in claims if claim.place), None)
                yield Happening(source, local[1], tuple(claims), people[local], frozenset(self._sites[local].values()), self._place(place, source))

    @cached_property
    def _by_article(self) -> dict[str, list[Local]]:
        found: dict[str, list[Local]] = defaultdict(list)
        for local in self._told:
            found[local[0]].append(local)
        return found

    def _place(self, name: str | None, source: Source) -> str | None:
        if not name or self._resolved.companies.find(name, source):
            return None
        return self._resolved.sites.named(self._resolved.areas.spelled_out(name, source), source, (name,))

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """The reports of each event."""
        return cluster(self._happenings(), self._resolved.decided.events, self._resolved.share)

    @cached_property
    def key(self) -> dict[Local, str]:
        """The event that an article's own key of an event stands for."""
        return {happening.key: f"event:{number:07}" for number, group in enumerate(self.clusters) for happening, _ in group.members}

    @property
    def own(self) -> Own:
        """By event and article what this article alone says."""
        own = Own()
        for group in self.clusters:
            for one, _ in group.members:
                own.last(self.key[one.key], self._seed(one), one.source.key)
        return own

    def settle(self) -> None:
        """Leaves the reports, once nobody asks any more why they tell of one event."""
        for part in ("clusters", "_by_article"):
            self.__dict__.pop(part, None)

    @property
    def events(self) -> tuple[Event, ...]:
        """One for each happening, however many articles report it."""
        visits = {self.key[claim.article, claim.event] for claim, _ in self._stopped if (claim.article, claim.event) in self.key}
        return tuple(self._event(group, visits) for group in self.clusters)

    def _event(self, group: Cluster, visits: set[str]) -> Event:
        key = self.key[group.first.key]
        main = _main(group)
        told = [main, *(happening for happening, _ in group.members if happening is not main)]
        claims = [claim for happening in told for claim in happening.claims]
        organiser = next(((claim.organiser, one.source) for one in told for claim in one.claims if claim.organiser), None)
        return Event(
            key=key,
            label=main.names[0],
            names=tuple(dict.fromkeys(name for happening in told for name in happening.names)),
            seeds=tuple(sorted({seed.parts: seed for seed in sorted((self._seed(one) for one in told), reverse=True)}.values())),
            type=Counter(one.type for one in told).most_common(1)[0][0],
            when=best_when(one.when for one in told),
            claims=tuple(claims),
            place=next((one.place for one in told if one.place), None),
            organiser=self._resolved.bodies.named(*organiser) if organiser else None,
            parent=next((self.key.get((claim.article, claim.parent)) for claim in claims if claim.parent), None),
            list_cut=any(claim.list_cut for claim in claims),
            begun=tuple(map(self._seed, told)) if group.decided else (),
            themes=tuple(dict.fromkeys(claim.theme for claim in claims if claim.theme)),
            visit=key in visits,
        )

    def _seed(self, one: Happening) -> Seed:
        when = one.when
        day = when.start.isoformat() if when.start else when.month_day or ""
        lead = self._leads.get(one.key)
        return one.source.seed("event", day, one.type, normal(lead) if lead else one.names[0])

    # ---- relations -------------------------------------------------------------------------------------------------

    @property
    def attendances(self) -> tuple[Attendance, ...]:
        """Who took part; titles without a name only where the holder is known."""
        return attendances(self._attended())

    def _attended(self) -> Iterator[Attended]:
        for claim, source, who in self._who:
            if who:
                sites = self._sites[source.key, claim.event]
                joined = tuple(site for name in claim.stops if (site := sites.get(normal(name))))
                behalf = self._resolved.agent(claim.on_behalf_of, source, claim) if claim.on_behalf_of else None
                bearer = source.key, normal(claim.who.name), self._resolved.bearers.which(claim.who.name, claim)
                posts = self._resolved.bearers.posts(bearer) if claim.who.kind == "person" else ()
                capacity = tuple(self._resolved.closed.get((who, post.key), post.key) for post in posts if post.current)
                yield Attended(claim, self.key[source.key, claim.event], who, capacity, joined, behalf)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Where visits went."""
        known = ((claim, self.key.get((claim.article, claim.event)), site) for claim, site in self._stopped)
        return stops((claim, event, site) for claim, event, site in known if event)

    @property
    def ledger(self) -> tuple[LedgerEntry, ...]:
        """Titles without a name whose holder cannot be told."""
        why = "只有职务没有姓名，同页和同期报纸中找不到唯一的任职者"
        return tuple(LedgerEntry(claim.article, "unnamed", why, claim.evidence, claim.who.name) for claim, _, who in self._who if who is None)

    @property
    def merges(self) -> Iterator[Merge]:
        """Which reports were joined, and why."""
        for group in self.clusters:
            for happening, why in group.members:
                if why:
                    yield self._merge(group, happening, why)

    def _merge(self, group: Cluster, happening: Happening, why: Fit | Decision) -> Merge:
        to = why.to if isinstance(why, Fit) else group.first
        return Merge(
            kind="event",
            key=self.key[happening.key],
            label=_main(group).names[0],
            joined=happening.names[0],
            article=happening.source.key,
            to=to.names[0],
            to_article=to.source.key,
            reason=in_words(why.findings) if isinstance(why, Fit) else reason_of(why),
            findings=why.findings if isinstance(why, Fit) else (),
        )


def _main(group: Cluster) -> Happening:
    """The report that names most people tells best."""
    return max((happening for happening, _ in group.members), key=lambda one: len(one.people))
