"""What is known of an article while it is being read: its events so far, the current one, the subject last named."""

from __future__ import annotations

import re

from kg.claims import LedgerEntry
from kg.extract.draft import Draft, Participation, Sign
from kg.extract.encode import encode
from kg.extract.encoded import Encoded, Group
from kg.extract.mood import Mood
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.sites import same as same_site
from kg.model import Agent, Mention, Recognised, Sentence, Span, When

KEEP_WITH = frozenset({"attendee", "accompanying"})
"""Roles that say no more than presence: they give way to every other."""


_SPEAKS = re.compile("Ⓟ(?:表示|指出|强调|说|介绍)，")


class Story:
    """The events of one article, growing sentence by sentence."""

    waiting: Group | None = None
    """People of a list that a semicolon cut before its verb."""
    roll: tuple[Draft, Rule] | None = None
    """The event of a list behind its verb that a semicolon cut, and what the list says of its people."""

    stations: tuple[Draft, Rule] | None = None
    """The visit of a list of stops that a semicolon cut, and what the list says of them."""

    def __init__(self, recognised: Recognised) -> None:
        self.recognised = recognised
        self.article = recognised.article
        self.events: list[Draft] = []
        self.ledger: list[LedgerEntry] = []
        self.current: Draft | None = None
        self.main: Draft | None = None
        self.subject: Group | None = None
        self.several: Group | None = None
        """The last of them that were more than one."""
        self.when = self.article.same_day or When()
        self.stay = When()
        """The last days told from one to another: a journey."""
        self.day = self.when
        """The day that a line of its own, or the item above, gives for the news below it."""
        self.setting: Site | None = None
        """The site that the last sentence opened with, nobody having been seen there yet."""
        self.set_in: int | None = None
        """The paragraph it was told in."""
        self.abroad: dict[str, tuple[Site, ...]] = {}
        """The states that a visit went to, by the key of the visit."""
        self.listed: dict[str, tuple[Draft, ...]] = {}
        """The events that stand before one in a list, by its key."""
        self.early: list[Group] = []
        """People who were there, before anything was told that one could be at."""
        self.tour: tuple[Encoded, re.Match[str]] | None = None
        """The sentence that told of a tour before anybody on it was named, and where in it."""
        self.unreal: dict[str, Mood] = {}
        """People whom only history, hearsay or fiction has named so far."""
        self.unstated: set[Span] = set()
        """The sentences that state nothing."""
        self.rumoured: list[Span] = []
        """Those of them that tell hearsay or fiction: not even the posts printed there are stated."""
        self.mentioned: set[str] = set()
        """People of whom only words were told."""
        self._people: dict[str, list[Mention]] | None = None
        self._order, self._turned = 0, 0
        self._encoded: dict[int, Encoded] = {}

    def encode(self, sentence: Sentence) -> Encoded:
        """A sentence as the rules see it, made once."""
        at = sentence.span.start
        if at not in self._encoded:
            self._encoded[at] = encode(self.recognised, sentence)
        return self._encoded[at]

    def open(self, kind: str, sign: Sign) -> Draft:
        """A new event; the first one is the article's main event."""
        draft = Draft(f"e{len(self.events) + 1}", kind, sign, when=self.when)
        self.events.append(draft)
        self.main = self.main or draft
        return draft

    @property
    def recent(self) -> list[Draft]:
        """The events since the last piece of news began."""
        return self.events[self._turned :]

    def sentence_of(self, span: Span) -> str:
        """The clean text of the sentence that a span begins in."""
        around = next((s.span for s in self.article.sentences if s.span.start <= span.start < s.span.end), span)
        return self.article.slice(around)

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """What is named in a span, in order."""
        return self.recognised.among(span)

    def people_called(self, name: str) -> list[Mention]:
        """The mentions of people of a name, in order."""
        if self._people is None:
            self._people = {}
            for mention in self.recognised.mentions:
                if mention.kind == "person":
                    self._people.setdefault(mention.name, []).append(mention)
        return self._people.get(name, [])

    def first_of_paragraph(self, sentence: Sentence) -> bool:
        """Whether a paragraph begins with a sentence."""
        return next(s for s in self.article.sentences if s.paragraph == sentence.paragraph) == sentence

    def speaking(self, encoded: Encoded) -> set[str]:
        """Whose words the paragraph of a sentence began with, if it did: 甲说，…。上月，乙同丙会晤。"""
        first = next(s for s in self.article.sentences if s.paragraph == encoded.sentence.paragraph)
        began = self.encode(first)
        return set(began.groups[0].names) if first != encoded.sentence and _SPEAKS.match(began.text) else set()

    def last(self, *kinds: str) -> Draft | None:
        """The latest event of one of the kinds."""
        for event in reversed(self.events[self._turned :]):
            if event.type in kinds:
                return event
        return None

    def join(self, event: Draft, mention: Mention, role: str, sign: Sign) -> Participation:
        """A person takes part; bare presence adds nothing to a role he has."""
        self._order += 1
        known = event.people.get(mention.name)
        gives_way = set(known.roles) - {role} - ({"speaker"} if role == "accompanying" and event.type == "visit" else set()) if known else set()
        if known and (
            (role in KEEP_WITH and gives_way) or (role == "host" and ("accompanying" in known.roles or (event.type == "visit" and "lead" in known.roles)))
        ):
            return known
        title = "、".join(title.printed for title in mention.titles) or None
        part = event.join(Agent("person", mention.name, self.article.printed(mention.name_span)), role, sign, title=title, order=self._order)
        if role not in KEEP_WITH and event.type != "visit":
            for weak in KEEP_WITH:
                part.roles.pop(weak, None)
        return part

    def join_body(self, event: Draft, agent: Agent, role: str, sign: Sign) -> None:
        """A body or company takes part as such, unless it is one of the event's own stops."""
        if not any(same_site(stop.site.name, agent.name) for stop in event.stops):
            self._order += 1
            event.join(agent, role, sign, order=self._order)

    def join_holder(self, event: Draft, agent: Agent, role: str, sign: Sign) -> None:
        """Whoever holds a post takes part, his name not being printed."""
        self._order += 1
        event.join(agent, role, sign, title=agent.name, order=self._order)

    def turn_page(self) -> None:
        """Another piece of news begins within the article: nothing goes on from before."""
        self.current = self.main = self.subject = self.several = self.setting = None
        self.when, self.stay = self.day, When()
        self._turned = len(self.events)

    def leave(self, names: tuple[str, ...]) -> None:
        """Who was not there takes no part in the current event, whatever was said before."""
        for name in names:
            if self.current and name in self.current.people and "lead" not in self.current.people[name].roles:
                del self.current.people[name]

    def note(self, mood: Mood, encoded: Encoded, about: str) -> None:
        """Keeps what was seen and is not asserted."""
        entry = LedgerEntry(self.article.key, mood.name, mood.why, self.article.raw_span(encoded.sentence.span), about)
        if entry not in self.ledger:
            self.ledger.append(entry)
