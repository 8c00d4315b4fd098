"""Where an event was held, who convened it, what it was about, and whom a participant stood for: read once the events of an article are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg import places
from kg.extract import kinds, modality, organisations
from kg.extract.draft import Draft, Particular, Sign
from kg.extract.encoded import Encoded
from kg.extract.occasions import MANNER
from kg.extract.rule import Rule, table
from kg.extract.story import Story
from kg.model import Agent, Recognised, Span

_HELD = r"(?:召开|举行|举办|召集|开幕|启幕|签约|签署|签订|揭牌|会见)"
_WORD = r"[^，。；：ⓅⓉⒷ“”]"
_BEGIN = r"(?:^|(?<=[，。；]))(?:Ⓣ，?)?"

RULES = (
    Rule(
        "event-place",
        "“在某处召开、举行、会见”：这是活动地点。",
        rf"在(?P<it>{_WORD}{{1,20}}?)(?:(?!现场)(?:{MANNER}))?{_HELD}",
        "place",
        confidence=0.85,
    ),
    Rule(
        "event-convened",
        "“某单位召开、举行、举办某活动”：它是主办者。",
        rf"{_BEGIN}(?P<it>[^，。；：ⓅⓉⒷⒽ“”]{{2,20}}?)(?:组织|联合)?(?:召开|举行|举办)",
        "organiser",
        frozenset({"meeting", "ceremony", "talk", "other"}),
        confidence=0.85,
    ),
    Rule(
        "event-hosted-by",
        "“由某单位主办、承办”：它是主办者。",
        r"由(?P<it>[^，。；：ⓅⓉⒷ“”]{3,24}?)(?:共同|联合|等)?(?:主办|承办|举办)",
        "organiser",
        confidence=0.85,
    ),
    Rule(
        "event-session-of",
        "会议名称以召开会议的机构开头（某机构第几次会议）：它是主办者。",
        r"^(?:中共)?(?P<it>[^，。；“”]{1,10}?(?:人大常委会|政府|委常委会|委|政协))(?:党组)?(?:第?[一二三四五六七八九十百\d]+[届次]|常务会议)",
        "organiser",
        frozenset({"meeting"}),
        confidence=0.85,
    ),
    Rule(
        "event-about",
        "“就某事开展调研”：这是活动的主题。",
        r"就(?P<it>[^，。；：ⓅⓉⒽ]{2,24}?)(?:问题)?(?:开展|进行)(?:了)?(?:专题|实地|深入)?(?:调研|考察|检查|督查|视察|调查|巡查|座谈|协商)",
        "theme",
        confidence=0.85,
    ),
    Rule(
        "event-inspects",
        "“调研某项工作”：这是走访的主题。",
        r"(?:调研|考察|检查|视察|督查|督导)(?:指导)?(?:了)?(?P<it>[^，。；：ⓅⓉⒽ的]{2,20}(?:工作|情况|建设|发展|治理|经验|整改|准备))(?=[，。；]|$|时)",
        "theme",
        frozenset({"visit"}),
        confidence=0.8,
    ),
    Rule(
        "event-themed",
        "“以……为主题”“围绕……举行”：这是活动的主题。",
        r"以“(?P<it>[^”]{2,24})”为主题|主题(?:为|是)“(?P<also>[^”]{2,24})”|围绕“(?P<around>[^”]{2,24})”(?:主题)?(?:召开|举行|举办|开展)",
        "theme",
        confidence=0.85,
    ),
)
ON_BEHALF = Rule(
    "on-behalf-of",
    "“某人代表某单位讲话、致辞、慰问”：他代表该单位。",
    r"Ⓟ代表(?P<it>[^，。；：ⓅⓉⒽ]{2,20}?)(?=，|向|对|讲话|致|作|看望|慰问|表示|发言|宣读|出席)",
    "on_behalf_of",
    confidence=0.85,
)

_TABLE = table(RULES)
_SHORT = {"京": "北京", "沪": "上海", "津": "天津", "渝": "重庆", "穗": "广州", "蓉": "成都", "杭": "杭州"}
"""Cities that papers call by one character."""
_VENUES = ("会议中心", "体育中心", "会展中心", "中心", "会堂", "会议室", "报告厅", "大酒店", "酒店", "宾馆", "饭店", "厅", "馆", "梯田", "新城")
_NO_VENUE = re.compile(r"[会讲]上$|[中下里内间]$|期间|随后|当天|这里|那里|现场|同时|基础|线上|背景|^[我全各该本两]")
_QUARTER = re.compile(r"(?:区|园区)[东西南北]区$")
_OF_LEVEL = re.compile(r"[省市区县州旗镇乡](?:委|政府|政协|纪委|监委|人大)$")
_INNER = re.compile(
    r"(?<=委)(?:常委会|理论学习中心组)$|(?<=政府)党组$|(?<=[省市区县州])第?[一二三四五六七八九十\d]+届(?=人大|政协|委)|^中共(?=.+[省市区县州]委)"
)
_NO_BODY = re.compile(r"^(?:会|活动|还|并|将|原|定期|联动|仪式|期间|其间|近|本次|此次|有关|各|我|全|两|双)|的|因")
_OCCASION = re.compile(r"(?<![商协学员究进乡事金委字工合])会$|大会|会议|论坛$|在|[省市区县州镇乡村]$|社区$|街道$|\(|\)")
"""A gathering is no body, and an area none that convenes."""
_TAIL = re.compile(r"等(?:情况|工作|方面|问题)?$|(?:有关|相关)(?:情况|工作)$")
_NO_THEME = re.compile(r"^(?:此|这|该|有关|相关|具体|上述|主题|我|并|和|组)|[（(）)]|情况的")


def read(recognised: Recognised, story: Story) -> None:
    """Adds to the events of an article what its sentences say besides: place, organiser, theme, and whom somebody stood for."""
    for sentence in recognised.article.sentences if story.events else ():
        encoded = story.encode(sentence)
        told = modality.unsaid(encoded.text)
        for rule in _TABLE.alive(told):
            event = _event_of(story, encoded, rule)
            if event and rule.id != "event-session-of":
                _note(encoded, told, rule, event)
        if "Ⓟ代表" in told:
            _stand_for(story, encoded, told)
    for event in story.events:
        _session(event)


def _event_of(story: Story, encoded: Encoded, rule: Rule) -> Draft | None:
    """The only event that a sentence opens; a headline speaks of the first event, a visit's theme may stand wherever the visit is told."""
    span = encoded.sentence.span
    if encoded.sentence.kind != "body":
        found = story.events[:1]
    else:
        found = [event for event in story.events if span.covers(event.sign.span)]
        if not found and rule.states == "theme":
            found = [event for event in story.events if event.type == "visit" and any(span.covers(sign.span) for sign in _signs(event))]
    return found[0] if len(found) == 1 and (not rule.kinds or found[0].type in rule.kinds) else None


def _signs(event: Draft) -> Iterator[Sign]:
    for part in event.people.values():
        yield from part.roles.values()
    yield from (stop.sign for stop in event.stops)


def _note(encoded: Encoded, told: str, rule: Rule, event: Draft) -> None:
    """The first value of a kind stays."""
    for match in rule.regex.finditer(told):
        if any(known.sign.rule.states == rule.states for known in event.particulars) or not _happened(encoded.text, match.start()):
            return
        group = next(name for name in rule.regex.groupindex if match[name])
        start, end = match.span(group)
        value = _VALUES[rule.states](encoded.original(start, end), encoded)
        if value and not (rule.states == "organiser" and _of_another(event, value)):
            event.particulars.append(Particular(value, Sign(rule, encoded.span(start, end))))


def _of_another(event: Draft, body: str) -> bool:
    """县委 does not convene what is called 市委工作会议."""
    named = next((found[0] for name in event.names if (found := re.match(r"[省市区县州](?=委|政府)", name))), None)
    return named is not None and body[0] in "省市区县州" and body[0] != named


def _happened(text: str, at: int) -> bool:
    return not modality.reason(text[:at]) and not modality.called_off(text) and not modality.is_duty(text[:at])


def _session(event: Draft) -> None:
    rule = next(rule for rule in RULES if rule.id == "event-session-of")
    match = next((found for name in event.names if (found := rule.regex.match(name))), None)
    if match and event.type in rule.kinds and all(known.sign.rule.states != "organiser" for known in event.particulars):
        body = body_in(match["it"])
        if body:
            event.particulars.append(Particular(body, Sign(rule, event.sign.span)))


def _place(name: str, encoded: Encoded) -> str | None:
    """A venue or an area; an area in short only where the article or the official list knows it."""
    if name in _SHORT:
        return _SHORT[name]
    if _NO_VENUE.search(name) or len(name) < 2 or "、" in name:
        return None
    if name in places.names() or kinds.kind_of(name) in {"area", "institution", "place"} or _QUARTER.search(name) or name.endswith(_VENUES):
        return name
    text = encoded.article.text.chars
    longer = {name + level for level in "省市县区镇乡" if name + level in text} if len(name) <= 4 else set()
    return longer.pop() if len(longer) == 1 else None


def _body(name: str, _: Encoded) -> str | None:
    return body_in(name)


def body_in(name: str) -> str | None:
    """The name of a body or company; of a part that only sits in its name (常委会, 党组) the body itself. None for anything else."""
    name = _INNER.sub("", _INNER.sub("", name))
    if _OF_LEVEL.fullmatch(name):
        return name
    return None if _NO_BODY.search(name) or _OCCASION.search(name) or not organisations.is_body(name) else name


def _theme(name: str, _: Encoded) -> str | None:
    name = re.sub(r"^[“”]|[”]$", "", _TAIL.sub("", name)) if name.count("“") == name.count("”") == 0 else _TAIL.sub("", name)
    return name if 2 <= len(name) <= 20 and not _NO_THEME.search(name) else None


_VALUES: dict[str, Callable[[str, Encoded], str | None]] = {"place": _place, "organiser": _body, "theme": _theme}


def _stand_for(story: Story, encoded: Encoded, told: str) -> None:
    for match in ON_BEHALF.regex.finditer(told):
        members = encoded.groups[match.start()].members
        bodies = [body for name in re.split("[、和]", encoded.original(*match.span("it"))) if (body := body_in(name))]
        span = encoded.span(match.start(), match.end())
        for event in story.events:
            part = event.people.get(members[0].name)
            if part and len(members) == 1 and any(encoded.sentence.span.covers(sign.span) for sign in part.roles.values()):
                part.stands_for += [(Agent("body", body, body), Sign(ON_BEHALF, Span(span.start, span.end))) for body in bodies]
