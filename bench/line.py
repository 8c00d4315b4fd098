"""How fast the line is on one core, stage by stage, beside plain reading and jieba.posseg.cut on the same text.

    python bench/line.py --megabytes 3 [--pages FOLDER] [--repeat 3] [--json]

Times are of the processor (all threads), so that other work on the machine counts little; the best of the repeats stands.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from copies import write

from kg import line as reading
from kg.assemble import assemble_into
from kg.extract import extract
from kg.model import Page
from kg.pipeline import BuildRequest, dossier_of, draw, publish
from kg.publish.turtle import gathered, write_runs
from kg.read import ReadOptions, read
from kg.recognise import recognise
from kg.resolve import resolve
from kg.segment import segment, why_not_news

FLOOR = 0.5
"""Megabytes a second of the line as a whole."""
READING = ("read", "segment", "recognise", "extract")
HOW = "one core" if reading.__file__.endswith(".py") else "one core, compiled"
"""What is measured: plain Python, or the modules of `hatch_build.py` compiled."""
T = TypeVar("T")


class Clock:
    """Seconds of processor time by name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, name: str, work: Callable[[], T]) -> T:
        """The result of the work, its time noted."""
        begin = time.process_time()
        result = work()
        self.seconds[name] = time.process_time() - begin
        return result


def line(folder: Path, output: Path) -> dict[str, float]:
    """Seconds of every stage over the pages of a folder."""
    clock = Clock()
    pages = clock.time("read", lambda: [page for page in read([folder], ReadOptions(), output) if isinstance(page, Page)])
    articles = clock.time("segment", lambda: [segment(page) for page in pages])
    mentions = clock.time("recognise", lambda: [one for some in articles for one in recognise(some)])
    extractions = clock.time("extract", lambda: tuple(extract(one, why_not_news(one.article.text.chars)) for one in mentions))
    facts = clock.time("resolve", lambda: resolve(extractions))
    output.mkdir(exist_ok=True)
    with gathered(output / "triples") as union:
        naming = clock.time("assemble", lambda: assemble_into(union.take, facts))
        clock.time("sort", lambda: write_runs(union.runs(), output / "graph.ttl"))
        request = BuildRequest(paths=(folder,), output=output)
        clock.time("publish", lambda: (publish(request, (facts, naming), output), draw(dossier_of(request, facts, naming), output)))
    return clock.seconds


def tagged(texts: Sequence[str]) -> float:
    """Seconds that jieba.posseg.cut takes for the texts, its dictionary loaded."""
    import jieba  # noqa: PLC0415 - half a second that belongs to no stage
    import jieba.posseg  # noqa: PLC0415 - the same

    jieba.setLogLevel(60)
    list(jieba.posseg.cut("开始"))
    begin = time.process_time()
    for text in texts:
        for _ in jieba.posseg.cut(text):
            pass
    return time.process_time() - begin


def plainly_read(folder: Path) -> float:
    """Seconds that reading the files as text takes, and nothing else."""
    begin = time.process_time()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        path.read_text(encoding="utf-8", errors="replace")
    return time.process_time() - begin


def measured(folder: Path, repeat: int) -> dict[str, float]:
    """The best seconds of each stage, and of `plain` reading and `posseg`."""
    texts = [page.text for page in read([folder], ReadOptions(), folder / "none") if isinstance(page, Page)]
    runs = []
    for _ in range(repeat):
        with tempfile.TemporaryDirectory() as work:
            runs.append({**line(folder, Path(work) / "output"), "plain": plainly_read(folder), "posseg": tagged(texts)})
    return {name: min(run[name] for run in runs) for name in runs[0]}


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=3.0, help="how much text of bench/copies.py")
    parser.add_argument("--pages", type=Path, help="pages of your own instead")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    os.environ["RAYON_NUM_THREADS"] = "1"
    gc.disable()  # as a build does
    size, seconds = taken(options.pages, options.megabytes, options.repeat)
    report(size, seconds, as_json=options.json)


def taken(pages: Path | None, megabytes: float, repeat: int) -> tuple[int, dict[str, float]]:
    """Bytes of text, of these pages or as many megabytes of copies, and the seconds of each stage."""
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory() as copied:
        folder = pages or Path(copied)
        if not pages:
            write(folder, megabytes)
        warm(Path(work) / "warm")
        size = sum(len(page.text.encode()) for page in read([folder], ReadOptions(), folder / "none") if isinstance(page, Page))
        return size, measured(folder, repeat)


def warm(folder: Path) -> None:
    """Loads word lists, patterns and libraries: they cost the same however much is read."""
    write(folder, 0.1)
    line(folder, folder / "output")


def summed(seconds: dict[str, float]) -> dict[str, float]:
    """The stages, what they take together, and the two yardsticks."""
    stages = {name: taken for name, taken in seconds.items() if name not in ("plain", "posseg")}
    whole = {"read to extract": sum(seconds[name] for name in READING), "the whole line": sum(stages.values())}
    return {**stages, **whole, "plain reading": seconds["plain"], "jieba.posseg.cut": seconds["posseg"]}


def report(size: int, seconds: dict[str, float], *, as_json: bool) -> None:
    """Megabytes a second by stage and as a whole, and how many times posseg."""
    sums = summed(seconds)
    speed = {name: size / 1e6 / taken for name, taken in sums.items()}
    if as_json:
        print(json.dumps({"megabytes": size / 1e6, "how": HOW, "seconds": sums, "megabytes a second": speed}, indent=1))
        return
    print(f"{size / 1e6:.2f} MB of text, {HOW}\n\n| | s | MB/s | times posseg |\n| --- | ---: | ---: | ---: |")
    for name, taken in sums.items():
        print(f"| {name} | {taken:.2f} | {speed[name]:.2f} | {speed[name] / speed['jieba.posseg.cut']:.1f} |")
    print(f"\nThe floor for the whole line is {FLOOR} MB/s: {'held' if speed['the whole line'] >= FLOOR else 'NOT held'}.")


if __name__ == "__main__":
    main()
