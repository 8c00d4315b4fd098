"""Bodies called by two matters that 与, 和 or 及 joins: 机械与电气工程系, 安全和环保部; not 教育局与水利局, 县长和水利局局长."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg import lexicon, places
from kg.words import first_word, kind

_JOINS = frozenset("与和及")
_ENDS_A_BODY = frozenset("心院系所部局处科室厅司委办馆站")
_ENDS_A_HOUSE = frozenset("局院校司团会委府厅办所心大企行社厂")
_BEFORE = frozenset("和与及暨由以的") | frozenset("，。；：！？ \n\r\u3000”》)")
_NO_MATTER = frozenset("局院部委办会所厅司处科室长员记席理者家人师生众公校团")
"""What bodies and people end with, and matters do not."""
_NOT_MATTERS = frozenset(
    ("企业", "单位", "部门", "领导", "嘉宾", "干部", "职工", "学生", "代表", "双方", "同学", "老师", "政府", "机关", "班子", "集团", "商会", "协会", "媒体")
)
_A_DIVISION = frozenset("省市区县州旗镇乡我本该各有相")
_OF_AN_AREA = re.compile("[\u4e00-\u9fff]{2,3}[省市县区州旗盟](?![场域])")
"""与|青石市委: the house of a place."""
_PROPER = frozenset(("nr", "ns", "nt"))
_CALLED_SO = frozenset(("养老", "养护", "安居", "殡葬", "双拥", "优抚", "安置", "康养", "医政", "药政", "妇幼", "老龄"))
"""Matters that look like names to a segmenter."""
_MATTERS = frozenset("nvajlb")
"""Parts of speech of matters."""
_LONGEST = 14
"""No second matter is longer than this (characters)."""
_SEVERAL_WORDS = 2


def joins(text: str, ends: Mapping[int, int], join: int, at: int, low: int) -> bool:
    """Whether what joins at offset `join` stands inside the name of the body that ends at `at`; `ends`: for each end of a word where it begins."""
    if text[join] not in _JOINS or text[at - 1] not in _ENDS_A_BODY or text.endswith("公司", join, at) or not 2 <= at - join - 1 <= _LONGEST:
        return False
    second = first_word(text, join + 1)
    if second[0] in _A_DIVISION or _OF_AN_AREA.match(text, join + 1, at):
        return False
    if not (_matter(second) or (join + 1 + len(second) == at and second not in places.names())):
        return False
    begins = join
    for _ in range(_SEVERAL_WORDS):
        start = ends.get(begins, begins - 1)
        if start < low or not (_matter(text[start:begins]) or (begins < join and text[start:begins] in _NOT_MATTERS and text[start] not in _A_DIVISION)):
            return False
        begins = start
        before = text[begins - 1 : begins] if begins > low else "，"
        if before in _BEFORE or before in _ENDS_A_HOUSE or (before == "、" and not _matter(text[ends.get(begins - 1, begins - 2) : begins - 1])):
            return True
    return False


def _matter(word: str) -> bool:
    """Whether a word may be what a body is in charge of: no place, nobody, no other body."""
    if len(word) < 2 or word[-1] in _NO_MATTER or word in _NOT_MATTERS or word in lexicon.word_set("title_heads", "lay_people", "organs"):
        return False
    sort = kind(word)
    return word in _CALLED_SO or (sort[:1] in _MATTERS and sort[:2] not in _PROPER)
