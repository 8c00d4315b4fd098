"""From the drafts of an article to its claims."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from kg import dates
from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, StopClaim, TenureClaim
from kg.extract import awards, certainty, firmproof, modality, posts
from kg.extract.draft import Draft, Participation, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.story import Story
from kg.model import Agent, Mention, Recognised, Span, Title, When

_PASSED = re.compile(r"\((?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[^()]{4,60}?(?:通过|决定|任免|任命)\)")
"""The line below the heading of a list of appointments."""
_OPENING = 6
"""So many sentences of an article may hold it."""
_FIRM_TITLE = re.compile("党委|董事|经理|总裁|厂长")


_SAYING = re.compile(r"时?(?:强调|指出|要求)$|^在")
_EVENTFUL = re.compile("会|调研|考察|走访|检查|督|慰问|仪式|签约|开工|会见|接访|宣讲|巡|活动|视察|选举")


class Claims:
    """Makes the claims of one article, each with the sentence it stands in as evidence."""

    def __init__(self, recognised: Recognised, story: Story) -> None:
        self.recognised = recognised
        self.article = recognised.article
        self._key = self.article.key
        self.story = story
        self.events = [event for event in story.events if event.people or event.stops or event.names]
        self._titled: frozenset[str] = frozenset()
        """The people with whose names the article prints a title somewhere."""
        self._begins = [sentence.span.start for sentence in self.article.sentences]
        self._raw: dict[int, Span] = {}
        """The raw offsets of the sentences that were evidence, by their numbers."""

    def __iter__(self) -> Iterator[Claim]:
        posts, news = [*self._posts()], [*self._news()]
        there = {part.agent.name for event in self.events for part in event.people.values() if part.title and (part.roles or part.stands_for)}
        self._titled = certainty.with_title([*posts, *news]) | there
        for event in self.events:
            yield self._event(event, event.sign, list_cut=event.list_cut, parent=event.parent)
            yield from self._particulars(event)
            for part in event.people.values():
                yield from self._attendance(event, part)
            yield from self._stops(event)
        yield from posts
        yield from news

    def _news(self) -> Iterator[Claim]:
        """The appointments and awards that the body tells."""
        for sentence in self.article.sentences:
            if sentence.kind == "body" and sentence.span not in self.story.unstated:
                encoded = self.story.encode(sentence)
                yield from self._changes(encoded)
                yield from self._awards(encoded)

    def _evidence(self, span: Span) -> Span:
        """The raw offsets of the whole sentence around a span: the reader wants the sentence that says so."""
        at = bisect_right(self._begins, span.start) - 1  # whatever was read stands in a sentence
        if at not in self._raw:
            self._raw[at] = self.article.raw_span(self.article.sentences[at].span)
        return self._raw[at]

    def _event(self, event: Draft, sign: Sign, **told: Any) -> EventClaim:
        return EventClaim(
            article=self._key,
            rule=sign.rule.id,
            why=sign.rule.why,
            confidence=certainty.sure(sign.rule, event.type),
            evidence=self._evidence(sign.span),
            event=event.key,
            type=event.type,
            names=self._names(event),
            when=event.when,
            **told,
        )

    def _particulars(self, event: Draft) -> Iterator[EventClaim]:
        """One claim for each of place, organiser and theme, each with the sentence that tells it."""
        for found in event.particulars:
            states = found.sign.rule.states
            yield self._event(event, found.sign, **{states if states in {"place", "organiser"} else "theme": found.value})

    def _names(self, event: Draft) -> tuple[str, ...]:
        """Its own names; the main event is also called by kicker and headline, if they speak of it."""
        names = list(event.names)
        if event is self.events[0]:
            for span in (self.article.kicker, self.article.headline):
                line = _SAYING.sub("", self.article.slice(span)).strip()
                if line and (any(name in line for name in event.people) or _EVENTFUL.search(line)):
                    names.append(line)
        return tuple(dict.fromkeys(names)) or (self.article.slice(self.article.headline) or "活动",)

    def _attendance(self, event: Draft, part: Participation) -> Iterator[AttendanceClaim]:
        """One claim a rule: each says which role it read and where."""
        by_rule: dict[str, list[tuple[str, Sign]]] = {}
        for role, sign in part.roles.items():
            by_rule.setdefault(sign.rule.id, []).append((role, sign))
        for signs in by_rule.values():
            yield self._takes_part(event, part, tuple(role for role, _ in signs), signs[0][1])
        for agent, sign in part.stands_for:
            yield self._takes_part(event, part, tuple(part.roles)[:1], sign, agent)

    def _takes_part(self, event: Draft, part: Participation, roles: tuple[str, ...], sign: Sign, sender: Agent | None = None) -> AttendanceClaim:
        return AttendanceClaim(
            article=self._key,
            rule=sign.rule.id,
            why=sign.rule.why,
            confidence=certainty.sure(sign.rule, certainty.of_participant(part.agent, sign.basis, self._titled)),
            evidence=self._evidence(sign.span),
            basis=sign.basis,
            event=event.key,
            who=part.agent,
            roles=roles,
            title_as_printed=part.title,
            order=part.order,
            stops=part.stops,
            on_behalf_of=sender,
        )

    def _stops(self, event: Draft) -> Iterator[StopClaim]:
        kept = [stop for stop in event.stops if stop.site.kind != "doubtful" or self._proved(stop.site.name)]
        for order, stop in enumerate(kept, 1):
            kind = stop.site.kind if stop.site.kind not in {"unknown", "doubtful"} else self._guessed(stop.site.name)
            yield StopClaim(
                article=self._key,
                rule=stop.sign.rule.id,
                why=stop.sign.rule.why,
                confidence=certainty.sure(stop.sign.rule, kind),
                evidence=self._evidence(stop.sign.span),
                event=event.key,
                site=stop.site.name,
                printed=self._as_printed(stop.site),
                kind=kind,
                order=order,
                aliases=tuple(sorted(stop.aliases)),
            )

    def _as_printed(self, site: Site) -> str:
        """The characters on the page; the name itself where the page only says 我司."""
        return site.name if self.article.slice(site.span).startswith("我") and not site.name.startswith("我") else self.article.printed(site.span)

    def _proved(self, name: str) -> bool:
        """Whether the article shows that a common word is a name here: as the body of a title, or in the headline."""
        bodies = {title.body.name for m in self.recognised.mentions for title in m.titles if title.body}
        headline = self.article.slice(self.article.headline)
        return name in bodies or any(verb + name in headline for verb in "到在赴") or firmproof.is_gone_to(name, headline) or self._a_firm(name)

    def _a_firm(self, name: str) -> bool:
        return firmproof.is_firm(name, self.article.text.chars)

    def _guessed(self, name: str) -> str:
        """A site whose name does not show what it is: an enterprise if it has a party committee or a manager, a place otherwise."""
        bodies = {title.body.name for m in self.recognised.mentions for title in m.titles if title.body and _FIRM_TITLE.search(title.title)}
        return "company" if name in bodies or self._a_firm(name) else "place"

    def _agent(self, mention: Mention) -> Agent:
        return Agent("person", mention.name, self.article.printed(mention.name_span))

    def _seen(self, name: str) -> When:
        return next((event.when for event in self.events if name in event.people), When())

    def _posts(self) -> Iterator[Claim]:
        for mention in self.recognised.mentions:
            if mention.kind == "person" and not self._given_up(mention) and not self._rumoured(mention):
                for title in mention.titles:
                    if self._in_short(mention, title):
                        continue
                    yield self._tenure(mention, title, posts.TITLED, mention.span)

    def _rumoured(self, mention: Mention) -> bool:
        return bool(self.story.rumoured) and any(told.covers(mention.name_span) for told in self.story.rumoured)

    def _in_short(self, mention: Mention, title: Title) -> bool:
        """何某某书记 of one whom the article calls 党委书记 of the same body: how he is addressed, no post of its own."""
        if not self.article.text.chars.startswith(title.title, mention.name_span.end):
            return False
        fuller = (t for m in self.recognised.mentions if m.name == mention.name for t in m.titles if t.counted and t.title != title.title)
        return any(t.title.endswith(title.title) and (title.body is None or t.body is None or t.body.name == title.body.name) for t in fuller)

    def _given_up(self, mention: Mention) -> bool:
        """免去某某某局长职务: the title is printed only to be taken away."""
        text = self.article.text.chars
        at = mention.span.start
        below = text[at - 1] in "\n；" and posts.heading(text, at) in {"免去", "撤销"}
        return below or text.endswith(("免去", "辞去", "撤销"), 0, at)

    def _tenure(self, mention: Mention, title: Title, rule: Rule, span: Span) -> TenureClaim:
        return TenureClaim(
            article=self._key,
            rule=rule.id,
            why=rule.why,
            confidence=certainty.sure(rule, certainty.of_body(title.body)),
            evidence=self._evidence(span),
            holder=self._agent(mention),
            title=title.title,
            body=title.body,
            kind=title.kind,
            when=self._seen(mention.name),
            counted=title.counted,
        )

    def _changes(self, encoded: Encoded) -> Iterator[Claim]:
        for change in posts.changes(encoded) if encoded.groups else ():
            if change.rule.states != "holds" and modality.mood(encoded.text[: change.start]):
                continue
            span = encoded.span(change.start, change.end)
            for mention in change.members:
                for title in change.titles:
                    if not title.counted and change.rule.states != "holds":
                        continue
                    if change.rule.states in {"appointed", "elected", "holds"}:
                        yield self._tenure(mention, replace(title, counted=True), change.rule, span)
                    if change.rule.states != "holds":
                        yield self._appointment(mention, title, change, span)

    def _appointment(self, mention: Mention, title: Title, change: posts.Change, span: Span) -> AppointmentClaim:
        return AppointmentClaim(
            article=self._key,
            rule=change.rule.id,
            why=change.rule.why,
            confidence=certainty.sure(change.rule, certainty.of_body(title.body)),
            evidence=self._evidence(span),
            holder=self._agent(mention),
            title=title.title,
            body=title.body,
            change=change.rule.states,
            when=self._announced(),
        )

    def _announced(self) -> When:
        """The day of the article's first event, or that on which a list was passed."""
        if self.events:
            return self.events[0].when
        passed = (match for s in self.article.sentences[:_OPENING] if (match := _PASSED.search(self.article.slice(s.span))))
        return next((dates.when(match["day"], self.article.clock) for match in passed), When())

    def _awards(self, encoded: Encoded) -> Iterator[AwardClaim]:
        for won in awards.find(encoded):
            for agent in won.recipients:
                yield AwardClaim(
                    article=self._key,
                    rule=won.rule.id,
                    why=won.rule.why,
                    confidence=certainty.sure(won.rule, certainty.AWARD),
                    evidence=self._evidence(encoded.span(won.start, won.end)),
                    recipient=agent,
                    award=won.award,
                    when=self._announced(),
                )


def of(recognised: Recognised, story: Story) -> tuple[Claim, ...]:
    """All claims of an article in order."""
    return tuple(Claims(recognised, story))
