"""Where a claim comes from: its article, the article's place in time, and the places that its paper speaks of as its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from sys import intern

from kg import places
from kg.claims import Extraction
from kg.facts import Seed
from kg.model import Article, Jurisdiction


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One article, as resolution sees it: each there once, so that nothing is compared but which one it is."""

    article: Article
    place: Jurisdiction
    """Completed: full names, with city and province."""
    key: str = field(init=False)
    """The article's key."""
    day: str = field(init=False)
    """The day of the issue for sorting: what is less sure comes later."""

    def __post_init__(self) -> None:
        """What seeds repeat a hundred thousand times is in memory once."""
        issue = self.article.issue
        day = issue.issued.isoformat() if issue.issued else f"{issue.year}-99" if issue.year else "9999"
        object.__setattr__(self, "day", intern(day))
        object.__setattr__(self, "key", intern(self.article.key))

    @property
    def issued(self) -> date | None:
        """The day of the issue, if known."""
        return self.article.issue.issued

    @property
    def year(self) -> int | None:
        """The year of the issue, if known: names of places are those of that year."""
        return self.article.issue.year

    @property
    def chain(self) -> tuple[str, ...]:
        """The paper's own areas, the lowest first."""
        own = self.place
        return tuple(name for name in (own.district or own.zone, own.city, own.province) if name)

    @property
    def nearest(self) -> str:
        """The lowest of the paper's own areas with those above it; the paper itself where it has none."""
        return "/".join(reversed(self.chain)) or self.paper

    @property
    def region(self) -> str:
        """Where a short name means one thing: the city (else what is known) that the paper belongs to."""
        own = self.place
        return own.city or own.district or own.zone or own.province or self.paper

    @property
    def paper(self) -> str:
        """The newspaper, or the file where none is known."""
        return self.article.issue.newspaper or self.article.page.source_file

    @property
    def page(self) -> str:
        """The file the article stands in."""
        return self.article.page.source_file

    def seed(self, *parts: str, folder: str = "", words: str = "") -> Seed:
        """What this article alone says an entity is."""
        parts = tuple(map(intern, parts))
        return Seed(self.day, self.key, parts, intern(folder or parts[0]), intern(words or parts[1]))


def in_order(extractions: Iterable[Extraction]) -> tuple[tuple[Source, Extraction], ...]:
    """All articles from the earliest issue to the latest, undated ones last, whatever the order of reading."""
    pairs = [(Source(e.article, places.complete(e.article.issue.place, e.article.issue.year)), e) for e in extractions]
    return tuple(sorted(pairs, key=lambda pair: (pair[0].day, pair[0].page, pair[0].article.number)))
