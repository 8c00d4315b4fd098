"""Whose side participants are on: bodies that took part as such, and people who were at home where the visitors came."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import places
from kg.extract import belonging, objects, organisations, outings, sites
from kg.extract.draft import Draft, Participation, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.model import Mention, Span

OWN_BODY = Rule("role-own-body", "在自己的单位参加、汇报或介绍的人是接待方：没有人走访自己的单位。", r"", "host", confidence=0.85)
RULES = (OWN_BODY,)


_APART = re.compile("^(?:分别|各自|分头)(?:带队|率队)?|^(?:带队|率队)分别")


def organisations_there(story: Story, encoded: Encoded, spoken: int) -> None:
    """Bodies and companies that took part as such, in the event the sentence speaks of."""
    event = (None if encoded.groups else belonging.target(story, encoded.text[:spoken])) or story.current
    if event is None:
        return
    span = encoded.sentence.span
    end = encoded.starts[spoken] - span.start if 0 < spoken <= len(encoded.text) else 0
    mentions = story.mentions_in(span)
    parts = [*organisations.find(_without_first_people(story.article.slice(span), span.start, mentions), span.start, end)]
    titles = [
        _held(m)
        for m in (mentions if parts else ())
        if m.kind == "person" or (m.kind == "holder" and any(t.counted and not _ANY_HEAD.search(t.title) for t in m.titles))
    ]
    for part in parts:
        if event.type == "reception" and part.rule is not organisations.ATTENDS:
            continue  # the two sides speak with each other
        if not any(t.start < part.span.end and part.span.start < t.end for t in titles):
            role = "accompanying" if event.type == "visit" and part.rule.states == "attendee" else part.rule.states
            story.join_body(event, part.agent, role, Sign(part.rule, part.span))


_ANY_HEAD = re.compile("负责(?:人|同志)$")


def _held(mention: Mention) -> Span:
    """What a mention takes from the names of bodies: only its last title, where a word for whoever speaks for a body begins it."""
    return mention.name_span if mention.kind == "holder" and not mention.titles[0].counted else mention.span


def _without_first_people(text: str, start: int, mentions: tuple[Mention, ...]) -> str:
    """A sentence that begins at an offset, marks in place of people who stand before bodies in one list: 某某某和县水务局、县财政局作汇报."""
    for mention in mentions:
        low, high = mention.span.start - start, mention.span.end - start
        if mention.kind == "person" and low >= 0 and high < len(text) and (low == 0 or text[low - 1] in "，；：我本") and text[high] in "和及与、":
            text = text[:low] + "，" * (high + 1 - low) + text[high + 1 :]
    return text


def settle(story: Story) -> None:
    """Once the whole article is read: who belongs to a visited company or institution is its host there."""
    _share_out(story)
    for event in story.events:
        if event.type == "visit":
            _went_along(story, event)
            _at_home(story, event)
            _sat_with_them(story, event)


def _sat_with_them(story: Story, visit: Draft) -> None:
    """Who belongs to the house that the visitors came to and sits down with them receives them: 来到我院…。我院副院长某某参加座谈."""
    came = _TO_US.search(story.sentence_of(visit.sign.span))
    sitting = [part for event in story.events if event.parent == visit.key for part in event.people.values()]
    for part in [part for part in sitting if came and came[1] in _bodies(story, part)]:
        if part.agent.name not in visit.people:  # pragma: no branch  # who sits down with himself
            visit.people[part.agent.name] = replace(part, roles={"host": Sign(OWN_BODY, next(iter(part.roles.values())).span)})


def _share_out(story: Story) -> None:
    """A joint round of several leads, some of whom are then told to have gone on days of their own, is theirs no longer."""
    joint = next((e for e in story.events if e.type == "visit" and len(e.leads) > 1), None)
    if joint is None or _told_with_stops(story, joint):
        return
    said_apart = belonging.separately(story, joint)
    own = [e for e in story.events if e.type == "visit" and e is not joint and _part(e, joint, said_apart)]
    apart = {name for event in own for name in event.leads & joint.leads}
    if apart < joint.leads:
        for name in apart:
            del joint.people[name]
    elif apart and not any(stop.site.kind != "doubtful" for stop in joint.stops) and (said_apart or not joint.people.keys() - joint.leads):
        story.events.remove(joint)
        for event in own:
            _hand_over(joint, event)
        _along_on_all(story, own)


def _part(event: Draft, joint: Draft, said_apart: bool) -> bool:
    """Whether a visit is what one of the leads of a joint round did of it, with others where it is said that they went apart."""
    own = event.leads & joint.leads if said_apart else event.leads
    return bool(own) and own < joint.leads


def _hand_over(joint: Draft, event: Draft) -> None:
    """The names of a joint round, and who went along on one of its parts, the text not saying which."""
    together, alone = "、".join(joint.leads_in_order), "、".join(event.leads_in_order)
    for name in joint.names:
        if name.startswith(together):
            did = _APART.sub("", name[len(together) :]).lstrip("，,")
            event.call(f"{alone}{did}" if did else "")
        event.call(name)
    for part in joint.people.values():
        if "lead" not in part.roles and part.agent.name not in event.people:
            event.people[part.agent.name] = replace(part, partly=True)


def _along_on_all(story: Story, own: list[Draft]) -> None:
    """A paragraph that says nothing but who came along speaks of all the rounds told before it."""
    alone = {s.span for s in story.article.sentences if outings.alone(story.encode(s).text) and story.first_of_paragraph(s)}
    for event in own:
        for part in [*event.people.values()]:
            sign = part.roles.get("accompanying")
            if sign and any(span.covers(sign.span) for span in alone):
                part.partly = True
                for other in own:
                    other.people.setdefault(part.agent.name, replace(part))


def _told_with_stops(story: Story, event: Draft) -> bool:
    """Whether the sentence that opens a visit itself says where its leads went together."""
    first = next((s.span for s in story.article.sentences if s.span.covers(event.sign.span)), event.sign.span)
    return any(first.covers(stop.sign.span) and stop.site.kind != "doubtful" for stop in event.stops)


def _at_home(story: Story, event: Draft) -> None:
    """Who belongs to a visited house is its host, unless the one who leads the round comes from it too: then they travel together."""
    of_leads = {body for part in event.people.values() if "lead" in part.roles for body in _bodies(story, part)}
    from_firms = _from_firms(story, event)
    firms = [stop.site.name for stop in event.stops if stop.site.kind != "place" and not any(sites.same(body, stop.site.name) for body in sorted(of_leads))]
    came = _TO_US.search(story.sentence_of(event.sign.span))
    for part in event.people.values():
        if "lead" not in part.roles and "met" not in part.roles and (_of_our_house(story, part) or _heads_a_stop(story, event, part)):
            _hosts(part)
            continue
        houses = [*firms, came[1]] if came else firms  # 来到我院…。我院副院长某某参加
        if "lead" in part.roles or (part.escorted and not part.shows and "speaker" not in part.roles) or "met" in part.roles:
            continue
        if (part.shows and _of_the_firm(story, event, part)) or any(
            sites.same(body, firm) and not _of_another_place(story, body, firm)
            for body in sorted(_bodies(story, part))
            for firm in houses
            if not (from_firms and _OWN.fullmatch(body))
        ):
            _hosts(part)


def _hosts(part: Participation) -> None:
    sign = part.roles.pop("accompanying", None) or part.roles.pop("attendee", None) or next(iter(part.roles.values()))
    part.roles.setdefault("host", Sign(OWN_BODY, sign.span))


_OUR_HEAD = re.compile("董事长|总经理|经理|总裁|厂长|校长|院长|园长|馆长|所长|行长")


def _of_our_house(story: Story, part: Participation) -> bool:
    """Whether somebody is a head of the house whose own page it is: 某某来我公司视察，董事长某某陪同."""
    titles = [title for m in _mentions(story, part) for title in m.titles]
    ours = bool(titles) and all(not title.body or _OWN.fullmatch(title.body.name) for title in titles)
    return ours and any(_OUR_HEAD.search(title.title) for title in titles) and bool(_TO_US.search(story.article.text.chars))


def _heads_a_stop(story: Story, event: Draft, part: Participation) -> bool:
    """Whether somebody heads a company that was visited, and came along from no other: nobody visits his own firm."""
    if not part.escorted or _from_firms(story, event):
        return False
    titles = [title for m in _mentions(story, part) for title in m.titles]
    firms = [stop.site.name for stop in event.stops if stop.site.kind == "company"]
    heads = [t.body.name for t in titles if t.body and t.body.kind == "company" and _OUR_HEAD.search(t.title)]
    return any((len(firms) == 1 and _OWN.fullmatch(body)) or (not _OWN.fullmatch(body) and any(sites.same(body, firm) for firm in firms)) for body in heads)


def _of_another_place(story: Story, body: str, site: str) -> bool:
    """Whether a body known by its level alone (区工商联) is visited in another place (某某区工商联) than the paper's own."""
    place = story.article.issue.place
    own = {name for name in (place.district, place.zone, place.city, place.province) if name}
    printed = site[: len(site) - len(body) + 1] if body[0] in "省市区县旗州" and site != body and site.endswith(body) else ""
    return bool(own) and printed in places.names() and printed not in own


def _went_along(story: Story, event: Draft) -> None:
    """Who is said to have gone along and also explained something is a companion only, unless it is his own house that he shows."""
    for part in event.people.values():
        sign = part.roles.get("host")
        at_home = any(sites.same(body, stop.site.name) for body in sorted(_bodies(story, part)) for stop in event.stops if stop.site.kind != "place")
        at_home = at_home or _of_the_firm(story, event, part)
        if part.escorted and sign and sign.rule is objects.RECEIVES and "lead" not in part.roles and not at_home:
            del part.roles["host"]
            part.roles.setdefault("accompanying", sign)


_TO_US = re.compile("[到来赴临](?:了)?(我(?:公司|集团|[院校司厂局馆所站]))")
_OF_THE_FIRM = re.compile("(?:本|该)?(?:公司|集团|企业|厂)(?!.{0,4}(?:市|县|区|省))")


def _of_the_firm(story: Story, event: Draft, part: Participation) -> bool:
    """Whether somebody's title says no more than 公司: he is of the firm that officials, no people of firms, came to see."""
    firms = [stop for stop in event.stops if stop.site.kind == "company"]
    ours = [title for m in _mentions(story, part) for title in m.titles]
    if len(firms) != 1 or not ours or _from_firms(story, event):
        return False
    return all(_OF_THE_FIRM.match(title.printed) for title in ours)


_OWN = re.compile("(?:本|该)?(?:公司|集团|企业|厂)")
"""Whose firm that is depends on who travels: where people of a firm do, it is theirs."""


def _from_firms(story: Story, event: Draft) -> bool:
    """Whether somebody who leads a round is of a firm."""
    titles = [t for part in event.people.values() if "lead" in part.roles for m in _mentions(story, part) for t in m.titles]
    return any(title.body and title.body.kind == "company" for title in titles)


def _bodies(story: Story, part: Participation) -> set[str]:
    """The bodies of the titles that the article prints with somebody's name."""
    return {title.body.name for m in _mentions(story, part) for title in m.titles if title.body}


def _mentions(story: Story, part: Participation) -> list[Mention]:
    return story.people_called(part.agent.name)
