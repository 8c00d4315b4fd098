"""From files to what they say, by a cluster: portions go out, what pages say comes back in the order of the files, and is kept as it comes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from kg.claims import Extraction
from kg.cluster.session import why
from kg.cluster.task import Asked, Orders, Portion, Told, Trouble, work_through
from kg.errors import ClusterError, UsageError
from kg.model import Page, PageSettings, Unreadable
from kg.read.files import File
from kg.work import Work, Worked
from kg.work.kept import Kept
from kg.work.packing import Unpacker
from kg.work.reading import DIED, LATE, keep, packed_of, taken
from kg.work.rules import rules_digest

if TYPE_CHECKING:
    from pyspark import SparkContext

LEAST, MOST = 20_000, 1_000_000
"""Bytes of files in one task: below, asking costs more than reading; above, a machine that is lost loses much."""
TASKS = 8
"""For each core, as long as that leaves enough for each."""
AHEAD = 2
"""Jobs in hand, so that no core waits for the last of one."""
PATIENCE = 300.0
"""Seconds within which some machine of the cluster has to take the first task."""
Listed = tuple[File, PageSettings]
Progress = Callable[[int, int], None]
"""Told how many files are done, and how many there are."""


@dataclass(slots=True)
class _Found:
    """What has come back so far."""

    pages: list[Page] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    extractions: list[Extraction] = field(default_factory=list)
    lost: list[Unreadable] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    fresh: int = 0
    unkept: str | None = None


def read_on(context: SparkContext, files: Sequence[Listed], work: Work, progress: Progress) -> tuple[list[Page], tuple[Unreadable, ...], Worked]:
    """The pages of the files, what was left out, and what the pages say: what `kg.read` and `kg.work` give, done by a cluster.

    Errors: ClusterError if no machine takes the work, one of them does not see a file or has other rules, or the job fails; UsageError for standard input.
    """
    if any(file.beside for file, _ in files):
        raise UsageError("standard input cannot be read by a cluster: write it to a file that all machines see")
    kept = Kept(work.keep, rules_digest()) if work.keep else None
    orders = Orders(dict(work.words), rules_digest(), kept, kept.keys() if kept else frozenset())
    found, unpacker = _Found(), Unpacker()
    for told in _answers(context, orders, files):
        _take(told, found, kept, unpacker)
        progress(told.file + 1, len(files))
    if kept:
        kept.only(kept.key(page) for page in found.pages)
    worked = Worked(tuple(found.extractions), found.fresh, len(found.broken), found.unkept, tuple(found.lost))
    return found.pages, tuple(found.unreadable), worked


def _take(told: Told, found: _Found, kept: Kept | None, unpacker: Unpacker) -> None:
    """Adds one answer; what a machine left to our cache is taken from there, or read here if it is broken."""
    page = told.page
    if isinstance(page, Unreadable):
        found.unreadable.append(page)
        return
    found.pages.append(page)
    said = taken(page, kept, unpacker, found.broken) if told.packed is None and not told.lost else None
    if said is None:
        packed = None if told.lost else told.packed or packed_of(page)
        if packed is None:
            found.lost.append(Unreadable(page.source_file, DIED if told.lost == "dead" else LATE))
            return
        found.fresh += 1
        found.unkept = found.unkept or keep(kept, page, packed)
        said = unpacker.unpack(page, packed)
    found.extractions += said


def _answers(context: SparkContext, orders: Orders, files: Sequence[Listed]) -> Iterator[Told]:
    shared = context.broadcast(orders)
    job = partial(_job, context, partial(work_through, shared))
    with ThreadPoolExecutor(AHEAD) as threads:
        try:
            _first(threads.submit(job, [[]]))
            cores = context.defaultParallelism
            for answer in _in_order(threads, job, _jobs(_portions(files, cores), 2 * cores)):
                if isinstance(answer, Trouble):
                    raise _error_of(answer)
                yield answer
        finally:
            context.cancelAllJobs()  # else the threads wait for what nobody wants any more


def _first(answer: Future[list[Told | Trouble]]) -> None:
    """Waits until some machine has answered, and none says that it cannot take part."""
    try:
        troubles = answer.result(PATIENCE)
    except TimeoutError as error:
        taken = f"no machine of the Spark cluster took the work within {PATIENCE:.0f} seconds"
        raise ClusterError(f"{taken}: are workers running, with cores and memory free?") from error
    for trouble in troubles:
        if isinstance(trouble, Trouble):
            raise _error_of(trouble)


def _in_order(
    threads: ThreadPoolExecutor, job: Callable[[Sequence[Portion]], list[Told | Trouble]], groups: Iterator[list[Portion]]
) -> Iterator[Told | Trouble]:
    running: deque[Future[list[Told | Trouble]]] = deque()
    while True:
        while len(running) < AHEAD and (group := next(groups, None)) is not None:
            running.append(threads.submit(job, group))
        if not running:
            return
        yield from running.popleft().result()


def _job(context: SparkContext, work: Callable[[Iterator[Portion]], Iterator[Told | Trouble]], portions: Sequence[Portion]) -> list[Told | Trouble]:
    from py4j.protocol import Py4JError  # noqa: PLC0415  # 450 MB with what it belongs to, only for those who have a cluster

    try:
        return list(context.parallelize(portions, len(portions)).mapPartitions(work).collect())
    except Py4JError as error:
        raise _failed(str(error), why(error)) from error


def _failed(report: str, reason: str) -> ClusterError:
    if "No module named" in report or "Cannot run program" in report:
        return ClusterError(f"a machine of the Spark cluster has no Python with newskg ({reason}): install it there, and name its Python in PYSPARK_PYTHON")
    return ClusterError(f"the Spark job failed ({reason}): the log of its worker tells more")


def _error_of(trouble: Trouble) -> ClusterError:
    if trouble.kind == "rules":
        return ClusterError("a machine of the Spark cluster has another newskg, or other libraries than here: install the same versions on all")
    return ClusterError(f"a machine of the Spark cluster does not see {trouble.what}: give a folder that all of them share under one path")


def _portions(files: Sequence[Listed], cores: int) -> Iterator[list[Asked]]:
    """Files side by side, as many together as make a task worth asking for."""
    asked = [_asked(number, file, settings) for number, (file, settings) in enumerate(files)]
    most = max(LEAST, min(MOST, sum(one.size or 0 for one in asked) // (TASKS * cores)))
    portion: list[Asked] = []
    size = 0
    for one in asked:
        if portion and size + (one.size or 0) > most:
            yield portion
            portion, size = [], 0
        portion.append(one)
        size += one.size or 0
    if portion:
        yield portion


def _asked(number: int, file: File, settings: PageSettings) -> Asked:
    try:
        size = None if file.left_out else file.path.stat().st_size
    except OSError:
        size = None
    return Asked(number, replace(file, path=file.path.absolute()), settings, size)


def _jobs(portions: Iterator[Portion], count: int) -> Iterator[list[Portion]]:
    group: list[Portion] = []
    for portion in portions:
        group.append(portion)
        if len(group) == count:
            yield group
            group = []
    if group:
        yield group
