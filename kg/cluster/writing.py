"""The parts of a graph written by a cluster, into a folder that all its machines share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cluster.jobs import each
from kg.cluster.task import Trouble
from kg.errors import ClusterError
from kg.export.parts import Part, write_part

if TYPE_CHECKING:
    from pyspark import SparkContext


def write_on(context: SparkContext, parts: Iterable[Part], folder: Path) -> None:
    """Has the machines of a cluster write the parts.

    Errors: ClusterError if one of them does not see the folder, or what it wrote is not to be seen here; as `each`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in each(context, partial(_write, folder.absolute()), ([part] for part in parts), []):
        if not (folder / name).is_file():
            raise ClusterError(f"what a machine of the Spark cluster wrote to {folder} is not there: name an output folder that all of them share with -o")


def _write(folder: Path, portions: Iterable[list[Part]]) -> Iterator[str | Trouble]:
    for portion in portions:
        if not folder.is_dir():
            yield Trouble("unseen", str(folder))
            return
        for part in portion:
            yield from write_part(folder, part)
