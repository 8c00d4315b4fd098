"""What is said and yet did not happen, or not now, or not here: plans, denials, duties, habits, history, hearsay, conditions, fiction, speech."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter

from kg.extract.mood import Mood
from kg.patterns import any_of
from kg.sought import Sought, Table, led


def _mood(name: str, why: str, pattern: str) -> Mood:
    return Mood(name, why, led(pattern))


_START = r"(?:^|(?<=[，。；：“]))"
_PLAN = (
    r"拟(?!人|定|态|合|写|任职|录|[^，。；于在会到赴]{1,6}的[^，。；于在会到赴]{1,8}$)|预定(?!席位)|即将(?!来临|到来|过去|结束|进入|迎来)|定于|预计|打算|有望|力争|争取(?=[^，。；]{0,6}Ⓣ)|择[日期]|不日|届时|(?<![作划年度])计划(?=于|在|到|赴|前往|[今明后下]|\d|Ⓣ|率|带|组织|召开|举行|走访|调研|考察|出席|参加|开展)"
    r"|将(?=于|在(?!建)|会(?!议)|率|赴|到|来|出席|参加|前往|陪同|主持|宣布|带队|召开|举行|举办|走访|调研|考察|视察|看望|慰问(?![品金信物])|致辞|作|Ⓣ|由|择)"
)
_PROMISED = (
    r"承诺(?![书制函事”》、的和])|答应(?!了)|能否|可否|(?<!查看)(?<!了解)是否|(?<![发光文昆鲜声说证])明[天日](?!之星|报|月|星|华|珠|湖|山|台|然)"
    r"|后天(?=[到赴去前])"
)
"""What is promised, asked, or of tomorrow, as far as its own clause goes."""
CLAUSES = (
    _mood(
        "negated",
        "报道说这件事没有发生，或他没有到场。",
        r"(?:(?<!前所)未(?!来|成年|央|必|婚)能?"
        r"|(?<!有)没有|没能?(?!收)|无法|未曾|从未|并未|并非|不再|不是(?=[^，。；]{0,6}$))[^，。；]{0,6}$"
        r"|(?<![望问访候探到进了])(?<!代表)(?<!受)因(?:故|事|临时|参加|出席|另有|有|公|病)[^，。；的]{0,10}$|请假[^，。；]{0,4}$|(?:推迟|延期|延后|取消|放弃|暂缓|婉拒|谢绝)了?[^，。；]{0,6}$|(?:原定|原计划|本来?要|本应|本该)[^，。；]{0,12}$",
    ),
    _mood(
        "future",
        "报道说这是计划、安排或预告，尚未发生。",
        rf"(?:{_PLAN}|{_PROMISED}|(?<![大名上中少老干小健闯武麻主强猛部])将(?![军领士乐近台才帅官])(?![^，。；]{{1,12}}[送递交带发列转])|准备(?!情况|工作|会|就绪|活动|阶段)|下(?:一步(?!工作)|个月|周|月))[^，。；]{{0,14}}$",
    ),
    _mood(
        "habit",
        "报道说的是经常、定期的做法，不是某一次活动。",
        r"(?<!“)(?:每(?=年|月|周|季度|天|逢|个|隔|半)|每到(?!一|之|每)|经常(?!性)|时常|常常|定期|一直以来|长期以来|多年来|数十年来|常年|往往|总是|坚持(?=[到赴去]|$)|(?<![汇商工协业联友善产员乡合])总会(?![上长会])|都会(?!区|城)|逢年过节|年年"
        r"|惯例|一有空|连续(?:\d+|[一二三四五六七八九十两多])年)[^，。；]{0,16}$"
        r"|(?<![第一])(?:多|数|[两二三四五六七八九十]|\d)次(?!会议|全会|全体|党代|党组|常委|集中|学习|代表|会员|理事|主席|领导|到访|来访)[^，。；]{0,16}$",
    ),
    _mood("history", "报道回顾的是以前的事，不是这次的新闻。", r"(?:(?<![未不])曾(?!祖|孙)|早在|当年(?![底内])|那一?年|多年前|历史上)[^，。；]{0,20}$"),
)
"""Looked for in the clause of a verb, up to the verb. The first that fits is the reason."""
_WISH = "(?<!新)希望(?!之星|小学|中学|学校|工程|集团|广场|大道|路|村|幼儿园|大厦|社区|食品|农业|乳业|公司)"
"""A wish, and no part of a name: 希望之星幼儿园, 新希望."""
_DUTY = _mood(
    "duty",
    "这是要求、部署或希望，不是已经做的事。",
    rf"(?:(?<![主重摘首纪概提简只需])要(?!闻|点|害|素)|(?<![响反相供适对顺])应(?!邀|急|届|对|用|约|聘)|(?<!急)须|必须|(?<![急所供军内])需(?!求)|(?<![邀申聘提])请(?!假)|应当|务必|不得|{_WISH}|要求"
    "|(?:安排|指派|委派|选派|责成|督促|动员|号召)(?=[^，。；]{0,3}(?:[省市县区州旗镇乡局委办各]|公司|干部|专家|人员|医生|教师|有关|相关|Ⓗ)))",
)
CARRIED = (
    _mood("future", CLAUSES[1].why, rf"(?:{_PLAN})"),
    _mood("habit", CLAUSES[2].why, r"(?<!“)(?:每(?=年|月|周|季度|逢)|经常(?!性)|时常|一直以来|长期以来|多年来|常年|逢年过节)"),
    _mood("history", CLAUSES[3].why, r"(?<![未不])曾(?!祖|孙)|早在"),
)
"""Said in an earlier clause of the same predicate, these hold on until something else begins."""
_ELSE = re.compile(
    r"[，；](?:但|而|却|不过|昨|今|如今|现在|目前|此次|这次|此番|日前|近日|随后|近期|再次|又|当天|会上|此前|会前)|；|(?<!会见)(?<!会晤)(?<![同与和向对])Ⓟ|(?<!于)Ⓣ[^，。；]{0,3}，?[^，。；]{0,8}(?:召开|举行|来到|到|赴|走|调研|考察|看|检查)"
)
"""Where what was said before holds no longer."""
FRAMES = (
    _mood(
        "hearsay",
        "这是传闻或未经证实的说法。",
        rf"{_START}(?:[^，。；：]{{0,6}}?(?:据说|据传|据网传|网传|网上流传|传闻|传言|谣传|听说|风传|相传|传说|坊间|有消息称|有人称|有人说|疑似|消息人士))",
    ),
    _mood(
        "condition",
        "这是假设或条件，不是已经发生的事。",
        rf"{_START}(?:如果|假如|倘若|假使|假若|假设|要是|要不是|若非|若不是|若是|若(?=Ⓟ|Ⓗ|没有|无|能|有)|如(?=Ⓟ|Ⓗ(?:有|因|不))|一旦|万一|即便|即使|哪怕|除非|试想|设想|想象)",
    ),
    _mood(
        "fiction",
        "这是小说、影视或故事里的情节。",
        rf"{_START}(?:[^，。；：Ⓟ]{{0,8}}?(?:小说|电视剧|连续剧|电影|影片|话剧|戏剧|剧中|片中|书中|该剧|短剧|全剧|故事)"
        rf"Ⓑ?(?:[^，。；Ⓟ]{{0,8}}?(?:里|中|讲述|描写|描绘|塑造|虚构|再现)|，)|Ⓑ(?:讲述|描写|描绘|塑造|虚构)|梦(?:里|中|见))",
    ),
    _mood(
        "history",
        CLAUSES[3].why,
        "(?:谈[到起]|[说提讲想忆]起|回忆|回想)[^，。；]{0,20}?[到赴去在][^，。；]{2,30}?的(?:情景|情形|见闻|经历|感受|往事|故事|心得|体会|日子|收获|所见所闻)",
    ),
    _mood("habit", CLAUSES[2].why, r"^(?:截至|截止到?)[^，。；]{0,14}，|累计(?=[^，。；]{0,12}(?:走访|慰问|检查|督导|召开|举办|开展))"),
    _mood(
        "case",
        "这是通报、起诉、审判的案情，不是活动。",
        r"违规(?:收受|接受|吃喝|操办|公款|发放)|(?:涉嫌|被控)[^，。；]{0,12}(?:罪|违纪|违法|贿)|严重违纪|受贿|提起公诉|开除党籍|(?:纪律|监察)(?:审查和?|调查)|被(?:判处|逮捕|双开|查处)|一审(?:公开)?(?:宣判|判处)",
    ),
    _mood(
        "history", CLAUSES[3].why, r"^(?:Ⓟ|[他她])是在?(?:结束|出席|访问|参加)[^。；]{2,40}后[^，。；]{0,6}(?:抵达|来到|前往|赴|到)[^，。；]{1,12}的(?=。|$)"
    ),
    _mood("drill", "这是演练设定的情景，不是真事。", rf"{_START}(?:(?:演练|演习)[^，。；]{{0,4}})?(?:模拟(?!考|仓|器|法庭)|假定|预设|情景设定)"),
    _mood("correction", "这是更正启事，说的是以前的报道。", r"^更正[：:]|特此更正"),
    _mood("caption", "这是图片说明，重复正文所说。", r"^[\s▲△↑▶◀(（]*(?:[左右上下题本]|[一二三四①②③④\d]{1,2})?图[①②③④\d]?(?:为|片为|①|1)(?!主|止|了)"),
)
"""From their first word on, nothing of the sentence is stated."""
SPEECH = Mood(
    "speech",
    "这是讲话、引语里的内容，不是报道所说的事。",
    led(
        r"提出要求(?=：|“)|(?:强调|指出|表示|认为|(?<![据传听小])说|提出|叮嘱|谈到|称|坦言|介绍说|寄语|讲到|写道|规定|笑道|回忆道?|回忆说|透露|告诉记者)(?=，|：|“)"
        r"|(?:(?<![的署总关作体标新项等件神策务级准范定出按])(?<![照应据].{2})(?<![照应据].{3})(?<![照应据].{4})要求|(?<!的)"
        rf"{_WISH}"
        r"|呼吁|(?<![的应])号召|(?<![见出条的和、与])建议|盼望|(?<![与和、的])期盼|(?:勉励|鼓励|叮嘱|嘱咐|(?<!的)嘱托)(?![^，。；：Ⓟ]{0,12}Ⓟ)"
        r"|要(?=[^，。]{0,2}(?:坚持|深入|全面|加快|切实|以|把|进一步)))"
    ),
)
_ABSENT = re.compile(
    r"未(?:能)?(?:到[会场]|出席|参加|成行|前来|赶到)|没(?:有|能)?(?:到[会场]|出席|参加|成行|前来|赶到)|(?:请假|缺席)(?!的)|没[来到去](?=，|。|$|了)|因故(?:未|没)|(?:有事|临时)未到|^(?:因[^，。；]{1,10})?(?:委派|委托|指派)[^，。；]{1,20}?(?:到会|参加|出席|赴会)"
)
KEPT_AWAY = re.compile("(?:请假|缺席|未能[^，。；的]{1,6})的[^，。；的]{0,4}$")
"""因病请假的|副县长某某: who is said to be away before he is named."""
_NOT_THERE = Sought(_ABSENT)
_CALLED_OFF = re.compile(r"推迟|延期|取消|改期|暂停举办|停办|未能?如期")
LETTER = Mood(
    "letter",
    "他只是来信、来电、批示，没有到场。",
    re.compile(
        r"签[署发](?:了)?的|(?:同志)?的(?:亲笔)?(?:贺信|贺电|贺词|慰问信|慰问电|感谢信|口信)|(?:[^，。；Ⓟ]{0,24}?)(?:(?:发来|发去|寄来|送来|(?:赠|敬)?送(?=了?[^，。；Ⓟ]{0,4}(?:花圈|挽联))|致(?!贺[词辞])|发(?!放)|写|给[^，。；Ⓟ]{1,24}?)(?:了)?[^，。；Ⓟ]{0,4}?(?:贺信|贺电|贺词|唁电|慰问信|慰问电|贺函|感谢信|回信|公开信|挽联|花圈)"
        r"|致(?:信|电)(?!息)|来信|去信|回信|(?:作出|作了|作|做出)(?:了)?[^，。；]{0,6}(?:批示|指示)(?!精神|要求)|(?:专门|亲自|专题)?批示(?!指示|精神|要求|件))"
    ),
)
DELEGATED = Mood("delegated", "他委托别人前往，自己没有到场。", re.compile("委托$"))
WATCHED = Mood(
    "watched",
    "他收看、收听的是别处的会议或直播，没有到那里。",
    re.compile(r"(?:^|(?<=[，。；]))[^，。；]*(?:收听收看|收看收听|(?<!听)收看(?!率)|收听(?!率|收看)|观看[^，。；]{0,24}(?:直播|实况|转播))"),
)
_BRANCH = re.compile("分会场|视频(?:会|调度|连线)|电视(?:电话)?会|电话会|主会场")
"""Whoever watches there takes part."""
_CLAUSES, _CARRIED, _FRAMES = (Table(moods, attrgetter("pattern")) for moods in (CLAUSES, CARRIED, (*FRAMES, WATCHED)))


@lru_cache(maxsize=4096)
def frame(text: str) -> tuple[int, Mood] | None:
    """Where a stretch begins that nothing of is stated (hearsay, condition, fiction ...), and what it is; None if there is none."""
    moods = _FRAMES.alive(text)
    if not moods:
        return None
    found = [(match.start(), mood) for mood in moods if (match := mood.pattern.search(text)) and not (mood is WATCHED and _BRANCH.search(text))]
    return min(found, key=lambda pair: pair[0], default=None)


_TELLS_ON = re.compile(
    "[，；]?Ⓟ(?:也|还|先后|分别|随后|最后|代表[^，。；]{2,16}?)*(?:作(?!为)|主持|讲话|致辞|发言|宣读|通报|汇报|传达|点评|参加|出席|陪同|一同|随同|列席)"
)
"""甲提出希望，乙作了讲话: the words of the first were not quoted."""


@lru_cache(maxsize=4096)
def unsaid(predicate: str) -> str:
    """The predicate up to where somebody's words begin, or hearsay, a condition, fiction."""
    said = SPEECH.pattern.finditer(predicate) if SPEECH.sought.may_be_in(predicate) else ()
    match, framed = next((one for one in said if not _TELLS_ON.match(predicate, one.end())), None), frame(predicate)
    if match is None and framed is None:
        return predicate
    end = match.end() if match else len(predicate)
    return predicate[: min(end, framed[0])] if framed else predicate[:end]


def quoting(before: str) -> bool:
    """Whether a quotation is open where the text ends: “今天路远” says nothing of the day on which something happened."""
    return before.count("“") > before.count("”")


def future() -> Mood:
    """The mood of plans."""
    return CLAUSES[1]


def plans(text: str) -> bool:
    """Whether a text speaks of what is to come."""
    return CARRIED[0].sought.may_be_in(text) and bool(CARRIED[0].pattern.search(text))


_CLAUSE_ENDS = re.compile("[，。；：]")
_AS_TOLD = re.compile(
    "(?:按照?|根据|遵照|依照|应|受)[^，。；]{0,12}?"
    "(?:要求|安排|部署|指派|委派|派遣|委托|授权|嘱托|重托|请求|邀请|约请|之[邀请约托命]|相邀|盛邀|号召|约定|通知|指示|精神|计划|惯例|规定|需要)"
)
"""按照上级要求|到某厂检查, 应某某邀请|访问某市: who does as he was told or asked does it."""


def unprompted(before: str) -> str:
    """What stands before a verb, without that somebody was told or asked to."""
    return _AS_TOLD.sub("", before)


_ON_THE_WAY = led(
    "(?<![未将])来到|(?<=推迟)到|(?<![收达得感受迟签报直遇见回解听想做谈提识悟料体轮找办看说])到(?![会场位期底达岗任了])|前往|奔赴|赶赴|(?<![全以])赴|(?<![过失除])去(?![年世除掉])"
    "|走进|深入(?!推进|贯彻|学习|开展|实施|落实|践行)|率[队团]|带队"
)
"""未|到某厂调研, 应|赴某地出席: what is said of going somewhere is said of what would be done there."""
_ANY_MOOD = any_of(Sought(*(mood.pattern for mood in (*CLAUSES, *CARRIED))).needed or ())
"""One of these stands in whatever tells such a mood."""


@lru_cache(maxsize=4096)
def mood(before: str) -> Mood | None:
    """In which way what follows `before` (the text of its sentence up to the verb) is said without being stated, or None."""
    if not _ANY_MOOD.search(before):
        return None
    before = unprompted(before)
    here, earlier = _CLAUSES.alive(before), _CARRIED.alive(before)
    clause = _CLAUSE_ENDS.split(before)[-1]
    heads = _up_to_the_way(clause) if here else ()
    found = next((mood for mood in here if any(mood.pattern.search(head) for head in heads)), None)
    return found or (_carried(before, earlier) if len(clause) < len(before) else None)


def _up_to_the_way(clause: str) -> tuple[str, ...]:
    """A clause up to its verb, and up to the going somewhere before that."""
    way = _ON_THE_WAY.search(clause)
    return (clause, clause[: way.start()]) if way else (clause,)


_ENDS = re.compile("[。；]")


def _carried(before: str, moods: tuple[Mood, ...]) -> Mood | None:
    for kind in moods:
        last = max((match.end() for match in kind.pattern.finditer(before)), default=None)
        if last is not None and not _ENDS.search(before[last:]) and not _ELSE.search(before, last):
            return kind
    return None


def reason(before: str) -> str | None:
    """The name of that mood in the ledger, or None."""
    found = mood(before)
    return found.name if found else None


@lru_cache(maxsize=4096)
def absent(predicate: str) -> bool:
    """Whether a predicate says that its subject was not there."""
    return _NOT_THERE.may_be_in(predicate) and bool(_ABSENT.search(_ENDS.split(predicate)[0]))


def from_afar(predicate: str) -> bool:
    """Whether a predicate begins with a letter, a wire or a written instruction: who sends one is not there."""
    return LETTER.sought.may_be_in(predicate) and bool(LETTER.pattern.match(predicate))


_WREATHS = re.compile("(?:花[圈篮]|唁[电函]|挽联|[贺唁慰]电|[贺慰]信|贺词|题词)[^，。；]{0,8}$")


def sent(before: str) -> bool:
    """Whether a list is one of people who sent something: 送花圈的还有甲、乙."""
    return bool(_WREATHS.search(before))


def is_duty(before: str) -> bool:
    """Whether a verb after `before` says what ought to be done."""
    return duty(before) is not None


def duty(before: str, reach: int = 8) -> Mood | None:
    """The mood of what ought to be done, if a verb after `before` is said in it: its word stands no further before the verb than `reach`."""
    if not _DUTY.sought.may_be_in(before):
        return None
    heads = _up_to_the_way(unprompted(_CLAUSE_ENDS.split(before)[-1]))
    return _DUTY if any(len(head) - match.end() <= reach for head in heads for match in _DUTY.pattern.finditer(head)) else None


@lru_cache(maxsize=4096)
def called_off(text: str) -> bool:
    """Whether a sentence says that something planned was put off or dropped."""
    return bool(_CALLED_OFF.search(text))
