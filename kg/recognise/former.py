"""Words before a title that say when it is held: 原, 前, 时任, 代."""

from __future__ import annotations

import re

from kg import lexicon, places

_FORMER = re.compile("原|前|时任|曾任")
_ACTING = re.compile("代(?!表)理?")


def kind_of_title(head: str) -> str:
    """regular, acting or former"""
    if _FORMER.match(head):
        return "former"
    return "acting" if _ACTING.match(head) else "regular"


_SHIFT = re.compile(r"^(时任|现任|新任|曾任|原|前|代理|代)(?=.)")


def shift(before: str) -> str:
    """时任, 原, 前 ... before the name of a body; 前进区 and 原平市 have none."""
    word = _SHIFT.match(before)
    if not word or len(word[1]) > 1:
        return word[1] if word else ""
    rest = before[1:]
    organ = re.match(lexicon.any_of("organs"), rest)
    placed = rest[0] in "省市区县州旗镇乡党" or organ is not None or any(rest[:size] in places.names() for size in range(2, 7))
    placed = placed or any(rest[:size] in lexicon.word_set("countries") for size in range(2, 8))
    named = any(before[:size] in places.names() for size in range(2, 7))
    return word[1] if placed and not named else ""
