"""In which role somebody takes part whom a sentence names as an object: 会见某某, 与某某签约, 在某某陪同下, 为某某颁奖."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg.extract import asked, facing, handed, modality, outings, visits
from kg.extract.draft import Draft
from kg.extract.rule import Rule
from kg.extract.talking import AMONG, TALKS
from kg.extract.unit import Unit

MET = Rule("role-met", "走访途中与之交流、受到看望或会见的人是被会见者。", r"", "met", confidence=0.88)
TOGETHER = Rule("role-together", "“某人同某人到某处”“带领某人到某处”：后者一同前往。", r"", "accompanying", confidence=0.88)
ESCORT = Rule(
    "role-escort",
    "“在某人陪同下”：他是陪同人员；“在某人带领下”：他是带队人。",
    r"(?:(?:及|和|以及|与|、)[^，。；：Ⓟ]{1,40}Ⓟ)?[^，。；：Ⓟ]{0,26}?的?(?:全程|生动|详细|热情|耐心)*(?:陪同|带领|率领|讲解|解说|引导)(?:[和与、](?:陪同|带领|引导|讲解))?下",
    "accompanying",
    confidence=0.9,
)
TOGETHER_SIGNED = Rule(
    "role-sign-with",
    "“某人与某人签约”：双方都是签署人。",
    r"(?:，(?:就|围绕|现场|共同)[^，。；Ⓟ]{0,40}?|[^，。；Ⓟ]{0,24})(?:签约|签字|签署|签订|签下|签了|签(?=[^，。；Ⓟ签]{1,16}(?:协议|合同|备忘录|意向书|责任书))|(?:交换|互换)[^，。；Ⓟ]{0,8}(?:文本|协议))",
    "signatory",
    confidence=0.88,
)
RECEIVES = Rule(
    "role-receives",
    "走访中，被访单位的人“介绍”“汇报”“迎接”：他是接待方。",
    r"介绍|讲解|汇报|迎|演示|等候|^等?人?(?:还|也)?(?:进行|开展|举行)了?[^，。；Ⓟ]{0,8}(?:交流|座谈|会谈|洽谈)|[与同][^，。；Ⓟ]{0,8}[团组队](?:一行|成员)?[^，。；Ⓟ]{0,6}(?:座谈|交流|会谈)",
    "host",
    frozenset({"visit"}),
    confidence=0.82,
)
RECEIVED = Rule("role-received-by", "“受到某人的接待、欢迎”：他是接待方。", r"", "host", frozenset({"visit"}), confidence=0.88)
CALLED_ON = Rule("role-called-on", "“拜会”“拜访”的对象是接待方。", r"", "host", frozenset({"visit"}), confidence=0.82)
ROUND = Rule("role-round-table", "“某人与某人围坐交流”：双方都在场。", r"", "attendee", confidence=0.82)
PRESIDED = Rule("role-presided", "“在某人主持下”：他是主持人。", r"", "chair", confidence=0.88)
_TOLD_TO = re.compile(f"(?:当场|当即|现场|随即|立即|立刻|并|马上)*(?:要求|责成|责令|指示|请|交代|吩咐|安排|叮嘱|嘱咐|嘱托|提醒|告诉)(?={outings.BESIDE})")
"""当场责成随行的某某去办: it is done there and then."""
BESIDE = Rule(
    "role-beside",
    "走访的人对“随行的”“陪同的”某人说话：他一同前往。",
    rf"{outings.BESIDE}(?:[^，。；：Ⓟ]{{1,12}}Ⓟ?、)?$",
    "accompanying",
    confidence=0.88,
)
ESCORTED = Rule("role-escorted", "“某人陪同某人到某处”：后者是带队人。", r"", "lead", frozenset({"visit"}), confidence=0.85)
RULES = (
    PRESIDED,
    CALLED_ON,
    ESCORTED,
    BESIDE,
    ROUND,
    MET,
    TOGETHER,
    ESCORT,
    TOGETHER_SIGNED,
    *asked.RULES,
    *handed.RULES,
    RECEIVES,
    RECEIVED,
)

_INVITED_TO = re.compile("(?<![划将拟备望续])(?:特邀|邀请|聘请|请(?=[到来]))(?:[到来]?了?)$")
_SITS_IN = re.compile(
    "(?:等[^，。；Ⓟ]{0,16}?)?(?:(?:列席|旁听|参会|参与|到会|到场|与会|亲临|莅临|出席|参加|见证|观摩)(?=，|。|；|$|了|会议|现场|指导|本次|此次|活动|并)|(?:作为|担任)[^，。；]{0,6}嘉宾)"
)
_CAME = re.compile("(?:会|会议|活动|仪式|典礼|论坛|现场|当[天日]|[会式动礼坛训]上)(?:还|也|特别|特意|专门|同时)*(?:特邀|(?:邀请|请)[到来])了?$")
_ALL = re.compile("(?:等(?:[^，。；Ⓟ]{0,16})?)?(?:[。；，]|$)")
"""活动还邀请到了某某、某某。: whom an event got as its guests."""
_JUDGES = re.compile(r"[^，。；Ⓟ]{0,14}?组成(?:了)?[^，。；]{0,8}(?:评审|评估|验收|论证|鉴定|专家|咨询|考核|审查)[^，。；]{0,4}(?:组|委员会|团)")
"""邀请甲、乙等五名专家组成评审组: they sit there."""
_PRESIDES = re.compile("(?:等)?的?(?:共同)?主持(?:之)?下")
_WITNESSES = re.compile(
    "(?:等[^，。；]{0,10}?)?的?(?:共同|一同)?(?:见证(?:之)?下，?|(?:带领|率领|引领)下，?(?=[^。；Ⓟ]{0,24}(?:宣誓|誓词|重温|默哀|鞠躬|敬献|献花|高唱|齐唱|诵读|朗诵|参观|瞻仰|步入|观看|入场|植树|种下)))"
)
_BESIDE_HIM = re.compile("(?:与|同|和|会同|携)$")
_AS_HE_DID = re.compile("(?:等[^，。；]{0,12}?)?(?:共同|一起|一同|一道)(?:(?P<chairs>主持)|出席|参加|见证|观看|启动|揭牌|揭幕|签署|按下)")
"""并同某某共同主持会议: both do."""
_ROUND_TABLE = re.compile(
    r"(?:等[^，。；]{0,12}?)?(?:(?:共同)?(?:举行|召开)(?=[^，。；]{2,24}(?:会|会议|论坛)(?:。|，|$))|(?:一起|一道|共同|亲切|深入|举行|进行|开展|友好|坦诚|(?<=[行展])了)*(?:围炉|围坐|座谈|会谈|洽谈|磋商|交流|共话|面对面|交接|互[赠换]|交换(?!意见)|互动|见面|对话|谈心|夜话|共商|共叙|合影))"
)
_WITH = re.compile(r"(?:Ⓣ)?(?:，)?(?:还)?(?:同|与|和|偕同?|携|会同)")
_AS_ONE = re.compile(r"，?(?:一起|一同|共同)?(?:带队|率队|率团|分别|共同)")
_TAKEN_ALONG = re.compile(r"(?:带领|率领|带着|率|携|偕同?)(?:着|了)?$")
_TELLS = re.compile(
    "(?:等[^，。；]{0,6})?(?:同志)?(?:代表[^，。；]{2,16}?)?(?:所?[作做](?:出)?的?[^，。；所]{0,20}?)?(?:(?:就|关于|有关|对)[^，。；]{2,30}?)?(?:的)?(?:工作|情况|有关|相关|专题|简要|详细|现场)*(?:介绍|讲|细数|汇报|说)"
)
_SEEN = re.compile(
    r"(?:看望(?:慰问)?|慰问|走访(?:慰问)?|探望|拜[会访]|会晤|会见|见到|遇到|听取|走进|来到|走到|前往|去到|敲开|推开|拉着|拉住|握着|握住|问候|(?:送到|送给|交到|递到|递给|赠送给|献给))"
    r"(?:了)?[^，。；：Ⓟ]{0,24}$"
)
_AND_ALSO = re.compile("(?:走访|看望|慰问|拜访|探望)(?:了)?[^。；：Ⓟ]{2,40}，以及$")
"""走访了某公司，以及人大代表某某"""
_HERE = re.compile(
    r"^(?:等|一家|夫妇|夫妻|老人|老师|大爷|大娘|奶奶|爷爷|阿姨|大姐|师傅|老伴)*[^，。；：Ⓟ]{0,8}(?:，|。|；|、|等|$)"
    r"|^等?[\d一二两三四五六七八九十]+[余多]?[户名位][^，。；：Ⓟ]{2,16}(?:，|。|；|$)"
    r"|^(?:等[^，。；]{0,12}?)?(?:的?(?:新|老)?(?:家|手|小院|店|院|田|地|桑园|果园|茶园|大棚|摊|房|炕|床|作坊|工作室|病房|[^，。；：、的Ⓟ]{1,5}(?:地|田|园|棚|店|院|屋|房|厂|铺|窑|塘|场|圈|舍))|手中|手里|身边|[^，。；：Ⓟ]{0,6}(?:地里|田里|地头|园里|棚里|店里|院里|院子))"
)
_HOME = re.compile(
    r"^(?:的[^，。；：、的Ⓟ]{0,4}(?:田|地|园|棚|塘|圈|舍|作坊|晒场|摊位)[里中上边头]*(?=[，。]))|^(?:老人|夫妇|一家)?的?(?:新)?(?:家|小院|店|院子|果园|茶园|大棚)(?:中|里|内|的?(?:炕头|火塘|堂屋|客厅|院[子坝落里]|小院|门[前口]|床前|灶房|厨房|饭桌|大棚|晒场|地里|田里)[边上前里旁中]?)?(?:，|。|$|看望|慰问|走访|探望|[坐吃住聊拉转看算])"
)
_FACING = re.compile(r"(?:与|同|和|跟|向|找)(?:在场的?|前来[^，。；：Ⓟ]{0,8}的)?[^，。；：Ⓟ]{0,24}$")
_DOES_WITH = re.compile(r"(?:等[^，。；]{0,12}?)?(?!的|等|说|家|告诉|介绍|所|学习|看齐|[、，。；])[^，。；]{2,}")
"""同养蜂人某某算收成: whatever one does with somebody without office, he is met."""
_FOR = re.compile(r"(?:为|给|向)[^，。；：Ⓟ]{0,24}$")
_GIVEN = re.compile(rf"{AMONG}(?:老人|同志|一家|夫妇)?(?:送去|送上|送来|献上|献花|佩戴|拜年|披|戴上|递上|捧上|致以|带来)")
"""为退休教师某某送去鲜花: whoever without office is given something is met."""
_TOLD = re.compile(r"(?:叮嘱|嘱咐|鼓励|勉励|嘱托|询问|问起|(?<![慰访提学])问)(?:了)?[^，。；：Ⓟ向让请]{0,24}$")
_RECEIVED_BY = re.compile("(?:受到|得到)(?:了)?$")
_RECEPTION = re.compile("(?:等?[^，。；Ⓟ]{0,8})?的?(?:热情|热烈|盛情|亲切|周到|隆重|诚挚|友好|一致|和)*(?:接待|款待|欢迎|迎接|接见)")
_HEEDED = re.compile("(?:老人|同志|代表)?(?:所)?提出的[^，。；]{0,24}(?:建议|意见|问题|诉求|困难)[^，。；]{0,8}(?:肯定|采纳|答复|回应|解答|解决)")
"""对老党员某某提出的建议给予肯定: he is spoken with."""
_OFFICIAL = frozenset({"party", "government", "congress", "cppcc", "discipline", "supervision", "court", "procuratorate", "department", "zone"})


_ANSWERS = re.compile(
    r"^(?:[^，。；：]{0,14}?)(?:告诉(?!记者)|对(?:Ⓟ|他|她|大家)[^，。]{0,6}说|反映|接过|捧出|捧着|拉着|拉住|握着|握住|迎(?!接)|回答|答道|连声|连连|(?:高兴|激动|感激|开心|笑|乐呵呵|动情|自豪|爽快|兴奋)[^，。；：记]{0,6}(?:说|道|答)|说(?=。|：“|$))"
)


def lay(unit: Unit, predicate: str) -> bool:
    """Whether the subject is somebody without office who answers or greets the visitors: 村民某某高兴地说."""
    titles = [title.title for member in unit.group.members for title in member.titles]
    named = bool(facing.LAY.search(unit.before)) or any(facing.LAY.search(title) for title in titles)
    return named and bool(_ANSWERS.match(predicate)) and "记者" not in predicate[:20]


_SHOWS = re.compile("讲解|解说")


def escort(unit: Unit) -> str | None:
    """accompanying, lead or host, of 在Ⓟ陪同下, 在Ⓟ带领下 and 在Ⓟ讲解下; None elsewhere."""
    beside = unit.before.endswith("在") or LEVELS_BESIDE.search(unit.before) or _BESIDE_ESCORT.fullmatch(unit.before)
    match = ESCORT.regex.match(unit.after) if beside else _BY.match(unit.after) if unit.before.endswith("由") else None
    if match is None:
        return None
    return "host" if _SHOWS.search(match[0]) else "accompanying" if re.search("陪|引导", match[0]) else "lead"


def escorts_behind(text: str, people: list[Unit]) -> list[Unit]:
    """People in order, but an escort that a sentence begins with behind the one he escorts: 在某某陪同下，某某到我县调研.

    Where he leads others than people by name he is the subject: 在某某带领下，县委领导到某镇调研.
    """
    first = people[0] if people and people[0].kind == "object" and _AHEAD.fullmatch(people[0].before) else None
    if first and len(people) > 1 and people[1].kind == "subject" and _WITNESSES.match(first.after):
        return [people[1], first, *people[2:]]
    how = escort(first) if first else None
    if first and how and len(people) > 1 and people[1].kind == "subject":
        return [people[1], first, *people[2:]]
    led = _LED_ON.match(text, first.at + 1) if first and how == "lead" and not any(unit.kind == "subject" for unit in people) else None
    return [replace(first, kind="subject", at=led.end() - 1, after=text[led.end() :]), *people[1:]] if first and led else people


_BESIDE_ESCORT = re.compile("(?:及|和|以及|与|、)[^，。；：]{1,40}(?:及|和|以及|与|、)")
"""在甲及某局负责人和|乙|陪同下"""
LEVELS_BESIDE = re.compile("在[省市县区州旗镇乡](?:、|和|及)$")
"""在市、|区领导某某陪同下"""
_AHEAD = re.compile(
    "(?:Ⓣ，?|[^，。；：ⓅⓉ]{1,10}(?:[前后]|期间|结束)，|(?:随后|之后|接着|当[天日晚]|次日|翌日|期间|其间)(?:[上下]午|中午|傍晚|晚上?)?，?)*(?:[^，。；：ⓅⓉ]{2,24}组织(?:了)?(?=[^，。；：ⓅⓉ]{2,40}，在))?"
    "(?:(?:Ⓗ|[^，。；：ⓅⓉ]{2,30}(?:[组团队Ⓗ]|一行|人员|班子|代表|委员|嘉宾|来宾|客人|学员|师生|干部|党员|职工|青年|志愿者))(?:成员|们)?(?:等|一行|共)*(?:[\\d一二三四五六七八九十百几余多]+人)?，?)?在"
)
_LED_ON = re.compile(
    "的?(?:带领|率领)下，?(?:[^，。；：Ⓟ]{0,14}Ⓗ们?|(?:[^，。；：Ⓟ]{0,30}的)(?:全体|部分)?(?:Ⓗ|代表|委员|嘉宾|学员|师生)们?(?:用[^，。；]{2,12}时间)?)?"
)
_AS_ONE_WITH = re.compile("^(?:等)?(?:一行)?，?")
_BY = re.compile(r"等?(?:人|领导)?(?:全程)?陪同，?(?=先后|还|又|一同|参观|考察|来到|前往|走访|察看|视察|游览|调研)")
"""客人由某某陪同，参观了某厂"""


def role(unit: Unit, event: Draft) -> tuple[tuple[str, ...], Rule] | None:
    """The roles that being the object of a predicate gives in an event, and the rule; None where it gives none."""
    before, after = unit.before, unit.after
    on_the_way = _on_a_visit(before, after, unit) if event.type == "visit" else None
    if on_the_way:
        return on_the_way
    if event.type in {"meeting", "other", "ceremony"} and re.search(r"(?:与|和|同|跟)[^，。；Ⓟ]{0,16}$", before) and _ROUND_TABLE.match(after):
        return ("attendee",), ROUND
    speaks = asked.speaks(unit, event)
    if speaks:
        return ("speaker",), speaks
    if (
        event.type in {"meeting", "ceremony", "other", "talk"}
        and _INVITED_TO.search(before)
        and (_JUDGES.match(after) or ((_SITS_IN.match(after) or (_CAME.search(before) and _ALL.match(after))) and not modality.reason(before)))
    ):
        return ("attendee",), ROUND
    if event.type in {"meeting", "ceremony", "talk"} and _BESIDE_HIM.search(before) and (done := _AS_HE_DID.match(after)):
        return ("chair" if done["chairs"] else "attendee",), ROUND
    if event.type in {"meeting", "ceremony", "talk"} and before.endswith("在") and _PRESIDES.match(after):
        return ("chair",), PRESIDED
    if event.type in {"meeting", "ceremony"} and before.endswith("在") and _WITNESSES.match(after):
        return ("attendee",), ROUND
    if before.endswith("授予"):
        return ("honoree",), handed.HONOURED
    if event.type in {"ceremony", "meeting"} and re.search(r"(?:与|和|同)[^，。；Ⓟ]{0,20}$", before) and TOGETHER_SIGNED.regex.match(after):
        return ("signatory",), TOGETHER_SIGNED
    given = handed.role(before, after, event.type)
    if given:
        return (given.states,), given
    return _on_the_way(unit, event) if event.type in {"visit", "talk"} and _is_met(unit, event) else None


def _on_the_way(unit: Unit, event: Draft) -> tuple[tuple[str, ...], Rule]:
    return (("host",), CALLED_ON) if _calls_on(unit, event) else (("met",), MET)


_CALLS = re.compile("拜[会访]")


def _calls_on(unit: Unit, event: Draft) -> bool:
    """Whether somebody of office is talked to on a journey made to call on his house: 赴某市拜访某某协会，与会长某某座谈."""
    return (
        event.type == "visit"
        and bool(_CALLS.search("".join(event.names[:1])) or _CALLS.search(unit.before[-20:]))
        and any(t.counted and t.body and t.body.kind != "company" for m in unit.group.members for t in m.titles)
    )


def _on_a_visit(before: str, after: str, unit: Unit) -> tuple[tuple[str, ...], Rule] | None:
    """The roles of somebody whom a visitor goes with, takes along or hears."""
    if _RECEIVED_BY.search(before) and _RECEPTION.match(after):
        return ("host",), RECEIVED
    if _WITH.fullmatch(before) and unit.at > 0 and visits.leads(after) and not TALKS.match(after.lstrip("，")):
        return ("lead" if _AS_ONE.match(after) else "accompanying",), TOGETHER
    if before.endswith(("陪同", "陪同了")) and visits.leads(_AS_ONE_WITH.sub("", after)):
        return ("lead",), ESCORTED
    if BESIDE.regex.search(before) and not modality.reason(_TOLD_TO.sub("", before)):
        return ("accompanying",), BESIDE
    if _TAKEN_ALONG.search(before):
        return ("accompanying",), TOGETHER
    if asked.IS_ASKED.search(before) and asked.TO_SPEAK.match(after):
        return ("host",), RECEIVES
    if asked.IS_HEARD.search(before) and _TELLS.match(after) and not facing.of_no_office(unit, before):
        return ("host", "speaker") if asked.REPORTS_TO.match(after) else ("host",), RECEIVES
    return None


def _is_met(unit: Unit, event: Draft) -> bool:
    """Whether an object is somebody met on the way: 与某某交流, 看望某某, 叮嘱某某; an official who is told something came along."""
    clause = re.split("[，。；：]", unit.before)[-1]
    if modality.reason(unit.before) or re.search("汇报|介绍|讲话", unit.after[:6]):
        return False
    if _HOME.match(unit.after) and re.search("在[^，。；：Ⓟ]{0,24}$", clause):
        return True
    if unit.at_home or ((_SEEN.search(clause) or _AND_ALSO.search(unit.before)) and _HERE.match(unit.after)):
        return True
    if _FACING.search(clause) and TALKS.match(unit.after):
        return True
    titles = [title for member in unit.group.members for title in member.titles]
    anybody = bool(facing.LAY.search(clause)) or bool(titles and all(facing.LAY.search(title.title) for title in titles))
    if anybody and ((_FACING.search(clause) and _DOES_WITH.match(unit.after)) or (_FOR.search(clause) and _GIVEN.match(unit.after))):
        return True
    if facing.faced(unit, event, clause, lay=anybody):
        return True
    if _HEEDED.match(unit.after) and re.search("对[^，。；：Ⓟ]{0,16}$", clause):
        return True
    return bool(_TOLD.search(clause)) and not any(t.body and t.body.kind in _OFFICIAL and not re.search("村|社区|支部|公司", t.printed) for t in titles)
