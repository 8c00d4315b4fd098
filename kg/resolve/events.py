"""One event from many reports.

Two happenings of different articles are compared by the findings of `FINDINGS`; `IMPOSSIBLE` comes first. From `SAME` upwards they are
one event, and all pairs behind an event have to be: no chains (`kg.resolve.clusters`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.facts import Finding
from kg.resolve.blocks import Answer, pairs
from kg.resolve.gatherings import likeness, may_be_one, overlap, subjects
from kg.resolve.happenings import Happening, days, share_a_site

SAME = 3.5
OPEN = 3.0
"""From this weight upwards two reports that were left apart are a question."""
_ALIKE = (
    frozenset(("meeting", "talk", "award", "appointment", "ceremony")),
    frozenset(("visit", "talk", "reception")),
)
_ORDINAL = re.compile(r"第?[一二三四五六七八九十百\d]+[次届场期批]")
_SESSION = re.compile(
    r"(常委会(?=第[^次]{1,4}次会)|党组|常务|常委|主席|主任|全体|座谈|推进|动员|表彰|部署|专题|调度|协调|专题学习|务虚|读书|评审|发布|签约|开工|揭牌|启动|颁奖|总结|现场)(?:(?<=常委会)|(?:\(扩大\))?[会仪])"
)
_TARGET = re.compile(r"(?:到|赴|走访|考察|来到|走进)([一-鿿A-Za-z0-9]{2,20}?)(?:调研|考察|走访|检查|视察|慰问|督查|$)")


# ---- findings --------------------------------------------------------------------------------------------------------


def same_article(a: Happening, b: Happening) -> bool:
    """One article tells of both as two."""
    return a.source.key == b.source.key


def other_day(a: Happening, b: Happening) -> bool:
    """The days they can have been on do not meet."""
    x, y = days(a.when), days(b.when)
    if x and y:
        return x[1] < y[0] or y[1] < x[0]
    return bool(a.when.month_day and b.when.month_day) and a.when.month_day != b.when.month_day


def other_type(a: Happening, b: Happening) -> bool:
    """A meeting is no visit."""
    return a.type != b.type and "other" not in (a.type, b.type) and not any({a.type, b.type} <= alike for alike in _ALIKE)


def other_ordinal(a: Happening, b: Happening) -> bool:
    """第三次 is not 第四次."""
    x, y = _words(_ORDINAL, a), _words(_ORDINAL, b)
    return bool(x and y) and not x & y


def same_day(a: Happening, b: Happening) -> bool:
    """Both are certain to the day, and it is one."""
    return bool(a.when.start or a.when.month_day) and (a.when.start, a.when.month_day) == (b.when.start, b.when.month_day)


def same_issue(a: Happening, b: Happening) -> bool:
    """One file, or one paper of one day."""
    return a.source.page == b.source.page or (a.source.issued is not None and (a.source.paper, a.source.issued) == (b.source.paper, b.source.issued))


def same_region(a: Happening, b: Happening) -> bool:
    """Papers of one city."""
    return a.source.region == b.source.region


def same_leader(a: Happening, b: Happening) -> bool:
    """Somebody leads, presides or speaks in both."""
    return bool(a.leaders & b.leaders)


def other_leaders(a: Happening, b: Happening) -> bool:
    """Both name leaders, none in common."""
    return bool(a.leaders and b.leaders) and not a.leaders & b.leaders


def same_people(a: Happening, b: Happening) -> bool:
    """Two people or more in common, half of the shorter list at least."""
    shared = len(a.people.keys() & b.people.keys())
    return shared >= 2 and 2 * shared >= min(len(a.people), len(b.people))


def same_name(a: Happening, b: Happening) -> bool:
    """The names read the same."""
    return likeness(a, b) >= 0.8 and not _other_visitors(a, b)


def like_name(a: Happening, b: Happening) -> bool:
    """The names have much in common."""
    return 0.5 <= likeness(a, b) < 0.8 and not _other_visitors(a, b)


def unlike_name(a: Happening, b: Happening) -> bool:
    """Gatherings whose names have little in common."""
    return likeness(a, b) < 0.3 and "visit" not in (a.type, b.type)


def unlike_visit(a: Happening, b: Happening) -> bool:
    """Visits or receptions that have neither name nor site nor several people in common: who leads one may lead another on that day."""
    others = {a.type, b.type} & {"visit", "reception"}
    return bool(others) and likeness(a, b) < 0.5 and not same_people(a, b) and not same_site(a, b)


def same_site(a: Happening, b: Happening) -> bool:
    """A stop in common, or one place."""
    return share_a_site(a, b) or (a.place is not None and a.place == b.place)


def other_sites(a: Happening, b: Happening) -> bool:
    """Both name stops, none in common."""
    return bool(a.sites and b.sites) and not share_a_site(a, b)


def other_session(a: Happening, b: Happening) -> bool:
    """常务会议 is not 党组会议."""
    x, y = _words(_SESSION, a), _words(_SESSION, b)
    return bool(x and y) and not x & y


def other_subject(a: Happening, b: Happening) -> bool:
    """Gatherings of one kind whose names say that they are about other things: 企业家座谈会 is no 教师座谈会."""
    x, y = subjects(a), subjects(b)
    return bool(x and y) and "visit" not in (a.type, b.type) and not any(overlap(one, other) for one in x for other in y)


def other_target(a: Happening, b: Happening) -> bool:
    """Visits whose names say that they went to other places: 某某到第一小学调研, 某某到县医院调研."""
    x, y = _targets(a), _targets(b)
    return bool(x and y) and not share_a_site(a, b) and not any(overlap(one, other) for one in x for other in y)


def other_guests(a: Happening, b: Happening) -> bool:
    """Receptions of other people."""
    x, y = _met(a), _met(b)
    return bool(x and y) and {a.type, b.type} == {"reception"} and not x & y


IMPOSSIBLE: tuple[tuple[Callable[[Happening, Happening], bool], str], ...] = (
    (same_article, "同一篇报道中的两项活动"),
    (other_day, "日期不同"),
    (other_type, "类别不同"),
    (other_ordinal, "届次不同"),
)

FINDINGS: tuple[tuple[Callable[[Happening, Happening], bool], float, str], ...] = (
    (same_day, 1.0, "同一天"),
    (same_issue, 1.0, "同一期报纸"),
    (same_region, 0.5, "同一地区的报纸"),
    (same_leader, 1.5, "同一人带队、主持或讲话"),
    (same_people, 1.5, "参加者相同"),
    (same_name, 2.0, "活动名称相同"),
    (like_name, 1.0, "活动名称相近"),
    (same_site, 1.5, "地点相同"),
    (unlike_name, -1.5, "活动名称不同"),
    (unlike_visit, -1.5, "走访、会见的名称与地点都不同"),
    (other_leaders, -1.5, "带队或主持的人不同"),
    (other_sites, -3.5, "走访地点不同"),
    (other_session, -3.0, "会议类别不同"),
    (other_subject, -2.5, "活动主题不同"),
    (other_target, -3.0, "去的地方不同"),
    (other_guests, -3.0, "会见的客人不同"),
)


_NEVER = tuple((finding, (Finding(finding.__name__, -10.0, words),)) for finding, words in IMPOSSIBLE)
_FOUND = tuple((finding, Finding(finding.__name__, weight, words)) for finding, weight, words in FINDINGS)
"""What is told of a pair, once for all pairs."""


def compare(a: Happening, b: Happening) -> tuple[Finding, ...]:
    """Everything found about the pair; one finding alone where it cannot be one event."""
    return next((told for finding, told in _NEVER if finding(a, b)), None) or tuple(told for finding, told in _FOUND if finding(a, b))


def judged(a: Happening, b: Happening) -> tuple[Finding, ...]:
    """Everything found about a pair that shares something by which it can be one event; nothing of any other."""
    return compare(a, b) if may_be_one(a, b) else ()


def judge_all(block: Sequence[Happening]) -> Answer:
    """`judged` of every pair of a block."""
    return pairs(judged, block)


def _other_visitors(a: Happening, b: Happening) -> bool:
    """Visits of other people: their names are alike because visits are called by who went where."""
    return "visit" in (a.type, b.type) and other_leaders(a, b)


def _targets(happening: Happening) -> tuple[str, ...]:
    return tuple(found for name in happening.names if happening.type == "visit" for found in _TARGET.findall(name))


def _met(happening: Happening) -> frozenset[str]:
    return frozenset(person for person, roles in happening.people.items() if "met" in roles)


def _words(pattern: re.Pattern[str], happening: Happening) -> frozenset[str]:
    return frozenset(word for name in happening.names for word in pattern.findall(name))
