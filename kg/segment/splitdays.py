"""The day of a web page set on two lines, as sites print it in a box: 26 | 2024-03, 2024 | 03-26."""

from __future__ import annotations

import re

from kg.segment.line import Line
from kg.text import join

_YEAR = re.compile(r"(?:19|20)\d\d年?$")
_MONTH_DAY = re.compile(r"(?:0?[1-9]|1[0-2])\s?[-/.月]\s?(?:0?[1-9]|[12]\d|3[01])日?$")
_YEAR_MONTH = re.compile(r"(?:19|20)\d\d\s?[-/.]\s?(?:0?[1-9]|1[0-2])$")
_DAY = re.compile(r"(?:0[1-9]|[1-9]|[12]\d|3[01])日?$")
_WRITTEN = re.compile(r"(?:19|20)\d\d年(?:0?[1-9]|1[0-2])月\|(?:0?[1-9]|[12]\d|3[01])日$")
"""The number of a page may stand beside a month; a day with its sign does not."""


def whole_days(found: list[Line]) -> list[Line]:
    """The lines with the two halves of a day joined to one line, the year first."""
    out: list[Line] = []
    for line in found:
        above = out[-1] if out else None
        if above is None or above.kind != "furniture" or line.kind != "furniture":
            out.append(line)
        elif _fit(above.chars, line.chars):
            out[-1] = _joined(above, line)
        elif _fit(line.chars, above.chars):
            out[-1] = _joined(line, above)
        else:
            out.append(line)
    return out


def _fit(first: str, second: str) -> bool:
    """Whether one line holds the year and the other one the rest of a day."""
    return bool((_YEAR.match(first) and _MONTH_DAY.match(second)) or (_YEAR_MONTH.match(first) and _DAY.match(second)) or _WRITTEN.match(f"{first}|{second}"))


def _joined(first: Line, second: Line) -> Line:
    parts = [line.text[:-1] if line.chars[-1] in "年月日" else line.text for line in (first, second)]
    return Line(join(parts, "-"), "furniture", 0, second.block)
