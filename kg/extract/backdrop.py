"""Sentences that set the scene of earlier days or of another world: history, memories, quotations that go on. What they tell is no news."""

from __future__ import annotations

import re
from datetime import date

from kg import dates
from kg.extract import modality
from kg.extract.encoded import Encoded
from kg.extract.modality import SPEECH
from kg.extract.mood import Mood
from kg.model import Article, When
from kg.sought import Seldom, Sought, led

STALE_DAYS = 200
"""An event this long before its issue is looked back to, not reported; the first sentence of an article may still report it with its day."""
HISTORY = Mood("history", "报道回顾的是以前的事，不是这次的新闻。", re.compile(""))
_YEAR = led(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?!度|级|\d*月\d*日[^，。；]{0,20}(?:以来|起))"
    r"|(?P<age>上世纪|二十世纪|民国|抗战时期|抗日战争|解放战争|新中国成立(?:初|前)|改革开放初)"
)
_YEARS = Sought(_YEAR)
_LONG_AGO = Seldom(
    r"^(?:“)?(?:[^，。；Ⓟ]{0,6}?)(?:早在|很久以前|多年(?:以)?前|那一?年|当年(?![底内投开竣建签])"
    r"|(?:\d+|[一二三四五六七八九十几数百]+)多?年(?:以)?前(?:的|，|Ⓟ)|小时候|年轻时|历史上|想当年|回忆起|回想起|记得)"
)
_QUOTED = re.compile(r"“[^”]*[，。！？；][^”]*(?:”(?:[^，。；”]{0,16}[说道讲](?:。|：)?)?)?")
"""A sentence that is somebody's words from end to end."""
_LAST_YEAR = re.compile("[去前]年")
_SO_FAR = Seldom(r"(?:19|20)\d\d年[^，。；]{0,6}(?:以来|至今|起)|[去前]年以来")


def backdrop(encoded: Encoded, number: int) -> Mood | None:
    """Why a whole sentence of the body (its number from 0) tells of no news, or None."""
    if _QUOTED.fullmatch(encoded.text) or _inside_quotation(encoded.article, encoded.sentence.span.start):
        return SPEECH
    text = encoded.text
    if _LONG_AGO.match(text) or _former(encoded):
        return None if _recent(encoded) else HISTORY
    return HISTORY if _stale(encoded, number) else None


def _inside_quotation(article: Article, at: int) -> bool:
    """Whether a sentence begins inside quotation marks that an earlier sentence of its paragraph opened."""
    text = article.text.chars
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    if text.find("“", start, at) < 0:
        return False
    whole, before = text[start : end if end >= 0 else len(text)], text[start:at]
    return whole.count("“") == whole.count("”") and before.count("“") > before.count("”")


def _former(encoded: Encoded) -> bool:
    """Whether the first people of a sentence are printed with a title they held then (时任), before any verb."""
    first = encoded.groups[min(encoded.groups)].members if encoded.groups else ()
    return any(title.title.startswith("时任") or title.printed.startswith("时任") for mention in first for title in mention.titles)


def _times(encoded: Encoded, before: int | None = None) -> list[When]:
    return [dates.when(encoded.times[at].name, encoded.article.clock) for at in sorted(encoded.times) if before is None or at < before]


def _recent(encoded: Encoded) -> bool:
    """Whether a sentence names a day not long before the issue."""
    issued = encoded.article.issue.issued
    return issued is not None and any(when.start and not _long_before(when.start, issued) for when in _times(encoded))


def _long_before(day: date, issued: date) -> bool:
    return (issued - day).days > STALE_DAYS


def _stale(encoded: Encoded, number: int) -> bool:
    """Whether the only time that a sentence begins with lies long before the issue."""
    issue = encoded.article.issue
    if issue.issued is None or not (encoded.times or _YEARS.may_be_in(encoded.text)):
        return False
    if _SO_FAR.search(encoded.text) or modality.plans(encoded.text):
        return False
    head = encoded.text[:24]
    printed = _YEAR.search(head)
    whens = [when for when in _times(encoded, before=min([*encoded.groups, *encoded.holders, 24])) if when.latest]
    begins = encoded.times.get(0)
    if begins and _LAST_YEAR.fullmatch(begins.name) and not any(when.start for when in whens):
        return True
    if whens:
        return all(_long_before(when.latest, issue.issued) for when in whens if when.latest) and not (number == 0 and whens[0].start)
    if printed and not modality.SPEECH.pattern.search(head[: printed.start()]):
        return bool(printed["age"]) or int(printed["year"]) < issue.issued.year - 1
    return False
