"""Who is given something: 为某某颁奖, 向某某赠送图书."""

from __future__ import annotations

import re

from kg.extract.rule import Rule

HONOURED = Rule(
    "role-honoured",
    "为某人授牌、颁奖：他是获奖者。",
    r"等?(?:[^，。；]{0,8}|[\d一二三四五六七八九十百几]*[名位个]?“[^“”，。；]{2,14}”[^，。；“”]{0,4})?(?:分别)?(?:授牌|颁奖|授奖|颁发(?!了?(?:任命书|当选证书|聘书))|授旗|颁授|佩挂|佩戴|戴)",
    "honoree",
    confidence=0.9,
)
HANDED = Rule(
    "role-handed",
    "把聘书、图书、锦旗交给某人：他在场。",
    r"等?(?:[^，。；Ⓟ]{0,8})?(?:颁发|赠送|赠予|捐赠|赠[书旗](?!仪式)|赠|移交|献花|敬?献(?:上|了)?|送上|递交|交付)(?!仪式|活动)",
    "attendee",
    confidence=0.85,
)
RULES: tuple[Rule, ...] = (HONOURED, HANDED)
_TO = re.compile(r"(?:为|给|向)[^，。；Ⓟ]{0,14}$")
_TOWARDS = re.compile("对[^，。；Ⓟ]{0,14}$")
_PRAISED = re.compile("(?:等?[^，。；Ⓟ]{0,24}?)?(?:给予|予以|进行)了?(?:通报|隆重|集中)?(?:表彰|表扬|嘉奖|奖励)")
_PRAISES = re.compile("(?<![受获被])表彰了?(?:[^，。；Ⓟ的]{0,10})?$")
_ALL_TOLD = re.compile("(?:等?[\\d一二三四五六七八九十百几]+[余多]?[名位个][^，。；Ⓟ]{0,24}?|等[^，。；Ⓟ]{0,24}?|[^，。；Ⓟ的]{0,24}?)(?:[，。；]|$)")
"""对甲、乙等六名党员进行了表彰; 表彰了甲、乙等六名党员。"""


def role(before: str, after: str, kind: str) -> Rule | None:
    """The rule for somebody between 为 and what he is given, in an event of a kind; None where he is given nothing."""
    praised = (_PRAISED.match(after) and _TOWARDS.search(before)) or (_ALL_TOLD.match(after) and _PRAISES.search(before))
    if praised and kind in {"ceremony", "meeting"}:
        return HONOURED
    if not _TO.search(before):
        return None
    if HONOURED.regex.match(after):
        return HONOURED
    return HANDED if kind in {"ceremony", "meeting"} and HANDED.regex.match(after) else None
