"""What was mended in the text of an article, told by comparing it with the page it came from. The page itself is never changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import compress
from operator import ne

from kg.model import Repair
from kg.text import MappedText, runs

_DROPPED = (
    ("wraps", re.compile(r"\s*\n\s*")),
    ("spaces", re.compile(r"[^\S\n]+")),
    ("doubled", re.compile(r"[，、。；,]+")),
    ("reading", re.compile(r"[(（][^()（）\n]{1,20}[)）]")),
    ("strewn", re.compile(r"\s?(?:[\w&%+*{}\[\]^~@#$|<>=] ){2,15}[\w&%+*{}\[\]^~@#$|<>=]?\s?")),
    ("markup", re.compile(r"[*_\[\]]{1,3}|\]\([^()\s]*\)|</?[A-Za-z][^<>]*>|&\w+[;；]")),
)
"""What stood on the page between two characters that now stand side by side."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")
_SIGNS = frozenset("，。、；：")


def repairs(page: str, text: MappedText) -> tuple[Repair, ...]:
    """The kinds of things mended in a text, each with how often, in the order of their names."""
    kept = runs(text.offsets)
    found = Counter(_between(page, text, kept.starts[1:]))
    printed = "".join(page[begin : begin + size] for begin, size in kept.pieces())
    if printed != text.chars:
        changed = Counter(compress(zip(printed, text.chars, strict=True), map(ne, printed, text.chars)))
        for (old, new), times in changed.items():
            if kind := _replaced(old, new):
                found[kind] += times
    return tuple(Repair(kind, found[kind]) for kind in sorted(found))


def _between(page: str, text: MappedText, breaks: Iterable[int]) -> list[str]:
    """What was dropped where the offsets do not go on by one."""
    kinds = []
    chars, offsets = text.chars, text.offsets
    for i in breaks:
        before, here = offsets[i - 1], offsets[i]
        if chars[i] == "\n" or chars[i - 1] == "\n" or here == before:
            continue
        gap = page[before + 1 : here]
        kind = "columns" if here < before else next((kind for kind, pattern in _DROPPED if pattern.fullmatch(gap)), None)
        kinds += [kind] if kind else []
    return kinds


def _replaced(old: str, new: str) -> str | None:
    """What a character was changed for; None for a sign that only has another form."""
    if _FULL_WIDTH.match(old):
        return "full-width"
    if _HAN.match(old) and _HAN.match(new):
        return "traditional"
    return "punctuation" if new in _SIGNS and (old.isspace() or old == "." or (old in "，," and new == "、")) else None
