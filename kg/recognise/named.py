"""Villages, towns, schools and the like that an article has named: what 镇长, 该院 or 商会会长 a few lines later mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg import places, words
from kg.model import Body, Span
from kg.recognise.bodies import read
from kg.recognise.boundaries import Boundaries
from kg.recognise.holders import Holders
from kg.recognise.levels import level_of
from kg.recognise.printed import Printed
from kg.sought import Sought, led

_BODIES = led(
    "(?:(?:街道|社区|联合会|卫生院|医院|(?<=[\u4e00-\u9fff]{2})[一二三四五六七八九]院|法院|检察院|研究院|学院|中学|小学|大学|中心校|职校|党校|技校|技工学校|职业学校|幼儿园|商会|协会|学会|促进会|总会|镇|乡|村)"
    "(?!长|民|庄|里|口|级|集体|子|(?<![院校学会园])(?:干部|领导)|情|域|镇|村|乡|贤|亲|音|愁|土|会长|会|生|院|中|小|校)"
    "|(?:合作社|联合社|会馆|同乡会|清真寺|寺(?!院|庙|管|前|后|沟|山|河|[镇乡村街路])|(?<=[理务卫水电泵检收保文技农林护服])站|(?<=[育派出务究植生])所|(?:文化|博物|图书|体育|纪念|展览|科技|美术|文学|艺术|档案|规划|校史|村史|民俗|非遗|故居|陈列)馆|(?:中|大|支|总|抢修|突击|救援)队|(?:农|林|牧|渔|养殖|猪|鸡|羊)场)"
    "(?!长|员|有|以|在(?=[^，。；]{0,2}地)|部|里|内|所|地|主任|藏|友|伍|理事长))"
)
_CLASSES = {
    "镇": "镇",
    "乡": "乡",
    "街道": "街道",
    "村": "村",
    "社区": "社区",
    "医院": "医院",
    "卫生院": "医院",
    **{f"{char}院": "医院" for char in "一二三四五六七八九"},
    "学院": "学院",
    "研究院": "研究院",
    "法院": "法院",
    "检察院": "法院",
    "中学": "学校",
    "小学": "学校",
    "大学": "学校",
    "中心校": "学校",
    "职校": "学校",
    "党校": "学校",
    "技校": "学校",
    "技工学校": "学校",
    "职业学校": "学校",
    "幼儿园": "幼儿园",
    "商会": "商会",
    "总会": "商会",
    "联合会": "商会",
    "协会": "协会",
    "学会": "协会",
    "促进会": "协会",
    "合作社": "合作社",
    "联合社": "合作社",
    "会馆": "会馆",
    "同乡会": "会馆",
    "清真寺": "寺",
    "寺": "寺",
}
_BY_LAST = {"站": "站", "所": "所", "馆": "馆", "队": "队", "场": "场"}
"""What is called by its last character alone."""
_KINDS = {"医院": "institution", "研究院": "institution", "学院": "school", "学校": "school", "幼儿园": "school", "商会": "association", "协会": "association"}
_KINDS |= {"合作社": "company", "会馆": "association", "寺": "institution", "站": "institution", "所": "institution", "馆": "institution"}
_KINDS |= {"队": "institution", "场": "company"}
_GENERIC = {
    **{name: (name,) for name in (*_CLASSES.values(), *_BY_LAST)},
    "院": ("医院", "研究院", "学院", "法院"),
    "校": ("学校", "学院"),
    "园": ("幼儿园",),
    "会": ("商会", "协会", "会馆"),
    "社": ("合作社",),
    "寺管会": ("寺",),
}
_OF_HEAD = {"院长": "院", "校长": "校", "园长": "园", "会长": "会", "教授": "校", "理事长": "社", "社长": "社"}
_OF_HEAD |= {"村支书": "村", "村主任": "村"}
_OF_HEAD |= {"站长": "站", "所长": "所", "馆长": "馆", "队长": "队", "场长": "场"}
_ANY_COURT = re.compile("[级层各两全](?:人民)?(?:法院|检察院)$")
_SETTLEMENTS = ("社区", "村", "镇", "乡", "街道")
_OUTER = re.compile(f"^.+(?:街道|镇|乡|县|市|区)(?=.{{2,}}(?:{'|'.join(_SETTLEMENTS)})$)")
_PARTY = re.compile("[\u4e00-\u9fff]{0,4}?(?:代表团|考察团|访问团|参访团|一行)")
"""某某大学代表团: guests, whose 校长 is told with the name of their school."""
_HOLDS = re.compile("[\u4e00-\u9fff]{0,14}?(?:隆重)?(?:举行|召开|举办)")
"""某某大学附属医院|举行某某典礼: whose 校长 need not be told so."""
_FOUNDED = re.compile("^(?:[在对赴](?=.{4})|(?:牵头|带头|发起|注册|先后)*(?:成立|创办|组建|创立|领办)了?)")
_SESSION = re.compile(
    "(?P<level>[省市区县州旗])(?:第?[一二三四五六七八九十]{1,3}届)?(?P<organ>人大常委会|政协)(?:党组)?(?:召开|举行|主席(?!团)|主任(?!会)|第|[一二三四五六七八九十]{1,3}[届次])"
)
_NATIONAL = re.compile("(?:全国(?P<organ>人大常委会|政协)|(?P<of>政协)第[一二三四五六七八九十]{1,3}届全国委员会)(?=[^，。；]{0,24}(?:会议|座谈会))")
"""The two assemblies of the country, however their session is called."""
_COMMITTEE = re.compile("(?:委员会|理事会|领导小组|顾问团|咨询会)(?=组成人员|全体成员|成员|班子)")
"""某某委员会|组成人员: whose members are told next."""
_WHOLE_SCHOOL = re.compile("职业|专科|高等|师范|技师|技工|技术学|开放|干部|行政|警|理工|财经|社会主义")


def _is_faculty(name: str) -> bool:
    """Whether a college is one of the parts of a school, called by its subject alone: 口腔医|学院, 数学|学院; its head is no 校长."""
    stem = name.removesuffix("学院")
    if stem == name or _WHOLE_SCHOOL.search(name) or any(stem[:size] in places.names() for size in (2, 3, 4)):
        return False
    return words.all_words(stem) or words.all_words(stem + "学")


_WHICH_TERM = re.compile("^(?:新一[届任]|第[一二三四五六七八九十]{1,3}[届任])")
_OF_ASSEMBLY = {
    "主任": ("congress",),
    "委员长": ("congress",),
    "主席": ("cppcc",),
    "常委": ("cppcc",),
    "委员": ("cppcc", "congress"),
    "秘书长": ("congress", "cppcc"),
}
"""Of which assembly somebody with such a title is."""
_OF_A_SENTENCE = frozenset({"r", "m", "d", "ad", "c", "p", "t"})
"""Kinds of words that call nothing: 双方|商会, 各级|学会, 当天|协会."""
_WORKED_ON = re.compile(
    "实现|履行|完善|改善|办好|搞好|管好|建好|支持|关心|弘扬|传承|培育|优化|构建|走出|走向|考入|考上|就读|依托|发挥|促进|提升|建设|服务|推进|规范|引导|展示|宣传|落实|强化|组织|团结|研究|学习|创新|保障|维护|安排|指导|回馈|做[强大]|兄弟|异地|部分|有关|相关|作为|成立|创建|换届"
)
"""What is done for a house and calls none: 为提升|商会形象. As the name of one such a word stands behind another."""
_ONE_SUCH = re.compile("(?:第一|首|唯一|一|两|几|多|每|另|另外一)的?[家个所批座间支](?!坡|屯|村|庄|岔|河|沟)|唯一的?$")
"""是全省第一家|某某协会, 办好一所|大学: what something is, and not what it is called."""
_NUMBERED = "(?:(?:19|20)\\d\\d年度?)?(?:第?[一二三四五六七八九十\\d]{1,3}[届次])+"
_ELECTING = led(
    "(?P<house>协会|学会|商会|公会|[合谊究进金总乡友字]会|侨联|文联|工商联|妇联|残联|[科作书美音舞剧影视摄记]协|联社|信用社|合作社|供销社|公司|集团|银行|医院|学院)(?:\\([^()]{1,8}\\))?"
    f"(?:{_NUMBERED}(?=[^，。；]{{0,12}}(?:大会|委员会|理事会|董事会|监事会|主席团|全委会|会议))|(?=第?[一二三四五六七八九十]{{1,3}}届)"
    "|(?=(?:隆重|胜利)?(?:召开|举行)(?:了)?[^，。；]{0,24}?(?:成立大会|创立大会|代表大会|会员大会|代表会议|理事会|换届|董事会|股东大会|全委会))|(?=(?:成立|创立|换届)(?:暨[^，。；]{0,12})?大会))"
)
"""某某协会第五次会员代表大会, 某某公司第三届董事会: the house whose members choose its officers."""
_OF_FIRM = re.compile("(?:公司|集团|银行|社)$")
_CAME_TO_OURS = re.compile("(?:来|到|到访|走访|造访|参访|走进|访问|赴|莅临|对)我校|来校(?:考察|访问|交流|调研|参观|洽谈|讲学|座谈)")
"""Whoever is called 校长 without more is then ours, not that of the guests' school."""
_BESIDE = 12
"""So near behind its name a school is meant all the same: 在某某大学，甲校长…"""
_SITS = Sought(_SESSION, _NATIONAL, _COMMITTEE, _ELECTING)
REACH = 160
"""A generic word means nothing that was named more than so many characters before it."""


@dataclass(frozen=True, slots=True)
class _Body:
    at: int
    name: str
    sort: str


class NamedBodies:
    """What one article has named, in order."""

    def __init__(self, settlement: str | None = None) -> None:
        self._own = settlement
        """The town whose own page it is."""
        self._bodies: list[_Body] = []
        self._assembly: dict[str, Body] = {}
        self._committees: list[_Body] = []
        self._hosts: list[_Body] = []
        """Those that held something."""
        self._electing: list[_Body] = []
        self.holders = Holders()
        self._ours = False
        """Whether the article speaks of 我院."""
        self._receive = False
        """Whether it tells, as a school, of guests who came."""

    def note(self, text: str, span: Span, boundaries: Boundaries) -> None:
        """Take up what one sentence names in full."""
        self._sittings(text, span, boundaries)
        self.holders.note(text, span, boundaries)
        self._ours |= text.find("我院", span.start, span.end) >= 0
        self._receive |= text.find("校", span.start, span.end) >= 0 and bool(_CAME_TO_OURS.search(text, span.start, span.end))
        for match in _BODIES.finditer(text, span.start, span.end):
            name = _FOUNDED.sub("", text[boundaries.body_start(match.start(), span.start) : match.end()])
            name = _WHICH_TERM.sub("", name)
            name = _OUTER.sub("", name) if name.endswith(_SETTLEMENTS) else name
            stem = name.removesuffix(match[0])
            if _ANY_COURT.search(name) or _PARTY.match(text, match.end()):
                continue
            if _HOLDS.match(text, match.end()):
                self._hosts.append(_Body(match.end(), name, _CLASSES.get(match[0], "")))
            if _ONE_SUCH.search(stem) or words.kind(stem) in _OF_A_SENTENCE or _WORKED_ON.fullmatch(stem):
                continue
            if 2 <= len(stem) <= (20 if match[0] in {"合作社", "联合社"} else 12) and stem[0] not in "该本各全这那每" and not words.is_common_word(name):
                self._bodies.append(_Body(match.end(), name, _CLASSES.get(match[0]) or _BY_LAST[match[0][-1]]))

    def _sittings(self, text: str, span: Span, boundaries: Boundaries) -> None:
        """The assemblies and committees whose sittings a sentence tells of, as few do."""
        if not _SITS.may_be_in(text, span.start, span.end):
            return
        for session in _SESSION.finditer(text, span.start, span.end):
            level, kind = session["level"], "cppcc" if session["organ"] == "政协" else "congress"
            self._assembly.setdefault(kind, Body(level + session["organ"], kind, None, level))
        for national in _NATIONAL.finditer(text, span.start, span.end):
            organ = national["organ"] or national["of"]
            kind = "cppcc" if organ == "政协" else "congress"
            self._assembly.setdefault(kind, Body("全国" + organ, kind, None, "国"))
        for match in _COMMITTEE.finditer(text, span.start, span.end):
            name = _WHICH_TERM.sub("", text[boundaries.body_start(match.start(), span.start) : match.end()])
            self._committees += [_Body(match.end(), name, "")] if len(name) > len(match[0]) else []
        for match in _ELECTING.finditer(text, span.start, span.end):
            end = match.end("house")
            name = _WHICH_TERM.sub("", text[boundaries.body_start(end, span.start) : end])
            self._electing += [_Body(match.end(), name, "")] if len(name) > 2 else []

    def elects(self, at: int) -> Body | None:
        """The association or firm that elects its officers, as the article tells before an offset."""
        last = next((body.name for body in reversed(self._electing) if body.at <= at), None)
        if last is None:
            return None
        return Body(last, "company") if _OF_FIRM.search(last) else read(Printed(last, "主席")).body

    def assembly(self, head: str) -> Body | None:
        """The standing committee or consultative conference whose session the article tells of: 副主任, 副主席 without more."""
        kinds = _OF_ASSEMBLY.get(head.removeprefix("副"), ())
        return next((self._assembly[kind] for kind in kinds if kind in self._assembly), None)

    def committee(self, at: int) -> Body | None:
        """The committee whose members are told from an offset on."""
        last = next((body for body in reversed(self._committees) if body.at <= at <= body.at + REACH), None)
        return Body(last.name, "association") if last else None

    def meant(self, generic: str, at: int) -> Body | None:
        """The body that a generic word (镇, 学校, 该院) before an offset means, if the article named one shortly before."""
        sorts = _GENERIC.get(generic.removeprefix("该").removeprefix("本"), ())
        last = next(
            (body for body in reversed(self._bodies) if body.at <= at and body.sort in sorts and not (generic == "校" and _is_faculty(body.name))), None
        )
        if generic == "校" and last and last.sort == "学院":  # a college may be a part of the university named beside it
            whole = next((body for body in reversed(self._bodies) if body.at <= at and body.name.endswith("大学") and at - body.at <= 3 * REACH), None)
            last = whole or last
        host = next((body for body in self._hosts if body.sort == "学校"), None) if generic in {"校", "学校"} else None
        if host and (last is None or last.name != host.name):
            last, at = host, min(at, host.at + REACH)
        if last is None and generic == "医院" and self._ours and not self._several("医院"):
            last = next((body for body in self._bodies if body.sort == "医院"), None)  # our own, named further down
        if last is None or at - last.at > (REACH if self._several(last.sort) else 3 * REACH):
            ours = self._own is not None and self._own.endswith(sorts)
            return Body(self._own, "place", self._own, level_of(self._own)) if self._own and ours else None
        if last.sort == "法院":
            return read(Printed(last.name, "院长")).body
        kind = _KINDS.get(last.sort, "place")
        return Body(last.name, kind, last.name, level_of(last.name)) if kind == "place" else Body(last.name, kind)

    def _several(self, sort: str) -> bool:
        """Whether the article has named more than one body of a sort."""
        return len({body.name for body in self._bodies if body.sort == sort}) > 1

    def of_head(self, head: str, at: int, reach: int = 3 * REACH) -> Body | None:
        """The body of a title that shows only its sort: 院长, 副校长, 会长; named no more than so many characters before it."""
        generic = next((sort for title, sort in _OF_HEAD.items() if head.endswith(title)), None)
        found = self.meant(generic, at) if generic else None
        reach = _BESIDE if self._receive and generic == "校" else reach
        near = found is not None and any(body.name == found.name and at - body.at <= reach for body in (*self._bodies, *self._hosts) if body.at <= at)
        return found if near else None
