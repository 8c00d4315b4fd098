"""The day that an article bears itself: the line of a web page below its headline, the dateline of a report."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_FULL = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})(?!\d)")
_SPELLED = re.compile(r"[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日")
_PUBLISHED = re.compile(
    r"^(?:[\u3400-\u9fff]{2,6}[动要新资公通][态闻讯告知]\s+|[\u3400-\u9fff]{2,6}\s+(?=\S+\s+\d{1,2}[：:]\d\d$))?"
    r"[\[(【]?(?:(?:发布|发表|更新|播出|播发|发稿|上传)?(?:时间|日期)[：:]*)?\s*(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?(?:$|[\s|\])】])|(?:时间|日期)[：:]+\s*(?:19|20)\d\d"
)
_HAN = "\u3400-\u9fff"
_DATELINE = re.compile(
    rf"^[■□●◆▲◎△▶○★☆【\[(]*\s*(?:[{_HAN}]{{0,8}}?(?:本报|本台|本网|本刊|日报|晚报|时报|晨报|商报|新闻网|新华社|中新社|中新网|人民网|融媒体中心)[{_HAN}]{{0,8}}?|[{_HAN}]{{2,6}}|[{_HAN}·]{{7,20}}?(?=\d{{1,2}}月))"
    r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:(?![到在赴来去往率带走深])[\u3400-\u9fff]{2,4}(?=电|消息))?(?:[电讯]|消息)(?![息问速号站力网厂视商子梯话气器动影缆机])"
)
"""本报3月13日讯, 新华社杭州3月13日电, 云江13日讯: from that day its 今天 and 昨天 are counted."""
LATE_DAYS = 20
"""A dateline lies no further than this before the issue that prints it."""


_BARE = re.compile(r"(?<![\d年])(\d{1,2})月\d{1,2}日")
_OF_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?年(?:度)?(?:(?P<turn>第[一二三四五六七八九十\d]{1,3}(?:次|批|期|轮)|首[次批]|(?P<quarter>第?[一二三四]季度)|(?P<term>[春夏秋冬]季?(?:学期)?))|(?P<work>[^，,。；;]{0,16}?(?:开工|开学|启动|竣工)))"
)
_QUARTERS = "一二三四"
_MONTHS_OF = {"春": range(2, 8), "夏": range(4, 10), "秋": range(8, 13), "冬": range(10, 13)}
FIRST_WORDS = 120
"""So far into a report the year of what it tells is looked for."""


def year_told(chars: str) -> int | None:
    """The year of a report that prints its day without one, by the name of what was held: 2月18日，2025年第一次集中开工仪式举行.

    None where it may be another.
    """
    head = chars[:FIRST_WORDS]
    day, told = _BARE.search(head), _OF_YEAR.search(head)
    if day is None or told is None or re.search(r"(?:19|20)\d\d年\d{1,2}月", head):
        return None
    month = int(day[1])
    if told["quarter"]:
        first = _QUARTERS.index(told["quarter"][-3]) * 3 + 1
        fits = first <= month <= first + 5
    elif told["term"]:
        fits = month in _MONTHS_OF[told["term"][0]]
    else:
        fits = 2 <= month <= 11
    return int(told[1]) if fits else None


def has_day(chars: str) -> bool:
    """Whether a line holds a whole date."""
    return bool(_FULL.search(chars) or _SPELLED.search(chars))


def web_day(chars: str) -> date | None:
    """The day of a line that a web page prints between headline and text, None where it is no such line."""
    if len(chars) > 100 or "。" in chars or not _PUBLISHED.search(chars):
        return None
    match = _FULL.search(chars)
    return _safe(*map(int, match.groups())) if match else None


def dateline_day(chars: str, issued: date | None, year: int | None) -> date | None:
    """The day of the dateline that a report begins with, None without one or where it does not fit the issue."""
    match = _DATELINE.match(chars)
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"] or 0)
    if issued is None:
        return _safe(year, month, day) if year and month else None
    months = [(issued.year, issued.month), (issued.year - (issued.month == 1), (issued.month - 2) % 12 + 1)]
    days = (_safe(y, m, day) for y, m in months if month in {0, m} and day <= monthrange(y, m)[1])
    return next((told for told in days if told and 0 <= (issued - told).days <= LATE_DAYS), None)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
