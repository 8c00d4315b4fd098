"""A sentence cut into units: who, and what is said of him.

A subject stands before its predicate (`Ⓟ出席会议并讲话`); in a listing it stands behind (`陪同的有Ⓟ`); an object belongs to the predicate of
somebody else (`会见Ⓟ`, `与Ⓟ交流`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from kg.extract import facing, modality, outings
from kg.extract.encode import BEFORE_SOME
from kg.extract.encoded import Encoded, Group
from kg.extract.parted import DOES_HIS_OWN
from kg.extract.unit import Unit
from kg.sought import Ending, Endings, Seldom

_LISTED = Ending(
    r"(?:[^，。；Ⓟ]{0,16}(?:听会|到会|与会|在座|同去|同往|登台|就座|发言|出席会议)的(?:[^，。；：Ⓟ]{0,6}Ⓗ)?(?:还|也)?有[：]?|(?:(?:一同|一起|随同|陪同|同行|随行|参加|出席|列席|参会|主持|见证|陪|前来|到场|省里来|市里来|县里来)[^，。；Ⓟ]{0,20}?(?:的)?(?:还|也)?(?:有|是|为|包括)[：]?|(?:陪同|出席|参加|参会|随行|同行)(?:人员|领导)[：:]?(?:有|是|为)?|还有|(?:Ⓗ|[组团队](?:的)?成员)(?:还)?(?:包括|有)[：:]?)"
    r"|(?:参加|出席|陪同|列席|参会|与会|到会|随同|见证)[^，。；Ⓟ]{0,12}(?:有|包括)[：:]?[^，。；：Ⓟ]{0,40}?(?:(?:Ⓗ|负责人|负责同志|领导|代表|人员|同志)(?:和|及|以及|、)|[局委办部院会]的)$"
    r"|(?:主持|签字|签约|致辞|发言|讲话|宣布|宣读|授牌|授旗|颁奖|揭牌|揭幕|剪彩|启动|主讲|授课|演讲|宣讲|点评|推介|领誓|报告)[^，。；Ⓟ]{0,10}?的(?:还|也)?(?:是|有|为)"
    r"|(?:^|[，；])(?:他们|她们|参加者|与会者|来宾|客人|与会嘉宾|参会代表)(?:分别)?(?:是|有|包括)[，：]?(?:(?:曾任|曾长期担任|原|现任)?[^，。；：Ⓟ]{0,48}、?(?:现任|现为))?"
    r"|(?:主持|主讲|宣讲|演讲|授课|致辞|报告|领誓|监誓|见证|颁奖|揭牌|剪彩|与会|参会|特邀|主持会议)(?:人|者|嘉宾)(?:还|也)?(?:是|为|有|：)"
    r"|(?:^|[，；])[^，。；：Ⓟ]{0,16}(?:接待|出席|参加|与会|随团|陪同)(?:[^，。；：Ⓟ]{0,8}?)(?:者|的|人员)?(?:还|也|尚)?(?:有|是|为|计有|包括|，?除了?)[：:]?"
    r"|(?:^|[，；])[^，。；：Ⓟ]{0,16}(?:同来|来访|到访|来校|参与)(?:[^，。；：Ⓟ]{0,10}?)(?:的|人员|领导|嘉宾|客人)?(?:还|也|尚)?(?:有|是|为|包括)[：:]?"
    r"|(?:^|[，；])[^，。；：Ⓟ]{0,10}(?:陪|跟|随|伴|同)[^，。；：Ⓟ]{0,10}[他她](?:们)?[^，。；：Ⓟ]{0,10}的(?:还|也)?(?:有|是)[：:]?"
    r"|(?:^|[，；])[^，。；：Ⓟ]{0,10}(?:迎[候接]|等候|台下|主席台|会场|就[坐座]|在座|在场|到场)[^，。；：Ⓟ]{0,8}的(?:还|也)?(?:有|是)[：:]?"
    r"|(?:^|[，；])[^，。；：Ⓟ]{0,8}(?:出席|参会|参加|与会|到会|陪同|随行)[^，。；：Ⓟ]{0,6}(?:领导|人员|嘉宾|代表|名单|Ⓗ)："
    r"|(?:^|[，；])[^，。；：Ⓟ]{0,10}(?:[组团](?:的)?成员|(?:调研|考察|检查|督导|督查|视察|慰问|访问|参访|评估|验收|指导|来访|代表|考核|评审|工作)[组团]|团员|[组队随]员|一方|方面|一行)(?:们)?(?:出席的|参加的)?(?:还|也|尚)?(?:有|包括|(?<=成员)是)[：:]?"
    r"|(?:^|[，。；])[^，。；：Ⓟ]{0,8}(?:莅临|光临|亲临|应邀|受邀|出席|参加|参与|前来|到场|与会)[^，。；：Ⓟ]{0,30}?的(?:[^，。；：Ⓟ]{0,4}(?:Ⓗ|嘉宾|来宾|宾客|客人|人员|代表|专家|校友)(?:和|及|与|、)?){0,3}(?:还|也|尚|主要)?(?:有|包括|分别[为是])[：:]?(?:[^，。；：、Ⓟ]{1,16}的)?)$"
)
_INVERTED = Seldom("的，(?=(?:还|也|主要|分别)?(?:有|是|包括)[：:]?$)")
"""陪着他下地的，|有某某: the comma tells nothing."""
_OBJECT = Ending(
    r"(?:会见(?:了)?|走进(?:了)?|敲开(?:了)?|推开(?:了)?|领着|引着|拉着|拉住|握着|握住|会晤|见了|叮嘱|嘱咐|嘱托|鼓励|勉励|询问|(?<![慰访提学])问|问候(?:了)?|探望(?:了)?|遇到(?:了)?|看望(?:了)?|慰问(?:了)?|看望慰问(?:了)?|走访(?:慰问)?(?:了)?|接待(?:了)?|与|同|跟|和|向|由于|感谢|来访的|拜会(?:了)?|拜访(?:了)?|(?:送|交|递)(?:到|至|给)(?:了)?|来到|走到|前往|赶到|见到(?:了)?|(?<![受获])表彰(?:了)?|听取(?:(?:和|并|、)审议)?(?:了)?|听|率领?|带领|携|偕同?|带着)(?:[^，。；：Ⓟ“”、]{0,14}?的老?|老|[我本](?:[局委院校司厂市县区镇乡部办处所]|公司)?|[^，。；：Ⓟ“”、]{0,8}[区县市院]内|值班|带班|当班|在岗|执勤)?$"
    r"|(?:与|同|跟|和)[^，。；：Ⓟ、的]{2,16}(?:两委”?|班子|干部|代表|成员|负责人|党员|群众|村民|职工|企业|专家|人员)、$"
    r"|(?:看望|慰问|探望)(?:了)?[^，。；：Ⓟ“”]{0,24}(?:Ⓗ?、[^，。；：、Ⓟ“”]{0,16}的|(?:干部|党员|劳模|模范|专家|教授|教师|职工|医生|英雄|功臣|军人|院士|老人)、)$"
    rf"|{outings.BESIDE}$"
    r"|(?:走访|看望|慰问|拜访|探望)(?:了)?[^。；：Ⓟ“”]{2,40}，以及$"
    r"|(?:为|给|向|与)[^，。；：Ⓟ“”]{0,16}“[^“”，。；]{2,16}”(?:称号)?(?:获得者|称号)?$"
    r"|(?:走进|来到|走到|走访|敲开|推开|拉着|拉住|握着|握住|见到|遇到|询问|前往|看望|慰问|会见|探望|问候|叮嘱|嘱咐|鼓励|勉励|嘱托|与|同|跟|和|向|为|给|替|[送交递][到至给])(?:了)?[^，。；：Ⓟ“”]{0,24}"
    r"(?:户|民|农|人|员|工|师|众|范|兵|生|部|者|模|主|属|儿|医|友|长|妇|板|客|手|雄|商|警|官|干|姐|哥|嫂|爷|奶|头|匠|童|侨|胞|亲|星|播|机|红|庭|安|卫|姆|丁|贩|迷|计|纳|东|教|妻|母|父|青|路|元|干)$"
    r"|在[^，。；：Ⓟ“”]{0,24}(?:户|民|人|员|工|师|众|范|兵|者|模|属|家)$|代表[^，。；：Ⓟ“”]{0,6}(?:因[公病故事]|出差|在外|未能|无法)[^，。；：Ⓟ“”]{0,8}的$"
    r"|(?:对|给|为|受|邀请|特邀|任命|免去|接受|祝贺|(?<![工员生师民户家商者兵年友属手模方界企业部农匠嫂])代表|以(?!及)|学习|贯彻|落实|传达|按照|根据|选举|决定|提名(?!人选)|来自|授予|把|将|请|陪同|陪着|代为|让|跟随|率领的|在|聘请|欢迎|送别|悼念|(?<=[方校企地])就(?:选派)?)(?:[^，。；：Ⓟ“”、的]{0,4})$"
)
_SUBJECT_LIKE = Ending(r"(?:由|经|(?:身为|作为|兼任|担任|身兼)[^，。；]{0,12}的|(?:正在|应邀)[^，。；]{2,20}的)$")
_BESIDE = Ending(r"(?:与|同|跟|和|向|看望(?:了)?|慰问(?:了)?|走进|来到|见到|遇到|会见(?:了)?)[^，。；：Ⓟ“”、]{0,24}的$")
"""与正在采茶的某某拉家常: an object, however it is described."""
_TO_A_HOME = re.compile(r"(?:[向给为]|推开|深入|敲开|来到|走到|走访|到|前往|赶到|进|去)(?:了)?[^，。；：Ⓟ]{0,20}$")
_WHOSE = (
    "(?:等?[一二三四五六七八九十几两\\d]*[余多]?[户名位个家]?(?:生活)?(?:困难|贫困|脱贫|特困|低保|优抚|退役|离退休|退休|老|民族|结对|结亲|帮扶|包联|监测|建档立卡|边缘易致贫|易返贫|致贫|五保|重点|残疾|孤寡|空巢|留守|独居|计生|特扶|失独|困境|移民|搬迁|易地|优秀|先进|归侨|患病|大病|受灾|生活)*"
    "(?:老?人|亲戚|亲人|家庭|对象|牧民|群众|同志|户|党员|干部|军人|职工|村民|居民|教师|劳模)|夫妇|等)?的?(?:新)?的?"
)
_HOUSE = "家(?![人属长庭电具禽畜政乡训风教底族务业居])"
_HOMES = re.compile(rf"(?:[、和][^，。；：Ⓟ]{{0,24}}Ⓟ)*{_WHOSE}{_HOUSE}")
_FURTHER_HOME = re.compile("[到去进赴入](?:[^，。；：Ⓟ]{0,24}Ⓟ){1,8}[^，。；：Ⓟ]{0,16}[、和][^，。；：Ⓟ]{0,24}$")
"""到敬老院和老兵甲、困难群众乙家中: both homes were gone to."""
_IN_VILLAGE = re.compile("(?:来到|走进|走到|前往|赶到|深入|[在到])[^，。；：Ⓟ的]{2,20}[村组屯寨社庄队]$")
_HIS_GROUND = re.compile("(?:等?[\\d一二三四五六七八九十几]*户?(?:村民|农户)?)?的(?:[^，。；：Ⓟ的]{0,4}?)(?:[田地园棚塘圈舍院]|养殖场|牧场|店铺?|作坊|合作社)")
"""在某村|某某的麦田: who lives there is met, though nobody goes to his home."""
_NOBODY = re.compile(
    r"^(?:同志)?(?:[^，。；Ⓟ对]{0,4}对[^，。；Ⓟ]{1,14})?(?:亲笔)?(?:[发寄送]来)?的(?:亲切)?(?:问候|祝福|祝愿|祝贺|(?:贺[信词电]|慰问信)(?=，(?:并|还|介绍|回顾|作)))|^(?:总书记)?(?:考察|调研|视察|到访)[^，。；Ⓟ]{1,12}?(?:的[^，。；]{0,20}?(?:意义|内涵|背景|成果|精神)|(?:时的)?(?:重要|系列)+讲话)|^(?:同志)?的?(?:遗体|遗像|遗容|亲属|家属|生前|逝世|抢救)|^(?:总书记)?(?:在[^，。；Ⓟ]{0,40}?(?:(?:重要|系列)讲话|讲话精神)|(?:的|关于|在(?![^，。；]{0,30}[作做](?:了|题为|专题|了?一)|[^，。；]{0,6}(?:讲话|发言|致辞|总结|点评|汇报|报告)[中时](?:提出|强调|指出|要求|表示|说|谈)|[^，。；Ⓟ]{2,30}会上[^，。；的]{0,12}(?:提出|听取|强调|要求|指出|讲话|发言)[^，。；的]{0,20}(?:[，。；：]|$))[^，。；Ⓟ]{0,40}?的)[^，。；]{0,40}?(?:讲话|精神|指示|思想|论述|批示|要求|贺信|回信|署名文章|著作|报告)|为核心|新时代|重要|总书记|思想|署名|系列|经济|法治|文化|生态)"
)


def units(encoded: Encoded) -> list[Unit]:
    """The units of a sentence in order."""
    return list(_units(encoded))


_KIN = (
    "(?:同志)?的?(?:[父母]亲|父母|双亲|妻子|丈夫|爱人|老伴|儿子|女儿|子女|孙[子女]|儿媳|女婿|哥哥|弟弟|姐姐|妹妹"
    "|爷爷|奶奶|外[公婆]|岳[父母]|家属|亲属|遗属|家人|遗孀|亲人)"
)
_OF_KIN = Seldom(f"Ⓟ{_KIN}$")
"""向某某的父亲|某某道喜: he is met, and not the one whose kin he is."""
_WHOSE_KIN = re.compile(f"{_KIN}(?:Ⓟ|$)")
_AND_ALL = re.compile(
    "(?:，(?:[^，。；：Ⓟ]{0,20}|[^，。；：Ⓟ]{2,20}、[^，。；：Ⓟ]{2,80})(?:Ⓗ|代表|人员|职工|师生|成员|领导|同志|负责人))+"
    "(?:，[^，。；：Ⓟ]{2,16})?等?[^，。；：Ⓟ]{0,8}(?:参加|出席|列席|参会|到场|陪同|随同|随行|一[同起道])"
)
"""副县长某某，街道班子领导，区直单位负责人，某集团等百余人参加: all of them did."""
_TAKE_PART = re.compile("(?:等[^，。；：、Ⓟ]{0,10})?(?:一同|一起|一道|全程|分别|共同|也)?(?:参加|出席|陪同|列席|参会|随同|到会)")
_PARTED = re.compile(f"(?:[，；](?:以及|和|及)?|以及|及|和){BEFORE_SOME}?")
_OTHER = re.compile(rf"[，；](?:Ⓗ|各[^，。；：、Ⓟ]{{2,8}}(?=分别汇报|汇报|作了?汇报|进行了?汇报))(?!代表|身份|[^，。；：、Ⓟ]{{2,8}}，Ⓟ{_TAKE_PART.pattern})")


@lru_cache(maxsize=64)
def _units(encoded: Encoded) -> tuple[Unit, ...]:
    places = sorted(encoded.groups)
    kinds = [_kind(encoded, at) for at in places]
    out = []
    for i, at in enumerate(places):
        kin = _OF_KIN.search(encoded.text[:at])
        began = places[i - 2] + 1 if i > 1 and kin else places[i - 1] + 1 if i and not kin else 0
        before = _INVERTED.sub("的", encoded.text[began:at]).replace("Ⓟ", "")
        following = [p for p, kind in zip(places[i + 1 :], kinds[i + 1 :], strict=True) if kind != "object"]
        begin, end = _said_of(encoded.text, at, following)
        other = None if _AND_ALL.match(encoded.text, at + 1) else _OTHER.search(encoded.text[begin:end])
        end = begin + other.start() if other else end
        out.append(Unit(at, encoded.groups[at], kinds[i], before, encoded.text[begin:end], _at_home(encoded, at)))
    theirs = {name for at in places if _WHOSE_KIN.match(encoded.text, at + 1) for name in encoded.groups[at].names}
    kept = [unit for unit in _each_at(out) if not (theirs.issuperset(unit.group.names) and (unit.kind == "object" or _WHOSE_KIN.match(unit.after)))]
    return tuple(part for unit in kept for part in _parted(unit))


def _parted(unit: Unit) -> list[Unit]:
    """走访了某公司，以及代表甲，乙参加: the last of what reads as one list went along, the others were gone to."""
    *seen, along = unit.group.text.split("，")
    if unit.kind == "listed" and seen and _OWN_DEED.match(unit.after):
        size = along.count("Ⓟ")
        return [
            replace(unit, group=Group(unit.group.members[:-size], False, "，".join(seen)), after="，"),
            replace(unit, group=Group(unit.group.members[-size:], unit.group.cut, along), kind="subject", before="，"),
        ]
    if unit.kind != "object" or not seen or not unit.before.endswith("，以及") or not _TAKE_PART.match(unit.after):
        return [unit]
    size = along.count("Ⓟ")
    members = unit.group.members
    return [
        replace(unit, group=Group(members[:-size], False, "，".join(seen)), after="，"),
        replace(unit, group=Group(members[-size:], unit.group.cut, along), kind="subject", before="，"),
    ]


_OWN_DEED = re.compile("(?:同志)?(?:主持|致辞|讲话|作(?:了)?[^，。；]{0,10}(?:报告|讲话|发言))")
"""参加的有甲，乙，|丙主持会议: what the last of a list did besides."""
_EACH = re.compile("在[^，。；：、Ⓟ]{2,24}[、，；]")
_EACH_AND_LAST = re.compile("(?P<there>在[^，。；：、Ⓟ]{2,24})，(?:分别|各自|同时|现场|实地)+(?P<deed>[^，。；].*)")


def _each_at(found: list[Unit]) -> list[Unit]:
    """甲在某桥、乙在某堤、丙在某库，分别督导防汛: what is told of the last was done by each where he was."""
    last = _EACH_AND_LAST.match(found[-1].after) if len(found) > 1 else None
    before = len(found) - 1
    while last and before and found[before - 1].kind == "subject" and _EACH.fullmatch(found[before - 1].after):
        before -= 1
    if last is None or before == len(found) - 1:
        return found
    there = [unit.after[:-1] for unit in found[before:-1]]
    return [*found[:before], *(replace(unit, after=at + last["deed"]) for unit, at in zip(found[before:], [*there, last["there"]], strict=True))]


def _said_of(text: str, at: int, following: list[int]) -> tuple[int, int]:
    """Where words about somebody begin and end: before the next who is named, or behind his too where each speaks for a side: 甲代表县委、乙代表政府致辞."""
    headed = _HEADED.match(text, at + 1) if text[at - 1 : at] == "以" else None
    begin = headed.end() if headed else at + 1
    for end in following:
        if text[at + 1 : end] == "，" and DOES_HIS_OWN.match(text, end + 1) and _OBJECT.search(text[:at]):
            return begin, end  # 看望了甲，|乙前往某乡
        parted = _PARTED.fullmatch(text, at + 1, end)  # 甲、部门负责人，丙参加: a word for others ended the first list
        unread = bool(parted) or bool(_UNREAD.fullmatch(text, at + 1, end) and _TAKE_PART.match(text, end + 1))
        read_out = _READS.search(text[at + 1 : end]) and modality.from_afar(text[end + 1 :])
        if not (unread or read_out or _SHARED.fullmatch(text, at + 1, end) or _BOTH_SIDES.match(text, at + 1)):
            return begin, end
        at, begin = end, end + 1 if unread else begin
    return begin, len(text)


def _at_home(encoded: Encoded, at: int) -> bool:
    """Whether a sentence tells of going to somebody's home, by itself or in a list."""
    before, after = encoded.text[:at], encoded.text[at + 1 :]
    if _HIS_GROUND.match(after) and _IN_VILLAGE.search(before):
        return True
    return "家" in after and bool(_HOMES.match(after) and (_TO_A_HOME.search(before) or _FURTHER_HOME.search(before)))


def _kind(encoded: Encoded, at: int) -> str:
    before, after = encoded.text[:at], encoded.text[at + 1 :]
    kin = _OF_KIN.search(before)
    before = before[: kin.start()] + before[kin.start() + 1 :] if kin else before
    if _NOBODY.match(after):
        return "object"
    if _THANKED.match(after) and _TO_WHOM.search(before):
        return "object"
    if not _TELLING.may_end(before):
        return "object" if _at_home(encoded, at) or (_LAST_REPORT.search(before) and _REPORTED.match(after)) else "subject"
    if _LISTED.search(_INVERTED.sub("的", before)):
        return "listed"
    if _at_home(encoded, at):
        return "object"
    if (_LEVELS.search(before) and _ESCORT.match(after)) or (_SEEN_WITH.search(before) and _is_lay(encoded.groups[at])):
        return "object"
    if (before.endswith("由") and _ESCORTS.match(after)) or (before.endswith("应") and _INVITES.match(after)):
        return "object"
    if _PARTIES.search(before) or (before.endswith("以") and (_HEADED.match(after) or (_OF_PARTY.search(before) and _IS_ITS_HEAD.match(after)))):
        return "subject"
    if _SUBJECT_LIKE.search(before) and not _BESIDE.search(before):
        return "subject"
    if _ON_BEHALF.search(before) and ((before.endswith("的") and "代表" in before) or _COMMISSION.match(after)):
        return "object"
    if (_LAST_REPORT.search(before) and _REPORTED.match(after)) or (_OF_SITES.search(before) and _LISTED_ON.match(after)):
        return "object"
    faced = facing.IS_OBJECT.search(before) or (facing.PART_OF_WORD.search(before) and _is_lay(encoded.groups[at]))
    return "object" if (faced or _OBJECT.search(before)) and not (_cut_body(encoded, at) or _GOES_ALONG.match(after)) else "subject"


_TO_WHOM = re.compile("[对向为给][^，。；：Ⓟ“”]{2,30}的$")
_THANKED = re.compile("(?:等[^，。；Ⓟ]{0,8}|老人|夫妇|一家)?(?:表示[^，。；：Ⓟ]{0,8}(?:感谢|谢意|欢迎|祝贺|慰问|敬意|问候)|送[上去来])")
"""对前来捐赠的甲、乙表示感谢: he who thanks them speaks."""
_ON_BEHALF = Ending(
    "受[^，。；：Ⓟ]{0,24}$|代表[^，。；：Ⓟ]{0,12}(?:在外|出差|在外地|在京|在省|开会|学习|住院|出访|休假|培训|缺席|未能到场|不能到场)[^，。；：Ⓟ]{0,4}的$"
)
_COMMISSION = re.compile("(?:和Ⓟ)?(?:同志)?(?:的?(?:委托|委派|指派|派遣|授权|嘱托|重托|指示|邀请)|之[托邀命])")
"""受在外的某某委托|主持会议: whose commission it is acts not."""
_GOES_ALONG = re.compile(
    "(?:等[^，。；Ⓟ]{0,6})?(?:分别|全程|一同|一起|随同)?陪同(?:走访|调研|考察|检查|慰问|看望|参加)?(?:。|，(?!先后|还|又|一同|参观|考察|来到|前往|走访|察看|视察|游览|调研))"
)
"""走访人大代表，法院院长|某某陪同: whoever goes along is nobody whom they went to see."""


_LEVELS = Ending("在[省市县区州旗镇乡](?:、|和|及)$")
_ESCORT = re.compile("等?[^，。；：Ⓟ]{0,10}?的?(?:全程)?(?:陪同|带领|率领)下")
"""在市、|区领导某某陪同下"""
_SEEN_WITH = Ending("(?:看望|慰问|走访|探望)(?:慰问)?(?:了)?[^，。；：Ⓟ“”]{2,60}[、和]$|(?:看望|慰问|探望|走访慰问)(?:了)?[^，。；：Ⓟ“”、时中后]{1,8}$")
"""看望了乡邻、职工|某某, 慰问因病致贫|户某某"""
_LAY = re.compile("(?:职工|党员|群众|老人|[^局院所部委公]员|工人|[户民农兵属师]|模范|代表)$")


def _is_lay(group: Group) -> bool:
    """Whether all of some people are printed with words for people without office: 走访慰问了某公司、困难职工某某."""
    titles = [title.title for member in group.members for title in member.titles]
    return bool(titles) and all(_LAY.search(title) for title in titles)


_ESCORTS = re.compile("等?(?:人|领导)?(?:全程)?陪同，?(?:先后|还|又|一同|参观|考察|来到|前往|走访|察看|视察|游览|调研)")
"""客人由某某陪同，参观了某厂: he travels along with them."""
_HEADED = re.compile(
    "(?:同志|Ⓗ|先生|女士|副?教授|研究员|院士|博士|(?:副?主任)?医师|专家|老师|[主处局院]?[任长]|书记)?"
    "为(?:[^，。；Ⓟ的]{1,8}(?=Ⓗ|[组团队]长))?(?:首|领队|Ⓗ|[组团队]长)的[^，。；Ⓟ]{2,24}?(?:组|团|队|一行)"
)
"""以某某为组长的检查组到某县检查: he leads them."""
_OF_PARTY = re.compile("(?:调研|考察|检查|督[导查察]|视察|访问|参访|参观|慰问|代表|巡[视查]|工作|执法)[组团队]以$")
_IS_ITS_HEAD = re.compile("(?:同志)?为(?:Ⓗ|总?(?:[组团队]长|领队))(?=，|。|；|$)")
"""调研组以某某为组长，乙参加调研"""
_INVITES = re.compile("(?:[、和及]|以及)?[^，。；]{0,24}?邀请")
"""应某国总理某某邀请"""
_PARTIES = Ending(
    r"(?:^|[，。；])(?:Ⓣ，?)?(?!在|[^，。；]{0,12}(?:[与同跟向对给为]|会见|看望|慰问|见到|听取|邀请|走访))[^，。；：Ⓟ]{2,18}(?:代表|官员|高官|政要|使节|侨领)(?:和|及|以及)$"
)
"""某国政府代表和某某到机场迎接: both do."""
_OF_SITES = Ending("对[^。；：Ⓟ]{2,200}、$")
_LISTED_ON = re.compile("[^，。；：、]{1,10}、[^。；：]{2,300}?(?:进行|开展)")
"""对甲路、乙小区、丙公园进行视察: no site of the list does anything, whoever its name begins like."""
_LAST_REPORT = Ending("听取[^。；]*(?:报告|汇报|说明)(?:、|，|和|以及|及)$")
_TELLING = Endings(_LISTED, _LEVELS, _SEEN_WITH, _PARTIES, _SUBJECT_LIKE, _OF_SITES, _OBJECT, facing.IS_OBJECT, _ON_BEHALF, Ending("[由应以]$"))
"""What most people have not before them, but the beginning of the sentence or a comma."""
_REPORTED = re.compile("(?:所)?(?:作|做|关于)[^，。；]{0,60}?(?:报告|汇报|说明)")
"""听取了甲关于某事的报告、乙关于某事的说明: both report."""
_HALF_BODY = Ending(r"(?:^|[，。；：、])(?:Ⓣ，?)?[^，。；：ⓅⓉ]{0,6}[省市县区州旗国][^，。；：Ⓟ与和]{1,4}[与和]$")
_HALF_FIRM = Ending("(?:^|[，。；])(?:Ⓣ，?)?[^，。；：、ⓅⓉⒽ]{2,6}和$")
_REST_OF_FIRM = re.compile("(?:有限|股份|责任)*公司|集团|商会|实业|控股|合作社|村|镇|中学|小学|医院")
"""云江鑫和|公司总经理"""
_OFFICE = re.compile(r"[^，。；]{1,6}[局厅委部](?:党[组委]|副?[局厅部]长|副?主任|书记)")


def _cut_body(encoded: Encoded, at: int) -> bool:
    """Whether a 与 or 和 before a title belongs to the body's own name: 省海洋与|渔业厅厅长."""
    titles = encoded.groups[at].members[0].titles if encoded.groups[at].members else ()
    if not titles:
        return False
    before, printed = encoded.text[:at], titles[0].printed
    return bool((_HALF_BODY.search(before) and _OFFICE.match(printed)) or (_HALF_FIRM.search(before) and _REST_OF_FIRM.match(printed)))


_READS = Ending("(?:宣读|转达|转交|传达|宣布|公布|带来|朗读)(?:了)?[^，。；：Ⓟ]{0,16}$")
"""甲宣读了乙签署的命令, 乙的贺信: what is told of the first goes on."""
_BOTH_SIDES = re.compile(r"(?:同志)?代表[^，。；Ⓟ]{1,20}，Ⓟ(?:同志)?代表[^，。；Ⓟ]{1,20}，")
"""甲代表县政府，乙代表企业，先后签字"""
_SHARED = re.compile(r"(?:同志)?(?:代表|作为)[^，。；Ⓟ]{1,20}、")
_UNREAD = re.compile(
    r"[，、](?:(?![^，。；：、Ⓟ]*?(?:主持|致辞|讲话|发言|介绍|汇报|[指说讲]出|强调|表示|宣布|宣读|代表|陪同|参加|出席|会见|看望|听取|主讲|作了|[在对就将向到由是并说了着过]))[^，。；：、Ⓟ]{2,16}[，、]){1,3}"
)
"""甲，某某教授|某丙，乙参加: who could not be read in the midst of a list does not part it."""
_PRONOUN = Seldom(r"(?:^|(?<=[，。；：]))(?:Ⓣ，?)?(?:[^，。；：Ⓟ]{0,16}?，)?(?P<pro>他们|他|她|一行(?:人)?)(?![的们]|所|自己)")


def carried(encoded: Encoded, subject: Group | None, several: Group | None = None) -> list[Unit]:
    """他, 她, 他们: the subject of the sentence before goes on, of 他们 the last of `several` people; empty where no pronoun stands."""
    match = _PRONOUN.search(encoded.text)
    subject = several if match and several and match["pro"] == "他们" else subject
    if match is None or subject is None or (len(subject.names) > 1 and match["pro"] in "他她"):
        return []
    subjects = [at for at in encoded.groups if _kind(encoded, at) != "object"]
    following = min(subjects, default=len(encoded.text))
    if following < match.end():
        return []
    return [Unit(match.end() - 1, subject, "subject", encoded.text[: match.start("pro")], encoded.text[match.end() : following])]
