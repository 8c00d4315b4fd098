"""What a build costs: from nothing, again without a change, with one page added (and until `kg ask` answers with it), with one removed.

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

KG = (sys.executable, "-m", "kg")
NAMED = "林若川"
ADDED = f"云江日报\n2031年3月14日 星期五\n\n{NAMED}走访企业\n本报讯 昨日，云江县县长{NAMED}走访岚江竹韵纸业有限公司。\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one build."""

    wall: float
    processor: float
    megabytes: float


def built(pages: Path, output: Path, jobs: int | None) -> Cost:
    """Builds and measures."""
    begin = time.monotonic()
    return _ended(_build(pages, output, jobs), begin)


def answered(pages: Path, output: Path, jobs: int | None) -> tuple[Cost, Cost]:
    """Builds with a page more, and asks as soon as the build has told ahead what it says: what it costs until the answer is there, and until the end."""
    begin = time.monotonic()
    build = _build(pages, output, jobs)
    while build.poll() is None and not (output / ".kg" / "ahead.json").exists():
        time.sleep(0.01)
    spent = _spent(build.pid)
    with tempfile.TemporaryFile() as answer:
        asked = _ended(subprocess.Popen([*KG, "ask", "person-diary", "-p", f"person={NAMED}", "--graph", str(output), "-f", "csv"], stdout=answer), begin)
        answer.seek(0)
        if b"added.txt" not in answer.read():
            raise SystemExit("the page that was added is not in the answer")
    return Cost(asked.wall, spent + asked.processor, asked.megabytes), _ended(build, begin)


def _build(pages: Path, output: Path, jobs: int | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*KG, "build", str(pages), "-o", str(output), "--quiet", *(["--jobs", str(jobs)] if jobs else [])])


def _ended(process: subprocess.Popen[bytes], begin: float) -> Cost:
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{process.args} failed")
    return Cost(time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _spent(process: int) -> float:
    """Seconds of processor that a process has had so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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
        yield _row("from nothing", built(pages, output, jobs))
        yield _row("again, nothing changed", built(pages, output, jobs))
        subprocess.run([*KG, "ask", "coverage", "--graph", str(output)], stdout=subprocess.DEVNULL, check=True)  # makes the store of a great graph
        (pages / "added.txt").write_text(ADDED, encoding="utf-8")
        first, whole = answered(pages, output, jobs)
        yield _row("one page added, until `kg ask` answers with it", first)
        yield _row("one page added, until all is written", whole)
        (pages / "added.txt").unlink()
        yield _row("one page removed", built(pages, output, jobs))
        kept = sum(path.stat().st_size for path in (output / ".kg" / "pages").rglob("*") if path.is_file())
        yield f"\nThe graph has {(output / 'graph.ttl').stat().st_size / 1e6:.1f} MB, the cache {kept / 1e6:.1f} MB."


def _row(name: str, cost: Cost) -> str:
    return f"| {name} | {cost.wall:.1f} | {cost.processor:.1f} | {cost.megabytes:,.0f} |"


if __name__ == "__main__":
    main()
