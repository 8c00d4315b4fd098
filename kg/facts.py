"""What resolution concludes: the things and relations the claims speak of, each with the claims that support it.

Things are known by a key that is unique in one `Facts`; keys never leave the program, IRIs are made by `kg.assemble` from the seeds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, LedgerEntry, StopClaim
from kg.model import Article, When
from kg.reasons import Finding, Merge, Outcome, Passage, Question, Side

__all__ = [
    "Appointment", "Attendance", "Award", "Byline", "Event", "Facts", "Finding", "Merge", "Naming", "Organisation", "Outcome", "Passage", "Person", "Place",
    "Post", "Question", "Seed", "Side", "Stop", "Tenure", "Thing",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Seed:
    """What one article alone says an entity is: the stuff its IRI is made of."""

    issued: str
    """Of the article, ISO; `9999` where unknown, so that dated articles come first."""
    article: str
    parts: tuple[str, ...]
    """Kind, normal form of the printed name, nearest jurisdiction; of events day, type and lead or name."""
    folder: str = ""
    """What the IRI names its kind: person, body, company ..."""
    words: str = field(default="", compare=False)
    """What the IRI shows of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Anything with a name."""

    key: str
    label: str
    names: tuple[str, ...]
    """Every form, the label among them, sorted."""
    seeds: tuple[Seed, ...]
    """Earliest first, never empty."""
    begun: tuple[Seed, ...] = ()
    """Seeds at which fewer pages, or pages without the decisions, would have begun another thing: of two that share a seed the later has an IRI apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Thing):
    """A natural person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Thing):
    """An area, settlement, site or venue."""

    code: str | None = None
    within: str | None = None
    """Key of the place it lies in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Thing):
    """Any body: `kind` is public, company or organisation."""

    kind: str
    jurisdiction: str | None = None
    """Key of a place; public bodies only."""
    part_of: str | None = None
    """Key of the organisation that it is directly a part of."""
    located_in: str | None = None
    """Key of a place; companies and institutions only."""
    official: str | None = None
    """The full name of an organ of an area, printed or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One position in one body, whoever holds it."""

    key: str
    title: str
    body: str | None
    role: str
    seeds: tuple[Seed, ...]
    """Earliest first, never empty."""
    begun: tuple[Seed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Thing):
    """One real happening, however many articles report it. The label is the best name."""

    type: str
    when: When
    claims: tuple[EventClaim, ...]
    place: str | None = None
    organiser: str | None = None
    parent: str | None = None
    list_cut: bool = False
    themes: tuple[str, ...] = ()
    visit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One participant in one event."""

    participant: str
    event: str
    roles: tuple[str, ...]
    claims: tuple[AttendanceClaim, ...]
    capacity: tuple[str, ...] = ()
    """Keys of the posts in which he attended."""
    stops: tuple[str, ...] = ()
    """Keys of the sites he joined; empty: all."""
    on_behalf_of: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """The highest of its claims."""
        return max(claim.confidence for claim in self.claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One site of one visit."""

    event: str
    site: str
    order: int
    claims: tuple[StopClaim, ...]

    @property
    def confidence(self) -> float:
        """The highest of its claims."""
        return max(claim.confidence for claim in self.claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """One person in one post for one unbroken period."""

    holder: str
    post: str
    kind: str
    claims: tuple[Claim, ...]
    first: date | None = None
    last: date | None = None
    start: date | None = None
    end: date | None = None
    number: int = 1
    """1 for the first period of this person in this post, 2 for the next."""

    @property
    def confidence(self) -> float:
        """The highest of its claims."""
        return max(claim.confidence for claim in self.claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """That a person was appointed, elected, removed or resigned, as news."""

    holder: str
    post: str
    change: str
    announced: date | None
    claims: tuple[AppointmentClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """That an agent received an award, as news."""

    recipient: str
    name: str
    when: date | None
    claims: tuple[AwardClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Who wrote an article: `kind` is reporter or correspondent."""

    article: str
    person: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything concluded from a set of articles, in a fixed order."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    posts: tuple[Post, ...] = ()
    events: tuple[Event, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    stops: tuple[Stop, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    awards: tuple[Award, ...] = ()
    bylines: tuple[Byline, ...] = ()
    merges: tuple[Merge, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    questions: tuple[Question, ...] = ()
    """The one on which most facts hang first."""
    ledger: tuple[LedgerEntry, ...] = field(default=())
    own: Mapping[tuple[str, str], Seed] = field(default_factory=dict)
    """By thing and article what this article alone says the thing is, where that is not what its first seed says."""
    named_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By person the articles that name him."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What the graph calls things and relations."""

    iris: Mapping[str, str]
    """Of every thing and article, by key."""
    posts: Mapping[str, str]
    """The label of every post, by key."""
    attendances: tuple[str, ...]
    """Their IRIs, in the order of the facts."""
    stops: tuple[str, ...]
    tenures: tuple[str, ...]
