"""Every article that was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.publish.tables.book import Book, Row, joined, paper

COLUMNS = ("newspaper", "issued", "page_number", "headline", "kicker", "reporters", "correspondents", "source_file", "text_sha256", "article_iri")


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    writers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for byline in book.facts.bylines:
        writers[byline.article, byline.kind].add(book.labels[byline.person])
    for article in sorted(book.facts.articles, key=lambda one: one.issue.newspaper or ""):
        by = (joined(writers.get((article.key, kind), set())) for kind in ("reporter", "correspondent"))
        heads = (article.issue.page_number or "", article.slice(article.headline), article.slice(article.kicker))
        yield (*paper(article), *heads, *by, article.page.source_file, article.page.sha256, book.iris[article.key])
