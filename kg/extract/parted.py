"""Where a comma parts people that it otherwise joins: 会见了董事长甲，|副县长乙陪同."""

from __future__ import annotations

import re

from kg.extract import outings
from kg.model import Mention
from kg.sought import Ending

_OBJECT = Ending(
    r"(?:会见|会晤|接见|看望|慰问|探望|接待|拜会|拜访|走访|访问|采访|宴请|迎接|欢迎|送别|(?<![受获被])表彰|表扬|奖励)(?:了|到)?(?:[^，。；：ⓅⓉ“”]{0,24}的)?[^，。；：、ⓅⓉ“”]{0,12}$"
)
"""Who was met or called on stands behind."""
_GOES_ALONG = re.compile(rf"(?:全程|分别|也|还|则|都|共同)*(?:{outings.ALONG}|{outings.TOGETHER}|参加|出席|列席|在场|在座|见证|共同)(?!的)")
DOES_HIS_OWN = re.compile(
    "(?:则|也|还|分别|同时|随后|一行)*(?:率[队团领]|带队|带领|来到|前往|赶赴|赶到|奔赴|深入|走进|赴(?!宴)|到(?=[^，。；的位会场]{2,})|走访|看望|慰问|会见|探望|考察|调研|检查|督导|(?:出席)?(?:会议)?并?(?:讲话|致辞|发言|主持|颁奖|宣读)|作[^，。；]{0,10}(?:讲话|报告|总结|发言))"
)
"""看望了老党员甲，|县长乙前往某乡看望: he has a round of his own."""
_BARE = frozenset("省市区县州旗镇乡村团我本该")
"""With these begins what names no place of its own: 县政府."""


def end_of_the_first(text: str, match: re.Match[str], behind: dict[int, Mention]) -> int | None:
    """Where a list ends that a comma parts, who stands before being met and who stands behind coming along; None if it is one list.

    Guests may be parted by commas themselves: those of the side of the first stay with him (董事长甲，副总裁乙，|副县长丙参加会见).
    """
    start, end = match.span()
    if "，" not in match[0] or not (_GOES_ALONG.match(text, end) or DOES_HIS_OWN.match(text, end)) or not _OBJECT.search(text[:start]):
        return None
    commas = (at for at in range(start, end) if text[at] == "，")
    joints = [(at, behind[person]) for at in commas if (person := text.find("Ⓟ", at, end)) > 0]
    others = [at for at, mention in joints if mention.titles and not _of_one_side(behind[start], mention)]
    return others[0] if others else joints[-1][0] if joints else None


def _of_one_side(guest: Mention, other: Mention) -> bool:
    """Whether two are of enterprises, of bodies of one place, or called the same."""
    if any(a.title == b.title for a in guest.titles for b in other.titles):
        return True
    pairs = [(a.body, b.body) for a in guest.titles for b in other.titles if a.body and b.body]
    return any((a.kind == b.kind == "company") or (a.name[:2] == b.name[:2] and a.name[0] not in _BARE) for a, b in pairs)
