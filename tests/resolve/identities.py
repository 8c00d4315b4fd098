"""The gold identities of a corpus (`identities.tsv`) against what resolution makes of it.

A line is a mention: kind, identity (any word; mentions of one word are one thing), page, and what the page prints: a name of a person (`陈静@教授`: the
one with that title), of a company or institution; `姓名/职务@机构` for a post, and for the body it belongs to
(only where it is read as of one of these bodies: to which body a title belongs is no matter of identity); `名称：在场的人` for an event.
As a script it prints the figures and every pair that is wrong: `python tests/resolve/identities.py`.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from mentions import Mentions

from kg.claims import Extraction
from kg.extract import extract
from kg.model import Page
from kg.read import ReadOptions, read
from kg.recognise import recognise
from kg.resolve import resolve
from kg.segment import segment, why_not_news

CORPUS = Path(__file__).parents[2] / "corpus" / "yunjiang"
KINDS = ("person", "body", "company", "post", "event")


@dataclass(frozen=True, slots=True)
class Line:
    """One mention and what it is a mention of."""

    kind: str
    identity: str
    page: str
    mention: str


@dataclass(frozen=True, slots=True)
class Counted:
    """Mentions and pairs of one kind. Pairs are those whose ends were both read."""

    mentions: int
    read: int
    pairs: int
    joined: int
    false: tuple[tuple[Line, Line], ...]
    missed: tuple[tuple[Line, Line], ...]

    @property
    def recall(self) -> float:
        return self.joined / self.pairs if self.pairs else 1.0


def lines(corpus: Path = CORPUS) -> tuple[Line, ...]:
    """Every line of the gold identities."""
    with (corpus / "identities.tsv").open(encoding="utf-8", newline="") as stream:
        return tuple(Line(**row) for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def extractions(corpus: Path = CORPUS) -> tuple[Extraction, ...]:
    """What the line reads in the pages of a corpus."""
    pages = [page for page in read((corpus,), ReadOptions(), None) if isinstance(page, Page)]
    return tuple(extract(one, why_not_news(one.article.text.chars)) for page in pages for one in recognise(segment(page)))


def found(gold: Iterable[Line], mentions: Mentions, files: Mapping[str, str]) -> dict[Line, frozenset[str]]:
    """The keys of each mention; none where it was not read."""
    gold = tuple(gold)
    keys = {line: _keys(line, mentions, files[line.page]) for line in gold if line.kind != "event"}
    pages: dict[str, list[Line]] = defaultdict(list)
    for line in gold:
        if line.kind == "event":
            pages[line.page].append(line)
    for page, told in pages.items():
        keys |= dict(zip(told, mentions.told(files[page], [_event(line.mention) for line in told]), strict=True))
    return keys


def _event(mention: str) -> tuple[str, frozenset[str]]:
    name, _, people = mention.partition("：")
    return name, frozenset(people.split("、")) - {""}


def _keys(line: Line, mentions: Mentions, file: str) -> frozenset[str]:
    person, _, rest = line.mention.partition("/")
    if not rest:
        return mentions.keys(file, line.kind, line.mention)
    title, _, bodies = rest.partition("@")
    held = mentions.held(file, person, title, frozenset(bodies.split("、")) - {""})
    return frozenset(post for post, _ in held) if line.kind == "post" else frozenset(body for _, body in held if body)


def count(keys: Mapping[Line, frozenset[str]], kind: str) -> Counted:
    """Pairs of mentions of one kind."""
    own = {line: key for line, key in keys.items() if line.kind == kind}
    there = {line: key for line, key in own.items() if key}
    same: dict[str, list[Line]] = defaultdict(list)
    by_key: dict[str, list[Line]] = defaultdict(list)
    for line, key in there.items():
        same[line.identity].append(line)
        for one in key:
            by_key[one].append(line)
    pairs = [pair for group in same.values() for pair in combinations(group, 2)]
    missed = tuple(pair for pair in pairs if not there[pair[0]] & there[pair[1]])
    false = tuple(dict.fromkeys(pair for group in by_key.values() for pair in combinations(group, 2) if pair[0].identity != pair[1].identity))
    return Counted(len(own), len(there), len(pairs), len(pairs) - len(missed), false, missed)


def resolved(corpus: Path = CORPUS) -> dict[Line, frozenset[str]]:
    """The keys of every gold mention after resolving the corpus."""
    facts = resolve(extractions(corpus))
    files = {Path(article.page.source_file).name: article.page.source_file for article in facts.articles}
    return found(lines(corpus), Mentions(facts), files)


def table(keys: Mapping[Line, frozenset[str]]) -> str:
    """Markdown: a row a kind."""
    rows = ["| gold identities | things | mentions | read | pairs that are one | joined | joined wrongly |", "| --- | --- | --- | --- | --- | --- | --- |"]
    things = Counter(kind for kind, _ in {(line.kind, line.identity) for line in keys})
    for kind in KINDS:
        of = count(keys, kind)
        rows.append(f"| {kind} | {things[kind]} | {of.mentions} | {of.read} | {of.pairs} | {of.recall:.3f} | {len(of.false)} |")
    return "\n".join(rows) + "\n"


def main() -> None:
    """Prints the pairs that are wrong, and the figures."""
    keys = resolved()
    for kind in KINDS:
        of = count(keys, kind)
        for word, pairs in (("joined wrongly", of.false), ("not joined", of.missed)):
            for a, b in pairs:
                sys.stdout.write(f"{kind} {word}: {a.identity} {a.page} {a.mention} -- {b.identity} {b.page} {b.mention}\n")
    unread = Counter(line.kind for line, key in keys.items() if not key)
    sys.stdout.write(f"not read: {dict(unread)}\n{table(keys)}")


if __name__ == "__main__":
    main()
