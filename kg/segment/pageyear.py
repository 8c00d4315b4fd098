"""The year of a page that prints no date: what its text says in passing that lies in one year only."""

from __future__ import annotations

import re
from collections import Counter

from kg.segment.jubilees import counted_year

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_OF_EVENT = re.compile(
    r"(?<![\d.])((?:19|20)\d\d)年?(?!\d|度|元旦|新年|新春|春节|迎新|跨年)[\u3400-\u9fff“”·、()]{0,24}?"
    r"(?:节|赛|展|论坛|峰会|年会|博览会|运动会|马拉松|开学典礼|毕业典礼|文化周|训练营|[培集]训班)[”]?(?:在[^，。；在]{2,16})?(?:正式|隆重|圆满|顺利|如期|成功){0,2}(?:开幕|举行|举办|召开|开班|启动|开赛|鸣枪|启幕|拉开|[，。])"
    r"|(?<![\d.])((?:19|20)\d\d)年(?:第?[一二三四]季度|[春夏秋冬]季|[上下]半年)[\u3400-\u9fff“”·、()]{0,16}(?:开工|签约|竣工|投产|启动)(?:仪式|活动)(?=在|[，。]|$|正式|隆重|顺利|举行|举办)"
)
"""2018年云江茶文化节开幕: in the year that its name bears."""
_OF_SITTING = re.compile(
    r"(?<![\d.])((?:19|20)\d\d)年(?!\d|度|工作|元旦|新年|新春|春节)(?![\u3400-\u9fff]{0,16}(?:总结|述职|考核|计划|规划))[\u3400-\u9fff“”·、()]{2,24}?"
    r"(?:大会|典礼|仪式|会议|活动)”?(?:在[^，。；在]{2,16})?(?:正式|隆重|圆满|顺利|如期|成功){0,2}(?:举行|举办|召开)"
    r"|(?<![\d.])((?:19|20)\d\d)年?(?!\d|度|工作|元旦|新年|新春|春节)[\u3400-\u9fff“”·、()]{2,16}?(?:大会|论坛|峰会|博览会|节)”?将?于\d{1,2}月\d{1,2}日"
    r"|(?:举行|举办|召开)了?((?:19|20)\d\d)年(?!度|工作|元旦|新年|新春|春节)(?![\u3400-\u9fff]{0,16}(?:总结|述职|考核|计划|规划))[\u3400-\u9fff“”·、()]{2,24}?(?:活动|仪式|典礼|大会|婚礼|晚会|[赛节展])(?=，|。|”)"
)
"""2020年奖教大会在某校举行, told with a day of April or later: what is held in the first months may sum up the year before."""
_DAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日")
_FIRST_SAFE = 4
_OF_PART = (
    (re.compile(r"(?<!\d)((?:19|20)\d\d)年上半年[\u3400-\u9fff]{0,16}(?:情况|工作|报告|总结|运行|形势|预算|计划)"), range(6, 11)),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)年下半年[\u3400-\u9fff]{0,16}(?:工作|任务|部署|安排|计划)"), range(6, 11)),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)年第?一季度[\u3400-\u9fff]{0,16}(?:情况|工作|报告|总结|运行|形势|分析)"), range(3, 8)),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)年前三季度[\u3400-\u9fff]{0,16}(?:情况|工作|报告|总结|运行|形势|分析)"), range(9, 13)),
    (
        re.compile(
            r"(?<!\d)((?:19|20)\d\d)年度?(?:工作|重点工作|任务)(?:要点|计划|方案|安排)(?!完成|落实|执行|情况)"
            r"|《((?:19|20)\d\d)年度?[^《》]{2,40}(?:要点|方案|计划|办法|安排|细则|清单|准则)[、，\u3400-\u9fff]{0,6}》(?!完成|落实|执行|情况)"
        ),
        range(1, 11),
    ),
    (re.compile(r"\d{1,2}月\d{1,2}日是((?:19|20)\d\d)年[\u3400-\u9fff]{1,6}(?:第[一二三四五六七八九十]天|首日|开幕|开学)"), range(1, 13)),
    (re.compile(r"^((?:19|20)\d\d)年度?[\u3400-\u9fff]{0,14}(?:大事记|纪事|要闻回顾|活动回顾|动态汇总|十大新闻)$"), range(1, 13)),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)年?春季?(?:新?学期|开学)"), range(2, 8)),
    (re.compile(r"(?<!\d)((?:19|20)\d\d)年?秋季?(?:新?学期|开学)"), range(8, 13)),
)
"""What is named after a part of a year or a plan for it, and the months in which it is spoken of."""
_UNTIL = re.compile(r"截[至止]到?\s?((?:19|20)\d\d)年(\d{1,2})月(?!份?底)")
FAR = 40
"""A whole day so much later in the year than the one that a page begins with is one of an earlier year."""
_LATER = 3
"""So many months behind the last figures they are told of."""
_BEFORE = re.compile("(?:[成建创设]立|始建|兴建|创[建办]|注册|出生|生|建成|落成|投产|开业|开馆|开通|启用|入驻|落户|施行|实施|印发|颁布|组建)于$|[自从]$")
_THIS_YEAR = re.compile(
    r"(?<![自从])(?<!\d)((?:19|20)\d\d)年是|(?:^|(?<=[，。；：“]))((?:19|20)\d\d)年以?来|^(?:[\u3400-\u9fff]{2,10}\s+|\s*)((?:19|20)\d\d)年\d{1,2}月\s*$"
)
_WHOLE_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_TO_COME = re.compile("(?:将|拟|定于|计划|预计|力争|截止|[至到])[^，。；]{0,6}$")


def page_year(lines: list[str]) -> int | None:
    """The year that a page without a date speaks of as its own: the latest one named, if it is named more than once or as this year's."""
    if any("旧闻" in chars for chars in lines):
        return None
    told = next(((int(m[1]), int(m[2])) for chars in lines for m in _DAY.finditer(chars)), None)
    named = Counter(int(m[1]) for chars in lines for m in _YEAR.finditer(chars))
    held = max((int(m[1] or m[2]) for chars in lines for m in _OF_EVENT.finditer(chars)), default=0)
    month = told[0] if told else 0
    held = max([held, *(int(m[1] or m[2] or m[3]) for chars in lines for m in _OF_SITTING.finditer(chars) if month >= _FIRST_SAFE), *_of_part(lines, month)])
    latest = max([*named, held])
    own = any(_own(chars, latest, told) for chars in lines)
    year = (latest or None) if named[latest] > 1 or own or latest == held else None
    return year or (counted_year(lines, month) if month else None)


def _of_part(lines: list[str], month: int) -> list[int]:
    """The years of parts of a year, of plans and of the last figures that a report told with a day of a month speaks of."""
    found = [int(m[1] or m[m.re.groups]) for pattern, months in _OF_PART if month in months for chars in lines for m in pattern.finditer(chars)]
    last = [int(m[1]) for chars in lines for m in _UNTIL.finditer(chars) if 0 <= month - int(m[2]) <= _LATER]
    return found + last


def _own(chars: str, year: int, told: tuple[int, int] | None) -> bool:
    """Whether a line names a year as its own: 2023年是…, …，2023年以来, the whole day of what it tells."""
    printed = str(year)
    if printed not in chars:
        return False
    if any(printed in match.groups() for match in _THIS_YEAR.finditer(chars)):
        return True
    return any(day[1] == printed and _is_news(chars, day, told) for day in _WHOLE_DAY.finditer(chars))


def _is_news(chars: str, day: re.Match[str], told: tuple[int, int] | None) -> bool:
    """Whether a whole day is one that the page tells of: not that on which something was founded, nor one behind the day that the report begins with."""
    if _BEFORE.search(chars, max(0, day.start() - 8), day.start()):
        return False
    behind = 0 if told is None else (int(day[2]) - told[0]) * 30 + int(day[3]) - told[1]
    return behind <= FAR or bool(_TO_COME.search(chars, 0, day.start()))
