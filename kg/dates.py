"""Times as newspapers print them, against the date of the issue. What the text does not fix stays open."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from kg.model import Issue, When

_DAYPART = r"(?:凌晨|清晨|早晨|一早|早上|上午|中午|下午|傍晚|晚上|晚间|当晚|夜间|晚|夜)?"
_DAY = r"(?<!\d)\d{1,2}日(?!元|常|报|游|均|益|程)"
_MONTH_DAY = r"(?<!\d)\d{1,2}月\d{1,2}日"
_YEAR = r"(?:(?:19|20)\d\d年)"
_TO = r"(?:至|到|-|—|－|～|~|、|和)"
TIME = re.compile(
    rf"(?:当地时间)?(?:(?P<this>今天|今日|今晨|今晚)\((?P<paren>{_MONTH_DAY})\)"
    rf"|(?P<from>{_YEAR}?{_MONTH_DAY}|{_DAY}){_DAYPART}(?:{_TO}(?P<to>{_YEAR}?{_MONTH_DAY}|{_DAY}){_DAYPART}|起(?P<span>连续|为期)(?P<days>[两一二三四五六七八九十\d]+)天)?"
    rf"|(?P<relative>今天|今日|今晨|今晚|昨天|昨日|昨晚|昨|前天|前日|前晚|大前天){_DAYPART}"
    rf"|(?P<weekday>(?:上个?|本|这个?)(?:周|星期)[一二三四五六日天]){_DAYPART}"
    r"|(?P<loose>连日来|近日|近期|日前|近来|近几日|连日|这几天|上个?月底|上个?月|上个?周|本周|本月|上旬|中旬|下旬|节前|节后|节日期间|春节前夕|国庆前夕|中秋前夕|春节期间|去年|今年以来|前不久|不久前))"
)
_RELATIVE = {"今天": 0, "今日": 0, "今晨": 0, "今晚": 0, "昨天": 1, "昨日": 1, "昨晚": 1, "昨": 1, "前天": 2, "前日": 2, "前晚": 2, "大前天": 3}
_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_WEEKDAYS = {char: number for number, char in enumerate("一二三四五六日")} | {"天": 6}
LOOSE_DAYS = 31
"""近日 and the like reach back no further than this from the issue."""
AHEAD_DAYS = 3
"""A month and day further ahead of the issue than this belong to the year before."""


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMERALS.get(text, 1)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parts(text: str) -> tuple[int | None, int | None, int]:
    """Year, month and day as printed; what is missing is None."""
    numbers = {unit: int(value) for value, unit in re.findall(r"(\d+)([年月日])", text)}
    return numbers.get("年"), numbers.get("月"), numbers["日"]


def _year_of(month: int, day: int, issue: Issue) -> int | None:
    if issue.issued is None:
        return issue.year
    same = _safe(issue.issued.year, month, day)
    if same and (same - issue.issued).days > AHEAD_DAYS:
        return issue.issued.year - 1
    return issue.issued.year


def _month_of(day: int, issue: Issue) -> tuple[int, int] | None:
    """The year and month of a bare day: the issue's, or the month before if that day has not come yet."""
    if issue.issued is None:
        return None
    year, month = issue.issued.year, issue.issued.month
    if day > issue.issued.day + 1:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return (year, month) if day <= monthrange(year, month)[1] else None


def _one(text: str, issue: Issue, month: int | None = None) -> tuple[date | None, str]:
    """The day, if known, and its printed form as xsd:gMonthDay or xsd:gDay."""
    year, own_month, day = _parts(text)
    month = own_month or month
    if month is None:
        found = _month_of(day, issue)
        return (_safe(*found, day) if found else None), f"---{day:02d}"
    year = year or _year_of(month, day, issue)
    return (_safe(year, month, day) if year else None), f"--{month:02d}-{day:02d}"


def _explicit(match: re.Match[str], issue: Issue) -> When:
    start, printed = _one(match["from"], issue)
    month = _parts(match["from"])[1]
    end, end_printed = (None, None)
    if match["to"]:
        end, end_printed = _one(match["to"], issue, month or (start.month if start else None))
    elif match["days"]:
        first = start or _safe(2001, *map(int, printed.split("-")[2:])) if printed.startswith("--") and not printed.startswith("---") else start
        last = first + timedelta(_number(match["days"]) - 1) if first else None
        end, end_printed = (last if start else None), (f"--{last.month:02d}-{last.day:02d}" if last else None)
    if start is None:
        return When(month_day=printed, end_month_day=end_printed, basis="explicit")
    if end and end < start:
        end = None
    return When(start=start, end=end, earliest=start, latest=end or start, basis="explicit")


def when(text: str, issue: Issue) -> When:
    """What a printed time (one match of `TIME`) says. A time that cannot be read gives an empty When."""
    match = TIME.match(text)
    if not match:
        return When()
    if match["this"] or match["from"]:
        return _explicit(TIME.match(match["paren"]) or match if match["this"] else match, issue)
    issued = issue.issued
    if issued is None:
        return When(basis="bounded") if match["loose"] else When()
    if match["relative"]:
        day = issued - timedelta(_RELATIVE[match["relative"]])
        return When(start=day, earliest=day, latest=day, basis="relative")
    if match["weekday"]:
        monday = issued - timedelta(issued.weekday() + (7 if match["weekday"].startswith("上") else 0))
        day = monday + timedelta(_WEEKDAYS[match["weekday"][-1]])
        return When(start=day, earliest=day, latest=day, basis="relative")
    return When(earliest=issued - timedelta(LOOSE_DAYS), latest=issued, basis="bounded")
