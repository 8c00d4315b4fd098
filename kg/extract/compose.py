"""One article read sentence by sentence: events are opened, people join them, stops are made."""

from __future__ import annotations

import re

from kg.extract import (
    asked,
    audiences,
    belonging,
    crowds,
    cutlists,
    deck,
    greeters,
    guided,
    holders,
    honours,
    hostfirms,
    inturn,
    itinerary,
    journeys,
    modality,
    objects,
    opening,
    outings,
    petitions,
    roles,
    saying,
    setaside,
    sides,
    sittings,
    timing,
    tours,
    visits,
)
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.extract.units import carried, units
from kg.model import Recognised
from kg.sought import Seldom

_DAY_LINE = re.compile(r"[【\[(（]?Ⓣ[】\])）]?[：:]?")
"""A day by itself above the news of that day."""
_GENERIC_MEETING = Seldom(r"会议(?:强调|指出|要求|认为|由|还|决定|审议|听取|传达|学习|通过|以)|会上|会后|会前|与会")
_CLAUSES = re.compile("[，。；：]")
_TRAVELS = re.compile("随团|随访|同行|随行|(?:调研|考察|检查|督导|督查|视察|参访|访问)[组团](?:成员)?(?:一行)?(?:有|包括)[：:]?$")
_ALONG = re.compile("陪|随|跟|同[行去来往]|调研|考察|下[地田]")
_THEM = re.compile("[他她]们(?:分别)?(?:是|有|包括)")
"""慰问了几位模范。他们是甲、乙: those whom the visitors came to see."""


class Composer:
    """Builds the events of one article. Read `story` afterwards."""

    def __init__(self, recognised: Recognised) -> None:
        self.story = Story(recognised)
        self.article = recognised.article

    def read(self) -> Story:
        """Reads the body; headline and kicker only where the body tells of no event."""
        body = [s for s in self.article.sentences if s.kind == "body"]
        for number, sentence in enumerate(body):
            self._sentence(self.story.encode(sentence), number)
        honours.as_news(self.story)
        if not any(event.people or event.stops for event in self.story.events):
            known = len(self.story.events)
            for sentence in self.article.sentences:
                if sentence.kind != "body":
                    self._sentence(self.story.encode(sentence), 0)
            timing.of_report(self.story, [self.story.encode(s) for s in body[:1]], known)
        deck.read(self.story)
        crowds.settle(self.story)
        sides.settle(self.story)
        journeys.settle(self.story)
        return self.story

    # ---- one sentence

    def _sentence(self, encoded: Encoded, number: int) -> None:
        story = self.story
        if _DAY_LINE.fullmatch(encoded.text):
            story.day = timing.told(story, encoded)
            story.turn_page()
            return
        if encoded.turns:
            timing.turn(story, encoded)
            number = 0
        if setaside.elsewhere(story, encoded, number):
            return
        when = timing.told(story, encoded)
        story.stay = when if when.end else story.stay
        if (number == 0 and timing.anew(story, encoded)) or when.start or when.month_day:
            story.when = when
            timing.narrow(story, when, encoded)
        said = len(modality.unsaid(encoded.text))
        like_words = number > 0 and not encoded.groups and not encoded.times and opening.is_speech(encoded.text)
        if like_words and not itinerary.under_way(story, encoded, said):
            return
        if cutlists.waits(story, encoded):
            return
        cutlists.join_unnamed(story, encoded)
        itinerary.resume(story, encoded, said)
        journeys.set_out(story, encoded, said)
        met = audiences.meet(story, encoded)
        taken = {index for meeting in met for index in (meeting.lead, meeting.guest, meeting.beside) if index is not None}
        crowds.unnamed(story, encoded, number, said)
        tours.follow(story, encoded, said)
        guests = crowds.arrival(story, encoded) if not taken else None
        guests = journeys.lays_a_wreath(story, encoded, said) if guests is None and not taken else guests
        taken |= {guests} if guests is not None else set()
        self._in_order(encoded, number, said, taken)
        journeys.welcome(story, encoded)
        holders.take_part(story, encoded, said)
        itinerary.follow(story, encoded, said)
        honours.receive(story, encoded, said)
        sittings.seat_early(story, encoded)
        sides.organisations_there(story, encoded, said)

    def _in_order(self, encoded: Encoded, number: int, said: int, taken: set[int]) -> None:
        """Events and people of a sentence as they come: an event before the people whose predicate names it."""
        story = self.story
        names = [] if audiences.back_to(story, encoded) else opening.named(story, encoded, number, said)
        sitting = sittings.sitting(story, encoded, said)
        goes_on = not (names or sitting or crowds.begun(story, encoded)) and _GENERIC_MEETING.search(encoded.text)
        if goes_on and story.main and story.main.type in {"meeting", "talk", "ceremony"}:
            story.current = story.main
        people = objects.escorts_behind(encoded.text, cutlists.with_waiting(story, units(encoded)))
        people = [*carried(encoded, story.subject, story.several), *people]
        for i, one in enumerate(people):
            unit = one
            after = next((other.at for other in people[i + 1 :] if other.kind != "object" or unit.kind == "object"), len(encoded.text))
            sets_out = visits.leads(modality.unsaid(unit.after)) if unit.kind != "object" and not belonging.plant(unit) else None
            low, high = unit.at, unit.at if unit.kind == "object" else after
            tour, names = inturn.on_the_way(encoded, unit, names, low + 1 + sets_out[1] if sets_out else None)
            early = sittings.told_early(story, unit, names)
            told = [n for n in names if n is early or n.at < low or (n.at < high and not (sets_out and low + 1 + sets_out[1] < n.at))]
            names = [name for name in names if name not in told]
            unit = inturn.open_each(story, encoded, unit, told, self._take_part)
            if sitting and sitting.start() < unit.at:
                sittings.sit_down(story, encoded, people, sitting)
                sitting = None
            if unit.at in taken:
                story.subject = unit.group if unit.kind == "subject" else story.subject
                self._also_there(encoded, unit)
            elif unit.at < said or unit.kind == "listed" or (unit.kind == "subject" and saying.in_turn(unit.before, unit.after)):
                self._unit(encoded, sittings.before(tour.before if tour else unit, sitting))
            if tour:
                inturn.seat(story, encoded, tour, self._take_part)
        for name in names:
            if name.type == "other" and story.current and story.current.type == "visit":
                story.current.call(name.name)  # who goes somewhere to take part makes one event of it
            else:
                opening.open_named(story, encoded, name)
        if sitting:
            sittings.sit_down(story, encoded, people, sitting)

    def _also_there(self, encoded: Encoded, unit: Unit) -> None:
        for event, rules in sittings.also_there(self.story, encoded, unit):
            self._take_part(encoded, unit, event, rules)

    # ---- units

    def _unit(self, encoded: Encoded, unit: Unit) -> None:
        heard = petitions.role(unit, self.story.current)
        if self.story.current and heard:
            self._all(encoded, unit, self.story.current, heard.states, heard)
        elif petitions.comes_by_himself(unit, self.story.current):
            return
        elif unit.kind == "object":
            self._object(encoded, unit)
        elif unit.kind == "listed":
            self._listed(encoded, unit)
        elif self.story.current and greeters.talks_with(unit, self.story.current):
            self._all(encoded, unit, self.story.current, "met", objects.MET)
        else:
            self._subject(encoded, unit)

    def _object(self, encoded: Encoded, unit: Unit) -> None:
        story, event, visit = self.story, self.story.current, self.story.last("visit")
        escort = greeters.escort(unit, visit) if visit else None
        if escort and visit:
            self._all(encoded, unit, visit, escort, objects.ESCORT)
            story.current = visit
            return
        if event is None and asked.invited(unit):
            event = story.current = story.open("talk", Sign(belonging.TALK, encoded.sentence.span))
            event.call(encoded.original(0, len(encoded.text)))
        found = objects.role(unit, event) if event else None
        if event and found:
            for role in found[0]:
                self._all(encoded, unit, event, role, found[1])
            if found[1] is objects.MET:
                itinerary.homes(encoded, unit, event)
            if found[1] is objects.RECEIVES:
                hostfirms.heard(story, encoded, event, unit.group.members)

    def _all(self, encoded: Encoded, unit: Unit, event: Draft, role: str, rule: Rule) -> None:
        for mention in unit.group.members:
            receives = role == "lead" and mention.name in event.people and "host" in event.people[mention.name].roles
            if not receives and not (mention.name in event.leads and role in {"met", "accompanying"}):
                self.story.join(event, mention, role, Sign(rule, encoded.span(unit.at, unit.at + 1)))

    def _listed(self, encoded: Encoded, unit: Unit) -> None:
        story = self.story
        travels = story.last("visit") if _TRAVELS.search(unit.before[-12:]) else None
        event = travels or belonging.target(story, unit.before[-24:]) or story.current
        if modality.sent(unit.before):
            return
        if event is None:
            kind = "visit" if _ALONG.search(unit.before) else "ceremony" if re.search("签", unit.before) else "meeting"
            event = story.open(kind, Sign(belonging.VISIT, encoded.sentence.span))
            story.current = event
        rule = objects.MET if event.type == "visit" and _THEM.search(unit.before) else roles.listed(unit.before, event.type)
        self._all(encoded, unit, event, rule.states, rule)
        cutlists.begins(story, encoded, event, rule)
        story.several = unit.group if len(unit.group.names) > 1 else story.several
        event.list_cut |= unit.group.cut

    def _subject(self, encoded: Encoded, unit: Unit) -> None:
        story = self.story
        predicate = modality.unsaid(unit.after)
        predicate = predicate.partition("，")[2] if modality.from_afar(predicate) else predicate
        led_in = _CLAUSES.split(unit.before)[-1]  # 原定由, 将由; 不是委员的某人 is no denial
        apart = modality.absent(predicate) or not predicate or modality.KEPT_AWAY.search(led_in) or (not led_in.endswith("的") and modality.mood(led_in))
        event = None if apart else belonging.event_of(story, encoded, unit, predicate)
        if len(unit.group.names) == 1 or story.subject is None:
            story.subject = unit.group
        if len(unit.group.names) > 1 and event is not None and not (event.type == "visit" and outings.is_companion(predicate)):
            story.several = unit.group
        if modality.absent(predicate):
            story.leave(unit.group.names)
        sittings.were_there(story, unit, predicate)
        if event is None or belonging.quoted(story, encoded, unit, predicate, event) or greeters.talks_beside(story, encoded, unit, event, predicate):
            return
        lead = belonging.lead_of(unit, predicate, alone=not event.leads) if event.type == "visit" else None
        sets_out = bool(lead) and not event.leads and not outings.is_companion(predicate)
        known = event.type == "visit" and bool(set(unit.group.names) & event.leads)
        before = encoded.original(unit.at - len(unit.before), unit.at)
        rules = [rule for rule, _ in roles.fired(predicate, event.type, lead=sets_out or known) if not honours.long_ago(rule, before)]
        together = len(unit.group.names) > 1 and not event.people and not guided.goes_along(unit) and event.sign.rule not in {crowds.UNNAMED, tours.TOLD}
        if lead and (together or not outings.is_companion(predicate)) and (not event.leads or event.leads & set(unit.group.names)):
            rules = [lead[0], *[rule for rule in rules if rule.states not in {"accompanying", "host"}]]
        elif lead and belonging.led_along(unit, event):
            rules = [objects.TOGETHER]
        if event.type == "visit" and (not lead or greeters.guides(unit, event)):
            rules = greeters.received(story, encoded, unit, event, (predicate, rules))
        if event.type == "talk" and greeters.shows_house(unit, event):
            rules = [greeters.GREETS]
        if not rules and roles.present(encoded.text, unit.at, event.type) and not modality.mood(predicate):
            rules = [roles.PRESENT]
        rules = rules or audiences.answers(story, encoded, unit, event, predicate)
        for told, there in sittings.wherever(story, encoded, event, (predicate, rules)):
            self._take_part(encoded, unit, told, there)

    def _take_part(self, encoded: Encoded, unit: Unit, event: Draft, found: list[Rule]) -> None:
        if not found:
            return
        if event.when.start is None and event.when.month_day is None and self.story.when.start and encoded.times:
            event.when = self.story.when
        clause = len(unit.after.split("，")[0])
        span = encoded.span(max(unit.at, 0), min(max(unit.at, 0) + 1 + clause, len(encoded.text)))
        basis = "distributed" if len(unit.group.members) > 1 else "stated"
        for mention in unit.group.members:
            for rule in found:
                known = event.people.get(mention.name)
                if rule.states == "lead" and known and set(known.roles) & {"accompanying", "host", "met"}:
                    continue
                part = self.story.join(event, mention, rule.states, Sign(rule, span, basis))
                part.note(unit.after, rule.states)
        event.list_cut |= unit.group.cut
