"""To which body a printed title belongs, and what the title is without that body's proper name."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import lexicon, places
from kg.model import Body, Title
from kg.recognise import abroad, clubs, trimmed
from kg.recognise.former import kind_of_title, shift
from kg.recognise.levels import LEVELS, is_works, last_place, leading_place, level_of, level_place, of_matter, seat
from kg.recognise.printed import Printed

_LEVEL_ORGAN = {"省委": "省", "市委": "市", "区委": "区", "县委": "县", "州委": "州", "旗委": "旗", "盟委": "盟", "地委": "市", "镇委": "镇", "乡委": "乡"}
_GOVERNMENT_HEADS = re.compile(r"(?:省|市|区|县|州|旗|盟|镇|乡)长$|(?<!副)主席$|副主席$")
_COMPANY_HEADS = re.compile(
    r"(?:董事长|董事|总经理|经理|总裁|监事长|监事|首席执行官|执行官|董事局主席|董事会主席|创始人|合伙人|总监|厂长|矿长|店长|行长|CEO|CTO|CFO|总工程师)$"
)
_PARTY_SHORT = re.compile(r"(?:组织|宣传|统战|人武|社会工作)$")
_OFFICES = frozenset({"政治处", "政治部", "办公室", "办公厅", "研究室", "秘书处", "工作委员会"})
_STATE = re.compile(r"(?:国务院|中共中央|中央|全国|最高|国家|联邦|共和国)")


_OF_ASSEMBLY = re.compile("(政协|人大)(委员|代表)")


@lexicon.derived
def _organs() -> re.Pattern[str]:
    return re.compile(f"({lexicon.any_of('organs')})$")


@lexicon.derived
def _organ_kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("organs")}


@lexicon.derived
def _departments() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((row[0], row[1]) for row in lexicon.rows("departments")), key=lambda row: (-len(row[0]), row[0])))


@lexicon.derived
def _companies() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.any_of('company_endings')}(?:\([^()]*\))?$")


_MARKET = re.compile("(?P<firm>.{2,}(?:公司|集团|企业|银行|厂)|公司|集团)(?P<of>[一-龥]{1,4}区|[一-龥]{2,6}(?:业务|战略|事业))$")
"""某某集团亚太区|总裁, 某某银行三农业务|总监: a part of the world that somebody of an enterprise is in charge of, no district."""


_AREA_OF_FIRM = re.compile("(?!.*(?:开发|高新|经开|示范|集聚|集中|产业|园|新|景|度假|保税)区)[一-龥]{2,5}区")
"""亚太区|总裁: of the enterprise named before; no district has a 总裁."""
_NEW = re.compile("^(?:现任|新任|首任)")
"""Since when somebody holds a post is no part of its name."""
_LEADERS = re.compile("领导$")
_ELECTED = re.compile("人大|党|人民|大会$|驻|首席|全权|法定")
"""人大代表 is an office; whoever speaks for a firm or a school as its 代表 holds none."""


@lexicon.recent(8192)
def read(printed: Printed) -> Title:
    """The title and its body, as far as the printed words show it; the body is None where they show nothing."""
    assembly = _OF_ASSEMBLY.fullmatch(printed.head) if printed.before else None
    if assembly:  # 县|政协委员: the organ is no part of the title's last word
        printed = Printed(printed.before + assembly[1], assembly[2])
    head, before = printed.head, printed.before
    before = trimmed.front(before)
    mark = shift(before)
    before, gone = trimmed.gone(trimmed.terms(before[len(mark) :]))
    title = _read(Printed(before, head)) if before and not of_no_body(head) else _bare(head)
    kind = "former" if gone else kind_of_title(mark or head)
    deputy = "全国人大" if before == "全国人大" and head == "代表" else ""  # 全国人大代表 is the name of the office
    whole = mark + ("原" if gone else "") + deputy + title.title.removeprefix(deputy[2:])
    presides = before in {"大会", "会议"}  # 大会执行主席: for an hour, no office
    speaks_for = head == "代表" and bool(before) and not _ELECTED.search(before)
    courtesy = presides or speaks_for or head in lexicon.word_set("title_courtesies") or bool(_LEADERS.search(head))
    return replace(title, title=_NEW.sub("", whole), printed=mark + printed.before[len(mark) :] + head, kind=kind, counted=not courtesy)


def of_no_body(head: str) -> bool:
    """Whether what stands before the last word of a title is no body, and none named before is meant: 女子射箭|世界冠军."""
    return head.endswith("冠军")


_ON_SHIFT = ("跟班", "带班", "值班", "当班")
_OF_LEVEL = re.compile(r"(省|市|区|县|州|旗|盟|镇|乡)长(?:助理)?$")


def _bare(head: str) -> Title:
    """A title without anything before it: 区长 shows its level, 国务委员 its body, 主任 nothing."""
    level = _OF_LEVEL.search(head)
    if level and not head.startswith(_ON_SHIFT):
        return Title(head, "", seat(head, None, level[1]))
    state = "国务院" if head.endswith("国务委员") else "中共中央" if head == "总书记" else None
    return Title(head, "", Body(state, "central", None, "国") if state else None)


def _of_firm(before: str, head: str) -> Title | None:
    """A title of an enterprise, if what stands before it ends like one, or is one with the part of the world it is about."""
    if _companies().search(before):
        return Title(head, "", Body(before, "company"))
    market = _MARKET.match(before) if _COMPANY_HEADS.search(head) else None
    return Title(market["of"] + head, "", Body(market["firm"], "company")) if market else None


PART_OF_HOUSE = re.compile(
    "(?:审判|检察)委员会|第[一二三四五六七八九十]{1,2}(?:检察部|审判庭|巡回法庭|部|厅)|(?:民|刑|行政|执行|立案|环境|少年)[一-龥]{0,6}(?:庭|局)"
)
_HOUSE_COMMITTEE = re.compile(f"(?P<house>.*(?:法院|检察院))(?P<committee>{PART_OF_HOUSE.pattern})")
"""A committee or a division inside a court or a procuratorate: it is no body that others belong to."""


_LEADERS_OF = re.compile(f"({'|'.join(LEVELS)}).*领导$")
_ZONE = re.compile("(?:开发|高新|经开|示范|集聚|集中|产业|园)区$|新区$|园区$|港$|城$")
_LEAGUE = re.compile("(?:共青)?团(.*)$")
_OF_PARTY = re.compile(r"^(.*?)((?:省|市|区|县|州|旗)委)?((?:组织|宣传|统战|统一战线工作|政法|人武|武装|社会工作)(?:部|委))$")
_OF_AREA = re.compile(r"^(.*?)(省|市|区|县|州|旗|自治区|新区|镇|街道)(?=.)")
_GLUED = re.compile(r"(省|市|区|县|州|旗|盟|镇|乡)长$")


def _read(printed: Printed) -> Title:
    before, head = printed.before, printed.head
    sure = clubs.of_party(before, head) or _state(printed) or abroad.minister(before, head) or _of_firm(before, head) or _of_house(printed)
    if sure:
        return sure
    collective = _LEADERS_OF.match(head)
    if collective:
        return Title(head, "", Body(before + collective[1], "place", last_place(before + collective[1]), collective[1]))
    if before in {"政府", "人民政府"} and _OF_LEVEL.search(head):
        return _bare(head)
    if before in _OFFICES or (_COMPANY_HEADS.search(head) and _AREA_OF_FIRM.fullmatch(before) and before not in places.names()):
        return Title(before + head, "", None)
    if head.endswith("区长") and is_works(before):
        return Title(head, "", Body(before, "place", before))
    level = level_of(before)
    if level and before == level:
        title = head if head.endswith(level + "长") else before + head
        return Title(title, "", seat(head, None, level))
    organ = _organs().search(before)
    if organ and not before.endswith(("监督管理委员会", "关工委")):  # 国有资产监督管理委员会 is a department, no committee that runs a zone
        return _organ(printed, organ[1])
    if _PARTY_SHORT.search(before) and re.search("部长", head):
        return _party_department(printed)
    glued = _GLUED.search(head)
    if glued and before + glued[1] in places.names():  # 金台区长: the level is printed once for place and title
        return Title(head, "", seat(head, before + glued[1], glued[1]))
    department = _in_department(printed, level)
    if department:
        return department
    if glued:
        return Title(head, "", seat(head, before + glued[1], glued[1]))
    kind = "company" if _COMPANY_HEADS.search(head) else "foreign" if abroad.of_a_state(head) else "place"
    return Title(head, "", Body(before, kind, before if kind != "company" else None))


def _in_department(printed: Printed, level: str | None) -> Title | None:
    """A title of a department, a zone or a place, if what stands before its last word ends like one."""
    kind = _kind_of_department(printed.before)
    if kind == "zone" or (kind is None and level):
        return _place(printed, level)
    shared = None if kind else clubs.last_of_body(printed.before, printed.head)
    if shared and (kind := _kind_of_department(shared)):  # 县教育|局长: the word for the body is printed once
        printed = Printed(shared, printed.head)
    return _department(printed, kind) if kind else None


def _kind_of_department(name: str) -> str | None:
    return next((kind for ending, kind in _departments() if name.endswith(ending) and len(name) > len(ending)), None)


def _of_house(printed: Printed) -> Title | None:
    """A title of the committee inside a court or a procuratorate."""
    house = _HOUSE_COMMITTEE.fullmatch(printed.before)
    return replace(_read(Printed(house["house"], printed.head)), title=house["committee"] + printed.head) if house else None


_OF_STATE = re.compile("(?:中国|中华人民共和国)?国家")


def _state(printed: Printed) -> Title | None:
    """Titles of the party's centre and of the state."""
    before, head = printed.before, printed.head
    if before.startswith("中共中央"):
        return Title(before[4:] + head, "", Body("中共中央", "central", None, "国"))
    if _OF_STATE.fullmatch(before):
        return Title("国家" + head, "", Body("中国", "central", "中国", "国"))
    if before == "国务院":
        return Title(head, "", Body("国务院", "central", None, "国"))
    return None


def _party_department(printed: Printed) -> Title:
    """宣传 + 部长: a department of the party committee named before it, in this title or in the one before."""
    before, head = printed.before, printed.head
    short = _PARTY_SHORT.search(before)
    outer = before[: short.start()] if short else ""
    organ = _organs().search(outer) if outer else None
    if not organ:
        return Title(before + head, "", None)
    whole = _organ(Printed(outer, head), organ[1])
    return replace(whole, title=before[short.start() if short else 0 :] + head)


def _place(printed: Printed, level: str | None) -> Title:
    before, head = printed.before, printed.head
    last = last_place(before)
    if _ZONE.search(before):
        return Title(head, "", Body(before, "place", before, level))
    return Title(head, "", seat(head, last, level or ""))


def _organ(printed: Printed, organ: str) -> Title:
    """A title of an organ: 某某区委 + 书记, 某某区政府 + 副区长, 某某集聚区管委会 + 主任."""
    before, head = printed.before, printed.head
    rest = before[: len(before) - len(organ)]
    kind = _organ_kinds()[organ]
    league = _LEAGUE.match(before)
    if league and organ in _LEVEL_ORGAN:
        level = _LEVEL_ORGAN[organ]
        return Title(head, "", Body(before, "association", *level_place(league[1].removesuffix(organ) + level)))
    if organ in _LEVEL_ORGAN and rest and not _STATE.search(rest):
        level = "自治县" if rest.endswith("自治") else _LEVEL_ORGAN[organ]
        whole = rest if rest.endswith(level[-1]) else rest + level[-1]
        return Title(organ + head, "", Body(before, "party", last_place(whole), level[-1]))
    if organ in _LEVEL_ORGAN:
        return Title(organ + head, "", Body(before, "party", None, _LEVEL_ORGAN[organ]))
    inner = _organs().search(rest) if rest else None
    if not inner and rest and _STATE.search(rest) and organ in {"党组", "党委", "纪检组", "纪检监察组"}:
        return Title(organ + head, "", Body(rest, "central", None, "国"))
    if kind in {"court", "procuratorate"} and rest and _OF_ITS_PARTY.fullmatch(head):
        return Title(head, "", Body(before, kind, *level_place(rest)))
    if inner and organ in {"党组", "党委", "纪检组", "纪检监察组"}:
        return Title(organ + head, "", Body(rest, _organ_kinds()[inner[1]], *level_place(rest[: len(rest) - len(inner[1])])))
    glued = _GLUED.search(head)
    if before in {"政府", "人民政府"} and glued:  # 政府|副县长
        return Title(head, "", seat(head, None, glued[1]))
    if kind == "government" and _GOVERNMENT_HEADS.search(head):
        return Title(head, "", Body(before, kind, *level_place(rest or (organ[:1] if organ[:1] in LEVELS else ""))))
    return _of(printed, organ, rest, kind)


_OF_ITS_PARTY = re.compile("党(?:组|委|总支|支部)(?:成员|委员)|党组专职副书记")
_BASE = frozenset({"党工委", "党委", "办事处", "党总支", "总支", "党支部", "支部", "村委会", "居委会"})
_PARTY_BRANCH = re.compile("(?P<place>.*?)(?P<of>[省市区县州旗](?:委(?!员)[\u4e00-\u9fff“”]{2,8}|直属?机关))")
"""县委机关|工委, 某某市委教育|工委: a committee of the committee of a place, in charge of one kind of its members."""


_MATTER = re.compile("(?P<outer>.*(?:人大(?:常委会)?|政协|协会|律协|[省市县区州旗盟]委?))?(?P<of>(?!街道|机关)[\u4e00-\u9fff和、]{1,8})")
"""县|妇儿工委, 县人大|财经工委: a committee in charge of a matter."""


def _of(printed: Printed, organ: str, rest: str, kind: str) -> Title:
    head = printed.head
    level = level_of(rest) if rest else None
    branch = _PARTY_BRANCH.fullmatch(rest) if organ in {"工委", "党委"} else None
    if branch:
        place = branch["place"] and branch["place"] + branch["of"][0]
        return Title(branch["of"] + organ + head, "", Body(printed.before, kind, place or None, branch["of"][0]))
    if organ == "工委" and rest and not level and not _ZONE.search(rest) and (found := _MATTER.fullmatch(rest)):  # 县人大|法工委
        matter, *area = of_matter(found["outer"] or "", found["of"])
        return Title(matter + organ + head, "", Body(printed.before, kind, *area))
    if rest and not level and not _STATE.search(rest):
        outer = next((k for ending, k in _departments() if rest.endswith(ending)), None)
        if outer or _companies().search(rest) or organ in {"党组", "党委", "党工委", "管委会", "党总支", "总支", "党支部", "支部", "董事会", "董事局", "工会"}:
            place = rest if outer in {None, "zone"} else None
            if organ == "工会" and outer is None and not _companies().search(rest):  # 区教育|工会 is of a trade
                return Title(organ + head, "", Body(printed.before, "association"))
            return Title(organ + head, "", Body(rest, "company" if _companies().search(rest) else outer or "place", place))
        return Title(organ + head, "", Body(printed.before, kind, rest))
    if not rest:
        level = organ[:1] if organ[:1] in LEVELS and len(organ) > 2 else None
        return Title(organ + head, "", Body(organ, kind, None, level))
    if rest == "地区":  # what is a city today
        return Title(rest + organ + head, "", Body(printed.before, kind, None, "市"))
    if rest in {level, "师市"}:
        return Title(rest + organ + head, "", Body(printed.before, kind, None, level))
    if _STATE.search(rest):
        return Title(organ + head if kind != "central" else head, "", Body(printed.before, kind, None, "国"))
    if kind == "zone" or (organ == "工委" and _ZONE.search(rest)) or (organ in _BASE and level in {"镇", "乡", "街道", "村", "新区", "区"}):
        return Title(organ + head, "", Body(rest, "place", rest, level))
    whole = organ.endswith(("人民政府", "法院", "检察院")) or _ZONE.search(rest)  # a word by itself, as 县委 and 市人大 are only with their level
    shown = "地区" if rest.endswith("地区") else level if level in {"省", "市", "区", "县", "州", "旗", "自治区"} and not whole else ""
    return Title(shown + organ + head, "", Body(printed.before, kind, last_place(rest), level))


def _department(printed: Printed, kind: str) -> Title:
    before, head = printed.before, printed.head
    party = _OF_PARTY.match(before)
    if party and not party[2] and not party[1]:
        return Title(before + head, "", None)
    level = _OF_AREA.match(before)
    if kind in {"school", "institution", "association", "foreign"} and not (level and not level[1]):
        return Title(head, "", Body(before, kind))
    if level and not level[1]:
        return Title(head, "", Body(before, kind, None, level[2]))
    place = leading_place(before)
    return Title(head, "", Body(before, "central" if _STATE.search(before) else kind, place, level_of(place) if place else None))
