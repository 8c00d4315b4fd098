"""The sites of a visit: from the object of a visiting verb to names and kinds."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import lexicon, places
from kg.extract import fronts
from kg.extract.among import Among
from kg.extract.around import Around
from kg.extract.kinds import by_last, inner, is_trade, kind_of, owner, stem
from kg.extract.listed import split, without_manner
from kg.extract.plausible import OWN_PREFIX, PEOPLE_AT, also_matter, common, of_a_matter, plausible, proper
from kg.extract.sitename import Site, site_of
from kg.model import Span
from kg.sought import Seldom, led
from kg.words import all_words, known_word, tagged, word_ends

_COUNTED_SITES = (
    r"(?<!第)(?:[一二两三四五六七八九十]+|(?<![第\d])\d+)[余多]?(?:个|[处座所家条块](?![子户店营沟屯窝铺堡寨湾坪庄山河井桥埠]))[^，。；：、]{0,6}?"
    r"(?:楼盘|小区|社区|村庄|行政村|乡镇|镇街|街道|网格|项目|景区|景点|市场|学校|医院|工地|点位|园区|站点|重点村|示范村|灾点|现场)"
)
_CUT = led(
    r"(?:等(?:地|处|点位|单位|企业|项目|村|社区|园区|场所|地方|\d+[家个处]|"
    r"[一二两三四五六七八九十]+[家个处])?[^，。；：]*$)|[一二两三四五六七八九十\d]+[余多]?家[^，。；：、]{0,8}?(?:企业|公司|"
    r"单位|工厂|商户|门店|机构)[^，。；：]*$|(?<=[村镇乡区道])\d+个(?:村|社区|镇|乡|乡镇)(?![委民级])[^，。；：]*$"
    rf"|{_COUNTED_SITES}[^，。；：]*$"
    r"|(?:(?:突击|执法|专项|集中|明察|安全|监督|上门)(?=检查|督查|暗访|服务|走访)|夜查|家访|巡诊|调研|考察|检查(?![站点室])|观摩(?![园台区点室走])|督导|督查|督办|拜年|看望|慰问|察看|查看|参观|走访|开展|进行|(?<!施工|建设|改造|作业)现场(?!指挥)(?=[^，。；：和与、及])|实地|参[加与]|宣讲(?![馆所])|(?<=.{2})转(?=了|悠|一转|一圈)|下车|停车(?!场|[位库楼])|"
    r"指导(?!站|中心|服务)|采风(?!中心|基地|园|小镇)|了解|听取|敲开|招商(?!局|中心|银行|集团|大厦|引资|蛇口|港)|蹲点|洽谈(?!中心)|俯身|弯腰|看(?!守|台|护|丹)|旁听|随机|逐户|挨户|入户|(?<=.{2})听(?![证障力海松涛雨])|观看|询问|登上|翻阅|翻看|清点|盘点|查验|核查|"
    r"尝(?!试)|[为给](?=[^，。；]{1,12}(?:上|讲|送|(?<![合工操耕])作|理|带|献|颁|授|拜|加油|鼓劲))|座谈|视察|拜访|拜会|巡河|巡湖|巡查|巡[馆展店厂园田林堤](?![长员队])|(?:验收|评估|评审|测评|考评|考核|评定|审计|踏勘|勘[察查]|取经|督战|督察|调查|巡[视察])(?!中心|研究中心|[局处科院所室组团队员师委公])|办公(?![楼室区大中])|走一线|送(?!变电|[水电子])|问(?![津天渠鼎政道十])|学习(?!中心|基地|[园室])|对接(?!中心)|交流(?!中心|处|司|科|促进)|"
    r"暗访|[下约接]访|抽查|作(?=[^，。；]{0,8}(?:宣讲|报告|讲座|辅导|授课|讲话))|讲学|开讲|讲座(?=，|。|；|$)|开(?=[^，。；]{0,6}讲座)|汇报(?!厅)|衔接|争取|敬献|祭扫|祭拜|凭吊|瞻仰|吊唁|拜谒|参谒|悼念|植树(?!造林?[点区带]|点|区)|采访(?!中心|团)|调度(?!中心|指挥|大厅|[室所楼站])|推进(?![办中])|协调|体验(?!中心|[馆店园区点])|主持|出席|召开|"
    r"开(?![发放元封化原江平州远阳])(?=了?[^，。]{0,10}?(?:座谈|现场|调度|推进|汇报|动员|工作|民情|交流|板凳|院坝|协调|碰头|恳谈|屋场|专题)会)|走(?=一走|走|访|进)|访问(?!学者)|围绕|针对|逐一|详细|"
    r"就(?![业近读地])|(?<=.{2})(?:将(?![军乐台相才士])|把(?![关握]))(?=[^，。；：]{4,})|对(?!接(?:中心|平台|服务|专区)|虾)(?=[^，。；]{2,})|(?:与|[同跟和](?=[^，。；]{0,4}(?:民|众|工|部|人|生|兵|户|们|员|企|他|她)))(?=[^，。；]{0,12}(?:交流(?![处司科])|座谈|交谈|攀谈|见面|拉家常)))[^，。；：]*$"
)
_COMPANY_HINT = re.compile(
    r"等?(?:[一二两三四五六七八九十\d]*[余多]?[家户个][^，。；：、]{0,8}?|(?:重点|骨干|规上|民营|外资|工贸|龙头|制造|工业)*)(?:企业|公司|厂家|商家|车企|药企)"
)
_SORT = re.compile(
    rf"等?{_COUNTED_SITES}|等(?:\d+个|[一二两三四五六七八九十]+个)?(?:重点|在建|续建|新建|省|市|县|建设|施工)*"
    "(?:项目|工程|工地|现场|点位|公路|道路|路段|线路|桥梁|隧道|水库|河道)"
)
"""What a list of names of one sort ends with: 甲、乙、丙三个楼盘."""
_ROADS = re.compile("等(?:\\d+条|[一二三四五六七八九十两]+条)?(?:重点|在建|国省|干线|农村|县乡|主要)*(?:公路|道路|路段|线路|国道|省道|干道)")
"""甲线、乙线|等公路: roads that are called lines."""
_APPOSED = Seldom(
    "(?<=[^、，与和及]{2})(?:等)?[两二三四五六七八九十](?:个)?(?:行政|自然|沿海|山区|重点|贫困)?(?:村|乡镇|镇街|镇|乡|社区|街道|(?<=个)(?:点位?|地方))$"
)
"""甲、乙、丙三个村: what the names before are, and no part of the last one."""
_FIRMS_BEFORE = re.compile(
    r"(?:[一二两三四五六七八九十\d]+[余多]?[家户个]|多家|几家)[^，。；：]{0,6}(?:企业|公司)[^，。；：]{0,6}，?[^，。；：]{0,4}$|(?:企业|车企|药企|商家|厂家)(?:中有|包括|，?[^，。；：]{0,4})$"
)
"""What stands before a list of firms: 走访了三家企业，来到…"""


@lexicon.recent(64)
def without_deed(text: str) -> str:
    """A list of sites without what stands behind it: how many they are, what was done there."""
    match = _CUT.search(text)
    while match and _in_a_word(text, match.start()):
        match = _CUT.search(text, match.start() + 1)
    return without_manner(text[: match.start()]) if match else text


def _in_a_word(text: str, at: int) -> bool:
    """Whether what looks like a deed stands inside a word, 烟草|配送|站 and 为民|合作社, or inside the name of a firm: 远|送|物流有限公司."""
    if text.count("《", 0, at) > text.count("》", 0, at):
        return True  # 《走进云江》展厅
    if _OF_STATE.match(text, at) or (_OF_AN_OFFICE.match(text, at) and ("驻" in text[:at] or kind_of(_PART.split(text[:at])[-1]) is None)):
        return True
    within = next((begin, end) for end, begin in word_ends(text).items() if begin <= at < end)
    if within[0] < at or (within[1] > at + 1 and text[at] == "为"):
        return True
    front, behind = _PART.split(text[:at])[-1], _PART.split(text[at:])[0]
    return within[1] == at + 1 and bool(front) and kind_of(front) is None and kind_of(behind) == "company"


_PART = re.compile("[、，和与及的]|(?<=.)[到在]")
_OF_AN_OFFICE = re.compile(
    "(?:招商|协调|调度|推进|对接|洽谈|评审|评估|审计|调查|采访|宣讲|验收|督导|指导)(?:引资|服务|工作|合作|推广|促进)*(?:联络|办事|代表|工作)?(?:处|站|室|中心|办公室|[总支大中]队|专班|小组|分局)(?=[、，。和及与的]|看望|慰问|走访|调研|检查|考察|$)"
)
"""驻某市|招商联络处: what an office is called after."""
_OF_STATE = re.compile("[^，。；、：的]{2,6}情况(?:以及|和|及|与|、)")
"""某工业园建设|推进情况以及某厂: what was looked into there, and further sites."""


_NOTHING_AROUND = Around()


@lexicon.recent(64)
def parse(text: str, start: int, *, anything: bool, around: Around = _NOTHING_AROUND) -> tuple[Site, ...]:
    """The sites in a piece of clean text that begins at offset `start` of the article.

    `anything`: also names whose ending says nothing.
    """
    looked = around.looked
    settled = _apposed(text) or _apposed(without_deed(text))
    body = without_deed(text[: settled.start()] if settled else text)
    if _FOLK.match(text, len(body)):
        return ()
    company = bool(_COMPANY_HINT.search(text[len(body) :])) or bool(_FIRMS_BEFORE.search(around.hint))
    listed = fronts.before_matter([(at, _without_tail(piece)) for at, piece in map(fronts.without_ours, map(fronts.without_some, split(body)))], looked=looked)
    sort = bool(settled or _SORT.match(text[len(body) :]))
    if (
        (looked or "深入" in around.hint)
        and not sort
        and (all(_nothing(piece) or _bare(piece) for _, piece in listed) or _halls([piece for _, piece in listed]))
    ):
        return ()
    told = (*(_shown(piece, looked) for _, piece in listed), *around.beside)
    among = Among(company, sort, told, anything, looked, deed=bool(_DEED.match(text, len(body))))
    found: list[Site] = []
    if looked and listed and _OWN_HALL.fullmatch(listed[0][1]):
        listed = [(at, piece) for at, piece in listed if not all_words(piece) and not inner(piece)]
    elif looked and listed and _OWN_WARD.fullmatch(listed[0][1]):
        listed = [(at, piece) for at, piece in listed if not _WARD.search(piece) or OWN_PREFIX.match(piece)]
    for at, piece in listed:
        if piece.endswith("线") and (_ROADS.match(text, len(body)) or _among_roads(listed)):
            found.append(Site(piece, "place", Span(start + at, start + at + len(piece))))
            continue
        site = fronts.fronted(site_of(piece, start + at), piece, start + at)
        works = site is not None and among.works(site.name)
        if (
            site
            and (works or plausible(site.name, site.kind != "?" or sort))
            and not (_bare(site.name, among.shown) and (not site.aliases or piece.startswith(site.name) or site.kind == "company"))
        ):
            named = [replace(site, kind="place")] if works else [among.by_trade(site)] if site.kind != "?" else among.guessed(site)
            found += [replace(one, kind="place") if settled and not one.name.endswith("公司") else one for one in named]
    return tuple(found)


_FEWEST = 3


def _among_roads(listed: list[tuple[int, str]]) -> bool:
    """Whether the most names of a list are those of roads, so that what is called a line there is one: 甲路、乙大道、丙线."""
    roads = sum(piece.endswith(("路", "街", "大道", "公路", "巷", "线")) for _, piece in listed)
    return roads >= _FEWEST and roads * 2 > len(listed) and any(piece.endswith(("路", "街", "大道")) for _, piece in listed)


_DEED = re.compile(
    "(?:进行了?|开展了?|实地|现场|一线|深入|专题|等[地处])*(?:就[^，。；就]{2,20}?)?(?:进行|开展)?(?:调研|考察|检查|视察|督导|督查|走访|慰问|参观|观摩|察看|查看|暗访|抽查|指导)"
)
"""到某平台|进行了实地调研: what stands behind a list and shows that its names were visited."""


def names(body: str) -> list[str]:
    """The names in a list whose deed is cut off, without what was done or looked at behind them."""
    return [piece for _, piece in fronts.before_matter([(at, _without_tail(piece)) for at, piece in split(body)], looked=False)]


def shown(text: str) -> tuple[str | None, ...]:
    """What the names in a list show of their kinds."""
    return tuple(_shown(piece, looked=False) for piece in names(without_deed(text)))


def may_show(name: str) -> bool:
    """Whether a name by itself may show that it is a site: where it does not, `parse` finds it only if anything counts."""
    return kind_of(name) not in {None, "area"} or is_trade(name) or by_last(name) is not None or name.endswith(("厂", "区"))


def _shown(piece: str, looked: bool) -> str | None:
    return None if _bare(piece) or piece.startswith("各") else kind_of(piece) or ("company" if _is_firm(piece, looked) else None)


def _apposed(text: str) -> re.Match[str] | None:
    """Where a list is followed by how many and what its names are: 甲、乙、丙三个村; none of 石桥镇的红旗二村."""
    match = _APPOSED.search(text)
    if match is None or "个" in match[0] or "两" in match[0] or "等" in match[0]:
        return match
    count = "一二三四五六七八九十".find(next(character for character in match[0] if character in "二三四五六七八九十")) + 1
    return match if count == len(split(text[: match.start()])) else None


_FOLK = re.compile(
    r"等?(?:[一二两三四五六七八九十几\d]+[余多]?)?[户位名](?!企业|商户)[^，。；：]{0,10}?(?:家庭|群众|党员|同学|老人|居民|[村农牧]民|职工|同志|教师|老师|学生|困难户|脱贫户)"
)
"""走访了甲、乙、丙等四户同学家庭: whoever they are, they are no sites."""
_OWN_HALL = re.compile(
    "(?:公司|企业|集团|厂区|园区|医院|学校|校区|院区|项目部?)的?[^的]{0,6}?(?:展厅|展馆|车间|生产线|大厅|实验室|教室|食堂|病房|陈列室|荣誉室|厂房|现场|文化墙|文化长廊|(?:综合|住院|门诊|教学|实验|办公|科研|行政|医技|宿舍|研发)[大主]?楼)"
)
"""公司展厅: what is listed behind it is of the same house, unless it has a name of its own."""


_WARD = re.compile("(?:中心|馆|厅|室|科|部|处|楼|病区|病房|门诊)$")
_OWN_WARD = re.compile(f"(?:医院|学校|学院|公司|集团|企业)的?[^的、]{{2,10}}?{_WARD.pattern}")
"""医院血液透析中心: what ends so behind it in the list is of the same house."""


def _halls(listed: list[str]) -> bool:
    """Whether a list names no more than the parts of a site: 清花、细纱车间."""
    *others, last = listed or [""]
    named = any(kind_of(piece) or (is_trade(piece) and len(piece) > 3) for piece in others)
    return bool(others) and inner(last) and (len(last) < 6 or kind_of(last) is None) and not named


def _is_firm(piece: str, looked: bool) -> bool:
    """Whether a piece ends as the short names of firms do, and is none of the matters that somebody may look at: 小城镇|建设."""
    return len(piece) > 3 and is_trade(piece) and proper(piece) and not (looked and also_matter(piece))


def _nothing(piece: str) -> bool:
    """Whether a piece of what somebody looked at is a common thing or a matter."""
    return common(piece) or (kind_of(piece) is None and "的" not in piece and owner(piece) is None and of_a_matter(piece))


@lexicon.recent(64)
def _without_tail(piece: str) -> str:
    """A piece without what was done there or who is there: 烈士陵园|献花, 消防大队|官兵."""
    if kind_of(piece) or "的" in piece:
        return piece
    people = PEOPLE_AT.search(piece)
    if people and kind_of(piece[: people.start()]):
        return piece[: people.start()]
    at, done = len(piece), False
    for word, tag in reversed(tagged(piece)):  # pragma: no branch  # it ends before the first word, where nothing is left
        at -= len(word)
        rest = piece[at:]
        if at < 3 or len(rest) > 6 or kind_of(rest) or by_last(rest) or is_trade(rest) or of_a_matter(rest) or piece[:at].endswith("一路"):
            break
        done = done or (tag.startswith("v") and len(word) > 1)
        if done and kind_of(piece[:at]) not in {None, "area"}:
            return fronts.without_ground(piece[:at])
    return piece


_THE_ONLY = frozenset(
    (
        "火车站",
        "汽车站",
        "客运站",
        "高铁站",
        "长途汽车站",
        "汽车客运站",
        "长途客运站",
        "汽车总站",
        "客运总站",
        "清真寺",
        "天主堂",
        "看守所",
        "拘留所",
        "职教中心",
        "融媒体中心",
        "疾控中心",
        "烈士陵园",
        "殡仪馆",
        "污水处理厂",
        "垃圾处理厂",
    )
)
"""Of which a town has one, called by nothing else."""


def _bare(name: str, listed: tuple[str | None, ...] = ()) -> bool:
    """Whether a name is an ending and no more: 排口, 营地. Among named sites a longer one is the only one of the county: 职教中心."""
    if name in _THE_ONLY:
        return False
    ending = not name.endswith("区") and name in lexicon.word_set("place_endings", "institution_endings", "company_endings")
    ending = ending or (name in lexicon.word_set("company_trades") and known_word(name))  # 来投资
    return ending and not (len(name) > 2 and sum(kind is not None for kind in listed) > 1 and kind_of(name) == "institution")


_BY_TWO = re.compile("(?P<core>[\u4e00-\u9fff]{2})(?:公司|集团)")


@lexicon.recent(4096)
def _is_place(name: str) -> bool:
    """Whether a name is that of a place by itself: 赴|佛山|考察佛山某某公司 tells of two."""
    return name in places.names() or name + "市" in places.names() or name + "县" in places.names()


def same(one: str, other: str) -> bool:
    """Whether two printed names of sites of one visit mean one site."""
    short, long = sorted((one, other), key=len)
    works = kind_of(long) == "company" or (inner(long) and (len(short) > 2 or len(long) < 7))  # 石桥|工业园区厂房 is not 石桥
    if short == long or long.endswith(short) or (len(short) >= 2 and long.startswith(short) and works and not _is_place(short)):
        return True
    if (called := _BY_TWO.fullmatch(short)) and kind_of(long) == "company" and stem(long).startswith(called["core"]):
        return True  # 硕禾公司 for 岚江硕禾农牧有限公司
    if called and len(long) > len(short) + 2 and kind_of(long) == "company" and stem(long).endswith(called["core"]):
        return True  # 农牧公司 for the same
    first, second = sorted((stem(one), stem(other)), key=len)
    return len(first) >= 3 and (first == second or (len(first) > 3 and second.endswith(first))) and "company" in {kind_of(one), kind_of(other)}
