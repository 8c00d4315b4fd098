"""Titles in running text: where they begin and end, and to whom they may belong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kg import lexicon, places
from kg.model import Span, Title
from kg.recognise import abroad, whose, within
from kg.recognise.boundaries import Boundaries, surname_like
from kg.recognise.printed import FoundTitle, Printed
from kg.sought import Ending, led
from kg.words import is_common_word

_LINK = re.compile(r"(?:(?:\((?:兼|挂职|主持(?:全面|日常)?工作)\))?、[兼该本]?|，兼?|兼|暨|和|及|以及|/)?$")
_TAKEN = re.compile(
    "(?:当选|连任|出任|担任|[选聘]为|任命为|当选为|(?:任命|聘任|聘请|推选|推举|选举|补选|增选)[\u3400-\u9fff·]{2,12}为|(?<![主责现在历时前离委曾兼后先别])任)$"
)
"""甲当选会长，|县教育局局长乙…; 任命甲为局长，|原局长乙…: the first title has its holder before it."""
_LOST = re.compile("(?:、[^，。；]{2,20}){0,4}职务")
_OF_A_BODY = (
    r"(?:聘任|受聘|就职|竞聘|述职|任职|换届|竞选|推选|选拔|拜年|履职|续聘)(?:仪式|大会|会议|工作|活动|大赛|宣誓|培训|评议|选举|报告会|测评|会)"
    r"|党管武装|(?<=领导)(?:还|也)?(?:有|包括)(?=[\u3400-\u9fff]{2,4}、)"
    r"|(?<=商)(?:投资|独资|企业|协会|联合|联谊|资本|考察|代表团|圆桌|活动|大会|服务|权益|捐)"
    r"|(?<=研究生)(?:院|课程|学历|招生|毕业|导师|支教|部)"
    r"|(?<=博士后)(?:科研|流动|工作|创新|实践|基地|站)"
    r"|(?<=大师)(?:工作|赛|班|级|课|展|杯|作品)"
    r"|(?<=[医药])(?:院|馆|药|科|师|学|诊|文化|产业|大学|堂|特色|适宜|康复|健康|养生|传承)"
    r"|(?<=华侨)(?:华人|农场|城|社团|社区|大学|中学|青年|华侨|联|捐|文化|事务|住)"
    r"|(?<=[电土木化]工)程(?=学[校院]|公司|[大中]?队|项目|专业|技术|建设|管理|有限|[局院处部设施监造勘])"
    r"|(?<=先锋)(?:村|队|岗|号|路|杯|行动|社区|站|模范|作用|引领)"
    r"|(?<=[官士兵])(?:学校|方|教育|兵|长|气|阵|培训)"
    r"|(?<=首长)(?:机关|们|工程)"
    r"|(?<=[将校尉])(?:军衔|警衔|衔)"
    r"|(?<=[人工生民员客匠家模者警师])(?:文化(?:宫|站|馆|园|中心|广场)|疗养[院所]|体育[场馆中]|书屋|书吧|食堂|餐厅|宿舍|活动(?:中心|室|站|广场)|广场|公园|乐园|新村|市场|空间|休息[室区站]|休养所"
    r"|工作坊|工坊|驿站|驿家|议事[厅室]|客厅|学堂|讲堂|夜校|礼堂|日间照料|委员会|之[家窗]|大厦|大楼|花园|家园|小镇|码头|集散中心|服务[站点]|楼(?=[，。、；等前里内一二三\d]|$))"
    r"|(?<=务工人)员|(?<=残疾人)(?:托养|康复|就业|综合|福利|专门|文化|创业|辅助|运动|事业|工作|联)"
    r"|(?<=[市村居农]民)中心|(?<=[创客游]客)中心|(?<=人才)中心|(?<=老人)院|(?<=匠人)街|(?<=[牧渔农]民)新区"
)
"""What trades and ranks begin that is no trade: 台商|协会, 博士后|工作站, 市民|中心, 职工|书屋."""
_NO_TITLE = re.compile(
    rf"(?:{_OF_A_BODY}|(?<=天主教)|(?<=会首)[先次要届日场轮个度]|(?<=[书刀笔魔]法师)|(?<=诸山长老)|升座|晋院|(?<=方丈)室|(?<=党员)(?:奉献|活动|先锋|示范|责任|突击|志愿|服务|之家|教育|管理|队伍|发展|大会|电教|身份|承诺)|(?<=主管)(?:教育|农业|工业|安全|生产|卫生|文化|城建|城市|经济|财政|财务|民政|扶贫|科技|宣传|组织|政法|水利|林业|交通|旅游|商务|招商|土地|规划|环保|生态|党建|信访|综治|统战|人事|业务|行政|后勤|技术|教学|德育|群团|全面|日常|部门|单位|机关)|(?<=主管)[\u4e00-\u9fff、]{{2,10}}的(?:副|常务|领导)|(?<=市民)[政宗族航革盟进建营生主兵间协]|(?<=系委员)渠道|(?<=系代表)渠道|(?:(?<=委员)|(?<=代表))(?:联络|联系|履职|活动|接待|会客|工作|之家)(?:室|站|处|中心|厅|小?组|办)?|(?<=秘书)[一二三四五六七八九]?[处科室股](?!长)|(?<=院长)[春沙治]|(?<=[我全本该]市长)江|(?<=[院校省市县区州旗镇乡村]长)江(?=[流沿学经口航三十禁产防干两段岸边堤江隧源豚刀渔鱼委]|(?:大[桥堤保]|水[位域质利文务体产面流情生系道路运源上]|[中上下]游|中段|生态|科[技学]|国家|保护|湿地|[东西南北]?路|[公铁]路|[一二三四五]桥|[旧新老]桥|过江|通道|村|社区|街|港[口区航]|码头|文[化明]|流域|汛|洪|治理|支流|故道|汉|左|右|南[岸北]|北[岸侧]|入|联|集团|证券|实业|重工|电[力子缆])|[、，。])|(?<=总[统理督])府|工作(?:部|处|站|科|股|委|办|组|委员会|中心)|(?:教学)?发展(?:中心|部|处)|(?<=代办)公|(?<=指挥)(?:中心|部|所|室|大厅|棒|交通|作战|调度|一线)|(?<=主席)席(?=[位次上，。])|(?<=专家)(?:顾问|咨询|评审|评估|指导|验收|服务|讲师|志愿)[团组委库]|(?<=[村居乡山]民)宿(?=项目|集群|村|酒店|产业|群|集聚|示范|经济|建设|改造|体验|点|旅游|开发|基地|小镇|园|业主|[、，。和等与])|(?<=居民)(?:小?区|楼|点|户|家)|(?<=常委)会(?!见|晤)|行业|职称|执业|协(?![助同作调力商])|会议|大会|办公会|联席会|座谈会|工作交流会|热线|信箱|接待日|接待室|办公室|负责制|责任制|制度|办|峰会|论坛|人选|候选人|岗位|平台|单位|棒|制(?!定|作|止)|部(?!署)|工作室|轮值|级|会(?!见|晤|谈|同|商|后|上|前|在)|团(?!结)|处|长(?![孙鱼])|馆(?!长)|小组|班子|干部|组|局|协会|队|台(?=上|前|就|两|后|执)|政(?=局|厅|部|办|所|系统)|委员会|事务(?:所|局|厅|部|中心|站|管理)|教育|进修|学校|学院|大学|医院|服务|培训|公寓|之家|俱乐部|联合会|联谊会|权益|票人|通道|任期|任内|精神(?![病科抖饱矍焕状])|(?<=主席)国(?=[为的将和，。、在要应方身期任关工地家积举]))"
)


_REPORTS = (
    "[、，：]|等|和|先后|分别|依次|上台|登台|走上|出席|参加|发言|发表|表示|表态|说|讲|谈|就|在|作|做|致|宣读|朗读|介绍|汇报|分享|交流"
    "|深情|激动|感慨|动情|畅谈|回顾|围绕|结合|展示|演示|献|接过|领[取读誓]|带领|演讲|倡议|宣誓|代表"
)
"""What may follow the name of a representative: 某某公司代表|甲发言."""


def _surnames() -> str:
    return "".join(sorted(lexicon.word_set("surnames") - lexicon.word_set("shy_surnames")))


@lexicon.derived
def _heads() -> re.Pattern[str]:
    modifiers, heads = lexicon.any_of("title_modifiers"), lexicon.any_of("title_heads", "title_courtesies")
    speaks = "[^，。；、]{2,14}(?:中央|[党会界委联局厅部院校]|集团|公司|政府|单位|企业|界别)(?:发言|讲话|致辞|作|宣读|建议|表示|提出|签)"
    named = (
        f"(?:提名人选|人选(?=[{_surnames()}][\u3400-\u9fff])|(?:提名)?候选人(?![名介情的])|(?<=[家员生师民户商者兵友属手模农匠嫂])(?<!法师)代表(?!{speaks}))?"
    )
    return led(
        f"(?!总?支书记|[大中]校[长园区本友医]|科主任医师|[会校]董事|业主[席任管])(?:(?:常务)?副?(?:总经理|总裁|董事长|主任|院长|校长|部长|厅长|局长|行长|[省市区县州]长)助理|(?:{modifiers}{{0,3}}{heads}{named}))|(?:(?<=海关)|(?<=[记员]、))副?关长|(?<![\u4e00-\u9fff])副?关长(?=(?!江)[{_surnames()}][\u3400-\u9fff])|(?:首座|西堂|后堂|堂主|都监|知客|维那|典座|僧值|副寺|当家|当家师|班首)(?=[\u3400-\u9fff]{{2,3}}(?:法师|大和尚|长老|上人|师父|道长))|(?<=[长任席员]兼)(?:首席)?代表(?!团)|(?<=[\u4e00-\u9fff]{{2}})代表(?=[{_surnames()}][\u3400-\u9fff]?[^省市县区州旗镇乡村方局院司校](?:{_REPORTS}))"
        rf"|(?<=[，。；：\n])代表(?=[{_surnames()}][\u3400-\u9fff]{{1,2}}、[{_surnames()}][\u3400-\u9fff]{{1,2}}(?:、|和|先后|分别|依次|等|就|围绕|作))"
    )


def find(text: str, span: Span, boundaries: Boundaries) -> list[FoundTitle]:
    """All titles of a sentence in order; none overlaps another."""
    found: list[FoundTitle] = []
    low = span.start
    for match in _heads().finditer(text, span.start, span.end):
        if _NO_TITLE.match(text, match.end()) or match[0].startswith("代代") or within.a_list(text, Span(*match.span())) or within.a_place(text, match.end()):
            continue
        if match[0] == "代表" and is_common_word(text[match.end() : match.end() + 2]):
            continue  # 班长某某|代表战友接过: he speaks for them
        if len(match[0]) > 1 and within.two_words(text, Span(*match.span()), boundaries.ends):
            continue
        marks = _in_marks(text, match)
        start = boundaries.body_start(match.start() - marks, low)
        if text[max(start - 1, low) : start] in {"我", "本"} and text[start] in "司院校厂公集省市区县州旗镇乡":
            start -= 1
        joined = _named_and().match(text, start, match.start()) if found and start == found[-1].span.end else None
        start = joined.end() if joined else start
        start = _behind_dismissed(text, start, match.start()) if _LOST.match(text, match.end()) else start
        house = whose.begins(text, low, start, match[0], boundaries) if start == match.start() else start
        charge = _IN_CHARGE.search(text, low, start) if start == match.start() == house and text.endswith("的", low, start) else None
        start = _behind_sister(text, boundaries.body_start(charge.start(), low)) if charge else house
        if found and found[-1].span.end == start and found[-1].printed.before and _sent(match[0], found[-1]):
            found[-1] = _envoy(found[-1], text, match.end())
            low = match.end()
            continue
        start = abroad.state_before(text, start, match)
        before = text[start : charge.start() if charge else match.start() - marks].removesuffix("的")
        if not before and match.start() == low and found and surname_like(match[0][0]) and match[0] in lexicon.word_set("lay_people"):
            continue  # 区委书记|牧民某: nobody is called both, a name begins there
        head = Span(match.start() + (not before and match[0].startswith("兼") and not match[0].startswith("兼职")), match.end())
        start = max(start, head.start) if not (before or charge) else start
        if match[0].startswith("村") and len(match[0]) > 2 and len(before) > 1 and before[-1] not in _ABOVE_A_VILLAGE:
            head, before = Span(head.start + 1, head.end), before + "村"
        beside = before in _BESIDE and match[0] in lexicon.word_set("title_courtesies") and match[0] not in _CALLED
        if len(before) == 1 and before not in "省市区县州旗镇乡村" and (beside or not surname_like(before)):
            start, before = start if before in _HOUSES and match[0].startswith("党") else match.start(), ""
        found.append(FoundTitle(Span(start, match.end() + marks), head, Printed(before, text[head.start : head.end])))
        low = match.end()
    return found


def _in_marks(text: str, match: re.Match[str]) -> bool:
    """Whether a post stands in quotation marks before a name: 大湾村“第一书记”|某某; an honour is none: “最美教师”."""
    end = match.end()
    return (
        match[0].endswith(("书记", "长", "主任"))
        and text.startswith("”", end)
        and text.startswith("“", match.start() - 1)
        and surname_like(text[end + 1 : end + 2])
    )


_IN_CHARGE = re.compile(
    "(?:\\(主持(?:全面|日常)?工作\\)|主持(?:全面|日常)?工作)的?$|(?:主管|分管|主抓|协管)[\u4e00-\u9fff、]{2,12}的$|(?<=[\u4e00-\u9fff][省市县区州国])的$"
)
"""县招商局|主持工作的|副局长, 县|分管教育的|副县长: what he does stands between the body and the title. 某国某市的|市长: whose he is."""
_HOUSES = frozenset("局厅院校司厂所部处会馆社团行")
"""局长甲，|局|党组成员乙: whose party it is has been told."""
_BESIDE = frozenset("和与同跟向及")
_ABOVE_A_VILLAGE = frozenset("省市区县州旗镇乡村道社生员部")
"""大湾|村支书: the village's own name goes before."""
_CALLED = frozenset(("同志", "先生", "女士", "老人", "博士", "老师", "医生", "律师", "师傅"))
"""What stands behind a surname: 向老师, 和先生; but 和|种植户某某."""
_STAFF = re.compile("(?:首席|高级|特别)?(?:顾问|助理|秘书|发言人|代表|全权代表)")
"""某国总统|技术|顾问: of the staff of him whose title goes before."""
_ENVOY = re.compile("特使|特别代表|高级代表|特别顾问|特别助理")
"""某国总统|某某事务特使: the envoy of him whose title goes before."""


@lexicon.derived
def _named_and() -> re.Pattern[str]:
    """主任柴民和|县医院院长某某: a name that 和 joins to another begins right behind a title, though 民和县 is a place."""
    return re.compile(f"[{_surnames()}][\u3400-\u9fff]{{1,2}}和(?=[省市区县州旗镇乡])")


_SISTER = re.compile("[^，。；、]{0,6}?(?:友好|姐妹|结好)城市")


def _behind_sister(text: str, start: int) -> int:
    """Where the name of a town begins behind what it is to ours: 我市友好城市|某国某市."""
    match = _SISTER.match(text, start)
    return match.end() if match else start


def _sent(head: str, sender: FoundTitle) -> bool:
    """Whether a title behind another is that of somebody whom the first sends or employs."""
    return bool(_ENVOY.fullmatch(head) or (_STAFF.fullmatch(head) and abroad.of_a_state(sender.printed.head)))


def _envoy(sender: FoundTitle, text: str, end: int) -> FoundTitle:
    """The title of an envoy, which begins with that of who sends him."""
    head = Span(sender.head.start, end)
    return FoundTitle(Span(sender.span.start, end), head, Printed(sender.printed.before, text[head.start : end]))


def _behind_dismissed(text: str, start: int, end: int) -> int:
    """Where a body begins behind the name of him who loses his post in it: 免去王某|某某县教育局局长职务."""
    if text[max(0, start - 2) : start] not in {"免去", "撤销", "罢免"}:
        return start
    for size in (2, 3, 4):
        at = start + size
        placed = any(text[at : at + long] in places.names() for long in range(7, 1, -1))
        if at < end and surname_like(text[start]) and (placed or text[at] in "省市县区州旗镇乡"):
            return at
    return start


_SOMEBODY = re.compile("(?:有关|相关)(?:部门|单位|科室)?$")
"""某局有关|负责人，县领导某某: another title, of somebody else, follows."""


def _anybody(title: FoundTitle) -> bool:
    """Whether a title is a word for anybody, which ends what was said: 看望一线职工，某某区管委会主任…"""
    return title.printed.head in lexicon.word_set("lay_people") or bool(_SOMEBODY.search(title.printed.before))


_SO_MANY = re.compile("等?[两二三四五六七八九十\\d]+[位名]$")


def _sums_up(text: str, title: FoundTitle) -> bool:
    """Whether a title sums up the list before it: 甲、乙等五位副首相，某军副司令丙."""
    return not title.printed.before and bool(_SO_MANY.search(text, max(0, title.span.start - 4), title.span.start))


def chains(text: str, titles: list[FoundTitle]) -> Iterator[list[FoundTitle]]:
    """Titles that stand one after the other, with nothing but a mark between."""
    chain: list[FoundTitle] = []
    for title in titles:
        glued = chain and chain[-1].span.end == title.span.start and title.printed.before
        named = bool(title.printed.before) and title.printed.head in {"同志", "先生", "女士", "小姐", "阁下"}
        link = text[chain[-1].span.end : title.span.start] if chain else ""
        anew = (
            named
            or text.startswith("现任", title.span.start)
            or (link in {"、", "，"} and bool(_HEADS_PARTY.search(text[max(0, chain[-1].span.start - 2) : chain[-1].span.end])))
            or (link in {"、", "，"} and chain[-1].printed.head in (_ENDS_HIM if link == "、" else _VOWED))
            or (link in {"和", "及", "以及"} and bool(_SOMEBODY.search(chain[-1].printed.before)))
            or (
                link == "，"
                and chain[-1].printed.head.endswith(("代表", "委员"))
                and bool(_GONE_TO.search(text, max(0, chain[0].span.start - 4), chain[0].span.start))
            )
            or (link == "，" and (bool(_TAKEN.search(text, 0, chain[0].span.start)) or _anybody(chain[-1]) or _sums_up(text, chain[-1])))
        )
        if chain and (glued or anew or not _LINK.fullmatch(link)):
            yield chain
            chain = []
        chain.append(title)
    if chain:
        yield chain


_GONE_TO = re.compile("(?:走访|看望|慰问|联系|邀请|拜访|接待|组织)了?$")
"""走访全国人大代表，|县法院院长某某陪同: whoever was gone to, it is another who went along."""
_VOWED = frozenset(("法师", "大和尚", "长老", "上人"))
_ENDS_HIM = _VOWED | {"同志", "先生", "女士", "小姐"}
"""总经理某某同志、|会长某某: what stands behind a name ends what is said of him."""
_HEADS_PARTY = Ending("[为任](?:总|副)?(?:[团组队]长|领队|召集人)$")
"""以某某为团长、|副市长某某为副团长: the first title has its holder before it."""
_OF_PARTY = re.compile("党(?:组|委|总支|支部)(?:成员|委员|副?书记)")


def settled(titles: list[Title]) -> tuple[Title, ...]:
    """The titles of one person; 党组成员 before the title that shows the house is of that house: 党组成员、副院长."""
    following = [*titles[1:], None]
    pairs = zip(titles, following, strict=True)
    return tuple(replace(one, body=then.body) if then and one.body is None and _OF_PARTY.fullmatch(one.title) else one for one, then in pairs)


AFTER_NAMES = frozenset(("先生", "女士", "小姐", "阁下", "同志", "教授", "博士"))
"""Titles that stand behind the name even where another stands before it."""


def bound(title: FoundTitle, at: int, before: str) -> int:
    """How far a name that begins at an offset may go before a title: to its body, or to the word behind a name: 县长|王某某|同志."""
    dotted, doubtful = before in {"·", "-", " "}, title.span.start == at + 1 and before in lexicon.word_set("surnames") and before not in "和与同及"
    behind_name = at <= title.span.start < title.head.start and title.printed.head in AFTER_NAMES and (title.span.start == at or dotted or doubtful)
    return title.head.start if behind_name else max(title.span.start, at)
