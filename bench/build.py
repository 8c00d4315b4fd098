"""What a build costs: from nothing, again without a change, with one page added, with one removed.

    python bench/build.py --megabytes 4 [--jobs N]

Each build is a process of its own. Processor time counts all its processes; memory is the most that one of them held. The time by the clock tells something
only on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from copies import write

ADDED = "云江日报\n2031年3月14日 星期五\n\n林若川走访企业\n本报讯 昨日，云江县县长林若川走访岚江竹韵纸业有限公司。\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one build."""

    wall: float
    processor: float
    megabytes: float


def built(pages: Path, output: Path, jobs: int | None) -> Cost:
    """Builds and measures."""
    command = [sys.executable, "-m", "kg", "build", str(pages), "-o", str(output), "--quiet", *(["--jobs", str(jobs)] if jobs else [])]
    begin = time.monotonic()
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return Cost(time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1.0, help="how much text of bench/copies.py")
    parser.add_argument("--jobs", type=int)
    options = parser.parse_args()
    for line in table(options.megabytes, options.jobs):
        print(line, flush=True)


def table(megabytes: float, jobs: int | None = None) -> Iterator[str]:
    """What the builds cost, as lines of Markdown."""
    with tempfile.TemporaryDirectory() as work:
        pages, output = Path(work, "pages"), Path(work, "output")
        size = write(pages, megabytes)
        count = sum(path.suffix == ".txt" for path in pages.rglob("*"))
        yield f"{size / 1e6:.2f} MB of text, {count:,} pages\n\n| build | s | s of processor | MB of memory |\n| --- | ---: | ---: | ---: |"
        for name, change in (
            ("from nothing", lambda: None),
            ("again, nothing changed", lambda: None),
            ("one page added", lambda: (pages / "added.txt").write_text(ADDED, encoding="utf-8")),
            ("one page removed", (pages / "added.txt").unlink),
        ):
            change()
            cost = built(pages, output, jobs)
            yield f"| {name} | {cost.wall:.1f} | {cost.processor:.1f} | {cost.megabytes:,.0f} |"
        kept = sum(path.stat().st_size for path in (output / ".kg" / "pages").rglob("*") if path.is_file())
        yield f"\nThe graph has {(output / 'graph.ttl').stat().st_size / 1e6:.1f} MB, the cache {kept / 1e6:.1f} MB."


if __name__ == "__main__":
    main()
