"""Rounds told by a list: 甲厂、乙厂、丙村，一一看过来; 一天跑了三家企业：甲、乙、丙; 看的是甲和乙; 把甲、乙走了个遍."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg import lexicon
from kg.extract import listed
from kg.extract.kinds import inner, is_trade, kind_of
from kg.extract.plausible import also_matter, proper
from kg.extract.rule import Rule, table
from kg.extract.sitename import site_of
from kg.words import known_word

ROUND = Rule("stop-round", "一串地点或企业，前后说明“一一看过”“走了四个点”“看的是”：它们都是到访地点。", r"", "stop", confidence=0.8)
LEADS = Rule("visit-round", "一串地点或企业由某人“一一看过”“走了一遍”：他是这次走访的带队人。", r"", "lead", confidence=0.8)
RULES = (ROUND, LEADS)

_LIST = r"(?P<list>[^，。；：？！()“”ⓅⓉⒽ]{3,120}?)"
_END = r"(?=(?:均|都)?(?:在其列|在列|名列其中)?(?:，|。|；|$))"
_BEGIN = r"(?:^|(?<=[，。；：]))"
_COUNT = r"(?:这|那)?(?:[一两二三四五六七八九十几多\d]+[余多]?[个家所处座块条户站](?:地方|点位|企业|项目|单位|地点|工地|车间|[点地处站村])?)"
_EACH = (
    r"(?:逐[一个家处户]|一一|挨[个家着]|依次|轮流|来回|连着|全都?|都|一([家处个站路座])(?:接|挨|连)着?一\1|一(?P<by>[家处个座])[^，。；]{1,3}一(?P=by)[^，。；]{1,3}地?"
    r"|一口气|一[家处]家?|一路|一条线|细细|马不停蹄)"
)
_GOES = r"(?:走|看|查|问|跑|转|访|去|到|听|进|踏|过|待|坐|慰问)"
_DONE_WITH = r"(?:过来|下来|完|遍|了|过)"
_WHO = r"(?:Ⓟ|Ⓗ们|他们?|她|一行人?|大家|[^，。；ⓅⓉⒽ]{0,8}?[团组们])"
_LOOKS = r"(?:边走边[看问查]|一路[看走]|[察查]看|逐[一个处条](?:[察查]|看)|驻足|停下脚?步?|走走停停|实地了解|现场了解)"
_WHEN = r"(?:Ⓣ[^，。；Ⓟ]{0,4}，|[^，。；ⓅⓉ]{0,6}[天里]，)?(?:[^，。；：ⓅⓉⒽ]{0,8}Ⓗ)?"
_SEEN = rf"(?:{_WHO}(?:Ⓣ|，)?[^，。；ⓅⓉ]{{0,8}}?)?(?:{_COUNT}，?)?[^，。；ⓅⓉ]{{0,4}}?{_EACH}[^，。；Ⓟ]{{0,4}}?{_GOES}"
_DONE = rf"(?:{_WHO}[^，。；ⓅⓉ]{{0,8}}?)?(?:{_COUNT})[^，。；Ⓟ]{{0,6}}?{_GOES}{_DONE_WITH}"
_TRACES = r"(?:都|也|处处)?(?:留下|印下|印着|有)(?:了)?[^，。；]{0,14}?(?:脚印|足迹|身影|问候|脚步)"
_VISIT = r"(?:走访|调研|考察|检查|抽查|督查|督导|视察|暗访|参观|观摩|巡查|慰问|察看|查看|受访|走|看|查|跑|转|访|抽|去|进|下)"
_HEADS = r"(?:企业|单位|地方|项目|点位|地点|村子?|学校|[点站家处])"
_HOUR = r"(?:早上|中午|晚上|[早午晚]饭后|午后|[上下]午|傍晚)"
_FORMS = (
    rf"{_BEGIN}{_LIST}，{_WHEN}(?:{_SEEN}|{_DONE}|{_TRACES})",
    rf"{_BEGIN}{_LIST}，(?:这|那){_COUNT}(?:是|都是|属|属于|算)[^，。；：Ⓟ]{{1,10}}(?=，|。|；|$)",
    rf"{_BEGIN}{_LIST}(?:{_COUNT}[^，。；：Ⓟ]{{0,4}}?|(?:他|她|Ⓟ)?(?:都|全|一一|逐一|挨个)){_GOES}{_DONE_WITH}",
    rf"{_BEGIN}{_LIST}(?:等[^，。；的]{{0,10}})?(?:的[^，。；的]{{1,6}})?(?:里|内|中|上)?{_TRACES}",
    rf"{_BEGIN}{_LIST}(?:的[^，。；：Ⓟ的、]{{2,12}}?)?(?:目前|如今|现)?(?:已|正|均|都|基本|全部|即将|进入)[^，。；：Ⓟ]{{1,18}}，(?=(?:[^。；：Ⓟ“]{{2,60}}，)?{_WHO}[^，。；：说]{{0,6}}{_LOOKS})",
    rf"{_BEGIN}{_LIST}(?:，)?(?:成了|成为|是|都是|被列为|被定为)[^，。；Ⓟ]{{0,8}}{_VISIT}[^，。；Ⓟ]{{0,4}}?(?:对象|[点站])",
    rf"{_BEGIN}{_LIST}(?:都|均|先后|分别|随机)?被(?:随机|一一|逐一|突击)?(?:抽查|检查|突查|暗访|查(?!封|处|出|获|扣|实))",
    rf"{_VISIT}(?:到|过|中|进|访)?(?:的|{_HEADS})(?:[^，。；：ⓅⓉ]{{0,6}}?{_HEADS})?(?:先后|分别|依次)?(?:是|有|为|包括|选在|定在|选中了?){_LIST}{_END}",
    rf"[把将]{_LIST}(?:都|全|也)?(?:{_EACH}|{_GOES}了|{_GOES}遍|{_GOES}完)[^，。；]{{0,6}}",
    rf"(?:{_VISIT}|行程|路线|线路|一路)[^，。；：“Ⓟ]{{0,16}}：{_LIST}{_END}",
    rf"{_VISIT}[^，。；：ⓅⓉ]{{0,6}}{_COUNT}[^，。；：()ⓅⓉ]{{0,6}}\({_LIST}\)",
    rf"(?:{_GOES}[^，。；：ⓅⓉ]{{0,4}}{_COUNT}[^，。；：]{{0,6}})，{_LIST}{_END}",
    rf"(?:{_BEGIN}(?:Ⓣ|{_HOUR})(?:的)?|(?<=，)(?:接着|随后|然后|最后|末了|再))(?:是|轮到){_LIST}{_END}",
    rf"{_BEGIN}{_HOUR}，{_LIST}{_END}",
    rf"在{_LIST}(?:里|内)?(?:{_EACH}?[走转看坐待停泡蹲站住跑]了|停下|下车|驻足)",
    rf"(?:Ⓟ|{_BEGIN}(?:他们?|她|一行人?))在{_LIST}(?=；|。|$)",
    rf"[往向朝]{_LIST}(?:而去|去|走去|赶去|赶)(?=，|。|；|$)",
    r"从(?P<list>[^，。；：ⓅⓉⒽ到的]{2,23}[^，。；：ⓅⓉⒽ看走查的])到(?P<to>[^，。；：ⓅⓉⒽ到的]{3,24}?)(?=，|。|；|$|(?:再|又)到)",
)
"""What stands beside a list says that all of it was visited: behind it, before it, around it."""


_TABLE = table(Rule(ROUND.id, ROUND.why, form, ROUND.states) for form in _FORMS)


@dataclass(frozen=True, slots=True)
class Listed:
    """A stretch of a sentence that is a list of visited sites."""

    start: int
    end: int
    told: int
    """Where what says that they were visited begins."""
    firms: bool
    """The text calls them companies."""


_FIRMS = re.compile("企业|公司：|商户")


_SPOKEN = re.compile("(?:说|谈|讲|提|聊|忆|数)(?:起|到)|介绍|据悉|了解到|得知")
"""What somebody speaks of is no round of his."""


def lists(text: str) -> Iterator[Listed]:
    """The lists of visited sites in an encoded sentence."""
    for rule in _TABLE.alive(text):
        for match in rule.regex.finditer(text):
            if _SPOKEN.search(text, 0, match.start()):
                continue
            firms = bool(_FIRMS.search(match[0]))
            groups = [group for group in rule.regex.groupindex if group in {"list", "to"}]
            if all(_all_named(match[group], firms) for group in groups):
                yield from (Listed(*match.span(group), match.start(), firms) for group in groups)


@lexicon.recent(64)
def led(before: str, predicate: str) -> Rule | None:
    """The rule by which somebody, with what stands before and behind him, makes a round that a list tells."""
    return LEADS if any(True for _ in lists(f"{before}Ⓟ{predicate}")) else None


_TELLS = re.compile(
    r"走进|来到|前往|赶到|参观|考察|调研|检查|视察|走访|慰问|察看|查看|召开|举行|组织|开展|带领|陪同|负责|[在把被了您我他她]|\d点|[一二三四五六七八九十]点|(?<!集)团$|组$"
)
"""What is no name but tells something."""


_FROM_TO = re.compile("从[^、]{2,}到")
"""从某广场到某站: another form reads it."""


def _all_named(text: str, firms: bool) -> bool:
    """Whether a stretch is nothing but names of sites: one of them a proper name that shows what it is, the most of them sites by their endings."""
    pieces = listed.pieces(text)
    if _FROM_TO.match(text) or any(_TELLS.search(piece) for piece in pieces):
        return False
    shown = [piece for piece in pieces if _shows(piece)]
    alike = [piece for piece in pieces if piece in shown or kind_of(piece) not in {None, "area"} or inner(piece)]
    return bool(shown) and (len(alike) == len(pieces) or len(alike) * 2 >= len(pieces) > 1 or (firms and len(pieces) > 1))


def _shows(piece: str) -> bool:
    """Whether a piece is the proper name of a site or firm, or begins with one: 某某电器|的厂房."""
    site = site_of(piece, 0)
    names = [piece, piece.split("的", maxsplit=1)[0], *([site.name] if site and site.kind == "company" else [])]
    return any(len(name) > 2 and kind_of(name) not in {None, "area"} and proper(name) for name in names) or any(by_trade(name) for name in names)


def by_trade(name: str) -> bool:
    """Whether a name is a firm's by its trade alone: 东山玻璃."""
    return is_trade(name) and len(name) > 3 and not known_word(name) and (proper(name) or not also_matter(name))
