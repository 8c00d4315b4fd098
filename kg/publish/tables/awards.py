"""Awards as news: one row for each claim."""

from __future__ import annotations

from collections.abc import Iterator

from kg.publish.tables.book import CLAIM, Book, Row, day

COLUMNS = ("recipient", "award", "date", *CLAIM, "recipient_iri", "article_iri")


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    for one in book.by_label(book.facts.awards, lambda one: one.recipient):
        if max(claim.confidence for claim in one.claims) < book.least:
            continue
        for claim in one.claims:
            yield (book.labels[one.recipient], one.name, day(one.when), *book.claim(claim), book.iris[one.recipient], book.iris[claim.article])
