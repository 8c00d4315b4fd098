"""What the pages say of the graph: things, events, who took part, where they went, and the sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Thing:
    """A person, body, company, organisation, place or event, as a page names it."""

    iri: str
    kind: str
    label: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """When and where an event took place. Dates are ISO texts; `first` and `last` are the bounds, as far as they are known."""

    iri: str
    type: str = "other"
    first: str = ""
    last: str = ""
    month_day: str = ""
    place: str = ""
    organisers: tuple[str, ...] = ()
    theme: str = ""
    list_cut: bool = False
    evidence: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Presence:
    """One participant in one event."""

    iri: str
    who: str
    event: str
    roles: tuple[str, ...]
    title: str
    """The post in which he took part, as its title reads; may be empty."""
    at_stops: tuple[str, ...]
    evidence: Sequence[str]


@dataclass(frozen=True, slots=True)
class Halt:
    """One site of one visit."""

    iri: str
    event: str
    site: str
    order: int
    evidence: Sequence[str]


@dataclass(frozen=True, slots=True)
class Holding:
    """One person in one post."""

    holder: str
    title: str
    body: str
    kind: str
    first: str
    last: str
    start: str
    end: str
    evidence: Sequence[str]


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage: its exact text, its article, and where in the file it starts."""

    text: str
    article: str
    start: int


@dataclass(frozen=True, slots=True)
class Source:
    """The article a quote stands in."""

    headline: str
    newspaper: str
    issued: str
    page: str
    file: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the pages are made of. Mappings are keyed by IRI and sorted."""

    things: Mapping[str, Thing]
    events: Mapping[str, Happening]
    presences: tuple[Presence, ...]
    halts: tuple[Halt, ...]
    holdings: tuple[Holding, ...]
    quotes: Mapping[str, Quote]
    sources: Mapping[str, Source]
    unsure: int = 0
    """Presences, stops and tenures left out because their confidence is too low."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reason why two things are tied: they met at an event, one visited the other, or held a post in it."""

    event: str = ""
    roles: tuple[str, ...] = ()
    evidence: Sequence[str] = ()
    weight: float = 1.0
    title: str = ""
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """All moments of one kind between two things, folded into one line."""

    a: str
    b: str
    kind: str
    moments: tuple[Moment, ...]

    @property
    def weight(self) -> float:
        """What the moments are worth together."""
        return sum(moment.weight for moment in self.moments)


@dataclass(frozen=True, slots=True)
class View:
    """What one page draws."""

    name: str
    things: tuple[str, ...]
    """The things drawn, the most connected first."""
    ties: tuple[Tie, ...]
    positions: Mapping[str, tuple[int, int]]
    radius: Mapping[str, float]
    left_out: Mapping[str, int]
    """How much of what the graph holds the page does not draw, by reason."""
    layered: bool = False
    """Two columns, the one of x < 0 and the one of x > 0."""
    subject: str = ""
    """Whom or what, and which period, the page is about; empty for a whole graph."""
    focus: str = ""
    """The IRI of the thing the page opens with; empty for none."""
    island: Mapping[str, int] = field(default_factory=dict)
    """The community of each thing, where the page shows communities."""
    middles: tuple[tuple[int, int], ...] = ()
    """The middle of each community."""
