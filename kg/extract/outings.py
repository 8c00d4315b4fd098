"""What a predicate says of an outing: that somebody goes along with others, that he sets out with others, or by himself."""

from __future__ import annotations

import re

from kg.sought import Seldom

TOGETHER = "一同|一起|一道|一并|一块儿?|结伴"
"""The adverbs of doing something with others."""
ALONG = "陪同|作陪|陪访|陪检|随检|随同|随行|随团|随访|随队|同行|同去|同往|同访"
"""The verbs of going along with others."""
BESIDE_THEM = "陪着|陪(?:了)?(?:他|她|大家|客人|专家|领导|记者|嘉宾|[^，。；Ⓟ]{1,6}(?:[组团]|一行))"
"""陪他看了一天."""
BESIDE = (
    "(?:随行|随同|陪同|同行|同去|同来|一同|一起|一道|跟随)(?:督导|检查|调研|走访|慰问|看望|考察|视察|督查|巡查|暗访|参观|察看|查看|前来|前往|参加|下乡|活动)*的"
)
"""How he is told of to whom those speak whom he goes along with: 对陪同检查的|某某说."""
DEEDS = "督办|抽查|巡河|踏勘|回访|督导|检查|调研|走访|慰问|看望|考察|视察|督查|巡查|暗访"
"""What people go out to do."""
COMES_FOR = (
    rf"(?:现场|实地|专题|集中|随机|开展|进行|就[^，。；]{{2,24}}?(?:开展|进行))*(?:{DEEDS}|参观|学习|交流|指导|访问|观摩|考评|考核|测评|评估|评审|评定|验收|审计|核查|抽查|督办|调查|巡察|巡视"
    "|勘[查察]|踏勘|察看|查看|洽谈|对接|座谈|拜访|看看|宣讲|授课|义诊|采风|取经)"
)
"""What people come to a place for: 来某县中医院现场|考评."""
OTHERS_JOIN = (
    rf"(?:(?!{ALONG}|{TOGETHER}|参加|出席)[^，。；Ⓟ]){{0,16}}?(?:{DEEDS}|了解|察看|查看|关心)了?(?![团组队时期中后过、并和与及或])"
    rf"(?:(?!{DEEDS}|{ALONG}|{TOGETHER})[^，。；、并还时后期Ⓟ]){{0,12}}?(?:参加|参与|出席)(?!{DEEDS}|座谈|了?(?:此次|本次|上述|有关|相关))"
)
"""检查民兵参加训练情况, 慰问参加抢险的官兵: those take part whom somebody looked after."""
_BY = r"在(?:Ⓟ[^，。；Ⓟ]{0,12}|[^，。；ⓅⓉ]{0,30}Ⓗ[^，。；Ⓟ]{0,6}?)"
_ADVERBS = (
    r"(?:Ⓣ|还|又|则|也|一路|分别|随后|实地|先后|首先|一早|专程|专门|特地|特意|亲自|再次|继续|接着|相继|连夜|立即|冒[雨雪]|[冒顶]着[^，。；]{1,6}?(?=[到来前赴])"
    rf"|{_BY}陪同下，?)*"
)
_PARTY = r"(?:一行)?(?:[一二三四五六七八九十\d]+[余多]?人)?"
_EARLIER = re.compile(r"^(?:在|于)?[^，。；Ⓟ]{0,30}?(?:之后|以后|后|期间|之前|前夕|之余|之际)，")
_ESCORTED = Seldom(rf"^(?P<adverbs>{_PARTY}(?:还|又|也|先后|随后|Ⓣ|，)*)(?:{_BY}?(?:陪同|带领|引导|陪伴)下|由Ⓟ[^，。；Ⓟ]{{0,6}}?陪同)，?")
"""还在某某的陪同下参观了某厂: what he does stands behind."""
_WITH_OTHERS = re.compile(
    rf"^(?:同志)?(?:便|就|还|也|Ⓣ|，)*(?:与|同|和|跟|偕同?|携|会同)(?:Ⓟ|[^，。；Ⓟ]{{0,14}}?(?:Ⓗ|负责人|负责同志|干部|人员)(?=等?(?:一同|一道|一起)))(?:(?:等人?)?(?:{TOGETHER})(?!参加|出席|陪同|主持)，?|，(?=先后|来到|前往|到|赴|走进|深入|实地)|(?={_BY}?陪同下))"
)
"""与某某、某某一起，先后到某地: he leads, they come along."""
_ALONE = re.compile(
    rf"^(?:Ⓣ，?)?Ⓟ(?:全程|分别|也|共同|随同|{TOGETHER})*(?:{ALONG}|参加|出席|列席)(?:了)?(?:上述|有关|相关|此次|本次|以上)?(?:活动|调研|考察|走访|检查|视察|慰问|会议|会见|座谈|仪式)?(?:或座谈)?。?$"
)
_ESCORTS_WITH = "(?:带领|率领?)[^，。；]{2,60}?(?:Ⓗ|人员|成员)(?:热情|全程)?"
_COMPANION = re.compile(
    rf"(?!{OTHERS_JOIN}|{_PARTY}(?:还|又|Ⓣ|，)*{_BY}(?:陪同|带领)下|(?:{TOGETHER})，(?:先后|来到|前往|到|赴|走进|深入|实地))(?:[^，。；]{{0,8}}?(?:{ALONG}|{TOGETHER}|参加)|{_ESCORTS_WITH}(?:{ALONG}))"
)
_TAKES_TO_ESCORT = re.compile(rf"{_ESCORTS_WITH}(?:{ALONG})")
_SETS_OUT = re.compile(
    rf"(?:同志|一行)?{_ADVERBS}(?:在[^，。；Ⓟ]{{1,14}}{_ADVERBS}){{0,2}}(?:带队|率队|率|(?<=先后)到(?![会场]|[^。]{{2,40}}(?:迎接|迎候|送行))|来[^，。；]{{1,10}}?(?:{DEEDS})|到[^，。；]{{2,40}}?(?:{DEEDS}|接访|吊唁|拜谒|瞻仰)|对[^，。；]{{2,40}}?(?:进行|开展)了?[^，。；]{{0,6}}(?:{DEEDS}|参观|观摩)|查|{DEEDS}|前往|赴|巡|带着|带领|来到|深入|走进|参观|观摩)"
)
_ON_BEHALF = re.compile("(?:Ⓣ)?(?:受[^，。；]{1,24}?委托，?|代表[^，。；]{1,30}?)(?=到|赴|前往|来到|看望|慰问|走访)")
"""代表某某和政府|到使馆吊唁"""
_LOOKS = re.compile(rf"(?:同志|一行)?{_ADVERBS}(?:详细|仔细|认真|现场)*(?:察看|查看|踏勘|看了)")
_MANNER = re.compile(r"(?:(?:不打招呼|不发通知|轻车简从|一大早|一早|[冒顶迎]着?[^，。；Ⓟ]{2,8})，?)+")
_GOES_TO_DO = re.compile(
    rf"(?:同志|一行)?(?:Ⓣ|还|又|也|分别|随后|先后|首先|专程|亲自)*(?:到|赴|直奔|直插|前往)[^。；：ⓅⓉⒽ]{{2,60}}?，(?:并|重点|实地|现场|随机|详细|仔细|认真|集中|看望|走访|对[^，。；Ⓟ]{{2,16}}?(?:进行|开展)了?)*"
    rf"(?:{DEEDS}|抽查|查看|察看|查访|督办|踏勘)"
)
"""到某厂、某店，检查消防: the deed told behind the places."""


def alone(text: str) -> bool:
    """Whether a sentence says nothing but who came along: 甲、乙参加。"""
    return bool(_ALONE.match(text))


def is_companion(predicate: str) -> bool:
    """Whether a predicate begins with going along."""
    return bool(_COMPANION.match(main_clause(predicate)))


def escorts_with_others(predicate: str) -> bool:
    """Whether somebody brings others along to escort the visitors: 带领某部、某室负责同志陪同."""
    return bool(_TAKES_TO_ESCORT.match(predicate))


def main_clause(predicate: str) -> str:
    """A predicate without the clause before it that tells what came earlier, who showed him round or who came with him: 在出席…之后，来到…"""
    return _ESCORTED.sub(r"\g<adverbs>", _WITH_OTHERS.sub("", _EARLIER.sub("", predicate)))


def beside(predicate: str) -> re.Match[str] | None:
    """The words at the head of a predicate that tell with whom: 与某某一起，"""
    return _WITH_OTHERS.match(predicate)


def sets_out(predicate: str) -> bool:
    """Whether a predicate begins with going somewhere, or with doing what is done on a round."""
    predicate = _ON_BEHALF.sub("", _ESCORTED.sub("", predicate))
    predicate = _MANNER.sub("", predicate, count=1) if _MANNER.match(predicate) else predicate
    return bool(_SETS_OUT.match(predicate.split("，")[0]) or _GOES_TO_DO.match(predicate))


def looks(predicate: str) -> bool:
    """Whether a predicate begins with looking at something, which may be a site."""
    return bool(_LOOKS.match(predicate))
