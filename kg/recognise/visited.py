"""The house that visitors came to, whose head is told by his title alone: 访问了某大学。副校长某某介绍; 来到某中心，主任某某陪同."""

from __future__ import annotations

import re

from msgspec import Struct

from kg.model import Body
from kg.recognise.bodies import read
from kg.recognise.levels import level_of
from kg.recognise.printed import Printed
from kg.sought import Seldom, led

REACH = 120
"""A title alone is of no house that was gone to more than so many characters before it."""
_COMPANY = "公司|集团|厂|矿|店|行|社|园|企业|酒店|超市|商场|农场|林场|基地|矿业"
_SORTS = (
    ("校长|教务长|总务长|年级主任|教导主任", "大学|学院|学校|[中小]学|[一二三四五六七八九十]中|分校|校区|高中|初中"),
    ("院长", "院"),
    ("系主任", "系"),
    ("主任", "中心|实验室|办公室|委员会|管委会|[委办处所科站系室部]|社区|村|园|基地|景区"),
    ("(?:经理|总裁|董事长|厂长|矿长|店长|创始人|执行官|总监|总工程师|总工|掌门人|执行长|负责人)", _COMPANY + "|中心|院|实验室|站|馆"),
    ("局长", "局"),
    ("处长", "处"),
    ("科长", "科"),
    ("馆长", "馆"),
    ("所长", "所"),
    ("站长", "站"),
    ("场长", "场"),
    ("队长|政委|指导员|教导员", "队"),
    ("台长", "台"),
    ("理事长|社长|秘书长|会长|监事长", "会|社"),
    ("园长", "园"),
    ("行长", "行"),
    ("主管|研究员|首席科学家|首席专家|总设计师|工程师", "院|所|大学|中心|实验室|" + _COMPANY),
    ("书记", "[院校局所厂园馆站场队社中学行村会处台]|大学|小学|中心|公司|集团|社区|实验室|基地"),
)
_TITLE = led("|".join(f"(?P<s{number}>(?:{titles})$)" for number, (titles, _) in enumerate(_SORTS)))
_ENDING = tuple(re.compile(f"(?:{endings})$") for _, endings in _SORTS)
_NAME = (
    "(?P<name>[^，。；：、“”()\\n]{2,26}?(?:(?:公司|集团)(?![\u4e00-\u9fff]{0,4}(?:部|处|科|中心|厂))|[院校厂局所园馆站场队社行村会处台委办科系部室店矿]|大学|[中小]学|中心|社区|酒店|超市|商场|基地|景区|企业))"
    "(?:\\([^()]{1,20}\\))?(?=，|。|；|、|$|的?(?:展厅|车间|现场)|考察|调研|访问|参观|检查|视察|走访|慰问|看望|指导|座谈|交流|学习|进行|开展|举[行办]|授课|讲[学课座]|实地|一行|与|和|听取|了解|察看|查看|召开|时|后|督|就|对|并|等)"
)
_COMES = "来到|走进|前往|到访|访问|拜访|拜会|参访|走访|探访|深入|莅临|亲临|抵达|到达|造访|走入|步入|赶赴|奔赴|赴|到(?!达)|在"
_SEES = "考察|参观|调研|检查|视察|慰问|看望|察看|查看|对接"
_GOES = Seldom(f"(?:{_COMES}|{_SEES})了?{_NAME}")
"""来到某大学|考察: the name of a house behind a verb of going."""
_GROUP = "(?:小|工作)?[团组队](?:一行)?(?:专程|先后|实地|现场|还|又|共同|集体|依次|一同|随后|首先|最后)*"
_WHO_CAME = re.compile(f"[^，]*(?:{_COMES}|(?:{_SEES}|学习)了)了?(?=.{{2}})|^(?:{_GROUP})?(?:{_SEES})(?=.{{4}})")
"""考察|组专程来到|某大学: a verb of going may also say what sort of visitors come, and one may stand behind another."""
_FURTHER = re.compile("[、和与及]" + _NAME)
"""What a list adds to it."""
_NO_HOUSE = re.compile(
    "^(?:我|本|全|各|该|这|那|有关|相关|部分|基层|一线|企业|学校|机关|现场|[省市县区州旗](?!第|[一二三]|人民|中|妇|立))|会议室|办公室$|报告厅|一行"
)
_LIES = re.compile("^(?:(?:位于|地处|坐落[于在])[^的]{2,16}的|[^—]{1,8}—+)")


class House(Struct, frozen=True):
    """A house that was gone to, and where in the text its name ends."""

    body: Body
    end: int


def house(title: str, text: str, at: int) -> House | None:
    """The house named last before an offset as one gone to, if somebody with such a title may be of it."""
    sort = _TITLE.search(title)
    if sort is None or title.startswith("政法委"):  # no house has one
        return None
    ending = _ENDING[int((sort.lastgroup or "s0")[1:])]
    name, end = _gone_to(text, at)
    return House(_body(name), end) if ending.search(name) else None


_GENERIC = {"大学": "大学", "中心": "中心", "实验室": "实验室", "林场": "林场", "农场": "农场", "工厂": "厂", "园区": "园|区", "银行": "行", "景区": "景区"}
_GENERIC |= {"矿": "矿", "医院": "医院", "基地": "基地", "合作社": "合作社", "公司": "公司", "车站": "站", "码头": "码头", "市场": "市场", "酒店": "酒店"}


def meant(word: str, text: str, at: int) -> Body | None:
    """The house that 中心, 林场 or 实验室 alone before an offset means: the one named last as gone to, if it ends so."""
    ending = _GENERIC.get(word)
    name = _gone_to(text, at)[0] if ending else ""
    return _body(name) if ending and len(name) > len(word) and re.search(f"(?:{ending})$", name) else None


def _gone_to(text: str, at: int) -> tuple[str, int]:
    """The name of the house gone to last before an offset, and where it ends; empty where there is none."""
    low, found = max(0, at - REACH), ("", 0)
    for match in _GOES.finditer(text[low:at]):
        last: re.Match[str] | None = match
        while last is not None:
            name = _LIES.sub("", _WHO_CAME.sub("", last["name"]))
            found = found if _NO_HOUSE.search(name) else (name, low + last.end("name"))
            last = _FURTHER.match(text[low:at], last.end())
    return found


def _body(name: str) -> Body:
    if name.endswith(("村", "社区")):
        return Body(name, "place", name, level_of(name))
    return read(Printed(name, "主任")).body or Body(name, "institution")


_BANK = Seldom("(?:^|(?<=[，；、和与同及]))([一-龥]{2,12}?(?:银行|农商行|信用社)(?:股份有限公司|[一-龥]{2,8}?[分支]行)?)(?!业|卡|贷|行长|部门|机构|系统)")


def firm(title: str, sentence: str, company: str | None) -> Body | None:
    """The enterprise named before: a bank for the head of a bank (行长), the last of all for others."""
    if not title.endswith("行长"):
        return Body(company, "company") if company else None
    banks = _BANK.findall(sentence)
    return Body(banks[-1], "company") if banks else None
