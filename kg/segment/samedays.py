"""Items that say no day of their own, but that it is the day of the item above or the next one: 又讯 同日下午，…"""

from __future__ import annotations

import re

from kg import dates
from kg.dates import TIME
from kg.model import Article, When

_SAME = re.compile("同日|同一天|当日|当天|当晚|次日|翌日|第二天")
_FIRST_WORDS = 80


def day_above(article: Article, above: Article) -> When | None:
    """The day of the item above an article that counts from it; None for others, and where that tells no day."""
    begins = next((article.slice(sentence.span) for sentence in article.sentences if sentence.kind == "body"), "")
    if not _SAME.match(begins):
        return None
    report = "".join(above.slice(sentence.span) for sentence in above.sentences if sentence.kind == "body")[:_FIRST_WORDS]
    told = (dates.when(match[0], above.clock) for match in TIME.finditer(report))
    return next((when for when in told if when.start or when.month_day), None)
