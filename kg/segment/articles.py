"""Which lines of a page are one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from kg.dates import TIME
from kg.segment.byline import opens, without_credits
from kg.segment.copies import told_once
from kg.segment.likeness import shared
from kg.segment.line import Line
from kg.segment.listed import begins_with_day, goes_on, itemised, stamped
from kg.segment.masthead import is_broadcast, is_place_line
from kg.segment.rundown import short_items
from kg.segment.verse import with_prose
from kg.segment.website import without_site
from kg.segment.wrapped import separate, unfinished
from kg.text import MappedText, join

_NEWS = re.compile(r"\d{1,2}日|昨[日天]|今[日天]|近日|日前|上午|下午|连日来|近期")
_BULLET = re.compile(r"[▲●◆■○◇△]")
ADOPTED = 0.45
"""A headline is an article's if it shares this part of its pairs of characters."""
SAID = 0.6
"""A line that stands away from what is above is the headline of a report that says this part of its pairs of characters."""
HEADLINE_FEWEST = 9
"""What is shorter than this is hardly the headline of a report."""
HEADLINE_LIMIT = 32
SUBHEAD_LIMIT = 14
"""A lone headline line shorter than this between finished paragraphs is a subheading of a feature."""


@dataclass(slots=True)
class Draft:
    """The lines of an article while they are being gathered."""

    headlines: list[Line]
    bylines: list[Line] = field(default_factory=list)
    body: list[MappedText] = field(default_factory=list)
    stamps: list[Line] = field(default_factory=list)
    """Lines below the headline in which a web page says when it was published."""
    whole: bool = False
    """The headline is one line, whatever stands in it."""
    printed: bool = False
    """It stands on a page of a printed paper, where what is set small stands above the headline."""


def _opens(line: Line) -> bool:
    """Whether a body line begins with a dateline or a byline of its own."""
    return opens(line.chars)


HEAD_LINES = 8
_ISSUE = re.compile(r"总?第\s*\d+\s*期|星期[一二三四五六日]|农历|\d版")
"""What only a printed paper has at its head."""


def _is_web(found: list[Line]) -> bool:
    printed = any(_ISSUE.search(line.chars) for line in found[:HEAD_LINES]) or any(line.begins or line.kind == "contents" for line in found)
    several = sum(line.kind == "byline" for line in found) > 1  # a page with several items, each with its writers
    return any(is_place_line(line.chars) or (is_broadcast(line.chars) and not printed and not several) for line in found[:3])


def _web(found: list[Line]) -> list[Draft]:
    """A saved web page or broadcast item: a header, one headline, one body."""
    body = [line for line in found if line.kind != "furniture" and not is_place_line(line.chars) and not is_broadcast(line.chars)]
    if not body:
        return []
    titled = not re.search("[。；]", body[0].chars)
    items = short_items(body) if titled else ()
    if items:
        return [Draft([body[0], heading], [], texts) for heading, texts in items]
    draft = Draft(body[:1] if titled else [], whole=any(is_broadcast(line.chars) for line in found[:3]))
    for line in body[1:] if titled else body:
        if line.kind == "byline":
            draft.bylines.append(line)
        elif line.chars != body[0].chars or not titled:
            draft.body.append(line.text)
    return [draft]


def _begins(draft: Draft | None, headlines: list[Line], line: Line, *, signed: bool, apart: bool) -> bool:
    """Whether a body line begins a new article; `signed`: its writers are named before the next headline; `apart`: a blank line above its headline."""
    if draft is None or not draft.body:
        return draft is None
    if _opens(line) or line.begins or any(h.begins for h in headlines):
        return True
    if len(headlines) == 1 and (_sums_up(headlines[0].chars, line.chars) or _bracketed(headlines + draft.headlines)):
        return True
    if not headlines or unfinished(draft.body[-1].chars) or _staged(headlines):
        return False
    parted = (apart and begins_with_day(line.chars) and begins_with_day(draft.body[0].chars)) or without_credits(draft.body[-1])[1]
    if len(headlines) == 1 and len(headlines[0].chars) >= HEADLINE_FEWEST and parted:
        return True
    if len(headlines) == 1 and ((signed and (_NEWS.search(line.chars[:12]) or (apart and _is_signed(draft)))) or _BULLET.match(line.chars)):
        return True
    if draft.headlines and draft.headlines[0].level and not any(h.level for h in headlines) and not begins_with_day(line.chars):
        return False  # what stands below photographs, in the only report of a page
    if len(headlines) > 1 and not any(h.level for h in headlines) and goes_on(line.chars):
        return False  # what stands below photographs
    said = apart and shared([headlines[0].chars], line.chars) >= SAID and len(headlines[0].chars) >= HEADLINE_FEWEST
    subhead = len(headlines) == 1 and not headlines[0].level and len(headlines[0].chars) <= SUBHEAD_LIMIT and not said
    return not subhead and bool(_NEWS.search(line.chars[:60]) or any(h.level for h in headlines) or len(headlines) > 1)


_STATION = re.compile("(?:第[一二三四五六七八九十\\d]{1,3}|首|下一|最后一|末)站$|(?:DAY|Day)\\s?\\d{1,2}$|第[一二三四五六七八九十]天$")
"""The stage of a journey, above what happened there."""


def _staged(headlines: list[Line]) -> bool:
    """Whether one of the lines above a paragraph says which stage of a journey it tells of."""
    return any(_STATION.match(line.chars) for line in headlines)


def _bracketed(headlines: list[Line]) -> bool:
    """Whether several headlines all stand in brackets, as those of the items of a broadcast do."""
    return len(headlines) > 1 and all(line.chars.startswith("【") and line.chars.endswith("】") for line in headlines)


def _is_signed(draft: Draft) -> bool:
    """Whether an article names its writers already, at its head or at its end."""
    return bool(draft.bylines or opens(draft.body[0].chars) or without_credits(draft.body[-1])[1])


def _apart(found: list[Line], at: int, headlines: list[Line]) -> bool:
    """Whether the headlines above a body line stand away from what is printed before, and as near to it as the first of the page to its report."""
    above = at - len(headlines) - 1
    if not headlines or above < 0 or found[above].block == headlines[0].block:
        return False
    first = next((a.block == b.block for a, b in pairwise(found) if a.kind == "headline" and b.kind == "body"), None)
    return headlines[-1].block == found[at].block or not first


def _signed(rest: list[Line]) -> bool:
    """Whether a report that begins with the first of some lines ends with the names of its writers."""
    own = takewhile(lambda line: line.kind == "body", rest)
    paragraphs = list(own)
    after = rest[len(paragraphs) :][:1]
    return bool(paragraphs) and (any(without_credits(paragraph.text)[1] for paragraph in paragraphs) or any(line.kind == "byline" for line in after))


def _sums_up(headline: str, report: str) -> bool:
    """Whether a report begins with a time and says at once what the headline says."""
    return bool(TIME.match(report)) and shared([headline], report[:60]) >= ADOPTED


def _fragment(draft: Draft, headlines: list[Line], line: Line) -> bool:
    """Whether lines that look like headlines are a broken piece of the running paragraph: 甲、乙、丙在主会场或分会 | 场出席。"""
    last = headlines[-1]
    if any(h.level or h.begins for h in headlines) or _opens(line) or _sums_up(last.chars, line.chars):
        return False
    return last.chars.count("、") >= 3 or (unfinished(draft.body[-1].chars) and len(headlines) == 1 and len(last.chars) >= 15 and " " not in last.chars)


def _newspaper(found: list[Line]) -> list[Draft]:
    drafts: list[Draft] = []
    headlines: list[Line] = []
    orphans: list[list[Line]] = []
    for at, line in enumerate(found):
        current = drafts[-1] if drafts else None
        if line.kind == "headline" or _heads_next(found, at):
            headlines.append(line)
        elif line.kind == "byline":
            if current and not headlines and (not current.body or not current.bylines):  # below its headline, or at its end
                current.bylines.append(line)
            else:
                drafts.append(Draft(headlines, [line]))
                headlines = []
        elif line.kind == "contents":
            orphans.append([line])
        elif line.kind == "caption":
            orphans += _above_picture(headlines, drafts)
            headlines = headlines if any(h.level for h in headlines) else []
        elif line.kind == "body":
            if current and current.body and headlines and _fragment(current, headlines, line):
                current.body[-1] = join([current.body[-1], *(h.text for h in headlines)])
                headlines = []
            if _begins(current, headlines, line, signed=bool(headlines) and _signed(found[at:]), apart=_apart(found, at, headlines)):
                drafts.append(Draft(headlines, [], [line.text]))
                headlines = []
                continue
            assert current is not None
            orphans.append(headlines if current.body and not _staged(headlines) else [])
            current.headlines += [] if current.body else headlines
            headlines = []
            if current.body and _runs_on(current.body[-1]) and not separate(found[at - 1 : at + 1]):
                current.body[-1] = join([current.body[-1], line.text])
            else:
                current.body.append(line.text)
    last = headlines if len(drafts) > 1 else [h for h in headlines if h.level or h.begins]  # below the only report of a page stand its pictures
    orphans = [group for group in orphans if len(drafts) > 1 or len(group) == 1 or any(line.level for line in group)]  # or within it
    adopt(drafts, [*orphans, last, *_belated(drafts)])
    _in_turn(drafts, [group[0] for group in orphans if len(group) == 1 and group[0].kind == "contents"])
    return [draft for draft in drafts if draft.body]


def _runs_on(text: MappedText) -> bool:
    """Whether a paragraph stops in mid-sentence; not one that ends with the names of its writers."""
    return unfinished(text.chars) and not _SIGNED_AT_END.search(text.chars)


_SIGNED_AT_END = re.compile(r"[。！？”](?:[\u3400-\u9fff·]{0,14}记者|通讯员)[：:\s]+[\u3400-\u9fff]{2,3}(?:[\s、]+[\u3400-\u9fff]{2,3}){0,3}$")


def _above_picture(headlines: list[Line], drafts: list[Draft]) -> list[list[Line]]:
    """Headlines above a caption that may belong to a report elsewhere; none where they are the title of the page, or of the picture."""
    lone = len(headlines) == 1 and drafts and not headlines[0].chars.endswith("图)")
    return [] if lone or any(line.level for line in headlines) else [headlines]


def _heads_next(found: list[Line], at: int) -> bool:
    """Whether a line taken for a paragraph stands between the writers of one item and the report of the next: a headline with a quotation in it."""
    if not 0 < at < len(found) - 1 or found[at].kind != "body" or found[at - 1].kind != "byline" or found[at + 1].kind != "body":
        return False
    line, report = found[at].chars, found[at + 1].chars
    return len(line) <= HEADLINE_LIMIT < len(report) and not re.search("[。；！？，：]$|[。；]", line) and not _opens(found[at])


def _belated(drafts: list[Draft]) -> Iterator[list[Line]]:
    """Headlines printed below the report they belong to: the first of several above the next one, if it says less of that; taken from there."""
    for draft, following in pairwise(drafts):
        above = following.headlines
        if draft.headlines or not draft.body or len(above) < 2 or above[0].block == above[1].block:
            continue
        own, other = ("".join(part.chars for part in d.body) for d in (draft, following))
        if shared([above[0].chars], own) > max(ADOPTED, shared([above[0].chars], other)):
            following.headlines = above[1:]
            yield above[:1]


def adopt(drafts: list[Draft], orphans: list[list[Line]]) -> None:
    """Headlines that stand away from their article go to the article without one that shares most pairs of characters with them."""
    for group in orphans:
        homeless = [d for d in drafts if not d.headlines and d.body]
        scored = [(shared([h.chars for h in group], "".join(b.chars for b in d.body)), -i, d) for i, d in enumerate(homeless)]
        best = max(scored, key=lambda item: item[:2], default=None)
        if best and best[0] >= ADOPTED:
            best[2].headlines += group


def _in_turn(drafts: list[Draft], contents: list[Line]) -> None:
    """The lines of a list of contents that found no article go to those without a headline, where as many of both lie between two that found each other."""
    written = [draft for draft in drafts if draft.body]
    owners = {id(line): place for place, draft in enumerate(written) for line in draft.headlines}
    waiting: list[Line] = []
    after = -1
    for line in [*contents, None]:
        place = len(written) if line is None else owners.get(id(line))
        if line is not None and place is None:
            waiting.append(line)
            continue
        homeless = [draft for draft in written[after + 1 : place] if not draft.headlines]
        if line is None and after >= 0:
            homeless = homeless[: len(waiting)]
        if len(homeless) == len(waiting) and owners:
            for draft, found in zip(homeless, waiting, strict=True):
                draft.headlines = [found]
        waiting, after = [], place if place is not None else after


def drafts(found: list[Line]) -> list[Draft]:
    """The articles of a page as lines."""
    printed = any(_ISSUE.search(line.chars) for line in found[:HEAD_LINES])
    found, stamps = stamped(itemised(without_site(found)))
    if _is_web(found):
        return _web(found)
    found = found if printed else with_prose(found)
    articles = _newspaper([line for line in found if line.kind != "furniture"])
    articles = articles if printed else told_once(articles)
    for draft in articles:
        draft.printed = printed
        draft.stamps = [stamps[id(line)] for line in (*draft.headlines, *draft.bylines) if id(line) in stamps]
    return articles
