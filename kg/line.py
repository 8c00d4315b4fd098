"""The line as far as one page alone can be read: segment, recognise, extract. What it says of a page depends on nothing but page, settings and word lists."""

from __future__ import annotations

from kg.claims import Extraction
from kg.extract import extract
from kg.model import Page
from kg.recognise import recognise
from kg.segment import segment, why_not_news


def said_in(page: Page) -> tuple[Extraction, ...]:
    """What every article of a page says, in reading order."""
    return tuple(extract(mentions, why_not_news(mentions.article.text.chars)) for mentions in recognise(segment(page)))
