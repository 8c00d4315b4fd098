"""Names of gatherings compared: how alike they are, and whether they are about the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.resolve.happenings import Happening, share_a_site

_GATHERING = re.compile(r"(?:会议?|会谈|仪式|活动|典礼|大会|节|论坛|比赛|大赛|讲座|宣讲)$")
_GENERIC = re.compile(
    r"全[省市区县州镇国]|我[省市区县州]|[省市区县州]委?|\d{4}年|第[一二三四五六七八九十百\d]+[次届场期批]|党政|工作|活动|集中|重大|主题|专题|全面|深入|推进|动员|部署|座谈|签约|开工|揭牌|启动"
    r"|颁奖|表彰|总结|现场|视频|电视电话|协调|调度|领导小组|领导|干部|誓师|研讨|征求意见|联席|扩大|常务|常委|党组|会议?|仪式|典礼|大会|举行|召开|隆重|庆祝|暨|与|和|的|在|我|\(|\)"
)
"""Words in names of gatherings that say nothing of what they are about."""
_WEAK = re.compile(r"项目|系统|工程|建设|企业|产业|发展|中心|推进")
"""Words that subjects share without being one: 算力中心项目, 储能电池项目."""


def likeness(a: Happening, b: Happening) -> float:
    """How alike the two most alike names are, from 0 to 1, by pairs of characters."""
    return max((_alike(x, y) for x in _telling(a) for y in _telling(b)), default=0.0)


@lru_cache(maxsize=4096)
def _telling(happening: Happening) -> tuple[str, ...]:
    """The names, without those that are a word for any gathering (会议, 座谈会) where there are others."""
    return tuple(name for name in happening.names[:6] if _GENERIC.sub("", name)) or happening.names[:6]


@lru_cache(maxsize=4096)
def _alike(x: str, y: str) -> float:
    first, second = ({name[i : i + 2] for i in range(len(name) - 1)} for name in (x, y))
    shared, smaller = len(first & second), min(len(first), len(second))
    if not smaller:
        return 0.0
    return max(2 * shared / (len(first) + len(second)), 0.9 * shared / smaller if smaller >= 5 else 0.0)


def may_be_one(a: Happening, b: Happening) -> bool:
    """Whether two share anything that can make them one event beside day, issue and region: a person, a site, two characters of a name."""
    if a.source.key == b.source.key:
        return False
    met = not a.people.keys().isdisjoint(b.people) or share_a_site(a, b) or (a.place is not None and a.place == b.place)
    return met or not _pairs(a).isdisjoint(_pairs(b))


@lru_cache(maxsize=4096)
def _pairs(happening: Happening) -> frozenset[str]:
    """Every two characters that stand together in one of the names that are compared."""
    return frozenset(name[at : at + 2] for name in happening.names[:6] for at in range(len(name) - 1))


@lru_cache(maxsize=4096)
def subjects(happening: Happening) -> tuple[str, ...]:
    """What remains of the names without the words that all gatherings share."""
    found = (_GENERIC.sub("", name) for name in happening.names if _GATHERING.search(name))
    return tuple(subject for subject in found if len(subject) >= 2)


def overlap(x: str, y: str) -> bool:
    """Whether two subjects share two characters that stand together, or most characters of the shorter; weak words count where one has no others."""
    strong = _WEAK.sub("", x), _WEAK.sub("", y)
    x, y = strong if all(strong) else (x, y)
    pairs = {x[i : i + 2] for i in range(len(x) - 1)}
    return any(y[i : i + 2] in pairs for i in range(len(y) - 1)) or 2 * len(set(x) & set(y)) > min(len(set(x)), len(set(y)))
