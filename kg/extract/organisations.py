"""Bodies and companies that took part as such: 县水利局、县财政局作了汇报, 某某公司负责人发言."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg import lexicon, places
from kg.extract import kinds, listed, modality, outings
from kg.extract.rule import Rule, table
from kg.model import Agent, Span
from kg.sought import Ending, Seldom, led

RULES = (
    Rule(
        "body-speaks",
        "报道说这个单位（的代表）在会上发言、汇报、交流。",
        r"作(?:了)?[^，。；]{0,16}?(?:交流|发言|汇报|表态|通报|介绍|说明|回应|布置|部署|安排|解读|经验介绍)|发了?言|作答|提(?:出)?(?:了)?[^，。；]{0,8}(?:意见|建议)|(?:依次|轮流|上台|登台|当场)(?=[\u4e00-\u9fff])(?!办公|参观|察看|查看)|答复|答疑|回应|汇报|畅所欲言|交流(?![^，。；]{0,2}会)|表态|介绍(?:了)?|通报(?!会)",
        "speaker",
        confidence=0.82,
    ),
    Rule(
        "body-attends",
        "报道说这个单位（的代表）参加。",
        rf"参加|(?:以|通过)(?:视频|电视|电话|线上|网络)[^，。；]{{0,10}}?(?:同步|同时|参|收|开|举行|连线|接入)|围坐|齐聚|共聚|捐款|捐赠|捐资|出席|列席|参会|到场|进场|参展|一起走访|一同|一道|{outings.ALONG}",
        "attendee",
        confidence=0.8,
    ),
    Rule(
        "body-heard",
        "“听取某单位的汇报”：它在场汇报。",
        r"听取(?:(?:和|并|与|、)?(?:讨论|审议|审查|评议))?(?:了)?(?P<list>[^，。；]{4,60}?)(?:(?:关于|就|围绕)[^，。；]{2,40}?)?(?:的)?(?:情况|工作|专题|交流)*的?(?:汇报|介绍|通报|发言)",
        "speaker",
        confidence=0.82,
    ),
    Rule(
        "body-listed",
        "“参加的有某单位”：它参加。",
        r"(?:(?:随同|陪同|一同|参加|出席|列席)[^，。；]{0,8}?的?(?:还)?有|(?:来|到会|参会|与会|参加)的(?:企业|单位|部门)(?:有|是|包括)[：:]?)(?P<list>[^。；]{4,200})",
        "attendee",
        confidence=0.8,
    ),
    Rule(
        "body-speaks-from",
        "“发言的人来自某单位”：它发言。",
        r"(?:交流|发言|表态)的?[^，。；：]{0,6}来自(?P<list>[^。；，]{4,120})",
        "speaker",
        confidence=0.8,
    ),
    Rule(
        "body-linked",
        "会议视频连线某单位：它参加。",
        r"(?:视频)?连线(?:了)?(?P<list>[^，。；：]{4,60})",
        "attendee",
        confidence=0.78,
    ),
    Rule(
        "body-led",
        "“率某单位负责人”：它的人一同前往。",
        r"(?:率领|带领|率)(?P<list>[^，。；：]{3,50}?)(?:等)?(?:部门|单位)?(?:的)?(?:有关|主要|相关)*(?:负责人|负责同志|领导(?!班子|小组)|(?<=的)同志|(?<=[有相]关)人员)",
        "attendee",
        confidence=0.8,
    ),
    Rule(
        "body-beside",
        "“某单位有关负责人，县领导某某陪同”：它的人一同前往。",
        r"(?:^|(?<=[，；。]))(?:以及)?(?P<list>[^，。；：]{3,50}?)(?:等)?(?:部门|单位)*的?(?:有关|相关|主要|分管)+(?:部门|单位)*(?:负责人|负责同志|领导)"
        r"(?=，[^。；：]{2,80}(?:陪同|参加|随同|一同|出席)(?:了)?(?:调研|考察|活动|检查|会议|视察|督导)?[。；]|，(?:实地|先后|深入|集中|现场)*(?:督查|调研|检查|视察|督导|考察|观摩|看望|慰问|走访)了?(?!组|时|中|情况))",
        "attendee",
        confidence=0.8,
    ),
    Rule(
        "body-escorts",
        "“在某某及某单位相关领导的陪同下”：它的人一同前往。",
        r"(?:(?<![存现正])在|(?<=[及和与、]))(?P<list>[^，。；：在]{4,60}?)(?:等(?:单位|部门)?的?|的?(?:有关|相关|主要|分管)+)(?:部门)?(?:负责人|负责同志|领导|同志)(?:等)?的?(?:陪同|引导)下",
        "attendee",
        confidence=0.78,
    ),
    Rule(
        "body-goes-along",
        "“甲单位联合乙单位赴某地调研”：两家一同前往。",
        r"^(?:(?:[^，。；：]{0,12}\d日|日前|近日|连日来)[^，。；：]{0,4}，)?(?P<list>[^，。；：]{3,24}?(?:联合|会同)[^，。；：]{2,24}?)(?=(?:赴|深入|前往|走进|到|对)[^。；：]{2,200}(?:调研|检查|考察|走访|督查|视察|慰问))",
        "attendee",
        confidence=0.78,
    ),
    Rule(
        "body-signs",
        "“甲单位与乙单位签约”：双方是签署单位。",
        r"(?:^|(?<=[，。；：]))(?:据悉，|随后，|会上，|当天，)?(?P<list>[^，。；：]{3,40}(?:与|和|同)[^，。；：]{2,60}?)(?=(?:在[^，。；]{1,14})?(?:签署|签订|签下|签约|(?:校企|校地|银企|政企|院企|战略|项目|全面|深度)+合作|的签约|举行签约|共建[^，。；]{0,8}签))",
        "signatory",
        confidence=0.82,
    ),
    Rule(
        "body-honoured",
        "报道说这个单位在会上、活动中获奖、受表彰。",
        r"^(?:分别|双双|也|还|均)*(?:荣获|喜获|获评|获颁|获授|被授予|被评为|(?:获得|获)(?=[^，。；]{2,30}?(?:奖|称号|金牌|银牌|铜牌|第[一二三]名|冠军|亚军|季军)))",
        "honoree",
        confidence=0.82,
    ),
)
SPEAKS, ATTENDS, HEARD, LISTED, FROM, LINKED, LED, BESIDE, ESCORTS, ALONG, SIGNS, HONOURED = RULES
_TABLE, _DEEDS = table((HEARD, LISTED, FROM, LINKED, LED, BESIDE, ESCORTS, ALONG, SIGNS)), table((HONOURED, SPEAKS, ATTENDS))

_CLAUSE = re.compile(r"(?:^|(?<=[，。；：]))(?:会上|其间|随后|期间|当天|在[^，。；]{2,16}?(?:中|上)|来自)?，?")
_MIDDLE = led(
    r"(?:也|还|都|首先|率先|最后|逐一|分别|先后|在会上|在[^，。；]{0,12}上|在[^，。；]{0,8}会场|结合|围绕|就|依次|共同|上台|代表(?!团)|一起|一同|列席|参加|出席|随同|随行|同行|轮流|登台|通过|参与|以(?=视频|电视|线上|网络|电话)|(?<!工)作|通报|答复|提出|提了|当场|现场|到场|进场|参展|踊跃|围坐|齐聚|共聚|发(?!展|改)|汇报|畅所欲言|交流|介绍|表态|参会|陪同|荣获|喜获|获|被授予|被评为)"
)
_REPRESENTED = Ending(
    r"(?:的)?(?:有关|相关|主要|党政|部分)*(?:(?<=[有相]关)部门)?(?:负责人|负责同志|领导|(?:领导)?班子(?:成员)?|(?:全体)?(?:师生|教师|职工|员工)代表|代表|同志|企业家|党(?:\(工\))?委书记|书记|局长|镇长|主任|[两二三四五六七八九十]+(?:家|个)(?:单位|部门|乡镇|镇街|企业|公司|局)?)$"
)
_GENERIC = re.compile(
    r"^(?:各|有关|关|相关|部分|县|市|区|省|镇|街道|部门|单位|企业|乡镇|项目|工程|施工|现场|指挥部|项目部|有关部门|相关部门|镇街|委|局|平台|公司)+(?:直)?(?:部门|单位|企业|负责人)?$"
)
_NO_NAME = re.compile(
    r"^(?:大家|与会|深入|召开|[一二两三四五六七八九十](?:[个位名]|家(?:公司|企业|单位|银行))|首先|感谢|莅临|到访|外地|[两三]级|\d+[名位]|继|下辖|下属|所属|相关|有关|新一[届任]|新当选|发展(?!和?改革)|组建|推进|加强|\d+个?[省市县区镇乡])|[还也均都已]$|各[委室局办]|关于|组织(?![部委处科办局人])|向(?!阳|荣|东|日|前|导|华)|领导班子|(?:有关|相关)(?:处室|科室|单位)$|^(?:经济|工作|专门|常务)?委员会$|^常委会$|人大专门委|就我"
)
"""What a clause begins with, ends with or tells, and no name of a body holds."""
_LEAD = re.compile(
    r"(?:来自|此次|本次|这次|以及|及|(?:同时|并|还|认真|仔细|现场|先后|分别|详细|逐一)*听取(?:[和并与、]?(?:讨论|审议|审查|评议))?了?|研究(?!院|所|中心|室)|党中央|邀请(?:了|到)?|承办单位|主办单位|其中|由|与|和|会议|[^，。；]{0,8}组听取了?)*"
)
_NO_BODY = Seldom(
    r"[，。；：！？“”》Ⓣ们了]|协商会$|社会$|建设$|工作$|在|[余多]人|群众|带领|率领|多项|^(?:中共中央|党中央)$|^听|^参加|^出席|^欢送|常委$|邀请|^(?:举行|召开|不断|增进|进一步|座谈|听取|其他|其余|见证|两国|双方|部分|一些|全体|多家|几家|数家)|[一二三四五六七八九十]届人大$|(?<!社会)各(?!界|族)|(?<=.)(?:有关|相关)|^走访|^记者|作为|^(?:每|所到|把|要|将|从|为|对|以|与|让|在|并)|的"
)
_AND = re.compile("、|和|及|与")
_FIRMS = re.compile(r"[一二两三四五六七八九十百\d]*[余多]?家?(?:重点|骨干|参会|爱心)*(?:企业|公司)")
_BARE = re.compile(r"[\u4e00-\u9fff]{3,12}")
_HEAD = re.compile(r"[^，。；：]*")
_BOOK = re.compile("《[^《》]*》")
_AS_WELL = re.compile(
    "，(?<=[志人表]，)(?=以及[^，。；]{2,40}(?:发言|参加|出席|参会|汇报|列席))"
    "|，(?<=负责人，|责同志，)(?=[^，。；：]{2,40}(?:负责人|负责同志|领导|人员|代表)(?:一同|一起|随同)?(?:陪同|参加|随行|出席))"
)
"""甲局、乙局负责人，以及专家代表在会上发言: one list."""
_LONGEST = 28
_SIGNED_FOR = re.compile("(.*(?:公司|集团|大学|学院|医院|银行|研究院|研究所|政府|管委会))[^，。；]+$")
"""What is signed may follow the name: 某某集团有限公司藏毯项目合作."""


@dataclass(frozen=True, slots=True)
class TakingPart:
    """A body or company, where it stands, and why it counts as taking part."""

    rule: Rule
    agent: Agent
    span: Span
    """In the article's clean text."""


@lexicon.derived
def _endings() -> Ending:
    words = [
        *(word for word in lexicon.words("departments") if word != "协"),
        *lexicon.words("organs"),
        "镇",
        "乡",
        "街道",
        "村",
        "社区",
        "县",
        "区",
        "市",
        "旗",
        "省",
        "自治区",
        "州",
        "盟",
        "苏木",
        "嘎查",
        "政府",
        "政府办",
        "委办",
        "人大办",
        "政协办",
        "管委会",
        "工业园",
        "党支部",
        "代表队",
        "科协",
        "作协",
        "文联",
        "侨联",
        "台联",
        "记协",
        "残联",
        "贸促会",
        "红十字会",
        "学院",
    ]
    return Ending(f"(?:{lexicon.alternation(words)}|[省市县区州旗][\u4e00-\u9fff]{{1,3}}协)(?:\\([^()]*\\))?$")


@lexicon.recent(4096)
def is_body(name: str) -> bool:
    """Whether a string can be the name of a body or company that takes part."""
    if not 3 - (name in places.names()) <= len(name) <= _LONGEST or _GENERIC.match(name) or _NO_BODY.search(name) or _NO_NAME.search(name):
        return False
    return bool(_endings().search(name)) or kinds.kind_of(name) in {"company", "institution"} or kinds.is_trade(name)


def find(text: str, start: int, spoken: int) -> Iterator[TakingPart]:
    """The bodies that a sentence says took part; `start`: its offset in the article, `spoken`: where somebody's words begin in it."""
    told = text[:spoken]
    told = _AS_WELL.sub("、", _BOOK.sub(lambda m: "》" * len(m[0]), told) if "《" in told else told)
    for rule in _TABLE.alive(told):
        for match in rule.regex.finditer(told):
            yield from _members(match["list"], start + match.start("list"), rule)
    deeds = tuple(rule for rule in _DEEDS.alive(told) if rule is HONOURED or rule.regex.search(told))  # that one alone looks at where a clause begins
    for clause in _CLAUSE.finditer(told) if deeds else ():
        head = _HEAD.match(told, clause.end())
        if not head or not head[0]:
            continue
        middle = _acts(head[0])
        if not middle or modality.reason(head[0][: middle.start()]) or "感谢" in head[0][: middle.start()]:
            continue
        rest = told[clause.end() + middle.start() :].split("。")[0].split("听取", maxsplit=1)[0]
        fired = next((r for r in deeds if r.regex.search(rest)), None)
        if fired:
            yield from _members(head[0][: middle.start()], start + clause.end(), fired)


def _acts(head: str) -> re.Match[str] | None:
    """Where bodies at the head of a clause begin to do something: behind the name of one, not at a character inside it (区发改局, 于都中学)."""
    matches = list(_MIDDLE.finditer(head, 4))
    topic = next((m.start() for m in matches if m[0] == "围绕"), len(head))  # 与企业负责人|围绕药材种植等项目|座谈交流
    matches = [m for m in matches if m.start() <= topic]
    behind = (m for m in matches if is_body(_AND.split(_REPRESENTED.sub("", head[: m.start()].split("等", maxsplit=1)[0]))[-1]))
    return next(behind, matches[0] if matches else None)


_ANYBODY = Ending("(?:专家|学者|人士|群众|师生|嘉宾|国际组织|企业家|职工|媒体|干部)$")
"""Who stands in a list of bodies and is none."""
_OF_AREAS = Ending("(?:企业家|客商|乡贤|商会|群众|媒体)(?:代表|们)?$")
"""与甲地、乙地企业家交流: the areas are whence they come."""
_TOGETHER = re.compile("(?:联合|会同)(?!会|社|国|体)")
_WITH_OURS = re.compile("(?<=[行司局会院团社校府处心厂])同(?=[省市县区州旗我本])")
"""某银行|同|市农业局签订协议"""
_PARTY_GROUP = re.compile("党组$")


_ALSO = re.compile("(?:还|也|均|都|已|则)$")
_PART_OF_FIRM = Ending("(?<=公司|集团)(?:投资|商务|技术|项目|市场|业务|法务)(?:方|部)?$")
"""某某公司投资|代表: the firm."""


def _members(text: str, start: int, rule: Rule) -> Iterator[TakingPart]:
    body = _REPRESENTED.sub("", text.split("等", 1)[0])
    body = _REPRESENTED.sub("", body)
    body = _TOGETHER.sub("、 ", body) if rule is ALONG else _WITH_OURS.sub("、", body) if rule is SIGNS else body
    found: list[tuple[str, int]] = []
    lead = _LEAD.match(body)
    skipped = lead.end() if lead else 0
    body, start = body[skipped:], start + skipped
    for offset, name in listed.split(body):
        plain = _PART_OF_FIRM.sub("", _REPRESENTED.sub("", name))
        if _ANYBODY.search(plain):
            continue
        plain = _ALSO.sub("", plain) if rule is SIGNS else plain
        signed = _SIGNED_FOR.match(plain) if rule is SIGNS and not is_body(plain) else None
        found.append((signed[1] if signed else _PARTY_GROUP.sub("", plain), offset))
    firms = _FIRMS.match(text.split("等", 1)[1]) if "等" in text else None
    found = [(name, offset) for name, offset in found if name not in places.names()] if _OF_AREAS.search(text) else found
    good = [(name, offset) for name, offset in found if is_body(name) or (firms and _BARE.fullmatch(name))]
    if not good or len(good) * 2 < len(found):
        return
    for name, offset in good:
        kind = "company" if firms or kinds.kind_of(name) == "company" or kinds.is_trade(name) else "body"
        span = Span(start + offset, start + offset + len(name))
        yield TakingPart(rule, Agent(kind, name, name), span)
