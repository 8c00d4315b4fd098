"""Which event a unit of a sentence speaks of, and whether its subject makes a visit of his own."""

from __future__ import annotations

import re

from kg.extract import kinds, rounds, sites, visitnames, visits
from kg.extract.draft import Draft, Sign
from kg.extract.encode import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.story import Story
from kg.extract.units import Unit
from kg.model import When

VISIT = Rule("event-visit", "报道说有人调研、走访或考察。", r"", "event", confidence=0.93)

TALK = Rule("event-talk", "报道说有人宣讲、授课或讲党课。", r"", "event", confidence=0.9)
UNNAMED = Rule("event-visit-unnamed", "一群没有写出姓名的人到访，报道写明了地点。", r"", "event", confidence=0.85)
ARRIVAL = Rule("visit-arrival", "“某处迎来某人”：从被访一方说起的到访。", r"", "lead", confidence=0.8)
RULES = (VISIT, TALK, UNNAMED, ARRIVAL)

_ARRIVAL = re.compile(r"^(?:Ⓣ，?)?(?P<place>[^，。；：ⓅⓉ]{3,24}?)(?:Ⓣ)?(?:迎来|来了|迎接)(?:了)?(?P<what>[^，。；：Ⓟ]{0,30}?)(?:\([^()]*\))?(?:：|——)(?P<p>Ⓟ)")
_CAME = re.compile(
    r"^(?:Ⓣ，?)?(?P<place>[^，。；：ⓅⓉ]{3,24}?)(?:Ⓣ)?迎来了?(?P<what>)(?P<p>Ⓟ)(?:一行)?(?:的|前来)?(?:考察|调研|走访|参观|视察|检查|慰问)?[^，。；]{0,8}[，。]"
)

_TALK = re.compile(
    r"宣讲(?!团)|讲(?:授)?(?:了)?[^，。；]{0,14}党课|授课|讲了?一课|思政课"
    r"|作(?![^，。；]{0,10}工作报告)[^，。；]{0,40}(?:宣讲|(?:辅导|专题|科普|学术|形势|事迹|主题|宣讲)报告|讲座)"
    r"|作(?:了)?题为(?:“[^“”]{2,60}”|Ⓑ)的?[^，。；]{0,8}(?:讲座|报告)|作(?:了)?题为[^，。；]{0,30}报告|讲(?:授)?(?:了)?[^，。；]{0,12}(?:第一课|公开课)"
)
_AFTERWARDS = re.compile(
    r"^(?:Ⓣ，?)?(?:[^，。；Ⓟ]{0,10}(?:结束|完毕|揭牌|授牌|签约|会议|仪式|典礼|会见|会谈|座谈会?|[开闭]幕会|大会|全会)(?:之?后)|会后|随后|之后|当天[上下]午|当晚|[上下]午|晚上)，$"
)
"""揭牌结束后，某某作专题讲座: what comes after the ceremony is no part of it."""
_CROWD = re.compile(
    r"^(?:Ⓣ，?|[一二三四五六七八九十]{1,3}日，)?(?:[^，。；：Ⓟ]{1,8}(?:前|后|期间|间隙)，)?[^，。；：Ⓟ]{0,20}(?:代表团|党政团|参访团|访问团|参观团|旅行团|来宾|嘉宾|侨胞|客人|观摩团|工作组|巡查组|督导组|慰问团|考察团|调研组|考察组|检查组|督查组|乡贤|企业家|委员|代表|专家组|采访团|学员|师生|青年|客商|商会|校友|经销商|Ⓗ)(?:们)?(?:一行)?(?:[一二三四五六七八九十百\d]+[余多]?人)?(?:，?于?Ⓣ|，?在[^，。；Ⓟ]{1,12}期间，|，?(?:在[^，。；Ⓟ]{0,20}Ⓟ[^，。；]{0,6}(?:陪同|带领|率领|引导|陪伴)下|由Ⓟ[^，。；]{0,4}(?:陪同|带领|率领))，?+)*(?:还|先后|首先|又|专程|实地)*(?:走进|聚到|聚在|先看|来(?=[^，。；]{2,12}(?:考察|调研|参观|学习|视察|检查))|深入|察看|查看|前往|来到|参观|赴|到|走访|考察|视察)"
)
_GUESTS = re.compile(r"(?:考察团|代表团|访问团|参访团|来宾|嘉宾|客人|客商)(?:们)?(?:一行)?")
_ORGANISED = re.compile(
    r"^(?:Ⓣ，?)?[^，。；：ⓅⒽ]{2,24}?组织(?:了)?[^，。；：Ⓟ]{2,20}，?(?:先后|实地|分别)?(?:深入|走进|来到|赴|到)[^。；Ⓟ]{2,80}?(?:视察|调研|考察|检查|观摩|参观|走访)|"
    r"^(?:Ⓣ，?)?[^，。；：ⓅⒽ]{2,24}?(?:组织|开展|举行)(?:了|开展)?[^，。；：Ⓟ]{0,24}(?:观摩|调研|视察|考察|检查|走访|慰问|拉练)(?:活动)?(?:[^，。；ⓅⒽ]{0,16})?[，。]"
)
"""县委、县政府组织开展重点项目拉练观摩: a tour without names, those of who joined it follow."""
_LECTURERS = re.compile(
    r"(?:[^，。；：Ⓟ]{2,20}，)?(?:Ⓣ，?)?(?P<who>[^，。；：Ⓟ]{0,30}(?:宣讲|讲师|报告)(?:团|队|小分队))(?:成员)?(?:走进|来到|深入|赴|到|在)[^，。；：Ⓟ]{2,24}"
)
_SENT = re.compile(
    r"^(?:Ⓣ，?)?[^，。；：Ⓟ]{0,20}(?:工作组|督导组|检查组|巡查组|督查组|考察组|调研组|专家组|考察团|代表团)(?:一行)?(?:Ⓣ)?(?:抵达|赴|来到?|到|进驻)[^，。；：Ⓟ]{2,12}?，?(?:开展|进行|指导|检查|督导|督查|调研|考察|视察|评估|验收)"
)
_EARLIER = re.compile(r"^(?:在|于)?[^，。；Ⓟ]{0,30}?(?:之后|以后|后|期间|之前|前夕|之余|之际)，")
_ESCORTED = re.compile(
    r"^(?P<adverbs>(?:一行)?(?:[一二三四五六七八九十\d]+[余多]?人)?(?:还|又|也|先后|随后|Ⓣ|，)*)(?:在Ⓟ[^，。；Ⓟ]{0,12}?(?:陪同|带领|引导|陪伴)下|由Ⓟ[^，。；Ⓟ]{0,6}?陪同)，?"
)
"""还在某某的陪同下参观了某厂: what he does stands behind."""
_SEPARATELY = re.compile(r"分别(?=带|率|深入|到|赴|前往|来|走|看望|慰问|对|就|开展|督|检查|调研)|分头|分赴|分[两三四五六七多\d]+[路组个]|各自|兵分")
_ALONE = re.compile(
    r"^(?:Ⓣ，?)?Ⓟ(?:全程|一同|一起|分别|也|共同|随同)*(?:陪同|参加|出席|随行|同行|列席)(?:了)?(?:上述|有关|相关|此次|本次|以上)?(?:活动|调研|考察|走访|检查|慰问|会议|会见|座谈|仪式)?(?:或座谈)?。?$"
)
_TO_VISIT = re.compile(
    r"(?:上述|有关|相关|以上|此次|本次)(?:活动|调研|考察)|陪同(?:调研|考察|走访|检查|视察|慰问|参加)?|参加(?:了)?在[^，。；]{1,8}的(?:调研|考察|走访|检查|慰问)|(?:参加|一同|随同)(?:了)?(?:调研|考察|走访|检查|慰问|活动)"
)
_TO_RECEPTION = re.compile(r"(?:参加|一同|陪同|出席|一起|共同)(?:了)?(?:上述|有关)?(?:会见|会谈|接访|会面)")
_TO_SITTING = re.compile(r"(?:参加|出席|列席)(?:了)?(?:[^，。；]{0,10}?)座谈(?:会)?(?!或)")
_COMPANION = re.compile(
    r"(?!(?:一行)?(?:[一二三四五六七八九十\d]+[余多]?人)?(?:还|又|Ⓣ|，)*在Ⓟ[^，。；Ⓟ]{0,12}(?:陪同|带领)下)(?:[^，。；]{0,8}?)(?:陪同|随同|随团|一同|一起|参加|随行|同行|同去)"
)
_STRONG = re.compile(
    r"(?:同志|一行)?(?:Ⓣ|还|又|则|也|一路|分别|随后|实地|先后|首先|一早|在Ⓟ[^，。；Ⓟ]{0,12}陪同下，?)*(?:在[^，。；Ⓟ]{1,14}(?:Ⓣ|还|又|则|也|一路|分别|随后|实地|先后|首先|一早|在Ⓟ[^，。；Ⓟ]{0,12}陪同下，?)*){0,2}(?:带队|率队|率|来[^，。；]{1,10}?(?:督导|检查|调研|走访|慰问|看望|考察|视察)|到[^，。；]{2,40}?(?:督导|检查|调研|走访|慰问|考察|接访)|查|调研|考察|走访|检查|督导|督查|看望|慰问|前往|赴|巡|暗访|带着|带领|来到|深入|走进|参观|观摩)"
)


_SET_OUT = re.compile(r"(?:(?:不打招呼|不发通知|轻车简从|一大早|一早|[冒顶迎]着?[^，。；Ⓟ]{2,8})，?)+")
_GOES_TO_DO = re.compile(
    r"(?:同志|一行)?(?:Ⓣ|还|又|也|分别|随后|先后|首先|专程|亲自)*(?:到|赴|直奔|直插|前往)[^。；：ⓅⓉⒽ]{2,60}?，(?:并|重点|实地|现场|随机|详细|仔细|认真|集中|看望|走访)*"
    r"(?:慰问|看望|走访|检查|抽查|查看|察看|查访|督导|督查|督办|调研|考察|视察|巡查|暗访|踏勘)"
)
"""到某厂、某店，检查消防: the deed told behind the places."""


def alone(text: str) -> bool:
    """Whether a sentence says nothing but who came along: 甲、乙参加。"""
    return bool(_ALONE.match(text))


def is_companion(predicate: str) -> bool:
    """Whether a predicate begins with going along."""
    return bool(_COMPANION.match(main_clause(predicate)))


def main_clause(predicate: str) -> str:
    """A predicate without the clause before it that tells what came earlier: 在出席…之后，来到…"""
    return _ESCORTED.sub(r"\g<adverbs>", _EARLIER.sub("", predicate))


def event_of(story: Story, encoded: Encoded, unit: Unit, predicate: str) -> Draft | None:
    """The event that a subject's predicate speaks of; a visit that begins here is opened."""
    known = target(story, predicate, alone(encoded.text))
    if known:
        return known
    lead = lead_of(unit, predicate, alone=story.current is None)
    free = story.current is None or story.current.type == "visit" or bool(_AFTERWARDS.match(unit.before))
    if free and _TALK.search(predicate) and not is_companion(predicate):
        event = story.open("talk", Sign(TALK, encoded.span(max(unit.at, 0), max(unit.at, 0) + 1)))
        event.call(visitnames.of(encoded, unit, 0)[-1])
        story.current = event
        return event
    if lead and _makes_visit(story, encoded, unit, predicate):
        end = min(unit.at + 1 + lead[1] + 4, len(encoded.text))
        event = story.open("visit", Sign(VISIT, encoded.span(unit.at, end)))
        party = _PARTY.search(unit.before)
        if party and story.main and story.main is not event and story.main.type == "visit":
            event.call(story.main.names[0] + party[0].rstrip("由，"))  # 某区开展项目观摩，第二组由某某带队
        for name in visitnames.of(encoded, unit, lead[1]):
            event.call(name)
        story.current = event
    return story.current


def lead_of(unit: Unit, predicate: str, *, alone: bool) -> tuple[Rule, int] | None:
    """The rule that makes a subject the one who visits, and where; `alone`: nobody else is known to, so that where he looks round may say it."""
    lead = visits.leads(predicate)
    if lead or not alone:
        return lead
    front = visits.fronted(unit.before, predicate) or visits.at_sites(predicate) or visits.moves(predicate) or rounds.led(unit.before, predicate)
    return (front, 0) if front else None


_ESCORTS_TOUR = re.compile("陪同(?:考察|调研|走访|检查)")
_SIGNS = re.compile("签字|签约|签署")
_SITS = re.compile("会议|会见|座谈")


def target(story: Story, predicate: str, by_itself: bool = False) -> Draft | None:
    """The event that a predicate names by its kind: 参加会见, 出席座谈会, 陪同调研."""
    first = predicate.split("。", maxsplit=1)[0]
    team = _OF_TEAM.match(first)
    if team:
        return _team(story, team["nth"]) or story.current
    visit = story.last("visit")
    if _TO_RECEPTION.search(first):
        return story.last("reception")
    if visit and _ESCORTS_TOUR.search(first):
        return visit
    if _SIGNS.search(first) and story.current and story.current.type == "reception":
        return story.last("ceremony", "meeting")
    if _TO_SITTING.search(first):
        return story.last("meeting") or (story.current if story.current and story.current.type == "reception" else None)
    if _TO_VISIT.search(first) and visit and not (story.current and story.current.type == "visit"):
        return visit if not story.current or story.current.parent or story.current.type != "talk" else None
    reception = story.last("reception")
    if by_itself and reception and story.current and story.current.names[:1] and story.current.names[0].startswith("双方签"):
        return reception  # what two sides signed where they met
    if by_itself and not _SITS.search(first) and story.current is not story.main and story.current and story.current.parent:
        return story.main
    return None


_OF_TEAM = re.compile("(?:分别|也|则)?(?:参加|随|跟随|编入)(?:了)?第(?P<nth>[一二三四五六])(?:小)?[组路](?!织)")


_LATER_HOUR = re.compile("(?:当天|当日|同日)?(?:[上下]午|傍晚|晚上|当晚)，Ⓟ")
"""下午，甲、乙、丙前往…: whoever was out alone in the morning sets out again with others."""
_PARTY = re.compile("第[一二三四五六]小?[组路](?:由|，)?$")


def _team(story: Story, nth: str) -> Draft | None:
    """The round of a party that set out in several: 第二组由某某带队."""
    led = re.compile(f"第{nth}小?[组路](?:由|，)?$")
    chars = story.article.text.chars
    for event in (event for event in story.recent if event.type == "visit"):
        signs = [sign for part in event.people.values() for role, sign in part.roles.items() if role == "lead"]
        if any(led.search(chars, max(0, sign.span.start - 8), sign.span.start) for sign in signs):
            return event
    return None


_JOINS_IN = re.compile(r"[^，。；]{0,8}?(?:陪同|随同|一同|一起参加|参加|出席)")


def _makes_visit(story: Story, encoded: Encoded, unit: Unit, predicate: str) -> bool:
    event, names = story.current, set(unit.group.names)
    predicate = _ESCORTED.sub("", main_clause(predicate))
    if _JOINS_IN.match(predicate):
        return not story.recent and not re.search("会|仪式|讨论|活动", predicate[:14])
    if event is None:
        return True
    if event.type == "talk" and names & set(event.people) and not _to_another_site(encoded, unit, event):
        return False
    predicate = _SET_OUT.sub("", predicate, count=1) if _SET_OUT.match(predicate) else predicate
    strong = bool(_STRONG.match(predicate.split("，")[0]) or _GOES_TO_DO.match(predicate))
    if event.type == "visit" and event.leads < names and _LATER_HOUR.match(encoded.text) and _STRONG.match(predicate.lstrip("，")):
        return True
    if event.type == "visit":
        if names < event.leads and strong and separately(story, event):
            return _own_round(story, names)
        apart = names < event.leads and bool(story.when.start) and story.when.start != event.when.start
        apart = apart or (
            names <= set(event.people) - event.leads and _later(story.when, event.when) and bool(re.match("(?:同志)?(?:还|又|也)?(?:带队|率队)", predicate))
        )
        return strong and bool(event.leads) and (apart or not (set(event.people) & names))
    own = next((e for e in story.recent if e.type == "visit" and set(e.people) & names), None)
    if own:
        story.current = own
        return False
    return strong and not (event.type == "meeting" and re.search("(?<![两与])会(?!议中心|展|客|堂|所)(?!议?室)", predicate[:20]))


def _to_another_site(encoded: Encoded, unit: Unit, event: Draft) -> bool:
    """Whether who gave a talk somewhere then goes to a named site that is not where he gave it."""
    named = [site for site, _ in visits.stops(encoded, max(unit.at, 0), len(encoded.text)) if site.kind in {"company", "institution", "place"}]
    return any(not any(sites.same(site.name, stop.site.name) for stop in event.stops) for site in named)


def separately(story: Story, event: Draft) -> bool:
    """Whether the sentence that opens a visit says that its leads went apart: 分别带队, 分头."""
    return _SEPARATELY.search(story.sentence_of(event.sign.span)) is not None


def _own_round(story: Story, names: set[str]) -> bool:
    """Whether somebody who went apart from the others begins his round; where he goes on with it, that one is current again."""
    known = next((e for e in story.recent if e.type == "visit" and e.leads == names), None)
    if known:
        story.current = known
    return known is None


def _later(one: When, other: When) -> bool:
    """Whether a time lies outside another: not on one of its days."""
    return one.start is not None and other.start is not None and not other.start <= one.start <= (other.end or other.start)


_END = re.compile("[。；]")


def unnamed(story: Story, encoded: Encoded, number: int, spoken: int) -> None:
    """Opens a visit made by people without names: 三十名青年乡贤走进某某公司."""
    if _at_the_meeting(story, encoded, spoken):
        return
    organised = _ORGANISED.match(encoded.text)
    crowd = bool(_SENT.match(encoded.text) or (_CROWD.match(encoded.text) and visits.stops(encoded, 0, spoken)))
    team = _LECTURERS.match(encoded.text)
    if team and story.current is None and _TALK.search(encoded.text):
        story.current = story.open("talk", Sign(TALK, encoded.sentence.span))
        story.current.call(encoded.original(team.start("who"), team.end()))
        return
    told = "".join(story.current.names[:1]) if story.current else ""
    guests = story.current and (story.current.type == "reception" or told.startswith("双方签") or (_GUESTS.match(encoded.text) and story.last("reception")))
    if not (organised or crowd) or not ((crowd and guests) or (number <= 1 and story.current is None)):
        return
    event = story.open("visit", Sign(UNNAMED, encoded.sentence.span))
    clause = _END.split(encoded.text)[0]
    event.call("".join(encoded.original(i, i + 1) for i in range(len(clause)) if encoded.text[i] != "Ⓣ").strip("，"))
    story.current = event


_MEMBERS = re.compile(
    r"^(?:[^，。；Ⓟ]{0,6}(?:前|后|期间)，)?(?:Ⓣ，?)?(?:全体)?(?:与会|参会)(?:人员|嘉宾|代表|同志|领导|者)(?:们)?(?:一行)?(?:还|先后|分别|首先|实地|集体)*"
    r"(?:来到|参观|观摩|考察|走进|前往|察看|深入|到|赴)"
)


def _at_the_meeting(story: Story, encoded: Encoded, spoken: int) -> bool:
    """Opens the tour that those at a meeting made before or after it: 会前，与会人员参观了某厂."""
    sitting = story.main is not None and story.main.type in {"meeting", "ceremony", "talk", "other"}
    if not (sitting and _MEMBERS.match(encoded.text) and visits.stops(encoded, 0, spoken)):
        return False
    event = story.open("visit", Sign(UNNAMED, encoded.sentence.span))
    told = _END.split(encoded.original(0, len(encoded.text)))[0]
    event.call(re.split("，", re.sub("^[^，]{0,6}(?:前|后|期间)，", "", told))[0])
    story.current = event
    return True


def begins_tour(story: Story, encoded: Encoded) -> bool:
    """Whether the current event is a tour of people without names that this sentence opened."""
    return story.current is not None and story.current.type == "visit" and story.current.sign.span == encoded.sentence.span


def arrival(story: Story, encoded: Encoded) -> int | None:
    """A visit or talk told from the place's side: 某商会迎来家乡客人：甲，乙、丙。 Gives the index of the guests' sign."""
    match = _ARRIVAL.match(encoded.text) or _CAME.match(encoded.text)
    if match is None or (
        match.re is _CAME and (kinds.kind_of(match["place"]) == "area" or not (kinds.kind_of(match["place"]) or kinds.is_trade(match["place"])))
    ):
        return None
    talk = bool(re.search("宣讲|讲课|授课|主讲", match["what"]))
    event = story.open("talk" if talk else "visit", Sign(ARRIVAL, encoded.sentence.span))
    group = encoded.groups[match.start("p")]
    place = encoded.original(*match.span("place"))
    for i, mention in enumerate(group.members):
        role = "speaker" if talk else "lead" if i == 0 else "accompanying"
        story.join(event, mention, role, Sign(ARRIVAL, encoded.sentence.span))
    event.visit(Site(place, kinds.kind_of(place) or "place", encoded.span(*match.span("place"))), Sign(ARRIVAL, encoded.sentence.span))
    event.call(f"{group.names[0]}到{place}")
    story.current, story.subject = event, group
    return match.start("p")
