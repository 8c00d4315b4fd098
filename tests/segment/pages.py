"""Pages made by hand, and what a test asks of their articles."""

from __future__ import annotations

import hashlib
from datetime import date

from kg.model import Article, Jurisdiction, Page, PageSettings
from kg.segment import segment


def page(text: str, *, place: Jurisdiction | None = None, issued: date | None = None) -> Page:
    data = text.encode()
    settings = PageSettings(None, place or Jurisdiction(), issued, None)
    return Page("a.txt", text, "utf-8", len(data), hashlib.sha256(data).hexdigest(), settings)


def articles(text: str) -> tuple[Article, ...]:
    return segment(page(text))


def headline(article: Article) -> str:
    return article.slice(article.headline)


def bodies(article: Article) -> list[str]:
    """The sentences of the body."""
    return [article.slice(sentence.span) for sentence in article.sentences if sentence.kind == "body"]


def writers(article: Article) -> list[tuple[str, str]]:
    return [(byline.kind, byline.name) for byline in article.bylines]
