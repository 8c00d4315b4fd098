"""What is counted by years and told on its day: the thirtieth Teachers' Day, sixty years of the republic, the eve of a congress of the party."""

from __future__ import annotations

import re
from collections.abc import Iterable

import cn2an

_COUNTED = {
    "教师节": (1984, 9), "记者节": (1999, 11), "植树节": (1978, 3), "护士节": (1911, 5), "医师节": (2017, 8), "丰收节": (2017, 9),
    "国防教育日": (2000, 9), "助残日": (1990, 5), "科技工作者日": (2016, 5), "读书日": (1995, 4), "宪法日": (2013, 12), "消防日": (1991, 11),
    "消防宣传日": (1991, 11), "土地日": (1990, 6), "世界水日": (1992, 3), "中国水周": (1987, 3), "安全生产月": (2001, 6), "扶贫日": (2013, 10),
    "烈士纪念日": (2013, 9), "公祭日": (2013, 12), "警察节": (2020, 1), "健身日": (2008, 8), "防灾减灾日": (2008, 5), "爱国卫生月": (1988, 4),
    "敬老月": (2009, 10), "禁毒日": (1987, 6), "艾滋病日": (1987, 12), "高血压日": (1997, 10), "爱眼日": (1995, 6), "爱耳日": (1999, 3),
    "碘缺乏病日": (1993, 5), "结核病日": (1995, 3), "地球日": (1969, 4), "环境日": (1971, 6), "献血者日": (2003, 6), "老年节": (2012, 10),
    "知识产权日": (2000, 4), "消费者权益日": (1982, 3), "博物馆日": (1976, 5), "节能宣传周": (1990, 6), "中国旅游日": (2010, 5), "航海日": (2004, 7),
    "国际档案日": (2007, 6), "品牌日": (2016, 5), "国家安全教育日": (2015, 4), "航天日": (2015, 4), "税收宣传月": (1991, 4), "全国生态日": (2022, 8),
}  # fmt: skip
"""The year before the first one, and the month in which it is kept."""
_SINCE = {
    "建党": (1921, 7), "中国共产党成立": (1921, 7), "建军": (1927, 8), "解放军成立": (1927, 8), "建国": (1949, 10), "新中国成立": (1949, 10),
    "中华人民共和国成立": (1949, 10), "国庆": (1949, 10), "战争胜利": (1945, 9), "抗战胜利": (1945, 9), "长征胜利": (1936, 10), "改革开放": (1978, 12),
    "共青团成立": (1922, 5), "建团": (1922, 5), "五四运动": (1919, 5), "辛亥革命": (1911, 10), "香港回归": (1997, 7), "澳门回归": (1999, 12),
    "毛泽东诞辰": (1893, 12), "毛泽东同志诞辰": (1893, 12), "建队": (1949, 10), "妇女节": (1910, 3), "人民政协成立": (1949, 9),
}  # fmt: skip
"""The year from which it is counted, and the month of its day."""
_CONGRESSES = {"十五": (1997, 9), "十六": (2002, 11), "十七": (2007, 10), "十八": (2012, 11), "十九": (2017, 10), "二十": (2022, 10)}
_NUMBER = r"(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,5})"
_FEAST = re.compile(rf"第\s?{_NUMBER}\s?(?:个|届|次)[“”\u3400-\u9fff]{{0,8}}?(?P<name>{'|'.join(sorted(_COUNTED, key=len, reverse=True))})")
_YEARS = re.compile(rf"(?P<name>{'|'.join(sorted(_SINCE, key=len, reverse=True))})[“”的]?\s?{_NUMBER}\s?周年(?!大会|以来|[^，。；]{{0,6}}讲话)")
_CONGRESS = re.compile(
    r"(?:(?:喜?迎|迎接|献礼|保障|护航|确保|为)(?:中国共产党|中共|党的)?“?第?(?P<ahead>十[五六七八九]|二十)(?:大|次全国代表大会)(?!精神|以来)"
    r"|(?:党的|中国共产党|中共)第?(?P<here>十[五六七八九]|二十)(?:大|次全国代表大会)(?:[^，。；]{0,8}(?:隆重|胜利)?开幕|即将|将于|将在))"
)
BEFORE, AFTER = 9, 2
"""So many months before its day something is prepared for, so many behind it still told of; both in the same year."""


def counted_year(lines: Iterable[str], month: int) -> int | None:
    """The year of a report told with a day of a month, by what it counts; None where it counts nothing, or may tell of another year."""
    years = {year for chars in lines for year in _years(chars, month)}
    return years.pop() if len(years) == 1 else None


def _years(chars: str, month: int) -> Iterable[int]:
    for pattern, table in ((_FEAST, _COUNTED), (_YEARS, _SINCE)) if "第" in chars or "周年" in chars else ():
        for match in pattern.finditer(chars):
            base, kept = table[match["name"]]
            if 0 <= kept - month <= BEFORE or 0 < month - kept <= AFTER:
                yield base + int(cn2an.cn2an(match["number"], "smart"))
    for match in _CONGRESS.finditer(chars) if "大" in chars else ():
        year, kept = _CONGRESSES[match["ahead"] or match["here"]]
        if month <= kept:
            yield year
