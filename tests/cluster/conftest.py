"""What tests of a cluster share: a real one of a master and two workers, and one that is played by this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from .standalone import Cluster, installed, standalone


@dataclass
class Played:
    """As much of a SparkContext as is asked for."""

    defaultParallelism: int = 1  # noqa: N815  # Spark's name
    jobs: list[int] = field(default_factory=list)

    def broadcast(self, value: object) -> Any:
        return type("Broadcast", (), {"value": value})()

    def parallelize(self, portions: Sequence[Any], slices: int) -> Any:
        self.jobs.append(slices)

        def map_partitions(work: Callable[[Iterator[Any]], Iterator[Any]]) -> Any:
            return type("Mapped", (), {"collect": lambda _: list(work(iter(portions)))})()

        return type("Parallel", (), {"mapPartitions": staticmethod(map_partitions)})()

    def cancelAllJobs(self) -> None:  # noqa: N802  # Spark's name
        pass


@pytest.fixture(scope="session")
def spark() -> Path:
    """Where Spark is installed."""
    found = installed()
    if found is None:
        pytest.skip("a cluster needs pyspark: pip install 'newskg[spark]'")
    return found


@pytest.fixture(scope="session")
def cluster(spark: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A master and two workers with a core each."""
    if not shutil.which("java"):
        pytest.skip("a cluster needs a Java runtime of 17 or newer")
    with standalone(spark, tmp_path_factory.mktemp("cluster")) as found:
        yield found
