"""A headline that shares its line with what stands below it: the fields of a web page, the report itself, or both."""

from __future__ import annotations

import re

from kg.segment.byline import DAY as ANY_DAY
from kg.segment.byline import KEY, OWN, ROLE, is_byline, is_fields, opens
from kg.segment.wrapped import opens_report

_HAN = "\u3400-\u9fff"
DAY = rf"{ANY_DAY}(?!\s*[日号]|\d)"
"""A whole one: 2021 年3 月2| 日 is none."""
_STAMPED = re.compile(rf"(?P<head>(?:(?!{DAY})[^。；：|]){{6,50}}?)\s+(?=[\[(]?(?:{KEY}\s*[：:]\s*|{DAY}(?:\s|$)))")
_OWNED = re.compile(r"\d{4}年|[报刊网台号局办]$|公司$|医院$|学院$|中心$|政府$|委员会$|在线$|发布$|网站$|频道$|公众号")
"""What ends so is the name of a paper, a site or its owner."""
_ONLY_DAY = re.compile(DAY)
TITLE_FEWEST = 9
"""A title with nothing but a day behind it is at least so long."""
LONGEST_TITLE = 60
_FUSED = re.compile(rf"(?P<head>[^。；：|]{{6,60}}?)\s+(?=(?:(?:{OWN}|[{_HAN}]{{2,8}}讯)\s*[(]\s*{ROLE}|本[报台网]讯\s))")
"""A headline or deck and the report that begins with a dateline, all on one line."""
_ONE_FIELD = rf"[\[(【]?(?:(?:{KEY}|[{_HAN}]{{2,4}})[：:]+\s*(?:{DAY}|[^：:。，；\s]{{0,24}})|{DAY})[\])】]?\s+"
_FLAT = re.compile(rf"(?P<head>[^。；：|]{{6,60}}?)\s+(?=[\[(【]?(?:{KEY}\s*[：:]|{DAY}\s))(?P<fields>(?>(?:{_ONE_FIELD})+))")


_DAY_FIRST = re.compile(
    rf"(?:{DAY}|[\[(【](?:(?:19|20)\d\d[-/.])?\d{{1,2}}[-/.]\d{{1,2}}[\])】])\s+(?=[{_HAN}“《【][^。；]{{7,60}}$)"
    rf"(?![^，]*(?:星期|周)[一二三四五六日]|[{_HAN}]{{2,10}}[：:])"
)


def day_first(chars: str) -> int:
    """How many characters of a line are the day before the headline of an item of a list: 2023-03-14 县长调研春耕."""
    match = _DAY_FIRST.match(chars) if chars[0] in "12[(【" and len(chars) <= LONGEST_TITLE + 20 else None
    return match.end() if match and not is_byline(chars) and not is_fields(chars) else 0


def heads(chars: str) -> tuple[int, int]:
    """How many characters of a line are a headline with what belongs below it on the same line, and where the fields behind it end; 0 where it has none."""
    fused = _FUSED.match(chars) if "讯" in chars[:80] else None
    if fused and not opens(chars):
        return fused.end("head"), 0
    if len(chars) > LONGEST_TITLE and any(sign in chars[: LONGEST_TITLE * 2] for sign in "：:") and " " in chars:
        flat = _flat(chars)
        if flat[0]:
            return flat
    match = _STAMPED.match(chars) if len(chars) <= 140 else None
    if match is None or is_fields(match["head"]) or _OWNED.search(match["head"]) or is_byline(chars):
        return 0, 0
    rest = chars[match.end() :]
    return (match.end("head") if is_fields(rest) or (len(match["head"]) >= TITLE_FEWEST and _ONLY_DAY.fullmatch(rest)) else 0), 0


def _flat(chars: str) -> tuple[int, int]:
    """The same of a whole page set on one line: title, fields, report."""
    flat = _FLAT.match(chars)
    if flat and opens_report(chars[flat.end() :]) and not _OWNED.search(flat["head"]):
        return flat.end("head"), flat.end()
    return 0, 0
