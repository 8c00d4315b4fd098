"""The line: read, segment, recognise, extract, resolve, assemble, publish. The only place that knows the order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Store

from kg import vocab
from kg.assemble import assemble, iris_of
from kg.claims import Extraction
from kg.errors import OutputError
from kg.extract import extract
from kg.facts import Facts
from kg.model import Page, Unreadable
from kg.publish.ledger import write_ledger
from kg.publish.pages import write_pages
from kg.publish.report import write_report
from kg.publish.tables import write_merges, write_tables
from kg.publish.turtle import write_turtle
from kg.read import ReadOptions, nothing_read, read
from kg.recognise import recognise
from kg.resolve import resolve
from kg.segment import segment, why_not_news

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is (0: not known)."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build read, found and left out."""

    pages: int
    unreadable: tuple[Unreadable, ...]
    articles: int
    people: int
    companies: int
    events: int
    attendances: int
    visits: int
    posts: int
    ledger: int
    triples: int
    newspapers: tuple[str, ...]
    output: Path


def build(
    *,
    paths: Sequence[Path],
    output: Path,
    settings: ReadOptions,
    decisions: Path | None = None,
    min_confidence: float = 0.5,
    excel: bool = False,
    base: str | None = None,
    progress: Progress = lambda what, done, total: None,
) -> BuildResult:
    """Builds everything from exactly the paths given and writes it below `output`.

    Errors: UsageError for a missing path or wrong settings, NothingReadError if no page could be read, OutputError if something
    cannot be written.
    """
    pages, unreadable = _read(paths, settings, progress)
    _writable(output)
    extractions = tuple(_extractions(pages, progress))
    progress("resolving", 0, 0)
    facts = resolve(extractions)
    progress("assembling", 0, 0)
    quads = assemble(facts, base=base or vocab.ID, min_confidence=min_confidence)
    progress("publishing", 0, 0)
    _publish(facts, quads, output, pages=pages, unreadable=unreadable, min_confidence=min_confidence, excel=excel, base=base or vocab.ID)
    return _result(facts, quads, pages, unreadable, output)


def _read(paths: Sequence[Path], settings: ReadOptions, progress: Progress) -> tuple[list[Page], tuple[Unreadable, ...]]:
    pages: list[Page] = []
    unreadable: list[Unreadable] = []
    for found in read(paths, settings):
        if isinstance(found, Page):
            pages.append(found)
        else:
            unreadable.append(found)
        progress("reading", len(pages), 0)
    if not pages:
        raise nothing_read(paths, unreadable)
    return pages, tuple(unreadable)


def _writable(output: Path) -> None:
    """Better to fail before the work than after it."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        probe = output / ".kg-write-test"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise OutputError(f"cannot write to {output} ({error.strerror}): choose another folder with --output") from error


def _extractions(pages: Sequence[Page], progress: Progress) -> list[Extraction]:
    found: list[Extraction] = []
    for number, page in enumerate(pages, 1):
        for mentions in recognise(segment(page)):
            found.append(extract(mentions, why_not_news(mentions.article.text.chars)))
        progress("extracting", number, len(pages))
    return found


def _publish(
    facts: Facts,
    quads: list[Quad],
    output: Path,
    *,
    pages: Sequence[Page],
    unreadable: Sequence[Unreadable],
    min_confidence: float,
    excel: bool,
    base: str,
) -> None:
    store = Store()
    store.bulk_extend(quads)
    write_turtle(quads, output / "graph.ttl")
    write_tables(store, output / "tables", min_confidence=min_confidence, excel=excel)
    write_merges(facts, iris_of(facts, base=base), output / "tables", excel=excel)
    write_ledger(facts, output / "ledger.csv", excel=excel)
    write_report(facts, output / "report.md", files=[page.source_file for page in pages], unreadable=unreadable)
    write_pages(store, output, min_confidence=min_confidence)


def _result(facts: Facts, quads: list[Quad], pages: Sequence[Page], unreadable: tuple[Unreadable, ...], output: Path) -> BuildResult:
    papers = dict.fromkeys(article.issue.newspaper for article in facts.articles if article.issue.newspaper)
    return BuildResult(
        pages=len(pages),
        unreadable=unreadable,
        articles=len(facts.articles),
        people=len(facts.people),
        companies=sum(organisation.kind == "company" for organisation in facts.organisations),
        events=len(facts.events),
        attendances=len(facts.attendances),
        visits=len({stop.event for stop in facts.stops}),
        posts=len(facts.posts),
        ledger=len(facts.ledger),
        triples=len({(quad.subject, quad.predicate, quad.object) for quad in quads}),
        newspapers=tuple(sorted(papers)),
        output=output,
    )
