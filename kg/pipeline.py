"""The line: read, segment, recognise, extract, resolve, assemble, publish. The only place that knows the order."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from pyoxigraph import Store

from kg import lexicon
from kg.ahead import KNOWN, LEFT, Build, ahead, asked_for, leave_known, may_leave
from kg.assemble import assemble_into
from kg.decisions import Decision
from kg.engine import Engine, Progress, engine_of
from kg.facts import Facts, Naming
from kg.private import KEEP, shielded
from kg.publish.ledger import write_ledger
from kg.publish.merges import write_merges
from kg.publish.parts import FOLDER, parts_of_before
from kg.publish.questions import write_questions
from kg.publish.report import Source, write_report
from kg.publish.swap import HIDDEN, swapped_in
from kg.publish.tables import write_tables
from kg.publish.texts import texts_of_before, write_texts
from kg.publish.turtle import gathered
from kg.publish.whole import write_whole
from kg.read import listed, output_among
from kg.request import MEMORY, BuildRequest, record
from kg.resolve import resolve
from kg.result import BuildResult, Read, result_of
from kg.store.kept import GRAPH_FILE, OWN_STORE, RECORD, is_of, put_in_place, unfinished
from kg.store.renewing import put_all
from kg.wordfiles import read_word_files
from kg.work import PAGES, Work, held
from kg.work.apart import apart
from kg.work.graph import PAYS, Gathered, written
from kg.work.reading import cores

if TYPE_CHECKING:
    from kg.publish.pages.records import Dossier

__all__ = ["BuildRequest", "BuildResult", "Progress", "build"]
IN_MEMORY = 3_000_000
"""So many triples are asked in memory, which takes 1 GB then; more of them in a store on disk, made by the first command that asks."""


def _silent(what: str, done: int, total: int) -> None:
    """No progress is shown."""


@contextmanager
def _growing() -> Iterator[None]:
    """Without the search for cycles: what is made here stays until the end and holds none, and looking for them takes a third of the time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@_growing()
def build(request: BuildRequest, progress: Progress = _silent) -> BuildResult:
    """Builds everything from exactly the paths given and writes it below the output folder: all of it, or nothing.

    Errors: UsageError for a missing path, wrong settings or word lists, contradicting decisions; NothingReadError if no page could be read;
    OutputError if something cannot be written.
    """
    with lexicon.extended(read_word_files(request.word_files)):
        return _built(request, progress)


def _built(request: BuildRequest, progress: Progress) -> BuildResult:
    decisions = request.decided()
    request.check_base()
    request.store_folder()  # better to fail before the work than after it
    files = listed(request.paths, request.settings, request.output)
    with engine_of(request) as engine, ahead(request, files, decisions, progress) as read:
        through = engine.read(request, files, progress)
        with held(request.output) as hidden:
            with swapped_in(request.output):
                pass  # better to fail before the work than after it
            if request.private != KEEP:
                rmtree(hidden / PAGES, ignore_errors=True)  # what pages gave holds every name
            return _concluded(request, through(_work(request, hidden)).with_read(read), decisions, engine, progress)


def _work(request: BuildRequest, hidden: Path) -> Work:
    return Work(request.jobs, hidden / PAGES if request.cache and request.private == KEEP else None, lexicon.added())


def _concluded(request: BuildRequest, found: Read, decisions: tuple[Decision, ...], engine: Engine, progress: Progress) -> BuildResult:
    progress("resolving", 0, 0)
    facts, pages = shielded(resolve(found.worked.extractions, decisions, engine.share), found.pages, request.private)
    found = replace(found, pages=pages)
    progress("assembling", 0, 0)
    kept, own = request.store_folder(), request.output / OWN_STORE
    with gathered(request.output / HIDDEN / "triples") as union, unfinished(kept or own):
        naming = assemble_into(union.take, facts, base=request.base, min_confidence=request.min_confidence)
        facts = replace(facts, own={}, named_in={})  # only IRIs are made of it
        progress("publishing", 0, 0)
        with swapped_in(request.output, (*texts_of_before(request.output), *parts_of_before(request.output), *LEFT)) as folder:
            great = None if request.store == MEMORY else IN_MEMORY
            graph = Gathered(union.runs(), folder / GRAPH_FILE, request.output, kept, great)
            with apart(partial(written, graph), pays=len(graph.runs) >= PAYS and request.jobs != 1 and cores() > 1) as writing:
                publish(request, (facts, naming), folder)
                write_texts(found.pages, folder)
                write_report(facts, folder / "report.md", _source(request, found))
                if may_leave(request):
                    leave_known(folder / HIDDEN / KNOWN, Build(asked_for(request, decisions), found.files, found.pages, found.worked), facts)
                result = result_of(request, facts, found)
                facts = replace(facts, merges=(), questions=(), ledger=())  # all written
                del found
                dossier = dossier_of(request, facts, naming)
                del facts, naming  # of a great paper they take more than the network pages, which come last
                draw(dossier, folder)
                done = writing()
            if request.parts:
                _write_parts(request, folder, engine)
            write_whole(folder / RECORD, record(request, done.store, done.digest))
        if done.store and done.begun:
            put_in_place(done.store, request.output / GRAPH_FILE, done.digest)
        if done.store != own or not is_of(own, request.output / GRAPH_FILE, done.digest):
            rmtree(own, ignore_errors=True)
    return replace(result, triples=done.triples)


def _source(request: BuildRequest, found: Read) -> Source:
    return Source(
        files=tuple(page.source_file for page in found.pages),
        unreadable=found.unreadable,
        remarks=tuple((page.source_file, remark) for page in found.pages for remark in page.remarks),
        output=output_among(request.paths, request.output),
        words=lexicon.digest(),
        word_files=tuple(file.name for file in request.word_files),
    )


def publish(request: BuildRequest, concluded: tuple[Facts, Naming], folder: Path) -> None:
    """Writes the tables and the ledger. Errors: OutputError if a file cannot be written."""
    facts, naming = concluded
    tables = folder / "tables"
    write_tables(facts, naming, tables, min_confidence=request.min_confidence, excel=request.excel)
    write_merges(facts, naming.iris, tables, excel=request.excel)
    write_questions(facts, naming.iris, tables, excel=request.excel)
    write_ledger(facts, folder / "ledger.csv", excel=request.excel)


def dossier_of(request: BuildRequest, facts: Facts, naming: Naming) -> Dossier:
    """What the network pages need of the facts."""
    from kg.publish.pages.gathering import gathered_dossier  # noqa: PLC0415  # half a second in which who asks is answered already

    return gathered_dossier(facts, naming, request.min_confidence)


def draw(dossier: Dossier, folder: Path) -> None:
    """Writes the network pages. Errors: OutputError if a file cannot be written."""
    from kg.publish.pages import write_pages  # noqa: PLC0415  # the same

    write_pages(dossier, folder)


def _write_parts(request: BuildRequest, folder: Path, engine: Engine) -> None:
    from kg.export.parts import parts_of  # noqa: PLC0415  # 0.2 s, only where it is asked for

    store = Store()
    put_all(store, folder / GRAPH_FILE)
    engine.write_parts(parts_of(store, request.parts), folder / FOLDER)
