"""Classes of schools, which stand where names do: 学生代表高三(5)班某某."""

from __future__ import annotations

import re

_OF_SCHOOL, _CLASSES = frozenset({"高一", "高二", "高三"}), frozenset("(（年级班学届部全各考毕")
"""高三(5)班: a year at school, though 高 is a surname."""
_CLASS = re.compile(
    r"(?:(?:[小初高大][一二三四五六]|[一二三四五六七八九1-9]年级|(?:20)?\d\d[级届]|[\u4e00-\u9fff]{2,6}专业)[\u4e00-\u9fff]{0,6})?[(（]?[\d一二三四五六七八九十]{1,4}[)）]?班(?!长|主任|子|组)|[小初高大][一二三四五六]年?级?(?=[\u4e00-\u9fff]{2,3}同学)"
)
"""学生代表|八年级2班|某某: the class stands between what he is and his name."""


def in_class(text: str, at: int) -> bool:
    """Whether a year at school begins at an offset."""
    return text[at : at + 2] in _OF_SCHOOL and text[at + 2 : at + 3] in _CLASSES


def behind_class(text: str, at: int) -> int:
    """Where a name may begin behind the class of a pupil, which stands at an offset or not."""
    match = _CLASS.match(text, at)
    return match.end() if match else at
