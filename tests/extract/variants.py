"""The same article told in other ways that must not change its facts: other names, other days, lines broken elsewhere, other characters."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import opencc
from casebook import FOLDER, ROLES, Case, items

POOL = tuple(
    re.findall(
        r"\w+",
        "沈一鸣 柏青松 郎世杰 路小川 曹宝莲 范文正 邱国强 蔡明辉 贺文兵 罗建军 孙海涛 柳青青 葛明月 马长河 鲁小敏 庞志敏 尹大雨 崔永福 戴玉兰 邵春来",
    )
)
PLACES = {"云江": "柳溪", "石桥": "枫林", "竹海": "杨梅", "青禾": "白沙", "宏泰": "永固", "竹韵": "松涛", "大湾": "长坪"}
ASIDE = "该县地处岚江中游，气候温和，雨量充沛，盛产毛竹和油茶。"
SHIFT = timedelta(7)
_WIDE = {code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)}
_PERSON = re.compile(r"^[\u4e00-\u9fff]{2,4}$")
_NOT_MOVED = re.compile(r"元旦|节|农历|正月|腊月|除夕|周|星期|旬|月[初底]|上月|本月|去年|今年|(?<![月\d])\d{1,2}日|\d年\d|至|、\d|-|—|～")
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def _swapped(text: str, table: dict[str, str]) -> str:
    return re.sub("|".join(sorted(table, key=lambda name: (-len(name), name))), lambda match: table[match[0]], text) if table else text


def _with(case: Case, table: dict[str, str]) -> Case:
    return replace(
        case,
        text=_swapped(case.text, table),
        place=_swapped(case.place, table),
        expected=_swapped(case.expected, table),
        forbidden=_swapped(case.forbidden, table),
    )


def people(case: Case) -> list[str]:
    """The names of people that the columns of a case hold, in order."""
    told = [item for event in case.events for item in event] + list(case.items) + list(items(case.forbidden))
    names = [
        item.value.split("=")[0 if item.key not in ("aside",) else -1] for item in told if item.key in (*ROLES, "post", "person", "name", "aside", "award")
    ]
    return [name for name in dict.fromkeys(names) if _PERSON.match(name) and name in case.text and "领导" not in name]


def other_people(case: Case) -> Case | None:
    names = people(case)
    if any(case.text.count(name) != case.text.replace("\n", "").count(name) for name in names):
        return None  # a line end inside a name
    free = [name for name in POOL if name not in case.text]
    return _with(case, dict(zip(names, free, strict=False))) if names else None


def other_places(case: Case) -> Case | None:
    used = {old: new for old, new in PLACES.items() if old in case.text or old in case.place}
    return _with(case, used) if any(old in case.text for old in used) else None


def other_days(case: Case) -> Case | None:
    """Everything a week later."""
    issued = case.issued
    if issued is None or _NOT_MOVED.search(case.text) or not _DAY.search(case.text):
        return None

    def later(match: re.Match[str]) -> str:
        day = date(issued.year, int(match[1]), int(match[2]))
        moved = (day if day <= issued else day.replace(year=issued.year - 1)) + SHIFT
        return f"{moved.month}月{moved.day}日"

    expected = _ISO.sub(lambda match: (date.fromisoformat(match[0]) + SHIFT).isoformat(), case.expected)
    return replace(case, text=_DAY.sub(later, case.text), issued=issued + SHIFT, expected=expected)


def sentence_added(case: Case) -> Case | None:
    return replace(case, text=case.text.rstrip() + ASIDE) if case.text.rstrip().endswith(("。", "”")) else None


def paragraph_added(case: Case) -> Case | None:
    return replace(case, text=f"{case.text.rstrip()}\n{ASIDE}") if case.text.rstrip().endswith(("。", "”")) else None


def wrapped(width: int) -> Callable[[Case], Case | None]:
    def wrap(case: Case) -> Case | None:
        head, _, body = case.text.rpartition("\n")
        if "\n" in head or len(body) < 2 * width:
            return None
        lines = "\n".join(re.findall(f".{{1,{width}}}", body))
        return replace(case, text=f"{head or '今日要闻'}\n\n{lines}\n")

    return wrap


def full_width(case: Case) -> Case | None:
    wide = case.text.translate(_WIDE)
    return replace(case, text=wide) if wide != case.text else None


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


def to_traditional(text: str) -> str:
    return str(_converter().convert(text))


def traditional(case: Case) -> Case | None:
    """In traditional characters: names and quotations are printed so, facts are told in simplified ones."""
    return replace(case, text=to_traditional(case.text))


VARIANTS: dict[str, Callable[[Case], Case | None]] = {
    "people": other_people,
    "places": other_places,
    "days": other_days,
    "sentence": sentence_added,
    "paragraph": paragraph_added,
    "wrapped-17": wrapped(17),
    "wrapped-23": wrapped(23),
    "full-width": full_width,
    "traditional": traditional,
}


def listed() -> dict[str, frozenset[str]]:
    """The cases that are tried, each with the variants in which it is known to fail."""
    lines = (line.split("#")[0].split() for line in (FOLDER / "variants.txt").read_text(encoding="utf-8").splitlines())
    return {line[0]: frozenset(line[1:]) for line in lines if line}
