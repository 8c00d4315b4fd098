"""docs/quality.md, measured anew.

python bench/quality.py > docs/quality.md          # two minutes; real pages only where they stand beside the checkout
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from confidence import SETS, Seen, expected, seen, shares

from kg.pipeline import BuildRequest, build
from kg.score import SLOTS, Interval, Scores, intervals, score
from kg.score.gate import LEAST_ITEMS, PageSet, read_sets
from kg.score.reliability import Judged, bins, calibration_error, judged

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / ".ci"))
import renamed_gate  # noqa: E402 - lies beside the gate it belongs to

FOLDS = 5
HEAD = """# Quality

How well newskg reads, how much that depends on the pages it was made with, and whether its confidence means anything.
Written by `python bench/quality.py > docs/quality.md`; what counts as right is told in `gold.md`.
How well people, bodies, companies and events are told apart: `identity.md`.

- `corpus`: a fictional county over two years, and real events retold. Ours; the rules were made with it.
- `pages by other hands`: `tests/pages/`, invented pages of many provinces by others than the authors of the rules. Each set was scored once before any
  error in it was looked at; then the rules were mended by it.
- `real ...`: newspaper pages, broadcasts, local news of many provinces, damaged copies, pages that tell no fact. Not ours to pass on; measured where they
  stand beside the checkout. They were looked at while the rules were made.

## Figures

F1 by slot. In brackets: between which figures the middle 95 of 100 draws lie if as many pages are drawn from the set again and again (bootstrap over pages);
then the number of gold items. A figure of fewer than {few} items is in italics: one item more or less moves it far.
`python .ci/quality_gate.py` prints all with their floors, `kg score GOLD` those of one set with precision and recall.
"""
FITTED = """
## Fitted and unseen

All these pages have been looked at while rules were written. So the figures say how well the language of these pages is covered, not how well newskg reads a
paper that nobody has seen. What pages gave **on first sight**, before any error in them was looked at, is lower:

| on first sight | who attended | who visited which company | where they went |
| --- | ---: | ---: | ---: |
| set `c` of the pages by other hands, ordinary prose | 0.92 | 0.86 | 0.90 |
| set `d`, pages of kinds not met before (sites of firms and universities, minority areas, old scans) | 0.78 | 0.55 | 0.71 |
| set `e`, the same kinds | 0.81 | 0.40 | 0.75 |
| set `f`, ordinary names, after `d` and `e` had been learnt from | 0.93 | 0.66 | 0.77 |
| set `g`, ordinary news of many kinds of paper, after `d` and `e` | 0.93 | 0.78 | 0.90 |
| set `i`, the same with some harder names, after `d` and `e` | 0.88 | 0.81 | 0.78 |
| set `h`, ordinary news, before and after `f`, `g` and `i` had been learnt from | 0.93, 0.94 | 0.97, 0.93 | 0.91, 0.96 |
| set `j`, dailies and county sites, after `a` to `i`, `h` apart | 0.93 | 0.72 | 0.80 |
| set `m`, meetings, lists of appointments, some visits, after `a` to `h` | 0.92 | 0.82 | 0.87 |
| set `l`, visits of every kind, after `a` to `h` | 0.86 | 0.73 | 0.72 |
| set `k`, of every kind, before and after `h`, `j`, `l`, `m` were learnt from | 0.87, 0.88 | 0.67, 0.72 | 0.73, 0.78 |
| set `n`, short reports of county sites, after `a` to `m`, `k` apart | 0.91 | 0.64 | 0.75 |
| set `o`, such reports and dailies, before and after `k` and `n` were learnt from; learnt from since | 0.92, 0.92 | 0.75, 0.78 | 0.78, 0.84 |
| 156 real pages from the web, of 25 provinces, after `a` to `o` (not ours to pass on; learnt from since) | 0.85 to 0.94 | 0.60 to 0.97 | 0.75 to 0.86 |
| 50 more of them, after the 156; learnt from since | 0.91 | 0.93 | 0.87 |
| 157 more, in three sets, after those; learnt from since | 0.85 to 0.92 | 0.72 to 0.91 | 0.58 to 0.85 |
| 174 more, in five sets, after those; learnt from since | 0.85 to 0.94 | 0.24 to 0.72 | 0.78 to 0.85 |
| 32 more, before and after the 174 were learnt from; not read before they were scored | 0.88, 0.90 | 0.96, 0.96 | 0.82, 0.86 |
| 68 pages that retell real news, in two sets, after those; learnt from since | 0.93, 0.94 | 0.84, 0.96 | 0.86, 0.88 |
| 61 real texts, half of them items of broadcasts, in two sets, after those; the first learnt from since | 0.80, 0.94 | 0.67, 0.86 | 0.76, 0.76 |
| 36 pages that retell real news, before and after the 129 were learnt from; not read before they were scored | 0.94, 0.94 | 0.97, 0.97 | 0.84, 0.84 |
| 80 pages that retell real news of several scenes, days and parties each, in two sets; the first learnt from since | 0.88, 0.94 | 0.60, 0.63 | 0.82, 0.71 |
| 44 real texts as they stood (county papers, broadcasts, companies, schools, chambers), after those; learnt from since | 0.90 | 0.80 | 0.72 |
| 95 more, most from sites of firms, chambers, hospitals, counties, in two sets, after the 44; learnt from since | 0.82, 0.86 | 0.31, 0.62 | 0.65, 0.73 |
| 50 more, of 46 publishers, before and after the 95 were learnt from; not read before they were scored | 0.84, 0.85 | 0.69, 0.67 | 0.82, 0.85 |

Expect such figures of a paper of your own until its ways of writing are covered, and measure them: write gold for ten pages
(`gold.md`), then `kg score GOLD --errors`.
"""
SURE = """## Confidence

A claim is as sure as claims of its rule in its circumstances have proved on `corpus/` and `tests/pages/` (`ontology/confidence.tsv`, written by
`python bench/confidence.py --write`). Below, first those claims; then the same claims, each as sure as the other {others} fifths of the pages teach, so that no
page judges itself; then pages that had no part in it, though the rules were made with them too. On a paper of a kind not met before, expect claims to be right
less often than they are sure. `kg score GOLD --reliability` gives the table for pages of your own.
"""
RENAMED = """
## Other names in the same pages

The real pages with every person and company renamed at random, five times: what reads the text scores the same, what knows the names does not.
`python .ci/renamed_gate.py --shared ../shared --work EMPTY-FOLDER --errors` prints it with what was lost, and fails above 0.01 or one item.
"""


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that the paths of the sets start from")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        sets = [one for one in read_sets(ROOT / "tests" / "quality" / "floors.json") if (options.root / one.pages).is_dir()]
        measured = [(one, scored(one, options.root, Path(work))) for one in sets]
        print(HEAD.format(few=LEAST_ITEMS))
        print(*figures(measured), sep="\n")
        print(FITTED)
        print(*reliability(options.root, Path(work)), sep="\n")
        shared = options.root / "../shared"
        if (shared / "score" / "rename.py").is_file():
            print(*renaming(shared, Path(work) / "renamed"), sep="\n")


def graph_of(one: PageSet, root: Path, work: Path) -> Path:
    """The graph of the pages of a set; sets that share pages share it."""
    graph = work / hashlib.sha256(one.pages.encode()).hexdigest()[:8]
    if not graph.exists():
        build(BuildRequest(paths=(root / one.pages,), output=graph))
    return graph


def scored(one: PageSet, root: Path, work: Path) -> Scores:
    """The scores of a set."""
    return score(root / one.gold, graph_of(one, root, work), one.only)


def figures(measured: Sequence[tuple[PageSet, Scores]]) -> Iterator[str]:
    """A line a slot, a column a set."""
    yield "| F1 | " + " | ".join(f"{one.name} ({scores.pages} pages)" for one, scores in measured) + " |"
    yield "| --- |" + " --- |" * len(measured)
    spreads = [intervals(scores) for _, scores in measured]
    for slot in SLOTS:
        yield f"| {slot} | " + " | ".join(cell(scores, slot, spread) for (_, scores), spread in zip(measured, spreads, strict=True)) + " |"


def cell(scores: Scores, slot: str, spread: Mapping[str, Interval]) -> str:
    """One figure with its interval and the number of its items."""
    if slot not in scores.figures:
        return "none invented" if slot == "invented" and not scores.counts else ""
    items = scores.counts[slot].items
    text = f"{scores.figures[slot].f1:.3f} [{spread[slot].low:.2f}, {spread[slot].high:.2f}] of {items}"
    return text if items >= LEAST_ITEMS else f"*{text}*"


def reliability(root: Path, work: Path) -> Iterator[str]:
    """Of the claims that are so and so sure, how many are right: where it was measured, on pages left out, on pages never used for it."""
    found = [one for folder in SETS for one in seen(folder)]
    yield SURE.format(others=FOLDS - 1)
    tables = {"as published": [one.judged for one in found], "each page left out": list(left_out(found))}
    shared = PageSet("real", "../shared/pages", "../shared/gold")
    if (root / shared.pages).is_dir():
        tables["real pages"] = list(judged([root / shared.gold], graph_of(shared, root, work)))
    yield "| confidence | " + " | ".join(f"{name}: claims, sure, right" for name in tables) + " |"
    yield "| --- |" + " --- |" * len(tables)
    by_bound = {name: {one.low: one for one in bins(claims)} for name, claims in tables.items()}
    for low in sorted({low for table in by_bound.values() for low in table}):
        cells = (table.get(low) for table in by_bound.values())
        high = next(table[low].high for table in by_bound.values() if low in table)
        yield f"| {low} to {high} | " + " | ".join(f"{one.claims}, {one.confidence:.3f}, {one.right:.3f}" if one else "" for one in cells) + " |"
    yield "| **expected calibration error** | " + " | ".join(f"**{calibration_error(bins(claims)):.3f}**" for claims in tables.values()) + " |"


def left_out(found: Sequence[Seen]) -> Iterator[Judged]:
    """Every claim with the confidence that the pages of the other folds give it."""
    rules = expected()
    for fold in range(FOLDS):
        table = shares((one for one in found if fold_of(one) != fold), rules)
        for one in found:
            if fold_of(one) == fold:
                rule = one.judged.rule
                yield replace(one.judged, confidence=table.get((rule, one.where), table.get((rule, "*"), rules[rule])))


def fold_of(one: Seen) -> int:
    """Of the page, by its name."""
    return int(hashlib.sha256(one.judged.page.encode()).hexdigest(), 16) % FOLDS


def renaming(shared: Path, work: Path) -> Iterator[str]:
    """How much each slot changes when all people and companies get other names."""
    yield RENAMED
    before, after = renamed_gate.measured(shared, work, renamed_gate.SEEDS)
    yield from renamed_gate.falls_table(before, after)


if __name__ == "__main__":
    main()
