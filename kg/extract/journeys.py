"""Journeys to other states: who visited which country, who received him there, who stood at the airport."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import lexicon
from kg.extract import modality
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.kinds import kind_of
from kg.extract.plausible import plausible, proper
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.extract.units import units
from kg.model import Span

STATE = Rule("visit-state", "“对某国进行访问”“访问某国”的主语是这次出访的带队人。", r"", "lead", confidence=0.93)
COUNTRY = Rule("stop-state", "出访没有写出别的到访地点：所访问的国家是到访地点。", r"", "stop", confidence=0.85)
WELCOMES = Rule("role-welcomes", "“为某人举行欢迎仪式”：主语是东道主。", r"", "host", confidence=0.88)
WELCOMED = Rule("role-welcomed", "“出席某人举行的欢迎仪式”“为某人举行欢迎仪式”：受欢迎的人参加了仪式。", r"", "attendee", confidence=0.88)
WREATH = Rule("role-lays-wreath", "“向纪念碑敬献花圈”的主语是这次活动的带队人。", r"", "lead", confidence=0.88)
ARRIVED = Rule("role-welcomed-guest", "先写某人抵达、走下舷梯，随后写为来宾举行欢迎仪式：他是受欢迎的来宾。", r"", "met", confidence=0.82)
AREAS = Rule("stop-areas", "“先后深入某县、某区督导”，没有写出别的到访地点：这些县、区是到访地点。", r"", "stop", confidence=0.75)
RULES = (STATE, COUNTRY, AREAS, WELCOMES, WELCOMED, WREATH, ARRIVED)

_SHORT = "德法英俄美日韩印意葡荷比加澳新泰越老柬缅马菲沙埃巴阿哈乌吉塔土以朝蒙希匈塞波捷丹挪瑞芬"
"""States by one character: 对德进行访问."""
_OVER = re.compile("结束|曾|此前|去年|欢迎[^，。；]{0,6}$")
"""What was over before, or is wished for."""
_OPENS = re.compile("^(?:开始|随后|应邀|并|还|又|即)+")
_PORT = re.compile("机场|火车站|车站|空军基地|码头")
_BREAKS = re.compile("[，。；]")
_GREETS = re.compile("欢[迎送]|招待会|酒会")
_WELCOME = re.compile(
    r"(?P<host>Ⓟ)(?:代表Ⓟ)?(?:Ⓣ|在[^，。；Ⓟ]{1,20}?)*(?:(?:专门|共同)?为(?:(?:正在|来)[^，。；Ⓟ]{2,16}的)?(?P<for>Ⓟ)[^，。；Ⓟ]{0,14}?)?"
    r"举行(?:了)?(?:隆重|盛大|的)*(?:欢迎|欢送)?仪式(?:，?(?:热烈)?欢[迎送](?P<come>Ⓟ))?"
    r"|(?P<guest>Ⓟ)(?:Ⓣ|在[^，。；Ⓟ]{1,20}?)*出席(?:了)?(?P<giver>Ⓟ)(?:代表[^，。；Ⓟ]{1,10}?)?(?:为[他她其][^，。；Ⓟ]{0,8}?)?举[行办]的(?:隆重|盛大|的)*(?:欢迎仪式|[^，。；Ⓟ]{0,6}招待会|酒会)"
)


@lexicon.derived
def _state() -> re.Pattern[str]:
    lands = rf"(?!中国){lexicon.any_of('countries')}(?:[、和](?:{lexicon.any_of('countries')}))*"
    return re.compile(
        rf"[对赴到](?P<to>{lands}|[{_SHORT}])(?:两国|[三四五]国)?(?:进行|开展)(?:了)?[^，。；Ⓟ]{{0,10}}?访问|(?:^|(?<=[邀式始Ⓣ，日]))访问(?:了)?(?P<at>{lands})(?![^，。；]{{0,2}}的)"
    )


def set_out(story: Story, encoded: Encoded, spoken: int) -> None:
    """Opens the visit to another state that a sentence tells of, before anything that it tells of on the way."""
    if story.main is not None or "访问" not in encoded.text[:spoken]:
        return
    for unit in units(encoded):
        match = _visits(unit) if unit.kind == "subject" and unit.at < spoken else None
        if match:
            _open(story, encoded, unit, match)
            return


def _visits(unit: Unit) -> re.Match[str] | None:
    told = modality.unsaid(unit.after)
    match = _state().search(told)
    if match is None or _OVER.search(told[: match.start()]) or modality.reason(told[: match.start()]) or modality.is_duty(told[: match.start()]):
        return None
    return match


def _open(story: Story, encoded: Encoded, unit: Unit, match: re.Match[str]) -> None:
    start = unit.at + 1
    event = story.current = story.open("visit", Sign(STATE, encoded.span(unit.at, start + match.end())))
    clause = max((found.end() for found in _BREAKS.finditer(match.string, 0, match.start())), default=0)
    opens = _OPENS.match(match.string, clause, match.start())
    low = start + (opens.end() if opens else clause)
    told = "".join(encoded.original(i, i + 1) for i in range(low, start + match.end()) if encoded.text[i] != "Ⓣ")
    event.call("、".join(unit.group.names) + told)
    for mention in unit.group.members:
        story.join(event, mention, "lead", Sign(STATE, encoded.span(unit.at, start + match.end())))
    low, high = (start + at for at in match.span("to" if match["to"] else "at"))
    if high - low == 1:
        full = next((land for land in re.finditer(lexicon.any_of("countries"), encoded.text) if land[0][0] == encoded.text[low]), None)
        low, high = full.span() if full else (low, high)
    story.abroad[event.key] = tuple(
        Site(land[0], "place", encoded.span(low + land.start(), low + land.end())) for land in re.finditer(lexicon.any_of("countries"), encoded.text[low:high])
    )


_AREA = "[\u4e00-\u9fff]{2,8}?[县区市旗州]"
_GOES_TO_AREAS = re.compile(
    f"(?:深入|前往|奔赴|赶赴|来到|分赴|走访|先后[到赴]|分别[到赴])了?(?P<areas>{_AREA}(?:[、和]{_AREA})+)(?=[，。；]|督导|督查|检查|调研|考察|走访|慰问|视察|指导|暗访|开展|进行|就|对)"
)


def _to_areas(story: Story, event: Draft) -> None:
    """Where a round is told by nothing but the counties that it went to, these are its stops: 先后深入甲县、乙区督导."""
    sentence = next((s.span for s in story.article.sentences if s.span.covers(event.sign.span)), None)
    match = _GOES_TO_AREAS.search(story.article.slice(sentence)) if sentence and not event.stops and event.leads else None
    if match is None or sentence is None:
        return
    at = sentence.start + match.start("areas")
    for name in re.split("[、和]", match["areas"]):
        if kind_of(name) == "area" and proper(name) and plausible(name, shown=True):
            event.visit(Site(name, "place", Span(at, at + len(name))), Sign(AREAS, Span(at, at + len(name))))
        at += len(name) + 1


def settle(story: Story) -> None:
    """Once the whole article is read: a state is a stop where no other site was named, but for where the visitors landed; so are counties."""
    met_on_arrival(story)
    _seen_off(story)
    for event in story.events:
        if all(_PORT.search(stop.site.name) for stop in event.stops):
            for site in story.abroad.get(event.key, ()):
                event.visit(site, Sign(COUNTRY, site.span))
        if event.type == "visit":
            _to_areas(story, event)


_SEES_OFF = re.compile("[为给][^，。；：]{2,24}?(?:壮行|送行)|(?:欢送|送别)(?!会|仪式|活动)[^，。；：]{2,20}")
_SENT_FROM = re.compile(f"{_PORT.pattern}|人武部|广场|集结|高速路?口|码头|校门")
_SEND_OFF = re.compile("欢送|出征|壮行|送行|启程")


def _seen_off(story: Story) -> None:
    """Once the whole article is read: who came to a station to see others off made no round, but stood at the ceremony: 甲、乙来到车站，为新兵送行。"""
    if "送" not in story.article.text.chars and "壮行" not in story.article.text.chars:
        return
    for came in [event for event in story.events if event.type == "visit" and event.leads]:
        if not _SEES_OFF.search(story.sentence_of(came.sign.span)) or not all(_SENT_FROM.search(stop.site.name) for stop in came.stops):
            continue
        came.type = "ceremony"
        came.stops.clear()
        for part in came.people.values():
            part.roles = {"attendee": next(iter(part.roles.values()))}
        for ceremony in [event for event in story.events if event.type == "ceremony" and event is not came and any(map(_SEND_OFF.search, event.names))]:
            for name, part in ceremony.people.items():
                came.people[name] = replace(part, roles={**part.roles}) if name not in came.people or set(part.roles) - {"attendee"} else came.people[name]
            for name in ceremony.names:
                came.call(name)
            story.events.remove(ceremony)


_ARRIVES = re.compile("抵达|抵[\u4e00-\u9fff](?=[，。]|$)|到达|走[下出]|[步走]出|下[机船车]|靠[上岸港泊]|飞抵")
_WELCOMING = re.compile("欢迎仪式")


def met_on_arrival(story: Story) -> None:
    """Once the whole article is read: guests whose arrival alone was told are those welcomed: 甲带领的访问团走下舷梯。我市举行欢迎仪式。"""
    ceremony = next((event for event in story.events if event.type == "ceremony" and any(map(_WELCOMING.search, event.names))), None)
    came = next((event for event in story.events if event.type == "visit" and not event.stops and event.leads), None)
    if ceremony is None or came is None or not _ARRIVES.search(story.sentence_of(came.sign.span)) or story.events.index(came) > story.events.index(ceremony):
        return
    for name, part in came.people.items():
        known = ceremony.people.setdefault(name, replace(part, roles={}))
        known.roles.setdefault(ARRIVED.states, Sign(ARRIVED, came.sign.span))
    ceremony.call(came.names[0] if came.names else "")
    story.events.remove(came)
    story.main = ceremony if story.main is came else story.main


_WREATH = re.compile(
    "(?:Ⓣ，?)?(?:当天，)?(?P<who>Ⓟ)(?:Ⓣ)?(?:[^。；Ⓟ]{0,24}?，)?[^，。；Ⓟ]{0,6}(?:向(?P<whom>[^，。；Ⓟ]{2,20})|(?:前往|来到|赴|到)(?P<there>[^，。；Ⓟ向]{2,20}))"
    "敬献(?:了)?(?P<what>花圈|花篮|鲜花)(?(there)(?=。|$|，(?:深切|表达|缅怀|寄托|并?(?:默哀|鞠躬|题词))))"
)


def _at_a_ceremony(story: Story) -> bool:
    """Whether wreaths are laid at the ceremony that is told of: any but one of welcome."""
    event = story.current
    return event is not None and event.type == "ceremony" and not _GREETS.search(story.sentence_of(event.sign.span))


def lays_a_wreath(story: Story, encoded: Encoded, spoken: int) -> int | None:
    """Opens the ceremony of whoever lays a wreath by himself; the index of his sign."""
    match = _WREATH.match(encoded.text, 0, spoken) if "敬献" in encoded.text and not _at_a_ceremony(story) else None
    place = match.span("whom" if match["whom"] else "there") if match else (0, 0)
    if match is None or modality.reason(encoded.text[: place[0]]):
        return None
    event = story.open("ceremony", Sign(WREATH, encoded.span(match.start("who"), match.end())))
    event.when = story.when
    event.call("、".join(encoded.groups[match.start("who")].names) + "向" + encoded.original(place[0], match.end()))
    _side(story, encoded, event, [match.start("who")], WREATH)
    return match.start("who")


def welcome(story: Story, encoded: Encoded) -> None:
    """Host and guest of a ceremony of welcome that is told of in a sentence."""
    event = story.current
    match = _WELCOME.search(encoded.text) if event and event.type == "ceremony" and _GREETS.search(encoded.text) else None
    if event is None or match is None or modality.reason(encoded.text[: match.start()]):
        return
    hosts = [at for at in (match.start("host"), match.start("giver")) if at >= 0]
    guests = [at for at in (match.start("for"), match.start("come"), match.start("guest")) if at >= 0]
    _side(story, encoded, event, hosts if guests else [], WELCOMES)
    _side(story, encoded, event, guests, WELCOMED)


def _side(story: Story, encoded: Encoded, event: Draft, places: list[int], rule: Rule) -> None:
    for at in places:
        for mention in encoded.groups[at].members:
            story.join(event, mention, rule.states, Sign(rule, encoded.span(at, at + 1)))
