"""What a word segmenter says: hints, not answers. `rjieba` cuts as jieba does, some twenty-five times as fast."""

from __future__ import annotations

from functools import cache, lru_cache

import rjieba

WINDOW = 8
"""How many characters after a place are cut to see whether a word begins there."""


@cache
def _dictionary() -> rjieba.Jieba:
    return rjieba.Jieba()


def word_ends(text: str) -> dict[int, int]:
    """For every offset at which a word ends, the offset at which that word begins."""
    ends: dict[int, int] = {}
    at = 0
    for word in _dictionary().cut(text, False):
        ends[at + len(word)] = at
        at += len(word)
    return ends


@lru_cache(maxsize=65536)
def _first(text: str) -> str:
    cut = _dictionary().cut(text, False)
    return cut[0] if cut else ""


def starts_word(text: str, at: int) -> bool:
    """Whether a dictionary word of two or more characters begins at an offset."""
    return len(_first(text[at : at + WINDOW])) > 1


@lru_cache(maxsize=65536)
def known_word(word: str) -> bool:
    """Whether the dictionary knows the word, as whatever it is."""
    return bool(_dictionary().has_word(word))


@lru_cache(maxsize=65536)
def is_common_word(word: str) -> bool:
    """Whether the dictionary knows the word as something else than a personal name."""
    tags = _dictionary().tag(word)
    return len(tags) == 1 and not tags[0][1].startswith("nr") and _dictionary().has_word(word)


@lru_cache(maxsize=65536)
def all_words(text: str) -> bool:
    """Whether a text is made of dictionary words of two or more characters only: it is no proper name."""
    return all(len(word) > 1 for word in _dictionary().cut(text, False))
