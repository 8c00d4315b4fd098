"""Lines beside a headline that say nothing but where the report comes from: the name of a body, a paper, a site, with or without a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from kg import lexicon, places
from kg.segment.line import Line
from kg.sought import led

NAME_FEWEST, NAME_MOST = 2, 24
SHORT = 6
"""So long at most is the name of an account that begins with its place and says in no word what it is: 云江统战."""
TITLE_FEWEST = 7
"""The line that stays is at least so long."""
_LABEL = re.compile(r"^(?:(?:信息|稿件|文章)?(?:来源|稿源|作者|供稿|发布)(?:单位|部门)?\s*[：:\s]\s*)")
_STAMP = re.compile(r"[\s·|(]*(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}(?:\s?[-月/.]\s?\d{1,2}日?|月)(?:\s+\d{1,2}[：:]\d\d(?:[：:]\d\d)?)?\)?$")
_WHO = re.compile("(?<=\\S)\\s+(?P<surname>[\u3400-\u9fff])[\u3400-\u9fff]{1,2}$")
"""Who wrote it, behind the name of the office where he works."""
_SIGNED = re.compile("[㐀-鿿]{2,3}$|[㐀-鿿]{2,5}[：:]\\s?[㐀-鿿]{2,4}(?![㐀-鿿，])")
"""A name alone, or an office and a name, between the title and the report."""
_TELLS = led(
    "[，。；：！？“”《》]|调研|视察|考察|慰问|看望|走访|走进|检查|督查|督导|巡察|会见|会谈|座谈|出席|参加|召开|举行|举办|开展|开幕|闭幕|开[馆业诊园放播机街市学]|启用|挂牌|奠基|竣工|投产|通车|上线|升级|换届|签约|揭牌|启动|开工|成立|当选"
    "|任命|莅临|来访|赴|来(?!宾)|到|向|获|入选|为(?!民)|(?<!参)与|[和同]|助力|推[进动]|接[待见访]|拜访|回访|对接|共建|打造|落户|[亮登]相|的|把|让|邀|请|用(?!电|水)|发[出放起](?![口地])"
)
"""A word of these tells what happened: the line is a headline, whatever it ends with."""
_OF_LEVEL = re.compile("[省市区县州旗镇乡]|[\u3400-\u9fff]{2,8}?[省市区县州旗镇乡]")
_MEDIUM = (
    "(?:[网报刊]|(?:电视|广播|广电|电)台|(?:报|通讯|通讯分)社|网站|门户|在线|发布|频道|客户端|公众号|融媒体?|传媒|新闻|要闻|资讯|信息|动态|政务|时讯|通讯|简报|视点|头条|党建|组工|统战|[市县区州旗盟镇乡团]委"
    "|(?:宣传|组织|统战|办公|研究|新闻|保卫|工程|技术)[部室处科]|街道|分会|支会|党派|记者站|通讯站|商务|宣传|政府|政协|人大|法院|检察院|[总支]部|中心|集团)"
)


def without_sources(found: list[Line]) -> list[Line]:
    """The lines with those that name a source beside a headline marked as furniture: below it, above it where a day or a blank line sets them apart."""
    at = {line for group in _side_by_side(found) for line in _sources([found[i] for i in group], group)}
    return [replace(line, kind="furniture") if i in at else line for i, line in enumerate(found)] if at else found


def _side_by_side(found: Sequence[Line]) -> list[list[int]]:
    """Where several lines that look like headlines follow each other, furniture aside."""
    shown = [i for i, line in enumerate(found) if line.kind != "furniture"]
    groups = (list(group) for heads, group in groupby(shown, key=lambda i: found[i].kind == "headline") if heads)
    return [group for group in groups if len(group) > 1]


def _sources(lines: list[Line], group: list[int]) -> list[int]:
    """Which of the lines of one group name a source; none where no line is left to be the headline."""
    named = [names_source(line) for line in lines]
    titles = [i for i, line in enumerate(lines) if not named[i] and len(line.chars) >= TITLE_FEWEST]
    if not titles:
        return []
    title = lines[titles[0]]
    return [
        group[i]
        for i, line in enumerate(lines)
        if (named[i] and (i > titles[0] or _apart(line, title)))
        or (i > titles[0] and line.block != title.block and not line.level and _SIGNED.match(line.chars))
    ]


def _apart(line: Line, title: Line) -> bool:
    """Whether a line above a headline is no smaller headline of the same: it bears a day, or a blank line stands between."""
    return bool(_STAMP.search(line.chars)) or line.block != title.block


def names_source(line: Line) -> bool:
    """Whether a line is nothing but the name of a body, a medium or an account, with the day beside it or without."""
    name = _STAMP.sub("", _LABEL.sub("", line.chars))
    who = _WHO.search(name)
    name = name[: who.start()] if who and who["surname"] in lexicon.word_set("surnames") else name
    if line.level or not NAME_FEWEST <= len(name) <= NAME_MOST or _TELLS.search(name):
        return False
    marked = len(name) <= SHORT and _begins_with_place(name)
    dated = len(_STAMP.sub("", line.chars)) < len(line.chars)
    return marked or dated or bool(_ending().search(name)) or bool(_OF_LEVEL.match(name) and _office().search(name))


def _begins_with_place(name: str) -> bool:
    return any(name[:size] in places.names() for size in (2, 3, 4))


@lexicon.derived
def _ending() -> re.Pattern[str]:
    """What a body or a medium ends with that shows it by more than one character."""
    words = (word for name in ("institution_endings", "company_endings", "organs", "departments") for word in lexicon.words(name) if len(word) > 1)
    return re.compile(f"(?:{_MEDIUM}|{lexicon.alternation(words)})$")


@lexicon.derived
def _office() -> re.Pattern[str]:
    """What a body of a place ends with."""
    return re.compile(f"{lexicon.any_of('institution_endings', 'organs', 'departments')}$")
