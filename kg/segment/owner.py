"""The company, school or hospital whose own web page a page is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg import lexicon

_FIRST = 2
"""Lines at the head of a page that may name its owner."""
_LEAST, _MOST = 4, 30
_RIGHTS = re.compile(r"(?:版权所有|主办单位|主办|Copyright|©)\s*+[：:]?\s*+(?:\(C\)|©|\d{4}|[-\s])*+(?P<name>[\u3400-\u9fff()]{4,30})")
_WELCOME = re.compile("欢迎(?:您|你)?(?:来到|访问|光临|登录|进入)(?P<name>[\u3400-\u9fff()]{4,30}?)(?:官方)?(?:网站|官网|主页|网|！|$)")
_COMES_TO = "(?:到访|莅临|来访|走进|访问|来到)"
_SITE = re.compile("(?:新闻网|官网|官方网站|网站|新闻中心|网)$")


def owner(head: Iterable[str], lines: Iterable[str]) -> str | None:
    """Its name by the first lines of the page, else by the line at its foot that reserves the rights; None for a newspaper or a government."""
    first = [re.split(r"[\s>»|]", chars.strip())[0] for chars, _ in zip(head, range(_FIRST), strict=False)]
    head, lines = list(head), list(lines)
    greeted = [match["name"] for chars in head[:_FIRST] for match in _WELCOME.finditer(chars)]
    names = (_SITE.sub("", name) for name in [*greeted, *first, *(match["name"] for chars in lines for match in _RIGHTS.finditer(chars))])
    return next((name for name in names if _LEAST <= len(name) <= _MOST and _is_house(name)), None) or _of_report(lines) or _of_ours(lines)


_OURS = re.compile("我(?P<kind>院|校)(?![省市县区国们])|(?:莅临|来|到|到访|走进)我(?P<club>会)(?=参观|考察|调研|交流|走访|指导|洽谈|访问|座谈|，)")
_NAMED = {
    "院": re.compile(rf"{_COMES_TO}(?P<name>[\u3400-\u9fff]{{2,12}}?(?:医院|保健院|法院|检察院|研究院|学院))(?![\u3400-\u9fff]{{0,4}}长)"),
    "校": re.compile(rf"{_COMES_TO}(?P<name>[\u3400-\u9fff]{{2,12}}?(?:大学|学院|中学|小学|学校|幼儿园|[一二三四五六七八九十]中))(?![\u3400-\u9fff]{{0,4}}长)"),
    "会": re.compile(rf"{_COMES_TO}(?P<name>[\u3400-\u9fff]{{2,14}}?(?:商会|协会|学会|联合会|促进会|贸促会))"),
}
"""By the word that stands for a house of ours the names of such houses, where others come to them."""


def _of_ours(lines: list[str]) -> str | None:
    """The house that a text calls 我院, 我校 or 我会, where it names one only: 此次到访某某商会."""
    found = next((match for chars in lines if (match := _OURS.search(chars))), None)
    if found is None:
        return None
    names = {match["name"] for chars in lines for match in _NAMED[found["kind"] or found["club"]].finditer(chars)}
    return next(iter(names)) if len(names) == 1 else None


_HEADED = re.compile("(?P<name>[\u3400-\u9fff]{2,10}集团)(?=与|和|党委|领导|召开|举行|举办|组织|开展|到|赴|走进|签|荣?获|成功)[^。；]{4,50}")
_AT_OURS = re.compile("(?:在|来|到|莅临|走进|回访)集团(?:公司)?(?:总部|本部|机关|[一-龥]{0,4}(?:会议[室厅]|楼|考察|调研|洽谈|交流|检查|座谈)|[，。])")
"""在集团六楼会议室: only a page of the group's own speaks so."""


def _of_report(lines: list[str]) -> str | None:
    """The group that a report on its own page is about: its headline begins with it, and the report calls it 集团."""
    named = next((match["name"] for chars in lines if (match := _HEADED.fullmatch(chars.strip()))), None)
    return named if named and any(_AT_OURS.search(chars) for chars in lines) else None


def _is_house(name: str) -> bool:
    if re.search("[。，；：、]|融媒体|电视台|广播|报社|日报|晚报", name) or re.search("(?:委员会|政府|委|局|厅|部|办公室)$", name):
        return False
    return bool(re.search(f"{lexicon.any_of('company_endings', 'institution_endings')}$", name))
