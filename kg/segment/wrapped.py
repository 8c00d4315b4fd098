"""Paragraphs that were hard-wrapped, at whatever width, made whole again."""

from __future__ import annotations

import re
from collections import Counter

from msgspec.structs import replace

from kg.dates import TIME
from kg.segment.byline import is_dateline, opens
from kg.segment.likeness import shared
from kg.segment.line import Line
from kg.segment.ownday import has_day
from kg.text import join
from kg.words import word_ends

_NEWS = re.compile(rf"本报讯|(?:{TIME.pattern})[^。]{{0,2}}，")
"""How a report begins."""
_COMMAS = re.compile("[，、；]")
_SAYS = re.compile(r"[\u3400-\u9fff\w]")
_STOPS = re.compile("[，。；]")
FINAL = "。！？…”；"
NEVER_FIRST = frozenset("，。、；：！？)】》”’")
"""With what a line begins only where a column cut a sentence."""


def _wrapped(block: list[Line]) -> bool:
    """Whether a block is one paragraph hard-wrapped at a fixed width: all lines but the last of one length, cut in mid-sentence."""
    widths = [len(line.chars) for line in block[:-1]]
    if (
        len(block) < 2
        or not any(_STOPS.search(line.chars) for line in block)
        or any(line.kind in {"byline", "caption", "furniture"} or line.level or line.begins for line in block)
    ):
        return False
    even = max(widths) - min(widths) <= 2 and len(block[-1].chars) <= max(widths) + 2 and min(widths) >= 8
    return even and sum(line.chars[-1] in FINAL for line in block[:-1]) <= len(widths) / 3 and block[-1].chars[-1] in FINAL


def unwrapped(found: list[Line]) -> list[Line]:
    """The lines with hard-wrapped paragraphs and broken body lines joined within each block."""
    out: list[Line] = []
    blocks: dict[int, list[Line]] = {}
    for line in found:
        blocks.setdefault(line.block, []).append(line)
    cut = _cut_at(list(blocks.values()))
    for whole in blocks.values():
        if cut and whole[0].kind == "headline" and abs(len(whole[0].chars) - cut) <= 1 and len(whole) > 1 and not whole[0].level:
            whole[0] = replace(whole[0], kind="body")
        headed = _headed(out[-1] if out else None, whole)
        out += whole[:headed]
        block = whole[headed:]
        if _wrapped(block):
            out.append(Line(join([line.text for line in block]), "body", 0, block[0].block))
            continue
        indents = any(line.indented for line in block)
        for line in _prose(block):
            if out and not line.begins and out[-1].block == line.block and _continues(out[-1], line, indents):
                out[-1] = Line(join([out[-1].text, line.text]), "body", 0, line.block, out[-1].indented)
            else:
                out.append(line)
    return [line if _SAYS.search(line.chars) else replace(line, kind="furniture") for line in _whole_headlines(out)]


_PARAGRAPHS = 3


def _cut_at(blocks: list[list[Line]]) -> int:
    """The width at which the first lines of the paragraphs of a page are cut in mid-sentence, each set apart by a blank line; 0 if they are not."""
    firsts = [block[0] for block in blocks if len(block) > 1 and {block[0].kind, block[1].kind} <= {"body", "headline"}]
    widths = Counter(len(line.chars) for line in firsts if unfinished(line.chars))
    width = max(widths, key=lambda size: widths[size], default=0)
    near = [line for line in firsts if abs(len(line.chars) - width) <= 1 and unfinished(line.chars)]
    told = sum(line.kind == "body" for line in near)
    return width if len(near) >= _PARAGRAPHS and told * 2 > len(near) and len(near) * 2 > len(firsts) else 0


def _whole_headlines(found: list[Line]) -> list[Line]:
    """The lines with a headline printed on two lines as one, if a word goes on from one to the other."""
    out: list[Line] = []
    for line in found:
        above = out[-1] if out else None
        if (
            above
            and line.kind == above.kind == "headline"
            and line.block == above.block
            and not line.level
            and (_goes_on(above.chars, line.chars) or (" " not in above.chars and cuts_word(above.chars, line.chars)))
        ):
            out[-1] = replace(above, text=join([above.text, line.text]))
        else:
            out.append(line)
    return out


_LINKED = re.compile("暨|以及")


def _goes_on(above: str, below: str) -> bool:
    """Whether the second of two lines of a headline begins with a word that links it to the first, or lies inside a quotation that the first opens."""
    return bool(_LINKED.match(below)) or above[-1] in "、与和暨及" or above.count("“") > above.count("”")


def _headed(before: Line | None, block: list[Line]) -> int:
    """1 if the first line of a block is a headline without a blank line below it, though as long as the lines of the paragraph; else 0."""
    first = block[0]
    if len(block) < 2 or first.kind != "headline" or first.indented or re.search(r"[，、；：]|[\d年月]$", first.chars) or TIME.search(first.chars):
        return 0
    starts = _opens_report(block[1:])
    alone = (before is None or before.kind == "furniture") and len(block) == 2 and block[1].kind == "body"
    return int(starts or (alone and not cuts_word(first.chars, block[1].chars)))


_LEVEL_FIRST = re.compile("[全我]?[省市县区州旗镇乡](?:领导|委|长|政府|人大|政协|直|级)")
"""市领导, 县委: what begins so is no end of a word that the line above began (上|市领导)."""


def cuts_word(above: str, below: str) -> bool:
    """Whether a word goes on from the end of one line to the beginning of the next."""
    return not _LEVEL_FIRST.match(below) and any(start < len(above) < end for end, start in word_ends(above + below).items())


def opens_report(chars: str) -> bool:
    """Whether a line begins a report: 本报讯, 3月7日上午，…"""
    return bool(_NEWS.match(chars)) or opens(chars)


def _opens_report(rest: list[Line]) -> bool:
    return bool(rest) and opens_report(rest[0].chars)


def _prose(block: list[Line]) -> list[Line]:
    """Lines that look like headlines but stand inside running text are body: after a body line, or before one with a comma, or as wide as all around."""
    out: list[Line] = []
    wide = _width(block)
    for i, line in enumerate(block):
        if line.kind == "body" and len(line.chars) <= LONGEST_TITLE and unfinished(line.chars) and _begins_alike(line, block[i + 1 :]):
            out.append(replace(line, kind="headline"))
            continue
        following = block[i + 1].kind if i + 1 < len(block) else None
        dated = following == "furniture" and any(has_day(below.chars) for below in block[i + 1 : i + 3])
        filled = wide and abs(len(line.chars) - wide) <= 1 and out and out[-1].kind == following == "body"
        told = (
            line.kind == "headline"
            and not line.level
            and not dated
            and following not in {"byline", None}
            and (filled or _COMMAS.search(line.chars))
            and unfinished(line.chars)
        )
        if not told:
            out.append(line)
            continue
        if _is_title(line, block[i + 1 :]):
            out.append(line)
            continue
        inside = (
            (out and out[-1].kind == "body")
            or (bool(_NEWS.match(line.chars)) and not _opens_report(block[i + 1 :]))
            or (i == 0 and any(other.kind == "body" for other in block[1:]))
        )
        out.append(replace(line, kind="body") if inside and not _opens_report(block[i + 1 :]) else line)
    return out


SAID_AGAIN = 0.45
"""A paragraph says again such a part of the pairs of characters of its headline; what goes on with a line does not."""
FIRST_WORDS = 120
TITLE_FEWEST, LONGER = 10, 1.4


def _is_title(line: Line, rest: list[Line]) -> bool:
    """Whether the paragraph below a line that ends without a mark says at once what the line says: 甲、乙赴云江调研 | 根据安排，3月7日，甲、乙到…"""
    return (
        bool(rest)
        and rest[0].kind == "body"
        and len(line.chars) >= TITLE_FEWEST
        and len(rest[0].chars) > len(line.chars) * LONGER
        and line.chars[-1] not in "，、：；"
        and (" | " in line.chars or shared([line.chars], rest[0].chars[:FIRST_WORDS]) >= SAID_AGAIN)
    )


LONGEST_TITLE, ALIKE = 50, 0.6


def _begins_alike(line: Line, below: list[Line]) -> bool:
    """Whether a line that begins with a day as a report does is the title of the report that begins with it below."""
    rest = [other for other in below if other.kind != "furniture"]
    return _is_title(line, rest) and rest[0].chars[:2] == line.chars[:2] and shared([line.chars], rest[0].chars[:FIRST_WORDS]) >= ALIKE


def _width(block: list[Line]) -> int:
    """The width at which a block of text is wrapped, in characters: that of most of its lines of prose that stop in mid-sentence; 0 if they have none."""
    told = [len(line.chars) for line in block if (line.kind == "body" or _COMMAS.search(line.chars)) and unfinished(line.chars)]
    if len(told) < 3:
        return 0
    widths = Counter(told)
    width, _ = widths.most_common(1)[0]
    near = sum(times for size, times in widths.items() if abs(size - width) <= 1)
    return width if near >= 3 and near > widths.total() / 2 else 0


def _continues(before: Line, line: Line, indents: bool) -> bool:
    """Whether a line goes on where the line before it in the same block stopped; `indents`: paragraphs of the block are indented."""
    if line.level or line.indented or line.kind not in {"body", "headline"} or before.level:
        return False
    if before.kind == "body" and is_dateline(before.chars):
        return True
    if before.kind == "body" or before.indented:
        return unfinished(before.chars) or (indents and before.kind == "body" and before.indented)
    return False


def unfinished(chars: str) -> bool:
    """Whether a body paragraph was cut in mid-sentence; not one that breaks off with dots, as the abstracts of a list do."""
    if chars.endswith("..."):
        return False
    return chars[-1] not in "。！？…”；)：】》" or (chars[-1] == ")" and "(" not in chars and not chars.endswith(("。)", "！)", "？)")))


def separate(pair: list[Line]) -> bool:
    """Whether two lines are two paragraphs, however the first ends: both indented, a blank line between."""
    return len(pair) == 2 and all(line.kind == "body" and line.indented for line in pair) and pair[0].block != pair[1].block
