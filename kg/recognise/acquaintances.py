"""People without an office, named by what they are in everyday life: 贫困户某某家, 与村民某某交谈, 看望老党员某某、某某."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg import lexicon, places
from kg.model import Span
from kg.recognise import sounds, trades
from kg.recognise.candidate import Candidate
from kg.recognise.names import ENOUGH, Namer, at_an_inn, begins
from kg.recognise.untitled import holds_a_word, length_fits, usual
from kg.sought import led

_ANYBODY = led(
    r"(?:[洁化路线矿煤织车纫修作运卸通暖道表护养检装]工(?![作程业会厂商地艺资期信委])|[表卖车货业银务话线度理守号计水生映序息传样巡]员(?!工|会)|团员|船员|伤员|球员|养护工|社工|义工|农民工|会计|出纳|保姆|园丁|水手|单元长"
    r"|老?知青|八路|英雄|哨兵|民兵|协警|保安|门卫|(?:务工|失业|防疫|科研|司乘|医务|值班|施工|技术|管理)人员|妇女|患者|病人|考生|新生|贫困生|状元|房东|摊贩|摊主|个体户|游客|旅客|乘客|顾客|客户|乡亲|外教|骨干|标兵|突击手|网红|达人|戏迷|票友"
    r"|选民|(?<![的师养祖])(?:[父母]亲|妻子|丈夫|[儿女]子|儿子|女儿|儿媳|女婿|爱人|老伴|爷爷|奶奶|外公|外婆|岳[父母]|哥哥|姐姐|弟弟|妹妹)|(?<=的)(?:[父母]亲|妻子|丈夫|儿子|女儿|爱人|老伴)"
    r"|[农村主]妇|农家(?:女|媳妇)|打工[妹仔]|军嫂|月嫂|的姐|[护木石瓦铁篾]匠|裁缝|的哥|(?:最美|文明|五好|零就业)家庭|烈士(?:母亲|父亲|遗孀|子女)|夫人|(?:优抚|慰问|帮扶|结对|监测|救助|保障|服务)对象|(?:困境|留守|孤残|特殊)儿童|老支书|老模范|老队长|(?:困难|特困|贫困|低保|失独|残疾|单亲|计生)家庭|[茶果菜棉粮桔橘蕉药花烟蔗参枣蒜姜瓜豆麦稻林桑]农|市民|村官|干部|主播|消防员|辅导员|[焊电钳瓦车漆木钢铆]工|技工|教练|困难户|受灾户|倒房户|移民户|转移户|帮扶户|五保老人|灾民|孤寡老人|绣娘|歌手|演员|专家组(?:成员)?|村民|居民(?!小?区)|群众|青年|职工|[女男民]工|员工|工人|教师|老师|师傅|老人|老党员|困难党员|老干部|离休干部|退休干部|老兵|残疾人|军人|战士|劳模|劳动模范|模范教师|牧民|农民|渔民|茶农|果农|菜农|棉农|粮农"
    r"|[特贫困脱搬迁边缘缺低保五保种养殖农牧烈军监测示范]{2}户|(?:建档立卡|[返致][贫困]|患病|突发|不稳定|[三四]类|光荣|联系|结对|包保|挂钩|[重大]病|独居|空巢|计生|计划生育|供养|救助|重灾|安置|[回动]迁|危房|[养种][\u4e00-\u9fff]|专业|致富|承包|科技|渔|牧民)户|大户|农户|住户|商户|租户|户主|孤儿|遗属|烈属|军属|家属|医生|护士|村医|民警|交警|辅警|环卫工(?:人)?|司机|骑手"
    r"|快递(?:员|小哥)|外卖小哥|网格员|护林员|巡护员|饲养员|技术员|检验员|店主|业主|经营者|创业者|带头人|传承人|匠人|艺人|乡贤|志愿者|学员|学生|同学|主人|代(?<=[工员生师民户家商者兵年友属手模方界企业部协区眷侨侣团媒老农匠嫂]代)表)"
)
_THEN = re.compile(
    r"家|(?:[两二三四五六七八九十\d]+[余多]?[户位名]|两家)(?!企业)|一家|今年|现年|自豪|拉起|算起|聊起|说起|讲起|向|手中|手里|荣获|获|被|住|搬|了解|询问|请教|送|夫妇|母子|父子|的(?:手|家|小院|店|讲述|介绍|话|情况)|等|、|，|。|；|：|和|与|时(?=，)|正|拉|告诉|捧|高兴|激动|感激|握|说|讲|介绍|热情|迎|算|(?:热情|亲切|深入|促膝)?(?:交流|交谈|攀谈|座谈|聊|谈心|打招呼)|$"
)
_DESCRIBED = re.compile(
    r"(?:与|同|跟|向|看望(?:慰问)?(?:了)?|慰问(?:了)?|探望(?:了)?|见到(?:了)?|遇到(?:了)?|拉着|拉住|握着|握住|询问)(?!的)[^，。；：、“”的]{2,24}的(?=[一-龥]{2,3}(?:、|等|老人|夫妇|一家|说|交流|交谈|攀谈|聊|谈|握手|了解|拉|算|家|的手|，|。))"
)
"""与正在采茶的某某交谈, 看望正在写字的某某、某某等老人: whoever is described before his name."""
_SAYS_SO = re.compile(
    r"(?<=的)(?=[一-龥]{2,3}(?:[一-龥]{1,4}地|站起[身来]+|接着|抢着|笑着|忍不住|第一个|率先|上台|抢过话筒|接过话筒|哽咽着|含着[热眼]?泪|红着眼眶?|举起?手)(?:就|便|又)?(?:[一-龥]{1,4}地)?(?:说|道|讲|回忆|表示|表态|发言))|(?<=[\d一二三四五六)]班)(?=[一-龥]{2,3}同学(?!们))"
)
"""参加过边境作战的某某激动地说: whoever is described before his name and speaks in some manner."""
_HOME = re.compile(r"(?:在|到|走进|走访|看望|慰问)(?P<name>[\u4e00-\u9fff·]{2,8}?)(?:的)?家(?=中|里|，|。|坐|与|的(?:新|小|老)?(?:房|院|屋|大棚|果园|地里|店))")
_HOME_OF_SUCH = led("(?<=[\u4e00-\u9fff]{2}的)(?P<name>[\u4e00-\u9fff]{2,3})家(?=中|里)")
"""来到独自生活的|某某家中: who is described before his name."""
_OF_A_VILLAGE = re.compile(
    r"(?<=[村组屯寨社庄队])(?P<name>[\u4e00-\u9fff]{2,3}?)(?=(?:[、和及][^，。；：、的]{3,16}){0,8}?(?:(?:等|[两二三四五六七八九十\d]+[户位名个])[^，。；：、]{0,10}?)?的?(?:老人|夫妇|一家)?的?家(?:中|里|，|。|坐|看望|走访|慰问|送|探望|的(?:新|小|老)?(?:房|院|屋|大棚|果园|地里|店))"
    r"|的(?:[小玉油水]?[麦米稻田棉菜茶果桑瓜]+[田地园]|(?:蔬菜)?大棚|地里|田里|责任田|承包地|鱼塘|[^，。；：、的]{0,4}养殖场|小院|院子|院落|羊圈|牛舍|猪舍|菜园))"
)
"""到甲村某某、乙村某某等群众家中; 在甲村某某的麦田: who lives there stands right behind the village."""
_AT_HIS = re.compile("[村组屯寨社庄队][^，。；：]{2,90}家|[村组屯寨社庄队][^，。；：、]{2,3}的")
_DEPUTY = re.compile(
    r"来自[^，。；、的]{2,16}的(?P<name>[\u4e00-\u9fff·]{2,8}?)(?=(?:代表|委员)(?:、|，|。|和|依次|先后|分别|也|还|说|表示|发言|提出|建议|认为|介绍))"
)
"""来自海军的某某某代表"""
_NOTED = re.compile(r"(?<=[、，；和及与])(?P<name>[\u4e00-\u9fff]{2,3})(?=\([^()，。；]{2,30}(?:工作人员|干事|职员|员工|会员|队员|学员|科员|秘书|助理)\))")
"""王某(商会工作人员) in a list: what he is stands in brackets behind him."""
_ORDAINED = re.compile("(?:(?<=[会寺院庵堂持座丈协长任席、，：和与])|^)(?P<name>[\u4e00-\u9fff]{2})(?=(?:大?法师|大和尚|长老|上人)(?!们))")
_NOT_ORDAINED = frozenset(
    {"佛教", "高僧", "各位", "诸位", "一位", "几位", "知名", "著名", "本寺", "年轻", "青年", "当家", "讲经", "两位", "三位", "住持", "方丈", "监院", "首座"}
)
_VOWS = re.compile("法师|和尚|长老|上人")
"""住持某某法师, 某某长老: a name taken with the vows has no surname."""
_AND = re.compile(r"、|和")


_JOINS = frozenset({"和", "与", "及", "同", "向", "对"})
"""干部和群众, 村民和企业: the first character of these is no surname here."""
_FESTIVAL = re.compile(r"[\u4e00-\u9fff]{1,3}(?:[节周赛展奖](?=\d|开幕|闭幕|举行|举办|活动|期间|在)|节(?=，|。))")
"""残疾人|展能节6月7日开幕: what is held for them is nobody."""
_WORKS = re.compile("工程(?=学[校院]|公司|[大中]?队|项目|专业|技术|建设|管理|有限|[局院处部设施监造勘])")
"""水电工|程公司: 工程 is one word there."""
_AT_HOME = re.compile("家(?=，|。|中|里|看|$)")
SURELY = 0.5
"""How much more speaks for a name that any word may follow."""


def find(text: str, span: Span, namer: Namer, called: re.Pattern[str] = _ANYBODY) -> Iterator[Candidate]:
    """Names that stand right after a word for an ordinary person, and those listed on behind them."""
    for match in called.finditer(text, span.start, span.end):
        yield from _listed(text, match.end(), span.end, namer, _whole)
    for match in _DESCRIBED.finditer(text, span.start, span.end):
        yield from _listed(text, match.end(), span.end, namer, _usual)
    for match in _DEPUTY.finditer(text, span.start, span.end) if text.find("来自", span.start, span.end) >= 0 else ():
        if (_whole(match["name"]) or _surnamed(match["name"])) and "的" not in match["name"]:
            yield Candidate(Span(*match.span("name")), match["name"], ENOUGH)
    yield from _at_home(text, span) if text.find("家", span.start, span.end) >= 0 else ()
    for match in _SAYS_SO.finditer(text, span.start, span.end):
        yield from _listed(text, match.end(), span.end, namer, _usual)
    if called is _ANYBODY:
        yield from _otherwise(text, span, namer)


def _otherwise(text: str, span: Span, namer: Namer) -> Iterator[Candidate]:
    """Those whom no list of words shows: by their trade, their village, their vows, or what stands in brackets behind them."""
    for at in trades.ends(text, span):
        found = list(_listed(text, at, span.end, namer, _usual))
        if found and (len(found[0].name) > _SHORT or _LIKE_SOMEBODY.match(text, found[0].span.end)):
            yield from found
    yield from _villagers(text, span, namer)
    for match in _ORDAINED.finditer(text, span.start, span.end) if _VOWS.search(text, span.start, span.end) else ():
        if match["name"] not in _NOT_ORDAINED:
            yield Candidate(Span(*match.span("name")), match["name"], ENOUGH)
    for match in _NOTED.finditer(text, span.start, span.end) if text.find("(", span.start, span.end) >= 0 else ():
        if _usual(match["name"]):
            yield Candidate(Span(*match.span("name")), match["name"], ENOUGH)


def _at_home(text: str, span: Span) -> Iterator[Candidate]:
    """Whose home somebody goes to."""
    for pattern, fits in ((_HOME, _whole), (_HOME_OF_SUCH, _usual)):
        for match in pattern.finditer(text, span.start, span.end):
            if fits(match["name"]):
                yield Candidate(Span(*match.span("name")), match["name"], ENOUGH)


def _villagers(text: str, span: Span, namer: Namer) -> Iterator[Candidate]:
    """Who lives in a village that stands right before him."""
    for match in _OF_A_VILLAGE.finditer(text, span.start, span.end) if _AT_HIS.search(text, span.start, span.end) else ():
        at_home = not text.startswith("的", match.end())
        if _usual(match["name"]) or (_surnamed(match["name"]) and (at_home or not holds_a_word(match["name"]))):
            yield Candidate(Span(*match.span("name")), match["name"], ENOUGH)
            yield from _listed(text, match.end() + 1, span.end, namer, _usual) if _AND.match(text, match.end()) else ()


def _listed(text: str, at: int, limit: int, namer: Namer, fits: Callable[[str], bool]) -> Iterator[Candidate]:
    """The name at an offset and those that a 、 or 和 adds to it."""
    while (found := _name(text, at, limit, namer, fits)) is not None:
        yield found
        link = _AND.match(text, found.span.end, limit)
        if link is None:
            return
        at, fits = link.end(), _whole


def _name(text: str, at: int, limit: int, namer: Namer, fits: Callable[[str], bool]) -> Candidate | None:
    if (
        text[at : at + 1] in _JOINS
        or _WORKS.match(text, at - 1)
        or at_an_inn(text, at)
        or not (begins(text, at) or text.find("·", at, limit) >= 0)
        or _FESTIVAL.match(text, at)
    ):
        return None
    best = namer.best(text, at, limit, titled=True)
    if best and best.score >= ENOUGH + SURELY and fits(best.name) and _usual(best.name):
        return best
    sizes = [len(best.name)] if best and best.score >= ENOUGH else []
    for size in dict.fromkeys([*sizes, 3, 2, 4, 5, 6, 7, 8]):
        name, end = text[at : at + size], at + size
        if end <= limit and ((fits(name) and _THEN.match(text, end)) or (_surnamed(name) and _AT_HOME.match(text, end))):
            return Candidate(Span(at, end), name, ENOUGH)
    return None


def _surnamed(name: str) -> bool:
    """Three characters with a surname first that are no word as a whole: so much is enough before 家, where somebody lives."""
    return len(name) == 3 and name[0] in lexicon.word_set("surnames") and not sounds.is_word(name) and re.fullmatch("[\u4e00-\u9fff]+", name) is not None


def _usual(name: str) -> bool:
    """Whether a string may be a name and every character behind the surname is one of given names."""
    return _whole(name) and usual(name[1:])


_SHORT = 2
_LIKE_SOMEBODY = re.compile(
    "老人|夫妇|一家|的手|家[，。里中的门]|[高激兴感动][\u4e00-\u9fff]{1,3}地?说|说[，：]|告诉|介绍|握|拉着|正在|今年|现年|亲切|交谈|攀谈|聊|唠"
)
"""What follows two characters that are a name and no place: 落户|南雁 is none."""
_HAN_OR_DOT = re.compile(r"[\u4e00-\u9fff·]{2,}")


def _whole(name: str) -> bool:
    """Whether a string may be a name here: a surname first, no word and no place."""
    surname = name[:1] in lexicon.word_set("surnames") or name[:2] in lexicon.word_set("compound_surnames")
    if "·" in name:
        return sounds.spelled(name)
    sounding = len(name) >= 3 and lexicon.word_set("transliteration").issuperset(name)
    if not (surname or sounding or sounds.in_parts(name)) or not _HAN_OR_DOT.fullmatch(name) or name in places.names() or name in lexicon.word_set("not_names"):
        return False
    return not sounds.is_word(name) and (not holds_a_word(name) or usual(name[1:])) and length_fits(name)
