"""What a printed time says, against the issue."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

import cn2an

from kg.dates.feasts import AHEAD_DAYS, feast
from kg.dates.loose import loose, within
from kg.dates.printed import OLD, TIME
from kg.model import Issue, When

_RELATIVE = {"今": 0, "昨": 1, "前": 2, "大": 3}
_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_WEEKDAYS = {char: number for number, char in enumerate("一二三四五六日")} | {"天": 6}
_OWN_YEARS = {"今年": 0, "去年": 1, "前年": 2}
_ZEROS = re.compile("[零○]")


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMERALS.get(text, 1)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_DAYS = re.compile("[号曰]")
_GLUED = re.compile(r"(\d{3,4})日")
GLUED_DAYS = 60
"""927日 is the 27th of September where the issue is no more than so many days later."""


def _with_month(text: str, issued: date | None) -> str:
    """927日 with the sign that it lost; empty where the issue does not show that it is a day, or which: 124日 may be of January or of December."""
    glued = _GLUED.match(text)
    if glued is None:
        return text
    digits = glued[1]
    cuts = [(int(digits[:size]), int(digits[size:])) for size in (1, 2) if digits[size] != "0" and len(digits) - size <= 2]
    near = [cut for cut in cuts if issued and any(_is_near(year, cut, issued) for year in (issued.year, issued.year - 1))]
    return f"{near[0][0]}月{near[0][1]}{text[glued.end() - 1 :]}" if len(near) == 1 else ""


def _is_near(year: int, cut: tuple[int, int], issued: date) -> bool:
    day = _safe(year, *cut)
    return day is not None and 0 <= (issued - day).days <= GLUED_DAYS


_SHORT_YEAR = re.compile(r"(?<!\d)(\d\d)年(?=\d)")
_OLD_YEAR = re.compile(rf"({OLD}{{4}})年")
_OLD_NUMBER = re.compile(rf"({OLD}+)(?=[月日])")
_YEARS_OWN = re.compile("[去今前]年")
_MONTHS_OWN = re.compile("本月|上个?月|当月")


def _plain(text: str, issue: Issue) -> str:
    """A printed date with digits for numerals and with the year or month that 去年, 本月 mean, as far as the issue tells."""
    text = _DAYS.sub("日", text.replace("元月", "1月"))
    text = text.replace("廿", "二十").replace("卅", "三十").replace("十十", "十")
    text = _SHORT_YEAR.sub(r"20\1年", text)
    text = _OLD_YEAR.sub(lambda m: "".join(str("〇一二三四五六七八九".index(c)) for c in _ZEROS.sub("〇", m[1])) + "年", text)
    text = _OLD_NUMBER.sub(lambda m: str(cn2an.cn2an(_ZEROS.sub("零", m[1]), "smart")), text)
    text = _YEARS_OWN.sub(lambda m: f"{issue.year - _OWN_YEARS[m[0]]}年" if issue.year else "", text)
    return _MONTHS_OWN.sub(lambda m: _month_meant(m[0], issue.issued), text)


def _month_meant(text: str, issued: date | None) -> str:
    if issued is None:
        return ""
    day = issued.replace(day=1) - timedelta(1) if text.startswith("上") else issued
    return f"{day.year}年{day.month}月"


_NUMBERS = re.compile(r"(\d+)([年月日])")


def _parts(text: str) -> tuple[int | None, int | None, int]:
    """Year, month and day as printed; what is missing is None."""
    numbers = {unit: int(value) for value, unit in _NUMBERS.findall(text)}
    return numbers.get("年"), numbers.get("月"), numbers.get("日", 0)


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


def day_after(told: When) -> When | None:
    """The day after the last day of a time, with the year unknown if it is; None where no day is known."""
    last, printed = told.end or told.start, told.end_month_day or told.month_day
    if last:
        return _day(last + timedelta(1), "relative")
    if not printed or printed.startswith("---"):
        return None
    day = date.fromisoformat(f"{_LEAP}{printed[1:]}") + timedelta(1)
    return When(month_day=f"--{day.month:02d}-{day.day:02d}", basis="relative")


_LEAP = 2000
"""A year that every day of the calendar has."""


_A_MONTH = re.compile("(?<![本上当个])月")


def _explicit(match: re.Match[str], issue: Issue) -> When:
    printed_day = _with_month(match["from"] + ("" if match["from"][-1] in "日号曰" else "日"), issue.issued)
    if not printed_day:
        return When()
    first_day = _plain(printed_day, issue)
    basis = "explicit" if _A_MONTH.search(printed_day) and not _YEARS_OWN.match(printed_day) else "relative"
    start, printed = _one(first_day, issue)
    month = _parts(first_day)[1]
    end, end_printed = (None, None)
    if match["to"]:
        end, end_printed = _one(_plain(match["to"], issue), issue, month or (start.month if start else None))
    elif match["days"]:
        first = start or _safe(2001, *map(int, printed.split("-")[2:])) if printed.startswith("--") and not printed.startswith("---") else start
        last = first + timedelta(_number(match["days"]) - 1) if first else None
        end, end_printed = (last if start else None), (f"--{last.month:02d}-{last.day:02d}" if last else None)
    if start is None:
        return When(month_day=printed, end_month_day=end_printed, basis="explicit")
    if end and end < start:
        end = None
    return When(start=start, end=end, earliest=start, latest=end or start, basis=basis)


def _day(day: date | None, basis: str) -> When:
    return When(start=day, earliest=day, latest=day, basis=basis) if day else When()


@lru_cache(maxsize=1024)
def when(text: str, issue: Issue) -> When:
    """What a printed time (one match of `TIME`) says. A time that cannot be read gives an empty When."""
    match = TIME.match(text)
    if not match:
        return When()
    if match["this"] or match["from"]:
        return _explicit(TIME.match(match["paren"].removesuffix("日") + "日") or match if match["this"] else match, issue)
    if match["digits"]:
        year, month, day = map(int, re.split("[-./]", match["digits"]))
        return _day(_safe(year, month, day), "explicit")
    if match["feast"]:
        return feast(match["feast"], _parts(_plain(match["feast"], issue))[0], issue)
    if match["month"]:
        return within(_plain(match["month"], issue), match["month"], issue)
    return _against(match, issue.issued)


def _against(match: re.Match[str], issued: date | None) -> When:
    """A time that only the day of the issue makes one: 昨天, 上周三, 近日."""
    if issued is None:
        return When(basis="bounded") if match["loose"] else When()
    if match["relative"]:
        return _day(issued - timedelta(_RELATIVE[match["relative"][0]]), "relative")
    if match["weekday"]:
        return _day(_weekday(match["weekday"], issued), "relative")
    return loose(match["loose"], issued)


def _weekday(text: str, issued: date) -> date:
    """上周三, 本周一; 周三 alone is the last one up to the issue."""
    wanted = _WEEKDAYS[text[-1]]
    if text.startswith(("周", "星期", "礼拜")):
        return issued - timedelta((issued.weekday() - wanted) % 7)
    return issued - timedelta(issued.weekday() + (7 if text.startswith("上") else 0) - wanted)
