"""From mentions to claims: one relation family a file, each with an explicit tuple `RULES`."""

from __future__ import annotations

from kg.claims import Extraction, LedgerEntry
from kg.extract import claims, particulars
from kg.extract.compose import Composer
from kg.model import Recognised, Span


def extract(recognised: Recognised, not_news: str | None = None) -> Extraction:
    """The claims of one article, and what was seen and not asserted.

    `not_news`: the reason why the text is no report at all (fiction, template); then nothing is asserted.
    """
    article = recognised.article
    if not_news:
        end = article.raw_span(Span(0, len(article.text)))
        return Extraction(article, (), (LedgerEntry(article.key, not_news, "这段文字不是新闻报道。", end, article.slice(article.headline)),))
    story = Composer(recognised).read()
    particulars.read(recognised, story)
    return Extraction(article, claims.of(recognised, story), tuple(story.ledger))
