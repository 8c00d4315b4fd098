"""Appointments, elections, resignations and removals as news: one row for each claim."""

from __future__ import annotations

from collections.abc import Iterator

from kg.publish.tables.book import CLAIM, Book, Row, day

COLUMNS = ("person", "change", "title", "body", "announced", *CLAIM, "person_iri", "post_iri", "article_iri")


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    posts = {post.key: post for post in book.facts.posts}
    for one in book.by_label(book.facts.appointments, lambda one: one.holder):
        if max(claim.confidence for claim in one.claims) < book.least:
            continue
        post = posts[one.post]
        news = (book.labels[one.holder], one.change, post.title, book.label(post.body), day(one.announced))
        for claim in one.claims:
            yield (*news, *book.claim(claim), book.iris[one.holder], book.iris[one.post], book.iris[claim.article])
