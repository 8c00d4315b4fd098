"""Articles and pages by paper and month: the denominator of every count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from kg.publish.tables.book import Book, Row

COLUMNS = ("newspaper", "year", "month", "pages", "articles")


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    pages: dict[Row, set[str]] = defaultdict(set)
    articles: Counter[Row] = Counter()
    for article in book.facts.articles:
        issued = article.issue.issued
        month: Row = (article.issue.newspaper or "", str(issued.year) if issued else "", str(issued.month) if issued else "")
        pages[month].add(article.page.source_file)
        articles[month] += 1
    for month, files in sorted(pages.items()):
        yield (*month, str(len(files)), str(articles[month]))
