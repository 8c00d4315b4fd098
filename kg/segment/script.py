"""Parts of a page that bear their names: the items of a broadcast, lists of contents, columns of short news."""

from __future__ import annotations

import re

from kg.sought import Sought
from kg.text import MappedText

_ITEMS = ("新闻", "简讯", "短讯", "快讯", "要闻", "时政新闻", "民生新闻", "综合新闻", "本地新闻", "天气预报", "天气")
_PART = re.compile(
    rf"[△▲●◆■]?\s*[【\[(]\s*(?P<part>口播|导语|导播|主播|播音|主持人?|男|女|正文|解说词?|配音|画外音|旁白|同期声?|采访|出镜|{'|'.join(_ITEMS)}|字幕|片头|片尾|内容提要|提要|导视|本期导视|导读|要目)"
    r"\s*\d*\s*[】\])]\s*[：:]?\s*"
)
_OPENING = frozenset({*_ITEMS, "口播", "导语", "导播", "主播", "播音", "主持", "主持人"})
_CONTENTS = frozenset({"内容提要", "提要", "导视", "本期导视", "导读", "要目"})
_CONTENTS_LINE = re.compile(r"(?:内容|本期|今日|本期内容|今日内容|新闻)?(?:提要|导视|导读|要目)[：:]?")


_CONTENTS_ASKED = re.compile(r"(?:浏览|收看|关注|来看|看看|播报)[^。；，]{0,10}(?:内容)?(?:提要|主要内容|主要新闻)[：:]$")
"""首先浏览内容提要："""
_COLUMN = re.compile(
    r"[◆●■□▲★※◇○\s]*(?P<name>(?:(?:走基层|基层|一周|今日|本周|图片|乡镇|部门|要闻|时政|综合|工作|县区|社会|经济)[·•\s]?)?"
    r"(?:简讯|短讯|简明新闻|要闻速览|速览|新闻速递|要闻速递|快讯|新闻集锦|集锦|短波|短新闻|新闻简报|一句话新闻|信息快递|新闻快递))[◆●■□▲★※◇○\s]*"
)
_ISSUE_PART = re.compile(
    r"[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日|(?<!\S)[\u3400-\u9fff]{2,8}(?:日报|晚报|晨报|时报|报|新闻|通讯)(?!\S)"
    r"|播出稿|广播稿|经\s*济|社\s*会|(?<!\S)(?:要闻|时政|综合新闻|综合|民生|文体)(?!\S)"
    r"|(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}\s?日?|[(（]?(?:星期|周)[一二三四五六日天][)）]?"
    r"|(?:农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)[\u3400-\u9fff]{2,12}"
    r"|总?第?\s*[\d一二三四五六七八九十百〇○零]+\s*[期版号]|[早午晚]间版|今日\S{1,3}版"
    r"|[A-Za-z][A-Za-z .'&-]+|[\u3400-\u9fff]{2,6}[：:]\s*[^\s，。；]{0,16}(?:\s[^\s，。；]{2,4}(?!\S))*"
)
_TWO_HAN = re.compile(r"[\u3400-\u9fff]{2}")
_FULL_DAY = re.compile(r"(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}")
_SPELLED_DAY = re.compile("[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日")
_PATH = re.compile(r"[^，。；]{0,40}[^\s>»›][\s>»›]*[>»›]\s*(?=[^>»›，。；]{10,40}$)")
_ARROWS = Sought(_PATH)
_RELATED = re.compile(
    r"[^\w]{0,3}(?:(?:往期|延伸|推荐|热门|热点|精彩|相关|更多|最新|近期|今日|本周)(?:推荐|回顾|精彩|阅读|链接|新闻|报道|文章|资讯|排行|内容|动态)|(?:新闻|文章|内容|阅读|相关|热门|为您|编辑)推荐|猜你喜欢|大家都?在看|(?:点击|新闻|阅读)排行(?:榜)?)[：:]?[^\w]{0,3}"
)
_DAY_LINE = re.compile(r"[【\[]\s*(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?\s*[】\]]")
_STATION = re.compile(r"[^\w]{0,3}第[一二三四五六七八九十]站\s*[：:]\s*\S")
_BULLET = re.compile(r"(?:[△▲●◆■○◇☆★※*·]|\d{1,2}[.、]|[(]?[一二三四五六七八九十]{1,2}[、.)])\s*")


def entry(line: MappedText) -> MappedText:
    """A line of a list of contents without the sign before it."""
    bullet = _BULLET.match(line.chars)
    return line[bullet.end() :] if bullet else line


def part(chars: str) -> tuple[int, bool]:
    """How many characters at the head of a line say which part of a script begins, 0 for none; and whether a news item begins with it."""
    match = _PART.match(chars)
    return (match.end(), match["part"] in _OPENING) if match else (0, False)


def is_contents(chars: str) -> bool:
    """Whether a line is the head of a list of contents."""
    match = _PART.match(chars)
    return bool(match and match["part"] in _CONTENTS) or bool(_CONTENTS_LINE.fullmatch(chars.strip("【】[]()<>《》 ")))


def announces_contents(chars: str) -> bool:
    """Whether the speaker says that a list of contents follows: 首先浏览内容提要："""
    return bool(_CONTENTS_ASKED.search(chars))


def is_issue(chars: str) -> bool:
    """Whether a line holds the day of an issue and nothing but what stands beside it: 2023年3月14日 早间版 编辑：…"""
    return (
        len(chars) <= 80
        and bool(_FULL_DAY.search(chars) or _SPELLED_DAY.search(chars))
        and "。" not in chars
        and "；" not in chars
        and not _TWO_HAN.search(_ISSUE_PART.sub(" ", chars))
    )


def path(chars: str) -> int:
    """How many characters of a line are the path to a web page that ends in the page's own title; 0 if it does not."""
    match = _PATH.match(chars) if _ARROWS.may_be_in(chars) else None
    return match.end() if match else 0


def is_related(chars: str) -> bool:
    """Whether a line heads a list of other articles."""
    return bool(_RELATED.fullmatch(chars))


def is_day(chars: str) -> bool:
    """Whether a line is a day by itself, set in brackets above the news of that day: 【3月11日】."""
    return bool(_DAY_LINE.fullmatch(chars))


def is_station(chars: str) -> bool:
    """Whether a line names one of the sites of a tour: 第二站：…"""
    return bool(_STATION.match(chars))


def column(chars: str) -> tuple[int, int] | None:
    """Where the name of a column of short news stands in a line that is nothing else: ◆ 简讯 ◆."""
    match = _COLUMN.fullmatch(chars)
    return match.span("name") if match else None
