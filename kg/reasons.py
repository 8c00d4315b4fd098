"""Why sightings were taken for one thing, what is not sure, and what people decided: the records behind the facts."""

from __future__ import annotations

from dataclasses import dataclass

from kg.decisions import Decision


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that was found about a pair, with the weight that the table of findings gives it."""

    name: str
    """`same_post`, `far_apart` ..."""
    weight: float
    words: str


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A piece of an article, in raw offsets of its page."""

    article: str
    """`Article.key`."""
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Merge:
    """That sightings of one thing were joined, and why."""

    kind: str
    """person, company, body, place, post or event."""
    key: str
    label: str
    joined: str
    """What was joined to it: a name, or the name of an event."""
    article: str
    """Key of the article that `joined` stands in."""
    reason: str
    findings: tuple[Finding, ...] = ()
    """What was weighed; empty where one rule decides."""
    to: str = ""
    """The sighting it was joined to, as printed."""
    to_article: str = ""
    """Key of the article which that one stands in."""
    passages: tuple[Passage, ...] = ()
    """Where both are printed, what was joined first."""

    @property
    def weight(self) -> float:
        """The sum of the findings."""
        return sum(finding.weight for finding in self.findings)


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One of the two things of a question: which it is, and where it is printed."""

    key: str
    name: str
    article: str
    """Key of the article that prints the name."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two sightings of which resolution is not sure whether they are one thing: joined for weak reasons, or left apart though something speaks for it."""

    kind: str
    """person, organisation or event."""
    one: Side
    other: Side
    findings: tuple[Finding, ...]
    facts: int = 0
    """How many facts are another's if it is decided otherwise than resolution did."""
    passages: tuple[Passage, ...] = ()
    """Where the two are printed."""

    @property
    def joined(self) -> bool:
        """Whether resolution took them for one."""
        return self.one.key == self.other.key

    @property
    def weight(self) -> float:
        """The sum of the findings."""
        return sum(finding.weight for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision of people and what became of it."""

    decision: Decision
    lost: str = ""
    """Why it could not be obeyed: its page or passage is gone; empty where it was."""
