"""The company, school or hospital whose own web page a page is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kg import lexicon, places
from kg.segment.ownfirm import of_firm
from kg.sought import led
from kg.words import all_words

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
    told = [match["name"] for chars in head if (match := _TOLD.match(chars.strip()))]
    greeted = [match["name"] for chars in head[:_FIRST] for match in _WELCOME.finditer(chars)]
    names = (_SITE.sub("", name) for name in [*greeted, *told, *first, *(match["name"] for chars in lines for match in _RIGHTS.finditer(chars))])
    printed = next((name for name in names if _LEAST <= len(name) <= _MOST and _is_house(name)), None)
    return printed or _of_report(lines) or _of_site(lines) or _of_ours(lines) or _by_head(lines) or _of_group(lines) or of_firm(lines)


_SCHOOL = "(?:大学|学院|中学|小学|学校|医院|保健院|研究院|研究所|集团|公司)"
_OF_DATELINE = re.compile(rf"^\s*[【\[(](?P<name>[\u3400-\u9fff]{{2,14}}?{_SCHOOL})(?:党委)?(?:新闻中心|新闻网|宣传部|融媒体中心|官网|网)?讯")
"""【某某大学新闻中心讯】"""
_LINKED = re.compile(
    rf"[上下前后]一(?:条|篇|页|则)\s*[：:]\s*(?P<name>[\u3400-\u9fff]{{2,14}}?{_SCHOOL})(?=\d{{4}}|召开|举行|举办|开展|组织|获|成功|顺利|关于|党委|领导|第|隆重|与)"
)
"""上一条：某某学院2011年度工作计划: what is linked before and after is news of the same house."""
_SOURCED = re.compile(rf"(?:来源|稿源|供稿|发布单位)[：:]\s*(?P<name>[\u3400-\u9fff]{{2,14}}?(?<!本){_SCHOOL})(?=\s|$|[|·]|发布|作者|时间|日期|浏览|点击|编辑)")
"""来源：某某学院"""
_HERE = re.compile("我(?:院|校|司|所|行)|校(?:党委|长|领导)|院(?:党委|领导)")


def _of_site(lines: list[str]) -> str | None:
    """The school, hospital or firm that a dateline in brackets names, or the links to the news before and after it, where the text says 我校."""
    dated = next((match["name"] for chars in lines if (match := _OF_DATELINE.match(chars))), None)
    linked = {match["name"] for chars in lines for match in _LINKED.finditer(chars)}
    sourced = {match["name"] for chars in lines for match in _SOURCED.finditer(chars)}
    name = dated or next((next(iter(names)) for names in (linked, sourced) if len(names) == 1), None)
    return name if name and any(_HERE.search(chars) for chars in lines) else None


_OURS = re.compile("我(?P<kind>院|校)(?![省市县区国们])|(?:莅临|来|到|到访|走进)我(?P<club>会)(?=参观|考察|调研|交流|走访|指导|洽谈|访问|座谈|，)")
_THE_SCHOOL = led("(?:^|[，。；、])学校(?:党委|党政|领导|纪委|各[部学二单]|有关|相关)")
"""学校党委书记某某: no page but its own speaks so."""
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
        names = _at_home(lines, "校") if any(_THE_SCHOOL.search(chars) for chars in lines) else set[str]()
        return next(iter(names), None)
    kind = found["kind"] or found["club"]
    names = {match["name"] for chars in lines for match in _NAMED[kind].finditer(chars)} or _staffed(lines, kind) or _only_one(lines, kind)
    names = names or _at_home(lines, kind)
    return next(iter(names)) if len(names) == 1 else None


_OUR_HEAD = re.compile(
    "我(?:会|院|校|公司|司|厂|集团|所|馆)(?:党委|党总支|党支部|执行|常务|名誉|轮值)?(?:会长|院长|校长|书记|董事长|总经理|总裁|厂长|所长|馆长|秘书长|理事长)(?P<head>[\u3400-\u9fff]{2,3}?)(?=主持|介绍|代表|陪同|出席|参加|致|汇报|向|与|和|、|，|。|接待|热情|等|对|就)"
)
"""我会会长某某主持"""


def _by_head(lines: list[str]) -> str | None:
    """The house whose head a text calls ours and names by his house elsewhere: 某某商会会长某某出席。会议由我会会长某某主持."""
    heads = {match["head"] for chars in lines for match in _OUR_HEAD.finditer(chars)}
    names = set[str]()
    for head in heads:
        form = re.compile(
            "(?:^|(?<=[，。；、：]))(?P<name>[\u3400-\u9fff()]{2,20}?(?:商会|协会|学会|联合会|促进会|医院|学院|大学|中学|小学|研究院|研究所|公司|集团))"
            f"(?:党委|党总支|党支部|执行|常务|名誉|轮值|书记|副|、)*(?:会长|院长|校长|书记|董事长|总经理|总裁|厂长|所长|馆长|秘书长|理事长){head}"
        )
        names |= {match["name"] for chars in lines for match in form.finditer(chars) if not match["name"].startswith("我")}
    return names.pop() if len(names) == 1 else None


_ANY = {
    "院": re.compile("[\u3400-\u9fff]{2,10}?(?:医院|保健院|研究院|学院)(?![\u3400-\u9fff]{0,3}路)"),
    "校": re.compile("[\u3400-\u9fff]{2,10}?(?:大学|学院|中学|小学|学校|[一二三四五六七八九十]中)(?![\u3400-\u9fff]{0,3}路)"),
}
_LEAST_SAID = 2
_FIRST_OF_ALL = re.compile("(?:^|[，。；])$")


def _only_one(lines: list[str], kind: str) -> set[str]:
    """The only house of its kind that a text names, where a sentence or headline begins with it: 某某学院、某某县三方对接会在我校召开."""
    found = (
        [(match[0], chars[: match.start()]) for chars in lines for match in _ANY[kind].finditer(chars) if not _TO_US.match(chars, match.end())]
        if kind in _ANY
        else []
    )
    first = Counter(name for name, before in found if _FIRST_OF_ALL.search(before))
    name, times = first.most_common(1)[0] if first else ("", 0)
    return {name} if len(first) == 1 and times >= _LEAST_SAID and all(other.endswith(name) for other, _ in found) else set()


_TO_US = re.compile("[^，。；]{0,20}?(?:一行[^，。；]{0,6})?(?:莅临|来访|到访|到|来)我(?:院|校|会|公司|司)")
"""某某医院书记某某一行来我院: the house is the guest's."""
_OTHERS = re.compile(
    "(?:与|和|同|及|、|赴|[来走]到|访问|来自|毕业于|考入|考察|参观|走访|现任|就职于|任职于|时任|原|邀请|聘请|走进|莅临|(?:^|[，。；：])(?:\\d+月\\d+日，?)?)$"
)
_GUESTS = re.compile(
    "(?:党委|党组)?(?:常务|原|执行|名誉)?副?(?:校长|院长|书记|教授|主任|博士|会长|主席)|[\u3400-\u9fff]{0,10}(?:一行|代表团|考察团|来访|教授|博士|专家)"
)
"""What stands before and behind the name of a school that is not the one whose page it is: 与某大学, 某大学校长某某一行."""


def _at_home(lines: list[str], kind: str) -> set[str]:
    """The house of its kind that a text names several times and never as another's: 为支持某某大学教育事业，…在我校设立某某大学奖学金."""
    said, guests = Counter[str](), set[str]()
    for chars in lines if kind in _ANY else ():
        for match in _ANY[kind].finditer(chars):
            name = _FRONT.sub("", match[0])
            said[name] += 1
            if _OTHERS.search(chars, 0, match.end() - len(name)) or _GUESTS.match(chars, match.end()):
                guests.add(name)
    own = {name for name, times in said.items() if times >= _LEAST_SAID and name not in guests and not _is_part(name)}
    return own if len(own) == 1 else set()


_FRONT = re.compile("^.*(?:为支持|为了|支持|奖励|根据|按照|关于|围绕|对于|为|在|是|由|的|到|以|对|给|向|把|将|了|于|从|等)(?=[\u3400-\u9fff]{4})")


def _is_part(name: str) -> bool:
    """Whether a name is that of a part of a school or of a sort of school: 体育学院, 附属小学."""
    stem = re.sub("(?:大学|学院|中学|小学|学校|医院|保健院|研究院)$", "", name)
    placed = any(stem[:size] in places.names() for size in (2, 3, 4))
    return len(stem) < 2 or (name.endswith("学院") and all_words(stem) and not placed)


_PUT_IN = {
    kind: re.compile(rf"(?:同志)?(?:担任|出任|任)(?P<name>[\u3400-\u9fff]{{2,14}}?(?:{ending}))(?=(?:党委|党总支)?(?:委员、)?(?:副?书记|副?[院校]长))")
    for kind, ending in {"院": "医院|保健院|研究院|学院", "校": "大学|学院|中学|小学|学校"}.items()
}
"""某某同志任某某学院党委书记."""


def _staffed(lines: list[str], kind: str) -> set[str]:
    """The houses whose heads a text that calls a house its own says are put in or taken out."""
    return {match["name"] for chars in lines for match in _PUT_IN[kind].finditer(chars)} if kind in _PUT_IN else set()


_BARE_GROUP = re.compile("(?:^|(?<=[，。、；\n]))集团(?:公司)?(?:党委|董事长|总经理|副总|总裁|领导|纪委)")
_GUESTS_AT = re.compile("(?:莅临|来到|到访|走进|到|赴)(?P<name>[\u3400-\u9fffA-Za-z]{2,8}?)(?:集团)?(?=(?:进行)?(?:参观|考察|调研|交流|指导|洽谈|访问|走访))")


def _of_group(lines: list[str]) -> str | None:
    """The group that guests come to, where the text calls it 集团 alone and names firms of its: 莅临云鹤参观。集团董事长甲、云鹤机械公司经理乙接待."""
    text = "\n".join(lines)
    if not _BARE_GROUP.search(text):
        return None
    names = {match["name"] for match in _GUESTS_AT.finditer(text) if re.search(rf"{match['name']}(?:集团|[\u3400-\u9fff]{{2,8}}?公司)", text)}
    names = {name for name in names if not (name.endswith(("公司", "集团")) or places.find(name))}
    return next(iter(names)) + "集团" if len(names) == 1 else None


_HEADED = re.compile("(?P<name>[\u3400-\u9fff]{2,10}集团)(?=与|和|党委|领导|召开|举行|举办|组织|开展|到|赴|走进|签|荣?获|成功)[^。；]{4,50}")
_AT_OURS = re.compile("(?:在|来|到|莅临|走进|回访)集团(?:公司)?(?:总部|本部|机关|[一-龥]{0,4}(?:会议[室厅]|楼|考察|调研|洽谈|交流|检查|座谈)|[，。])")
"""在集团六楼会议室: only a page of the group's own speaks so."""


def _of_report(lines: list[str]) -> str | None:
    """The group that a report on its own page is about: its headline begins with it, and the report calls it 集团."""
    named = next((match["name"] for chars in lines if (match := _HEADED.fullmatch(chars.strip()))), None)
    return named if named and any(_AT_OURS.search(chars) for chars in lines) else None


_REPORTS = re.compile(
    "一行|莅临|来到|走进|到访|来访|赴|召开|举行|举办|开展|(?:调研|考察|检查|督导)(?!站|中心|室|所)|视察|参观|慰问|访问|签约|揭牌|落户|入驻|祝贺|荣获|获评|走访|看望|捐赠(?!站|中心)|(?:副?[市县区省州镇乡局校院]长|书记|主席|主任)(?=[\u3400-\u9fff]{2,3}(?:到|在|来))"
)
"""县长某某莅临某某中学: a headline that ends with a house is not its name."""
_TOLD = re.compile("^(?:学校|学校名称|单位|单位名称|发布单位|供稿单位|所属单位|公司名称|企业名称)\\s*[：:]\\s*(?P<name>[\u3400-\u9fff()]{4,30})")
"""学校：某某中学"""


_CALLS = re.compile("创建|打造|建设|争创|推进|加强|关于|热烈|祝贺|喜讯|公告|[(][^)]*$|[^()]*[)]")
"""创建文明医院: a headline too; and brackets that are not whole."""


def _is_house(name: str) -> bool:
    if (
        _CALLS.match(name)
        or _REPORTS.search(name)
        or re.search("[。，；：、]|融媒体|电视台|广播|报社|日报|晚报", name)
        or re.search("(?:委员会|政府|委|局|厅|部|办公室)$", name)
    ):
        return False
    return bool(re.search(f"{lexicon.any_of('company_endings', 'institution_endings')}$", name))
