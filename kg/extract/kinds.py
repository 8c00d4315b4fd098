"""What kind of site a name shows by its ending, and the parts of a name."""

from __future__ import annotations

import re

from kg import lexicon, places
from kg.extract.brands import is_brand
from kg.sought import Ending, Endings

_INNER = Ending(
    r"(?:展厅|地下(?:停车场|车库|室|空间)|车间|生产线|厂区|厂房|工地|展示中心|展示厅|实验室|研发中心|中控室|仓库|现场|生产车间|标准厂房|标准化厂房|智能车间|施工现场|"
    r"直播间|演播室|演播厅|一线|办公楼|总部|大棚|审评室|议事厅|会议室|厨房|门诊楼|大厅|院子|陈列室|荣誉室|办公室|活动室|阅览室|接待室|食堂|餐厅|宿舍|教室|病房|调试区|生产区|流水线|分选线|灌装线|包装线|装配线|检测线|检测中心|(?:户籍|办证|服务|办事|综合|收费|审批|登记|受理)?窗口)$"
)
"""Parts of a site."""
_WORKS = Ending(
    r"(?:公司|集团|厂(?!房))[\u4e00-\u9fff]{0,8}(?:工地|车间|展厅|展馆|厂区|总部|门店|生产线|仓库|库房|大棚|现场|项目部|[矿煤料渣]库|[\u4e00-\u9fff]{1,4}站|(?:调度|控制|监控|客服|研发|运维|检修|服务|结算|营销|仓储|物流|检[测验]|培训|化验|质检|实验|展示|体验|技术|数据|运营|生产|智造|制造|管理|指挥|加工|分拣|配送)中心|营业厅|运维班|配电室|机房|码头|泊位|堆场|储罐区|罐区|井口|[\u4e00-\u9fff]{1,6}(?<![采开选])矿|[\u4e00-\u9fff\d]{1,3}号井|矿区|采区|基地|站房)$"
)
"""The works of a named company are the company."""
_OWNER = re.compile(r"^(?P<firm>[\u4e00-\u9fffA-Za-z0-9“”()]{2,}?(?:有限|有限责任|股份)公司(?:\([^()]*\))?)(?P<works>[^的、，()和与及]{2,18})$")
_LAST = {
    **dict.fromkeys("所校院局馆社处委", "institution"),
    **dict.fromkeys("库房窑坊廊亭塔碑陵墓圃港湾坡塬岗台林场园田地棚圈井闸里居苑", "place"),
}
"""What the last character of a name says where no ending is known: 粮管所, 储备库."""
NAMED_FIRM = Ending("(?<=[\u3400-\u9fff]{2})(?:合伙|制[\u3400-\u9fff])企业$")
"""某某制管企业 and 某某合伙企业 are names; 两家企业 and 龙头企业 are none."""
_NUMBERED = re.compile(r"\d{4,6}部队")
_NUMBERED_SCHOOL = re.compile(r"(?:[\u4e00-\u9fff]{2,6})?(?:第)?\d{1,3}中(?:学)?")
"""云江46中"""
_UNIT = Ending(
    r"(?:部队|军区|警备区|军分区|支队|大队|中队|总队|武警|边防|民兵|预备役|(?<![考视检采])[空海陆]军|火箭军|步兵|炮兵|高炮|装甲|雷达|舟桥|通信|导弹|海防|航空兵|工兵)"
    r"[\u4e00-\u9fff\d]{0,10}(?:队|连|营|站|旅|师|(?<![表察问览学光游访文剧])团|班|哨所|机关)$|(?:军分|警备|卫戍)区$"
)
"""Units of the army by their number: 七六一四〇部队通信站."""
_SQUAD = Ending("(?:局|处|所|站|中心|公司|医院|环卫|消防|武警|边防|公安|交警)[\u4e00-\u9fff]{0,4}(?:队|班组|工段)$")
"""市环卫处清雪队: a squad of a body."""
_ROADWORKS = Ending(
    r"^[\u4e00-\u9fff]{2,}(?:(?<![道公铁])路|街|大道|巷|桥|隧道|河|渠|干线|专线|环线)(?:[东南西北中一二三四上下]{0,2}(?:延伸?|延长|段|拓宽|扩建|改建|改造|提升|整治|贯通|续建|大修|快速化)){1,2}(?:工程|项目)?$"
    r"|^(?:[国省县乡村]道[A-Z]?\d{0,4}|[GSXYC]\d{2,4})[\u4e00-\u9fff]{2,4}线(?:[\u4e00-\u9fff]{1,6}段)?$"
)
"""南环路东延: a stretch of a road, or what is done to it."""
_GROUP = Ending("^[\u4e00-\u9fff]+(?:村|社区|屯|寨|嘎查)(?:第)?[\\d一二三四五六七八九十]+(?:村民)?(?:小组|组|社|队)$")
"""石桥村13组: a part of a village."""
_NUMBERED_UNIT = Ending(
    "^(?:[\u4e00-\u9fff]{2,8}[团场])?第?(?:[一二三四五六七八九十百〇零]{1,4}|\\d{1,3})(?:连|队|营|分场|作业区|作业站|管理区|生产队|居民组)(?:[一二三四五六七八九十\\d]{1,3}号(?:地|条田|井|大棚))?$"
)
"""九连, 一四八团九连, 第八管理区4号地: what farms call their settlements and fields."""


def of_a_farm(name: str) -> bool:
    """Whether a name is that of a numbered part of a farm, which is a place of its own: 江北农场第七管理区."""
    return bool(_NUMBERED_UNIT.search(name))


_OFFICES = Ending("(?:政府|人大|政协|法院|检察院|[局委部厅办会联]|公司|街道|镇|乡)机关$")
"""县政协机关: the house of a body."""
_WARD = Ending("[一-龥]科门诊$|(?:中|西|门诊|急诊|住院|院内)药房$|[国中名]医[堂馆]$")
"""A part of a hospital that would be a shop elsewhere."""
_PHASE = Ending(
    r"(?:[一二三四五]期|第?[一二三四五六七八九十\d]{1,2}号?)?(?:技改|扩建|改扩建|迁建|新建|改造)*(?:项目)?(?:建设|施工)?(?:工地|现场|车间|展厅|厂区|生产线|仓库)$"
)


@lexicon.derived
def _endings() -> tuple[tuple[Ending, str], ...]:
    return tuple(
        (Ending(rf"{lexicon.any_of(name)}(?:\([^()]*\))?$"), kind)
        for name, kind in (("company_endings", "company"), ("institution_endings", "institution"), ("place_endings", "place"))
    )


@lexicon.derived
def _long_ending() -> Ending:
    """Endings of more than one character that end with the sign of a division: 项目区."""
    words = (*lexicon.words("place_endings"), *lexicon.words("institution_endings"))
    listed = [word for word in words if (len(word) > 2 or word[0] in "院校") and word[-1] in "区市县旗州"]
    return Ending(f"{lexicon.alternation(listed)}$")


@lexicon.derived
def _legal_forms() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of('company_endings')})+$")


@lexicon.derived
def _trades() -> Ending:
    return Ending(f"{lexicon.any_of('company_trades')}$")


_MADE_SO = re.compile("[绿美净亮硬深优强细转进量消老序彩]化工$")
"""造林绿化工|作: no chemical works."""


def is_trade(name: str) -> bool:
    """Whether a name ends as the short names of firms do: 某某化工."""
    return bool(_trades().search(name)) and not _MADE_SO.search(name)


_DIVISIONS = frozenset("省市区县州旗")
_AREA = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:省|(?<![超门夜早集城花菜])市|自治区|自治州|自治县|(?<![街灌战军备戍防汛社小园发新术技业范验游假税居开中聚心城片景山厂校库港灾务产合能示化控管保牧林矿属])区|县|州|旗)"
)

_ZONE_IN = re.compile("[\u4e00-\u9fff]{2,}(?:[镇乡村](?!市)[\u4e00-\u9fff]{4,}|(?:街道|大道)[\u4e00-\u9fff]{2,})区")
"""石桥镇桃花主题园区: a zone in a settlement is no division."""


@lexicon.derived
def _any_ending() -> Endings:
    """All endings that show something but an area and a trade."""
    return Endings(
        *(ending for ending, _ in _endings()), _WARD, NAMED_FIRM, _SQUAD, _UNIT, _OFFICES, _GROUP, _NUMBERED_UNIT, _ROADWORKS, _WORKS, _PHASE, _INNER
    )


@lexicon.recent(8192)
def kind_of(name: str) -> str | None:
    """company, institution, place, area, or None where the name does not show it."""
    name = name.replace("“", "").replace("”", "")
    if name in places.names() or (name[-1:] in _DIVISIONS and not _long_ending().search(name) and _AREA.fullmatch(name) and not _ZONE_IN.fullmatch(name)):
        return "area"
    if is_brand(name):
        return "company"
    if not _any_ending().may_end(name):
        return "institution" if _is_numbered(name) else "place" if name.endswith("区") and _ZONE_IN.fullmatch(name) else None
    found = "institution" if _WARD.search(name) else next((kind for pattern, kind in _endings() if pattern.search(name)), None)
    if found is None and NAMED_FIRM.search(name):
        return "company"
    if found is None and (_SQUAD.search(name) or _UNIT.search(name) or _is_numbered(name) or _OFFICES.search(name)):
        return "institution"
    if found is None and (_GROUP.search(name) or _NUMBERED_UNIT.search(name) or _ROADWORKS.search(name) or (name.endswith("区") and _ZONE_IN.fullmatch(name))):
        return "place"
    if works_of_firm(name):
        return "company"
    rooms = _INNER.search(name)
    if rooms is None or found is not None or rooms.start() < _LEAST_FRONT - (name[0] in _LEVELS):
        return found
    front = kind_of(name[: rooms.start()])
    return "company" if front == "area" and rooms[0] == "总部" and rooms.start() > _LEAST_FRONT else front


_LEVELS = frozenset("省市区县州旗镇乡")
"""县一中|食堂: so short is the name of a house of the county."""
_LEAST_FRONT = 4
"""So many characters stand before the word for a hall, if they name its house; more before 总部, where they end with the city it is in."""


def works_of_firm(name: str) -> bool:
    """Whether a name is that of the works, halls or yards of a named firm."""
    return bool(_WORKS.search(name)) or _of_a_firm(_PHASE.sub("", name), name)


def _is_numbered(name: str) -> bool:
    """Whether a unit of the army stands in a name by its number, or a name is that of a school by its number."""
    return ("部队" in name and bool(_NUMBERED.search(name))) or bool(_NUMBERED_SCHOOL.fullmatch(name))


def _of_a_firm(front: str, name: str) -> bool:
    """Whether what stands before the word for works is a firm by its trade, and not what is built: 县文化宫工程建设|工地."""
    return 2 < len(front) < len(name) and is_trade(front) and not (front.endswith("建设") and kind_of(front[:-2]) is not None)


def by_last(name: str) -> str | None:
    """What the last character of a name shows, for a name that no ending is known of."""
    return _LAST.get(name[-1:])


def owner(name: str) -> re.Match[str] | None:
    """The registered company that a name of its works, yards and halls begins with: groups `firm` and `works`."""
    return _OWNER.match(name)


def inner(name: str) -> bool:
    """Whether a name ends as a part of a site does: a hall, a workshop."""
    return bool(_INNER.search(name))


_BRACKETS = re.compile(r"\([^()]*\)")


@lexicon.recent(4096)
def stem(name: str) -> str:
    """A company's name without place, brackets and legal form, for comparing: 杭州某某股份有限公司 -> 某某."""
    bare = _BRACKETS.sub("", name)
    bare = _legal_forms().sub("", bare)
    for size in range(min(4, len(bare) - 2), 1, -1):
        if bare[:size] in places.names():
            bare = bare[size:]
            break
    return bare.lstrip("省市区县")


@lexicon.recent(4096)
def core(name: str) -> str:
    """A firm's short name without the areas it begins with and the trade it ends with: 河东远山食品 -> 远山."""
    bare = _trades().sub("", stem(name))
    while (size := next((n for n in range(min(5, len(bare)), 1, -1) if bare[:n] in places.names()), 0)) > 0:
        bare = bare[size:]
    return bare


def room_in(name: str) -> re.Match[str] | None:
    """Where a name ends in a part of a site: a hall, a workshop."""
    return _INNER.search(name)
