"""How the cases stand: `python tests/extract/report.py [--update] [WORD ...]`; `--update` writes the list of known gaps anew."""

from __future__ import annotations

import sys
from collections import Counter

from casebook import FOLDER, Case, cases, known_gaps
from verdict import extractions, found_events, mistakes

from kg.resolve import resolve

HEAD = "# Cases that are known to fail, and rules that fire in none. What is listed must still fail: once it passes, its line goes.\n"


def _table(kind: str, done: dict[Case, list[str]], keys: dict[Case, object]) -> str:
    all_, right = Counter(keys.values()), Counter(keys[case] for case, wrong in done.items() if not wrong)
    rows = [f"{kind} {key}: {right[key]}/{n} = {right[key] / n:.2f}" for key, n in sorted(all_.items(), key=str)]
    return "\n".join(rows) + "\n"


def main(arguments: list[str]) -> None:
    """Prints the cases that fail (of those whose id holds a word), and the share that passes by tier and family."""
    words = [word for word in arguments if not word.startswith("-")]
    done = {case: mistakes(case) for case in cases() if not words or any(word in case.id for word in words)}
    out = sys.stdout.write
    for case, wrong in done.items():
        if wrong:
            came = "\n".join(f"      {event}" for event in found_events(resolve(extractions(case))))
            out(f"{case.id} [{case.tier}] {case.text!r}\n   want {case.expected}\n   " + "\n   ".join(wrong) + f"\n{came}\n\n")
    out(_table("tier", done, {case: case.tier for case in done}) + _table("family", done, {case: case.family for case in done}))
    out(f"all: {sum(not wrong for wrong in done.values())}/{len(done)}\n")
    if "--update" in arguments and not words:
        listed = [*(gap for gap in known_gaps() if gap.startswith("rule:")), *(case.id for case, wrong in done.items() if wrong)]
        (FOLDER / "known_gaps.txt").write_text(HEAD + "".join(f"{gap}\n" for gap in listed), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
