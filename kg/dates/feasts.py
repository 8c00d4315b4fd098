"""Feasts and days of the lunar calendar: 元旦, 除夕, 正月初八, 农历二月十九, 端午节当天, 国庆节前夕."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.dates.lunar import clear_and_bright, months
from kg.model import Issue, When

_NUMERAL = "一二三四五六七八九十"
_SOLAR = {
    "元旦": (1, 1, 3), "妇女节": (3, 8, 1), "植树节": (3, 12, 1), "劳动节": (5, 1, 5), "五一": (5, 1, 5),
    "青年节": (5, 4, 1), "儿童节": (6, 1, 1), "建党节": (7, 1, 1), "七一": (7, 1, 1),
    "建军节": (8, 1, 1), "八一": (8, 1, 1), "教师节": (9, 10, 1), "国庆节": (10, 1, 7), "国庆": (10, 1, 7),
}  # fmt: skip
"""Month, day, days of holiday."""
_LUNAR = {
    "春节": (1, 1, 7), "大年初一": (1, 1, 1), "元宵节": (1, 15, 1), "元宵": (1, 15, 1), "端午节": (5, 5, 3), "端午": (5, 5, 3),
    "七夕": (7, 7, 1), "中秋节": (8, 15, 3), "中秋": (8, 15, 3),
    "重阳节": (9, 9, 1), "重阳": (9, 9, 1), "腊八节": (12, 8, 1), "腊八": (12, 8, 1), "小年": (12, 23, 1), "除夕": (12, 0, 1), "大年三十": (12, 0, 1),
}  # fmt: skip
"""The same in the lunar calendar; day 0 is the last of the month."""
_FEASTS = "|".join(sorted({*_SOLAR, *_LUNAR, "清明节", "清明"}, key=lambda name: (-len(name), name)))
_ON_THE_DAY = r"(?=当天|当日|当晚|这天|清晨|凌晨|一早|早上|上午|下午|晚(?!会)|傍晚|之夜|夜(?!间市))"
_NEAR = r"(?:前夕|(?:期间|假期|长假|小长假|假日)(?!旅游|经济|市场|消费|后|结束)|节?前(?!往|来|去|后|沿))"
_LUNAR_DAY = (
    rf"(?:农历|阴历|旧历)?(?:[去今]年)?(?:闰?(?:正|冬|腊|十[一二]?|[{_NUMERAL}])月|大年)初[{_NUMERAL}]"
    rf"|(?:农历|阴历|旧历)(?:[去今]年)?闰?(?:正|冬|腊|十[一二]?|[{_NUMERAL}])月(?:二?十[{_NUMERAL}]?|廿[{_NUMERAL}]?|三十)"
    rf"|(?:正|冬|腊)月(?:二?十[{_NUMERAL}]?|廿[{_NUMERAL}]?|三十)"
)
_LONGER = "元旦|妇女节|植树节|劳动节|青年节|儿童节|建党节|建军节|教师节|国庆节|节"
FEAST = (
    rf"(?:{_LUNAR_DAY}|“?(?:{_FEASTS})”?(?:国际)?(?:(?:{_LONGER})(?={_NEAR}|当))?(?:{_ON_THE_DAY}|{_NEAR})"
    rf"|(?:(?<![\u4e00-\u9fff”])|(?<=年))(?:{_FEASTS})(?=[，,]|$))(?:当天|当日|当晚|这天|之夜)?"
)
_PARTS = re.compile(rf"(?P<month>闰?(?:正|冬|腊|十[一二]?|[{_NUMERAL}])月|大年(?=初))(?P<day>初[{_NUMERAL}]|二?十[{_NUMERAL}]?|廿[{_NUMERAL}]?|三十)")
EVE_DAYS, AHEAD_DAYS, FORGOTTEN_DAYS = 15, 3, 60
"""前夕 reaches back no further than the first from the feast; a day as far ahead of the issue as the second may still be meant; holidays longer ago
than the third are not those that a report without a year speaks of."""


def _count(text: str) -> int:
    """一 to 三十 of a lunar day or month."""
    text = text.replace("廿", "二十").removeprefix("初")
    tens, _, ones = text.rpartition("十") if "十" in text else ("0", "", text)
    ten = {"": 10, "0": 0}.get(tens, 10 * (_NUMERAL.find(tens) + 1))
    return ten + (_NUMERAL.index(ones) + 1 if ones else 0)


def lunar_day(year: int, month: int, day: int) -> date | None:
    """The day of a lunar year (month below 0: leap; day 0: the last of the month); None if that year has no such day."""
    first, length = months(year).get(month, (None, 0))
    return None if first is None or day > length else first + timedelta(days=(day or length) - 1)


def read_lunar(text: str) -> tuple[int, int] | None:
    """Month (below 0: leap) and day of a printed lunar day, or None."""
    match = _PARTS.search(text)
    if match is None:
        return None
    name = match["month"].removeprefix("闰").removesuffix("月")
    month = {"正": 1, "大年": 1, "冬": 11, "腊": 12}.get(name) or _count(name)
    return (-month if match["month"].startswith("闰") else month), _count(match["day"])


def _days(text: str, year: int) -> tuple[date | None, int]:
    """The day a text means in a year, and how many days its holiday lasts."""
    lunar = read_lunar(text)
    if lunar:
        return lunar_day(year, *lunar), 1
    if "清明" in text:
        return clear_and_bright(year), 3
    name = re.search(_FEASTS, text)
    if name is None:
        return None, 1
    if name[0] in _SOLAR:
        month, day, long = _SOLAR[name[0]]
        return date(year, month, day), long
    month, day, long = _LUNAR[name[0]]
    return lunar_day(year, month, day), long


def feast(text: str, year: int | None, issue: Issue) -> When:
    """What a feast or a lunar day says: the day, or bounds for its eve and its holidays. `year`: as printed with it."""
    solar = next((name for name in _SOLAR if name in text), None)
    if year is None and issue.issued is None:
        if issue.year is None or solar is None:
            return When(month_day="--{:02d}-{:02d}".format(*_SOLAR[solar][:2]), basis="explicit") if solar and not re.search(_NEAR, text) else When()
        year = issue.year
    day, long = _latest(text, year, issue)
    if day is None:
        return When()
    near = re.search(_NEAR, text)
    if near is None:
        return When(start=day, earliest=day, latest=day, basis="explicit")
    first, last = (day - timedelta(EVE_DAYS), day - timedelta(1)) if "前" in near[0] else (day - timedelta(long > 3), day + timedelta(long - 1))
    if issue.issued and year is None and (issue.issued - last).days > FORGOTTEN_DAYS:
        return When(basis="bounded")
    if issue.issued:
        first, last = min(first, issue.issued), min(last, issue.issued)
    return When(earliest=first, latest=last, basis="bounded")


def _latest(text: str, year: int | None, issue: Issue) -> tuple[date | None, int]:
    """The feast of that year; without one, the last before the issue or a few days behind it."""
    if year is not None or issue.issued is None:
        return _days(text, year or 0)
    ahead = EVE_DAYS if re.search("前", text) else AHEAD_DAYS
    found = (_days(text, issue.issued.year - back) for back in (0, 1, 2))
    return next(((day, long) for day, long in found if day and (day - issue.issued).days <= ahead), (None, 1))
