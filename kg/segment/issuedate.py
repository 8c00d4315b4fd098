"""The day of an issue where the page does not print it whole: from the day of the week, from the name of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kg.dates.feasts import lunar_day, read_lunar

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_WEEKDAY = r"(?:星期|周)(?P<weekday>[一二三四五六日天])"
_UNDATED = re.compile(
    rf"(?<![\d年])(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日\s*[(]?{_WEEKDAY}"
    r"|(?:星期|周)(?P<before>[一二三四五六日天])\s*(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
)
_APART = re.compile(
    r"(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月\s*(?:星期.\s*)?(?P<d>\d{1,2})日?(?!\d)|(?<!\d)(?P<d2>\d{1,2})\s+(?:星期.\s+)?(?P<y2>(?:19|20)\d\d)年(?P<m2>\d{1,2})月"
)
_FILE = (
    re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)(\d\d)(\d\d)(?![0-9a-z])"),
    re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)[-._/年](\d{1,2})[-._/月](\d{1,2})(?![0-9])"),
)
_YEAR_OF_FILE = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)(?![0-9A-Za-z])")
_DAYS = "一二三四五六日"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    r"\b(?P<m>[A-Za-z]{3,9})\.?\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?[,，\s]\s*(?P<y>(?:19|20)\d\d)|\b(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m2>[A-Za-z]{3,9})\.?[,，\s]\s*(?P<y2>(?:19|20)\d\d)"
)
_LUNAR = re.compile(
    r"(?:农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)\s*(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?\s*(?P<day>闰?[正冬腊一二三四五六七八九十]{1,2}月[初十廿二三][一二三四五六七八九十]{0,2})"
)


def by_weekday(head: Iterable[str], lines: Iterable[str]) -> date | None:
    """The day of a masthead like 3月14日 星期二: of the years that the page names, or the ones after them, the only one that fits."""
    match = next((found for chars in head if (found := _UNDATED.search(chars))), None)
    if match is None:
        return None
    month, day = int(match["month"] or match["m"]), int(match["day"] or match["d"])
    weekday = _DAYS.index((match["weekday"] or match["before"]).replace("天", "日"))
    named = {int(year) for chars in lines for year in _YEAR.findall(chars)}
    days = [_safe(year, month, day) for year in sorted(named | {year + 1 for year in named})]
    fitting = [found for found in days if found and found.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else None


def in_pieces(head: Iterable[str]) -> date | None:
    """The day of a masthead with the number of the day set apart (2023年3月 | 14 | 星期二), if the day of the week agrees."""
    text = " ".join(head)
    written = _in_english(text) or _day_first(text) or _by_lunar_day(text)
    if written:
        return written
    weekdays = {_DAYS.index(char.replace("天", "日")) for char in re.findall("星期([一二三四五六日天])", text)}
    found = [_safe(int(m["y"] or m["y2"]), int(m["m"] or m["m2"]), int(m["d"] or m["d2"])) for m in _APART.finditer(text)]
    return next((day for day in found if day and {day.weekday()} == weekdays), None)


_DAY_FIRST = (
    re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)(?![\d.])"),
    re.compile(r"(?<!\S)(?P<d>[0-3]?\d)\s+(?P<y>(?:19|20)\d\d)[-./](?P<m>\d{1,2})(?!\S)"),
    re.compile(r"(?<!\S)(?P<y>(?:19|20)\d\d)[-./](?P<m>\d{1,2})\s+(?P<d>[0-3]?\d)(?!\S)"),
)


def _day_first(text: str) -> date | None:
    """04.10.2015, as some sites write the fourth of October; 14 2023-03, the day set large beside its month."""
    days = (_safe(int(found["y"]), int(found["m"]), int(found["d"])) for pattern in _DAY_FIRST for found in pattern.finditer(text))
    return next((day for day in days if day), None)


def _in_english(text: str) -> date | None:
    """Tuesday, March 14, 2023; 14 Mar. 2023."""
    for match in _ENGLISH.finditer(text):
        name = (match["m"] or match["m2"])[:3].lower()
        if name in _MONTHS:
            return _safe(int(match["y"] or match["y2"]), _MONTHS.index(name) + 1, int(match["d"] or match["d2"]))
    return None


def _weekday(text: str) -> int | None:
    found = re.search("(?:星期|周)([一二三四五六日天])", text)
    return _DAYS.index(found[1].replace("天", "日")) if found else None


def _lunar_days(text: str, years: list[int]) -> list[date]:
    """The days of some years that a masthead's lunar day may be; a lunar year ends in the next solar one."""
    printed = _LUNAR.search(text)
    lunar = read_lunar(printed["day"]) if printed else None
    days = [lunar_day(year - back, *lunar) for year in sorted(set(years)) for back in (0, 1)] if lunar else []
    return [day for day in days if day and day.year in set(years)]


def _by_lunar_day(text: str) -> date | None:
    """The day of a masthead that prints the year and the lunar day (2023年 … 农历二月廿三), if the day of the week agrees."""
    days = _lunar_days(text, [int(year) for year in _YEAR.findall(text)])
    weekday = _weekday(text)
    fitting = [day for day in days if weekday is None or day.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 and not re.search(r"\d月\s*\d", text) else None


def checked(printed: date | None, head: Iterable[str]) -> date | None:
    """A printed day against the lunar day and the day of the week beside it: where both of these agree on another day of that year, the print was misread."""
    text = " ".join(head)
    weekday = _weekday(text)
    if printed is None or weekday is None or printed.weekday() == weekday:
        return printed
    days = [day for day in _lunar_days(text, [printed.year]) if day.weekday() == weekday and (day.month == printed.month or day.day == printed.day)]
    return days[0] if len(days) == 1 else printed


def in_file_name(path: str) -> date | None:
    """The only day that the path of a page holds: 20230314-1.txt, 2023-03-14/02.txt, 2023.3.14.md."""
    days = {day for pattern in _FILE for match in pattern.finditer(path) if (day := _safe(*map(int, match.groups())))}
    return days.pop() if len(days) == 1 else None


_LINK = re.compile(r"https?://[^\s，。；、”（）()<>]{8,300}")
_OF_LINK = re.compile(r"(?<![0-9A-Za-z])[a-z]{0,2}((?:19|20)\d\d)[-_/]?(0[1-9]|1[0-2])[-_/]?([0-2]\d|3[01])(?=[/_.?&-]|$)")


def in_links(text: str) -> date | None:
    """The only day that the addresses on a page hold, as sites put it there when they publish: /2023-03/14/content_1.htm, t20230314_5.html."""
    if "://" not in text:
        return None
    found = (match for link in _LINK.finditer(text) for match in _OF_LINK.finditer(link[0]))
    days = {day for match in found if (day := _safe(*map(int, match.groups())))}
    return days.pop() if len(days) == 1 else None


def year_in_file_name(path: str) -> int | None:
    """The only year that the path of a page holds: 2023/page-7.txt, 2023-yaowen-1.txt."""
    years = {int(year) for year in _YEAR_OF_FILE.findall(path)}
    return years.pop() if len(years) == 1 else None


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
