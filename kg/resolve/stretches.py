"""The stretches of a text that may name an area."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = frozenset(
    (
        "公安",
        "振兴",
        "资源",
        "合作",
        "通道",
        "大方",
        "和平",
        "友好",
        "前进",
        "新兴",
        "安定",
        "平安",
        "同心",
        "爱民",
        "前锋",
        "康乐",
        "东风",
        "光明",
        "工农",
        "共和",
    )
)
"""Areas in short that are words of every headline: 乡村振兴 names no 振兴区."""


def ending_in(text: str, level: str) -> Iterator[str]:
    """Every stretch of two to twelve characters that ends in the word."""
    for match in re.finditer(level, text):
        yield from (text[start : match.end()] for start in range(max(0, match.end() - 12), match.end() - 1))


def parts(text: str) -> Iterator[str]:
    """Every stretch of two to four characters, but for words that are areas only where a text begins with them."""
    for size in (4, 3, 2):
        for start in range(len(text) - size + 1):
            piece = text[start : start + size]
            if not (start and piece in _WORDS):
                yield piece
