"""Jobs of a cluster, which one process plays: answers in order, and a sentence where none come."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from kg.cluster import jobs
from kg.cluster.task import Trouble
from kg.errors import ClusterError

from .conftest import Played

pytestmark = pytest.mark.usefixtures("spark")


@pytest.fixture
def broken() -> type[Exception]:
    """What Spark's side of a job raises."""
    return pytest.importorskip("py4j.protocol", reason="a cluster needs pyspark: pip install 'newskg[spark]'").Py4JError


def doubled(numbers: Iterator[int]) -> Iterator[int | Trouble]:
    yield from (2 * number for number in numbers)


def test_answers_come_in_the_order_of_what_was_asked() -> None:
    context = Played(defaultParallelism=2)
    found = list(jobs.each(context, doubled, range(1, 11), 0))  # type: ignore[arg-type]  # as far as it is asked for
    assert found == [2 * number for number in range(11)]
    assert context.jobs == [1, 4, 4, 2]


def test_a_cluster_without_a_free_machine_is_told_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(numbers: Iterator[int]) -> Iterator[int | Trouble]:
        time.sleep(0.3)
        yield from doubled(numbers)

    monkeypatch.setattr(jobs, "PATIENCE", 0.01)
    with pytest.raises(ClusterError, match=r"no machine of the Spark cluster took the work within 0 seconds: are workers running"):
        list(jobs.each(Played(), slow, [1], 0))  # type: ignore[arg-type]  # as above


def test_a_job_that_fails_is_told_in_the_words_that_tell(broken: type[Exception]) -> None:
    def failing(_numbers: Iterator[int]) -> Iterator[int | Trouble]:
        raise broken("An error occurred\n: Job aborted\nZeroDivisionError: division by zero\n\tat Scheduler")

    with pytest.raises(ClusterError, match=r"the Spark job failed \(ZeroDivisionError: division by zero\)"):
        list(jobs.each(Played(), failing, [1], 0))  # type: ignore[arg-type]  # as above


def test_a_machine_without_newskg_is_told_with_its_remedy(broken: type[Exception]) -> None:
    def failing(_numbers: Iterator[int]) -> Iterator[int | Trouble]:
        raise broken("An error occurred\nModuleNotFoundError: No module named 'kg'\n\tat Scheduler")

    with pytest.raises(ClusterError, match=r"has no Python with newskg \(ModuleNotFoundError: No module named 'kg'\): install it there"):
        list(jobs.each(Played(), failing, [1], 0))  # type: ignore[arg-type]  # as above
