"""Who was seen in which post: one row for each claim of each tenure. No end date does not mean still in office."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims import printed_title
from kg.facts import Post
from kg.publish.tables.book import CLAIM, Book, Row, day

COLUMNS = (
    *("person", "title", "body", "jurisdiction", "post_role", "tenure_kind"),
    *("first_observed", "last_observed", "start_date", "end_date", "title_as_printed"),
    *(*CLAIM, "person_iri", "post_iri", "article_iri"),
)


def rows(book: Book) -> Iterator[Row]:
    """In the order of their first cells."""
    posts = {post.key: post for post in book.facts.posts}
    for one in book.by_label(book.tenures, lambda one: one.holder):
        post = posts[one.post]
        seat = (book.labels[one.holder], post.title, *_body(post, book), post.role, one.kind)
        seen = tuple(map(day, (one.first, one.last, one.start, one.end)))
        for claim in one.claims:
            printed = printed_title(claim) or ""
            yield (*seat, *seen, printed, *book.claim(claim), book.iris[one.holder], book.iris[one.post], book.iris[claim.article])


def _body(post: Post, book: Book) -> Row:
    body = book.organisations.get(post.body or "")
    return (body.label, book.label(body.jurisdiction)) if body else (book.label(post.body), "")
