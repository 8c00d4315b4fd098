"""What a cluster costs and gives: the same pages read by processes of this machine, and by a Spark standalone cluster on this machine with as many cores.

    python bench/cluster.py --megabytes 2 [--cores 2]

Both do all that comes before resolution. Processor time counts every process that takes part, those of Java among them; the time by the clock tells something
only on a machine that does nothing else. Leaves with 1 if the two do not give the same bytes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from copies import write

CHECKOUT = Path(__file__).parents[1]
sys.path.insert(0, str(CHECKOUT / "tests" / "cluster"))

from standalone import Cluster, installed, standalone  # noqa: E402 - it lies beside the tests

from kg.cluster import connected, read_on  # noqa: E402 - of this checkout
from kg.model import Page  # noqa: E402 - the same
from kg.read import listed, read  # noqa: E402 - the same
from kg.work import Work, Worked, work_through  # noqa: E402 - the same
from kg.work.packing import pack  # noqa: E402 - the same

TICK = os.sysconf("SC_CLK_TCK")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one thing that was done."""

    name: str
    wall: float
    processor: float


class Watch:
    """What things cost, one after the other."""

    def __init__(self, size: float, workers: Sequence[int] = ()) -> None:
        self._size = size
        self._workers = frozenset(workers)

    def time(self, name: str, work: Callable[[], T]) -> T:
        """The result of the work, its cost printed."""
        wall, processor = time.monotonic(), self._processor()
        result = work()
        cost = Cost(name, time.monotonic() - wall, self._processor() - processor)
        speed = f"{self._size / cost.processor:.3f}" if name.startswith("reading") else ""
        print(f"| {cost.name} | {cost.wall:.1f} | {cost.processor:.1f} | {speed} |", flush=True)
        return result

    def _processor(self) -> float:
        """Seconds of this process, of those it started and of the workers with all that is theirs."""
        used = 0
        for file in Path("/proc").glob("[0-9]*/stat"):
            try:
                pid, fields = int(file.parent.name), file.read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it has ended
            if os.getpid() in (pid, int(fields[1])) or int(fields[3]) in self._workers:
                used += sum(map(int, fields[11:15]))
        return used / TICK


def here(folder: Path, size: float, cores: int) -> bytes:
    """What the pages say, read by processes of this machine."""

    def work() -> Worked:
        pages = [page for page in read([folder]) if isinstance(page, Page)]
        return work_through(pages, Work(cores), lambda _done, _total: None)

    return pack(Watch(size).time("reading by processes", work).extractions)


def there(folder: Path, size: float, cluster: Cluster) -> bytes:
    """The same, read by a cluster."""
    os.environ.update(cluster.environment)
    watch = Watch(size, [worker.pid for worker in cluster.workers])
    connection = connected(cluster.master)
    context = watch.time("connecting", connection.__enter__)
    try:
        watch.time("the first task", lambda: read_on(context, (), Work(), lambda _done, _total: None))
        _, _, worked = watch.time("reading by the cluster", lambda: read_on(context, listed([folder]), Work(), lambda _done, _total: None))
    finally:
        connection.__exit__(None, None, None)
    return pack(worked.extractions)


def main() -> int:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1.0, help="how much text of bench/copies.py")
    parser.add_argument("--cores", type=int, default=2)
    options = parser.parse_args()
    spark = installed()
    if spark is None:
        parser.error("a cluster needs pyspark: pip install 'newskg[spark]'")
    with tempfile.TemporaryDirectory() as work:
        pages = Path(work, "pages")
        size = write(pages, options.megabytes) / 1e6
        count = sum(path.suffix == ".txt" for path in pages.rglob("*"))
        print(f"{size:.2f} MB of text, {count:,} pages, {options.cores} cores\n")
        print("| | s | s of processor | MB a second of processor |\n| --- | ---: | ---: | ---: |")
        mine = here(pages, size, options.cores)
        with standalone(spark, Path(work), options.cores) as cluster:
            theirs = there(pages, size, cluster)
    print(f"\nBoth gave {'the same bytes' if mine == theirs else 'DIFFERENT BYTES'}.")
    return int(mine != theirs)


if __name__ == "__main__":
    sys.exit(main())
