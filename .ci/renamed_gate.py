"""Holds that quality comes from reading the text, not from knowing names: with other people and companies in the same pages, no slot may fall.

python .ci/renamed_gate.py --shared ../shared --work EMPTY-FOLDER [--seeds N ...] [--errors]
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.pipeline import BuildRequest, build
from kg.score import Scores, score

SEEDS = (1, 2, 3, 4, 5)
MOST = 0.01
"""By how much the F1 of a slot may be lower on the renamed pages; one item is allowed in any case."""


def main() -> int:
    """Answers 1 if a slot falls too far on some seed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of pages/, gold/ and score/rename.py")
    parser.add_argument("--work", type=Path, required=True, help="an empty folder to build in")
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS, help="the seeds that names are drawn by")
    parser.add_argument("--errors", action="store_true", help="list the mistakes that the pages as they were do not have")
    options = parser.parse_args()
    before, after = measured(options.shared, options.work, options.seeds)
    print(*falls_table(before, after), sep="\n")
    if options.errors:
        for seed, scores in after.items():
            print_new_mistakes(seed, before, scores)
    falls = [fall for seed in after for fall in falls_of(seed, before, after[seed])]
    print(*(f"fell too far: {fall}" for fall in falls), sep="\n")
    return 1 if falls else 0


def measured(shared: Path, work: Path, seeds: Sequence[int]) -> tuple[Scores, dict[int, Scores]]:
    """The scores of the pages as they were, and with other names by seed."""
    for seed in seeds:
        renamed(seed, shared, work / str(seed))
    return as_they_were(seeds[0], shared, work), {seed: built(work / str(seed) / "pages", work / str(seed) / "gold") for seed in seeds}


def renamed(seed: int, shared: Path, work: Path) -> None:
    """Writes the pages and the gold with other names in them, drawn by the seed."""
    script = shared / "score" / "rename.py"
    folders = ("--pages", shared / "pages", "--gold", shared / "gold", "--out", work)
    subprocess.run([sys.executable, *map(str, (script, *folders, "--seed", seed))], check=True, stdout=subprocess.DEVNULL)


def as_they_were(seed: int, shared: Path, work: Path) -> Scores:
    """The scores of those pages that can be renamed, with their own names: the same for every seed."""
    first, pages = work / str(seed), work / "unchanged"
    pages.mkdir()
    for page in sorted((first / "pages").iterdir()):
        shutil.copy(shared / "pages" / page.name, pages)
    return built(pages, first / "gold-as-it-was")


def built(pages: Path, gold: Path) -> Scores:
    """The scores of a graph built from the pages."""
    graph = pages.parent / f"{pages.name}-graph"
    build(BuildRequest(paths=(pages,), output=graph))
    return score(gold, graph)


def f1(scores: Scores, slot: str) -> float:
    """0 where nothing was found and nothing wanted."""
    figures = scores.figures
    return figures[slot].f1 if slot in figures else 0.0


def falls_table(before: Scores, after: dict[int, Scores]) -> Iterator[str]:
    """A table in Markdown: the unchanged pages, and how much higher or lower each seed is."""
    yield f"| {before.pages} pages | items | unchanged | " + " | ".join(f"seed {seed}" for seed in after) + " |"
    yield "| --- | ---: | ---: |" + " ---: |" * len(after)
    for slot in before.figures:
        changes = (f"{f1(scores, slot) - f1(before, slot):+.3f}" for scores in after.values())
        yield f"| {slot} | {before.counts[slot].items} | {f1(before, slot):.3f} | " + " | ".join(changes) + " |"


def falls_of(seed: int, before: Scores, after: Scores) -> list[str]:
    """The slots that fall too far, in words."""
    falls = ((slot, f1(before, slot), f1(after, slot), max(MOST, 1 / max(count.items, 1))) for slot, count in before.counts.items())
    return [f"{slot} from {was:.3f} to {now:.3f} with seed {seed}" for slot, was, now, allowed in falls if was - now > allowed + 1e-9]


def print_new_mistakes(seed: int, before: Scores, after: Scores) -> None:
    """The mistakes of pages and slots that have more of them than before: those that the names made."""
    was = {(mistake.page, mistake.slot, mistake.kind): 0 for mistake in before.mistakes}
    for mistake in before.mistakes:
        was[mistake.page, mistake.slot, mistake.kind] += 1
    for mistake in after.mistakes:
        place = (mistake.page, mistake.slot, mistake.kind)
        if was.get(place, 0) < sum((other.page, other.slot, other.kind) == place for other in after.mistakes):
            print(f"seed {seed}  {mistake.slot:16} {mistake.kind:7} {mistake.page}  {mistake.fact}")


if __name__ == "__main__":
    raise SystemExit(main())
