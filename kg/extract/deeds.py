"""Events told by a deed, without a name of their own: 某某大桥通车, 来到某省代表团一起审议, 同中外记者见面."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from kg.extract.encoded import Encoded
from kg.model import Span
from kg.sought import seldom

FUTURE = re.compile(r"(?:原定|原计划|将(?:于|在)?|拟|即将|计划|定于|准备|预计|筹备)(?:Ⓣ|在[^，。；]{1,12})?$")
"""What stands before what has not been held yet."""
_CEREMONIES = (
    "开工|奠基|揭牌|揭幕|签约|启动|开馆|开园|开街|通车|竣工|落成|开业|投产|投用|开幕|闭幕|封顶|首发|授牌|挂牌|颁奖|开学|下水|通航|合龙"
    "|点火|亮相|开跑|开赛|启用|首航|启航|上线|开播|开机|开营|开镰|开捕|点亮|亮灯|(?<=Ⓣ)成立|正式成立|揭牌成立"
)


UNVEILED = "unveiled"
"""How what is told only by its deed comes: it counts where nothing else was held."""


class EventName(Struct, frozen=True):
    """A meeting or ceremony that a sentence says was held or attended."""

    name: str
    type: str
    span: Span
    """In the article's clean text."""
    at: int
    """Index in the encoded sentence."""
    how: str
    """held, attended, going or unveiled"""
    future: bool = False
    listed: bool = False
    """It stands behind another in a list: whoever was at the one was at both."""


_FEEDBACK = re.compile(
    r"(?P<name>[^，。；：ⓅⓉ]{2,20}向[^，。；：Ⓟ]{2,24}反馈[^，。；：Ⓟ]{0,12}(?:巡[视察]|督察|督导|考核|审计|检查)[^，。；：Ⓟ]{0,8})(?=[，。]|$)"
)
_DEED = re.compile(
    rf"(?:^|(?<=[，。；：])|(?<=的)(?=“))(?P<name>[^，。；：Ⓟ]*?(?:Ⓣ)?(?:在[^，。；Ⓟ]{{1,20}})?(?:集中|正式|现场|共同|联合)*(?P<deed>{_CEREMONIES}))(?=[，。；]|$)"
)
_DECLARED = re.compile(rf"Ⓟ(?:同志)?(?:郑重|正式|现场|高声|同时|Ⓣ|，)*宣布(?P<name>(?:Ⓣ)?[^，。；：ⓅⓉ“”]{{3,44}}?(?P<deed>{_CEREMONIES}))(?=[，。；！]|$)")
"""某某宣布茶博会开幕: where nothing else is told of it."""
_DONE = seldom(rf"(?:{_CEREMONIES})(?=[，。；]|$)")
"""How what `_DEED` finds ends."""
_TO_DELEGATES = re.compile(r"来到(?:[^，。；Ⓟ]{0,10}?所在的|参加[^，。；]{0,20}的)?(?P<name>[^，。；：ⓅⓉ的]{2,12}代表团)，[^，。；Ⓟ]{0,14}(?P<deed>审议|讨论)")
"""来到某省代表团，同代表们一起审议"""
_TO_THE_PRESS = re.compile(
    r"Ⓟ[^，。；Ⓟ]{0,20}(?P<name>(?:共同)?会见(?:采访[^，。；Ⓟ]{2,20}的)?(?:中外)?记者|(?:同|与)(?:采访[^，。；Ⓟ]{2,20}的)?中外记者(?:亲切)?见面)"
)
_HANDS_OUT = re.compile(r"Ⓟ[^，。；Ⓟ]{0,24}(?P<name>向[^，。；]{2,50}颁发(?:了)?(?P<what>任命书|聘书|委任状|当选证书))(?!仪式)")
_UNVEILS = re.compile(
    r"^(?:Ⓣ，?)?Ⓟ(?:[与和同]Ⓟ)?(?:一起|一同|一道|共同|分别|正式|现场)*为(?P<name>(?P<what>(?!其|他|大家|现场|获奖|先进|优秀)[^，。；：ⓅⓉ]{2,40}?)(?P<deed>揭牌|揭幕|揭匾|剪彩|奠基|授牌|授旗))(?=[，。；]|并|$|培土)"
)
"""某某为某院揭牌: the news itself, where no ceremony is named."""
_PLANTS = re.compile(
    r"Ⓟ[^。；Ⓟ]{0,60}?(?:一起|一道|一同|共同|参加|开展)(?:了)?(?P<name>(?:[^，。；、Ⓟ]{0,6}?义务)?(?:植树|种树|栽树)(?:造林)?(?:活动)?)(?=，|。|；|$)"
)
"""来到某公园，和群众一道种树"""
_BURIAL = re.compile(r"(?P<name>Ⓟ(?:同志)?(?:的?遗体)?，?(?:Ⓣ，?)?在[^，。；]{1,20}(?P<deed>火化|安葬))")
"""某某同志的遗体在某地火化"""
_SIGNED = re.compile(
    r"(?:(?<=Ⓟ)在[^，。；：Ⓟ签]{2,20}(?=签))?(?P<name>[^，。；：Ⓟ]{0,120}?签(?:署|订|定|约)[^，。；：Ⓟ]{0,30}?(?:框架协议|协议|备忘录|合同|意向书|框架)(?:书)?)"
)
"""某某与某某(在某处)签署合作协议"""


_RALLY = re.compile("(?:隆重|举行)?集会，?(?:隆重|热烈|共同)*(?P<name>(?:庆祝|纪念|声援|悼念|欢庆|欢送|欢迎)[^，。；Ⓟ]{4,40})(?=[，。；]|$)")
"""我县隆重集会，庆祝建县六十周年"""

_WITH = "(?:与(?!会)|[和跟]|同(?![志时事仁]))"
SAT_WITH = re.compile(f"{_WITH}.*(?:谈|谈话|欢聚一堂|交流|对话)")
_SAT_WITH = re.compile(
    rf"Ⓟ(?:等|亲切|专门|分别|一起|共同|还|又|Ⓣ，?)*(?P<name>{_WITH}(?!来访|到访|前来|来我|[其他她]|[^，。；]{{0,12}}(?:团|客商|客人|来宾|一行))[^，。；：ⓅⓉ“”]{{1,30}}?(?:亲切|集体|面对面|一起|进行|开展|深入|欢聚一堂|，|共同)*"
    r"(?P<deed>座谈(?!(?:交流)?会)|恳谈(?!会)|茶叙|欢聚一堂|(?<=集体)谈话|(?<=面对面)(?:交流|对话)))"
)
_WITH_SOME = re.compile("谈|面对面|欢聚")
"""某某与返乡青年座谈: a sitting with people without names."""


def ceremonies(encoded: Encoded) -> Iterator[EventName]:
    """Ceremonies told by a deed: 某某大桥通车, 签署战略合作协议."""
    done = (_DEED, _DECLARED) if "宣布" in encoded.text else (_DEED,)
    for pattern in (*(done if _DONE.search(encoded.text) else ()), *((_SIGNED,) if "签" in encoded.text else ())):
        yield from (name for match in pattern.finditer(encoded.text) if (name := _deed(encoded, match)))


def sittings(encoded: Encoded) -> Iterator[EventName]:
    """Sittings told by what was done, not by a name."""
    for m in _FEEDBACK.finditer(encoded.text) if "馈" in encoded.text else ():
        future = bool(FUTURE.search(encoded.text[: m.start()]))
        yield EventName(m["name"], "meeting", encoded.span(*m.span("name")), m.start("name"), "held", future=future)
    for m in _RALLY.finditer(encoded.text) if "集会" in encoded.text else ():
        yield EventName(m["name"], "meeting", encoded.span(*m.span("name")), m.start("name"), "held", future=bool(FUTURE.search(encoded.text[: m.start()])))
    for m in _SAT_WITH.finditer(encoded.text) if _WITH_SOME.search(encoded.text) else ():
        if m.start() > min(encoded.groups):
            continue  # who came before him is the other side
        yield EventName(encoded.original(*m.span("name")), "meeting", encoded.span(*m.span("name")), m.start("name"), "held")
    for m in _TO_DELEGATES.finditer(encoded.text) if "代表团" in encoded.text else ():
        yield EventName(m["name"] + m["deed"], "meeting", encoded.span(*m.span("name")), m.start("name"), "attended")
    for m in _HANDS_OUT.finditer(encoded.text) if "颁发" in encoded.text else ():
        yield EventName(f"颁发{m['what']}仪式", "ceremony", encoded.span(*m.span("what")), m.start("name"), "held")
    for m in _UNVEILS.finditer(encoded.text):
        yield EventName(f"{m['what']}{m['deed']}", "ceremony", encoded.span(*m.span("name")), m.start("name"), UNVEILED)
    for m in _PLANTS.finditer(encoded.text) if "树" in encoded.text else ():
        yield EventName(m["name"] if len(m["name"]) > 2 else "植树活动", "other", encoded.span(*m.span("name")), m.start("name"), "attended")
    for m in _BURIAL.finditer(encoded.text) if "火化" in encoded.text or "安葬" in encoded.text else ():
        whose = "、".join(encoded.groups[m.start("name")].names)
        yield EventName(f"{whose}同志遗体{m['deed']}", "ceremony", encoded.span(*m.span("name")), m.start("name"), "held")
    for m in _TO_THE_PRESS.finditer(encoded.text) if "记者" in encoded.text else ():
        yield EventName(m["name"], "meeting", encoded.span(*m.span("name")), m.start("name"), "held")


_TIME = re.compile("Ⓣ，?")
_TOGETHER = re.compile("^(?:并|又|还|也)|大家|一起|培土|[为给向][^，。]{1,30}(?:奠基|揭牌|揭幕|剪彩|颁奖|授牌)|代表[^，。]{0,6}签|分别")
_TO_COME = re.compile(
    "将|拟|即将|计划|听说|得知|(?<![技职才功智性可潜产展])能(?![力源手人耗])|预计|力争|早日|尽早|尽快|有望|一旦|启动(?:了|以来)|正式启动以来|准备(?:来|去|于|在|签|举)"
)
_URGES = re.compile(r"^(?:指出|强调|提出|要求|希望|表示)?(?:要|加快|推动|全面|抓紧|争取|确保|早日)")
_ORGANISED_BY = re.compile("^[^，。；“”]{2,90}?(?:主办|承办|协办|冠名|赞助|发起|组织|(?:联合|共同)举办)的(?=.{4})")
"""某某局、某某协会承办的|某某节启动: who held it is no part of its name."""
_LIT, _LIGHTS = frozenset(("点亮", "亮灯")), re.compile("灯(?:会|展|光秀|光节|组|彩)|花灯|彩灯|冰灯|圣诞树")
"""某地灯会点亮; not a lamp in somebody's window."""
_BLANKS = re.compile(r"\s+")


_FROM_THEN = re.compile("自Ⓣ(?:起|开始)，?$")
"""自4月10日起，某某信号灯启用: what a notice announces."""


def _deed(encoded: Encoded, match: re.Match[str]) -> EventName | None:
    """A ceremony told by its deed: 某某大桥通车, 签署战略合作协议."""
    start, end = match.span("name")
    text = match["name"]
    plain = _TIME.sub("", text)
    if match.groupdict().get("deed") in _LIT and not _LIGHTS.search(plain):
        return None
    if (
        len(plain) < 6
        or plain.startswith(("在", "其中"))
        or (plain.startswith("“") and "”" not in plain)
        or _TOGETHER.search(text)
        or _TO_COME.search(text)
        or _URGES.search(plain)
    ):
        return None
    if _FROM_THEN.search(encoded.text[:start]):
        return None
    name = _BLANKS.sub("", "".join(encoded.original(i, i + 1) for i in range(start, end) if encoded.text[i] != "Ⓣ")).strip("，")
    name = _ORGANISED_BY.sub("", name)
    return EventName(name, "ceremony", encoded.span(start, end), start, "held")
