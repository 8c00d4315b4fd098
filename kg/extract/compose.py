"""One article read sentence by sentence: events are opened, people join them, stops are made."""

from __future__ import annotations

import re
from dataclasses import replace

from kg import dates
from kg.extract import belonging, modality, opening, roles, settings, sides, sites, visits
from kg.extract.draft import Draft, Sign
from kg.extract.encode import Encoded, Group, encode
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.units import Unit, carried, units
from kg.model import Recognised, Span, When

MET = Rule("role-met", "走访途中与之交流、受到看望或会见的人是被会见者。", r"", "met", confidence=0.88)
TOGETHER = Rule("role-together", "“某人同某人到某处”：后者一同前往。", r"", "accompanying", confidence=0.88)
TOGETHER_SIGNED = Rule("role-sign-with", "“某人与某人签约”：双方都是签署人。", r"", "signatory", confidence=0.88)
INVITED = Rule("role-invited", "“邀请某人作报告、授课”：他是讲话人。", r"", "speaker", confidence=0.88)
HONOURED = Rule("role-honoured", "为某人授牌、颁奖：他是获奖者。", r"", "honoree", confidence=0.9)
RECEIVES = Rule(
    "role-receives", "走访中，被访单位的人“介绍”“汇报”“迎接”：他是接待方。", r"介绍|讲解|汇报|迎|演示|等候", "host", frozenset({"visit"}), confidence=0.82
)
HOST_FIRM = Rule("stop-of-host", "走访中该企业的负责人在现场介绍、汇报：该企业是到访地点。", r"", "stop", confidence=0.75)
RULES = (MET, TOGETHER, TOGETHER_SIGNED, HONOURED, INVITED, RECEIVES, HOST_FIRM)

_OF_A_FIRM = re.compile(r"(?:厂长|矿长|董事长|总经理|经理|总裁|校长|园长|站长|场长|馆长|村主任|创始人|技术员)$")
_LOCAL = frozenset({"company", "school", "institution", "village", "place", "association", "office"})

_ESCORTED = re.compile(r"等?(?:人|领导)?的?(?:全程)?(?:陪同|带领|率领)下")
_TAKEN_ALONG = re.compile(r"(?:带领|率领|带着|率)(?:着|了)?$")

_PARTLY = re.compile(r"分别(?:陪同|参加|出席)|(?:参加|出席)(?:了)?(?:有关|相关|部分)活动|或(?:参加)?座谈")
_MET_BEFORE = re.compile(r"(?:看望(?:慰问)?(?:了)?|慰问(?:了)?|走访慰问(?:了)?|会见(?:了)?|见到(?:了)?|(?:与|同|和|跟)|听取(?:了)?)(?:[^，。；：Ⓟ]{0,12}?)$")
_MET_AFTER = re.compile(
    r"^(?:等[^，。；]{0,12}?)?(?:亲切|深入|热情|面对面|一一|促膝|进行)*(?:交流|交谈|攀谈|座谈|握手|拉家常|聊|谈心|沟通|话家常|合影|探讨|的家|家中|家里|家)|^(?:等|一家|夫妇|老人)?(?:，|。|；|、|等|$)"
)
_BULLET = re.compile(r"^\s*(?:[▲△●○◆◇■□★☆▶►]|(?:又|另)(?:讯|电)\s)")
"""A new item in a column of short news."""

_CUT_LIST = re.compile(r"Ⓟ；")
_GENERIC_MEETING = re.compile(r"会议(?:强调|指出|要求|认为|由|还|决定|审议|听取|传达|学习|通过|以)|会上|会后|会前|与会")


def _is_met(unit: Unit) -> bool:
    """Whether an object is somebody met on the way: 与某某交流, 看望某某."""
    met = _MET_BEFORE.search(unit.before) and _MET_AFTER.match(unit.after)
    return bool(met) and not modality.reason(unit.before) and not re.search("汇报|介绍|讲话", unit.after[:6])


def _index(encoded: Encoded, at: int) -> int:
    """Where in an encoded sentence an offset of the article stands."""
    return next((i for i, span in enumerate(encoded.spans) if span.start >= at), len(encoded.spans))


class Composer:
    """Builds the events of one article. Read `story` afterwards."""

    def __init__(self, recognised: Recognised) -> None:
        self.story = Story(recognised)
        self.article = recognised.article

    def read(self) -> Story:
        """Reads the body; headline and kicker only where the body tells of no event."""
        body = [s for s in self.article.sentences if s.kind == "body"]
        for number, sentence in enumerate(body):
            self._sentence(encode(self.story.recognised, sentence), number)
        if not any(event.people or event.stops for event in self.story.events):
            for sentence in self.article.sentences:
                if sentence.kind != "body":
                    self._sentence(encode(self.story.recognised, sentence), 0)
        sides.settle(self.story)
        return self.story

    # ---- one sentence

    def _sentence(self, encoded: Encoded, number: int) -> None:
        story = self.story
        if _BULLET.match(encoded.text):
            story.turn_page()
        when = self._time(encoded)
        if number == 0 or when.start or when.month_day:
            story.when = when
        if number > 0 and not encoded.groups and not encoded.times and opening.is_speech(encoded.text):
            return
        said = len(modality.unsaid(encoded.text))
        if _CUT_LIST.fullmatch(encoded.text):
            story.waiting = encoded.groups[encoded.text.index("Ⓟ")]
            return
        met = opening.meet(story, encoded)
        taken = {index for meeting in met for index in (meeting.lead, meeting.guest) if index is not None}
        belonging.unnamed(story, encoded, number, said)
        guests = belonging.arrival(story, encoded)
        taken |= {guests} if guests is not None else set()
        self._in_order(encoded, number, said, taken)
        self._stops(encoded, said)
        sides.organisations_there(story, encoded, said)

    def _in_order(self, encoded: Encoded, number: int, said: int, taken: set[int]) -> None:
        """Events and people of a sentence as they come: an event before the people whose predicate names it."""
        story = self.story
        names = opening.named(story, encoded, number, said)
        sitting = opening.sitting(story, encoded, said)
        if not names and not sitting and story.main and story.main.type in {"meeting", "talk", "ceremony"} and _GENERIC_MEETING.search(encoded.text):
            story.current = story.main
        people = self._with_waiting(units(encoded))
        if not any(unit.kind == "subject" for unit in people):
            people = [*carried(encoded, story.subject), *people]
        for i, unit in enumerate(people):
            after = people[i + 1].at if i + 1 < len(people) else len(encoded.text)
            for name in [
                n
                for n in names
                if n.at
                < (unit.at if unit.kind == "object" else after if not visits.leads(modality.unsaid(unit.after[: max(n.at - unit.at - 1, 0)])) else unit.at)
            ]:
                opening.open_named(story, encoded, name)
                names.remove(name)
            if sitting and sitting.start() < unit.at:
                opening.open_sitting(story, encoded, sitting)
                sitting = None
            if unit.at in taken:
                story.subject = unit.group if unit.kind == "subject" else story.subject
                self._also_there(encoded, unit)
            elif unit.at < said or unit.kind == "listed":
                self._unit(encoded, unit)
        for name in names:
            if name.type == "other" and story.current and story.current.type == "visit":
                story.current.call(name.name)  # who goes somewhere to take part makes one event of it
            else:
                opening.open_named(story, encoded, name)
        if sitting:
            opening.open_sitting(story, encoded, sitting)
            self._sit(encoded, people)

    def _with_waiting(self, people: list[Unit]) -> list[Unit]:
        """The people before a semicolon share the verb behind it: 甲、乙；丙参加会见."""
        waiting, self.story.waiting = self.story.waiting, None
        first = next((i for i, unit in enumerate(people) if unit.kind == "subject"), None)
        if waiting and first is not None:
            group = people[first].group
            joined = Group((*waiting.members, *group.members), group.cut, waiting.text + group.text)
            people[first] = replace(people[first], group=joined)
        return people

    def _also_there(self, encoded: Encoded, unit: Unit) -> None:
        """出席，并会见…: who receives somebody also took part in what is told before."""
        match = re.match(r"([^。；Ⓟ]{2,24}?)，(?:并|随后|还)[^，。；Ⓟ]{0,10}会见", unit.after)
        event = self.story.last("ceremony", "meeting", "talk")
        if unit.kind == "subject" and match and event:
            self._take_part(encoded, unit, event, [rule for rule, _ in roles.fired(match[1], event.type)[0]])

    def _sit(self, encoded: Encoded, people: list[Unit]) -> None:
        """Who went there sits there."""
        event = self.story.current
        for unit in people:
            if event and unit.kind == "subject":
                for mention in unit.group.members:
                    self.story.join(event, mention, "attendee", Sign(opening.SITTING, encoded.sentence.span))

    def _time(self, encoded: Encoded) -> When:
        found = (dates.when(encoded.times[index].name, self.article.issue) for index in sorted(encoded.times))
        return next((when for when in found if when != When()), When())

    # ---- units

    def _unit(self, encoded: Encoded, unit: Unit) -> None:
        if unit.kind == "object":
            self._object(encoded, unit)
        elif unit.kind == "listed":
            self._listed(encoded, unit)
        else:
            self._subject(encoded, unit)

    def _object(self, encoded: Encoded, unit: Unit) -> None:
        event = self.story.current
        escorted = _ESCORTED.match(unit.after) if unit.before.endswith("在") else None
        visit = self.story.last("visit") if escorted else None
        if escorted and visit:
            self._all(encoded, unit, visit, "accompanying" if "陪" in escorted[0] else "lead", TOGETHER)
            self.story.current = visit
            return
        if event is None:
            return
        together = (
            re.fullmatch(r"(?:Ⓣ)?(?:，)?(?:还)?(?:同|与|和|偕同?|携|会同)", unit.before)
            and unit.at > 0
            and re.match(r"，?(?:一起|一同|共同)?[^，。；]{0,24}", unit.after)
        )
        if together and event.type == "visit" and visits.leads(unit.after) and not _MET_AFTER.match(unit.after.lstrip("，") or "x"):
            role = "lead" if re.match(r"，?(?:一起|一同|共同)?(?:带队|率队|率团|分别|共同)", unit.after) else "accompanying"
            self._all(encoded, unit, event, role, TOGETHER)
        elif event.type == "visit" and _TAKEN_ALONG.search(unit.before):
            self._all(encoded, unit, event, "accompanying", TOGETHER)
        elif (
            re.search(r"(?:听取?(?:了)?|听了)[^，。；Ⓟ]{0,4}$", unit.before)
            and event.type == "visit"
            and re.match("(?:同志)?(?:的)?(?:介绍|讲|细数|汇报|说)", unit.after)
        ):
            self._all(encoded, unit, event, "host", RECEIVES)
        elif re.search(r"邀请(?:了|到)?$", unit.before) and re.match(r"(?:作|做|讲|主讲|授课)[^，。；Ⓟ]{0,40}?(?:辅导|报告|讲座|授课|讲解|课|$)", unit.after):
            self._all(encoded, unit, event, "speaker", INVITED)
        elif re.search(r"授予$", unit.before):
            self._all(encoded, unit, event, "honoree", HONOURED)
        elif (
            event.type in {"ceremony", "meeting"}
            and re.search(r"(?:与|和|同)[^，。；Ⓟ]{0,20}$", unit.before)
            and re.match(r"[^，。；Ⓟ]{0,24}(?:签约|签字|签署)", unit.after)
        ):
            self._all(encoded, unit, event, "signatory", TOGETHER_SIGNED)
        elif re.search(r"(?:为|给|向)[^，。；Ⓟ]{0,14}$", unit.before) and re.match(r"等?(?:[^，。；]{0,8})?(?:授牌|颁奖|授奖|颁发|授旗|颁授|戴)", unit.after):
            self._all(encoded, unit, event, "honoree", HONOURED)
        elif event.type in {"visit", "talk"} and _is_met(unit):
            self._all(encoded, unit, event, "met", MET)

    def _all(self, encoded: Encoded, unit: Unit, event: Draft, role: str, rule: Rule) -> None:
        for mention in unit.group.members:
            if not (mention.name in event.leads and role in {"met", "accompanying"}):
                self.story.join(event, mention, role, Sign(rule, encoded.span(unit.at, unit.at + 1)))

    def _listed(self, encoded: Encoded, unit: Unit) -> None:
        story = self.story
        event = belonging.target(story, unit.before[-24:]) or story.current
        if event is None:
            event = story.open("visit" if re.search("陪同|随同|同行|调研|考察", unit.before) else "meeting", Sign(belonging.VISIT, encoded.sentence.span))
            story.current = event
        rule = roles.listed(unit.before, event.type)
        self._all(encoded, unit, event, rule.states, rule)
        event.list_cut |= unit.group.cut

    def _subject(self, encoded: Encoded, unit: Unit) -> None:
        story = self.story
        predicate = modality.unsaid(unit.after)
        event = None if modality.absent(predicate) else belonging.event_of(story, encoded, unit, predicate)
        if len(unit.group.names) == 1 or story.subject is None:
            story.subject = unit.group
        if modality.absent(predicate):
            story.leave(unit.group.names)
            story.note("negated", "报道说他未到场。", encoded, "、".join(unit.group.names))
            return
        if event is None:
            why = visits.held_back(predicate)
            if why:
                story.note(why, "报道没有说这件事已经发生。", encoded, "、".join(unit.group.names))
            return
        found, held = roles.fired(predicate, event.type)
        rules = [rule for rule, _ in found]
        lead = visits.leads(predicate) if event.type == "visit" else None
        if lead and not belonging.is_companion(predicate) and (not event.leads or event.leads & set(unit.group.names)):
            rules = [lead[0], *[rule for rule in rules if rule.states not in {"accompanying", "host"}]]
        if event.type == "visit" and not lead:
            rules = self._received(encoded, unit, event, predicate, rules)
        if held and not rules:
            story.note(held[0][1], held[0][0].why, encoded, "、".join(unit.group.names))
        self._take_part(encoded, unit, event, rules)

    def _received(self, encoded: Encoded, unit: Unit, event: Draft, predicate: str, rules: list[Rule]) -> list[Rule]:
        """Somebody of a visited company, school, village who explains there receives the visitors; his company is a stop."""
        bodies = [title.body for m in unit.group.members for title in m.titles if title.body]
        stops = [stop.site.name for stop in event.stops if stop.site.kind != "place"]
        at_home = any(sites.same(body.name, stop) for body in bodies for stop in stops)
        of_the_firm = not bodies and any(_OF_A_FIRM.search(title.title) for m in unit.group.members for title in m.titles)
        here = (at_home or re.search(RECEIVES.pattern, predicate)) and not belonging.is_companion(predicate) and not re.search("听", predicate[:12])
        if not here or not (of_the_firm or any(body.kind in _LOCAL for body in bodies)) or set(unit.group.names) & event.leads:
            return rules
        for body in bodies:
            if body.kind == "company" and len(body.name) > 3 and sites.kind_of(body.name) == "company":
                span = next((m.span for m in unit.group.members if body in [t.body for t in m.titles]), encoded.sentence.span)
                event.visit(sites.Site(body.name, "company", Span(span.start, span.start + len(body.name))), Sign(HOST_FIRM, encoded.sentence.span))
        return [RECEIVES, *[rule for rule in rules if rule.states not in {"accompanying", "host"}]]

    def _take_part(self, encoded: Encoded, unit: Unit, event: Draft, found: list[Rule]) -> None:
        clause = len(unit.after.split("，")[0])
        span = encoded.span(max(unit.at, 0), min(max(unit.at, 0) + 1 + clause, len(encoded.spans)))
        basis = "distributed" if len(unit.group.members) > 1 else "stated"
        for mention in unit.group.members:
            for rule in found:
                known = event.people.get(mention.name)
                if rule.states == "lead" and known and set(known.roles) & {"accompanying", "host", "met"}:
                    continue
                part = self.story.join(event, mention, rule.states, Sign(rule, span, basis))
                part.partly |= bool(_PARTLY.search(unit.after)) and rule.states == "accompanying"
                part.escorted |= bool(re.search("陪同|随同|同行|随行|一同|陪", unit.after.split("。")[0]))
        event.list_cut |= unit.group.cut and bool(found)

    # ---- stops

    def _stops(self, encoded: Encoded, spoken: int) -> None:
        event = self._on_the_way(encoded)
        if event is None or belonging.alone(encoded.text):
            return
        found = visits.stops(encoded, 0, spoken)
        settings.follow(self.story, encoded, event, bool(found))
        for site, rule in found:
            stop = self._there_at(encoded, site.span, event).visit(site, Sign(rule, site.span))
            if stop and "scene" not in rule.id:
                self._companions_there(encoded, event, stop.site.name)

    def _on_the_way(self, encoded: Encoded) -> Draft | None:
        """The event whose stops a sentence may tell: the current one, or the visit before a sitting that this sentence ends with."""
        current, visit = self.story.current, self.story.last("visit")
        if current and current.type in {"visit", "talk", "reception"}:
            return current
        opens_here = current and encoded.sentence.span.covers(current.sign.span)
        return visit if visit and current and opens_here and visits.stops(encoded, 0, _index(encoded, current.sign.span.start)) else None

    def _there_at(self, encoded: Encoded, at: Span, current: Draft) -> Draft:
        """The visit that a stop belongs to where one sentence tells of several: the last one opened before it."""
        opened = [e for e in self.story.events if e.type in {"visit", "talk"} and encoded.sentence.span.covers(e.sign.span) and e.sign.span.start <= at.start]
        return opened[-1] if opened else current

    def _companions_there(self, encoded: Encoded, event: Draft, stop: str) -> None:
        """在某地，某某陪同看了……: he joined for these stops only."""
        match = re.match(r"在[^，。；Ⓟ]{2,12}，(?:由)?(Ⓟ)[^，。；]{0,4}陪同", encoded.text)
        if match:
            for name in encoded.groups[match.start(1)].names:
                if name in event.people:
                    event.people[name].stops = tuple(dict.fromkeys((*event.people[name].stops, stop)))
