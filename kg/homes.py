"""Which area a text speaks of as its own where no masthead says so: what its datelines, its site, its headline and the offices it names show.

A bare 县委书记 or 我县 says that there is one and at which level; every full name of an area of that level that the text prints speaks for it,
more in a dateline or before an office; visitors who come to us, and places that somebody goes to, speak against theirs. Short names count
where only the name of a place can stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from math import inf
from operator import add
from typing import NamedTuple

from kg import places, words
from kg.model import Jurisdiction
from kg.provinces import PROVINCES
from kg.sought import led

_HAN = "\u3400-\u9fff"
_LEVELS = "县旗区市州盟"
"""From the smallest; a 区 may also be that of a city, a 市 a county's."""
_OURS = led(
    rf"[我本全]([{_LEVELS}])(?![镇乡村国])|(?<![{_HAN}])(?:原|现任|时任|代)?([{_LEVELS}])(?=委|长|政府|人大|政协|领导|直|纪委|四大|四套|工商联|总工会|妇联|[{_HAN}]{{0,4}}[局办])"
    rf"|(?<![{_HAN}])(?:政府)?(?:常务)?副?([{_LEVELS}])长|(?<![{_HAN}])自治([区州县旗])(?=党?委|政府|人大|政协|主席)"
)
"""我县, 县委书记 and 副区长 behind a mark."""
_OUR_PROVINCE = led(rf"我省|(?<![{_HAN}])(?:原|现任|代)?(?:副省长|省(?=委书记|委副书记|委常委|长|领导))")
_OFFICE = re.compile(
    rf"(?:委|人民政府|政府|人大|政协|纪委|监委|[{_LEVELS}]?长|领导|四大|四套|法院|检察院|人民医院|公安局|第?[一二三四五六七八九十]{{1,3}}届|(?!考察)[{_HAN}]{{2,6}}局)"
)
_VISITORS = re.compile(
    rf"[^，。；：\n]{{0,26}}?(?:考察|代表|学习|参观|访问|慰问)(?:团|组)|[^。；\n]{{0,60}}(?:来|莅|赴|到)(?:临)?(?:我|[{_HAN}]{{2,3}}(?:[{_LEVELS}])?(?:考察|参观|学习))"
)
"""某某市党政代表团来某某区: they are guests."""
_OWN_PARTY = re.compile(
    rf"(?:[{_HAN}]{{0,2}}党政|考察|代表|学习)[{_HAN}]{{0,6}}(?:团|组)[^。\n]{{0,12}}?，?(?:在[^。\n]{{0,30}}?(?:[{_LEVELS}])(?:委|长)[^。\n]{{0,40}}(?:率领|带领)下|外出)"
)
"""某某县党政代表团在县委书记…率领下, 某某县考察团外出学习: they are ours."""
_LED_BY_US = re.compile(
    rf"(?<![{_HAN}])([{_LEVELS}])(?:委书记|长)[{_HAN}]{{2,4}}(?:率|带领|带队率?)(?:领|队)?[^。\n]{{0,12}}?(?:党政)?(?:考察|代表|学习)[{_HAN}]{{0,4}}团"
)
"""县委书记某某率县党政代表团赴…: whoever writes so is of that county."""
_PARTY = re.compile(rf"(?:党政)?(?:考察|代表|学习)[{_HAN}]{{0,4}}团")
_BOUND_FOR = re.compile("(?:赴|前往|来自|调任|籍贯)$")
_COME_TO = re.compile("(?:来到?|到|莅临|赴|在)$")
_GONE_TO = re.compile(
    rf"(?:(?:考察|代表|学习|参观|访问)团|一行)[^，。；\n]{{0,10}}?(?:来到?|到|莅临)(?P<name>[{_HAN}]{{2,4}}?)(?:县|市|区|州|旗)?(?:进行)?(?:参观|考察|学习|调研|访问)"
)
"""某某县考察团到望溪参观考察: where guests come to is our place."""
_TO_PROVINCE = re.compile(f"(?:来|莅|在)([{''.join(PROVINCES)}])(?:考察|投资|访问|调研|出席|参加|参观|交流|视察|开展|洽谈|期间)")
"""客商来桂考察: who writes so is there."""
_DATELINE = re.compile(
    rf"(?m)^[\s\[(【（“]*(?:[{_HAN}]{{0,5}}?)(?P<name>[{_HAN}]{{2,4}}?)(?:新闻网|融媒体?中心|融媒|新闻|政府网|广播电视台|电视台|网|站|日报|在线)?"
    rf"(?:(?<=报)[{_HAN}]{{2,3}})?(?:\d{{1,2}}月\d{{1,2}}日)?(?:[讯电]|消息|报道)(?=[\s:：(（，,\d]|[^。]{{0,8}}日)"
)
_GOES_DOWN = re.compile(
    rf"(?<![{_HAN}])市(?:委书记|长|委副书记|委常委|人大常委会主任|政协主席|领导)[^。；\n]{{2,40}}?(?:赴|到|深入|来到|前往|在)(?P<name>[{_HAN}]{{2,6}}?[区县旗])(?=[^，。；\n]{{0,20}}?(?:调研|检查|督导|督查|走访|慰问|看望|视察|指导|巡查))"
)
"""市委书记某某赴某区调研: the district lies in his city."""
_SITE = re.compile(
    rf"(?P<name>[{_HAN}]{{2,4}}?)(?:县|市|区)?(?:要闻|新闻(?!中心|资讯|动态|热线|推荐)|发布(?!时间|日期|者|人)|日报|晚报|在线|融媒|广播电视|电视台|政府网|人民政府|政务|站(?=\s*$))"
)
_STOPS = re.compile("[，。；]")
_ALONE = re.compile(rf"(?:^|[>»\-—|·\s])(?P<name>[{_HAN}]{{2,9}})(?=$|[>»|\s])")
_BUILT = re.compile(f"新建[{_LEVELS}](?!委|长|人民政府|政府|人大|政协|纪委|领导)")
_LINKS = frozenset("代和与同")
"""代县长 and 和县委 name no county."""


class Says(NamedTuple):
    """What one way of naming an area speaks for its being the text's own."""

    weight: float
    most: float = inf
    """However often the area is named so, no more than this."""


FULL, SHORT = Says(1.0, most=3.0), Says(0.9, most=2.0)
OFFICE, PRINTED_ALONE, DATELINE, OWN_PARTY = Says(2.0), Says(2.5), Says(4.0), Says(5.0)
GOES_DOWN = Says(2.0, most=4.0)
GUESTS, ELSEWHERE = Says(-5.0), Says(-2.0)
ENOUGH, MARGIN = 1.8, 1.5
LONGEST_HEAD = 60
"""Lines longer than this are text, and no headline, trail or name of a site."""
LONGEST = 20_000
"""Characters of a text that are looked at: no page of one place needs more."""


def home(text: str, year: int | None = None, within: Jurisdiction | None = None) -> Jurisdiction:
    """The area that a text speaks of as its own, with those above it; empty where nothing speaks of one, or for several.

    `within`: the area in which it must lie.
    """
    text = text[:LONGEST]
    said = {level for found in _OURS.finditer(text) for level in found.groups() if level}
    of_province = not within and _OUR_PROVINCE.search(text)
    votes = _votes(text, year, within or Jurisdiction()) if said or of_province else {}
    found = (*(_first(votes, level) for level in _LEVELS if level in said), _around(votes, "省") if of_province else None)
    return next((places.complete(one.jurisdiction, year) for one in found if one), Jurisdiction())


def of_level(level: str, text: str, year: int | None = None, within: Jurisdiction | None = None) -> places.Division | None:
    """The area that a bare word for a level (县) means in a text, as `home`; None where that is not clear."""
    votes = _votes(text[:LONGEST], year, within or Jurisdiction())
    return _around(votes, level) if level in {"省", "自治区"} else _first(votes, level)


def _around(votes: dict[places.Division, float], level: str) -> places.Division | None:
    """The province in which all areas lie that a text names, or for which what it says of places speaks clearly."""
    above: dict[places.Division, float] = {}
    for one, weight in votes.items():
        above[one.chain[-1]] = above.get(one.chain[-1], 0.0) + max(weight, 0.0)
    above = {one: weight for one, weight in above.items() if weight > 0}
    if len(above) > 1:
        found = _first({one: weight for one, weight in above.items() if one.level == "province"}, level)
        return found if found and above[found] >= max(DATELINE.weight, 0.75 * sum(above.values())) else None
    return next((one for one in above if one.level == "province" and one.name.endswith(level)), None)


def named_before(text: str, level: str, end: int) -> str | None:
    """The area of a level that a text names last before an offset: what 该县 means there."""
    at = text.rfind(level, 0, end)
    while at > 0:
        size = next((size for size in _sizes() if size <= at + 1 and _is_full(text[at + 1 - size : at + 1])), 0)
        if size > 2 or (size == 2 and _by_itself(text, at - 1)):
            return text[at + 1 - size : at + 1]
        at = text.rfind(level, 0, at)
    return None


def _first(votes: dict[places.Division, float], level: str) -> places.Division | None:
    """The area of a level for which most speaks, if enough does and clearly more than for any other."""
    ranked = sorted(((weight, one.name, one) for one, weight in votes.items() if one.name.endswith(level)), key=lambda row: (-row[0], row[1]))
    others = max([0.0, *(weight for weight, _, _ in ranked[1:])])
    return ranked[0][2] if ranked and ranked[0][0] >= max(ENOUGH, others + MARGIN) else None


def _votes(text: str, year: int | None, within: Jurisdiction) -> dict[places.Division, float]:
    """What speaks for each area that a text names."""
    counted: Counter[tuple[places.Division, Says]] = Counter()
    inside = {name for name in (within.province, within.city) if name}
    said = list(_said(text))
    printed = {name[:-1]: name for name, _ in reversed(said) if name[-1] in _LEVELS}
    for name, says in said:
        division = places.find(printed.get(name, name), within, year)
        if division and inside <= {part.name for part in division.chain[1:]}:
            counted[division, says] += 1
    votes: dict[places.Division, float] = {}
    for (division, says), times in counted.items():
        votes[division] = votes.get(division, 0.0) + min(times * says.weight, says.most)
    return votes


def _said(text: str) -> Iterator[tuple[str, Says]]:
    """Names of areas that a text prints, and what each speaks for."""
    led = {found[1] for found in _LED_BY_US.finditer(text)}
    for at, end in _full_names(text):
        name = text[at:end]
        if _OWN_PARTY.match(text, end) or (text[end - 1] in led and _PARTY.match(text, end)):
            yield name, OWN_PARTY
        elif _VISITORS.match(text, end) and not _COME_TO.search(text, max(0, at - 3), at):
            yield name, GUESTS
        elif _BOUND_FOR.search(text, max(0, at - 3), at):
            yield name, ELSEWHERE
        else:
            yield name, FULL
            if _OFFICE.match(text, end):
                yield name, OFFICE
    for found in _DATELINE.finditer(text):
        yield from ((name, DATELINE) for name in _endings(found["name"]))
    for found in _GONE_TO.finditer(text):
        yield from ((name, PRINTED_ALONE) for name in _endings(found["name"]))
    for found in _GOES_DOWN.finditer(text):
        yield from ((one.chain[1].name, GOES_DOWN) for one in [places.find(found["name"])] if one and one.level == "district" and one.chain[1].level == "city")
    yield from ((PROVINCES[found[1]], PRINTED_ALONE) for found in _TO_PROVINCE.finditer(text))
    yield from ((name, SHORT) for name in _short_names(text))
    for line in text.split("\n"):
        if len(line) <= LONGEST_HEAD and not _STOPS.search(line):
            yield from ((name, PRINTED_ALONE) for found in _SITE.finditer(line) for name in _endings(found["name"]))
            yield from ((found["name"], PRINTED_ALONE) for found in _ALONE.finditer(line))


def _endings(name: str) -> Iterator[str]:
    """The longest area that a run of characters ends with: 云上望溪 -> 望溪."""
    found = next((name[at:] for at in range(len(name) - 1) if places.find(name[at:]) and (name[at:] in places.names() or name[at:] in _provinces())), None)
    if found:
        yield found


@cache
def _heads() -> frozenset[str]:
    return frozenset(name[:2] for name in places.names())


@cache
def _sizes() -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in places.names()}, reverse=True))


@lru_cache(maxsize=64)
def printed(text: str) -> frozenset[str]:
    """The names of areas, each with the word for its level, that stand in a text: not 任县 in 现任县长, 和县 in 甲和县委, 贺县 in 祝贺县."""
    return frozenset(text[at:end] for at, end in _full_names(text))


def short_names_in(text: str) -> Iterator[str]:
    """Every stretch of two to four characters that may be the short name of an area."""
    yield from (name for size in (4, 3, 2) for start in range(len(text) - size + 1) if _may_be_short(name := text[start : start + size]))


def _may_be_short(name: str) -> bool:
    """Whether two characters can be the short name of an area and are no word of the language: 望溪, and not 合作."""
    return len(name) > 2 or not words.is_common_word(name) or words.kind(name) == "ns"


def _full_names(text: str) -> Iterator[tuple[int, int]]:
    """Where names of areas stand that end in the word for their level, none inside another."""
    heads, end = _heads(), 0
    for at, pair in enumerate(map(add, text, text[1:])):
        if pair not in heads or at < end:
            continue
        size = next((size for size in _sizes() if at + size <= len(text) and _is_full(text[at : at + size])), 0)
        if (size > 2 and not _astride(text, at, size)) or (size == 2 and _by_itself(text, at)):
            end = at + size
            yield at, end


def _astride(text: str, at: int, size: int) -> bool:
    """Whether a name only seems to stand where that of another area ends and a word begins, or is a verb and its object: 上|海城市|建设, 新建|县医院."""
    if _BUILT.match(text, at):
        return True
    return size == 3 and text[max(0, at - 1) : at + 1] in places.names() and words.is_common_word(text[at + 1 : at + size])


def _short_names(text: str) -> Iterator[str]:
    """Names of areas without the word for their level, that are no words, where one begins: 海南琼海, 在琼海, 武警尤溪中队; long ones anywhere."""
    known = places.names()
    yield from _long_names().findall(text)
    for at, name in enumerate(map(add, text, text[1:-1])):
        if name not in known or text[at + 2] in _LEVELS + _OF_ITS_OWN or not _may_be_short(name) or _is_full(name):
            continue
        if any(title + text[at : at + 3] in text for title in _TITLES):
            continue
        before = text[max(0, at - 2) : at]
        if not before[-1:] or not "\u3400" <= before[-1] <= "\u9fff" or before[-1] in _BEFORE_PLACES or before in _provinces():
            yield name


@cache
def _long_names() -> re.Pattern[str]:
    """Cities of three characters and more without their 市: no word of the language is called so."""
    names = sorted({form for one in places.divisions() if one.level == "city" for form in one.forms if len(form) > 2 and form[-1] not in _LEVELS})
    return re.compile(f"(?:{'|'.join(map(re.escape, names))})(?![{_LEVELS}]|[盟路街])")


_OF_ITS_OWN = "街镇乡村路桥寺庙山河湖"
"""What has a name of its own, whatever district is called so: 城东街道, 西湖村."""
_TITLES = ("长", "主席", "书记", "主任", "经理", "员", "师", "记者", "代表")
"""What ends the titles before a name: behind 董事长聂荣华 the page's 聂荣华 speaks for no 聂荣."""
_BEFORE_PLACES = frozenset("在到来赴为让助警")


@cache
def _provinces() -> frozenset[str]:
    return frozenset(form for one in places.divisions() if one.level == "province" for form in one.forms if len(form) == 2)


def _by_itself(text: str, at: int) -> bool:
    """Whether a name of two characters is one there: 温县, and not 模范县, 治理县城, 代县长 or 和县委."""
    before = text[at - 1 : at]
    alone = not before or not "\u3400" <= before <= "\u9fff" or before in "省市州区在到赴来至往从向为是的即由与和"
    return alone and not (text[at] in _LINKS and text[at + 2 : at + 3] in {"长", "委"})


def _is_full(name: str) -> bool:
    """Whether a name of an area ends in the word for its level: 吉州区, and not 吉州."""
    return name[-1] in _LEVELS and any(name in {one.name, *one.forms[:-1]} for one in places.names().get(name, ()))
