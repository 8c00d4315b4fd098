"""The facts of a page, as the gold says them and as a graph says them. Every name is in its normal form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Post = tuple[str, str, str]
"""Person, title, body (empty where it is not known)."""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as the graph tells it in one source file."""

    key: str
    names: tuple[str, ...] = ()
    type: str = "other"
    start: str | None = None
    people: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Participant -> roles."""
    bodies: frozenset[str] = frozenset()
    stops: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Site -> kinds."""


@dataclass(frozen=True, slots=True)
class GoldEvent(FoundEvent):
    """An event as a careful reader tells it, with what may be found or missed without being counted."""

    optional: bool = False
    pieces: int = 1
    """In how many events it may be told."""
    stops_by_nobody: bool = False
    """The stops were made by a body or by unnamed people."""
    optional_people: frozenset[str] = frozenset()
    optional_bodies: frozenset[str] = frozenset()
    optional_stops: frozenset[str] = frozenset()
    visit_optional: frozenset[str] = frozenset()
    """Who may or may not have made every stop."""
    person_aliases: Mapping[str, str] = field(default_factory=dict)
    stop_aliases: Mapping[str, str] = field(default_factory=dict)
    """Every accepted form of a stop, its name included -> its name."""

    def all_people(self) -> frozenset[str]:
        """Every name under which somebody may be found here, counted or not."""
        return frozenset((*self.people, *self.optional_people, *self.person_aliases))


@dataclass(frozen=True, slots=True)
class FoundPage:
    """What the graph says of one source file."""

    events: tuple[FoundEvent, ...] = ()
    posts: frozenset[Post] = frozenset()
    reporters: frozenset[str] = frozenset()
    headlines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldPage:
    """What the gold says of one page."""

    name: str
    events: tuple[GoldEvent, ...]
    posts: frozenset[Post]
    title_aliases: Mapping[tuple[str, str], frozenset[str]]
    """(person, title) -> other titles that are as right."""
    body_aliases: Mapping[Post, frozenset[str]]
    """Post -> its body and the other bodies that are as right."""
    optional_posts: frozenset[tuple[str, str]]
    reporters: frozenset[str]
    optional_reporters: frozenset[str]
    headlines: tuple[str, ...]
    ignored: frozenset[str]
    """People who are never counted, either way."""
    newspaper: str = ""
    folder: str = ""
    """The folder of the gold file, or the one above it where that is only called gold."""

    def has_facts(self) -> bool:
        """Whether the page tells anything that a graph could state."""
        return bool(self.events or self.posts or self.optional_posts)
