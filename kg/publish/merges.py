"""tables/merges.csv: what was taken for one, why, the two passages it rests on, and the command that undoes it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

from kg.facts import Facts, Merge, Passage
from kg.model import Article
from kg.publish.cells import write_table

COLUMNS = (
    "kind", "name", "joined", "joined_to", "reason", "weight", "findings",
    "newspaper", "issued", "source_file", "start", "end", "quote",
    "to_source_file", "to_start", "to_end", "to_quote", "iri", "undo",
)  # fmt: skip


def write_merges(facts: Facts, iris: Mapping[str, str], folder: str | Path, *, excel: bool = False) -> Path:
    """Writes merges.csv; `iris` are those of the things by key.

    Errors: OutputError if the file cannot be written.
    """
    articles = {article.key: article for article in facts.articles}
    rows = (_row(merge, iris[merge.key], articles) for merge in facts.merges)
    return write_table(Path(folder) / "merges.csv", COLUMNS, rows, excel=excel)


def _row(merge: Merge, iri: str, articles: Mapping[str, Article]) -> tuple[str, ...]:
    article = articles[merge.article]
    issued = article.issue.issued.isoformat() if article.issue.issued else ""
    here, there = merge.passages
    found = "; ".join(f"{one.name} {one.weight:+g}" for one in merge.findings)
    return (
        *(merge.kind, merge.label, merge.joined, merge.to, merge.reason),
        *(f"{merge.weight:g}" if merge.findings else "", found),
        *(article.issue.newspaper or "", issued),
        *_place(here, articles),
        *_place(there, articles),
        *(iri, undo(merge, iri, article, here)),
    )


def _place(passage: Passage, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """File, offsets and quote."""
    page = articles[passage.article].page
    return page.source_file, str(passage.start), str(passage.end), page.text[passage.start : passage.end]


def undo(merge: Merge, iri: str, article: Article, passage: Passage) -> str:
    """The command that takes the sighting out again; posts follow their bodies and holders, so they have none of their own."""
    if merge.kind == "post":
        return ""
    where = f"{article.page.source_file}:{passage.start}-{passage.end}"
    name = [] if merge.kind == "event" else ["--name", merge.joined]  # a passage tells of one event
    return shlex.join(["kg", "split", iri, where, *name])
