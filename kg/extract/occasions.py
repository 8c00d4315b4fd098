"""What is held or attended and bears none of the names of meetings: 菊花展在县文化馆举行, 出席龙舟邀请赛.

Only frames that nothing else stands in: what was held is told with the verb alone behind it, what was attended with a mark behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg import lexicon
from kg.sought import led

MANNER = (
    "隆重|正式|圆满|顺利|成功|如期|准时|按时|按期|如约|盛大|热烈|胜利|同步|同时|线上|在线|现场|紧急|及时|提前|首次|再次|再度|联合|共同|集中|庄严|简朴|热闹|火热|火爆|精彩"
    "|欢乐|温情|正(?=在)|紧张|激烈|火热|视频连线|随即|随后|接着|已经|专门|专题|均|简短|喜庆|庄重"
)
"""How something is held."""
ONE = "(?:[^，。；：“”第]{2,14}[里内上中前下])?一[场次堂](?:(?:别开生面|特殊|特别|简短|简朴|隆重|热烈|盛大|生动|精彩|庄严|温馨|紧张|激烈)的)?"
"""操场上一场|誓师大会: where it was, and that there was one."""
ADVERB = rf"(?:，?于?Ⓣ|(?:圆满|胜利|顺利)?完成[^，。；Ⓟ]{{0,10}}，?|{MANNER}|在[^，。；Ⓟ]{{1,24}}?|以[^，。；Ⓟ]{{2,10}}?(?:形式|方式)|于Ⓣ)*"
"""What stands between the name of an event and the verb of its being held."""
_NAME = "(?P<name>[^，。；：ⓅⓉⒽⒷ“”]{0,14}“[^“”]{2,30}”(?:[^，。；：ⓅⓉⒽⒷ“”在于]{0,14}“[^“”]{2,30}”)?[^，。；：ⓅⓉⒽⒷ“”]{0,16}?|[^，。；：ⓅⓉⒽⒷ“”]{2,40}?)"
_IS_HELD = rf"(?:^|(?<=[，。；：ⓉⓅ\n]))(?:(?:据悉|另悉|会前|会后)，)?{_NAME}{ADVERB}"
_HELD = "(?:召开|举行|举办|开幕|闭幕|启幕|落幕|开赛|开讲|开班|结业)(?=[，。；！]|$)"
_HOLDS = rf"(?:举行|举办)(?:了)?{_NAME}(?=[，。；]|$)"
_ATTENDS = rf"(?P<verb>出席|参加|列席|观看|主持)(?:了|召开)?(?!并){_NAME}(?=并|，|。|；|$)"
_ON_TOUR = (
    "(?:^|(?<=[，。；：Ⓣ、\n]))(?P<name>(?!通过|推动|让|以|将|把|随着)[^，。；：ⓅⓉⒽⒷ、“”]{0,16}(?:“[^“”]{2,30}”)?"
    "[^，。；：ⓅⓉⒽⒷ、“”]{0,12}(?:活动|行动|巡演|巡讲|巡展|义诊|讲堂|课堂|宣讲))"
)
_COMES_TO = (
    "(?:先后|今日|昨日|今天|昨天|近日|日前|首次|再次|正式|Ⓣ)*走进(?!来|去|新时代|寻常|千家万户|大众|群众|人们|[^，。；]{0,4}(?:视野|视线|生活)"
    "|(?:社区|校园|农村|乡村|基层|企业|机关|军营|家庭|课堂|村庄)[，。；])(?=[^，。；]{2,24}(?:[，。；]|$))"
)
"""“某某”活动走进某村: what is taken from place to place is held there."""
Form = tuple[str, re.Pattern[str], re.Pattern[str] | None]
"""How an event is told, the pattern, and how that ends: where this does not stand a slow pattern is not tried."""


def form(how: str, source: str, tail: str = "") -> Form:
    """The pattern that begins with one expression and ends with another."""
    return how, re.compile(source + tail), led(tail) if tail else None


def pattern_of(one: Form) -> re.Pattern[str]:
    """The pattern of a form."""
    return one[1]


def matches(one: Form, text: str) -> Iterable[re.Match[str]]:
    """Where a form stands in a text."""
    _, pattern, tail = one
    return pattern.finditer(text) if tail is None or tail.search(text) else ()


FORMS = (form("held", _IS_HELD, _HELD), form("held", _HOLDS), form("held", _ON_TOUR, _COMES_TO), form("attended", _ATTENDS))
_NOTHING_HELD = re.compile(
    "(?:将|拟|计划|已|曾|刚刚?|宣布|也|还|不再|未|没有|每[年月周天]|定期|经常|多次|常年|可|能|会|须|要|需|准备|正在|陆续|相继|先后|轮流|分别|由|是|为|被|把|对|向|从|于|在|与|和|及|等|地|得|来|去|再|又|并|"
    "公司|集团|中心|协会|政府|[局厅委部院校]|学校|单位|部门|[省市县区镇乡村国]|双方|两地|各地|我们|他们|[他她它])$"
    "|^(?:[他她它该此这那其为由在对因据经从向]|随着|根据|按照|我们|双方|两国|两地|各地|今年|去年|明年|今后|以后)|[是把被由]|(?:将|拟|定|计划)[于在]"
)
"""What somebody else held, or nobody yet: its name would end or begin so."""
_NOBODY_ATTENDS = re.compile(
    "(?:会见|接见|会面|会晤)$|(?:人员|人数|情况|代表|嘉宾|领导|委员|同志|[时后前中上]|之一|名单|资格|机会|公司|集团|协会|[局厅委部])$|[的是将]|期间|会议"
)
_MEAL = re.compile("(?:为|设).*宴|^.{0,4}宴会?$")
"""What somebody gives for guests is told as a reception."""
_CEREMONIAL = re.compile("[节庆典礼祭展]$")
_SHOW = re.compile("(?<=.{2})(?:(?<![发进拓开扩舒伸施招])展|赛|(?<![环细季情关调骨章])节)$")
"""书法展, 争霸赛, 槐花节"""


@lexicon.derived
def _types() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("occasions")}


@lexicon.derived
def _at_end() -> re.Pattern[str]:
    return re.compile(rf"({lexicon.any_of('occasions')})”?$")


def kind_of(name: str, match: re.Match[str]) -> str | None:
    """The type of what one of `FORMS` found under a name; None if that is no event."""
    shown = _at_end().search(name)
    if shown and not _MEAL.search(name):
        return _types()[shown[1]]
    if _SHOW.search(name) and not _NOTHING_HELD.search(name):
        return _by_its_end(name)
    verb = match.groupdict().get("verb")
    if verb:
        return _by_its_end(name) if verb == "出席" and not _NOBODY_ATTENDS.search(name) else None
    if match[0].startswith(("举行", "举办")) or _NOTHING_HELD.search(name):
        return None
    return "meeting" if match[0].endswith("召开") else _by_its_end(name)


def _by_its_end(name: str) -> str:
    return "ceremony" if _CEREMONIAL.search(name) else "other"


_OPENING, _OPENED = re.compile("(?:开幕|闭幕|开班|开营|结业)(?:仪式|典礼|式)"), re.compile("开幕|闭幕|开班|开营|结业|启幕")


def only_opened(told: str, then: str) -> bool:
    """Whether of a course or conference no more than its opening is told: 培训班开班。…开班仪式由某某主持."""
    return bool(_OPENING.fullmatch(then) and _OPENED.search(told))
