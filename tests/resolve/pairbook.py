"""The pair cases of `tests/cases/pairs.tsv`: two mentions in short articles, and whether they are one thing.

Columns: id (its first word says the kind: person, holder, company, body, post, place or event), tier (1 easy, 2 usual, 3 hard), verdict (`same` or
`different`), and for each of the two sides the mention, the article (`⏎` ends a line) and where it stands (`place date paper`, each may be `-`). An empty
second article: both mentions stand in the first. `also`: further articles that are read with them, each `place date paper：text`, apart by ` ‖ `.

A mention is a name as printed: of a person, a company, a body (`县委`, as a title or an attendance gives it), a place that was visited, a title (`县长`,
for the kind post), a title without a name (kind holder), a word of an event's name or of somebody who was there. `陈静@教授`: the one with that title.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.claims import Extraction
from kg.extract import extract
from kg.model import Jurisdiction, Page, PageSettings
from kg.read import parse_place
from kg.recognise import recognise
from kg.segment import segment, why_not_news

FILE = Path(__file__).parents[1] / "cases" / "pairs.tsv"
GAPS = Path(__file__).parents[1] / "cases" / "known_gaps_pairs.txt"
KINDS = ("person", "holder", "company", "body", "post", "place", "event")


@dataclass(frozen=True, slots=True)
class Told:
    """One article and where it stands."""

    file: str
    text: str
    where: str

    def page(self) -> Page:
        """As a page, place, day and paper known beforehand."""
        place, issued, paper = self.where.split(" ")
        data = self.text.encode()
        settings = PageSettings(
            None if paper == "-" else paper,
            Jurisdiction() if place == "-" else parse_place(place),
            None if issued == "-" else date.fromisoformat(issued),
        )
        return Page(self.file, self.text, "utf-8", len(data), hashlib.sha256(data).hexdigest(), settings)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, and whether they are one thing."""

    id: str
    tier: int
    same: bool
    mentions: tuple[tuple[str, str], tuple[str, str]]
    """File and mention."""
    articles: tuple[Told, ...]
    remark: str

    @property
    def kind(self) -> str:
        return self.id.split("-")[0]


def extractions(pair: Pair) -> tuple[Extraction, ...]:
    """What the line reads in the articles of a case."""
    read = (found for told in pair.articles for found in recognise(segment(told.page())))
    return tuple(extract(one, why_not_news(one.article.text.chars)) for one in read)


def _articles(row: dict[str, str]) -> Iterator[Told]:
    yield Told("a.txt", row["article_a"].replace("⏎", "\n"), row["at_a"])
    if row["article_b"]:
        yield Told("b.txt", row["article_b"].replace("⏎", "\n"), row["at_b"])
    for number, also in enumerate(filter(None, row["also"].split(" ‖ ")), start=1):
        where, text = also.split("：", 1)
        yield Told(f"c{number}.txt", text.replace("⏎", "\n"), where)


def _pair(row: dict[str, str]) -> Pair:
    mentions = (("a.txt", row["a"]), ("b.txt" if row["article_b"] else "a.txt", row["b"]))
    return Pair(row["id"], int(row["tier"]), {"same": True, "different": False}[row["verdict"]], mentions, tuple(_articles(row)), row["remark"])


def pairs() -> tuple[Pair, ...]:
    """Every case, in the order of the table."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        return tuple(_pair(row) for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def known_gaps() -> frozenset[str]:
    """Ids of the cases that are known to fail."""
    lines = (line.split("#")[0].strip() for line in GAPS.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)
