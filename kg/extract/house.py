"""The house whose own page this is: 领导莅临我司 on a company's site means that company."""

from __future__ import annotations

import re

from kg import places
from kg.extract import kinds, modality
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site

OWN_HOUSE = Rule("stop-own-house", "单位自己的网页说有人来“我司”“我校”：到访地点就是这个单位。", r"", "stop", confidence=0.85)
RULES = (OWN_HOUSE,)

_GOING = (
    r"(?:莅临|来到|来|到访|到|走进|赴|前往|抵达|光临|造访|深入|参观|考察|调研|视察|检查|督导|督查|指导|观摩|走访|看望|慰问|访问|做客"
    r"|对(?![我本]?[院校][\u4e00-\u9fff]{2,8}(?:团队|工作室|中心|学院|基地))(?=[^，。；]{2,24}(?:进行|开展)(?:了)?[^，。；]{0,8}(?:视察|调研|考察|检查|督导|参观|访问|走访)))(?:了)?"
)
_CAME = re.compile(
    rf"{_GOING}(?P<us>我(?:司|公司|集团公司|集团|厂|校|院|行|矿|所|社|馆|园|中心|协会|商会|学会|联合会|促进会|会(?=[，。；]|座谈|交流|考察|调研|参观|走访|指导|访问|$))(?![长们的区])"
    r"|(?:本公司|公司|集团|学校|医院|学院)(?![长的里内外党董总一-龥]?[^，。；]{0,1}(?:长|经理|书记|主席))(?=[\u4e00-\u9fff]{2,4}|\d|，|。|$))"
)
_NAMED = re.compile(rf"{_GOING}(?P<us>[\u4e00-\u9fffA-Za-z]{{2,16}})")


_SHORTEST = 2
_COMES = re.compile("(?:进行)?(?:参观|考察|调研|交流|指导|洽谈|访问|走访|座谈)")
"""What shows that a name of two characters ends before it: 莅临云鹤|参观."""


def visited(encoded: Encoded, spoken: int) -> Site | None:
    """The owner of the page as a stop, where a sentence says that somebody came to us or to the house by its short name."""
    name = encoded.article.issue.owner
    if name is None:
        return _by_headline(encoded, spoken)
    for match in _CAME.finditer(encoded.text[:spoken]):
        if not modality.reason(encoded.text[: match.start()]):
            return Site(name, kinds.kind_of(name) or "company", encoded.span(*match.span("us")))
    for match in _NAMED.finditer(encoded.text[:spoken]):
        short = short_name(name, match["us"])
        if short and not modality.reason(encoded.text[: match.start()]):
            low = match.start("us")
            return Site(name, kinds.kind_of(name) or "company", encoded.span(low, low + len(short)), (short,))
    return None


_HEADED = re.compile(
    "(?:莅临|来到|走进|到访|做客|[到来赴])(?P<house>[\u4e00-\u9fffA-Za-z]{2,20}?)(?:进行|开展|参加)?(?:参观|考察|调研|指导|检查|视察|访问|交流|洽谈|座谈|看望|慰问)"
)


def _by_headline(encoded: Encoded, spoken: int) -> Site | None:
    """The house that calls itself 我司 or 公司 where only the headline says which it is: 某局领导莅临竹韵调研. …某局局长一行莅临我司."""
    came = _CAME.search(encoded.text[:spoken]) if "我" in encoded.text[:spoken] else None
    if came is None or not came["us"].startswith("我") or modality.reason(encoded.text[: came.start()]):
        return None
    headed = _HEADED.search(encoded.article.slice(encoded.article.headline))
    name = headed["house"] if headed else ""
    if not name or name[0] in "我本公" or kinds.kind_of(name) in {"area", "place"}:
        return None
    return Site(name, kinds.kind_of(name) or ("company" if came["us"][1] in "司公集厂" else "institution"), encoded.span(*came.span("us")))


def short_name(owner: str, text: str) -> str | None:
    """The short name of a house that a text begins with: what its own name says behind the names of areas, three characters or more of it."""
    core = _core(owner)
    if len(core) == _SHORTEST and text.startswith(core) and _COMES.match(text, len(core)):
        return core
    size = next((n for n in range(min(len(core), len(text)), 2, -1) if core[:n] == text[:n]), 0)
    if size:
        return core[:size]
    called = _CALLED.match(text)
    if called and len(core) > _SHORTEST and any(core[at:].startswith(called["core"]) for at in (0, 2, 3)):
        return called[0]
    return next((core[at:] for at in (2, 3) if len(core) - at > 3 and text.startswith(core[at:])), None)


_CALLED = re.compile("(?P<core>[\u4e00-\u9fff]{2})(?:公司|集团)")
"""A firm by the first two characters of its name: 云鹤|公司 for 云鹤机械有限公司."""


def _core(owner: str) -> str:
    """The name of a house without legal form and the areas it begins with: 某省某县白鹤岭陶瓷有限公司 -> 白鹤岭陶瓷."""
    core = kinds.stem(owner)
    for _ in range(3):
        size = next((n for n in range(min(5, len(core) - 2), 1, -1) if core[:n] in places.names()), 0)
        core = core[size:]
    return core
