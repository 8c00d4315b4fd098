"""The stops of visits: which event a sentence's sites belong to, and who was there."""

from __future__ import annotations

import re

from kg.extract import hostfirms, house, onward, outings, scenes, sites, visits
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.model import Span
from kg.sought import Seldom

HOMES = Rule("stop-homes", "“慰问某村老党员某某”：他所在的村、社区是到访地点。", r"", "stop", confidence=0.75)
RULES = (HOMES,)
_ON = re.compile(
    "(?:随后|接着|之后|会后|座谈会后|座谈结束后|Ⓣ|离开[^，。；]{2,12})?，?(?:下一站|第[二三四五]站|最后一站|一行|代表团|[^，。；Ⓟ]{2,4}[组团])?[^，。；Ⓟ座]{0,8}?(?:是|为|来到|前往|参观|考察|走进|走访|赶到|到)"
)
"""A sentence that goes on with the tour after a sitting on the way."""
_PARTY_GOES_ON = re.compile(
    "(?:在[^，。；Ⓟ]{1,8}?期间，|(?:考察|调研|检查|视察|督[导察查]|访问|参访|学习|走访|慰问|参观|活动)(?:期间|中|过程中|之余)，|[^，。；：Ⓟ]{1,8}(?:会|仪式|活动)(?:结束)?[前后]，)?(?:(?:座谈|会谈|会见|会议|签约)会?[前后]|期间|其间|随后|接着|之后|会后|[上下]午|当[天日晚]|翌日|同日|第二天|中午|晚上|傍晚|次日|Ⓣ|，)*[^，。；：Ⓟ]{0,12}?(?:检查|代表|访问|参访|调研|考察|督查|督导|视察|执法检查|巡查|暗访|评估|验收|慰问)[组团](?:成员)?(?:一行)?(?:[^，。；：Ⓟ]{2,10}，|在[^，。；Ⓟ]{1,8}?期间|[与和同][^，。；：Ⓟ]{2,10}?(?=一同|共同|一起|实地|先后|集中))?(?:Ⓣ|，)*(?:还|先后|分别|又|实地|首先|随后|集中|现场|一同|共同|一起)*(?:深入|来到|前往|察看|查看|走访|参观|考察|检查|调研|视察|观摩|看望|慰问|到|赴|走进)"
)
"""检查组一行先后深入甲厂、乙店: the party of the visit goes on, wherever it sat before."""
_THEY_ALSO = re.compile(
    "(?:(?:其间|[^，。；Ⓟ]{0,6}期间)，)?[^，。；：Ⓟ]{0,12}?(?:[组团](?:成员)?(?:们|一行)?|一行)(?:Ⓣ|，|还|先后|应邀)*(?:出席|参加)[^，。；：Ⓟ]{2,40}，(?:并|还|随后|又)"
)
"""其间，考察团成员参加了庆典，并参观了某馆."""
_JOINED = Seldom(
    rf"Ⓟ(?:则|还|分别|又)?在(?P<there>[^，。；：ⓅⓉ]{{2,40}}?)(?:{outings.ALONG}|参加|{outings.TOGETHER})(?:了)?"
    r"(?:调研|考察|走访|检查|视察|慰问|督导|参观|活动)?[，。；]"
)
"""某某在某医院陪同调研: the same, where the stop was told before."""
_THERE = re.compile(r"在[^，。；Ⓟ]{2,12}，(?:由)?(Ⓟ)[^，。；]{0,4}陪同")


def follow(story: Story, encoded: Encoded, spoken: int) -> None:
    """Adds the stops that a sentence tells of; `spoken`: where somebody's words begin in it."""
    listed = _goes_on(story, encoded)
    event = _on_the_way(story, encoded)
    if event is None:
        scenes.remember(story, encoded)
    if event is None or outings.alone(encoded.text) or _at_a_monument(story, encoded):
        return
    found = visits.stops(encoded, 0, spoken)
    if event.type == "reception":  # its venue is no stop
        here = encoded.sentence.span.covers(event.sign.span)
        found = () if here else tuple((site, rule) for site, rule in found if "scene" not in rule.id)
    ours = house.visited(encoded, spoken)
    if ours:
        event.visit(ours, Sign(house.OWN_HOUSE, ours.span))
        found = tuple((site, rule) for site, rule in found if not house.short_name(ours.name, site.name))
    if event.type == "visit":
        hostfirms.told(story, encoded, event, spoken)
    hostfirms.shown(encoded, event, spoken, placed=bool(found))
    scenes.follow(story, encoded, event, bool(found) or listed)
    for site, rule in found:
        stop = _there_at(story, encoded, site.span, event).visit(site, Sign(rule, site.span))
        if stop and "scene" not in rule.id:
            _companions_there(encoded, event, stop.site.name)
    _cut_list(story, encoded, event, found)
    _joined_there(encoded, event)


def _cut_list(story: Story, encoded: Encoded, event: Draft, found: tuple[tuple[Site, Rule], ...]) -> None:
    """Remembers that a semicolon cut the list of the sites found last."""
    if found and encoded.text.endswith("；"):
        site, rule = found[-1]
        end = next((at for at, low in enumerate(encoded.starts) if at and low >= site.span.end), len(encoded.text))
        story.stations = (event, rule) if onward.cut_short(encoded.text, end) else None


def _goes_on(story: Story, encoded: Encoded) -> bool:
    """Whether a sentence goes on with a list of stops that a semicolon cut before it; they are stops too."""
    cut, story.stations = story.stations, None
    if cut is None:
        return False
    found = visits.further(encoded)
    for site in found:
        cut[0].visit(site, Sign(cut[1], site.span))
    story.stations = cut if found and encoded.text.endswith("；") else None
    return bool(found)


def _at_a_monument(story: Story, encoded: Encoded) -> bool:
    """Whether a sentence tells of a wreath: where it was laid is the place of that ceremony and no stop."""
    return any(e.type == "ceremony" and e.sign.rule.states == "lead" and encoded.sentence.span.covers(e.sign.span) for e in story.recent)


def homes(encoded: Encoded, unit: Unit, event: Draft) -> None:
    """慰问了某村老党员某某: the village of whom the visitors went to see is a stop."""
    grounds = _COMES_TO.search(unit.before) and _GROUNDS.match(unit.after)
    if event.type != "visit" or not (unit.at_home or _TO_SEE.search(unit.before) or grounds):
        return
    for member in unit.group.members:
        villages = (_VILLAGE.match(title.body.name) for title in member.titles if title.body)
        for village in filter(None, villages):
            at = member.span.start
            event.visit(Site(village[0], "place", Span(at, at + len(village[0]))), Sign(HOMES, encoded.sentence.span))
        there = _LIVES_IN.search(encoded.article.text.chars[max(encoded.sentence.span.start, member.span.start - 24) : member.span.start])
        if there:
            at = max(encoded.sentence.span.start, member.span.start - 24) + there.start("village")
            event.visit(Site(there["village"], "place", Span(at, at + len(there["village"]))), Sign(HOMES, encoded.sentence.span))


_TO_SEE = re.compile("(?:看望|慰问|走访|探望)了?[^，。；：Ⓟ]{0,10}$")
_COMES_TO = re.compile("(?:来到|走进|走到|前往|走访|[在到])(?:[^，。；：Ⓟ的]{2,20}[村组屯寨社庄队])?$")
_GROUNDS = re.compile("(?:老人|夫妇|一家)?的?(?:[^，。；：Ⓟ]{0,6}?)(?:家|大棚|果园|茶园|菜地|田|地里|鱼塘|养殖场|牧场|羊圈|牛舍|猪舍|院|店|作坊|合作社)")
"""来到某村种植大户某某的大棚: they are in the village."""
_VILLAGE = re.compile("(?!离任|卸任|离职|该村|本村|[驻包]村)[一-龥]{2,16}?(?:村|社区|嘎查)(?!委)")
_LIVES_IN = re.compile(
    "(?:^|[，；、和及]|来到|走进|走访|慰问|看望|深入|前往|[到在赴])(?:[该本]?[镇乡])?(?P<village>(?!离任|卸任|离职)[^，。；：、Ⓟ和及到在进该入]{2,14}?(?:村(?:[\\d一二三四五六七八九十]+组)?|社区|嘎查|屯|寨|庄))"
    "(?:[一-龥]{0,8}(?:户|民|人|员|兵|农|师|属|模|范|工|孤|代表))?$"
)
"""到甲村|某某、乙村|某某家中: the village stands before the name."""


def resume(story: Story, encoded: Encoded, spoken: int) -> None:
    """After a sitting or a signing on the way, a sentence that goes on with the tour belongs to the visit again."""
    current, visit = story.current, story.last("visit")
    if visit is None or current is None or current is visit:
        return
    its_party = bool(_PARTY_GOES_ON.match(encoded.text))
    if current.parent != visit.key and not its_party:
        return
    found = visits.stops(encoded, 0, spoken)
    if any("scene" in rule.id for _, rule in found) or (found and (its_party or _ON.match(encoded.text))):
        story.current = visit


def under_way(story: Story, encoded: Encoded, spoken: int) -> bool:
    """Whether a sentence goes on with a visit, though it begins as somebody's words may: 深入甲厂、乙村，察看生产情况."""
    if story.stations and onward.after_semicolon(encoded.text):
        return True
    return story.current is not None and story.current.type == "visit" and bool(visits.stops(encoded, 0, spoken))


def _on_the_way(story: Story, encoded: Encoded) -> Draft | None:
    """The event whose stops a sentence may tell: the current one, or the visit before a sitting that this sentence ends with."""
    current, visit = story.current, story.last("visit")
    if current and visit and current.type == "reception" and visit is story.main and current.leads & visit.leads:
        return visit
    if current and current.type in {"visit", "talk", "reception"}:
        return current
    if visit is None or current is None:
        return None
    if not encoded.sentence.span.covers(current.sign.span):
        return visit if _leads_on(encoded, visit) or _PARTY_GOES_ON.match(encoded.text) else None
    before = next((i for i, start in enumerate(encoded.starts) if start >= current.sign.span.start), len(encoded.text))
    goes_on = _THEY_ALSO.match(encoded.text) and visits.stops(encoded, before, len(encoded.text))
    return visit if goes_on or visits.stops(encoded, 0, before) else None


def _leads_on(encoded: Encoded, visit: Draft) -> bool:
    """Whether who leads a visit goes to further places, before whatever sitting is told again: 某某先后来到甲、乙，并召开座谈会."""
    return any(visit.leads.issuperset(group.names) and visits.leads(encoded.text[at + 1 :]) for at, group in encoded.groups.items())


def _there_at(story: Story, encoded: Encoded, at: Span, current: Draft) -> Draft:
    """The visit that a stop belongs to where one sentence tells of several: the last one opened before it."""
    span = encoded.sentence.span
    opened = [e for e in story.events if e.type in {"visit", "talk"} and span.covers(e.sign.span) and e.sign.span.start <= at.start]
    return opened[-1] if opened else current


def _companions_there(encoded: Encoded, event: Draft, stop: str) -> None:
    """在某地，某某陪同看了……: he joined for these stops only."""
    match = _THERE.match(encoded.text)
    for name in encoded.groups[match.start(1)].names if match else ():
        if name in event.people:
            event.people[name].stops = tuple(dict.fromkeys((*event.people[name].stops, stop)))


def _joined_there(encoded: Encoded, event: Draft) -> None:
    for match in _JOINED.finditer(encoded.text):
        low, high = match.span("there")
        named = sites.parse(encoded.original(low, high), encoded.starts[low], anything=True)
        there = [stop.site.name for stop in event.stops if any(sites.same(stop.site.name, site.name) for site in named)]
        for name in encoded.groups[match.start()].names if there else ():
            if name in event.people:
                event.people[name].stops = tuple(dict.fromkeys((*event.people[name].stops, *there)))
