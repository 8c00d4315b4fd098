"""What a build read, and what it tells of itself when it has ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kg.ahead import Listed
from kg.facts import Facts
from kg.model import Page, Unreadable
from kg.request import BuildRequest
from kg.work import Worked


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build read, found and left out."""

    pages: int
    unreadable: tuple[Unreadable, ...]
    remarks: tuple[tuple[str, str], ...]
    """Pages of which something could not be read, and what."""
    without_article: tuple[str, ...]
    """Files that were read and in which no article was found."""
    articles: int
    people: int
    writers: int
    """Of the people those who only wrote articles."""
    companies: int
    events: int
    attendances: int
    visits: int
    posts: int
    ledger: int
    decisions: int
    lost_decisions: tuple[str, ...]
    """Decisions that could not be obeyed: where each stands, and why."""
    triples: int
    fresh: int
    """Pages that were read now, not taken from the cache."""
    broken: int
    """What was kept of so many pages was not whole; they were read again."""
    unkept: str | None
    """Why what pages gave could not be kept, if so."""
    newspapers: tuple[str, ...]
    output: Path


@dataclass(frozen=True, slots=True)
class Read:
    """Everything before resolution."""

    pages: list[Page]
    unreadable: tuple[Unreadable, ...]
    worked: Worked
    files: tuple[Listed, ...]

    @classmethod
    def of(cls, pages: list[Page], unreadable: tuple[Unreadable, ...], worked: Worked, files: tuple[Listed, ...]) -> Read:
        """The same without the pages that were lost, which are told with those that could not be read."""
        lost = {page.source_file for page in worked.lost}
        return cls([page for page in pages if page.source_file not in lost], (*unreadable, *worked.lost), worked, files)

    def with_read(self, ahead: frozenset[str]) -> Read:
        """The same, the pages counted that this build had read before."""
        return replace(self, worked=replace(self.worked, fresh=self.worked.fresh + len(ahead.intersection(self.worked.keys.values()))))


def result_of(request: BuildRequest, facts: Facts, found: Read) -> BuildResult:
    """What is told of a build, before its triples are counted."""
    return BuildResult(
        pages=len(found.pages),
        unreadable=found.unreadable,
        remarks=tuple((page.source_file, remark) for page in found.pages for remark in page.remarks),
        without_article=tuple(sorted({page.source_file for page in found.pages} - {article.page.source_file for article in facts.articles})),
        articles=len(facts.articles),
        people=len(facts.people),
        writers=len(_only_writers(facts)),
        companies=sum(organisation.kind == "company" for organisation in facts.organisations),
        events=len(facts.events),
        attendances=len(facts.attendances),
        visits=len({stop.event for stop in facts.stops}),
        posts=len(facts.posts),
        ledger=len(facts.ledger),
        decisions=len(facts.outcomes),
        lost_decisions=tuple(f"{outcome.decision.where}: {outcome.lost}" for outcome in facts.outcomes if outcome.lost),
        triples=0,
        fresh=found.worked.fresh,
        broken=found.worked.broken,
        unkept=found.worked.unkept,
        newspapers=tuple(sorted({article.issue.newspaper for article in facts.articles if article.issue.newspaper})),
        output=request.output,
    )


def _only_writers(facts: Facts) -> set[str]:
    """The people who wrote articles and are not told of in any."""
    told_of = {one.participant for one in facts.attendances} | {one.recipient for one in facts.awards}
    told_of |= {one.holder for one in facts.tenures} | {one.holder for one in facts.appointments}
    return {byline.person for byline in facts.bylines} - told_of
