"""Whether a piece of the object of a visiting verb can be the name of a site: matters, people and common things are none."""

from __future__ import annotations

import re

from kg import lexicon
from kg.extract import sorts
from kg.extract.brands import no_word
from kg.extract.kinds import NAMED_FIRM, kind_of, works_of_firm
from kg.sought import Ending, led
from kg.words import all_words, first_kind, kind, known_word, tagged

OWN_PREFIX = re.compile(
    r"^(?:[省市区县州镇乡村](?![域级村镇街])|[\u4e00-\u9fff]{2,4}?[省市区县州旗镇乡村](?!场|政|域|块|级|集|企|史|容))(?=[\u4e00-\u9fff]{2})"
)
"""The settlement or division that a name begins with: 青禾乡|粮管所."""
_GENERIC_SITE = (
    "企业|中小学|幼儿园|集团公司|总公司|(?:公司|集团)(?:总部|本部)|集团|公司|工厂|车间|园区|校园|项目|社区|村|镇|街道|乡镇|镇街|街镇|村社|村组|镇村|乡村|学校|医院|现场|一线|工地|基层|展厅|机关|单位|部门|农户|门店|商户|"
    "家庭|实验室|食堂|宿舍|教室|厂房|仓库|大棚|大厅|窗口|农贸市场|市场|超市|田间|地块|养殖场|种植基地|基地|中心"
)
_WITHIN = re.compile(
    "(?:村|社区|园区|公司|企业|厂|校|院|小区|车站)(?:里|内)?的?(?:GPS|视频|调度|指挥|监控|控制|文化|党群|委会|史|部|卫生|综合|展|服务|广场|礼堂|荣誉|陈列|茶|产品|智能|研发|生产|会议|食堂|图书|活动)"
)
"""A hall of the village or the company that was named before: 村文化礼堂."""
_ANY_SITE = re.compile(
    rf"(?!中心(?:学校|医院))(?:(?:包[联保抓挂扶帮干]|联系|挂[点联钩包]|帮扶|结对|驻点|蹲点|分管|对口)的?|我[省市县区]|全[省市县区]|本地|当地|辖区|重点|骨干|(?:国家|[省市县区])级|文明|示范|试点|在建|续建|新建|规上|困难|离任|卸任|退休|基层|生产|施工|{_GENERIC_SITE})*(?:{_GENERIC_SITE})"
)
_FOR_PEOPLE = re.compile(
    "(?:市民|居民|职工|青年|老年|人才|企业)[\u4e00-\u9fff]{0,4}(?:中心|广场|公园|驿站|大厅|学校|大学|[果花菜农]园)|[\u4e00-\u9fff]{2,6}(?:文化|博物|纪念|科普)[馆园]"
)
"""市民服务中心: the word for people is part of the name."""
_OF_THE_HOUSE = re.compile(
    "(?:公司|企业|厂区|项目|园区)(?:[一二三四五六]期|技改|扩建|新建|在建|建设|施工|生产|智能|产品|研发|办公|(?:经理)?部?驻地)|(?:公司|企业|群众|基层|一线|车间|农户|项目)[讲送问办谈听解帮宣在]"
)
"""企业二期技改现场: a part of the firm that was named before; 企业|送政策: what is done there."""
_PART_OF_SITE = re.compile(r"(?:[\u4e00-\u9fff、]{0,8}(?:室|房|棚|间|窗口|线|食堂|餐厅|厨房|区域|(?:照护|调试)区|展区|廊道|江堤|家中|门口))$")
_YARD = re.compile(
    "[\u4e00-\u9fff、]{0,10}(?:(?:生活|办公|办案|办事|教学|宿舍|训练|候诊|就餐|休息|体验|展示|仓储|活动|功能|接待|等候|阅读|阅览|操作|营)区|训练场所)"
)
"""官兵生活区: the ground of a house that was named before, unless a name stands in it."""
_PEOPLE = (
    r"(?:一线|广大|全体|困难|退休|驻地|值班|执勤|在岗|坚守岗位|部分|干部|医护|留守|基层|优秀|老|党员)*"
    r"(?:官兵|战士|民兵|预备役人员|民警|辅警|交警|指战员|队员|职工|员工|工人|群众|老人|干部|同志|师生|教师|教职工|学生|儿童|医护人员|工作人员|护士|医务人员|环卫工人|居民|村民|党员|专家|代表|(?:包联|包保|帮扶|联系|结对|挂钩|困难|贫困|低保|脱贫|监测|边缘|特困)户|(?:(?:有关|相关|主要)(?:企业)?)?(?:负责人|负责同志|领导)|领导班子(?:成员)?|班子成员|管理人员|技术人员|科研人员)"
)
PEOPLE_AT = re.compile(rf"{_PEOPLE}(?:代表)?(?:们)?$")
"""Who is at a site: 看望县消防大队|官兵 is a visit to the site."""
_THING = re.compile(
    "(?:公路|道路|工程|项目|渠|坝体?|堤防|大堤|堤坝|农田|稻田|麦田|果园|菜园|茶园|房屋|厂房|河道|河堤|管网|排口|隐患点|灾害点|险段|卡点|检查站|工地|现场|小区|安置点|安置房|仓库|大棚|基地|街区|村庄|水库|池塘|泵站|闸站|景区|路段|口岸|港口|示范点|示范村|点位|监测点|安置区)$"
)
_SHOP = re.compile("(?:门店|商店|药店|合作社|农场|餐馆|餐饮店|农贸市场|商超|门市部|经营户|养殖场|加工厂)$")
_TRADE_IN = Ending("(?:月饼|粽子|年货|节日|节前|节令|文化|旅游|房地产|楼市|建筑|消费|食品|药品|成品油|校外培训|烟花爆竹|肉品|农资|种子|劳动力|人才|资本)市场$")
"""Trade in something, which is no place."""
_NAMING = frozenset({"ns", "nsf", "nr", "nrt", "nrfg", "nz", "nt", "s", "eng", "m", "x", "j"})
"""What jieba calls words of which names are made."""
_LONG_NAME = 3
_SAID_OF = frozenset({"a", "v", "m", "d", "p", "r", "f", "t", "q"})
"""And those that say which of its sort something is: 新修水渠, 村西水库."""
_SOME = re.compile(
    r"^(?:某|[今明去当]?年[底初末中](?!村)|[本上下当]?月[底初末中]|为(?:了|进一步|深入|建设|推进|推动|加快|做好|确保|贯彻|落实|切实|全面|着力|更好|践行|打造|提升|加强|迎接|庆祝|促进)|(?:全[省市县区州国])?(?:全部|所有)|沿着?(?=[\u4e00-\u9fff]{0,4}(?:路段|线路|途))|每到|多少|一些|多[家个处]|几[家个]|各|有关|相关|部分|这|那(?:[一两几些个里位家座片条所间处边次天年时栋幢块名种样群只台套棵头股场户么段份批双本张三四五]|第)|该|第[一二三四五六七八九十]+[家个台]|"
    r"[一二两三四五六七八九十\d]+[余多]?[家户个名位处间所台条](?!村|庄|镇|乡|屯|店|坪|沟|湾|子|堡|街|社区|户村|营子?村|窝铺|铺村|寨|井村|桥村)|[一每][校村社区厂企店园院站]$|一[批份套些箱包车桶袋盒])"
)

_SOME_OF = re.compile(
    "[\u4e00-\u9fff]{0,8}[多几数两三]家(?:企业|公司|单位|商户|门店|店|厂)[\u4e00-\u9fff]{0,10}|[\u4e00-\u9fff]{0,8}(?:部分|各(?!庄)|所有|全部|若干)[\u4e00-\u9fff]{0,6}(?:项目|企业|工程|单位|学校|景点|路段|工地|门店|讨论点|小组|代表团|会场|展区|站点)"
)
"""云江县部分建设项目, 公司所有在建工地, 委员各讨论点: several of a sort, none of them named."""


_NAMED = re.compile("“|公司|集团|合作社(?=.)")
"""Such a piece holds a name, whatever its words are."""


@lexicon.recent(4096)
def common(name: str) -> bool:
    """Whether a piece names a sort of thing and no one site: 农村公路, 老旧小区改造项目."""
    thing = _THING.search(name) or (_SHOP.search(name) if len(name) < 6 else None)
    if thing is None or OWN_PREFIX.match(name) or _NAMED.search(name):
        return False
    words = tagged(name)
    of_thing = words[-1][0] == thing[0]  # 边境|口岸: the tag of the thing itself names nothing
    return not _names(words[:-1] if of_thing else words) or (len(words[-1][0]) == 1 and not _names(tagged(name[: thing.start()])))


def _names(words: tuple[tuple[str, str], ...]) -> bool:
    """Whether one of some words is of those that names are made of, and not a trade: 城建; or whether they begin with what is no word: 扬子湾|高标准茶园."""
    if len(words) > _LONG_NAME and all(len(word) == 1 and tag not in _SAID_OF for word, tag in words[:_LONG_NAME]):
        return True
    if no_word(words):
        return True
    return any(tag in _NAMING and word not in lexicon.word_set("company_trades") for word, tag in words)


@lexicon.recent(4096)
def proper(name: str) -> bool:
    """Whether a piece holds a word of which names are made, or one that the dictionary does not know."""
    return not all_words(name) or any(tag in _NAMING for _, tag in tagged(name))


@lexicon.derived
def _somebody() -> re.Pattern[str]:
    who = (
        rf"{lexicon.any_of('lay_people')}|[困保脱贫监搬五种养大卡测返致荣系居灾迁定类缘病残生业范置]户"
        r"|带头人|[返创]乡?业?青年|人才|达人|军人|模范|劳模|工友|能手|教师|医生|老兵|战士|队员|代表"
    )
    return re.compile(rf"(?:{who})(?P<name>(?!(?<=民)宿)[\u4e00-\u9fff]{{2,3}}?)家?$")


_HOME = re.compile("[\u4e00-\u9fff]{3}家")


@lexicon.recent(4096)
def somebody(name: str) -> bool:
    """Whether a piece ends with somebody's name behind what he is, or is somebody's home: 低保户|某某某, 王老五家."""
    if _HOME.fullmatch(name) and name[0] in lexicon.word_set("surnames") and not known_word(name):
        return True
    match = _somebody().search(name)
    return match is not None and match["name"][0] in lexicon.word_set("surnames") and not known_word(match["name"]) and not all_words(match["name"])


_ADDRESSED = re.compile(
    "(?:老[伯汉]|大[爷妈娘婶嫂叔哥姐伯]|老大[爷娘]|奶奶|爷爷|阿姨|阿婆|叔叔|伯伯|婆婆|婶子?|嫂子?|师傅|老人家?|老太太?|夫妇|两口子|老乡|同乡|故乡|家乡|异乡|城乡)$"
)
"""What the people are called whom somebody goes to see: 陆老伯, 邓师傅."""
_QUALITIES = re.compile("([强富美新大小名爱兴旺])[\u4e00-\u9fff]\\1[乡镇村县市区家]")
"""强乡强镇: qualities of many, and no place."""
_OTHER_VERB = re.compile(
    "(?:[两二三几]人|一行人?)(?:又|再|还|便|先后|随后|接着)|[又再还便](?:转|来|赶|走|跑|折)[到至往]|[用花历]了?[\\d一二三四五六七八九十余多几]+(?:年|个月|天|小时)|[来到赴](?:我|本)(?:[省市县区旗州镇乡村司院校会]|公司|集团)|人员[来到赴]|(?<!图)们|的$|^(?:充分|目前|进一步|全面(?=[^小])|不断|始终|积极|努力|切实|大力|着力|有效|已经|正在|非常|十分|特别(?!行政)|尤其|更加|日益|逐步|逐渐|仍然|真正|确实|基本|突出|体现|展示|展现)"
)
_QUOTES = re.compile("[“”\"']")
_HOUR = re.compile(
    r"(?:凌晨|清晨|早上|早晨|[上中下]午|傍晚|晚上|当晚|夜里|深夜)?[\d一二三四五六七八九十]{1,3}[点时]"
    r"(?:[\d一二三四五六七八九十]+[分刻]|[半整许钟多])?"
)
"""下午三点 ends as places do."""
_HOME_OF = re.compile("(?:户|党员|[老退]兵|[烈军]属|劳模|村民|居民|老人)[\u4e00-\u9fff]{2,3}家$")
"""脱贫户|某某|家"""
_OF_TIME = re.compile("来[省市县区州旗]$|^(?:完毕|结束|过程|程中|途中)|(?:完毕|结束)[之以]?后$|^(?:省城|省会|首府|外地|异地)$")
"""参观|完毕后, and where no more is said than that it is far: 省城."""
_CONDITION = re.compile(
    "(?:供应|保供|价格|物价|秩序|氛围|形势)$|^(?:商场|超市|商超|(?:农贸|集贸|菜)?市场|商店|酒店|宾馆|饭店|车站|学校|医院|企业|工厂|工地|景区|景点|社区){2,3}$"
)
"""节日市场供应: what is looked into. 商场超市: two sorts of houses."""
_BUREAU = re.compile("(?:布|格|大|全|结)局$")
_MARKS = re.compile(r"[，。；：！？ⓅⒽⓉ]")
_OURS = re.compile(
    "(?:我|本|贵)(?:[省市县区旗州盟镇乡村]|司|公司|校|院|集团|厂|行|局|所|社|馆|站|部|队|矿|段|处|委|办|中心|[大中支总]队|项目部|园区|基地|[商协]?会)"
)
_A_NAME = re.compile(r"[\u3400-\u9fff]{2}|[A-Z]{2}")
_SPOT = re.compile("(?:现场|建设点|点位|地段|工地)$")
_NO_NAME = re.compile(
    r"[的了着过得两几没]|^个|^.[区室间房库线台棚顶楼]$|(?<![绿天大基营高土工湿草林园阵圣墓飞驻])地(?!人|平|球|铁|利|产|质)|月份|结束|不但|^不(?:够|足|实|深|严|全|力|及|清|到)|^(?:并|且|离开|进|走|看|问|听|说|要|把|被|为|车|与|同(?![\u4e00-\u9fff]堂))"
)
_OWN_ROOM = re.compile(
    "药房$|(?:幸福|长者|老年|社区|助老|敬老)食堂$|中央厨房$|(?:城市|农家|百姓|社区)书[房屋]$|(?:众创|创客|文创|双创|共享)空间$|[料源能电物药造点合]实验室$|(?<!人民)(?<!纠纷)调解室$"
)


_IN_CHARGE = re.compile(
    "经信|工信|招商|发改|发展改革|财政|税务|国税|地税|住建|交通|水利|水务|教育|教体|卫健|卫生|公安|司法|民政|人社|国土|自然资源|城管|市监|工商|质监|食药监?|安监|应急|文旅|文广新?|农业|农业农村|林业|商务|统计|审计|环保|生态环境"
    "|消防|气象|供电|电力|烟草|邮政|通信|规划|科技|信访|政法|组织|宣传|统战|纪检|团委|妇联|工会|工商联|科协|残联|文联"
)
"""看望经开区、商务、水利等单位的人: the houses in charge of such matters, whose people were seen."""
_PART = (
    "(?:[内外妇儿产骨眼耳鼻喉口腔皮肤心神经消化呼吸肾肿瘤中医针灸理疗感染泌尿血液风湿分泌胸脑普创伤肝胆乳腺老年新生重症急诊药剂麻醉病护康复检验放射影像超声预防保健]{1,8}科室?|(?:急诊|门诊|发热门诊|体检|健康管理|内镜|透析|血液净化|介入|检验|影像|放射|康复|微创|胸痛|卒中|创伤|重症医学|重症|监护|病理|输血|消毒供应|挂号|收费|采血|手术|产科|住院|医技|静配"
    "|监控|试验|检测|质检|测试|化验|研发|技术|实训|实验|教学|数据|录播|阅览)(?:中心|部|室|病?区|病房|大厅|诊室|[大主]?楼|基地)?|[中西]?药房|病房|教室|(?:教学|实验|实训|综合|办公|行政|宿舍|学生|员工|职工|科研|住院|医技|研发|病房|门诊)[大主]?楼"
    "|审判(?:法庭|庭)|立案(?:大厅|窗口)|[询讯]问室|羁押室|候审室|监舍|号房|备勤室|接警(?:大厅|室)|营业(?:大厅|厅|室)|金库"
    "|(?:员工|职工|学生|教工|师生|教师)(?:食堂|餐厅|宿舍|公寓|之家)|(?:总装|装配|成品|加工|生产|包装)(?:车间|线))"
)
_PARTS = re.compile(rf"{_PART}(?:[和及与]{_PART})*")
"""体检中心, 教室和实验楼: parts of a house that was named before."""
_OF_OURS = re.compile(
    "(?:我|本)(?:院|校|公司|厂|司|行|所|馆|局)(?![^，。；]{0,12}(?:附属|分[校院行厂]|校区|院区|公司|子公司|[小中大]学|医院|幼儿园|村|基地|[园厂]))[\u4e00-\u9fff]{2,14}"
)
"""我院|门诊部: a part of the house whose page it is."""
_ZONE = re.compile("(?:国家级|省级|国家|市级)?(?:经济|技术|高新|高新技术|产业|工业|外向型)+开发区")
"""A zone by its sort alone: the paper's own."""
BOUND_TO = "定点|挂[钩点联]|对口|结对|帮扶|扶贫|包[联保村]|联[系点]|共建|支援|援建|捐建|合作|实[习训]|见习|驻村|派驻|会员|成员|签约|托管|下属|所属"
"""How a house says that another is bound to it: 我校定点帮扶的某村, 我行会员企业某厂."""
_IN_OURS = re.compile(
    "(?:我|本)(?:院|校|公司|厂|司|行|所|馆|局|社|中心)(?!附|下属|所属|[^，。；]{0,30}(?:公司|集团|医院|[小中大]学(?!生)|合作社|[村镇]|[支分]行|分局)"
    f"|[^，。；的]{{0,4}}(?:{BOUND_TO})|(?<=司)[^，。；]{{2,30}}(?:项目|地块|片区|标段|工地|大桥|隧道|[工水电]厂))的?[\u4e00-\u9fffA-Za-z]{{2}}"
)


def of_our_house(text: str, at: int) -> bool:
    """Whether a list of what visitors saw begins with a part of the house whose page it is: 参观了我校校史馆、文化长廊和实训车间."""
    return _IN_OURS.match(text, at) is not None


@lexicon.recent(4096)
def plausible(name: str, shown: bool) -> bool:
    """Whether a piece of an object can be the name of a site; `shown`: its ending says what it is."""
    plain = _QUOTES.sub("", name)
    if len(plain) < 2 or not _A_NAME.search(plain) or _MARKS.search(plain):
        return False
    if _OURS.fullmatch(plain) or "某" in plain or _SOME.search(plain) or _SOME_OF.fullmatch(plain) or _ANY_SITE.fullmatch(plain):
        return False
    if sorts.is_sort(plain) or _sort_in_area(plain) or (_TRADE_IN.search(plain) and not OWN_PREFIX.match(plain)):
        return False
    if _BUREAU.search(plain) or _CONDITION.search(plain) or _HOUR.fullmatch(plain) or _OF_TIME.search(plain):
        return False
    if _ADDRESSED.search(plain) or _QUALITIES.fullmatch(plain) or _OTHER_VERB.search(plain) or name.count("“") != name.count("”"):
        return False
    if somebody(plain) or PEOPLE_AT.fullmatch(plain) or (plain.endswith("企业") and not (NAMED_FIRM.search(plain) and proper(plain[:-2]))):
        return False
    if _IN_CHARGE.fullmatch(plain) or _OFFICE.search(plain) or (not shown and (_nowhere(plain) or _deed_there(plain))):
        return False
    if _OF_THE_HOUSE.match(plain) or _PARTS.fullmatch(plain) or _OF_OURS.fullmatch(plain) or _a_yard(plain):
        return False
    if (
        _WITHIN.match(plain)
        or (_PART_OF_SITE.fullmatch(plain) and not _within_named(plain) and not (_OWN_ROOM.search(plain) or _own_laboratory(plain)))
        or (_SPOT.search(plain) and all_words(plain) and not OWN_PREFIX.match(plain) and len(plain) < 8 and first_kind(plain, 0) not in {"ns", "nz"})
    ):
        return False
    if plain.endswith(("分厂", "分公司", "子公司")) and not proper(plain):
        return False
    matter = _matters().search(plain, zone.end() if (zone := _ZONE.match(plain)) else 0)
    if shown:
        brand = matter and plain.startswith(matter[0]) and len(plain) > 5 and not all_words(plain[matter.end() :])  # 家乡|华联超市
        inside = matter and not plain.endswith(matter[0]) and (brand or not plain.startswith(matter[0])) and (len(plain) >= 5 or OWN_PREFIX.match(plain))
        return not matter or bool(_FOR_PEOPLE.fullmatch(plain) or inside)
    return not matter and len(plain) <= 12 and not _NO_NAME.search(plain) and not _HOME_OF.search(plain)


_OFFICE = Ending("(?:(?:会|理事|部|局|厅|院|校|董事|行|社|所|处|科|站|馆|队|团|厂|秘书|检察|[省市县区镇乡村])长|主席|书记|主任|经理|总裁|方丈|住持|阿訇)$")
"""慰问市佛教协会|会长: who was seen is no site."""
_PLACED = re.compile("(?P<what>[\u4e00-\u9fff]{1,4})[中里内上下前间端处]")


def _nowhere(name: str) -> bool:
    """Whether what stands behind 在 or 来到 is a word that says how, when or in what: 在电话中, 在线上, 在幕后, 在各阶段."""
    placed = _PLACED.fullmatch(name)
    stem = placed["what"] if placed and not OWN_PREFIX.match(name) else ""
    return kind(name) in {"s", "f"} or (known_word(stem) and kind(stem) in {"n", "v", "vn", "l"})


def _sort_in_area(name: str) -> bool:
    """Whether a county or city stands before no more than a sort of place: 云江县|贫困村."""
    prefix = OWN_PREFIX.match(name)
    return prefix is not None and len(prefix[0]) > 2 and prefix[0][-1] in "县市区旗州" and sorts.is_sort(name[prefix.end() :])


def _deed_there(name: str) -> bool:
    """Whether a county or city stands before no more than a word for what somebody does there: 云江县|传经送宝."""
    prefix = OWN_PREFIX.match(name)
    rest = name[prefix.end() :] if prefix else ""
    return len(rest) == _OF_AN_IDIOM and prefix is not None and prefix[0][-1] in "县市区旗州" and known_word(rest)


_OF_AN_IDIOM = 4


def _a_yard(name: str) -> bool:
    return name[-1] in "区所" and _YARD.fullmatch(name) is not None and not _names(tagged(name))


def _own_laboratory(name: str) -> bool:
    """Whether a laboratory or studio bears a name: 石鼓岭声学实验室, 云鹤工作室, and none a firm has: 产品检测实验室, 劳模工作室."""
    least = 6 if name.endswith("实验室") else 4
    own = not all_words(name[:-3]) or name.startswith(("国家", "省", "部")) or "重点" in name
    return name.endswith(("实验室", "工作室")) and len(name) > least and not re.search("[和与及室]", name[:-3]) and own


_ROOM_OF_OWN = re.compile(r"(?:卫生室|医务室|农家书屋|机房|库房|茶室|画室|工作室|病房|厂房|药房|大棚|车间|食堂|安置房|公租房|廉租房|周转房)$")


def _within_named(name: str) -> bool:
    """大湾村卫生室 is a site of its own, 党群服务中心会议室 a room."""
    prefix = OWN_PREFIX.match(name)
    room = _ROOM_OF_OWN.search(name)
    if room is None or (prefix is not None and len(prefix[0]) > 2):
        return room is not None
    front = name[: room.start()]
    own = kind_of(front) == "institution" and front not in lexicon.word_set("institution_endings")
    return own or (works_of_firm(name) and proper(name))


_MATTER_TOO = re.compile(
    "(?:商贸|贸易|水产|茶叶|油茶|冷链|自动化|城建|科创|水电|建设|农业|文化|旅游|健康|物流|信息|环保|金融|保险|医疗|能源|新能源|包装|园林|通信|网络|电力|水务|燃气|畜牧|种业|材料|食品|医药)$"
)
"""Trades that matters are called by too: 调研县域医共体|建设."""


def also_matter(name: str) -> bool:
    """Whether what ends as the short name of a firm may be a matter as well."""
    return bool(_MATTER_TOO.search(name))


def of_a_matter(text: str) -> bool:
    """Whether a text holds a word for matters: 改造工作."""
    return bool(_matters().search(text))


@lexicon.derived
def _matters() -> re.Pattern[str]:
    return led(lexicon.any_of("not_sites"))
