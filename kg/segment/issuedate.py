"""The day of an issue where the page does not print it whole: from the day of the week, from the name of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

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
_DAYS = "一二三四五六日"


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
    weekdays = {_DAYS.index(char.replace("天", "日")) for char in re.findall("星期([一二三四五六日天])", text)}
    found = [_safe(int(m["y"] or m["y2"]), int(m["m"] or m["m2"]), int(m["d"] or m["d2"])) for m in _APART.finditer(text)]
    return next((day for day in found if day and {day.weekday()} == weekdays), None)


def in_file_name(path: str) -> date | None:
    """The only day that the path of a page holds: 20230314-1.txt, 2023-03-14/02.txt, 2023.3.14.md."""
    days = {day for pattern in _FILE for match in pattern.finditer(path) if (day := _safe(*map(int, match.groups())))}
    return days.pop() if len(days) == 1 else None


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
