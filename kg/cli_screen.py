"""What the commands show on a terminal: progress, summaries and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console, RenderableType
from rich.progress import BarColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from rich.table import Table
from rich.text import Text

from kg.messages import said

if TYPE_CHECKING:
    from kg.check import Finding, Findings
    from kg.model import Jurisdiction, PageSettings
    from kg.pipeline import BuildResult
    from kg.review import Asked

Progress = Callable[[str, int, int], None]
"""Told the name of a stage, how much of it is done, and how much there is."""

_FIRST = 3
"""Findings of one check that are shown unasked."""
_NAMED = 20
"""Files left out, read in part or without an article that are named."""
_WIDE = 200
"""Columns where the output goes to a file or another program, which folds lines itself."""


def show(*parts: RenderableType) -> None:
    """Prints tables and texts, as they are, to stdout."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _WIDE
    for part in parts:
        console.print(part)


def columns(*headings: str, right: tuple[str, ...] = ()) -> Table:
    """An empty table without lines; the headings in `right` are over numbers."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for heading in headings:
        table.add_column(said(heading), justify="right" if heading in right else "left", overflow="fold")
    return table


@contextmanager
def progress(quiet: bool) -> Iterator[Progress]:
    """A bar for each stage on stderr, gone when all is done; nothing where nobody looks."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda _stage, _done, _total: None
        return
    shown = (TextColumn("{task.description:12}"), BarColumn(), TextColumn("{task.fields[count]}"), TimeElapsedColumn())
    with Bars(*shown, console=console, transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def told(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                for earlier in tasks.values():
                    bars.update(earlier, total=1, completed=1)
                tasks[stage] = bars.add_task(said(stage), total=None, count="")
            bars.update(tasks[stage], completed=done, total=total or None, count=f"{done:,} of {total:,}" if total else str(done or ""))

        yield told


def page_settings(newspaper: str | None, place: str | None, date: str | None, encoding: str | None, *, columns: Mapping[str, str]) -> PageSettings:
    """What the options say of all pages. Errors: UsageError naming the option, if a value is none."""
    from kg.model import Jurisdiction, PageSettings
    from kg.read import columns_value, encoding_value, issue_date, parse_place

    return PageSettings(
        newspaper=newspaper,
        place=parse_place(place) if place else Jurisdiction(),
        issued=issue_date(date, "--date") if date else None,
        encoding=encoding_value(encoding, "--encoding") if encoding else None,
        columns=columns_value(columns, "--column"),
    )


def warn_of_unlisted(place: Jurisdiction) -> None:
    """Says which parts of the place given by --place no list of divisions knows: a slip, or a place that is no more."""
    from kg.places import is_listed

    unknown = [name for name in (place.province, place.city, place.district) if name and not is_listed(name)]
    if unknown:
        sentence = f"{'、'.join(unknown)} of --place stands in no list of administrative divisions: going on, but check the spelling"
        typer.echo(f"kg: {said(sentence)}", err=True)


def print_build(result: BuildResult) -> None:
    """What a build read and found, what it left out, where to look and what to try next."""
    rows = (
        ("pages", result.pages, "、".join(result.newspapers)),
        ("read anew", result.fresh, "of the pages; the others are as they were" if result.fresh < result.pages else "of the pages"),
        ("articles", result.articles, ""),
        ("people", result.people, _people(result)),
        ("events", result.events, f"attended {result.attendances:,} times"),
        ("visits", result.visits, f"of the events; {result.companies:,} companies are known in all"),
        ("posts", result.posts, "with who held them, as far as the pages tell"),
        ("set aside", result.ledger, "plans, denials, doubts: read, counted and not stated (ledger.csv)"),
        *((("decisions", result.decisions, "of people, obeyed as far as nothing below says otherwise"),) if result.decisions else ()),
        ("left out", len(result.unreadable), "files, for the reasons below" if result.unreadable else "files"),
    )
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", justify="right")
    table.add_column(style="bold", justify="right")
    table.add_column()
    for name, number, remark in rows:
        table.add_row(said(name), f"{number:,}", Text(said(remark)))
    show(table, *(Text(said(line), style="yellow") for line in _missing(result)), Text())
    show(_next_steps(result.output))


def _people(result: BuildResult) -> str:
    told = "named as taking part or as holding a post"
    return f"{result.people - result.writers:,} {told}; {result.writers:,} only wrote the articles" if result.writers else told


def _missing(result: BuildResult) -> Iterator[str]:
    """What was left out, and where nothing was found."""
    if result.broken:
        yield f"the cache was broken for {result.broken:,} of the pages: they were read again"
    if result.unkept:
        yield f"what pages gave is not kept for the next build: {result.unkept}"
    for lost in result.lost_decisions:
        yield f"a decision could not be obeyed: {lost} (it stays in the file)"
    for page in result.unreadable[:_NAMED]:
        yield f"left out: {page.source_file}: {page.reason}"
    if len(result.unreadable) > _NAMED:
        yield f"left out: {len(result.unreadable) - _NAMED} more (report.md names them)"
    for file, remark in result.remarks[:_NAMED]:
        yield f"read in part: {file}: {remark}"
    if len(result.remarks) > _NAMED:
        yield f"read in part: {len(result.remarks) - _NAMED} more (report.md names them)"
    if empty := result.without_article:
        more = f" and {len(empty) - _NAMED} more (report.md names them)" if len(empty) > _NAMED else ""
        yield f"no article was found in {', '.join(empty[:_NAMED])}{more}: is it news, a headline with its text below?"
    if not any((result.people, result.companies, result.events, result.posts)):
        yield "nothing found"


def _next_steps(output: Path) -> Table:
    graph = "" if output == Path("output") else f" --graph {output}"
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for step, what in (
        ("look", f"{output}/network.html, attendance.html and visits.html in a browser; {output}/report.md; {output}/tables/"),
        ("ask", f"kg ask{graph}"),
        ("show", f"kg show NAME{graph}"),
    ):
        table.add_row(Text(said(step), style="dim"), Text(said(what)))
    return table


def print_questions() -> None:
    """The ready questions, what they ask and what they want to be told."""
    from kg.ask import questions

    table = columns("question", "asks", "parameters [may be left out]")
    for question in questions():
        params = " ".join(param.name if param.default is None else f"[{param.name}]" for param in question.params)
        table.add_row(question.name, Text(f"{question.zh}\n{question.en}"), Text(params))
    show(table, Text("\n" + said("kg ask QUESTION -p parameter=value. A .rq file or SPARQL of your own will do as well.")))


def print_findings(findings: Findings, everything: bool) -> None:
    """The findings check by check, the first few of each or all, and how many there are."""
    checks: dict[str, list[Finding]] = {}
    for finding in findings.found:
        checks.setdefault(finding.check, []).append(finding)
    for found in checks.values():
        shown = found if everything else found[:_FIRST]
        show(*(_finding(finding) for finding in shown))
        if len(found) > len(shown):
            show(Text(f"        ... and {len(found) - len(shown)} more of {found[0].check} (--all shows them)", style="dim"))
    show(Text(said(f"{len(findings.errors)} errors, {len(findings.reviews)} to look at")))


def _finding(finding: Finding) -> Text:
    lines = Text()
    lines.append(f"{finding.level:7} ", style="red" if finding.level == "error" else "yellow")
    lines.append(f"{finding.zh}\n        {finding.en}")
    for source, quote in ((finding.source, finding.quote), *finding.others):
        if source or quote:
            lines.append(f"\n        {source}: {''.join(quote.split())}", style="dim")
    return lines


def question(asked: Asked) -> Text:
    """One open question with what speaks for and against it, and the two passages."""
    lines = Text()
    lines.append(f"{asked.number:>3}  ", style="bold")
    lines.append("图中合为一个 joined in the graph" if asked.joined else "图中分为两个 kept apart in the graph", style="yellow")
    lines.append(f"  {asked.kind}, {asked.facts} facts\n")
    for anchor, paper in zip((asked.one, asked.other), asked.papers, strict=True):
        lines.append(f"     {anchor.name}", style="bold")
        lines.append(f"  {paper} {anchor}\n", style="dim")
        lines.append(f"       {''.join(anchor.quote.split())}\n")
    lines.append(f"     + {asked.pros or '-'}\n     - {asked.cons or '-'}\n")
    return lines
