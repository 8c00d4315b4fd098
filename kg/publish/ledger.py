"""ledger.csv: what was seen and not asserted, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.claims import LedgerEntry
from kg.facts import Facts
from kg.model import Article
from kg.publish.cells import write_table

COLUMNS = ("reason", "about", "why", "sentence", "quote", "newspaper", "issued", "source_file", "start", "end")


def write_ledger(facts: Facts, path: str | Path, *, excel: bool = False) -> Path:
    """Writes one row for each entry, in the order of the articles. Errors: OutputError if the file cannot be written."""
    return write_table(path, COLUMNS, _rows(facts), excel=excel)


def _rows(facts: Facts) -> Iterator[tuple[str, ...]]:
    articles = {article.key: article for article in facts.articles}
    order = {key: number for number, key in enumerate(articles)}
    for entry in sorted(facts.ledger, key=lambda one: (order[one.article], one.evidence.start, one.evidence.end, one.reason, one.about)):
        article = articles[entry.article]
        issued = article.issue.issued.isoformat() if article.issue.issued else ""
        quote = article.page.text[entry.evidence.start : entry.evidence.end]
        where = (article.issue.newspaper or "", issued, article.page.source_file, str(entry.evidence.start), str(entry.evidence.end))
        yield (entry.reason, entry.about, entry.why, sentence_of(article, entry), quote, *where)


def sentence_of(article: Article, entry: LedgerEntry) -> str:
    """The sentence the evidence stands in, joined over line breaks; the evidence itself where it stands in none."""
    for sentence in article.sentences:
        if len(sentence.span) and article.raw_span(sentence.span).covers(entry.evidence):
            return article.slice(sentence.span)
    return "".join(article.page.text[entry.evidence.start : entry.evidence.end].split())
