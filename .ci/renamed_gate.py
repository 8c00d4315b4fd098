"""Holds that quality comes from reading the text, not from knowing names: with other people and companies in the same pages, no slot may fall far."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from kg.score import Scores, score

SEEDS = (1, 2, 3)
MOST = 0.03
"""By how much the F1 of a slot may be lower on the renamed pages."""


def main() -> int:
    """Answers 1 if a slot falls too far on some seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of pages/, gold/ and score/rename.py")
    parser.add_argument("--work", type=Path, required=True, help="an empty folder to build in")
    options = parser.parse_args()
    falls = [fall for seed in SEEDS for fall in falls_of(seed, options.shared, options.work / str(seed))]
    for fall in falls:
        print(f"fell too far: {fall}")
    return 1 if falls else 0


def falls_of(seed: int, shared: Path, work: Path) -> list[str]:
    """The slots that fall too far on one seed, in words; prints all of them."""
    run(shared / "score" / "rename.py", "--pages", shared / "pages", "--gold", shared / "gold", "--out", work, "--seed", seed)
    unchanged = work / "pages-as-they-were"
    unchanged.mkdir()
    for page in sorted((work / "pages").iterdir()):
        shutil.copy(shared / "pages" / page.name, unchanged)
    before = built(unchanged, work / "graph-before", work / "gold-as-it-was")
    after = built(work / "pages", work / "graph-after", work / "gold")
    falls = []
    for slot, figure in before.figures.items():
        now = after.figures[slot].f1 if slot in after.figures else 0.0
        print(f"seed {seed}  {slot:16} {figure.f1:.3f} -> {now:.3f}  {now - figure.f1:+.3f}")
        if figure.f1 - now > MOST:
            falls.append(f"{slot} from {figure.f1:.3f} to {now:.3f} with seed {seed}")
    return falls


def built(pages: Path, output: Path, gold: Path) -> Scores:
    """The scores of a graph built from the pages."""
    run("-m", "kg", "build", pages, "-o", output, "--quiet")
    return score(gold, output)


def run(*command: object) -> None:
    """Runs Python with the command; its failure is ours."""
    subprocess.run([sys.executable, *map(str, command)], check=True)


if __name__ == "__main__":
    raise SystemExit(main())
