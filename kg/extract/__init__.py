"""From mentions to claims: one relation family a file, each with an explicit tuple `RULES`."""

from __future__ import annotations

from kg.claims import Extraction, LedgerEntry
from kg.extract import claims, particulars
from kg.extract.compose import Composer
from kg.model import Recognised, Span

_WHY = {
    "fiction": "这是小说，不是新闻报道。",
    "essay": "这是散文、回忆或来信，不是新闻报道。",
    "template": "这是范文、模板，不是新闻报道。",
    "notice": "这是公告、启事，不是新闻报道。",
    "rules": "这是规章、预案，不是新闻报道。",
    "advertisement": "这是广告，不是新闻报道。",
    "exercise": "这是试题，不是新闻报道。",
    "weather": "这是天气预报，不是新闻报道。",
}
"""What a text is that is no report, for the reader."""


def extract(recognised: Recognised, not_news: str | None = None) -> Extraction:
    """The claims of one article, and what was seen and not asserted.

    `not_news`: the reason why the text is no report at all (fiction, template); then nothing is asserted.
    """
    article = recognised.article
    if not_news:
        begins = article.sentences[0].span if article.sentences else Span(0, len(article.text))
        why = _WHY.get(not_news, "这段文字不是新闻报道。")
        return Extraction(article, (), (LedgerEntry(article.key, not_news, why, article.raw_span(begins), article.slice(article.headline)),))
    story = Composer(recognised).read()
    particulars.read(recognised, story)
    return Extraction(article, claims.of(recognised, story), tuple(story.ledger))
