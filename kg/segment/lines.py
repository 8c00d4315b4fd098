"""The lines of a page, cleaned and told apart: furniture, bylines, captions, headlines, body."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from kg import lexicon
from kg.dates import TIME
from kg.model import Page
from kg.segment import characters, script
from kg.segment.broken import paragraphs, with_marks
from kg.segment.byline import LINES, is_byline, is_caption, is_dateline, is_fields, opens, stamped_headline
from kg.segment.columns import untangled
from kg.segment.ownday import has_day
from kg.sought import Openers
from kg.text import MappedText, join, raw
from kg.words import word_ends

_MARKUP = re.compile(r"^\s*(#{1,6}|[*>\-]{1,3}(?=\s)|·(?=\s))\s*")
_INDENT = re.compile(r"[ \t]{2,}|\u3000{1,}")
_TAIL_END = re.compile(r"[\u3400-\u9fff]{0,3}[)》”]?[。！；]”?")
"""The last characters of a hard-wrapped paragraph."""
_NEWS = re.compile(rf"本报讯|(?:{TIME.pattern})[^。]{{0,2}}，")
"""How a report begins."""
_REPORT = re.compile(rf"(?:{TIME.pattern}|据(?:悉|了解|介绍|统计))，.{{12,}}")
_STAMP = re.compile(r"(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?\s+\d{1,2}[：:]\d\d(?:[：:]\d\d)?[^。，；]{0,50}$")
"""When a web page was published, and what stands beside it."""
_UNDATED = re.compile(
    r"(?:\S{2,6}\s+){1,3}(?:19|20)\d\d-\d{1,2}-\d{1,2}\s+\d{1,2}[：:]\d\d\s+\d{1,7}$|\d{1,2}月\d{1,2}日\s*[(]?星期[一二三四五六日天][)]?(?:\s[^，。；]{0,40})?$|星期[一二三四五六日天]\s*\d{1,2}月\d{1,2}日(?:\s[^，。；]{0,40})?$"
)
"""A masthead's day without its year; a channel of a site, a day and how often it was read."""
_TWO_HAN = re.compile(r"[\u3400-\u9fff]{2}")
_COMMAS = re.compile("[，、；]")
_SAYS = re.compile(r"[\u3400-\u9fff\w]")
_STOPS = re.compile("[，。；]")
_PRINTED = re.compile(r"[^\r\n\f]+|(?<=\n)(?=\r?\n)|(?<=\r)(?=\r)")
_FINAL = "。！？…”；"
HEADLINE_LIMIT = 60
"""A headline line is no longer than this (characters)."""


class Line(Struct, frozen=True):
    """One printed line, cleaned."""

    text: MappedText
    kind: str
    """furniture, contents, byline, caption, headline or body"""
    level: int
    """Number of # before it in Markdown; 0 without."""
    block: int
    """Lines without a blank line between them share a block."""
    indented: bool = False
    """White space stands before it: in print, the beginning of a paragraph."""
    begins: bool = False
    """A mark in the line says that a news item begins here."""

    @property
    def chars(self) -> str:
        """The clean characters of the line."""
        return self.text.chars


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
    if _STAMP.match(chars) or _UNDATED.match(chars):
        return "furniture"
    if is_fields(chars) or script.is_issue(chars) or script.is_related(chars):
        return "furniture"
    if is_caption(chars):
        return "caption"
    if is_dateline(chars) or (opens(chars) and len(chars) > 12):
        return "body"
    long_text = len(chars) > 60 and "。" in chars[:-1]
    if _TAIL_END.fullmatch(chars):
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
        line = characters.tidy(piece[markup.end() :] if markup else piece)
        line = line if is_byline(line.chars) else MappedText(characters.punctuated(line.chars), line.offsets)
        if len(line):
            level = len(markup[1]) if markup and markup[1][0] == "#" else 0
            path = script.path(line.chars)
            if path:
                found.append(Line(line[:path], "furniture", 0, block))
            line = line[path:]
            size, begins = script.part(line.chars)
            contents = script.is_contents(line.chars) or (contents and not begins)
            line = script.entry(line[size:]) if contents else line[size:]
        if len(line):
            headed = stamped_headline(line.chars)
            if headed:
                found.append(Line(line[:headed], "furniture" if related else "headline", level, block))
                line = line[headed:].strip()
            column = script.column(line.chars)
            level, line = (1, line[slice(*column)]) if column else (level, line)
            kind = "contents" if contents and not opens(line.chars) and "。" not in line.chars else "body" if begins or size else kind_of(line.chars)
            contents = (contents and kind == "contents") or script.announces_contents(line.chars)
            told = told or (kind == "body" and line.chars[-1] in _FINAL)  # a list of other articles stands below one
            related = told and (script.is_related(line.chars) or (related and kind in {"headline", "furniture"}))
            kind = "furniture" if related else kind
            found.append(Line(line, kind, level, block, bool(_INDENT.match(piece.chars)), begins))
        elif not contents:
            block += 1
    return unwrapped(_after_bylines(found))


def _pieces(text: str, printed_text: str) -> list[MappedText]:
    """The cleaned lines with their offsets; columns printed side by side one after the other, told apart by the text as printed."""
    printed = [(text[m.start() : m.end()], m.start()) for m in _PRINTED.finditer(printed_text)]
    order = untangled([printed_text[start : start + len(chars)] for chars, start in printed])
    if order is None:
        return with_marks([part for chars, start in printed for part in paragraphs(raw(chars, start))])
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
    return even and sum(line.chars[-1] in _FINAL for line in block[:-1]) <= len(widths) / 3 and block[-1].chars[-1] in _FINAL


def unwrapped(found: list[Line]) -> list[Line]:
    """The lines with hard-wrapped paragraphs and broken body lines joined within each block."""
    out: list[Line] = []
    blocks: dict[int, list[Line]] = {}
    for line in found:
        blocks.setdefault(line.block, []).append(line)
    for whole in blocks.values():
        headed = _headed(out[-1] if out else None, whole)
        out += whole[:headed]
        block = whole[headed:]
        if _wrapped(block):
            out.append(Line(join([line.text for line in block]), "body", 0, block[0].block))
            continue
        indents = any(line.indented for line in block)
        for line in _prose(block):
            if out and out[-1].block == line.block and _continues(out[-1], line, indents):
                out[-1] = Line(join([out[-1].text, line.text]), "body", 0, line.block, out[-1].indented)
            else:
                out.append(line)
    return [line if _SAYS.search(line.chars) else replace(line, kind="furniture") for line in _whole_headlines(out)]


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
            and " " not in above.chars
            and _cuts_word(above.chars, line.chars)
        ):
            out[-1] = replace(above, text=join([above.text, line.text]))
        else:
            out.append(line)
    return out


def _headed(before: Line | None, block: list[Line]) -> int:
    """1 if the first line of a block is a headline without a blank line below it, though as long as the lines of the paragraph; else 0."""
    first = block[0]
    if len(block) < 2 or first.kind != "headline" or first.indented or re.search(r"[，、；：]|[\d年月]$", first.chars) or TIME.search(first.chars):
        return 0
    starts = _opens_report(block[1:])
    alone = (before is None or before.kind == "furniture") and len(block) == 2 and block[1].kind == "body"
    return int(starts or (alone and not _cuts_word(first.chars, block[1].chars)))


_LEVEL_FIRST = re.compile("[全我]?[省市县区州旗镇乡](?:领导|委|长|政府|人大|政协|直|级)")
"""市领导, 县委: what begins so is no end of a word that the line above began (上|市领导)."""


def _cuts_word(above: str, below: str) -> bool:
    """Whether a word goes on from the end of one line to the beginning of the next."""
    return not _LEVEL_FIRST.match(below) and any(start < len(above) < end for end, start in word_ends(above + below).items())


def _opens_report(rest: list[Line]) -> bool:
    """Whether the next line begins a report."""
    return bool(rest) and (bool(_NEWS.match(rest[0].chars)) or opens(rest[0].chars))


def _prose(block: list[Line]) -> list[Line]:
    """Lines that look like headlines but stand inside running text are body: after a body line, or before one with a comma, or as wide as all around."""
    out: list[Line] = []
    wide = _width(block)
    for i, line in enumerate(block):
        following = block[i + 1].kind if i + 1 < len(block) else None
        dated = following == "furniture" and has_day(block[i + 1].chars)
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
        inside = (
            (out and out[-1].kind == "body")
            or (bool(_NEWS.match(line.chars)) and not _opens_report(block[i + 1 :]))
            or (i == 0 and any(other.kind == "body" for other in block[1:]))
        )
        out.append(replace(line, kind="body") if inside and not _opens_report(block[i + 1 :]) else line)
    return out


def _width(block: list[Line]) -> int:
    """The width at which a block of text is wrapped, in characters: that of most of its lines of prose that stop in mid-sentence; 0 if they have none."""
    widths = Counter(len(line.chars) for line in block if (line.kind == "body" or _COMMAS.search(line.chars)) and unfinished(line.chars))
    width, _ = widths.most_common(1)[0] if widths else (0, 0)
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
    """Whether a body paragraph was cut in mid-sentence."""
    return chars[-1] not in "。！？…”；)：】》" or (chars[-1] == ")" and "(" not in chars and not chars.endswith(("。)", "！)", "？)")))


def separate(pair: list[Line]) -> bool:
    """Whether two lines are two paragraphs, however the first ends: both indented, a blank line between."""
    return len(pair) == 2 and all(line.kind == "body" and line.indented for line in pair) and pair[0].block != pair[1].block
