"""Who sits at a sitting that a visit ends with: 到开发区调研，并主持召开座谈会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kg.extract import audiences, modality, objects, opening, roles, timing
from kg.extract.deeds import EventName
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit

_CHAIRED = re.compile("(?:同志)?(?P<chairs>主持)(?:召开)?的[^，。；Ⓟ]{2,50}?会议?[上中]，")
"""在由某某主持召开的某领导赴某县考察座谈会上: what the sitting is called is nothing that he did."""
_THERE = re.compile("(?:等)?(?:[^，。；Ⓟ]{0,4}领导)?(?:分别)?(?:出席|参加|列席)(?:了?(?:会议|活动))?。?")
_GIVES = re.compile("[^，。；Ⓟ]{0,30}(?:捐款|捐赠|捐资|捐出|接受(?:了)?捐赠|颁发[^，。；]{0,10}(?:证书|奖牌|牌匾)|授[牌旗])[^。；Ⓟ]{0,40}[，。]?")
"""向慈善总会捐款, 接受捐赠并颁发捐赠证书: what is done where the one or the other is handed over."""
_LEADS_ON = re.compile("，?(?:并且?|还|又|随后|之后|接着|同时)?$")

_SIT_DOWN = re.compile(
    r"(?:^|(?<=[，。；：]))(?:(?:最后|随后|下午|之后|上午|Ⓣ|会上|还|并)?(?:在[^，。；Ⓟ]{1,12})?)(?:的)?(?P<name>座谈会(?:时|中|上|，|由|(?=首?先|一开始|伊始)|(?=在[^，。；Ⓟ]{2,18}(?:举行|召开)))|座谈(?:上|，|由)|(?:交流座谈|座谈(?:交流|讨论)?)(?:会)?(?:环节|过程)?[中上时]，)"
    r"|(?:召开|主持召开|参加|出席|举行|开(?![展发放元封化原江平州远阳]))(?:了)?(?P<held>[^，。；Ⓟ并]{0,12}?座谈会)|在[^，。；Ⓟ]{1,24}?(?P<talk>座谈)(?:$|。|，|会?上)"
    r"|(?:随后|接着|之后)的(?P<then>座谈会)(?:Ⓣ)?在[^，。；Ⓟ]{2,16}(?:举行|召开)"
    r"|(?:代表团|考察团|[^，。；Ⓟ、]{1,4}组|大家|一行)(?:成员)?(?:还|又|随后|并)?(?:与|同|和)[^，。；Ⓟ]{2,24}?(?P<guests>座谈)(?:交流)?(?:$|。|，)"
)
_STAGE = re.compile(
    "(?:^|(?<=[，。；]))(?:最后|随后|之后|Ⓣ|还)?在?(?:最后|随后|之后)?的?(?P<name>(?:集中|现场|座谈|互动|自由|经验|大会|研讨|情况|工作)?(?:交流|汇报|讨论|互动|发言|恳谈|反馈|点评|通报|问答|研讨)(?:交流|发言|讨论|座谈)?(?:环节|阶段)(?:[中上时])?，|恳谈[中上时]，)"
)
"""在集中交流环节，某某通报了情况: a sitting on the way, whatever it is called."""
_OF_THEM = re.compile("的(?:Ⓗ|[^，。；Ⓟ]{0,8}(?:代表|之一|人员|学员|嘉宾))")
"""作为参加全国座谈会的|企业家之一: of whom somebody was one, once."""
_AT_ITS_HOUR = re.compile("(?:(?:当天|当日|同日)?(?:[上下]午|中午|傍晚|晚上|当晚)|Ⓣ)，Ⓟ在")
"""晚上，某某在招待所同三级干部座谈: a sitting of its own, and no talk on the way."""


_OR_ALONG = re.compile("[^，。；]{0,6}?或者?(?:陪同|随同|参加)")
"""参加汇报座谈会|或陪同调研: nobody says that anybody did."""


def sitting(story: Story, encoded: Encoded, spoken: int) -> re.Match[str] | None:
    """A sitting that a sentence tells of, if it is not the meeting the article is about."""
    match = _SIT_DOWN.search(encoded.text[:spoken]) if "座" in encoded.text else None
    if match is None and story.current and story.current.type == "visit" and any(word in encoded.text for word in ("环节", "阶段", "恳谈")):
        match = _STAGE.search(encoded.text[:spoken])
    nobody = not (story.recent or encoded.groups or encoded.times)
    if (
        match is None
        or nobody
        or _OF_THEM.match(encoded.text, match.end())
        or _OR_ALONG.match(encoded.text, match.end())
        or modality.reason(encoded.text[: match.start()])
        or (story.current and story.current.type == "meeting" and "座谈" in "".join(story.current.names))
    ):
        return None
    if audiences.their_talk(story, encoded):
        return None
    beside = match.groupdict().get("talk") and re.search(r"(?:与|同|和)[^，。；]{1,20}$", encoded.text[: match.start("talk")])
    return None if beside and not _AT_ITS_HOUR.match(encoded.text) else match


def open_sitting(story: Story, encoded: Encoded, match: re.Match[str]) -> None:
    """The sitting becomes the current event."""
    told = match.groupdict()
    group = next(g for g in ("name", "held", "talk", "then", "guests") if told.get(g))
    here = (e for e in story.recent if e.type == "meeting" and encoded.sentence.span.covers(e.sign.span))
    sat = (e for e in story.recent if e.type == "meeting" and (e.parent or "座谈" in "".join(e.names)))
    known = next((e for e in here if "座谈" in "".join(e.names)), None) or next(sat, None)
    known = None if known and opening.in_the_course(story, encoded, known, "座谈会") else known
    if known is None:
        known = story.open("meeting", Sign(opening.SITTING, encoded.span(*match.span(group))))
        known.when = timing.own_day(story, encoded, match.start(group)) or known.when
        known.parent = story.main.key if story.main and story.main is not known else None
        known.call((told.get("held") or "").replace("Ⓣ", "").lstrip("的") or "座谈会")
        known.call("座谈会")
    story.current = known


def before(unit: Unit, sitting: re.Match[str] | None) -> Unit:
    """A unit without what its subject did at the sitting that its sentence goes on to: that is told of the sitting alone."""
    if unit.before.endswith("由") and (chaired := _CHAIRED.match(unit.after)):
        return replace(unit, after=chaired["chairs"])
    if sitting is None or unit.kind != "subject" or not unit.at < sitting.start() <= unit.at + 1 + len(unit.after):
        return unit
    return replace(unit, after=_LEADS_ON.sub("", unit.after[: sitting.start() - unit.at - 1]))


_AND_MEETS = re.compile(r"([^。；Ⓟ]{2,24}?)，(?:并|随后|还)[^，。；Ⓟ]{0,10}会见")
_ALSO_CHAIRS = re.compile("，(?:双方|并|还|随后|又|会后)*(?:同|与|和)?Ⓟ?(?P<there>(?:共同|一起|一同)?(?:主持|出席|参加|见证)[^。；Ⓟ]{2,})")


def also_there(story: Story, encoded: Encoded, unit: Unit) -> Iterator[tuple[Draft, list[Rule]]]:
    """Where else somebody took part who receives somebody: 出席开幕式，并会见某某; 会见某某，并同他共同主持会议."""
    if unit.kind != "subject":
        yield from _guests_too(story, encoded, unit)
        return
    before, behind = _AND_MEETS.match(unit.after), _ALSO_CHAIRS.search(unit.after)
    event = story.last("ceremony", "meeting", "talk") if before or behind else None
    if event is None:
        return
    if before:
        yield event, [rule for rule, _ in roles.fired(before[1], event.type)]
    if behind and _is_told_here(encoded, event, behind["there"]) and not modality.reason(unit.after[: behind.start()]):
        yield event, [rule for rule, _ in roles.fired(behind["there"], event.type)]


def _is_told_here(encoded: Encoded, event: Draft, there: str) -> bool:
    """Whether an event is the one that a sentence says was attended too: it names it, or the contract was signed there that the article began with."""
    signed = event.type == "ceremony" and _SIGNS.search(there) and any(_SIGNS.search(name) for name in event.names)
    return bool(signed) or encoded.sentence.span.covers(event.sign.span)


_BOTH = re.compile(
    "(?:等)?(?:[^，。；Ⓟ]{0,8}一行|及[^，。；Ⓟ]{2,12})?，(?:双方)?(?:并|还|随后|又|会后)*(?P<there>(?:共同|一起|一同|一道)(?:出席|参加|见证)[^，。；Ⓟ并]{2,})"
)
_SIGNS = re.compile("签(?:约|字|署)")


def _guests_too(story: Story, encoded: Encoded, unit: Unit) -> Iterator[tuple[Draft, list[Rule]]]:
    """Where else those who were received took part: 会见某某一行，会后一同参加签约."""
    both = _BOTH.match(unit.after)
    event = story.last("ceremony", "meeting", "talk") if both else None
    if both and event and _is_told_here(encoded, event, both["there"]):
        yield event, [rule for rule, _ in roles.fired(both["there"], event.type)]


_IN_TURN = re.compile("(?:分别|先后|一同|一起|也)*(?:参加|出席|陪同)(?:了)?(?:会见|接见|会面)(?=(?P<rest>(?:、|，|并|和|及|同时)[^。；]{2,60}))")
_SAT_AT = re.compile("会(?!见)|仪式|活动|典礼|论坛")
_TOURED = re.compile("参观|观看|考察|调研|视察")


def wherever(story: Story, encoded: Encoded, event: Draft, said: tuple[str, list[Rule]]) -> list[tuple[Draft, list[Rule]]]:
    """The events that somebody took part in, and as what: the one that is spoken of, those told with it, or one after the other.

    参加会见、参观展览，并在总结会上讲话 tells of three. `said`: what is said of him, and what it makes of him at the event spoken of.
    """
    predicate, rules = said
    match = _IN_TURN.match(predicate) if event.type == "reception" else None
    if match is None:
        with_it = ((told, roles.fired(predicate, told.type)) for told in audiences.told_with(story, encoded, event))
        return [(event, rules), *((told, rules if told.type == event.type else [rule for rule, _ in found]) for told, found in with_it)]
    done = [(event, [rule for rule, _ in roles.fired(match[0], event.type)])]
    visit, sat = story.last("visit"), story.last("meeting", "talk", "ceremony", "other")
    if visit and _TOURED.search(match["rest"]):
        done.append((visit, [objects.TOGETHER]))
    if sat and _SAT_AT.search(match["rest"]):
        done.append((sat, [rule for rule, _ in roles.fired(match["rest"].lstrip("、，并和及同时"), sat.type)] or [roles.PRESENT]))
    return done


def told_early(story: Story, unit: Unit, names: list[EventName]) -> EventName | None:
    """The first event of a sentence, where somebody did before its name what is only done there: 甲宣布开工，乙等出席了开工仪式."""
    if story.current is not None or unit.kind != "subject" or not names or names[0].at < unit.at:
        return None
    strong = any(rule.states in _STRONG for rule, _ in roles.fired(modality.unsaid(unit.after), names[0].type))
    return names[0] if strong else None


_STRONG = frozenset({"announcer", "chair", "speaker"})


def sit_down(story: Story, encoded: Encoded, people: list[Unit], sitting: re.Match[str]) -> None:
    """Opens the sitting; who went there sits there, and does there what is said behind it."""
    open_sitting(story, encoded, sitting)
    event = story.current
    for unit in people:
        if event is None or unit.kind != "subject" or unit.at >= sitting.start():
            continue
        told = modality.unsaid(encoded.text[sitting.start() : max(unit.at + 1 + len(unit.after), sitting.end())])
        others = _ANOTHER.search(encoded.text[unit.at + 1 : sitting.start()])
        rules = [] if others else [rule for rule, _ in roles.fired(told, event.type)]
        rules = rules or [opening.SITTING]
        for mention in unit.group.members:
            for rule in rules:
                story.join(event, mention, "attendee" if rule is opening.SITTING else rule.states, Sign(rule, encoded.sentence.span))


_ANOTHER = re.compile("[，；]Ⓟ[^，。；Ⓟ与同和]{0,8}$")
"""甲到某厂考察，|乙主持召开座谈会: what is done there is the deed of who is named last."""


def were_there(story: Story, unit: Unit, predicate: str) -> None:
    """Remembers people who were there, or gave or took something, before anything was told that they could be at."""
    if not story.events and (_THERE.fullmatch(predicate) or _GIVES.fullmatch(predicate)):
        story.early.append(unit.group)


def seat_early(story: Story, encoded: Encoded) -> None:
    """Who was there before it was said where joins the first sitting or visit that opens: 甲、乙出席。丙主持会议。"""
    event = story.current
    if event is None:
        return
    rule = {"meeting": roles.PRESENT, "ceremony": roles.PRESENT, "visit": objects.BESIDE}.get(event.type)
    if rule:
        for mention in (mention for group in story.early for mention in group.members):
            story.join(event, mention, rule.states, Sign(rule, encoded.sentence.span))
    story.early.clear()
