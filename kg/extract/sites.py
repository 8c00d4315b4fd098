"""The sites of a visit: from the object of a visiting verb to names and kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg import lexicon, places
from kg.model import Span
from kg.words import all_words, known_word, word_ends

_CUT = re.compile(
    r"(?:等(?:地|处|点位|单位|企业|项目|村|社区|园区|场所|地方|\d+[家个处]|"
    r"[一二两三四五六七八九十]+[家个处])?[^，。；：]*$)|[一二两三四五六七八九十\d]+家(?:重点|骨干|规上)?(?:企业|公司|"
    r"单位)[^，。；：]*$"
    r"|(?:调研|考察|检查(?![站点室])|督导|督查|督办|拜年|看望|慰问|察看|查看|参观|走访|开展|进行|现场(?!指挥)(?=[^，。；：和与、及])|实地|参加|宣讲(?![馆所])|"
    r"指导(?!站|中心|服务)|了解|听取|敲开|招商(?!局|中心|银行|集团|大厦|引资|蛇口|港)|蹲点|洽谈(?!中心)|俯身|弯腰|看(?!守|台|护|丹)|旁听|询问|登上|翻阅|翻看|"
    r"尝(?!试)|座谈|视察|巡河|巡湖|巡查|办公(?![楼室区大中])|走一线|送(?!变电|[水电子])|问(?![津天渠鼎政道])|学习(?!中心|基地|[园室])|对接(?!中心)|交流(?!中心)|"
    r"暗访|抽查|调度(?!中心|指挥)|推进(?![办中])|协调|体验(?!中心|[馆店园区点])|主持|出席|召开|"
    r"开(?=了?[^，。]{0,10}?(?:座谈|现场|调度|推进|汇报|动员|工作|民情|交流|板凳|院坝|协调|碰头|恳谈|屋场|专题)会)|走(?=一走|走|访|进)|围绕|针对|逐一|详细|"
    r"就(?![业近读地])|对(?=[^，。；]{2,})|(?:与|[同跟和](?=[^，。；]{0,4}(?:民|众|工|部|人|生|兵|户|们|员|企|他|她)))(?=[^，。；]{0,12}(?:交流|座谈|交谈|攀谈|见面|拉家常)))[^，。；：]*$"
)
_SEPARATOR = re.compile(
    r"、|以及|(?<=[^、，和与及]{2})(?:和(?!平(?![安乐泉顶阳遥罗凉原江湖度果定山塘桥潭利坝昌陆谷])|谐|睦|田(?!园)|静|政)|及(?!时)|与|暨)(?=[^、，]{2})"
)
_HEAD = re.compile(
    r"^(?:(?:隔壁|不远处|对面|附近|紧邻|一旁|相邻|同村|邻村|邻近|镇里|村里|园区内|园区里)的|了|着|过|在|位于|坐落于|到|至|往|向|又|再|还|先后|分别|一路|从|全市|我区|我市|我县|辖区内?的?|当地的?|"
    r"区内的?|县内的?|市内的?|其|该|正在建设的|建设中的|由|包括|有)+"
)
_COMPANY_HINT = re.compile(r"等?[一二两三四五六七八九十\d]*[余多]?[家户个]*(?:重点|骨干|规上|民营|外资|工贸|龙头|制造|工业)*(?:企业|公司|厂家|商家|车企|药企)")
_FIRMS_BEFORE = re.compile(
    r"(?:[一二两三四五六七八九十\d]+[余多]?[家户个]|多家|几家)[^，。；：]{0,6}(?:企业|公司)[^，。；：]{0,6}，?[^，。；：]{0,4}$|(?:企业|车企|药企|商家|厂家)(?:中有|包括|，?[^，。；：]{0,4})$"
)
"""What stands before a list of firms: 走访了三家企业，来到…"""
_INNER = re.compile(
    r"(?:展厅|车间|生产线|厂区|厂房|工地|展示中心|展示厅|实验室|研发中心|中控室|仓库|现场|生产车间|智能车间|施工现场|"
    r"一线|办公楼|总部|大棚|审评室|议事厅|会议室|厨房|门诊楼|大厅|院子|陈列室|荣誉室|办公室|食堂|调试区|生产区)$"
)
_WORKS = re.compile(r"(?:公司|集团|厂)[\u4e00-\u9fff]{0,8}(?:工地|车间|展厅|展馆|厂区|总部|门店|生产线|仓库|库房|大棚|施工现场|项目现场|建设现场)$")
"""The works of a named company are the company."""
_FIRM_ONLY = re.compile(
    "(?:[药茶乳酒种纸铝铜鞋塑瓷锂硅米面糖盐果菌禽钛镁锌锡钨锰磁管泵阀帽袜皮竹木蜡胶漆置实肉]业|粮油|重工|重汽|股份|控股|精工|轴承|特钢|水泥|智造)$"
)
"""Trades that only the names of firms end with; 农业 and 制造 also end common phrases."""
_PHASE = re.compile(r"(?:[一二三四五]期)?(?:项目)?(?:建设|施工)?(?:工地|现场|车间|展厅|厂区|生产线|仓库)$")
LONGEST = 34
"""No name of a site is longer than this (characters)."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site of a visit as printed."""

    name: str
    kind: str
    """company, institution, place, area (a division travelled to), unknown (a name that does not show it), or doubtful (a common word)"""
    span: Span
    """In the article's clean text."""
    aliases: tuple[str, ...] = ()


@cache
def _endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"{lexicon.any_of(name)}(?:\([^()]*\))?$"), kind)
        for name, kind in (("company_endings", "company"), ("institution_endings", "institution"), ("place_endings", "place"))
    )


@cache
def _trades() -> re.Pattern[str]:
    return re.compile(f"{lexicon.any_of('company_trades')}$")


def is_trade(name: str) -> bool:
    """Whether a name ends as the short names of firms do: 某某化工."""
    return bool(_trades().search(name))


def kind_of(name: str) -> str | None:
    """company, institution, place, area, or None where the name does not show it."""
    name = re.sub("[“”]", "", name)
    if name in places.names() or re.fullmatch(
        r"[\u4e00-\u9fff]{2,}(?:省|(?<![超门夜早集城花菜])市|自治区|自治州|自治县|(?<![街灌战军汛社小园发新术技业范验游假税居开中聚心城片景山厂校库港灾务产合能示化控管保牧林矿])区|县|州|旗)",
        name,
    ):
        return "area"
    found = next((kind for pattern, kind in _endings() if pattern.search(name)), None)
    if _WORKS.search(name) or (_PHASE.search(name) and is_trade(_PHASE.sub("", name))):
        return "company"
    rooms = _INNER.search(name)
    return kind_of(name[: rooms.start()]) if rooms and found is None and rooms.start() > 3 else found


def parse(text: str, start: int, *, anything: bool, hint: str = "") -> list[Site]:
    """The sites in a piece of clean text that begins at offset `start` of the article. `anything`: also names whose ending says nothing."""
    body = _CUT.sub("", text)
    company = bool(_COMPANY_HINT.search(text[len(body) :])) or bool(_FIRMS_BEFORE.search(hint))
    anything = anything or company
    listed_names = list(split(body))
    shown = [kind_of(piece) for _, piece in listed_names]
    found = []
    for (at, piece), kind in zip(listed_names, shown, strict=True):
        site = _site(piece, start + at, kind)
        if site is None or not _plausible(site.name, site.kind != "?") or (_bare(site.name) and not site.aliases):
            continue
        if site.kind == "?":
            firm = is_trade(site.name) and len(site.name) >= 4 and not known_word(site.name) and bool(_FIRM_ONLY.search(site.name) or not all_words(site.name))
            if not anything and not firm and not (len(listed_names) > 1 and "company" in shown):
                continue
            listed = company or (len(listed_names) > 1 and "company" in shown) or bool(_trades().search(site.name))
            if not listed and len(site.name) > 5:
                continue
            site = replace(site, kind="company" if listed else "doubtful" if known_word(site.name) or all_words(site.name) else "unknown")
        found.append(site)
    return found


def _bare(name: str) -> bool:
    """Whether a name is an ending and no more: 排口, 营地."""
    return not name.endswith("区") and name in lexicon.word_set("place_endings") | lexicon.word_set("institution_endings")


def pieces(text: str) -> list[str]:
    """The names in a list."""
    return [name for _, name in split(text)]


def split(body: str) -> list[tuple[int, str]]:
    """The names in a list, each with its offset; a 和 or 与 inside a name does not part it."""
    out, at = [], 0
    for part in _split(body):
        stripped = part.lstrip()
        head = _HEAD.match(stripped)
        offset = at + len(part) - len(stripped) + (head.end() if head else 0)
        name = stripped[head.end() :] if head else stripped
        out.append((offset, name.rstrip()))
        at += len(part)
        match = _SEPARATOR.match(body, at)
        at = match.end() if match else at
    return [(offset, name) for offset, name in out if name]


def _split(body: str) -> list[str]:
    """The parts between separators, brackets kept whole, and names with a 与 or 和 of their own (农田与水利研究院)."""
    parts, last = [], 0
    for match in _SEPARATOR.finditer(body):
        if body.count("(", last, match.start()) != body.count(")", last, match.start()) or match.start() < last:
            continue
        if match[0] != "、" and _joins_words(body, last, match):
            continue
        parts.append(body[last : match.start()])
        last = match.end()
    return [*parts, body[last:]]


_ONE_BODY = re.compile(r"(?:局|委|委员会|厅|部|研究院|研究所|研究中心|设计院|中心|协会|学会|办|办公室|站)$")
_BODY_END = re.compile("(?:政府|[省市区县州旗]委|人大|政协|管委会|[一-龥]{2}[省市区县州旗镇乡]|街道)$")
_OWN_PREFIX = re.compile(r"^(?:[省市区县州镇乡村]|[\u4e00-\u9fff]{2,4}?[省市区县州旗镇乡村])(?=[\u4e00-\u9fff]{2})")


def _joins_words(body: str, last: int, match: re.Match[str]) -> bool:
    """Whether a 和 or 与 stands inside one name (农田与水利研究院, 仁和药业) and not between two."""
    front, back = _HEAD.sub("", body[last : match.start()]), re.split("、|，|以及", body[match.end() :])[0]
    if "的" in front or kind_of(front) or _BODY_END.search(front):
        return False
    if len(match[0]) == 1 and word_ends(body).get(match.end()) != match.start():
        return True
    if "的" in back or not kind_of(back) or _OWN_PREFIX.match(back):
        return False
    return bool(_ONE_BODY.search(back)) or (len(front) < 4 and not is_trade(front))


def _site(piece: str, at: int, kind: str | None) -> Site | None:
    """One piece as a site; of 某园区的某公司 the last part, if it shows what it is or is a bare name."""
    home = _HOME.match(piece)
    if home:
        return Site(home[1], kind_of(home[1]) or "place", Span(at, at + home.end(1)))
    piece = _beside(piece)
    name, offset = piece, 0
    kind = kind_of(piece)
    room = _INNER.search(piece)
    if room and "的" not in piece and room.start() > 3 and kind_of(piece[: room.start()]) in {"company", "institution"}:
        name = piece[: room.start()]
        return Site(name, kind_of(name) or "?", Span(at, at + len(name)), (piece,))
    if "的" in re.sub("“[^”]*”", "", piece):
        front, back = piece.rsplit("的", 1)
        if _is_proper(back) and kind_of(back) in {"company", "institution"}:
            name, offset, kind = back, len(front) + 1, kind_of(back)
        elif (kind_of(front) == "company" and not (kind_of(back) and re.search("[园场]$", front))) or _trades().search(
            front
        ):  # the works of a named company are the company
            name, kind = front, "company"
        elif kind_of(front.rsplit("的", 1)[-1]) and (
            inner(back)
            or (kind_of(back) is None and (known_word(back) or not _trades().search(back)) and all_words(back))
            or len(back) < 2
            or re.search(r"(?:队员|职工|员工|群众|老人|干部|同志|官兵|师生|医护人员|工人|情况|项目建设)$", back)
        ):
            name, offset = front, 0
            kind = kind_of(front)
        elif (
            len(back) >= 2
            and len(front) > 1
            and (kind_of(back) or kind_of(front.rsplit("的", 1)[-1]) not in {None, "company"})
            and not re.search("[段侧端]$", back)
        ):
            name, offset = back, len(front) + 1
            kind = kind_of(back)
    aliases = () if name == piece else (piece.replace("的", ""), piece)
    if not name or len(name) > LONGEST:
        return None
    return Site(name, kind or "?", Span(at + offset, at + offset + len(name)), aliases)


def _is_proper(name: str) -> bool:
    """Whether a name holds a proper name of its own, so that it is no mere part of what stands before it."""
    return len(name) >= 6 and (not all_words(name) or bool(_OWN_PREFIX.match(name)) or any(name[:size] in places.names() for size in (2, 3, 4)))


_HOME = re.compile(
    r"(?P<where>[^的，。、]{2,22}(?:村|社区|镇|乡|街道|小区|屯|寨))(?:[^，。、]{0,8}?(?:户|村民|居民|群众|老人|党员|职工|干部|家庭|教师|军人|模范|代表|老兵|烈属|军属|遗属|大爷|大娘|大妈|学生|员|医|工人|农民|牧民|先生|女士|师傅))[^，。、]*?家(?:中|里|的.*)?$"
)
"""Somebody's home stands for the settlement it is in: 某某村种桑大户某某家的桑园."""


def _beside(piece: str) -> str:
    """A piece without the word that says where at the site: 生产线旁, 溢洪道前."""
    bare = re.sub(r"(?:旁边|旁|门前|门口|前|里|内|外|边|附近)$", "", piece)
    return bare if bare != piece and (kind_of(bare) or inner(bare)) else piece


_GENERIC_SITE = (
    "企业|公司|工厂|车间|园区|项目|社区|村|镇|街道|乡镇|镇街|街镇|村社|村组|镇村|乡村|学校|医院|现场|一线|工地|基层|展厅|机关|单位|部门|农户|门店|商户|"
    "家庭|实验室|食堂|宿舍|教室|厂房|仓库|大棚|大厅|窗口|农贸市场|市场|超市|田间|地块|养殖场|种植基地|基地|中心"
)
_WITHIN = re.compile(
    "(?:村|社区|园区|公司|企业|厂|校|院|小区)(?:里|内)?的?(?:文化|党群|委会|史|部|卫生|综合|展|服务|广场|礼堂|荣誉|陈列|茶|产品|智能|研发|生产|会议|食堂|图书|活动)"
)
"""A hall of the village or the company that was named before: 村文化礼堂."""
_PART_OF_SITE = re.compile(r"(?:[\u4e00-\u9fff、]{0,8}(?:室|房|棚|间|窗口|线|食堂|餐厅|厨房|区域|照护区|调试区|展区|廊道|江堤|家中|门口))$")
_SOME = re.compile(
    r"^(?:某|一些|多[家个处]|几[家个]|各|有关|相关|部分|这|那|该|第[一二三四五六七八九十]+[家个台]|"
    r"[一二两三四五六七八九十\d]+[余多]?[家户个名位处间所台条](?!村|庄|镇|屯|店|坪|沟|湾|子|堡))"
)


def _plausible(name: str, shown: bool) -> bool:
    """Whether a piece of an object can be the name of a site; `shown`: its ending says what it is."""
    plain = re.sub("[“”\"']", "", name)
    if len(plain) < 2 or not re.search(r"[\u3400-\u9fff]{2}|[A-Z]{2}", plain) or re.search(r"[，。；：！？ⓅⒽⓉ]", plain):
        return False
    if (
        re.fullmatch("(?:我|本|贵)(?:司|公司|校|院|集团|厂|行|局|所|社|馆|站)", plain)
        or "某" in plain
        or _SOME.search(plain)
        or re.fullmatch(rf"(?:我[省市县区]|全[省市县区]|本地|当地|辖区|重点|骨干|困难|基层|生产|施工|{_GENERIC_SITE})*(?:{_GENERIC_SITE})", plain)
    ):
        return False
    if re.fullmatch(r"(?:知名|著名|龙头|骨干|规上|民营|外资|重点|本地|当地|这家|该|两家|三家)+[\u4e00-\u9fff]{0,4}(?:公司|企业|集团|工厂)", plain):
        return False
    if (
        _WITHIN.match(plain)
        or _PART_OF_SITE.fullmatch(plain)
        or (re.search("(?:现场|建设点|点位|地段|工地)$", plain) and all_words(plain) and not _OWN_PREFIX.match(plain) and len(plain) < 8)
    ):
        return False
    matter = re.search(lexicon.any_of("not_sites"), plain)
    if shown:
        return not matter or (len(plain) >= 5 and not plain.endswith(matter[0]) and not plain.startswith(matter[0]))
    return not matter and len(plain) <= 12 and not re.search(r"[的了着过地得两几]|^(?:进|走|看|问|听|说|要|把|被|为|车|与|同)", plain)


def inner(name: str) -> bool:
    """Whether a name ends as a part of a site does: a hall, a workshop."""
    return bool(_INNER.search(name))


def stem(name: str) -> str:
    """A company's name without place, brackets and legal form, for comparing: 杭州某某股份有限公司 -> 某某."""
    bare = re.sub(r"\([^()]*\)", "", name)
    bare = re.sub(rf"(?:{lexicon.any_of('company_endings')})+$", "", bare)
    for size in range(min(4, len(bare) - 2), 1, -1):
        if bare[:size] in places.names():
            bare = bare[size:]
            break
    return bare.lstrip("省市区县")


def same(one: str, other: str) -> bool:
    """Whether two printed names of sites of one visit mean one site."""
    short, long = sorted((one, other), key=len)
    if short == long or long.endswith(short) or (len(short) >= 2 and long.startswith(short) and (inner(long) or kind_of(long) == "company")):
        return True
    first, second = stem(one), stem(other)
    return len(first) >= 3 and first == second and "company" in {kind_of(one), kind_of(other)}
