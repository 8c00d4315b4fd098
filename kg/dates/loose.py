"""Times that fix no day, as bounds: 近日, 上周, 3月上旬, 去年底."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from kg.model import Issue, When

LOOSE_DAYS = 31
"""近日 and the like reach back no further than this from the issue."""
_PARTS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10), "中": (11, 20), "底": (21, 31), "末": (21, 31)}
"""First and last day of a part of a month."""
_YEAR_PARTS = {"初": (1, 2), "中": (6, 7), "底": (11, 12), "末": (11, 12)}
"""First and last month of a part of a year."""
_NUMERALS = {char: value for value, char in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "几": 7}


def _between(first: date, last: date, issued: date | None) -> When:
    """Bounds, the later one no later than the issue; none at all if the time has not come."""
    if issued and first > issued:
        return When(basis="bounded")
    return When(earliest=first, latest=min(last, issued) if issued else last, basis="bounded")


def within(plain: str, printed: str, issue: Issue) -> When:
    """A month, a year or a part of one: 去年12月底, 2023年3月, 本月中旬, 3月上旬, 今年以来. `plain`: with digits and years."""
    found = re.match(r"(?:(\d{4})年)?(?:(\d{1,2})月)?", plain)
    year, month = (int(group) if group else None for group in found.groups()) if found else (None, None)
    part = re.search("(?:[上中下]旬|[初中底末])$", printed)
    if printed == "今年以来" and issue.issued:
        return _between(date(issue.issued.year, 1, 1), issue.issued, issue.issued)
    if month and year is None and issue.issued:
        year = issue.issued.year - (month > issue.issued.month)
    if year is None or (month is not None and not 1 <= month <= 12):
        return When(basis="bounded")
    if month is None:
        first, last = _YEAR_PARTS[part[0]] if part and part[0] in _YEAR_PARTS else (1, 12)
        return _between(date(year, first, 1), date(year, last, monthrange(year, last)[1]), issue.issued)
    low, high = _PARTS[part[0]] if part else (1, 31)
    return _between(date(year, month, low), date(year, month, min(high, monthrange(year, month)[1])), issue.issued)


def loose(text: str, issued: date) -> When:
    """A time that is near the issue."""
    first, monday = issued.replace(day=1), issued - timedelta(issued.weekday())
    before = (first - timedelta(1)).replace(day=1)
    counted = re.match(r"[近前]([两三几四五十])[日天]", text)
    if counted:
        return _between(issued - timedelta(_NUMERALS[counted[1]]), issued, issued)
    spans = {
        "本月": (first, issued), "上月": (before, first - timedelta(1)), "上个月": (before, first - timedelta(1)), "本周": (monday, issued),
        "上周": (monday - timedelta(7), monday - timedelta(1)), "上个周": (monday - timedelta(7), monday - timedelta(1)),
        "上周末": (monday - timedelta(2), monday - timedelta(1)), "上个周末": (monday - timedelta(2), monday - timedelta(1)),
        "月初": (first, first + timedelta(9)), "年初": (date(issued.year, 1, 1), date(issued.year, 2, 28)),
    }  # fmt: skip
    if text in spans:
        return _between(*spans[text], issued)
    if "周末" in text:
        saturday = issued - timedelta((issued.weekday() - 5) % 7)
        return _between(saturday, saturday + timedelta(1), issued)
    return _between(issued - timedelta(LOOSE_DAYS), issued, issued)
