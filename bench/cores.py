"""How much faster pages are read, from reading to extraction, by as many processes as there are cores than by one, starting them included.

    python bench/cores.py --megabytes 4 [--repeat 3]

Times are by the clock, so they tell something only on a machine that does nothing else; the best of the repeats stands.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from copies import write
from line import warm

from kg.model import Page
from kg.read import ReadOptions, read
from kg.work.reading import Work, cores, work_through


def seconds(pages: Sequence[Page], jobs: int) -> float:
    """Of reading them all by so many processes, nothing kept."""
    begin = time.monotonic()
    work_through(pages, Work(jobs), lambda _done, _all: None)
    return time.monotonic() - begin


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=4.0, help="how much text of bench/copies.py")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    gc.disable()  # as a build does
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "pages"
        write(folder, options.megabytes)
        warm(Path(work) / "warm")
        pages = [page for page in read([folder], ReadOptions(), folder / "none") if isinstance(page, Page)]
    print("| processes | s | times one |\n| ---: | ---: | ---: |")
    one = 0.0
    for jobs in range(1, cores() + 1):
        best = min(seconds(pages, jobs) for _ in range(options.repeat))
        one = one or best
        print(f"| {jobs} | {best:.1f} | {one / best:.2f} |")


if __name__ == "__main__":
    main()
