"""Times as newspapers print them, against the date of the issue. What the text does not fix stays open."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

import cn2an

from kg.model import Issue, When

_DAYPART = r"(?:凌晨|清晨|早晨|一早|早上|上午|中午|下午|傍晚|晚上|晚间|当晚|夜间|晚|夜)?"
_OLD = r"[〇零一二三四五六七八九十]"
_DAY = r"(?<!\d)\d{1,2}日(?!元|常|报|游|均|益|程)"
_MONTH_DAY = rf"(?:(?<!\d)\d{{1,2}}月\d{{1,2}}[日号]|{_OLD}{{1,2}}月{_OLD}{{1,3}}日)"
_OWN_YEAR = r"[去今前]年"
_YEAR = rf"(?:(?:19|20)\d\d年|{_OLD}{{4}}年|{_OWN_YEAR})"
_OWN_MONTH = r"(?:本月|上个?月|当月)"
_DATED = rf"(?:{_YEAR}?{_MONTH_DAY}|{_OWN_MONTH}{_DAY}|{_DAY})"
_CUT = r"(?<!\d)\d{1,2}月\d{1,2}(?=(?:至|到|-|—|－|～|~)\d{1,2}日)"
"""3月8-10日: the first day lacks its 日."""
_TO = r"(?:至|到|-|—|－|～|~|、|和)"
_NEW_YEAR = rf"{_YEAR}?元旦(?=当天|当日|这天|[，,]|$|清晨|凌晨|早|上午|下午|晚(?!会))"
_FIRST_MONTH = rf"(?:农历|{_YEAR})?(?:大年|正月)(?:初[一二三四五六七八九十]|十[一二三四五六])"
_FEAST = rf"(?:{_NEW_YEAR}|{_FIRST_MONTH})(?:当天|当日|这天)?"
_ON = r"(?:\((?:星期|周)[一二三四五六日天]\))?"
TIME = re.compile(
    rf"(?:当地时间)?(?:(?P<this>今天|今日|今晨|今晚|昨天|昨日|昨晚|前天|近日|日前)\((?P<paren>{_MONTH_DAY}|{_DAY})\){_DAYPART}"
    rf"|(?P<from>{_DATED}|{_YEAR}?{_CUT}){_ON}{_DAYPART}(?:{_TO}(?P<to>{_YEAR}?{_MONTH_DAY}|{_DAY}){_ON}{_DAYPART}|起(?P<span>连续|为期)(?P<days>[两一二三四五六七八九十\d]+)天)?"
    rf"|(?P<feast>{_FEAST}){_DAYPART}"
    rf"|(?P<relative>今天|今日|今晨|今晚|昨天|昨日|昨晚|昨|前天|前日|前晚|大前天){_DAYPART}"
    rf"|(?P<weekday>(?:上个?|本|这个?)(?:周|星期)[一二三四五六日天]){_DAYPART}"
    rf"|(?P<month>{_OWN_YEAR}\d{{1,2}}月(?:份)?(?:[上中下]旬|初|底|末)?)"
    r"|(?P<loose>连日来|近日|近期|日前|近来|近几日|连日|这几天|上个?月底|上个?月|上个?周|本周|本月|上旬|中旬|下旬|节前|节后|节日期间|春节前夕|国庆前夕|中秋前夕|春节期间|去年|今年以来|前不久|不久前))"
)
_RELATIVE = {"今天": 0, "今日": 0, "今晨": 0, "今晚": 0, "昨天": 1, "昨日": 1, "昨晚": 1, "昨": 1, "前天": 2, "前日": 2, "前晚": 2, "大前天": 3}
_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_WEEKDAYS = {char: number for number, char in enumerate("一二三四五六日")} | {"天": 6}
SPRINGS_FROM = 2001
_SPRINGS = (
    "01240212020101220209012902180207012602140203012302100131021902080128021602050125"
    "02120201012202100129021702060126021302030123021101310219020801280215020401240212"
)
"""Month and day of the lunar New Year in four digits, year by year."""
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


def _plain(text: str, issue: Issue) -> str:
    """A printed date with digits for numerals and with the year or month that 去年, 本月 mean, as far as the issue tells."""
    text = text.replace("号", "日")
    text = re.sub(rf"({_OLD}{{4}})年", lambda m: "".join(str("〇一二三四五六七八九".index(c.replace("零", "〇"))) for c in m[1]) + "年", text)
    text = re.sub(rf"({_OLD}+)(?=[月日])", lambda m: str(cn2an.cn2an(m[1], "smart")), text)
    years = {"今年": 0, "去年": 1, "前年": 2}
    text = re.sub(_OWN_YEAR, lambda m: f"{issue.year - years[m[0]]}年" if issue.year else "", text)
    return re.sub(_OWN_MONTH, lambda m: _month_meant(m[0], issue.issued), text)


def _month_meant(text: str, issued: date | None) -> str:
    if issued is None:
        return ""
    day = issued.replace(day=1) - timedelta(1) if text.startswith("上") else issued
    return f"{day.year}年{day.month}月"


def _feast(text: str, issue: Issue) -> When:
    """A day of the solar or the lunar New Year: 元旦, 大年初八, 正月十五."""
    year = _parts(_plain(text, issue) + "1日")[0] or issue.year
    if year is None:
        return When(month_day="--01-01", basis="explicit") if "元旦" in text else When()
    day: date | None = date(year, 1, 1)
    if "元旦" not in text:
        numeral = re.search(rf"(?:正月|大年)初?({_OLD}+)", text)
        first = _spring(year)
        day = first + timedelta(int(cn2an.cn2an(numeral[1], "smart")) - 1) if numeral and first else None
    return When(start=day, earliest=day, latest=day, basis="explicit")


def _spring(year: int) -> date | None:
    """The first day of the lunar year that begins in a year."""
    month_day = _SPRINGS[4 * (year - SPRINGS_FROM) :][:4] if year >= SPRINGS_FROM else ""
    return date(year, *divmod(int(month_day), 100)) if month_day else None


def _month(text: str, issue: Issue) -> When:
    """今年3月, 去年12月底"""
    found = re.match(r"(\d{4})年(\d{1,2})月", _plain(text, issue))
    if not found or not 1 <= int(found[2]) <= 12:
        return When(basis="bounded")
    year, month = int(found[1]), int(found[2])
    return When(earliest=date(year, month, 1), latest=date(year, month, monthrange(year, month)[1]), basis="bounded")


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
    first_day = _plain(match["from"] + ("" if match["from"][-1] in "日号" else "日"), issue)
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
    return When(start=start, end=end, earliest=start, latest=end or start, basis="explicit")


def when(text: str, issue: Issue) -> When:
    """What a printed time (one match of `TIME`) says. A time that cannot be read gives an empty When."""
    match = TIME.match(text)
    if not match:
        return When()
    if match["this"] or match["from"]:
        return _explicit(TIME.match(match["paren"]) or match if match["this"] else match, issue)
    if match["feast"]:
        return _feast(match["feast"], issue)
    if match["month"]:
        return _month(match["month"], issue)
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
    return _loose(match["loose"], issued)


def _loose(text: str, issued: date) -> When:
    """Bounds of a time that fixes no day."""
    first = issued.replace(day=1)
    if text == "去年":
        return When(earliest=date(issued.year - 1, 1, 1), latest=date(issued.year - 1, 12, 31), basis="bounded")
    if text == "今年以来":
        return When(earliest=date(issued.year, 1, 1), latest=issued, basis="bounded")
    if text == "本月":
        return When(earliest=first, latest=issued, basis="bounded")
    if text in {"上月", "上个月"}:
        return When(earliest=(first - timedelta(1)).replace(day=1), latest=first - timedelta(1), basis="bounded")
    return When(earliest=issued - timedelta(LOOSE_DAYS), latest=issued, basis="bounded")
