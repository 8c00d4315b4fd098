"""Receptions become events: who received whom, at home and on a journey."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract import house, outings, receptions
from kg.extract.draft import Draft, Sign, Stop
from kg.extract.encoded import Encoded
from kg.extract.kinds import kind_of
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.model import Mention
from kg.sought import Seldom

RULES = (
    Rule("event-reception", "报道说双方会见或会谈。", r"", "event", confidence=0.93),
    Rule("reception-answers", "会见没有写出客人的姓名，随后有人代表客人说话：他是客人。", r"", "met", confidence=0.8),
)
(RECEPTION, ANSWERS) = RULES


def meet(story: Story, encoded: Encoded) -> list[receptions.Meeting]:
    """Opens the receptions of a sentence; on a visit the receiving side becomes host of the visit instead."""
    found = [_with_who_came(encoded, meeting) for meeting in receptions.find(encoded)]
    found = [] if len(found) == 1 and receptions.comes_before(encoded, found[0]) else found
    if not found:
        return []
    visit = story.main if story.main and story.main.type == "visit" else None
    found = [meeting for meeting in found if meeting.rule.id != "reception-bids-welcome" or story.current is None]
    said_by = story.speaking(encoded)
    found = [meeting for meeting in found if not said_by or said_by & set(encoded.groups[meeting.lead].names)]
    if visit:
        found = [meeting for meeting in found if meeting.rule.id in _ON_A_VISIT or _talks(encoded, meeting, visit, visit.key in story.abroad)]
    for meeting in found:
        if _before_a_ceremony(story, encoded, meeting) or _dines_them(story, encoded, meeting):
            continue
        guests = _with_their_party(encoded, meeting) if meeting.guest is not None else _whom_he_shows_round(story, encoded, meeting, visit)
        stay = _in_their_stay(story, encoded, meeting, visit) if visit else ()
        if stay:
            _receive(story, encoded, meeting, stay)
            continue
        if visit and _only_met(story, encoded, meeting, visit):
            continue
        if visit and _is_their_host(encoded, meeting, visit, guests):
            _hosts(story, encoded, meeting, visit)
            continue
        apart = [(guest,) for guest in guests] if meeting.apart and len(guests) > 1 else [guests]
        for some in apart:
            _receive(story, encoded, meeting, some)
    return found


def _is_their_host(encoded: Encoded, meeting: receptions.Meeting, visit: Draft, guests: tuple[Mention, ...]) -> bool:
    """Whether who receives the travellers is a host of their journey; not where one of them receives others at an hour of its own: 29日晚，某某会见了代表.

    Who calls on them (拜会) comes to them, and receives nobody.
    """
    if (
        meeting.rule.id in _OF_ITS_OWN
        or (meeting.rule.id == "reception-calls-on" and "拜会" in encoded.text[meeting.start : meeting.end])
        or (guests and (meeting.guest is None or not {guest.name for guest in guests} & visit.leads))
    ):
        return False
    others = not guests and bool(encoded.times) and bool(_RECEIVES.search(encoded.text[meeting.start : meeting.end]))
    return not (others and visit.leads.issuperset(encoded.groups[meeting.lead].names))


_RECEIVES = re.compile("[会接]见")


def _in_their_stay(story: Story, encoded: Encoded, meeting: receptions.Meeting, visit: Draft) -> tuple[Mention, ...]:
    """The guests who stay for days and are received on one of them: 甲于18日至20日率团来访。19日，乙会见了代表团一行."""
    days = visit.when.end is not None or visit.when.end_month_day is not None
    ours = set(encoded.groups[meeting.lead].names)
    if not days or not encoded.times or meeting.rule.id != "reception-meets" or ours & visit.leads or not _CAME.search(story.sentence_of(visit.sign.span)):
        return ()
    named = {mention.name: mention for mention in reversed(story.recognised.mentions) if mention.kind == "person"}
    guests = set(encoded.groups[meeting.guest].names) if meeting.guest is not None else visit.leads
    return tuple(named[name] for name in sorted(visit.leads) if name in named) if guests <= visit.leads else ()


def _whom_he_shows_round(story: Story, encoded: Encoded, meeting: receptions.Meeting, visit: Draft | None) -> tuple[Mention, ...]:
    """The guests of whoever goes along with them, and at an hour of its own receives them: 甲陪同考察。2日下午，甲会见了考察团一行。"""
    leads = encoded.groups[meeting.lead].names
    along = visit is not None and all(name in visit.people and "accompanying" in visit.people[name].roles for name in leads)
    if visit is None or not (along and encoded.times and meeting.rule.id == "reception-meets"):
        return ()
    named = {mention.name: mention for mention in reversed(story.recognised.mentions) if mention.kind == "person"}
    return tuple(named[name] for name in sorted(visit.leads) if name in named)


def _dines_them(story: Story, encoded: Encoded, meeting: receptions.Meeting) -> bool:
    """Whether somebody feasts the guests whom he was told to have received before: 会见后，某某设宴款待客人."""
    received = story.last("reception")
    return meeting.rule.id == "reception-feasts" and received is not None and bool(received.leads & set(encoded.groups[meeting.lead].names))


_CHAIRED = re.compile("，(?:签约|揭牌|开班|启动)?(?:仪式|会议|活动|座谈会|会)由")


def _before_a_ceremony(story: Story, encoded: Encoded, meeting: receptions.Meeting) -> bool:
    """Makes hosts and guests of a ceremony of those of whom its report says who received whom: 校长甲等接待了乙一行，仪式由副校长丙主持."""
    event = story.current
    if meeting.rule.id != "reception-receives" or event is None or event.type not in {"ceremony", "meeting"} or not _CHAIRED.search(encoded.text, meeting.end):
        return False
    sign = Sign(meeting.rule, encoded.span(meeting.start, meeting.end))
    for mention in encoded.groups[meeting.lead].members:
        story.join(event, mention, "host", sign)
    for mention in encoded.groups[meeting.guest].members if meeting.guest is not None else ():
        story.join(event, mention, "attendee", sign)
    return True


_WHO_CAME = re.compile("Ⓟ(?:一行)?[^，。；Ⓟ]{0,12}?(?:来[校司院厂会]|来我[省市县区州旗校院]|来访|到访|访问)[^，。；Ⓟ]{0,8}，$")


def _with_who_came(encoded: Encoded, meeting: receptions.Meeting) -> receptions.Meeting:
    """A reception whose guests are told by name before it: 甲一行来校访问，我校乙会见了来访客人."""
    before = encoded.text.rfind("，", 0, meeting.lead) + 1
    came = _WHO_CAME.search(encoded.text, 0, before) if meeting.guest is None else None
    return replace(meeting, guest=came.start()) if came and came.start() in encoded.groups else meeting


_COMES = re.compile("[^，。；Ⓟ]{0,8}?(?:来|到|赴|莅|访|走进|[作做]客)")


def _with_their_party(encoded: Encoded, meeting: receptions.Meeting) -> tuple[Mention, ...]:
    """The guests of a reception; where all of the party were named when it came, all of them: 甲，乙、丙一行来我校调研，丁会见了甲一行."""
    guests = encoded.groups[meeting.guest].members if meeting.guest is not None else ()
    names = {guest.name for guest in guests}
    came = (group for at, group in encoded.groups.items() if at < meeting.lead and names < set(group.names) and _COMES.match(encoded.text, at + 1))
    party = next(came, None)
    return party.members if party else guests


_ON_A_VISIT = frozenset({"reception-meets", "reception-petitions", "reception-calls-on", "reception-dines-with", "reception-comes-here", "reception-feasts"})
"""On a visit these are receptions of their own whoever is met."""
_OF_ITS_OWN = frozenset({"reception-petitions", "reception-feasts"})
"""On a visit these are receptions of their own even where no other guest is named."""
_OFFICE = frozenset({"foreign", "party", "government", "congress", "cppcc", "department", "zone", "company"})


def _talks(encoded: Encoded, meeting: receptions.Meeting, visit: Draft, abroad: bool) -> bool:
    """Whether the travellers hold talks with somebody of office, or are received by one, rather than chat with somebody on the way: 与某市市长举行会谈."""
    if meeting.rule.id != "reception-with" or meeting.guest is None or not re.search("会谈|会晤", encoded.text[meeting.start : meeting.end]):
        return False
    if set(encoded.groups[meeting.guest].names) & visit.leads or (abroad and set(encoded.groups[meeting.lead].names) & visit.leads):
        return True
    bodies = [title.body for member in encoded.groups[meeting.guest].members for title in member.titles]
    return any(body and body.kind in _OFFICE for body in bodies)


_CAME = re.compile("访问|来访|到访|抵达|来[校司院厂]|做客")


def _only_met(story: Story, encoded: Encoded, meeting: receptions.Meeting, visit: Draft) -> bool:
    """Turns a journey of which only the arrival was told into the reception that the travellers were given: 某某一行来访。某某会见了客人."""
    guests = set(encoded.groups[meeting.guest].names) if meeting.guest is not None else visit.leads
    told = re.search("会见|会谈|会晤", encoded.text[meeting.start : meeting.end]) and _CAME.search(story.sentence_of(visit.sign.span))
    ours = set(encoded.groups[meeting.lead].names)
    if meeting.rule.id not in {"reception-meets", "reception-with"} or not told or not all(_is_ours(story, stop) for stop in visit.stops):
        return False
    if not visit.leads or not all(any(one == guest or guest in one.split("·") for one in visit.leads) for guest in guests) or ours & visit.leads:
        return False
    visit.type = "reception"
    visit.stops.clear()
    sign = Sign(meeting.rule, encoded.span(meeting.start, meeting.end))
    for part in visit.people.values():
        part.roles = {"met" if "lead" in part.roles else "attendee": sign}
    for mention in encoded.groups[meeting.lead].members:
        visit.people.pop(mention.name, None)
        story.join(visit, mention, "lead", sign)
    met = [name for name, part in visit.people.items() if "met" in part.roles]
    visit.names.insert(0, f"{'、'.join(encoded.groups[meeting.lead].names)}会见{'、'.join(met)}")
    story.current = visit
    return True


def _is_ours(story: Story, stop: Stop) -> bool:
    """Whether a stop is no more than where guests came on a visit: 来某某大学访问."""
    return kind_of(stop.site.name) == "area" or stop.sign.rule is house.OWN_HOUSE or story.article.text.chars.startswith("访问", stop.site.span.end)


def _hosts(story: Story, encoded: Encoded, meeting: receptions.Meeting, visit: Draft) -> None:
    for mention in encoded.groups[meeting.lead].members:
        if mention.name not in visit.leads:
            story.join(visit, mention, "host", Sign(meeting.rule, encoded.span(meeting.start, meeting.end)))
    story.current = visit


def _receive(story: Story, encoded: Encoded, meeting: receptions.Meeting, guests: tuple[Mention, ...]) -> None:
    span = encoded.span(meeting.start, meeting.end)
    leads = encoded.groups[meeting.lead].members
    there = {mention.name for mention in (*guests, *leads)}
    known = (e for e in story.recent if e.type == "reception" and _dinner(e) == (meeting.rule.id == "reception-banquet"))
    again = next((e for e in known if (there <= set(e.people) or {g.name for g in guests} & set(e.people))), None)
    event = again or story.open("reception", Sign(RECEPTION, span))
    calls_on = meeting.rule.id in _AS_A_GUEST
    for mention in leads:
        story.join(event, mention, meeting.rule.states, Sign(meeting.rule, span))
    for mention in guests:
        if mention.name not in event.leads:
            story.join(event, mention, "host" if calls_on else "met", Sign(meeting.rule, span))
    for mention in encoded.groups[meeting.beside].members if meeting.beside is not None else ():
        story.join(event, mention, meeting.rule.states if meeting.equal else "attendee", Sign(meeting.rule, span))
    printed = encoded.groups[meeting.guest].members if meeting.guest is not None and not meeting.apart else guests
    names, others = ("、".join(dict.fromkeys(m.name for m in some)) for some in (leads, printed))
    event.call(_called(encoded, meeting, names, others))
    story.current = event


_AS_A_GUEST = frozenset({"reception-calls-on", "reception-dines-with", "reception-comes-here"})
"""Receptions at which the subject is the guest."""


def _dinner(event: Draft) -> bool:
    """Whether a reception is a banquet: held beside the talks of the day."""
    return any("宴" in name for name in event.names)


def _called(encoded: Encoded, meeting: receptions.Meeting, names: str, others: str) -> str:
    if not others:
        return _of_a_crowd(encoded, meeting, names)
    if meeting.rule.id == "reception-dines-with" and meeting.guest is not None:
        return f"{names}出席{others}{encoded.original(meeting.guest + 1, meeting.end)}"
    if meeting.rule.id == "reception-banquet" and meeting.guest is not None:
        return f"{names}为{others}{encoded.original(meeting.guest + 1, meeting.end)}"
    return f"{names}{'拜会' if meeting.rule.id in _AS_A_GUEST else '会见'}{others}"


def _of_a_crowd(encoded: Encoded, meeting: receptions.Meeting, names: str) -> str:
    """What a reception of people without names is called: 甲会见与会代表."""
    verb = _VERB.search(encoded.text, meeting.start, meeting.end)
    end = _AND_MORE.search(encoded.text, meeting.end)
    stop = end.start() if end else len(encoded.text)
    return names + encoded.original(verb.start(), stop) if verb else encoded.original(meeting.start, meeting.end)


_VERB = re.compile("会见|接见|会晤|设[^，。；]{0,2}宴|宴请")
_AND_MORE = re.compile("[，。；]|并(?=举行|进行|与|同|就|召开|座谈)")


_BACK_TO = Seldom(r"(?:在)?(?:(?:会见|会晤|拜会|同|与|和)(?P<met>Ⓟ)[^，。；Ⓟ]{0,8}|出席(?P<giver>Ⓟ)[^，。；Ⓟ]{0,12})时，Ⓟ")


def back_to(story: Story, encoded: Encoded) -> bool:
    """会见甲时，乙表示: the reception that a sentence goes back to becomes the current event; whether it does, or goes on with one."""
    match = _BACK_TO.match(encoded.text)
    if match is None:
        return their_talk(story, encoded)
    names = encoded.groups[match.start("met" if match["met"] else "giver")].names
    known = next((e for e in story.recent if e.type == "reception" and set(names) & set(e.people)), None)
    story.current = known or story.current
    return known is not None


_THEIR_TALK = re.compile("(?:在)?(?:座谈|会谈|交流|见面|洽谈|会见|对接|会晤)(?:座谈|交流)?(?:会)?(?:[上中时]|期间|过程中)，")
_AT_THEIR_TALK = Seldom("Ⓟ[^，。；]{0,12}(?:出席|参加|列席|参与)了?(?:此次|这次|当天的?)?(?:座谈|会谈|见面|交流|洽谈|对接)*会?[议谈]?[。；]")
"""甲出席座谈会。"""


def their_talk(story: Story, encoded: Encoded) -> bool:
    """Whether a sentence goes on with a reception as the talk that host and guests have there: 某某会见了客人。座谈会上，某某表示欢迎."""
    received = story.current is not None and story.current.type == "reception"
    return received and bool(_THEIR_TALK.match(encoded.text) or _AT_THEIR_TALK.search(encoded.text))


def told_with(story: Story, encoded: Encoded, event: Draft) -> list[Draft]:
    """The other events that a paragraph saying nothing but who came along speaks of: 分别会见甲、乙…。丙参加会见; 丁参加上述活动."""
    if _ALL_OF_IT.search(encoded.text) and outings.alone(encoded.text):
        return [e for e in story.recent if e is not event and (e.sign.rule.id in _NAMED_BY if e.parent else e.people)]
    if event.type == "visit" and _AT_BOTH.search(encoded.text) and (sat := story.last("meeting")):
        return [sat]
    if event.key in story.listed and encoded.sentence.span.covers(event.sign.span):
        return list(story.listed[event.key])
    alone = event.type == "reception" and outings.alone(encoded.text) and story.first_of_paragraph(encoded.sentence)
    return [e for e in story.recent if e is not event and e.type == "reception" and e.sign.span == event.sign.span] if alone else []


_NAMED_BY = frozenset({"event-held", "event-attended"})
"""By which a sitting on the way has a name of its own and is no mere talk there."""
_ALL_OF_IT = re.compile("(?:上述|以上)(?:有关|相关|系列)?活动")
_AT_BOTH = Seldom(
    "Ⓟ(?:等|同志)?(?:参会|参加会议|出席会议|参加座谈会?)(?:并|和|及|、)(?:全程|一同)?(?:陪同|参加|随同)(?:了)?(?:调研|检查|督导|督查|走访|考察|视察|慰问)"
)
"""参会并陪同调研: at the sitting and on the round."""
_REPLIES = re.compile("(?:等|先后|分别)?(?:代表[^，。；]{2,16}?)?(?:表示|说|感谢|赞赏|积极评价)")


def answers(story: Story, encoded: Encoded, unit: Unit, event: Draft, predicate: str) -> list[Rule]:
    """Whether somebody speaks for guests of whom none was named: 甲会见某会委员。…某会主席乙表示，…"""
    if event.type != "reception":
        return []
    named = any(sign.rule is not ANSWERS for part in event.people.values() for role, sign in part.roles.items() if role in {"met", "host"})
    opens = unit.at == 0 and story.first_of_paragraph(encoded.sentence) and not set(unit.group.names) & set(event.people)
    return [ANSWERS] if opens and not named and _REPLIES.match(predicate) else []
