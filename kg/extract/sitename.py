"""One piece of a list of sites: its name, its kind, and what it is a part of."""

from __future__ import annotations

import re

from msgspec import Struct

from kg import lexicon, places
from kg.extract.kinds import by_last, core, inner, is_trade, kind_of, of_a_farm, owner, room_in
from kg.extract.plausible import OWN_PREFIX, PEOPLE_AT, also_matter, common, proper
from kg.extract.sorts import SORTS
from kg.model import Span
from kg.sought import Ending, Seldom
from kg.words import all_words, known_word, word_ends

LONGEST = 34
"""No name of a site is longer than this (characters)."""


class Site(Struct, frozen=True):
    """A site of a visit as printed."""

    name: str
    kind: str
    """company, institution, place, area (a division travelled to), unknown (a name that does not show it), or doubtful (a common word)"""
    span: Span
    """In the article's clean text."""
    aliases: tuple[str, ...] = ()


_QUOTED = re.compile("“[^”]*”")


_AND_SO_ON = re.compile("(?<=[^平均高优中初劣]{4})等(?:公司|企业|单位|地|处|园区)$")
"""某某置业|等公司及某某商会"""


def site_of(piece: str, at: int) -> Site | None:
    """One piece as a site; of 某园区的某公司 the last part, if it shows what it is or is a bare name."""
    piece = _LIES.sub("", piece) if piece.endswith(")") else piece
    piece = _AND_SO_ON.sub("", piece) if "等" in piece else piece
    having = _QUOTED_AT.match(piece) if piece.endswith("”") else None
    if having and kind_of(having["name"]) not in {None, "area"}:
        return Site(having["name"], kind_of(having["name"]) or "place", Span(at, at + having.end("name")), (piece,))
    what = _WHAT_IT_IS.match(piece) if "—" in piece else None
    if what and kind_of(what["name"]) not in {None, "area"}:
        piece, at = what["name"], at + what.start("name")
    home = _HOME.match(piece)
    if home:
        where = home.lastgroup or 0
        return Site(home[where], kind_of(home[where]) or "place", Span(at, at + home.end(where)))
    said = _SAID_FIRM.match(piece, piece.rfind("的") + 1)
    if said and _is_called(said["name"]) and (not said["any"] or is_trade(said["name"])):
        return Site(said["name"], "company", Span(at + said.start("name"), at + said.end("name")))
    piece = _beside(piece)
    within = _IN_ZONE.match(piece)
    if within and is_trade(within["firm"]) and kind_of(piece) is None and not all_words(within["firm"]):
        return Site(within["firm"], "company", Span(at + within.start("firm"), at + within.end()), (piece,))
    zone = _ZONE_OF.match(piece)
    if zone and any(zone["firm"][:size] in places.names() for size in (2, 3)):
        return Site(zone["firm"], "company", Span(at + zone.start("firm"), at + zone.end()), (piece,))
    whose = _whose(piece)
    if whose:
        return Site(whose, kind_of(whose) or "company", Span(at, at + len(whose)), (piece,))
    if _works_away(piece):
        return Site(piece, "company", Span(at, at + len(piece)))
    low, high = _named_part(piece) if "的" in _QUOTED.sub("", piece) else (0, len(piece))
    name = piece[low:high]
    if not name or len(name) > LONGEST or (low and inner(name) and kind_of(name) is None) or _COUNTED.fullmatch(name):
        return None  # 某某的院子; 两个乡的五个村
    aliases = () if name == piece else (piece.replace("的", ""), piece)
    kind = "company" if high < len(piece) and is_trade(name) else kind_of(name) or _behind_prefix(name)
    return Site(name, kind or "?", Span(at + low, at + high), aliases)


_WHAT_IT_IS = re.compile("[^—“”]{2,24}—{1,2}(?P<name>[^—]{4,})$")
"""金融助农示范点——|某某合作社: behind a dash stands the name of what was told before it."""
_QUOTED_AT = re.compile("(?P<name>[^的“”]{3,})“[^“”]{2,12}”$")
"""石桥社区|“一站三室”: what a named site has, by the name that one calls it."""
_LIES = re.compile(r"\((?:[A-Za-z][^()]{5,}|(?:位于|地处|坐落|现址|原|曾用名|以下简称)[^()]*)\)$")
"""某某机械厂(位于石桥镇): where it lies is no part of the name."""
_IN_ZONE = re.compile("[^的、，“”()]{2,18}(?:开发区|高新区|经开区|园区|产业园|工业园|科技园)(?P<firm>[^的、，“”()]{4,12})")
"""A firm by its short name behind the zone it lies in: 石岭高新区|鼎信新材料."""
_ZONE_OF = re.compile("[^的、，“”()]{2,18}?(?:开发区|高新区|经开区|园区|产业园|工业园|科技园|(?<!园)[区县镇乡]|街道)(?P<firm>[^的、，]{6,24}公司)")
"""A firm by its full name behind the zone it lies in: 石岭经开区|重庆某某有限公司."""
_COUNTED = re.compile(
    "[一二两三四五六七八九十几多\\d]+[余多]?(?:个|[家所处座](?![子户店营沟屯窝铺堡寨湾坪庄山河井桥埠]))(?:[\u4e00-\u9fff]{0,2})(?:村|乡镇|镇|乡|社区|企业|公司|学校|单位|项目|点位)"
)
_SAID_FIRM = Seldom(
    r"(?P<what>[^，、的]{0,10}?(?:(?:中华|百年)?老字号(?:企业|店铺|品牌)?|百年老店|(?:龙头|骨干|重点|上市|链主|独角兽|瞪羚|高新技术|科技|民营|外资|规上|专精特新|“专精特新”|“小巨人”|小巨人"
    r"|制造|头部|领军|标杆|示范|明星|知名|本地|本土|外贸|智能制造|农产品加工|食品加工|包保|联系|挂钩|挂点|结对|帮扶|包联|服务|所联系|对口|会员|成员|校友|理事|会长|副会长|签约|落户|入驻|引进|招商|乡贤|返乡创业|下属|旗下|所属|控股|爱心|合作|共建|联建|产业化|农业产业化|电商|文旅|国有|中央|军工|初创|孵化|代表性)(?:企业|公司|品牌|单位)|(?P<any>企业|客户|用户|商户)))"
    r"[“—]*(?P<name>[^“”，、的等—]{2,22})[”]?$"
)
"""A name behind the word for what it is: 老字号“山禾斋”, 龙头企业山禾."""


def _is_called(name: str) -> bool:
    """Whether what stands behind 龙头企业 is the name of a firm and no further word: 代表, 负责人, 集聚区."""
    return kind_of(name) in {None, "company"} and not known_word(name) and not PEOPLE_AT.search(name) and (is_trade(name) or not all_words(name))


_AWAY = re.compile(r"(?P<firm>[^的、，]{3,12}?)(?P<where>[\u4e00-\u9fff]{2,4})(?:生产基地|基地|新?厂区|老厂区|分厂|工厂|新厂)$")


def _works_away(piece: str) -> bool:
    """Whether a piece names the works of a firm by its short name and where they are: 山禾食品|宁川|基地."""
    return any(
        is_trade(piece[:cut]) and proper(piece[:cut]) and (where in places.names() or not known_word(where))
        for match in [_AWAY.match(piece)]
        if match
        for cut in range(4, match.end("where") - 1)
        if 2 <= len(where := piece[cut : match.end("where")]) <= 4
    )


_STRETCH = re.compile("[段侧端]$")
_GROUNDS = re.compile("[园场]$")


def _named_part(piece: str) -> tuple[int, int]:
    """Where the site of a phrase with 的 stands in it: 某公司的车间 is the company, 某园区的某公司 the company too, 某村的农田 the village."""
    front, back = piece.rsplit("的", 1)
    if _COUNTED.fullmatch(back) and kind_of(front) == "place":
        return 0, len(front)  # 青禾乡的6个村
    last, near = (len(front) + 1, len(piece)), kind_of(front.rsplit("的", 1)[-1])
    if _is_proper(back) and kind_of(back) in {"company", "institution"}:
        return last
    if is_trade(back) and len(back) > 3 and _is_called_by(back):
        return last  # 一墙之隔的某某机械
    firm = _firm_at_work(front)
    if firm:
        return 0, firm  # 某某机械新上的两条生产线
    if (kind_of(front) == "company" and not (kind_of(back) and _GROUNDS.search(front))) or (is_trade(front) and proper(front)):
        return 0, len(front)  # the works of a named company are the company
    if near == kind_of(back) == "institution" and proper(front.rsplit("的", 1)[-1]) and not proper(back):
        return 0, len(front)  # 石桥医院的急诊中心
    own = near == "area" and ((kind_of(back) and len(back) > 5) or any(back[:size] in places.names() for size in (2, 3)))
    if near and _is_part(back) and not own:
        return 0, len(front)
    shown = kind_of(back) or near not in {None, "company"}
    return last if len(back) >= 2 and len(front) > 1 and shown and not _STRETCH.search(back) else (0, len(piece))


_AT_WORK = re.compile(
    "(?:正在|在建|新近|刚刚|即将|今年|去年|最近|最新|新|刚|已)?(?:上|建|建成|投产|投用|投运|研发|引进|扩建|改造|建设|开发|推出|打造|投资|实施|安装|承建|运营)(?:投产|投用|建设)?"
)


def _firm_at_work(front: str) -> int:
    """Where the name of a firm ends of which a phrase tells what it has built or bought; 0 where none begins it."""
    ends = (end for end in word_ends(front) if 3 < end < len(front) and _AT_WORK.fullmatch(front, end))
    return next((end for end in ends if kind_of(front[:end]) == "company" or (is_trade(front[:end]) and proper(front[:end]))), 0)


_BARE_GROUND = re.compile(
    "[主大副]?[堤坝]|大[堤坝]|坝[顶面上]|溢洪道|[堤岸]边|码头|渡口|广场|大门|大厅|院[子落]|操场|果园|茶园|菜园|桑园|鱼塘|梯田|山场|林场|田间|地头|工地|现场|观景(?:平)?台|瞭望[台塔]|栈道|天台|[楼屋]顶|停车场|篮球场|荷塘"
)
"""Grounds of a site that bear no name of their own: 白石水库的|大坝."""
_STATE = re.compile("(?:情况|项目建设)$")


def _is_part(back: str) -> bool:
    """Whether what stands behind 的 is only a part of the site before it, its people or its matters."""
    if (
        inner(back)
        or len(back) < 2
        or back in lexicon.word_set("company_endings")
        or common(back)
        or _BARE_GROUND.fullmatch(back)
        or PEOPLE_AT.search(back)
        or _STATE.search(back)
    ):
        return True
    return kind_of(back) is None and (known_word(back) or not is_trade(back)) and all_words(back)


def _behind_prefix(name: str) -> str | None:
    """The kind of a name that begins with a settlement, by its last character: 青禾乡|粮管所."""
    prefix = OWN_PREFIX.match(name) if "的" not in name else None
    return by_last(name) if prefix and len(name) - prefix.end() > 1 and not _ANY_TAIL.match(name, prefix.end()) else None


_BRANCH = re.compile("(?:支行|分行|分公司|支公司|子公司|分店|门店|营业部|分厂|公司|店|党委|工会)$")
"""A branch is a firm of its own."""
_ANY_TAIL = re.compile("各|部分|所有|有关|相关|多|几|一些|其他|重点|在建|农户|民")


_STAGE = re.compile("期|项目")


def _is_works(tail: str) -> bool:
    """Whether what stands behind the name of a company is a part or a work of it."""
    return bool(kind_of(tail) or inner(tail) or by_last(tail) or _STAGE.search(tail))


_WORKS_OF = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:[一二三四五六]期|项目|新?厂区?|厂房|车间|生产线|[冷仓库油料]库|库房|基地|工地|现场|展厅|展馆|总部|门店|码头|实验室|研发中心|停车场|堆场)"
    r"(?:[一二三四五六]期|项目|工程|建设|扩建|现场|工地)*$"
)
_AS_WORKS = Ending(_WORKS_OF.pattern)


def _is_called_by(firm: str) -> bool:
    """Whether a name that ends in a trade has a name of its own before it: 宏远|食品, not 东环路|建设 or 石桥|蔬菜."""
    own = core(firm)
    named = 1 < len(own) < 6 and kind_of(own) is None and not is_trade(own) and not OWN_PREFIX.match(firm) and proper(firm)
    return named and not (also_matter(firm) and (all_words(own) or len(own) > 3))


_ZONE = re.compile(
    "(?:产业|工业|科技|物流|创业|产业化)?(?:园|集聚区|开发区)|(?:[^，。；]{0,4}?(?:孵化|示范|实训|实习|科普|研学|教学|创业|创新))(?:基地|中心|器)"
)
"""What stands behind the name of a trade and has firms in it, or pupils, and is no work of one: 精细化工|孵化基地."""


def _firm_before_works(piece: str) -> str | None:
    """The firm with a short name whose works a piece names: 宏远食品|冷库二期; none of 石桥蔬菜|基地, where no name but that of an area stands."""
    for cut in sorted(word_ends(piece), reverse=True) if _AS_WORKS.may_end(piece) else ():
        firm = piece[:cut]
        if cut > 3 and is_trade(firm) and not _ZONE.match(piece, cut) and _is_called_by(firm) and _WORKS_OF.fullmatch(piece, cut):
            return firm
    return None


_ROOM = re.compile(
    "(?:课堂|教室|校园|后厨|前厅|大堂|机组|天台|屋顶|[^园校院社街片灾矿库片景小]区|[^市广现卖商农牧林剧]场|[^亮]间|[^药病]房|[^药茶诊浴]室|楼|厅|库|仓)$"
)


_ANY_HOUSE = re.compile(f"(?:{SORTS}|街道|辖区|学校|校园|企业|公司|居民)")


_ROOMS = frozenset({"后厨", "前厅", "大堂"})


def _house_of_room(piece: str) -> str | None:
    """The shop, firm or institution by name whose room or building a piece names: 锦绣超市|后厨, 平安加气站|配电房, 云江铜业|研发楼."""
    if "的" in piece or not _ROOM.search(piece) or kind_of(piece) in {"institution", "company", "area"}:
        return None
    for cut in sorted(word_ends(piece), reverse=True):
        house, room = piece[:cut], piece[cut:]
        if cut < 4 or not 1 < len(room) < 7 or _ANY_HOUSE.match(house) or not (room in _ROOMS or all_words(room) or all_words(room[:-1])):
            continue
        if kind_of(house) in {"company", "institution"} or (is_trade(house) and proper(house) and not also_matter(house)):
            return house
    return None


_INSIDE_FIRM = re.compile("(?P<firm>[^的、，]{2,}?(?:集团|公司|厂))(?:内部)?[\u4e00-\u9fff]{0,8}(?:展厅|展馆|车间|生产线|厂区|仓库|库房|实验室)")
"""晋岭工业集团|内部军品展厅"""


def _whose(piece: str) -> str | None:
    """The company or institution whose hall, yard or works a piece names: 某公司|二期现场, 某重工|总装车间."""
    works = owner(piece)
    if works and not _BRANCH.search(piece) and _is_works(works["works"]):
        return works["firm"]
    if (house := _house_of_room(piece)) or of_a_farm(piece):
        return None if of_a_farm(piece) else house
    firm = _firm_before_works(piece) if "的" not in piece and kind_of(piece) in {None, "place"} else None
    if firm:
        return firm
    room = room_in(piece)
    if room is None or "的" in piece or (piece.endswith("实验室") and kind_of(piece) == "institution"):
        return None
    inside = _INSIDE_FIRM.fullmatch(piece)
    if inside and kind_of(inside["firm"]) == "company":
        return inside["firm"]
    houses = {"company", "institution", "place"} if room[0].startswith("地下") else {"company", "institution"}
    for name in (piece[: room.start()], piece[: room.start() - 2]):
        trade = is_trade(name) and _is_called_by(name) and not name.endswith("建设")
        if len(name) > 3 and (trade or kind_of(name) in houses):
            return name
    return None


def _is_proper(name: str) -> bool:
    """Whether a name holds a proper name of its own, so that it is no mere part of what stands before it."""
    return len(name) >= 6 and (not all_words(name) or bool(OWN_PREFIX.match(name)) or any(name[:size] in places.names() for size in (2, 3, 4)))


_HOME = re.compile(
    r"(?P<where>[^的，。、]{2,22}(?:村|社区|镇|乡|街道|小区|屯|寨))(?:[^，。、]{0,8}?(?:户|村民|居民|群众|老人|党员|职工|干部|家庭|教师|军人|模范|代表|老兵|烈属|军属|遗属|大爷|大娘|大妈|学生|员|医|工人|农民|牧民|先生|女士|师傅))[^，。、]*?家(?:中|里|的.*)?$"
    r"|(?P<of>[^的，。、]{2,22}(?:村|社区|镇|乡|街道|小区|屯|寨))的(?:\d+|[一二两三四五六七八九十]+)[余多]?[户名位个][^，。、的]{0,14}(?:家庭|户|老人|学生|学子|群众|村民|居民|党员|儿童|军人|职工|师傅|代表)$"
    r"|(?P<whose>[^的，。、]{2,18}(?:村|社区|街道|小区))(?:退役军人|优抚对象|老党员|老兵|困难(?:户|群众|家庭|党员|学生|职工)|特困户|低保户|脱贫户|监测户|孤寡老人|独居老人|留守儿童|困境儿童|计生特扶家庭)$"
)
"""Somebody's home stands for the settlement it is in: 某某村种桑大户某某家的桑园; so do some of its people: 某某村的五户困难家庭."""


_BESIDE = Ending(r"(?:旁边|时|旁|上|门前|门口|前|里|内|外|边|附近)$")


def _beside(piece: str) -> str:
    """A piece without the word that says where at the site: 生产线旁, 溢洪道前."""
    bare = _BESIDE.sub("", piece)
    kind = kind_of(bare) if bare != piece else None
    return bare if (kind and len(bare) > 2 and not (kind == "area" and piece.endswith("里"))) or (bare != piece and inner(bare)) else piece
