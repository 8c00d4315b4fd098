"""When it was: the day that a sentence tells, and what a later one adds to it."""

from __future__ import annotations

import re
from datetime import timedelta

from msgspec.structs import replace

from kg import dates
from kg.extract import modality, visits
from kg.extract.encoded import Encoded
from kg.extract.story import Story
from kg.model import When

_NEWS_OF_DAY = re.compile(r"(?<=[，；Ⓟ于])Ⓣ[^，。；]{0,12}?(?:召开|举行|主持|来到|到|赴|深入|走进|前往|走访|调研|考察|会见|看望|出席|参加)")
"""省里日前作出批示，县里昨日召开会议: the day told with the deed, not the loose time before it."""
_SAME_BREATH = re.compile(r"[^。；：ⓅⓉ]{0,16}")
"""春节假期里的第一个工作日，2月3日: both say when."""
_BARE_DAY = re.compile(r"(\d{1,2})[日号]")
_DAY_AFTER = re.compile("(?:而后|接着)?(?:次日|翌日|第二天)")
_DECIDED = re.compile("决定[^，。；]{2,50}[会节赛展][^，。；]{0,6}于(?:今年|本月)?$")
"""会议决定县十七届人大三次会议于25日召开: the day of another one."""
_CLAUSE_END = re.compile("[，。；]")
_OWN_DAY = re.compile("Ⓣ，?(?:[他她]|Ⓟ|一行)")


def told(story: Story, encoded: Encoded) -> When:
    """The first time of a sentence; where it fixes no day, the first that does, if the news is told of it."""
    after = _DAY_AFTER.match(encoded.text)
    if after and (next_day := dates.day_after(story.when)):
        return next_day
    if not encoded.times:
        return When()
    spoken = (at for at in sorted(encoded.times) if not modality.quoting(encoded.text[:at]) and not _DECIDED.search(encoded.text, 0, at))
    times = [(at, dates.when(encoded.times[at].name, story.article.clock)) for at in spoken]
    found = [(at, when) for at, when in times if when != When()]
    if not found or found[0][1].basis != "bounded":
        return _within(story, found[0][1], encoded.times[found[0][0]].name) if found else When()
    begins, first = found[0]
    days = ((at, when) for at, when in found if when.start and not modality.reason(encoded.text[:at]))
    return next((when for at, when in days if _NEWS_OF_DAY.match(encoded.text, at) or _SAME_BREATH.fullmatch(encoded.text, begins + 1, at)), first)


def own_day(story: Story, encoded: Encoded, at: int) -> When | None:
    """The day told in the clause of what stands at a place, where the sentence tells another one before: 3日至5日调研，并于5日下午召开座谈会."""
    begins = max(encoded.text.rfind(sign, 0, at) for sign in "，。；") + 1
    end = _CLAUSE_END.search(encoded.text, at)
    inside = sorted(place for place in encoded.times if begins <= place < (end.start() if end else len(encoded.text)))
    nearest = max((place for place in inside if place < at), default=inside[0] if inside else None)
    if nearest is None or nearest == min(encoded.times):
        return None
    told = _within(story, dates.when(encoded.times[nearest].name, story.article.clock), encoded.times[nearest].name)
    return told if told.start or told.month_day else None


def of_report(story: Story, report: list[Encoded], known: int) -> None:
    """What only the headline tells happened on the day that the report begins with: 县长赴云江考察 | 3月7日，县长会见…."""
    day = told(story, report[0]) if report else When()
    for event in story.events[known:]:
        if event.when == When() and (day.start or day.month_day):
            event.when = day


def _within(story: Story, when: When, printed: str) -> When:
    """9月9日至11日…。10日下午: a day without a month lies in the days told before, if it can."""
    if when.start is None and (when.month_day or "").startswith("---"):
        return _of_month(story.when if story.when.month_day else story.stay, when)
    stay, match = story.stay, _BARE_DAY.match(printed)
    if match is None or stay.start is None or stay.end is None or when.start is None:
        return when
    days = (stay.start + timedelta(n) for n in range((stay.end - stay.start).days + 1))
    same = next((day for day in days if day.day == int(match[1])), None)
    return replace(when, start=same, earliest=same, latest=same) if same and when.end is None else when


def _of_month(before: When, when: When) -> When:
    """10月25日…。27日: a later day without a month is one of the month told before, where no issue gives the month."""
    known, day = before.month_day or "", (when.month_day or "").removeprefix("---")
    end = when.end_month_day
    if not re.fullmatch(r"--\d\d-\d\d", known) or max(day, (end or "").removeprefix("---")) < known[-2:]:
        return when
    return replace(when, month_day=known[:-2] + day, end_month_day=known[:-2] + end.removeprefix("---") if end and end.startswith("---") else end)


_SAME_DAY = re.compile("\\W{0,3}(?:同日|同一天|同天|当日|当天)(?!的|起)")


def anew(story: Story, encoded: Encoded) -> bool:
    """Whether a piece of news that begins with no day has none: neither a line of its own nor the piece above gives it (◆ 同日，…)."""
    return story.day == When() and not _SAME_DAY.match(encoded.text)


def turn(story: Story, encoded: Encoded) -> None:
    """Another piece of news begins, on the day of the one above if it says so."""
    when = story.when
    story.turn_page()
    story.when = when if _SAME_DAY.match(encoded.text) else story.when


def narrow(story: Story, when: When, encoded: Encoded) -> None:
    """近日走访…。6月24日，她来到…: a later day of the same people is the day of a visit of which only bounds were told, or no time at all."""
    event = story.current
    if event is None or event.type != "visit" or when.start is None:
        return
    if event.when == When() and visits.stops(encoded, 0, len(modality.unsaid(encoded.text))):
        event.when = when
    if event.when.start or event.when.basis != "bounded":
        return
    inside = (event.when.earliest or when.start) <= when.start <= (event.when.latest or when.start)
    own = _OWN_DAY.match(encoded.text)
    who = encoded.groups[own.end() - 1].names if own and own[0].endswith("Ⓟ") else ()
    if inside and own and set(who) <= event.leads:
        event.when = when
