"""Where a claim comes from: its article, the article's place in time, and the places that its paper speaks of as its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from sys import intern

from kg import places
from kg.claims import Extraction
from kg.facts import Seed
from kg.model import Article, Jurisdiction
from kg.text import raw


@dataclass(frozen=True, slots=True, eq=False)
class Home:
    """From where an article speaks: all that tells which place a name means in it. Those of one paper and year share it."""

    place: Jurisdiction
    """Completed: full names, with city and province."""
    year: int | None
    """The year of the issue, if known: names of places are those of that year."""
    paper: str
    """What stands for the place of a paper that has none."""
    chain: tuple[str, ...] = field(init=False)
    """The paper's own areas, the lowest first."""
    nearest: str = field(init=False)
    """The lowest of the paper's own areas with those above it; the paper itself where it has none."""
    region: str = field(init=False)
    """Where a short name means one thing: the city (else what is known) that the paper belongs to."""

    def __post_init__(self) -> None:
        """Asked a hundred times in every article."""
        own = self.place
        chain = tuple(name for name in (own.district or own.zone, own.city, own.province) if name)
        object.__setattr__(self, "chain", chain)
        object.__setattr__(self, "nearest", intern("/".join(reversed(chain)) or self.paper))
        object.__setattr__(self, "region", own.city or own.district or own.zone or own.province or self.paper)


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One article, as resolution sees it: each there once, so that nothing is compared but which one it is."""

    article: Article
    home: Home
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
    def place(self) -> Jurisdiction:
        """The place of its paper, completed."""
        return self.home.place

    @property
    def year(self) -> int | None:
        """The year of the issue, if known."""
        return self.home.year

    @property
    def chain(self) -> tuple[str, ...]:
        """The paper's own areas, the lowest first."""
        return self.home.chain

    @property
    def nearest(self) -> str:
        """The lowest of the paper's own areas with those above it; the paper itself where it has none."""
        return self.home.nearest

    @property
    def region(self) -> str:
        """Where a short name means one thing."""
        return self.home.region

    @property
    def paper(self) -> str:
        """The newspaper, or the file where none is known."""
        return _paper(self.article)

    @property
    def page(self) -> str:
        """The file the article stands in."""
        return self.article.page.source_file

    def bare(self) -> Source:
        """The same article without the text of its page, for those who only have to tell it from others."""
        return Source(replace(self.article, page=replace(self.article.page, text=""), text=raw(""), sentences=()), self.home)

    def seed(self, *parts: str, folder: str = "", words: str = "") -> Seed:
        """What this article alone says an entity is."""
        parts = tuple(map(intern, parts))
        return Seed(self.day, self.key, parts, intern(folder or parts[0]), intern(words or parts[1]))


def in_order(extractions: Iterable[Extraction]) -> tuple[tuple[Source, Extraction], ...]:
    """All articles from the earliest issue to the latest, undated ones last, whatever the order of reading."""
    homes: dict[tuple[Jurisdiction, int | None, str], Home] = {}
    pairs = [(Source(one.article, _home(one.article, homes)), one) for one in extractions]
    return tuple(sorted(pairs, key=lambda pair: (pair[0].day, pair[0].page, pair[0].article.number)))


def _home(article: Article, homes: dict[tuple[Jurisdiction, int | None, str], Home]) -> Home:
    year = article.issue.year
    at = (article.issue.place, year, "" if article.issue.place else _paper(article))
    return homes.get(at) or homes.setdefault(at, Home(places.complete(article.issue.place, year), year, at[2]))


def _paper(article: Article) -> str:
    return article.issue.newspaper or article.page.source_file
