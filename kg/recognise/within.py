"""What looks like a title and is the middle of something else: of a list of names, of the name of a place."""

from __future__ import annotations

import re

from kg import lexicon, places
from kg.model import Span
from kg.words import kind


def a_list(text: str, head: Span) -> bool:
    """Whether a list has one character between a title and its next mark, and nothing before it: 骆玉、司长红、葛磊 are three names."""
    alone = head.end - head.start == 2 and text[head.start - 1 : head.start] == "、" and text[head.end + 1 : head.end + 2] in {"、", "，", "与", "和"}
    return alone and text[head.end] in lexicon.word_set("given_names") and text[head.start] in lexicon.word_set("surnames")


_OF_A_PLACE = re.compile("[\u4e00-\u9fff]{1,8}?(?:[分支]行|分公司|分局|分院|分会|支队|中心支行|营业部|办事处)")


_ITS_VILLAGE = re.compile("[\u4e00-\u9fff](?:村|社区|嘎查)")
"""长河村 behind the name of its town."""
_GOES_THERE = re.compile("(?:来到|走进|走访|前往|深入|[在到赴])[^，。；]{2,}$")
_REACH = 40
_LARGER = frozenset("省市州")
_CITY_OF = re.compile("[\u4e00-\u9fff]{1,3}?(?:市|州|县)(?:[市州县]?委|[市州县]长|政府|人大|政协|党政|代表团|考察|[\u4e00-\u9fff]{2,4}区|的)")
"""What stands behind the first character of a city of a province: 岚江省|长溪市市委."""


def a_place(text: str, end: int) -> bool:
    """Whether the last character of what looks like a title begins the name of a place: 丰业银|行长|春分行, 某某|市长|宁区."""
    if text[end - 1] != "长":
        return False
    if text.endswith("一行长", 0, end):
        return True  # 代表团一行|长途跋涉
    if text[end - 2] in "镇乡" and _ITS_VILLAGE.match(text, end) and _GOES_THERE.search(text, max(0, end - _REACH), end):
        return True  # 来到某县沙洲镇|长河村
    begun = text[end - 1 : end + 1] in places.names() and bool(_OF_A_PLACE.match(text, end))
    begun = begun or (text.endswith(("省长", "自治区长"), 0, end) and text[end - 3 : end - 2] not in "副代" and _CITY_OF.match(text, end) is not None)
    return begun or (text[end - 2 : end - 1] in _LARGER and text[end - 1 : end + 2] in places.names())


def two_words(text: str, span: Span, ends: dict[int, int]) -> bool:
    """Whether what looks like a title is the end of one word and the beginning of the next: 全村产业|主要, 我们学校|长期, and not 公安局|长沙某.

    `ends`: for every offset at which a word of the sentence ends, where it begins.
    """
    if span.end in ends or span.start in ends or span.start + 1 not in ends or _OF_THE_UNIT.match(text, span.start - 1):
        return False
    behind = next((end for end in range(span.end + 1, span.end + 4) if ends.get(end, end) < span.end), None)
    return behind is not None and ends[behind] == span.start + 1 and kind(text[ends[behind] : behind]) != "ns"


_OF_THE_UNIT = re.compile("([处科部局院股厅署])\\1长")
"""教育处|处长石某: the unit and its head, and no 处处."""
