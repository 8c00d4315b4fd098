"""Measures anew what docs/performance.md tells: `python bench/performance.py [--megabytes 4]`. Needs matplotlib, which is among the extra `docs`.

Writes the tables of `bench/build.py` and `bench/line.py` between the marks in the page, and docs/images/line.svg. The text around them is ours to keep true.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
from pathlib import Path

from build import table
from line import HOW, summed, taken

DOCS = Path(__file__).parents[1] / "docs"
PAGE = DOCS / "performance.md"
DRAWING = DOCS / "images" / "line.svg"


def put(name: str, text: str) -> None:
    """Text between the marks of that name."""
    page = PAGE.read_text(encoding="utf-8")
    changed, times = re.subn(f"(<!-- {name} -->).*?(<!-- end -->)", lambda marks: f"{marks[1]}\n{text}\n{marks[2]}", page, flags=re.DOTALL)
    if times != 1:
        raise SystemExit(f"{PAGE} has no place for {name}")
    PAGE.write_text(changed, encoding="utf-8")


def of_stages(size: int, sums: dict[str, float]) -> str:
    """The table of the stages."""
    rows = [f"| {name} | {taken:.2f} | {size / 1e6 / taken:.2f} | {sums['jieba.posseg.cut'] / taken:.1f} |" for name, taken in sums.items()]
    return "\n".join([f"{size / 1e6:.2f} MB of text, {HOW}:\n", "| | s | MB/s | times posseg |", "| --- | ---: | ---: | ---: |", *rows])


def draw(sums: dict[str, float]) -> None:
    """Bars: seconds of each stage beside those of the yardsticks; the same bytes for the same figures."""
    import matplotlib as mpl  # noqa: PLC0415 - only a drawing needs it

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "newskg", "svg.fonttype": "none", "font.family": "sans-serif"})
    from matplotlib import pyplot as plt  # noqa: PLC0415 - after the choice above

    names = list(sums)[::-1]
    colours = ["#9aa5b1" if name in ("plain reading", "jieba.posseg.cut") else "#2b6cb0" for name in names]
    figure, axes = plt.subplots(figsize=(7, 3.6), layout="constrained")
    bars = axes.barh(names, [sums[name] for name in names], color=colours)
    axes.bar_label(bars, fmt="%.2f", padding=3)
    axes.set_xlabel("seconds of one core")
    axes.margins(x=0.12)
    axes.spines[["top", "right"]].set_visible(False)
    DRAWING.parent.mkdir(exist_ok=True)
    figure.savefig(DRAWING, metadata={"Date": None, "Creator": None})


def main() -> None:
    """Measures, and writes the page and the drawing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=4.0, help="how much text the builds are measured with; the line has a quarter of it")
    options = parser.parse_args()
    put("build", "\n".join(table(options.megabytes)))
    os.environ["RAYON_NUM_THREADS"] = "1"
    gc.disable()  # as a build does
    size, seconds = taken(None, options.megabytes / 4, 1)
    put("line", of_stages(size, summed(seconds)))
    draw(summed(seconds))


if __name__ == "__main__":
    main()
