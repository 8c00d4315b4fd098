"""Where events begin: a meeting named, a sitting on the way."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from kg.dates import TIME
from kg.extract import eventnames, followups, modality, occasions, talks, timing
from kg.extract.deeds import UNVEILED, EventName
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.model import When

RULES = (
    Rule("event-held", "报道说这次会议或活动已经举行。", r"", "event", confidence=0.93),
    Rule("event-attended", "报道说有人出席或主持了这次会议或活动。", r"", "event", confidence=0.9),
    Rule("event-sitting", "走访途中开了座谈会。", r"", "event", confidence=0.85),
)
HELD, ATTENDED, SITTING = RULES

_SPEECH_START = re.compile(
    r"^(?:要|一要|二要|三要|四要|五要|坚持|聚焦|围绕|以|一是|二是|三是|四是|着力|加快|深入|全面|进一步|切实|不断|持续|牢固|各级|各地|希望|据|目前|近年来|今年以来)"
)
_WITHIN = re.compile(r"(?:会上|大会|活动上|仪式上|现场|期间|其间)(?:，)?(?:还|同时|并)?(?:举行|举办|进行)?(?:了)?$")
SAME_NAME = 0.7
"""Two names of meetings in one article are one from this likeness on."""


def is_speech(text: str) -> bool:
    """Whether a sentence goes on with somebody's words."""
    return bool(_SPEECH_START.match(text))


_THEN = re.compile(
    r"(?:[^，。；ⓅⒽ]{0,6}(?:视察|调研|考察|检查|参观|走访|观摩|督导)(?:活动)?(?:结束)?后|[^，。；ⓅⒽ]{0,8}(?:一?结束[后时]?|刚?一?[看走查]完|完毕后?)，|当天|当日|当晚|同日|(?:随后|接着|之后)，|[上下]午，|中午，|傍晚，|晚上，|会见(?:结束)?后|会谈后|会后|座谈会后)"
)


def named(story: Story, encoded: Encoded, number: int, spoken: int) -> list[EventName]:
    """The events that a sentence names as news, in order of place."""
    return [name for name in eventnames.find(encoded) if not name.future and name.at < spoken and _told(story, encoded, name, number)]


_EXPLAINED = re.compile(r"Ⓟ[^，。；：]{0,10}(?:介绍|告诉[^，。；：]{1,8})，[^。；]*$")
"""某某介绍，二期厂房已经封顶: the matter of a talk on the way."""
_WAS_HELD = re.compile(r"(?:召开|举行|举办)(?:了|的)?$")
"""没有参加昨日召开的会议: he was not there, and yet it was held."""
_BREAKS = re.compile("[，；]")
_ONCE = re.compile("[他她Ⓟ][^，。；]{0,3}曾")


def _told(story: Story, encoded: Encoded, name: EventName, number: int) -> bool:
    """Whether a named event is news here: told early, with a time or with people, not inside a speech or a report on conditions."""
    before, after = encoded.text[: name.at], encoded.text[name.at :]
    clause = _BREAKS.split(before)[-1]
    missed = (
        modality.absent(_clause_of(encoded, name) if len(encoded.groups) > 1 else encoded.text)
        if name.how == "held"
        else modality.absent(clause) or (len(encoded.groups) == 1 and modality.absent(encoded.text))
    )
    held = bool(_WAS_HELD.search(before)) or (not missed and name.how == "held")
    if _any_one(encoded, name.at + len(name.name)) or _NOT_ITSELF.match(encoded.text, name.at + len(name.name)):
        return False
    if talks.elsewhere(encoded, name) or talks.on_the_way(story, encoded, name):
        return False
    if number and not encoded.times and _in_his_words(story, encoded, name):
        return False
    if story.main and (name.name.startswith("颁发") or name.how == UNVEILED):
        return False  # a part of the sitting that appointed them
    if story.main and before.endswith("宣布"):
        return False  # what somebody declares there is told already
    if _OR_TO.search(before) or _DEPARTS.search(before) or (_GIVEN_BY.search(before) and _MEAL.search(name.name)):
        return False
    if (story.main or number > 0) and ((encoded.text.startswith("此前，") and not _of_theirs(story, encoded, name)) or _last_year(story, encoded, name)):
        return False
    if modality.called_off(encoded.text) or (missed and not held) or modality.is_duty(before) or _ONCE.search(after):
        return False
    if (modality.reason(before) and not (held and missed)) or (name.type == "ceremony" and _EXPLAINED.search(before)):
        return False
    if number < 2 or encoded.times or _THEN.match(encoded.text) or (name.how == "held" and followups.OWN.search(before)):
        return True
    return (bool(encoded.groups) and not is_speech(encoded.text)) or (story.main is not None and same(story.main, name.name))


_OR_TO = re.compile("或(?:者)?(?:参加|出席|列席)(?:了)?$|(?:祝贺|祝愿|预祝)[^，。；]{0,20}$")
"""陪同考察或参加座谈: nobody says that anybody did. 祝贺对方成功举办论坛: what others did elsewhere."""


def _of_theirs(story: Story, encoded: Encoded, name: EventName) -> bool:
    """Whether those of whom the news tells attended what came before it: 此前，甲与乙出席了开幕式; no day of its own is told of it."""
    there = {who for at, group in encoded.groups.items() if at < name.at for who in group.names}
    return name.how == "attended" and not encoded.times and any(there & set(event.people) for event in story.recent)


_DEPARTS = re.compile(
    "(?:乘[^，。；]{0,6}机|启程|动身)[^。；]{0,4}(?:离开|离京|赴|前往)|离京赴|欢?送[^，。；Ⓟ]{1,20}(?:赴|到|前往|去)[^，。；]{0,16}(?:参加|出席)?$"
)
"""乘专机离开北京，赴某国出席峰会; 欢送劳模赴京参加表彰大会: what somebody sets out for has not happened."""
_GIVEN_BY = re.compile("出席(?:了)?Ⓟ[^，。；Ⓟ]{0,10}(?:举行|举办|设)(?:的)?$")
_MEAL = re.compile("(?:餐会|宴会|宴)$")
"""出席某某举行的早餐会: a reception, told as such."""


def _in_his_words(story: Story, encoded: Encoded, name: EventName) -> bool:
    """Whether a sentence inside somebody's words tells where another spoke: 甲表示，…。乙在某会议上提出…"""
    said_by = story.speaking(encoded)
    first = min((at for at in encoded.groups if at < name.at), default=None)
    return bool(said_by) and first is not None and name.how == "attended" and not said_by & set(encoded.groups[first].names)


_NOT_ITSELF = re.compile(
    "的(?:Ⓗ|[^，。；ⓅⓉ]{0,6}(?:委员|代表|嘉宾))们?(?:用[^，。；]{2,12}时间)?，?(?:集中|先后|分组|分别|实地)*(?:对[^，。；]{2,40}?(?:进行|开展)(?:了)?(?:集中|实地|现场)*)?(?:视察|参观|调研|考察|观摩)"
    "|或者?(?:陪同|随同|参加)|(?:刚刚|胜利|圆满)?(?:开幕|闭幕|结束|召开|举行)?(?:的?(?:当[天日晚]|次日|翌日|第二天|前一天)|不久|之际|前夕)(?![^，。；]{0,20}(?:举行|召开|举办))"
)
"""出席政协会议的委员集中视察了某地: a round of theirs, and no meeting. 党代会闭幕当天赴外地招商: a day told by it."""


def _any_one(encoded: Encoded, end: int) -> bool:
    """Whether what ends there is any sitting, and none that was held: 回去开座谈会时，讲话才有泥土味."""
    return encoded.text.startswith(("时", "的时候"), end) and not encoded.groups and not encoded.times


def _last_year(story: Story, encoded: Encoded, name: EventName) -> bool:
    """Whether a time of no nearer day than last year, or on a visit than a month, goes before what was held: 该公司去年与某厂签订协议."""
    times = [encoded.times[at].name for at in sorted(encoded.times) if at < name.at + len(name.name)]
    on_the_way = story.main is not None and story.main.type == "visit" and not encoded.groups
    return bool(times) and all((_MONTH if on_the_way else _YEAR).fullmatch(time) for time in times)


_YEAR = re.compile("[去前]年")
_MONTH = re.compile("(?:[去前今]年|(?:[去前今]年)?\\d{1,2}月)")
"""某某项目今年9月开工: what visitors are told of a site."""


def _clause_of(encoded: Encoded, name: EventName) -> str:
    """What is said of a name: from the person before it to the end of its clause."""
    start = max(encoded.text.rfind("Ⓟ", 0, name.at), 0)
    end = encoded.text.find("，", name.at)
    return encoded.text[start : end if end >= 0 else len(encoded.text)]


def _nearer(told: When, known: When) -> bool:
    """Whether a time is one day of the several that are known of an event: a fair of three days, whose congress met on the third."""
    if known.start and known.end and told.start and not told.end:
        return known.start <= told.start <= known.end
    return bool(known.end_month_day and told.month_day and not told.end_month_day and _in_order(known, told.month_day))


def _in_order(known: When, day: str) -> bool:
    return len({len(known.month_day or ""), len(day), len(known.end_month_day or "")}) == 1 and (known.month_day or "") <= day <= (known.end_month_day or "")


def open_named(story: Story, encoded: Encoded, name: EventName) -> None:
    """The event of a name becomes the current one, a new one if no event of the article bears the name."""
    if talks.same(story, encoded, name):
        return
    known = _known(story, encoded, name)
    behind = name.how == "held" and name.type == "meeting" and story.main is not None and story.main.type == "meeting"
    own = followups.OWN.search(encoded.text[: name.at]) if behind else None
    if own:
        followups.open_own(story, name, own["host"] or "", HELD)
        return
    if known is None and _WITHIN.search(encoded.text[: name.at]) and story.current and story.current.type in {"meeting", "ceremony", "talk"}:
        return  # a signing during the meeting is part of it
    apart = _apart(story, encoded, name)
    alike = name.type in {"ceremony", "talk"} and not name.listed
    if known is None and story.main and story.main.type == name.type and alike and _same_hour(story.main, encoded) and not _there(encoded, name):
        known = story.current if story.current and story.current.type == name.type else story.main  # one ceremony after another at one place and time
    if (
        known is None
        and not apart
        and eventnames.generic(name.name)
        and "座谈" not in name.name
        and story.main
        and story.main.type in {"meeting", "talk", "ceremony", "other"}
    ):
        known = story.main
    if known is None and story.main and not story.main.names and story.main.type != "visit":
        known = story.main  # opened by a list of who took part, before it was named
        known.type = name.type
    if known is None:
        if story.main and story.main.type == "visit" and not encoded.times and name.how == "attended" and not encoded.groups:
            return
        known = story.open(name.type, Sign(HELD if name.how == "held" else ATTENDED, name.span))
        known.when = timing.own_day(story, encoded, name.at) or known.when
        if story.main is not known and story.main and (story.main.type == "visit" or apart):
            known.parent = story.main.key
    _goes_on(story, encoded, known, name)


def _goes_on(story: Story, encoded: Encoded, known: Draft, name: EventName) -> None:
    """The event of a name is spoken of from here on: its day, what else it is called, what stands before it in a list."""
    nearer = _nearer(story.when, known.when) and (name.how == "held" or not eventnames.generic(name.name))
    if encoded.times and (nearer or (known.when == When() and name.how == "held")):
        known.when = story.when
    _call(story, known, name.name)
    if name.listed and story.current:
        story.listed[known.key] = (*story.listed.get(story.current.key, ()), story.current)
    story.current = known


def _known(story: Story, encoded: Encoded, name: EventName) -> Draft | None:
    """The event of the article that bears a name; what is only called 会议 is the meeting, not a ceremony held in it."""
    known = next((event for event in reversed(story.recent) if event.type not in {"visit", "reception"} and same(event, name.name)), None)
    known = None if known and in_the_course(story, encoded, known, name.name) else known
    known = known or (_signing(story) if _SIGNED.search(name.name) and not encoded.times else None)
    if known and name.name == "会议" and known.type == "ceremony" and story.main and story.main.type == "meeting":
        return story.main  # 随后举行宣誓仪式。某某出席会议
    return None if known and known.type == name.type == "other" and _elsewhere(story, encoded, known, name) else known


_IN_THE_COURSE = re.compile("(?:Ⓟ?(?:在[^，。；Ⓟ]{1,8})?(?:调研|考察|视察|慰问|访问)?|其)期间，")


def in_the_course(story: Story, encoded: Encoded, known: Draft, name: str) -> bool:
    """Whether a sitting some time in the course of a journey is another than one that had its day: 23日，某某同职工座谈。…调研期间，某某主持召开座谈会."""
    apart = "座谈" in name and bool(_IN_THE_COURSE.match(encoded.text)) and known.parent is not None
    return apart and bool(TIME.match(story.sentence_of(known.sign.span)))


_SIGNED = re.compile("签(?:署|订|下)(?!仪式)")
_SIGNING = re.compile("签(?:字|约|署|订)[^，。；]{0,4}仪式")


def _signing(story: Story) -> Draft | None:
    """The ceremony that was held for what is then said to be signed: 举行了签字仪式。…随后，双方签署了备忘录."""
    return next((event for event in reversed(story.recent) if event.type == "ceremony" and any(map(_SIGNING.search, event.names))), None)


_ANYWHERE = re.compile("(?:义务)?(?:植树|种树|栽树)(?:造林)?(?:活动)?")


def _elsewhere(story: Story, encoded: Encoded, known: Draft, name: EventName) -> bool:
    """Whether a sentence with a time of its own tells of others who do the like somewhere else: 甲省: 某某参加植树. 乙省: 某某参加植树."""
    there = {who for at, group in encoded.groups.items() if at < name.at for who in group.names}
    first = next(s for s in story.article.sentences if s.span.covers(known.sign.span))
    apart = bool(encoded.times) and first.paragraph != encoded.sentence.paragraph and not there & set(known.people)
    return bool(there) and apart and bool(_ANYWHERE.fullmatch(name.name))


def _call(story: Story, event: Draft, name: str) -> None:
    """One more name of an event; a generic one does not stay the first."""
    event.call(name)
    if event.type == "meeting" and occasions.only_opened(story.sentence_of(event.sign.span), name):
        event.type = "ceremony"
    if eventnames.generic(event.names[0]) and not eventnames.generic(name):
        event.names.remove(name)
        event.names.insert(0, name)


def _same_hour(main: Draft, encoded: Encoded) -> bool:
    """Whether a sentence tells of no other hour than that of the main event, or opened it."""
    return encoded.sentence.span.covers(main.sign.span) or (not encoded.times and not _HALF_DAY.match(encoded.text))


def _there(encoded: Encoded, name: EventName) -> bool:
    """Whether an event was held at a place of its own, told of behind another: 出席开工仪式，并在某镇举行的签约仪式上致辞."""
    return any(match.start() < name.at <= match.end() for match in _HELD_THERE.finditer(encoded.text))


_HELD_THERE = re.compile("，[^，。；]{0,8}[在于][^，。；]{2,14}(?:举行|举办|召开)的")
_HALF_DAY = re.compile("(?:当天|当日|同日)?(?:[上下]午|中午|傍晚|晚上|当晚)，")
_AFTERWARDS = re.compile(r"(?:随后|之后|后来|会后|闭幕后|结束后|接着|会前|会议期间)，?(?:还|又|现场|同时)?(?:举行|举办|召开|进行)?(?:了|的)?$")


def _apart(story: Story, encoded: Encoded, name: EventName) -> bool:
    """A ceremony held before or after the meeting that the article is about: 会后举行了某某仪式."""
    return name.type == "ceremony" and story.main is not None and story.main.type == "meeting" and bool(_AFTERWARDS.search(encoded.text[: name.at]))


def _much_alike(one: str, other: str) -> bool:
    """Whether two names have most characters in common, in one order; at most as many as stand in both at all."""
    most = sum(map(set(other).__contains__, one))
    return 2 * most >= SAME_NAME * (len(one) + len(other)) and SequenceMatcher(None, one, other).ratio() >= SAME_NAME


_OPENS = re.compile("(?:开幕|闭幕|开班|开营)(?:式|仪式|典礼)")
_MAY_OPEN = re.compile("(?:[节周展赛月季营班]|大会|运动会|博览会|论坛|活动)”?$")
"""某某文化周在某地开幕。某某主持开幕式: what was opened has no opening besides."""


def same(event: Draft, name: str) -> bool:
    """Whether a name is one of an event's names, a part of one, or much like one."""
    own = [known for known in event.names if not eventnames.generic(known)]
    for known in own or event.names:
        if eventnames.other_turn(known, name):
            continue
        short, long = sorted((known, name), key=len)
        if (short in long and not eventnames.generic(short)) or eventnames.alike(known, name) or _much_alike(known, name):
            return True
        if event.type == "ceremony" and _OPENS.fullmatch(short) and _MAY_OPEN.search(long):
            return True
        if eventnames.generic(short) and (short in {"会议", "大会", "活动", "仪式", "会", "全会", "全体会议"} or long.endswith(short) or short[:2] in long):
            return event.type in {"meeting", "ceremony", "talk", "other"} and not (event.type == "meeting" and re.search("仪式|典礼", name))
    return False
