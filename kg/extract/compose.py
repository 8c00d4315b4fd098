"""One article read sentence by sentence: events are opened, people join them, stops are made."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from kg import dates
from kg.extract import eventnames, modality, receptions, roles, visits
from kg.extract.draft import Draft, Participation, Sign
from kg.extract.encode import Encoded, Group, encode
from kg.extract.eventnames import EventName
from kg.extract.rule import Rule
from kg.extract.units import Unit, units
from kg.model import Agent, LedgerEntry, Mention, Recognised, Sentence, Span, When

HELD = Rule("event-held", "报道说这次会议或活动已经举行。", r"", "event", confidence=0.93)
NAMED = Rule("event-attended", "报道说有人出席或主持了这次会议或活动。", r"", "event", confidence=0.9)
SITTING = Rule("event-sitting", "走访途中开了座谈会。", r"", "event", confidence=0.85)
VISIT = Rule("event-visit", "报道说有人调研、走访或考察。", r"", "event", confidence=0.93)
RECEPTION = Rule("event-reception", "报道说双方会见或会谈。", r"", "event", confidence=0.93)
MET = Rule("role-met", "走访途中与之交流、受到看望或会见的人是被会见者。", r"", "met", confidence=0.88)
CARRIED = Rule("role-carried", "上一句的主语在这一句继续。", r"", "lead", confidence=0.8)

_SIT_DOWN = re.compile(r"(?:^|(?<=[，。；：]))(?:(?:最后|随后|下午|之后|上午|Ⓣ|会上|还|并)?(?:在[^，。；Ⓟ]{1,12})?)(?P<name>座谈(?:会)?)(?:时|中|上|会上|，)|(?:召开|开|主持召开|参加|出席|举行)(?:了)?(?P<held>[^，。；Ⓟ]{0,12}?座谈会)|在[^，。；]{1,12}?(?P<talk>座谈)(?:$|。|，)")
_GENERIC_MEETING = re.compile(r"会议(?:强调|指出|要求|认为|由|还|决定|审议|听取|传达|学习|通过|以)|会上|会后|会前|与会")
_ALONE = re.compile(r"^(?:Ⓣ，?)?Ⓟ(?:全程|一同|一起|分别|也|共同|随同)*(?:陪同|参加|出席|随行|同行|列席)(?:了)?(?:上述|有关|相关|此次|本次|以上)?(?:活动|调研|考察|走访|检查|慰问|会议|会见|座谈|仪式)?(?:或座谈)?。?$")
_TO_MAIN = re.compile(r"(?:上述|有关|相关|以上|此次|本次)(?:活动|调研|考察)|陪同(?:调研|考察|走访|检查|视察|慰问|参加)?|(?:参加|一同|随同)(?:调研|考察|走访|检查|慰问|活动)")
_TO_RECEPTION = re.compile(r"(?:参加|一同|陪同|出席|一起|共同)(?:了)?(?:会见|会谈|接访|会面)")
_TO_SITTING = re.compile(r"(?:参加|出席|列席)(?:了)?(?:[^，。；]{0,10}?)座谈(?:会)?(?!或)|座谈时|座谈会上")
_PARTLY = re.compile(r"分别(?:陪同|参加|出席)|(?:参加|出席)(?:了)?(?:有关|相关|部分)活动|或(?:参加)?座谈")
_OTHER_SPEECH = re.compile(r"^(?:要|一要|二要|三要|四要|五要|坚持|聚焦|围绕|以|一是|二是|三是|四是|着力|加快|深入|全面|进一步|切实|不断|持续|牢固|各级|各地|全市|全县|全区|全省|希望|据|目前|近年来|今年以来)")
_MET_BEFORE = re.compile(r"(?:看望(?:慰问)?(?:了)?|慰问(?:了)?|走访慰问(?:了)?|会见(?:了)?|见到(?:了)?|(?:与|同|和|跟)|听取(?:了)?)(?:[^，。；：Ⓟ]{0,12}?)$")
_MET_AFTER = re.compile(r"^(?:等[^，。；]{0,12}?)?(?:亲切|深入|热情|面对面|一一|促膝|进行)*(?:交流|交谈|攀谈|座谈|握手|拉家常|聊|谈心|沟通|话家常|合影|探讨|的家|家中|家里|家)|^(?:等|一家|夫妇|老人)?(?:，|。|；|、|等|$)")


class Composer:
    """Builds the events of one article. Read `events` and `ledger` afterwards."""

    def __init__(self, recognised: Recognised) -> None:
        self.recognised = recognised
        self.article = recognised.article
        self.events: list[Draft] = []
        self.ledger: list[LedgerEntry] = []
        self.current: Draft | None = None
        self.main: Draft | None = None
        self.subject: Group | None = None
        self.order = 0
        self.when = When()

    def read(self) -> None:
        """Reads the body; headline and kicker only where the body tells of no event."""
        body = [s for s in self.article.sentences if s.kind == "body"]
        for number, sentence in enumerate(body):
            self._sentence(encode(self.recognised, sentence), number)
        if not any(event.people or event.stops for event in self.events):
            for sentence in self.article.sentences:
                if sentence.kind != "body":
                    self._sentence(encode(self.recognised, sentence), 0)

    # ---- one sentence

    def _sentence(self, encoded: Encoded, number: int) -> None:
        when = self._time(encoded)
        if number == 0 or when.start or when.month_day:
            self.when = when
        said = modality.unsaid(encoded.text)
        if not encoded.groups and _OTHER_SPEECH.match(encoded.text):
            return
        self._named_events(encoded, number, len(said))
        met = self._receptions(encoded)
        taken = {index for meeting in met for index in (meeting.lead, meeting.guest) if index is not None}
        for unit in units(encoded):
            if unit.at in taken:
                if unit.kind == "subject":
                    self.subject = unit.group
                continue
            if unit.at < len(said) or unit.kind == "listed":
                self._unit(encoded, unit)
        self._stops(encoded, len(said))

    def _time(self, encoded: Encoded) -> When:
        for index in sorted(encoded.times):
            when = dates.when(encoded.times[index].name, self.article.issue)
            if when != When():
                return when
        return When()

    def _named_events(self, encoded: Encoded, number: int, spoken: int) -> None:
        sitting = _SIT_DOWN.search(encoded.text[:spoken])
        for name in eventnames.find(encoded):
            if name.future:
                self._note("future", "“将”“拟”：会议或活动尚未举行。", encoded, name.at, name.at + 1, name.name)
            elif name.at < spoken and self._told(encoded, name, number):
                self._open_named(encoded, name)
        if sitting and not (self.current and self.current.type == "meeting" and "座谈" in "".join(self.current.names)):
            self._open_sitting(encoded, sitting)
        elif self.main and self.main.type in {"meeting", "talk", "ceremony"} and _GENERIC_MEETING.search(encoded.text):
            self.current = self.main

    def _told(self, encoded: Encoded, name: EventName, number: int) -> bool:
        """Whether a named event is news here: told early, with a time or with people, not inside a speech or a report on conditions."""
        if modality.reason(encoded.text[: name.at]) or modality.is_duty(encoded.text[: name.at]):
            return False
        early = number < 2 or bool(encoded.times)
        return early or (bool(encoded.groups) and not _OTHER_SPEECH.match(encoded.text)) or (self.main is not None and self._same(self.main, name.name))

    def _open_named(self, encoded: Encoded, name: EventName) -> None:
        known = next((event for event in reversed(self.events) if event.type != "visit" and self._same(event, name.name)), None)
        sign = Sign(HELD if name.how == "held" else NAMED, name.span)
        if known is None:
            if self.main and self.main.type == "visit" and not encoded.times and name.how == "attended" and not encoded.groups:
                return
            known = self._open(name.type, sign)
            if self.main is not known and self.main and self.main.type == "visit":
                known.parent = self.main.key
        known.call(name.name)
        if name.how == "held" and len(name.name) > len(known.names[0]) and not eventnames.generic(name.name) and eventnames.generic(known.names[0]):
            known.names.insert(0, known.names.pop(known.names.index(name.name)))
        self.current = known

    def _open_sitting(self, encoded: Encoded, match: re.Match[str]) -> None:
        group = next(g for g in ("name", "held", "talk") if match[g])
        known = next((e for e in self.events if e.type == "meeting" and (e.parent or "座谈" in "".join(e.names))), None)
        if known is None:
            if self.main is None and group == "talk":
                return
            known = self._open("meeting", Sign(SITTING, encoded.span(*match.span(group))))
            known.parent = self.main.key if self.main and self.main is not known else None
            known.call("座谈会")
        self.current = known

    @staticmethod
    def _same(event: Draft, name: str) -> bool:
        for known in event.names:
            if known == name or (eventnames.generic(name) and event.type in {"meeting", "ceremony", "talk"} and known.endswith(name[-1])):
                return True
            short, long = sorted((known, name), key=len)
            if short in long or SequenceMatcher(None, known, name).ratio() >= 0.7:
                return True
        return False

    def _open(self, kind: str, sign: Sign) -> Draft:
        draft = Draft(f"e{len(self.events) + 1}", kind, sign, when=self.when)
        self.events.append(draft)
        self.main = self.main or draft
        return draft

    # ---- receptions

    def _receptions(self, encoded: Encoded) -> list[receptions.Meeting]:
        found = receptions.find(encoded)
        if self.main and self.main.type == "visit":
            found = [m for m in found if m.rule.id not in {"reception-with"}]
        for meeting in found:
            guests = encoded.groups[meeting.guest].members if meeting.guest is not None else ()
            apart = [(guest,) for guest in guests] if meeting.apart and len(guests) > 1 else [guests]
            for some in apart:
                self._reception(encoded, meeting, some)
        return found

    def _reception(self, encoded: Encoded, meeting: receptions.Meeting, guests: tuple[Mention, ...]) -> None:
        sign = Sign(RECEPTION, encoded.span(meeting.start, meeting.end))
        leads = encoded.groups[meeting.lead]
        again = next((e for e in self.events if e.type == "reception" and {g.name for g in guests} & set(e.people)), None)
        event = again or self._open("reception", sign)
        receiving = meeting.rule.id == "reception-calls-on"
        for mention in leads.members:
            self._join(event, mention, "lead", Sign(meeting.rule, sign.span))
        for mention in guests:
            self._join(event, mention, "host" if receiving else "met", Sign(meeting.rule, sign.span))
        names = "、".join(dict.fromkeys(m.name for m in leads.members))
        others = "、".join(dict.fromkeys(m.name for m in guests))
        event.call(f"{names}{'拜会' if receiving else '会见'}{others}" if others else encoded.original(meeting.start, meeting.end))
        self.current = event

    # ---- units

    def _unit(self, encoded: Encoded, unit: Unit) -> None:
        if unit.kind == "object":
            self._object(encoded, unit)
        elif unit.kind == "listed":
            self._listed(encoded, unit)
        else:
            self._subject(encoded, unit)

    def _object(self, encoded: Encoded, unit: Unit) -> None:
        event = self.current
        if event and event.type in {"visit", "talk"} and _MET_BEFORE.search(unit.before) and _MET_AFTER.match(unit.after):
            why_not = modality.reason(unit.before)
            if why_not or re.search("汇报|介绍|讲话", unit.after[:6]):
                return
            for mention in unit.group.members:
                if mention.name not in event.leads:
                    self._join(event, mention, "met", Sign(MET, encoded.span(unit.at, unit.at + 1)))

    def _listed(self, encoded: Encoded, unit: Unit) -> None:
        event = self._target(unit.before[-24:], encoded) or self.current
        if event is None:
            event = self._open("visit" if re.search("陪同|随同|同行|调研|考察", unit.before) else "meeting", Sign(VISIT, encoded.sentence.span))
        rule = roles.listed(unit.before, event.type)
        for mention in unit.group.members:
            self._join(event, mention, rule.states, Sign(rule, encoded.span(unit.at, unit.at + 1)))
        event.list_cut |= unit.group.cut

    def _subject(self, encoded: Encoded, unit: Unit) -> None:
        predicate = modality.unsaid(unit.after)
        event = self._event_of(encoded, unit, predicate)
        self.subject = unit.group
        if event is None:
            why = visits.held_back(predicate)
            if why:
                self._note(why, "报道没有说这件事已经发生。", encoded, unit.at, unit.at + 1, "、".join(unit.group.names))
            return
        found, held = roles.fired(predicate, event.type)
        lead = visits.leads(predicate) if event.type == "visit" else None
        companion = re.match(r"(?:[^，。；]{0,6}?)(?:陪同|随同|一同|一起|参加|随行|同行|同去)", predicate)
        if lead and not companion and (not event.leads or event.leads & set(unit.group.names)):
            found = [(lead[0], lead[1]), *[(rule, at) for rule, at in found if rule.states not in {"accompanying", "host"}]]
        for rule, why in held:
            if not found:
                self._note(why, rule.why, encoded, unit.at, unit.at + 1, "、".join(unit.group.names))
        if not found and event.type == "visit" and unit.group.names and set(unit.group.names) & set(event.people):
            return
        self._take_part(encoded, unit, event, [rule for rule, _ in found])

    def _take_part(self, encoded: Encoded, unit: Unit, event: Draft, found: list[Rule]) -> None:
        span = encoded.span(unit.at, min(unit.at + 1 + len(unit.after.split("，")[0]), len(encoded.spans)))
        basis = "distributed" if len(unit.group.members) > 1 else "stated"
        for mention in unit.group.members:
            for rule in found:
                part = self._join(event, mention, rule.states, Sign(rule, span, basis))
                part.partly |= bool(_PARTLY.search(unit.after)) and rule.states == "accompanying"
        event.list_cut |= unit.group.cut and bool(found)

    def _join(self, event: Draft, mention: Mention, role: str, sign: Sign) -> Participation:
        self.order += 1
        title = "、".join(t.printed for t in mention.titles) or None
        known = event.people.get(mention.name)
        if known and role in {"attendee", "accompanying"} and known.roles and set(known.roles) - {role}:
            return known
        return event.join(Agent("person", mention.name, self.article.printed(mention.name_span)), role, sign, title=title, order=self.order)

    # ---- which event a unit speaks of

    def _event_of(self, encoded: Encoded, unit: Unit, predicate: str) -> Draft | None:
        target = self._target(predicate, encoded, alone=bool(_ALONE.match(encoded.text)))
        if target:
            return target
        lead = visits.leads(predicate)
        if lead and self._new_visit(unit, predicate):
            event = self._open("visit", Sign(VISIT, encoded.span(unit.at, min(unit.at + 1 + lead[1] + 4, len(encoded.spans)))))
            event.call(self._visit_name(encoded, unit, lead[1]))
            self.current = event
        return self.current

    def _target(self, predicate: str, encoded: Encoded, alone: bool = False) -> Draft | None:
        first = predicate.split("。")[0]
        if _TO_RECEPTION.search(first):
            return next((e for e in reversed(self.events) if e.type == "reception"), None)
        if _TO_SITTING.search(first):
            return next((e for e in reversed(self.events) if e.type == "meeting"), None)
        visit = next((e for e in reversed(self.events) if e.type == "visit"), None)
        if _TO_MAIN.search(first) and visit and not (self.current and self.current.type == "visit"):
            return visit
        if alone and self.current is not self.main and self.current and self.current.parent:
            return self.main
        return None

    def _new_visit(self, unit: Unit, predicate: str) -> bool:
        """Whether a subject who goes somewhere makes a visit of his own."""
        event = self.current
        if re.match(r"(?:[^，。；]{0,8}?)(?:陪同|随同|一同|一起参加|参加)", predicate):
            return not self.events and not re.search("会|仪式", predicate[:12])
        if event is None:
            return True
        if event.type == "visit":
            return bool(event.leads) and not (set(event.people) & set(unit.group.names)) and self._strong(predicate)
        own = next((e for e in self.events if e.type == "visit" and set(e.people) & set(unit.group.names)), None)
        if own:
            self.current = own
            return False
        return event.type in {"reception", "ceremony", "meeting"} and self._strong(predicate) and not (event.type == "meeting" and set(unit.group.names) <= set(event.people) and "会" in predicate[:20])

    @staticmethod
    def _strong(predicate: str) -> bool:
        """带队, 率队, or a tour verb with an object of its own at the head of the predicate."""
        head = predicate.split("，")[0]
        return bool(re.match(r"(?:同志|一行)?(?:Ⓣ|还|又|则|也|分别|随后|在[^，。；Ⓟ]{1,14})*(?:带队|率队|率|到[^，。；]{2,40}?(?:督导|检查|调研|走访|慰问|考察)|查|调研|考察|走访|检查|督导|看望|慰问|前往|赴|巡|暗访|带着)", head))

    def _visit_name(self, encoded: Encoded, unit: Unit, at: int) -> str:
        clause = unit.after
        stop = re.compile(r"[，。；：]").search(clause, at)
        end = unit.at + 1 + (stop.start() if stop else len(clause))
        words = "".join(encoded.original(i, i + 1) for i in range(unit.at + 1, end) if encoded.text[i] != "Ⓣ")
        return "、".join(unit.group.names) + words

    # ---- stops

    def _stops(self, encoded: Encoded, spoken: int) -> None:
        event = self.current if self.current and self.current.type in {"visit", "talk"} else None
        if event is None or (_ALONE.match(encoded.text)):
            return
        for site, rule in visits.stops(encoded, 0, spoken):
            stop = event.visit(site, Sign(rule, site.span))
            if stop and rule.id != "stop-scene":
                self._companions_there(encoded, event, stop.site.name)

    def _companions_there(self, encoded: Encoded, event: Draft, stop: str) -> None:
        """在某地，某某陪同看了……: he joined for these stops only."""
        match = re.match(r"在[^，。；Ⓟ]{2,12}，(?:由)?(Ⓟ)[^，。；]{0,4}陪同", encoded.text)
        if match:
            for name in encoded.groups[match.start(1)].names:
                if name in event.people:
                    event.people[name].stops = tuple(dict.fromkeys((*event.people[name].stops, stop)))

    def _note(self, reason: str, why: str, encoded: Encoded, start: int, end: int, about: str) -> None:
        raw = self.article.raw_span(encoded.sentence.span)
        entry = LedgerEntry(self.article.key, reason, why, raw, about)
        if entry not in self.ledger:
            self.ledger.append(entry)


__all__ = ["Composer", "Sentence", "Span"]
