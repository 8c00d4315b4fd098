"""Pages that list several items: the day that stands beside each headline, and what still belongs to the item above."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg.dates import TIME
from kg.segment.likeness import shared
from kg.segment.line import Line
from kg.segment.ownday import web_day
from kg.segment.whence import names_source

_SEVERAL = 2
"""So many headlines with a day of their own make a list."""
_SAID = "(?:指出|强调|要求|表示|说|认为|希望|介绍|提出|讲话|致辞|要求)"
_GOES_ON = re.compile(
    rf"(?:在?(?:随后|当天|当日|之后)?(?:召开|举行)?的?[\u3400-\u9fff]{{0,6}}(?:会|仪式|活动|现场)[上中前后间]，|(?:随后|期间|其间|最后|之后|接着|会前|会后|会上|会议|活动中|座谈中|调研中|检查中)"
    rf"|(?!我[省市县区])[\u3400-\u9fff·]{{2,4}}(?:一行|{_SAID})|会议(?:还|听取|{_SAID}))"
)
"""座谈会上，… 随后，… 某某指出: a paragraph that has one above it."""


def goes_on(report: str) -> bool:
    """Whether a paragraph goes on with what another told."""
    return bool(_GOES_ON.match(report))


def stamped(found: list[Line]) -> tuple[list[Line], dict[int, Line]]:
    """The lines, and those that say when an article was published, each by its headline or byline: above it, or below where the first of the page is.

    Where several headlines have a day of their own, or one below a text without any, they are marked: each begins an item.
    A house and a day below a report sign it.
    """
    days = {i for i, line in enumerate(found) if line.kind == "furniture" and web_day(line.chars)}
    shown = [i for i, line in enumerate(found) if line.kind != "furniture"]
    if not (days and shown):
        return found, {}
    below = len(days) >= _SEVERAL and all(day + 1 < len(found) and found[day + 1].kind == "headline" for day in days)
    behind = _stand_behind(found, days, shown)
    owners: dict[int, int] = {}
    signed: set[int] = set()
    for day in sorted(days):
        near = next((i for i in shown if i > day), None) if below else next((i for i in reversed(shown) if i < day), None)
        if behind:
            above = max((other for other in days if other < day), default=-1)
            near = next((i for i in shown if above < i < day and found[i].kind == "headline"), None)
        elif near is not None and not below and _signs(found, near, day):
            signed.add(near)
            near = next((i for i in reversed(shown) if i < near and found[i].kind == "headline"), None)
        if near is not None and found[near].kind in {"headline", "byline"}:
            owners.setdefault(near, day)
    heads = [i for i in owners if found[i].kind == "headline"]
    if len(heads) >= _SEVERAL or (heads and found[shown[0]].kind == "body"):
        found = [replace(line, begins=True) if i in heads else line for i, line in enumerate(found)]
    found = [replace(line, kind="furniture") if i in signed else line for i, line in enumerate(found)] if signed else found
    return found, {id(found[i]): found[day] for i, day in owners.items()}


def _stand_behind(found: list[Line], days: set[int], shown: list[int]) -> bool:
    """Whether each of several items ends with the day on which it was published: the last line is one, a headline stands behind each other."""
    last = len(found) - 1
    if len(days) < _SEVERAL or last not in days or min(days) < shown[0] or found[min(days) - 1].kind == "headline":
        return False
    return all(day == last or found[day + 1].kind == "headline" for day in days)


def _signs(found: list[Line], near: int, day: int) -> bool:
    """Whether a line between a report and a day is the house that signs it: no report follows."""
    ends = day + 1 == len(found) or found[day + 1].kind != "body"
    return ends and near == day - 1 and near > 0 and found[near].kind == "headline" and found[near - 1].kind == "body" and names_source(found[near])


ITEMS_FEWEST = 3
MOST = 0.75
"""Of the blocks of text of a page that lists items such a part are items."""


def itemised(found: list[Line]) -> list[Line]:
    """The lines with the headlines of a list marked that stands on a page without anything to part its items but blank lines.

    Each block is a line and right below it a text that begins with a day or says it again, however that breaks off; a title that was
    printed in the place of its own text, being all there is of an item, is that text.
    """
    blocks: dict[int, list[int]] = {}
    for at, line in enumerate(found):
        if line.kind != "furniture":
            blocks.setdefault(line.block, []).append(at)
    texts = [block for block in blocks.values() if any(found[at].kind == "body" for at in block)]
    items = [block for block in blocks.values() if _is_item([found[at] for at in block])]
    told = [block for block in items if found[block[1]].kind == "body"]
    if len(told) < ITEMS_FEWEST or len(told) < MOST * len(texts) or sum(begins_with_day(found[block[1]].chars) for block in told) < ITEMS_FEWEST:
        return found
    heads, same = {block[0] for block in items}, {block[1] for block in items}
    return [replace(line, begins=True) if at in heads else replace(line, kind="body") if at in same else line for at, line in enumerate(found)]


def _is_item(block: list[Line]) -> bool:
    """Whether a block is a title and its text."""
    if len(block) < 2 or block[0].kind != "headline" or block[0].level:
        return False
    head, text = block[0].chars, block[1]
    if text.kind == "headline":
        return len(block) == 2 and head == text.chars
    return text.kind == "body" and (begins_with_day(text.chars) or shared([head], text.chars[: len(head) * 3]) >= SAID_AGAIN)


SAID_AGAIN = 0.45


def begins_with_day(report: str) -> bool:
    """Whether a report begins with the day on which it happened."""
    match = TIME.match(report)
    return bool(match and re.search("[日号天周]|星期|昨", match[0]) and not match["loose"])


_OF_A_DAY = re.compile(r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日，\s?[^。]{6,}[^。；，、]$")
"""2021年3月2日，区长某某到某镇调研, no full stop behind it."""
_FEWEST = 3


def chronicle(found: list[Line]) -> list[Line]:
    """The lines with those that each tell what happened on a day marked as items of their own, where several do, without a full stop behind any."""
    told = {i for i, line in enumerate(found) if line.kind in {"headline", "caption", "body"} and _OF_A_DAY.match(line.chars)}
    if len(told) < _FEWEST:
        return found
    return [replace(line, kind="body", begins=True) if i in told else line for i, line in enumerate(found)]
