"""The commands by which people correct the graph: `kg review`, `kg merge`, `kg split`, `kg retract`."""

from __future__ import annotations

import datetime
import getpass
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.decisions import Decision
    from kg.request import BuildRequest
    from kg.review import Asked
    from kg.review.corrections import By

Graph = Annotated[Path, typer.Option("--graph", "-g", help="A built graph: the output folder, or a .ttl file.")]
File = Annotated[Path | None, typer.Option("--decisions", metavar="FILE", help="The file to write to; without it the decisions.csv beside the pages.")]
Who = Annotated[str | None, typer.Option("--who", help="Who decides; without it your name on this machine.")]
Why = Annotated[str, typer.Option("--why", help="Why: it stands beside every merge that rests on it.")]
Build = Annotated[bool, typer.Option("--build", "-b", help="Build again at once, from the same pages.")]

REVIEW_EXAMPLES = """
**Examples**

    kg review

    kg review --answer 1=same --answer 2=no --why 两报同日同事 --build
"""
MERGE_EXAMPLES = """
**Examples**

    kg merge 竹韵纸业 竹韵纸业有限公司 --why 同一法人 --build

    kg merge https://w3id.org/newskg/id/person/he-shou-zheng-0123456789abcdef https://w3id.org/newskg/id/person/he-shou-zhi-fedcba9876543210
"""
SPLIT_EXAMPLES = """
**Examples**

    kg split 何守正 2023/20230314-2.txt --why 县里另有一位何守正

    kg split 竹韵纸业有限公司 20230314-2.txt:120-140 --name 竹韵
"""
RETRACT_EXAMPLES = """
**Examples**

    kg retract 2023/20230314-2.txt --why 转载的旧闻

    kg retract 2023/20230314-2.txt:120-140 --why 此句断错 --build
"""


def register(app: typer.Typer) -> None:
    """Adds the commands to `kg`."""
    for command, examples in ((review, REVIEW_EXAMPLES), (merge, MERGE_EXAMPLES), (split, SPLIT_EXAMPLES), (retract, RETRACT_EXAMPLES)):
        app.command(epilog=examples)(command)


def merge(
    one: Annotated[str, typer.Argument(metavar="A", help="A name that one thing bears, or an IRI.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The other thing.")],
    graph: Graph = Path("output"),
    decisions: File = None,
    who: Who = None,
    why: Why = "",
    build: Build = False,
) -> None:
    """Decide that two people, organisations, places or events are one. Later builds obey."""
    from kg import review as reviewing
    from kg.store import open_graph

    _keep((reviewing.merged(open_graph(graph, settled=True), one, other, _by(who, why)),), graph, decisions, build)


def split(
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="A name that one thing bears, or an IRI.")],
    passages: Annotated[
        list[str], typer.Argument(metavar="PASSAGE...", help="Where it is another: a page, FILE:START-END, or the IRI of an article or a passage.")
    ],
    name: Annotated[str | None, typer.Option(help="Only where it is printed so.")] = None,
    graph: Graph = Path("output"),
    decisions: File = None,
    who: Who = None,
    why: Why = "",
    build: Build = False,
) -> None:
    """Decide that some passages speak of another person, organisation, place or event of the name. Later builds obey."""
    from kg import review as reviewing
    from kg.store import open_graph

    _keep(reviewing.split(open_graph(graph, settled=True), entity, passages, _by(who, why), name), graph, decisions, build)


def retract(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A page, FILE:START-END, or the IRI of an article or a passage.")],
    graph: Graph = Path("output"),
    decisions: File = None,
    who: Who = None,
    why: Why = "",
    build: Build = False,
) -> None:
    """Take a page or a passage out: later builds state nothing on its word, and say so in the ledger."""
    from kg import review as reviewing
    from kg.store import open_graph

    _keep(reviewing.retraction(open_graph(graph, settled=True), source, _by(who, why)), graph, decisions, build)


def review(
    answers: Annotated[
        list[str] | None, typer.Option("--answer", "-a", metavar="N=same", help="Answer a question with same, not same or unsure; may be repeated.")
    ] = None,
    graph: Graph = Path("output"),
    decisions: File = None,
    who: Who = None,
    why: Why = "",
    build: Build = False,
    limit: Annotated[int, typer.Option(min=1, help="Show at most so many questions.")] = 20,
) -> None:
    """List the open questions, the most valuable first, and take answers: by number with --answer, one by one on a terminal."""
    from kg import cli_screen as screen
    from kg import review as reviewing

    request = _request(graph, decisions)
    asked = reviewing.open_questions(graph, request.decided() if request.own_decisions.exists() or not decisions else ())
    if answers:
        _keep([_answer(answer, asked, _by(who, why)) for answer in answers], graph, decisions, build)
        return
    if not asked:
        typer.echo("no open questions")
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        screen.show(*(screen.question(one) for one in asked[:limit]))
        typer.echo(f"{len(asked)} open questions; answer with `kg review --answer N=same` (same, not same, unsure)")
        return
    told = False
    for decision in _asked(asked, _by(who, why)):
        _write([decision], request, decisions)  # each at once: an interruption loses nothing
        told = True
    if told:
        _afterwards(request, build)


def _answer(answer: str, asked: Sequence[Asked], by: By) -> Decision:
    from kg.review import answered

    number, equals, verdict = answer.partition("=")
    if not equals or not number.strip().isdecimal():
        raise UsageError(f"--answer {answer} is no answer: write it like --answer 3=same")
    question = next((one for one in asked if one.number == int(number)), None)
    if question is None:
        raise UsageError(f"there is no open question {number}: `kg review` lists them")
    return answered(question, verdict, by)


def _asked(asked: Sequence[Asked], by: By) -> Iterator[Decision]:
    """Asks one question after the other until the person has enough."""
    from kg import cli_screen as screen
    from kg.review import ANSWERS, answered

    for number, question in enumerate(asked, 1):
        screen.show(screen.question(question))
        wanted = f"({number} of {len(asked)}) one and the same? y, n, ? unsure, s skip, q leave"
        while True:
            try:
                said = typer.prompt(wanted, default="s", show_default=False).strip().lower()
            except typer.Abort:
                return
            if said in ANSWERS:
                yield answered(question, said, by)
            if said in ("q", "s") or said in ANSWERS:
                break
        if said == "q":
            return


# ---- writing ----------------------------------------------------------------------------------------------------------


def _by(who: str | None, why: str) -> By:
    from kg.review.corrections import By

    return By(who or getpass.getuser(), why, datetime.datetime.now().astimezone().date().isoformat())


def _request(graph: Path, decisions: Path | None) -> BuildRequest:
    """What the graph was built from; without a record, the named file of decisions alone."""
    from dataclasses import replace

    from kg.request import BuildRequest, recorded

    try:
        request = recorded(graph)
    except UsageError:
        if decisions is None:
            raise
        return BuildRequest(paths=(decisions.parent,), output=graph, decisions=decisions)
    return replace(request, decisions=decisions) if decisions else request


def _keep(told: Sequence[Decision], graph: Path, decisions: Path | None, build: bool) -> None:
    """Writes decisions and says what to do next, or does it."""
    request = _request(graph, decisions)
    _write(told, request, decisions)
    _afterwards(request, build)


def _write(told: Sequence[Decision], request: BuildRequest, decisions: Path | None) -> None:
    from kg.review import keep

    beside = () if decisions else request.decision_files
    for kept in keep(told, request.own_decisions, beside):
        decision = kept.decision
        other = f" and {decision.other.name} ({decision.other})" if decision.other else ""
        typer.echo(f"{kept.where}: {decision.verdict}: {decision.one.name or 'all'} ({decision.one}){other}{'' if kept.new else ' -- stood there already'}")


def _afterwards(request: BuildRequest, build: bool) -> None:
    """Builds again, or says that it is to be done."""
    from kg import cli_screen as screen
    from kg import pipeline

    if not build:
        paths = " ".join(map(str, request.paths))
        typer.echo(f"build again to see it: kg build {paths} -o {request.output}, or give --build with the next decision")
        return
    with screen.progress(quiet=False) as progress:
        result = pipeline.build(request, progress)
    screen.print_build(result)
