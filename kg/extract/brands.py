"""Names that firms are called by: two characters of good omen before a trade, 宏远|重工, 鼎新|食品, whatever else such words mean."""

from __future__ import annotations

import re

from kg import lexicon, places
from kg.words import known_word


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


_RATHER_WAYS = frozenset("穿跨行游级属层卧班架设")


def no_word(words: tuple[tuple[str, str], ...]) -> bool:
    """Whether two characters are two nouns, or a direction and something, and together no word: 板坡|水库, 下卡|水库; not 村西|水库, 下穿|隧道."""
    if len(words) != len("板坡"):
        return False
    (first, tag), (second, other) = words
    if len(first) != 1 or len(second) != 1 or known_word(first + second) or second in _RATHER_WAYS:
        return False
    return (tag == "n" and other == "n") or (tag == "f" and other[0] in "nv")
