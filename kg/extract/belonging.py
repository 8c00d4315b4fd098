"""Which event a unit of a sentence speaks of, and whether its subject makes a visit of his own."""

from __future__ import annotations

import re

from kg.extract import guided, modality, outings, rounds, signings, sites, talking, untoured, visitnames, visits
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.model import When
from kg.sought import Seldom, led

VISIT = Rule("event-visit", "报道说有人调研、走访或考察。", r"", "event", confidence=0.93)

TALK = Rule("event-talk", "报道说有人宣讲、授课或讲党课。", r"", "event", confidence=0.9)
RULES = (VISIT, TALK)


TALKS = led(
    r"宣讲(?!团)|做客|讲学(?![团金院生会])|(?:应邀|莅临|[来到赴])[^，。；听]{2,20}讲座(?=，|。|；|$)|(?:开展|举办|带来|主讲|开设)(?:了)?[^，。；]{0,16}(?:专题|学术|科普|健康|法治|主题|知识|辅导|公益|防治)[^，。；]{0,6}讲座|讲(?:授)?(?:了)?[^，。；]{0,14}党课|授课|[上讲]了?[一两]?[堂节][^，。；]{0,14}课(?![程堂])|讲了?一课|思政课"
    r"|[作做](?![^，。；]{0,10}工作报告)[^，。；]{0,40}(?:宣讲|党课|(?:辅导|专题|科普|学术|形势|事迹|主题|宣讲)报告|讲座)"
    r"|[作做](?:了)?题为(?:(?:“[^“”]{1,60}”|Ⓑ)[、和及与]?)+的?[^，。；]{0,8}(?:讲座|报告|演讲)|[作做](?:了)?题为[^，。；]{0,30}报告|讲(?:授)?(?:了)?[^，。；]{0,12}(?:第一课|公开课)"
)
_LECTURE = re.compile("题为(?:“[^“”]*(?:“[^“”]*”[^“”]*)*”|‘[^’]*’|Ⓑ)的?[^，。；]{0,8}(?:讲座|报告|演讲|党课)")
_AFTERWARDS = re.compile(
    r"^(?:Ⓣ，?)?(?:[^，。；Ⓟ]{0,10}(?:结束|完毕|揭牌|授牌|签约|会议|仪式|典礼|会见|会谈|座谈会?|[开闭]幕会|大会|全会)(?:之?后)|会后|随后|之后|当天[上下]午|当晚|[上下]午|晚上)，$"
)
"""揭牌结束后，某某作专题讲座: what comes after the ceremony is no part of it."""
_SEPARATELY = re.compile(r"分别(?=带|率|深入|到|赴|前往|来|走|看望|慰问|对|就|开展|督|检查|调研)|分头|分赴|分[两三四五六七多\d]+[路组个]|各自|兵分")
_TO_VISIT = Seldom(
    r"(?:上述|有关|相关|以上|此次|本次)(?:活动|调研|考察)|陪同(?:调研|考察|走访|检查|视察|慰问|参加)?|参加(?:了)?(?:在[^，。；]{1,8}|Ⓣ|全部|全程|有关|这次)的?(?:调研|考察|走访|检查|视察|慰问)"
    rf"|(?:参加|参与|随同|共同|{outings.TOGETHER})(?:了)?(?:前往|参加|参与)?(?:{outings.DEEDS}|参观|观摩|访问|活动)|(?:{outings.TOGETHER})(?:前往|前来|随行|赴)|陪访"
)
_TO_RECEPTION = re.compile(rf"(?:参加|陪同|出席|共同|{outings.TOGETHER})(?:了)?(?:上述|有关)?(?:会见|会谈|接访|会面)")
_TO_EITHER = Seldom(
    "(?:会见|会谈|座谈|会议)[、或和与及]陪同|陪同[^，。；]{0,4}[、或和与及](?:参加)?(?:会见|会谈)|(?:视察|调研|考察|检查|慰问|走访)(?:活动)?[、或和与及](?:参加|出席|列席)?(?:了)?(?:座谈|会议|[^，。；、]{2,6}会(?=。|，|；|$))|(?:座谈|汇报)会?[、或和与及](?:参加|陪同)?(?:视察|调研|考察|检查|慰问|走访|有关活动)|有关活动或(?:参加)?座谈"
)
"""参加会见或陪同, 参加视察或座谈会: on the round, or at what was held on the way."""
_TO_SITTING = re.compile(r"(?:参加|出席|列席)(?:了)?(?:[^，。；]{0,10}?)座谈(?:会)?(?!或)")


def event_of(story: Story, encoded: Encoded, unit: Unit, predicate: str) -> Draft | None:
    """The event that a subject's predicate speaks of; a visit that begins here is opened."""
    known = target(story, predicate, outings.alone(encoded.text))
    known = known or signings.opened(story, encoded, unit, predicate)
    if known:
        return known
    lead = lead_of(unit, predicate, alone=story.current is None)
    free = story.current is None or story.current.type == "visit" or bool(_AFTERWARDS.match(unit.before))
    told = (TALKS.search(predicate) or (talking.shares(predicate) if story.current is None else None)) if free else None
    if told and not outings.is_companion(predicate) and modality.reason(predicate[: told.start()]) != "future":
        event = story.open("talk", Sign(TALK, encoded.span(max(unit.at, 0), max(unit.at, 0) + 1)))
        lecture = _LECTURE.search(unit.after)
        if lecture:
            event.call(encoded.original(unit.at + 1 + lecture.start(), unit.at + 1 + lecture.end()))
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
    front = visits.fronted(unit.before, predicate) or visits.shown(predicate) or rounds.led(unit.before, predicate)
    in_office = any(title.counted for member in unit.group.members for title in member.titles)
    front = front or (visits.among_folk(predicate) if in_office else None)
    return (front, 0) if front else None


_ESCORTS_TOUR = re.compile("陪同(?:考察|调研|走访|检查)")
_SIGNS = re.compile("签字|签约|签署")
_SITS = re.compile("会议|会见|座谈")


def target(story: Story, predicate: str, by_itself: bool = False) -> Draft | None:
    """The event that a predicate names by its kind: 参加会见, 出席座谈会, 陪同调研."""
    if story.current is None and not story.recent:
        return None
    first = predicate.split("。", maxsplit=1)[0]
    team = _OF_TEAM.match(first)
    if team:
        return _team(story, team["nth"]) or story.current
    visit = story.last("visit")
    if visit and _TO_EITHER.search(first):
        return visit
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


_LED_BY = re.compile("(?:亲自)?(?:带队|率队|率团|领队|牵头)[^，。；Ⓟ]{0,4}，")


def led_along(unit: Unit, event: Draft) -> bool:
    """Whether somebody stands right behind the one who leads: 会长甲带队，副会长乙、丙前往某地."""
    return event.type == "visit" and bool(event.leads - set(unit.group.names)) and bool(_LED_BY.fullmatch(unit.before))


_JOINS_IN = re.compile(
    rf"(?!{outings.OTHERS_JOIN}|(?:亲切|一同|先后|集体)*(?:看望|慰问|走访)(?:慰问)?了?(?:出席|参加))[^，。；]{{0,8}}?(?:{outings.ALONG}|一同|(?:{outings.TOGETHER})参加|参加|出席)"
)


_SITTINGS = frozenset({"meeting", "ceremony", "reception", "other"})


_TO_THE_SCENE = re.compile(
    "(?:一行)?(?:先后|也|还|都|早早|提前|专程|特意|特地|应邀|冒雨|拄着[^，。；]{1,4}|坐着轮椅)*(?:来到|走进|赶到|到|抵达|步入)(?:活动|会议|仪式|比赛|赛事|竞赛|签约|开工|启动|主题|集中|典礼)?(?:现场|会场|主会场)"
    "(?=，|。|；|$|[^，。；]{0,12}(?:看|查|了解|询问))"
)
"""来到活动现场，查看展板: where one comes to is what is told already."""
_PLANT = re.compile(
    "(?P<others>(?:率|带领)[^，。；Ⓟ]{0,20}?)?(?:来到|到|赴|前往)[^，。；]{0,40}?，[^，。；Ⓟ]{0,20}?(?:参加|参与|一起|一道|一同|共同|带头)(?:了)?[^，。；Ⓟ]{0,12}?(?:植树|种树|栽树)"
)
"""甲、乙、丙来到某公园，和群众一道种树: what leaders do together on that day is no round of theirs."""


def plant(unit: Unit) -> bool:
    """Whether several go somewhere to plant trees, named or led by one who is."""
    planted = _PLANT.match(unit.after)
    return planted is not None and (len(unit.group.names) > 1 or planted["others"] is not None)


def _makes_visit(story: Story, encoded: Encoded, unit: Unit, predicate: str) -> bool:
    event, names = story.current, set(unit.group.names)
    if outings.escorts_with_others(predicate):
        return event is None
    if plant(unit) or (event is not None and event.type in _SITTINGS and _TO_THE_SCENE.match(predicate)):
        return False
    predicate = outings.main_clause(predicate).lstrip("，")
    if _another_party(story, encoded, unit, predicate) or _goes_his_own_way(story, encoded, unit, predicate):
        return True
    if _JOINS_IN.match(predicate):
        anew = not story.recent or guided.shows_round(story, encoded, unit)
        return anew and not re.search("会|仪式|讨论|活动", predicate[:14])
    if event is None:
        return not untoured.errand(unit, predicate)
    if led_along(unit, event):
        return False
    if event.type == "talk" and names & set(event.people) and not _to_another_site(encoded, unit, event):
        return False
    beside = event.type in _SITTINGS and bool(_BESIDE_IT.search(unit.before))
    predicate = re.sub(f"^(?:{outings.TOGETHER})", "", predicate) if beside else predicate
    looks = event.type in _SITTINGS and bool(outings.looks(predicate) or (beside and visits.leads(predicate)))
    strong = outings.sets_out(predicate) or (looks and _to_another_site(encoded, unit, event))
    if event.type == "visit" and event.leads < names and _LATER_HOUR.match(encoded.text) and outings.sets_out(predicate.lstrip("，")):
        return True
    if event.type == "visit":
        goes = strong or bool(visits.leads(predicate) or visits.at_sites(predicate))
        joint = next((e for e in story.recent if goes and _parts_from(names, e) and separately(story, e)), None)
        if joint:
            return _own_round(story, names & joint.leads, joint)
        apart = names < event.leads and bool(story.when.start) and story.when.start != event.when.start
        apart = apart or (
            names <= set(event.people) - event.leads and _later(story.when, event.when) and bool(re.match("(?:同志)?(?:还|又|也)?(?:带队|率队)", predicate))
        )
        apart = apart or (names == event.leads and _later(story.when, event.when) and _to_another_area(story, predicate, event))
        return strong and bool(event.leads) and (apart or not (set(event.people) & names))
    own = next((e for e in story.recent if e.type == "visit" and set(e.people) & names), None)
    if own:
        story.current = own
        return False
    return strong and not (event.type == "meeting" and re.search("(?<![两与])会(?!议中心|展|客|堂|所|场)(?!议?室)", predicate[:20]))


_TOGETHER_TO = re.compile(f"(?:也|还|又|于|Ⓣ)*(?:{outings.TOGETHER})(?:先后|分别|实地|集中)*(?:{outings.DEEDS}|来到|前往|深入|走进|参观)")


def _another_party(story: Story, encoded: Encoded, unit: Unit, predicate: str) -> bool:
    """Whether a new paragraph tells of several who were not there yet and go together to sites of their own: 乙和丙一同走访了某园、某院."""
    event = story.current
    if event is None or event.type != "visit" or not (event.stops and event.leads and story.first_of_paragraph(encoded.sentence)):
        return False
    apart = len(unit.group.names) > 1 and not set(unit.group.names) & set(event.people)
    return apart and bool(_TOGETHER_TO.match(predicate)) and _to_another_site(encoded, unit, event)


_OWN_WAY = re.compile(
    "(?:则|也|又|还|Ⓣ|先后|分别|带队|率队)*(?:在(?=[^，。；Ⓟ]{2,24}(?:督导|督查|检查|调研|指挥|察看|查看|看望|慰问))|到|去|赴|来到|走进|前往|深入|走访|看望|慰问|检查|察看|查看)(?:了)?(?!现场|场|会|位)(?![^，。；]{0,40}?(?:迎接|迎候|陪同|参加|出席|汇报|介绍|会合))[^，。；Ⓟ]{3,}"
)
"""甲到某厂走访，|乙去了某村: what each of several did."""


def _goes_his_own_way(story: Story, encoded: Encoded, unit: Unit, predicate: str) -> bool:
    """Whether a sentence that tells where one went goes on with where another went, who was not with him."""
    event = story.current
    if event is None or event.type != "visit" or led_along(unit, event):
        return False
    told_here = encoded.sentence.span.covers(event.sign.span) or story.article.text.chars[: encoded.sentence.span.start].rstrip()[-1:] == "；"
    if not told_here or not event.leads or unit.before[-1:] not in {"，", "；", "、", ""} or set(unit.group.names) & set(event.people):
        return False
    clause = _OWN_WAY.match(predicate)
    return clause is not None and bool(visits.stops(encoded, unit.at, unit.at + 1 + clause.end()))


_BESIDE_IT = re.compile("(?:会|会议|仪式|论坛|活动)(?:正式)?(?:开始|举行|召开|结束|闭幕)?(?:之?[前后]|期间)，$")
"""峰会开始前，甲和乙一起视察展馆"""


def _to_another_site(encoded: Encoded, unit: Unit, event: Draft) -> bool:
    """Whether who gave a talk somewhere then goes to a named site that is not where he gave it."""
    begin = 0 if unit.at == len(unit.before) else max(unit.at, 0)  # 在某校，某某查看了食堂
    named = [site for site, _ in visits.stops(encoded, begin, len(encoded.text)) if site.kind in {"company", "institution", "place"}]
    return any(not any(sites.same(site.name, stop.site.name) for stop in event.stops) for site in named)


_TRAVELS = re.compile("(?:赶?赴|前往)(?P<area>[\u4e00-\u9fff]{2,8}?[省市州县])")


def _to_another_area(story: Story, predicate: str, event: Draft) -> bool:
    """Whether somebody travels to a city or county where his earlier journey did not go: 7日至8日赴甲市…。9日，某某赴乙市…"""
    there, before = _TRAVELS.match(predicate), _TRAVELS.search(story.sentence_of(event.sign.span))
    return there is not None and before is not None and there["area"] != before["area"]


def separately(story: Story, event: Draft) -> bool:
    """Whether the sentence that opens a visit says that its leads went apart: 分别带队, 分头."""
    sentence = next((s.span for s in story.article.sentences if s.span.covers(event.sign.span)), event.sign.span)
    led = sum("lead" in part.roles and sentence.covers(part.roles["lead"].span) for part in event.people.values())
    return led > 1 and _SEPARATELY.search(story.sentence_of(event.sign.span)) is not None


def _parts_from(names: set[str], event: Draft) -> bool:
    """Whether one of those who lead a visit, and not all of them, is told of, alone or with others who were not named for it."""
    own = names & event.leads
    return event.type == "visit" and bool(own) and own < event.leads and not (names - own) & set(event.people)


def _own_round(story: Story, names: set[str], joint: Draft) -> bool:
    """Whether somebody who went apart from the others begins his round; where he goes on with it, that one is current again."""
    known = next((e for e in story.recent if e.type == "visit" and e is not joint and names <= e.leads), None)
    if known:
        story.current = known
    return known is None


def _later(one: When, other: When) -> bool:
    """Whether a time lies outside another: not on one of its days."""
    return one.start is not None and other.start is not None and not other.start <= one.start <= (other.end or other.start)


_OTHERS_WORDS = re.compile("(?:主席|总书记)?(?:曾|多次|还)?(?:在[^，。；]{2,24}(?:会议|大会|讲话|论坛|峰会)(?:上|中|时)?|(?:指出|强调)，|提出(?!了?要求|：))")
_HEAD_OF_STATE = re.compile("(?:国家)?主席|总书记")


def quoted(story: Story, encoded: Encoded, unit: Unit, predicate: str, event: Draft) -> bool:
    """Whether somebody's words tell what another said elsewhere: 甲表示，…。乙主席指出，…"""
    names = set(unit.group.names)
    if event.type == "visit" or names & set(event.people) or not story.speaking(encoded) - names or not _OTHERS_WORDS.match(predicate):
        return False
    elsewhere = predicate.removeprefix("主席").removeprefix("总书记").startswith("在")
    return elsewhere or all(any(_HEAD_OF_STATE.fullmatch(title.title) for title in member.titles) for member in unit.group.members)
