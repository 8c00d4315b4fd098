"""A saved page of a web site with one report: which line is its title, and what a site prints beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from kg.segment.decks import DECK
from kg.segment.likeness import shared
from kg.segment.line import Line
from kg.segment.masthead import is_broadcast, is_place_line
from kg.segment.ownday import has_day
from kg.segment.whence import without_sources

TITLE_FEWEST = 6
"""What is shorter than this is the name of a column or a button."""
TOLD = 0.3
"""A title that shares less than this part of its pairs of characters with the report may stand below the day of the site itself."""
AHEAD = 0.3
"""A line that shares so much more with the report than the line nearest to the day is the title."""
HEADLINE_LIMIT = 32
AHEAD_CHARS = 16
"""So much of an abstract is compared with the report."""
_PRINTED = re.compile(r"总?第\s*\d+\s*期|农历|\d版")
_ABSTRACT = re.compile("(?:内容)?(?:摘要|提要|导读|核心提示|导语)[：:]\\s*")
_FIELD = re.compile("(?:标题|名称|信息名称|文章标题)[：:]\\s*")
_OF_SOURCE = re.compile("原(?:文)?标题[：:]\\s*(?=.{6})")
_EMPTY_FIELD = re.compile("(?!.*位置)[\u3400-\u9fff]{2,6}[：:]$")
_KEYWORDS = re.compile("标签|关键[词字]")
_VALUE = re.compile("[\u3400-\u9fffA-Za-z·]{2,10}")
_PICTURE = re.compile("(?:图为|在)[^，。；：“”]{2,24}(?:调研|视察|考察|慰问|走访|参观|检查|座谈|交流|督导|观摩)(?:现场|时)?$")
"""What stands below a photograph: 在某某小学调研."""
_SCENE = re.compile("[^，。；：“”]{0,12}(?:现场|合影|合影留念|资料图|效果图)$")
"""座谈会现场: below a photograph too, if it is not the title."""
_PUBLISHED = re.compile(r"[：:]\s*\S|\d[：:]\d\d")
"""What stands beside the day below a title: the hour, a source. At the head of a site the day stands alone."""
_SITE = re.compile(
    r"[^\s，。；：]{2,24}(?:网|网站|门户|在线|政府|委员会|[市县区]委|公司|集团|开发区|园区|新区|学校|学院|大学|中学|小学|医院|局|中心|报|发布|电视台|协会|商会|政协|人大|法院)"
    r"(?:[\s·|]+[^\s，。；：]{2,8})?"
)
_ENDED = re.compile("[。！？；，：”)]$")
_BARE = re.compile("[\\W_]+")


def without_site(found: list[Line]) -> list[Line]:
    """The lines with the title of the report marked as one of the first level, and with what the site prints beside it as furniture."""
    found = without_sources(_without_pictures(_without_copies(_without_values(_with_title_of_source(found)))))
    begin = next((i for i, line in enumerate(found) if line.kind == "body"), len(found))
    day = _day_line(found, begin)
    title = None if day is None else _title(found, day, begin)
    if day is None or title is None:
        return found
    beside = set(_beside(found, day, title))
    return [replace(line, level=1) if i == title else replace(line, kind="furniture") if i in beside else line for i, line in enumerate(found)]


def _day_line(found: list[Line], begin: int) -> int | None:
    """Where a site says above its only report when it was published; None for a page of several reports or of print."""
    days = [i for i, line in enumerate(found) if line.kind in {"furniture", "byline"} and has_day(line.chars)]
    above = [i for i in days if i < begin]
    printed = any(_PRINTED.search(line.chars) for line in found[:begin]) or any(line.level or line.begins or line.kind == "contents" for line in found)
    several = any(
        i > begin and "headline" in {line.kind for line in (found[i - 1], *found[i + 1 : i + 2])} and any(line.kind == "body" for line in found[i:])
        for i in days
    )
    cut = begin < len(found) and len(found[begin].chars) <= HEADLINE_LIMIT and not _ENDED.search(found[begin].chars)  # more of the title
    return above[-1] if above and begin < len(found) and not (printed or several or cut) else None


def _title(found: list[Line], day: int, begin: int) -> int | None:
    """The line that is the title: the one nearest above the day, unless another says much more of what the report says."""
    said = {i: shared([found[i].chars], _report(found)) for i in range(begin) if _may_be_title(found[i])}
    above, below = [i for i in said if i < day], [i for i in said if i > day]
    if not above or (below and (_is_site(found[above[-1]].chars) or not _PUBLISHED.search(found[day].chars))):
        return None
    nearest = _upper(found, above)
    best = max((i for i in above if i == nearest or not _is_site(found[i].chars)), key=lambda i: (said[i], i))
    later = max(below, key=lambda i: (said[i], -i), default=nearest)
    if said[nearest] < TOLD and said[later] > max(said[best], TOLD) + AHEAD:
        return later
    return best if said[best] > said[nearest] + AHEAD else nearest


def _upper(found: list[Line], above: list[int]) -> int:
    """The lower of the last two lines above the day, or the upper one where the lower only says who was there."""
    if len(above) > 1 and above[-2] == above[-1] - 1 and found[above[-2]].block == found[above[-1]].block and DECK.match(found[above[-1]].chars):
        return above[-2]
    return above[-1]


def _may_be_title(line: Line) -> bool:
    plain = len(line.chars) >= TITLE_FEWEST and not line.chars.startswith(("(", "—"))
    return line.kind == "headline" and plain and not is_place_line(line.chars) and not is_broadcast(line.chars)


def _is_site(chars: str) -> bool:
    """Whether a line may be the name of the site, with that of a column behind it."""
    return bool(_SITE.fullmatch(chars))


def _beside(found: list[Line], day: int, title: int) -> Iterator[int]:
    """The lines that are no part of the report: names of columns above its title, copies of that, what stands below photographs."""
    same = _bare(found[title].chars)
    often = Counter(line.chars for line in found[day:])
    for i, line in enumerate(found):
        if line.kind != "headline" or i == title:
            continue
        above = i < title and not (i == title - 1 and line.block == found[title].block and shared([line.chars], _report(found)) >= TOLD)
        if above or _bare(line.chars) == same or often[line.chars] > 1 or (i > day and _SCENE.match(line.chars)):
            yield i


def _report(found: list[Line]) -> str:
    return "".join(line.chars for line in found if line.kind == "body")


def _bare(chars: str) -> str:
    return _BARE.sub("", chars)


def _with_title_of_source(found: list[Line]) -> list[Line]:
    """原标题：…: the headline where no other is printed above the report."""
    begin = next((i for i, line in enumerate(found) if line.kind == "body"), 0)
    label = next(((i, match.end()) for i in range(begin) if (match := _OF_SOURCE.match(found[i].chars))), None)
    if label is None or any(line.kind == "headline" for line in found[:begin]):
        return found
    at, size = label
    return [*found[:at], replace(found[at], text=found[at].text[size:], kind="headline"), *found[at + 1 :]]


def _without_values(found: list[Line]) -> list[Line]:
    """责任编辑： on one line and the name on the next: both are furniture."""
    out: list[Line] = []
    for line in found:
        field = out[-1].chars if out and out[-1].kind == "furniture" else ""
        value = _EMPTY_FIELD.fullmatch(field) and (_VALUE.fullmatch(line.chars) or (_KEYWORDS.match(field) and "。" not in line.chars))
        out.append(replace(line, kind="furniture") if value and line.kind in {"headline", "body"} else line)
    return out


def _without_pictures(found: list[Line]) -> list[Line]:
    """What stands below a photograph, on a line away from the others."""
    return [
        replace(line, kind="furniture") if i and line.kind == "headline" and line.block != found[i - 1].block and _below_picture(found[:i], line) else line
        for i, line in enumerate(found)
    ]


def _below_picture(above: list[Line], line: Line) -> bool:
    return bool(_PICTURE.match(line.chars)) or (bool(_SCENE.fullmatch(line.chars)) and any(other.kind == "headline" for other in above))


def _without_copies(found: list[Line]) -> list[Line]:
    """An abstract that only says ahead what the report begins with, a field with the title that stands below once more."""
    out = []
    for i, line in enumerate(found):
        label = _ABSTRACT.match(line.chars) or _FIELD.match(line.chars)
        own = _bare(line.chars[label.end() :])[:AHEAD_CHARS] if label else ""
        copied = own and any(_bare(other.chars).startswith(own) for other in [*found[:i], *found[i + 1 :]])
        title = label is not None and line.kind == "headline" and _FIELD.match(line.chars) and not copied
        out.append(replace(line, kind="furniture") if copied else replace(line, text=line.text[label.end() :]) if label and title else line)
    return out
