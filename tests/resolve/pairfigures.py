"""What became of each pair case, and the figures of all; as a script it prints both: `python tests/resolve/pairfigures.py [WORD ...]`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from mentions import Mentions
from pairbook import Pair, extractions, known_gaps, pairs

from kg.resolve import resolve


class Outcome(Enum):
    """What resolution did with two mentions."""

    JOINED = "joined"
    APART = "apart"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the pairs that were joined how many are one; of those that are one how many were joined."""

    joined_rightly: int
    joined_wrongly: int
    one: int

    @property
    def precision(self) -> float:
        joined = self.joined_rightly + self.joined_wrongly
        return self.joined_rightly / joined if joined else 1.0

    @property
    def recall(self) -> float:
        return self.joined_rightly / self.one if self.one else 1.0


def outcome(pair: Pair) -> Outcome:
    """Reads and resolves the articles of a case. A title without a name that is given to nobody is apart from everybody."""
    found = Mentions(resolve(extractions(pair)))
    kinds = ("holder", "person") if pair.kind == "holder" else (pair.kind, pair.kind)
    (a, b) = (found.keys(file, kind, mention) for kind, (file, mention) in zip(kinds, pair.mentions, strict=True))
    if not b or not (a or pair.kind == "holder"):
        return Outcome.UNREAD
    return Outcome.JOINED if a & b else Outcome.APART


def figures(outcomes: Mapping[Pair, Outcome]) -> Figures:
    """Pairs that were not read are not joined."""
    joined = Counter(pair.same for pair, found in outcomes.items() if found is Outcome.JOINED)
    return Figures(joined[True], joined[False], sum(pair.same for pair in outcomes))


def table(outcomes: Mapping[Pair, Outcome]) -> str:
    """Markdown: a row a kind and tier."""
    rows = ["| pairs | cases | one | joined | wrongly | precision | recall |", "| --- | --- | --- | --- | --- | --- | --- |"]
    groups = [(kind, [pair for pair in outcomes if pair.kind == kind]) for kind in dict.fromkeys(pair.kind for pair in outcomes)]
    groups += [(f"tier {tier}", [pair for pair in outcomes if pair.tier == tier]) for tier in (1, 2, 3)]
    for name, members in [*groups, ("all", list(outcomes))]:
        of = figures({pair: outcomes[pair] for pair in members})
        joined = of.joined_rightly + of.joined_wrongly
        rows.append(f"| {name} | {len(members)} | {of.one} | {joined} | {of.joined_wrongly} | {of.precision:.3f} | {of.recall:.3f} |")
    return "\n".join(rows) + "\n"


def main(words: list[str]) -> None:
    """Prints the cases that fail (of those whose id holds a word) and the figures."""
    outcomes = {pair: outcome(pair) for pair in pairs() if not words or any(word in pair.id for word in words)}
    gaps = known_gaps()
    for pair, found in outcomes.items():
        if found is not (Outcome.JOINED if pair.same else Outcome.APART):
            told = "\n".join(f"    {told.where} {told.text}" for told in pair.articles)
            known = " (known)" if pair.id in gaps else ""
            sys.stdout.write(f"{pair.id} [{pair.tier}] {found.value}{known}, should be {'one' if pair.same else 'two'}: {pair.mentions}\n{told}\n")
    sys.stdout.write(table(outcomes))


if __name__ == "__main__":
    main(sys.argv[1:])
