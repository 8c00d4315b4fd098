"""Two columns printed side by side in one text, taken apart: first the left one, then the right one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import accumulate

from kg.words import word_ends

_GAP = re.compile(r"(?<=\S)(?: {3,}|\u3000{2,})[ \u3000]*(?=\S)")
_DAY = re.compile(
    r"(?:[\u3400-\u9fff]{2,8}[\s|｜·：:]+)?\W{0,4}(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}[日\s\d:：\])】]{0,12}$"
    r"|\s*(?:0\d|1[0-2])\s?[-/.月]\s?(?:[0-2]\d|3[01])日?\s+(?:19|20)\d\d年?\s*$"
)
"""A line that is a day stands above or below a headline, and in no column of prose."""
FEWEST = 4
"""So many lines with a gap make two columns."""
ALTERNATING_FEWEST = 6
"""So many lines at least show that two columns were read line by line, now the left one, now the right one."""
WORDS_WHOLE, TIMES_MORE = 3, 4
"""So many dictionary words, and so many times as many, are whole if every second line is read on."""
SLACK = 6
"""A right column may begin this much further right (display columns): its paragraphs are indented."""


def _width(text: str) -> int:
    """Columns on a screen: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def _widths(line: str) -> list[int]:
    """The display column of every place in a line, its end too."""
    return list(accumulate(map(_width, line), initial=0))


def _starts(line: str) -> list[tuple[int, int]]:
    """Where a right part may begin: index in the line, display column."""
    ends = [match.end() for match in _GAP.finditer(line)] if "   " in line or "\u3000\u3000" in line else []
    widths = _widths(line) if ends else []
    return [(end, widths[end]) for end in ends]


def _runs(lines: list[str]) -> list[tuple[int, int]]:
    """Stretches of lines in two columns: first and last index, blank lines inside allowed."""
    runs: list[tuple[int, int]] = []
    gapped = [i for i, line in enumerate(lines) if _starts(line)]
    for i in gapped:
        if runs and all(not line.strip() or _width(line) < 60 for line in lines[runs[-1][1] + 1 : i]) and i - runs[-1][1] <= 3:
            runs[-1] = (runs[-1][0], i)
        else:
            runs.append((i, i))
    return [(first, last) for first, last in runs if sum(first <= i <= last for i in gapped) >= FEWEST]


def _cut(line: str, column: int) -> tuple[int, int]:
    """Where the left part of a line ends and the right part begins (indexes); both the length where it has no right part."""
    if line.strip() and _width(line) - _width(line.lstrip()) >= column - 2:
        return 0, 0
    widths = _widths(line)
    for match in _GAP.finditer(line):
        if column - SLACK <= widths[match.end()] <= column + SLACK:
            start = match.start()
            while start < match.end() and widths[start] < column:
                start += 1
            return match.start(), start
    return len(line), len(line)


def untangled(lines: list[str]) -> list[tuple[int, int, int]] | None:
    """The pieces of the lines in reading order, each as (line, start, end); (-1, 0, 0) is a blank line. None: there are no columns."""
    runs = _runs(lines)
    if not runs:
        return _alternating(lines)
    out: list[tuple[int, int, int]] = []
    done = 0
    for first, last in runs:
        out += [(i, 0, len(lines[i])) for i in range(done, first)]
        starts = Counter(column for line in lines[first : last + 1] for _, column in _starts(line))
        column = min(c for c, n in starts.items() if n >= max(starts.values()) / 2)
        cuts = [(i, *_cut(lines[i], column)) for i in range(first, last + 1)]
        end = last + 1
        while end < len(lines) and lines[end].strip() and _width(lines[end]) < column:
            cuts.append((end, len(lines[end]), len(lines[end])))
            end += 1
        out += [(-1, 0, 0), *((i, 0, left) for i, left, _ in cuts), (-1, 0, 0), *((i, right, len(lines[i])) for i, _, right in cuts), (-1, 0, 0)]
        done = end
    return [*out, *((i, 0, len(lines[i])) for i in range(done, len(lines)))]


def _whole_words(lines: list[str], step: int) -> int:
    """How many dictionary words the end of a line cuts that the line `step` further on makes whole."""
    ends = [(lines[i].strip()[-6:], lines[i + step].strip()[:6]) for i in range(len(lines) - step)]
    return sum(any(start < len(above) < end for end, start in word_ends(above + below).items()) for above, below in ends)


def _alternating(lines: list[str]) -> list[tuple[int, int, int]] | None:
    """The pieces of lines of which every second one goes on with the first: 甲文第一行, 乙文第一行, 甲文第二行 ... None if no block is like that."""
    out: list[tuple[int, int, int]] = []
    found = False
    for block in _blocks(lines):
        apart = _is_alternating([lines[i] for i in block])
        found |= apart
        out += [(i, 0, len(lines[i]) if i >= 0 else 0) for i in ([*block[::2], -1, *block[1::2], -1] if apart else block)]
    return out if found else None


def _blocks(lines: list[str]) -> list[list[int]]:
    """The indexes of lines between blank ones; a blank line is a block of its own."""
    blocks: list[list[int]] = []
    for i, line in enumerate(lines):
        if blocks and line.strip() and lines[i - 1].strip():
            blocks[-1].append(i)
        else:
            blocks.append([i])
    return blocks


def _is_alternating(printed: list[str]) -> bool:
    if len(printed) < ALTERNATING_FEWEST or any(_DAY.match(line) for line in printed):
        return False
    ended = sum(line.rstrip().endswith(("。", "！", "？", "”")) for line in printed[:-2])
    across = _whole_words(printed, 2)
    return ended <= len(printed) / 4 and across >= WORDS_WHOLE and across >= TIMES_MORE * _whole_words(printed, 1)
