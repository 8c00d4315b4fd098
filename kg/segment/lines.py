"""The lines of a page, cleaned and told apart: furniture, bylines, captions, headlines, body."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import lexicon
from kg.dates import TIME
from kg.model import Page
from kg.segment import characters, script
from kg.segment.broken import paragraphs, with_marks, with_numbers
from kg.segment.byline import LINES, is_byline, is_caption, is_dateline, is_fields, opens
from kg.segment.columns import untangled
from kg.segment.folded import unfolded
from kg.segment.fused import day_first, heads
from kg.segment.leftovers import bare, breaks_off
from kg.segment.line import Line
from kg.segment.listed import chronicle
from kg.segment.splitdays import whole_days
from kg.segment.wrapped import FINAL, NEVER_FIRST, unwrapped
from kg.sought import Openers
from kg.text import MappedText, raw

_MARKUP = re.compile(r"^\s*(#{1,6}|[*>\-]{1,3}(?=\s)|·(?=\s))\s*")
_INDENT = re.compile(r"[ \t]{2,}|\u3000{1,}")
_TAIL_END = re.compile(r"[\u3400-\u9fff]{0,3}[)》”]?[。！；]”?")
"""The last characters of a hard-wrapped paragraph."""
_REPORT = re.compile(rf"(?:{TIME.pattern}|据(?:悉|了解|介绍|统计))，.{{12,}}")
_STAMP = re.compile(
    r"(?:[\u3400-\u9fff]{2,6}\s+)?(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?\s+(?:\d{1,2}[：:]\d\d(?:[：:]\d\d)?[^。，；]{0,50}|[\u3400-\u9fff]{1,10}(?:网|报|社|台|新闻|发布|融媒体?|中心|客户端|在线))$"
)
"""When a web page was published, and what stands beside it."""
_TAGGED = re.compile(
    r"(?:(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?(?:\s+[|｜·]?\s*[\u3400-\u9fff]{2,6}){1,3}|(?:0\d|1[0-2])[-/.](?:[0-2]\d|3[01])\s+(?:19|20)\d\d年?)$"
)
"""The day of an item of a list and its column and place beside it: 2023-03-14 合作动态 云江; a day set before its year: 03.14 2023."""
_UNDATED = re.compile(
    r"(?:\S{2,6}\s+){1,3}(?:19|20)\d\d-\d{1,2}-\d{1,2}\s+\d{1,2}[：:]\d\d\s+\d{1,7}$|\d{1,2}月\d{1,2}日\s*[(]?星期[一二三四五六日天][)]?(?:\s[^，。；]{0,40})?$|星期[一二三四五六日天]\s*\d{1,2}月\d{1,2}日(?:\s[^，。；]{0,40})?$"
)
"""A masthead's day without its year; a channel of a site, a day and how often it was read."""
_TWO_HAN = re.compile(r"[\u3400-\u9fff]{2}")
_PRINTED = re.compile(r"[^\r\n\f]+|(?<=\n)(?=\r?\n)|(?<=\r)(?=\r)")
HEADLINE_LIMIT = 60
"""A headline line is no longer than this (characters)."""


@lexicon.derived
def _furniture() -> Openers:
    return Openers(*(re.compile(row[0]) for row in lexicon.rows("furniture")))


@lexicon.recent(LINES)
def kind_of(chars: str) -> str:
    """What a cleaned line is, by its own looks."""
    if script.is_day(chars) or script.is_station(chars):
        return "body"
    if is_byline(chars):
        return "byline"
    if _STAMP.match(chars) or _UNDATED.match(chars) or _TAGGED.match(chars):
        return "furniture"
    if is_fields(chars) or script.is_issue(chars) or script.is_related(chars):
        return "furniture"
    if is_caption(chars):
        return "caption"
    if is_dateline(chars) or (opens(chars) and len(chars) > 12):
        return "body"
    long_text = len(chars) > 60 and "。" in chars[:-1]
    if _TAIL_END.fullmatch(chars) or chars[0] in NEVER_FIRST:
        return "body"
    if (not long_text and _furniture().match(chars)) or not _TWO_HAN.search(chars):
        return "furniture"
    if _REPORT.match(chars):
        return "body"
    if script.column(chars) or (len(chars) <= HEADLINE_LIMIT and "。" not in chars and "；" not in chars and chars[-1] not in "，、：；"):
        return "headline"
    return "body"


def lines(page: Page) -> list[Line]:
    """All lines of the page that hold something, in reading order."""
    text = characters.same_signs(page.text)
    if characters.is_traditional(page.text):
        text = characters.simplified(text)
    found: list[Line] = []
    block = 0
    contents = related = told = False
    for piece in _pieces(text, page.text):
        markup = _MARKUP.match(piece.chars)
        line = characters.tidy(bare(piece[markup.end() :] if markup else piece))
        line = line if is_byline(line.chars) else MappedText(characters.punctuated(line.chars), line.offsets)
        if len(line):
            level = len(markup[1]) if markup and markup[1][0] == "#" else 0
            path = script.path(line.chars)
            if path:
                found.append(Line(line[:path], "furniture", 0, block))
                line = line[path:]
            size, begins = script.part(line.chars)
            contents = script.is_contents(line.chars) or (contents and not begins)
            line = line[size:] if size else line
            line = script.entry(line) if contents else line
        if len(line):
            above, line = _above(line, block, "furniture" if related else "headline", level)
            found += above
            column = script.column(line.chars)
            level, line = (1, line[slice(*column)]) if column else (level, line)
            kind = "contents" if contents and not opens(line.chars) and "。" not in line.chars else "body" if begins or size else kind_of(line.chars)
            contents = (contents and kind == "contents") or script.announces_contents(line.chars)
            told = told or (kind == "body" and line.chars[-1] in FINAL)  # a list of other articles stands below one
            related = told and (script.is_related(line.chars) or (related and (kind in {"headline", "furniture"} or breaks_off(line.chars))))
            kind = "furniture" if related else kind
            found.append(Line(line, kind, level, block, bool(_INDENT.match(piece.chars)), begins))
        elif not contents:
            block += 1
    return unwrapped(_after_bylines(chronicle(whole_days(found))))


def _above(line: MappedText, block: int, kind: str, level: int) -> tuple[list[Line], MappedText]:
    """What stands before the text of a line and belongs above it: a day, a headline, the fields of a web page; and the rest of the line."""
    dated = day_first(line.chars)
    found = [Line(line[:dated].strip(), "furniture", 0, block)] if dated else []
    line = line[dated:]
    headed, fields = heads(line.chars)
    if headed:
        found.append(Line(line[:headed], kind, level, block))
    if fields:
        found.append(Line(line[headed:fields].strip(), "furniture", 0, block))
    return found, line[max(headed, fields) :].strip()


def _pieces(text: str, printed_text: str) -> list[MappedText]:
    """The cleaned lines with their offsets; columns printed side by side one after the other, told apart by the text as printed."""
    printed = [(text[m.start() : m.end()], m.start()) for m in _PRINTED.finditer(printed_text)]
    pieces = [raw(chars, start) for chars, start in printed]
    mended = with_numbers(pieces)
    order = untangled([printed_text[start : start + len(chars)] for chars, start in printed]) if mended is pieces else None
    if order is None:
        whole = unfolded(mended)
        return with_marks([part for piece in whole for part in paragraphs(piece)])
    return [raw("") if i < 0 else raw(printed[i][0][low:high], printed[i][1] + low) for i, low, high in order]


def _after_bylines(found: list[Line]) -> list[Line]:
    """What stands below a byline is body, also where a narrow column cut it into pieces that look like headlines."""
    out: list[Line] = []
    for i, line in enumerate(found):
        if i + 1 < len(found) and opens(found[i + 1].chars):  # the headline of a report that begins right below
            out.append(line)
            continue
        told = (
            out and out[-1].kind == "byline" and _heads(out) and line.kind == "headline" and not line.level and len(line.chars) >= 10 and " " not in line.chars
        )
        out.append(replace(line, kind="body") if told else line)
    return out


def _heads(out: list[Line]) -> bool:
    """Whether the byline that the lines end with stands below a headline, not at the end of a report or at the head of the page."""
    above = next((line for line in reversed(out[:-1]) if line.kind != "furniture"), None)
    return above is not None and above.kind != "body"
