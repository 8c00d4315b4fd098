"""Jobs of a cluster: the same function over portions, the answers in order, what fails told in one sentence."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from kg.cluster.session import why
from kg.cluster.task import Trouble
from kg.errors import ClusterError

if TYPE_CHECKING:
    from pyspark import SparkContext

AHEAD = 2
"""Jobs in hand, so that no core waits for the last of one."""
PATIENCE = 300.0
"""Seconds within which some machine of the cluster has to take the first task."""
_UNPREPARED = re.compile("No module named|Cannot run program")
P = TypeVar("P")
R = TypeVar("R")
Work = Callable[[Iterator[P]], Iterator[R | Trouble]]


def each(context: SparkContext, work: Work[P, R], portions: Iterable[P], nothing: P) -> Iterator[R]:
    """What the work gives for every portion, in order; `nothing` is one without work, to see whether there is a machine that can take part.

    `portions` is asked for them when a machine has answered, and no more of them are in hand than keep the cluster busy.

    Errors: ClusterError if no machine takes the work, one of them cannot take part, or a job fails.
    """
    job = partial(_job, context, work)
    with ThreadPoolExecutor(AHEAD) as threads:
        try:
            answers = _first(threads.submit(job, [nothing]))
            yield from _ours(answers)
            waiting, count = iter(portions), 2 * context.defaultParallelism
            yield from _ours(_in_order(threads, job, iter(lambda: list(islice(waiting, count)), [])))
        finally:
            context.cancelAllJobs()  # else the threads wait for what nobody wants any more


def _first(answer: Future[list[R | Trouble]]) -> list[R | Trouble]:
    try:
        return answer.result(PATIENCE)
    except TimeoutError as error:
        told = f"no machine of the Spark cluster took the work within {PATIENCE:.0f} seconds"
        raise ClusterError(f"{told}: are workers running, with cores and memory free?") from error


def _in_order(threads: ThreadPoolExecutor, job: Callable[[Sequence[P]], list[R | Trouble]], groups: Iterator[list[P]]) -> Iterator[R | Trouble]:
    running: deque[Future[list[R | Trouble]]] = deque()
    while True:
        while len(running) < AHEAD and (group := next(groups, None)) is not None:
            running.append(threads.submit(job, group))
        if not running:
            return
        yield from running.popleft().result()


def _job(context: SparkContext, work: Work[P, R], portions: Sequence[P]) -> list[R | Trouble]:
    from py4j.protocol import Py4JError  # noqa: PLC0415  # 450 MB with what it belongs to, only for those who have a cluster

    try:
        return list(context.parallelize(portions, len(portions)).mapPartitions(work).collect())
    except Py4JError as error:
        raise _failed(str(error), why(error)) from error


def _failed(report: str, reason: str) -> ClusterError:
    if _UNPREPARED.search(report):
        return ClusterError(f"a machine of the Spark cluster has no Python with newskg ({reason}): install it there, and name its Python in PYSPARK_PYTHON")
    return ClusterError(f"the Spark job failed ({reason}): the log of its worker tells more")


def _ours(answers: Iterable[R | Trouble]) -> Iterator[R]:
    for answer in answers:
        if isinstance(answer, Trouble):
            raise _error_of(answer)
        yield answer


def _error_of(trouble: Trouble) -> ClusterError:
    if trouble.kind == "rules":
        return ClusterError("a machine of the Spark cluster has another newskg, or other libraries than here: install the same versions on all")
    return ClusterError(f"a machine of the Spark cluster does not see {trouble.what}: give a folder that all of them share under one path")
