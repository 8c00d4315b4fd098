"""Holds the figures of all sets of pages in tests/quality/floors.json: builds their pages, scores them, and leaves with 1 if one has fallen.

python .ci/quality_gate.py             # holds
python .ci/quality_gate.py --update    # raises the floors to what is reached now, and takes the pages as they are now
python .ci/quality_gate.py --update --lower    # lowers those that are not reached, and names each
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from kg.pipeline import BuildRequest, build
from kg.score import Scores, intervals, score
from kg.score.gate import PageSet, digest, failures, held, read_sets, short_of_aims, updated, write_sets

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "tests" / "quality" / "floors.json"


def main() -> int:
    """Answers 1 if something does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--lower", action="store_true", help="with --update: lower those that are not reached")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that the paths in the file of floors start from")
    options = parser.parse_args()
    fallen: list[str] = []
    kept: list[PageSet] = []
    with tempfile.TemporaryDirectory() as work:
        for one in read_sets(FLOORS):
            if not (options.root / one.pages).is_dir() or not (options.root / one.gold).is_dir():
                print(f"\n{one.name}: skipped, there is no {one.pages} beside this checkout")
                kept.append(one)
                continue
            scores, seen = measured(one, options.root, Path(work)), digest(one, options.root)
            report(one, scores)
            fallen += failures(one, scores, seen)
            kept.append(updated(one, scores, seen, lower=options.lower, tell=print) if options.update else one)
    if options.update:
        write_sets(tuple(kept), FLOORS)
        return 0
    print("", *(f"does not hold: {line}" for line in fallen), sep="\n")
    return 1 if fallen else 0


def measured(one: PageSet, root: Path, work: Path) -> Scores:
    """The scores of a set; pages that several sets share are built once."""
    graph = work / one.pages.replace("/", "-").strip(".-")
    if not graph.exists():
        build(BuildRequest(paths=(root / one.pages,), output=graph))
    return score(root / one.gold, graph, one.only)


def report(one: PageSet, scores: Scores) -> None:
    """Every figure with its floor, or why it has none."""
    print(f"\n{one.name}: {scores.pages} pages")
    spread, enough = intervals(scores), {slot for slot, _, _ in held(scores)}
    for slot, figure in scores.figures.items():
        least = f"floor {one.floors[slot]:.3f}" if slot in one.floors else "no floor" if slot in enough else "too few items to hold"
        print(f"  {slot:16} {figure.f1:.3f}  ({spread[slot].low:.3f} to {spread[slot].high:.3f})  {scores.counts[slot].items:4} items  {least}")
    for line in short_of_aims(one, scores):
        print(f"  not there yet: {line}")


if __name__ == "__main__":
    raise SystemExit(main())
