"""Names that firms are called by: two characters of good omen before a trade, 宏远|重工, 鼎新|食品, whatever else such words mean."""

from __future__ import annotations

import re

from kg import lexicon, places


@lexicon.derived
def _trade() -> re.Pattern[str]:
    return re.compile(f"{lexicon.any_of('company_trades', 'brand_trades')}{{1,2}}")


@lexicon.recent(8192)
def is_brand(name: str) -> bool:
    """Whether a name is two characters of good omen and a trade, and begins with no word or place."""
    front = name[:2]
    if not 4 <= len(name) <= 8 or not lexicon.word_set("brand_characters").issuperset(front):
        return False
    return front not in lexicon.word_set("brand_lookalikes") and front not in places.names() and _trade().fullmatch(name, 2) is not None
