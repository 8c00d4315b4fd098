"""The events of one article while they are being read."""

from __future__ import annotations

import re

from msgspec import Struct, field

from kg.extract import outings
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.sites import same as same_site
from kg.model import Agent, Span, When

_PARTLY = re.compile(r"分别(?:陪同|参加|出席)|(?:参加|出席)(?:了)?(?:有关|相关|部分)活动|或(?:参加)?座谈")


class Sign(Struct):
    """One reason to believe something: the rule that fired and where (in the article's clean text)."""

    rule: Rule
    span: Span
    basis: str = "stated"


_ESCORTS = re.compile(f"{outings.ALONG}|一同|一道|陪")
_SHOWS = re.compile("介绍|讲解|演示|迎候")


class Participation(Struct):
    """One participant of an event, with the sign for each of his roles."""

    agent: Agent
    order: int
    title: str | None
    roles: dict[str, Sign] = field(default_factory=dict)
    stops: tuple[str, ...] = ()
    escorted: bool = False
    """陪同 or the like was said of him: he travelled along, wherever he belongs."""
    shows: bool = False
    """介绍 or 讲解 was said of him as he went along."""
    partly: bool = False
    """Joined for some stops only, the text not saying which."""
    stands_for: list[tuple[Agent, Sign]] = field(default_factory=list)
    """The bodies that he is said to represent."""

    def note(self, said: str, role: str) -> None:
        """How what is said of him makes him a companion: for some stops only, travelling along, explaining as he goes."""
        self.partly |= role == "accompanying" and bool(_PARTLY.search(said))
        first = said.split("。", maxsplit=1)[0]
        self.shows |= role == "accompanying" and bool(_SHOWS.search(first))
        self.escorted |= bool(_ESCORTS.search(first))


class Particular(Struct, frozen=True):
    """A place, an organiser or a theme of an event; its sign's rule says which."""

    value: str
    sign: Sign


class Stop(Struct):
    """One site of a visit and its other printed forms."""

    site: Site
    sign: Sign
    aliases: set[str] = field(default_factory=set)


class Draft(Struct):
    """One event."""

    key: str
    type: str
    sign: Sign
    names: list[str] = field(default_factory=list)
    when: When = When()
    parent: str | None = None
    list_cut: bool = False
    people: dict[str, Participation] = field(default_factory=dict)
    stops: list[Stop] = field(default_factory=list)
    particulars: list[Particular] = field(default_factory=list)

    @property
    def leads(self) -> set[str]:
        """Names of those who lead the event."""
        return {name for name, part in self.people.items() if "lead" in part.roles and part.agent.kind == "person"}

    @property
    def leads_in_order(self) -> list[str]:
        """Names of those who lead the event, as they were told."""
        return [name for name, part in self.people.items() if "lead" in part.roles]

    def call(self, name: str) -> None:
        """Adds a name, best first by order of calling."""
        if name and name not in self.names:
            self.names.append(name)

    def join(self, agent: Agent, role: str, sign: Sign, *, title: str | None = None, order: int = 0) -> Participation:
        """Adds a role of a participant; the first sign of a role stays."""
        part = self.people.setdefault(agent.name, Participation(agent, order, title))
        part.roles.setdefault(role, sign)
        part.title = part.title or title
        return part

    def visit(self, site: Site, sign: Sign) -> Stop | None:
        """Adds a stop, or another printed form of one that is there."""
        for stop in self.stops:
            if same_site(stop.site.name, site.name):
                return self._known(stop, site)
        stop = Stop(site, sign, set(site.aliases))
        self.stops.append(stop)
        return stop

    @staticmethod
    def _known(stop: Stop, site: Site) -> Stop:
        names = {stop.site.name, site.name, *site.aliases} | stop.aliases
        longer = len(site.name) > len(stop.site.name) and (site.name.endswith(stop.site.name) or "有限" in site.name.replace(stop.site.name, ""))
        if longer or (stop.site.kind != "company" and site.kind == "company"):
            stop.site = site
        stop.aliases = names - {stop.site.name}
        return stop
