"""From articles to mentions: who and when is named where. What is named together is read together: a page at a time."""

from __future__ import annotations

from kg.model import Article, Recognised
from kg.recognise.people import PageReader


def recognise(articles: tuple[Article, ...]) -> tuple[Recognised, ...]:
    """The mentions of all articles of one page."""
    reader = PageReader(articles)
    return tuple(Recognised(article, reader.mentions(article)) for article in articles)
