"""What only the lines above an article say: 某某讲话 某某主持 below a headline, 某某在某镇调研时强调 as a kicker."""

from __future__ import annotations

import re

from kg.extract import roles, sites, units, visits
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit

SPOKE = Rule("deck-role", "标题或提要说某人讲话、主持、致辞，正文没有再说。", r"", "speaker", confidence=0.85)
WHERE = Rule("deck-stop", "标题说在某处调研、考察，正文没有写出别的地点。", r"", "stop", confidence=0.8)
LED = Rule("deck-lead", "标题写出姓名，正文只写职务（局长来到某处）：标题里的人带领了这次走访。", r"", "lead", confidence=0.85)
RULES = (SPOKE, WHERE, LED)

_SAYS = re.compile(
    r"^(?:出席|参加)?(?:会议|大会|仪式|活动)?(?:并|、)?"
    r"(?:作?(?:重要|动员|总结)?讲话|主持(?:会议|仪式)?(?:并讲话)?|致(?:欢迎)?辞|致词|宣布[^ ，。Ⓟ]{2,8}|作报告|发言)(?=[ 　，。Ⓟ]|$)"
)
_AT = re.compile(r"(?:在|到|赴|深入)(?P<there>[^，。；：ⓅⓉ“”]{3,20}?)(?:调研|考察|检查|督导|督查|走访|视察|慰问|巡查)")
_OF = re.compile(r"(?:调研|考察|检查|督导|督查|走访|视察)(?P<there>[^，。；：ⓅⓉ“”]{3,20}?)(?=[ 　，。]|时|$)")
_MARKS = re.compile("[。！？，；：“”]")
_STRONG = frozenset({"chair", "speaker", "announcer", "lead", "host"})


def read(story: Story) -> None:
    """Adds what headline, kicker and deck alone say of the only sitting, or of where the only visit went."""
    sittings = [event for event in story.events if event.type in {"meeting", "ceremony", "talk"} and not event.parent]
    tours = [event for event in story.events if event.type == "visit"]
    if len(sittings) != 1 and len(tours) != 1:
        return
    first = min(event.sign.span.start for event in story.events)
    heads = [s for s in story.article.sentences if s.kind != "body" or (s.span.start < first and _bare(story.article.slice(s.span)))]
    for line in map(story.encode, heads):
        if len(tours) == 1:
            _leader(story, line, tours[0])
        if len(sittings) == 1:
            _speakers(story, line, sittings[0])
            _seated(story, line, sittings[0])
        if len(tours) == 1 and not tours[0].stops and tours[0] is story.events[0]:
            _where(line, tours[0])


def _bare(text: str) -> bool:
    """Whether a sentence of the body is a line of its own without an end, as a deck is."""
    return len(text) <= 24 and not _MARKS.search(text)


def _speakers(story: Story, line: Encoded, event: Draft) -> None:
    for unit in units.units(line):
        if unit.kind != "subject" or not _SAYS.match(unit.after):
            continue
        rules = [rule for rule, _ in roles.fired(unit.after, event.type)]
        for mention in unit.group.members:
            known = event.people.get(mention.name)
            if known is None or not set(known.roles) & _STRONG:
                for rule in rules:
                    story.join(event, mention, rule.states, Sign(SPOKE, line.sentence.span))


_BY_TITLE = re.compile("(?:Ⓣ，?|[^，。；：ⓅⓉⒽ]{1,8}，)?(?P<who>Ⓗ)(?:同志)?(?:一行)?(?!们|等|带头|分别)")
"""局长来到某处, 书记一行走进某村: whoever holds the office alone."""


def _leader(story: Story, line: Encoded, event: Draft) -> None:
    """Who leads a round that the body tells of the holder of an office: 甲督导造林 | 局长来到林场."""
    told = next((s for s in story.article.sentences if s.span.covers(event.sign.span)), None)
    body = story.encode(told) if told and told.kind == "body" and not event.leads else None
    match = _BY_TITLE.match(body.text) if body else None
    title = body.holders[match.start("who")].titles[-1].title if body and match and match.start("who") in body.holders else ""
    for unit in _alone(line) if title else ():
        printed = {one.title for one in unit.group.members[0].titles}
        if visits.leads(unit.after) and not (set(unit.group.names) & set(event.people)) and (not printed or title in printed):
            story.join(event, unit.group.members[0], "lead", Sign(LED, line.sentence.span))


def _seated(story: Story, line: Encoded, event: Draft) -> None:
    """Who is meant by the title alone of somebody who sits there: 甲主持召开常务会议 | 县长主持会议."""
    holders = {name: part for name, part in event.people.items() if part.agent.kind == "holder"}
    for unit in _alone(line) if len(holders) == 1 else ():
        (name, part), *_ = holders.items()
        rules = [rule for rule, _ in roles.fired(unit.after, event.type) if rule.states in part.roles]
        if rules and unit.group.names[0] not in event.people:
            del event.people[name]
            for role in part.roles:
                story.join(event, unit.group.members[0], role, Sign(SPOKE, line.sentence.span))


def _alone(line: Encoded) -> list[Unit]:
    """The only person whom a line names, if he is its subject."""
    found = units.units(line)
    return found if len(found) == 1 and found[0].kind == "subject" and len(found[0].group.names) == 1 and found[0].at == 0 else []


def _where(line: Encoded, event: Draft) -> None:
    match = _AT.search(line.text) or _OF.search(line.text)
    if match is None or not any(set(group.names) & event.leads for group in line.groups.values()):
        return
    low, high = match.span("there")
    for site in sites.parse(line.original(low, high), line.starts[low], anything=False):
        if site.kind != "area":
            event.visit(site, Sign(WHERE, site.span))
