"""What a cluster costs and gives: the same pages read by processes of this machine, and by a Spark standalone cluster on this machine with as many cores.

    python bench/cluster.py --megabytes 2 [--cores 2] [--bearers 1000]

Both do all that comes before resolution, and compare so many bearers of one name, in blocks of five hundred. Processor time counts every process that takes
part, those of Java among them; the time by the clock tells something only on a machine that does nothing else. Leaves with 1 if the two do not give the same.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from copies import write
from resolve import PEOPLE_AT_EVENT, world

CHECKOUT = Path(__file__).parents[1]
sys.path.insert(0, str(CHECKOUT / "tests" / "cluster"))

from standalone import Cluster, installed, standalone  # noqa: E402 - it lies beside the tests

from kg.cluster import connected, read_on  # noqa: E402 - of this checkout
from kg.cluster.comparing import share_on  # noqa: E402 - the same
from kg.model import Page  # noqa: E402 - the same
from kg.read import listed, read  # noqa: E402 - the same
from kg.resolve import Share  # noqa: E402 - the same
from kg.resolve.blocks import Answer  # noqa: E402 - the same
from kg.resolve.likeness import compare_all  # noqa: E402 - the same
from kg.resolve.posts import Held  # noqa: E402 - the same
from kg.resolve.profiles import Profile, Sighting  # noqa: E402 - the same
from kg.resolve.sources import in_order  # noqa: E402 - the same
from kg.work import Work, Worked, work_through  # noqa: E402 - the same
from kg.work.packing import pack  # noqa: E402 - the same

TICK = os.sysconf("SC_CLK_TCK")
BLOCK = 500
"""Bearers of one name in one block: 124,750 pairs."""
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


def namesakes(count: int) -> Iterator[list[Profile]]:
    """Blocks of people of one name, each in a post of his own."""
    sources = [source for source, _ in in_order(world(PEOPLE_AT_EVENT * BLOCK))]
    for first in range(0, count, BLOCK):
        block = range(first, min(count, first + BLOCK))
        held = {number: Held(f"{number}", "局长", f"{number}局", "department", "bureau-head", sources[number - first].nearest) for number in block}
        yield [Profile.of([Sighting("王伟", sources[number - first], frozenset([held[number]]))], ("岚江省",), frozenset()) for number in block]


def compared(share: Share, blocks: Iterable[list[Profile]]) -> list[Answer]:
    """Every pair of each block."""
    return list(share(compare_all, ([profile.bare() for profile in block] for block in blocks)))


def there(folder: Path, size: float, cluster: Cluster, bearers: int) -> tuple[bytes, list[Answer]]:
    """The same, read and compared by a cluster."""
    os.environ.update(cluster.environment)
    watch = Watch(size, [worker.pid for worker in cluster.workers])
    connection = connected(cluster.master)
    context = watch.time("connecting", connection.__enter__)
    try:
        watch.time("the first task", lambda: read_on(context, (), Work(), lambda _done, _total: None))
        _, _, worked = watch.time("reading by the cluster", lambda: read_on(context, listed([folder]), Work(), lambda _done, _total: None))
        found = watch.time("comparing by the cluster", lambda: compared(share_on(lambda: context), namesakes(bearers)))
    finally:
        connection.__exit__(None, None, None)
    return pack(worked.extractions), found


def main() -> int:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1.0, help="how much text of bench/copies.py")
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--bearers", type=int, default=1000, help="how many people of one name")
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
        mine = here(pages, size, options.cores), Watch(size).time("comparing by one process", lambda: compared(map, namesakes(options.bearers)))
        with standalone(spark, Path(work), options.cores) as cluster:
            theirs = there(pages, size, cluster, options.bearers)
    print(f"\nBoth gave {'the same' if mine == theirs else 'DIFFERENT RESULTS'}.")
    return int(mine != theirs)


if __name__ == "__main__":
    sys.exit(main())
