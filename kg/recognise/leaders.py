"""Lists behind 领导 that only names can fill, whatever these look like: 州领导尕桑、才贡和云江县领导何立参加."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import lexicon, words
from kg.model import Span
from kg.recognise import names

_ONE = "[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{1,6})*"
_LEADERS = "(?:[省市区县州旗盟厅师]|地区|兵团|自治[区州县])(?:级|四大?班子|几大班子|四套班子)?领导(?!班子|小组|干部|同志|机关|责任|重视|高度)"
_TWO = "[\u3400-\u9fff]{2,3}?"
_LIST = re.compile(
    rf"{_LEADERS}(?P<list>{_ONE}(?:、{_ONE})+?)(?P<and>(?:和|及|以及|，)[\u3400-\u9fff]{{0,6}}?{_LEADERS}(?P<more>{_ONE}(?:、{_ONE})*?)|[和与](?P<last>{_TWO}))?"
    "(?=(?:和|及|以及|与)[^，。；]{2,30}(?:参加|陪同|出席|随同|列席|负责)|等|，|(?:分别|一同|一起|一道|共同|随同|先后|也|全程)*(?:参加|陪同|出席|列席|随行|同行|参会|到会|看望|走访|慰问|调研|检查|会见))"
)

_COUNT = re.compile("等?(?:[一二两三四五六七八九十]+[位名])?$")
_FEW = (
    re.compile(rf"(?:(?<=[，、；。\n])|^|(?<=以及))(?P<list>{_TWO}(?:、{_ONE})*?)(?:[和与](?P<more>{_TWO}))?等?(?:[一二两三四五六七八九十]+[位名])?{_LEADERS}"),
    re.compile(rf"{_LEADERS}(?P<list>{_TWO})[和与](?P<more>{_TWO})(?=[，；。]|等(?!级)|(?:分别|一同|一起|共同|也|全程)*(?:参加|陪同|出席|列席|随同))"),
    re.compile(
        rf"(?:出席|参加|陪同|列席|参会|到会|随同|同行)[^，。；]{{0,20}}领导(?:同志)?(?:还|也)?(?:有|包括|是|：)(?P<list>{_ONE}(?:、{_ONE})*?)(?:[和与及](?P<more>{_TWO}))?(?=[，；。\n]|等(?!级))"
    ),
)
"""甲、乙和丙等县领导; 县领导甲和乙: 领导 before or behind them makes even two a list of names."""


def named(text: str, span: Span) -> Iterator[str]:
    """The names in such lists; none of a list that holds a word or the name of a body."""
    if text.find("领导", span.start, span.end) < 0:
        return
    for match in _LIST.finditer(text, span.start, span.end):
        for group in ("list", "more", "last"):
            found = match[group].removesuffix("等").split("、") if match[group] else []
            if all(map(_may_be, found)):
                yield from found
    for few in _FEW:
        for match in few.finditer(text, span.start, span.end):
            found = [_COUNT.sub("", name) for name in (*match["list"].split("、"), *filter(None, [match["more"]]))]
            if len(found) > 1 and all(_may_be(name) and names.may_be(name) for name in found):
                yield from found


def _may_be(name: str) -> bool:
    """Whether a string in such a list may be a name: no word, no body, no place."""
    if (
        (len(name) > 2 and name[0] in "为给对在有")
        or name in lexicon.word_set("not_names")
        or name[-1] in "局委部厅院办处室站队会组所"
        or words.is_common_word(name)
    ):
        return False
    return len(name) < 3 or "·" in name or names.may_be(name) or not words.all_words(name)
