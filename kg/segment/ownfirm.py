"""The firm whose own web page a page is, where the text says 我公司 or that guests came to 公司."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg import places
from kg.words import known_word

_DEEDS = "(?:参观|考察|调研|视察|检查|指导|走访|慰问|看望|交流|洽谈|座谈|访问|督导|督查|学习)"
_OURS = "(?:我(?:们)?(?:公司|司(?![法机令])|厂|集团)|本公司|(?:集团)?公司(?!法|制)|集团(?!公司))"
_SELF = re.compile(
    "我(?:们)?(?:公司|司(?![法机令])|厂(?![商家])|集团)|(?:莅临|到访|前来|来到?|走进)(?:集团)?(?:公司|集团)(?:总部|本部)?(?:实地|现场|进行|开展|召开|就[^，。；]{2,20})?"
    + _DEEDS
    + "|一行(?:[\\d一二三四五六七八九十余多]+人)?(?:对公司|(?:视察|考察|参观|调研)(?:了)?公司)|听取(?:了)?公司(?!的?其他)"
    "|应我(?![省市县区国])[^，。；]{4,20}?公司"
)
"""What no page but a firm's own says."""
_FIRM = "[\u3400-\u9fff()]{2,20}?(?:有限责任公司|有限公司|公司|集团|厂)"
_SIGNED = re.compile(rf"(?P<name>{_FIRM})(?:[\u3400-\u9fff]{{2,8}}[部室办科])?")
"""Below a report: 某某有限公司企业文化部."""
_OF_SOURCE = re.compile(rf"(?:来源|稿源|供稿|供稿单位|发布单位|发布者|作者单位)[：:]\s*(?P<name>{_FIRM})(?![\u3400-\u9fff])")
_WE = re.compile(rf"我(?![们省市县区国州旗镇乡公司厂院校会])(?P<name>{_FIRM})")
"""应我某某有限公司邀请"""
_COME = "(?:莅临|到访|来访|走进|做客|来到|访问|参观|考察|前来|赴|到)"
_BESIDE_US = re.compile(rf"{_COME}(?P<name>{_FIRM})[^。；]{{0,24}}我(?:公司|司|厂)")
"""来到某某有限公司，对我公司的项目进行考察"""
_GUESTS_TO_US = re.compile(rf"(?:莅临|到访|来访|走进|做客|前来|来到?|到|对|赴|考察|视察|参观|调研){_OURS}")
_HEADED = re.compile(
    rf"(?!公司|集团|我|本)[^，。；]{{2,40}}?(?:莅临|到访|走进|做客|来到?|赴|到|参观|考察|访问|视察)(?P<name>[\u3400-\u9fffA-Za-z()]{{3,20}}?)(?:进行|开展)?(?:实地|现场|工作)?(?:{_DEEDS}[^，。；]{{0,10}})?"
)
"""A headline: 某局领导一行莅临某某调研."""
_RECEIVED = re.compile(
    r"(?:^|(?<=[，。；下]))(?P<name>[\u3400-\u9fffA-Za-z()]{3,20}?)(?:党委|党组|党支部)?(?:执行|常务|首席|联席|名誉|行政)?副?(?:董事长|总经理|总裁|书记|厂长|总监|经理)[^。；]{2,50}?(?<!的)(?:热情|亲切|全程)*(?<!的)(?:接待|会见|迎接|欢迎)"
)
_STAFF = re.compile(
    "(?:^|(?<=[，。；下]))(?P<name>[\u3400-\u9fffA-Za-z()]{3,20}?)(?:公司)?(?:董事长|总经理|总裁|[\u3400-\u9fff]{2,3}(?:董事长|总经理|总裁|总))[^。；的]{0,50}?等(?:我)?(?:公司|集团)(?:领导|高层|高管|负责人|班子成员)(?:全程|一同|共同)?(?:陪同|接待|参加|出席)"
)
"""云鹤董事长甲、副总经理乙等公司领导陪同调研"""
_SEEN = re.compile(
    rf"(?:率队|带队|率团|一行|率[^，。；]{{2,10}})(?:莅临|到访|走进|来到|考察|调研|走访|参观|访问)了?(?P<name>[\u3400-\u9fffA-Za-z]{{3,12}}?)(?=，|。|(?:进行|开展)?{_DEEDS})"
)
"""副区长某某率队考察云鹤数科，…"""
_FULL = re.compile("(?:^|(?<=[，。；、：\\s]))(?P<name>[\u3400-\u9fff()]{4,20}?(?:有限责任公司|有限公司))(?=(?P<behind>[^，。；]{0,30}))")
_GUESTS = re.compile("一行|[与和同向]我|到我|来我|莅临|前来|来访")
_THANKS = re.compile(
    "感谢(?P<name>[\u3400-\u9fffA-Za-z]{3,16}?)(?:公司|集团|领导|全体员工)?的?(?:热情|盛情|周到|精心|真诚|积极|大力)+的?(?:接待|款待|招待|安排|欢迎|配合)"
)
_CALLED = re.compile("(?:表示|指出|认为|强调|说)，(?P<name>[\u3400-\u9fff]{3,12}?)(?:公司|集团)?(?:是|作为)[^。；]{2,40}?(?:企业|公司)(?=[，。；])")
_BEGINS = re.compile(
    rf"(?P<name>{_FIRM})(?=召开|举行|举办|开展|组织|慰问|走访|应邀|荣?获|成功|喜获|入选|中标|签约|党委|党支部|领导|参加|赴|与|顺利|隆重)[^。；]{{4,50}}"
)
_NO_FIRM = re.compile(
    "^(?:[我本访了该贵全各多两几受]|一行|领导|公司|集团|企业|基层|现场|项目)|(?:[市县区省州镇乡村局委厅部办院校]|政府|委员会|现场|一线|企业|公司总部|基层|领导)$|公司(?!$|[\u4e00-\u9fff]{2,8}(?:分公司|分厂)$)|车间|厂区|展厅|工作|生产|情况|项目|我|公司.*公司|访问|率队|率团|一行|莅临|考察|视察|参观|调研|走访|慰问|董事长|经理"
)
_LEAST = 3


def of_firm(lines: list[str]) -> str | None:
    """The firm that a page calls its own without naming it there: by its signature, by whoever came to it, by whoever received them."""
    if not any(_SELF.search(chars) for chars in lines):
        return None
    welcomed = any(_GUESTS_TO_US.search(chars) for chars in lines)
    for kind in _evidence(lines, welcomed=welcomed):
        names = _apart({name for name in kind if len(name) >= _LEAST and not _NO_FIRM.search(name) and not places.find(name) and not known_word(name)})
        if len(names) == 1:
            return _in_full(names.pop(), lines)
    return None


def _evidence(lines: list[str], *, welcomed: bool) -> Iterator[set[str]]:
    """The names that each sign gives, the surest first."""
    yield {match["name"] for chars in lines if (match := _SIGNED.fullmatch(chars.strip()))}
    yield _all(_OF_SOURCE, lines)
    yield _all(_WE, lines)
    yield _all(_BESIDE_US, lines)
    if welcomed:
        yield {match["name"] for chars in lines if (match := _HEADED.fullmatch(chars.strip()))}
        yield _all(_STAFF, lines)
        yield {name for name in _all(_RECEIVED, lines) if name.endswith(("公司", "集团", "厂"))}
        yield _all(_THANKS, lines)
        yield _all(_CALLED, lines)
        yield _all(_SEEN, lines)
        yield {match["name"] for chars in lines if (match := _BEGINS.fullmatch(chars.strip()))}
    yield {match["name"] for chars in lines for match in _FULL.finditer(chars) if not _GUESTS.search(match["behind"])}


def _all(form: re.Pattern[str], lines: list[str]) -> set[str]:
    return {match["name"] for chars in lines for match in form.finditer(chars)}


def _apart(names: set[str]) -> set[str]:
    """Names without those that others say in full: 舜木科技 beside 某市舜木科技有限公司."""
    return {name for name in names if not any(name != other and name in other for other in names)}


def _in_full(name: str, lines: Iterable[str]) -> str:
    """The only longer name of a company that holds a short one: 某某|云鹤机械|有限公司."""
    if name.endswith("公司"):
        return name
    form = re.compile(
        rf"(?:^|(?<=[，。；、：\s我到在赴访临进]))(?P<name>(?![到来访赴])(?:(?!{_COME})[\u3400-\u9fff()]){{0,8}}{re.escape(name)}[\u3400-\u9fff()]{{0,10}}?(?:有限责任公司|有限公司))"
    )
    longer = _all(form, list(lines))
    return longer.pop() if len(longer) == 1 else name
