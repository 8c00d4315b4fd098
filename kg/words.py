"""What a word segmenter says: hints, not answers.

jieba's dictionary and jieba's cuts; `rjieba`, the same in Rust, gives them some twenty-five times as fast and is asked where it is there.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

WINDOW = 8
"""How many characters after a place are cut to see whether a word begins there."""


class _Plain:
    """jieba behind the four calls we make of rjieba."""

    def __init__(self) -> None:
        import jieba  # noqa: PLC0415  # loads for half a second, and only where rjieba is missing
        import jieba.posseg  # noqa: PLC0415  # the same

        jieba.setLogLevel(60)
        self._words, self._tags = jieba.dt, jieba.posseg.dt

    def cut(self, text: str, hmm: bool) -> list[str]:
        return list(self._words.cut(text, HMM=hmm))

    def tag(self, word: str) -> list[tuple[str, str]]:
        return [(pair.word, pair.flag) for pair in self._tags.cut(word, HMM=False)]

    def has_word(self, word: str) -> bool:
        self._words.check_initialized()
        return bool(self._words.FREQ.get(word))


@cache
def _dictionary() -> Any:  # rjieba ships no types
    try:
        import rjieba  # noqa: PLC0415  # where no wheel fits the machine, jieba itself answers
    except ImportError:
        return _Plain()
    return rjieba.Jieba()


def word_ends(text: str, start: int = 0) -> dict[int, int]:
    """For every offset at which a word ends, the offset at which that word begins; `start`: where the text itself does."""
    begins = list(accumulate(map(len, _dictionary().cut(text, False)), initial=start))
    return dict(zip(begins[1:], begins, strict=False))


@lru_cache(maxsize=8192)
def tagged(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a text, each with its part of speech."""
    return tuple((word, kind(word)) for word in _dictionary().cut(text, False))


@lru_cache(maxsize=65536)
def _first(text: str) -> str:
    cut = _dictionary().cut(text, False)
    return cut[0] if cut else ""


def first_word(text: str, at: int) -> str:
    """The dictionary word, or the single character, that begins at an offset."""
    return _first(text[at : at + WINDOW])


def starts_word(text: str, at: int) -> bool:
    """Whether a dictionary word of two or more characters begins at an offset."""
    return len(_first(text[at : at + WINDOW])) > 1


@lru_cache(maxsize=65536)
def kind(word: str) -> str:
    """The part of speech of one word; empty if it is none."""
    tags = _dictionary().tag(word)
    return str(tags[0][1]) if len(tags) == 1 else ""


def first_kind(text: str, at: int) -> str:
    """The part of speech of the dictionary word of two or more characters that begins at an offset; empty if none does."""
    word = _first(text[at : at + WINDOW])
    return kind(word) if len(word) > 1 else ""


def word_around(text: str, at: int) -> str:
    """The part of speech of the word in which an offset lies and that goes on behind it, among the words around it; empty if none does."""
    low = max(0, at - WINDOW)
    end = low
    for word, tag in tagged(text[low : at + WINDOW]):
        end += len(word)
        if end > at:
            return tag if end > at + 1 else ""
    return ""


@lru_cache(maxsize=65536)
def known_word(word: str) -> bool:
    """Whether the dictionary knows the word, as whatever it is."""
    return bool(_dictionary().has_word(word))


@lru_cache(maxsize=65536)
def is_common_word(word: str) -> bool:
    """Whether the dictionary knows the word as something else than a personal name."""
    if not known_word(word):
        return False
    tags = _dictionary().tag(word)
    return len(tags) == 1 and not tags[0][1].startswith("nr")


@lru_cache(maxsize=65536)
def all_words(text: str) -> bool:
    """Whether a text is made of dictionary words of two or more characters only: it is no proper name."""
    return all(len(word) > 1 for word in _dictionary().cut(text, False))
