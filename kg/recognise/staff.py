"""People without a title whom a report tells by the house they are of: 某某日报甲、某某大学乙等代表发言; 某某中学丙获一等奖."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import lexicon, places, words
from kg.model import Mention, Span
from kg.recognise import follows, sounds
from kg.recognise.boundaries import Boundaries
from kg.recognise.names import FUNCTION_SURNAMES, NEVER, begins_with_a_place, may_be
from kg.recognise.reading import Reading
from kg.recognise.untitled import holds_a_word, usual
from kg.sought import behind

_HOUSES = "局委办部处科室社村镇乡区道会系班级所院校园馆队厂店行司团报台学站心坊队组"
"""What the names of houses and their parts end with."""
_LEAST, _MOST = 3, 30
"""No house has a shorter or a longer name (characters)."""
_LINK = re.compile("[、，]|(?:以)?及|[和与]")
_ENDS = re.compile(
    "等(?:[一二三四五六七八九十两几\\d]+[余多]?)?[位名个]?[^，。；、]{0,10}?(?:代表|同志|专家|人|嘉宾|党员|干部|教师|学生|选手|委员|员工|记者)|等"
)
_PART_OF_NAME = frozenset("会委局部院厅处组者员长民生工家商科社村镇乡县市区路街桥河湖厂店队班")
"""What a name behind a house seldom ends with: 县委|常委会."""
_SETTLED = ("村", "社区", "屯", "寨", "组", "镇", "乡")
"""Where somebody lives, who may be seen at home there."""
_TAKES_PART = re.compile("(?:也|还|分别|先后|一同|一起)?(?:出席|列席|参加|参会|发言|陪同|随同|主持|作了?(?:交流|典型|表态)?发言|致辞)")
_DOES = re.compile(
    "(?:等|分别|先后|一同|一起|在会上|现场)*(?:[到来赴](?=[^，。；位自]{2,})|关于|就[^，。；]{2,20}?(?:作|汇报|介绍|发言)|[作做](?=[^，。；]{0,8}(?:汇报|介绍|报告|说明|点评))"
    r"|(?:(?:关于|对|就|围绕)[^，。；的]{1,24})?的[^，。；的]{0,6}(?:汇报|介绍|讲解|发言|意见|建议|解读|述职|说明|反映|陈述|演示))"
)
"""What people do behind whose name no word of reports stands: 到某公司, 关于某事的汇报."""
_SEVERAL = 2


@lexicon.derived
def _behind_a_house() -> re.Pattern[str]:
    """Where a surname stands right behind what the names of houses end with."""
    surnames = "".join(sorted(lexicon.word_set("surnames")))
    return behind(f"(?<=[{_HOUSES}])(?=[{surnames}][\u4e00-\u9fff])")


def note(part: Reading) -> Iterator[Mention]:
    """The people of a sentence who stand behind the names of their houses, each with it."""
    text, span = part.text, part.span
    taken = [person.name_span for person in part.people]
    rows: list[list[Mention]] = []
    ends = -1
    for match in _behind_a_house().finditer(text, span.start, span.end):
        at = match.end()
        if any(name.start <= at < name.end for name in taken) or any(title.head.start <= at < title.head.end for title in part.titles):
            continue
        found = _person(part, at)
        if found is None:
            continue
        mention, begin = found
        link = _LINK.match(text, ends) if rows else None
        if link and link.end() == begin:
            rows[-1].append(mention)
        else:
            rows.append([mention])
        rows[-1] += _listed_with(part, mention.span.end)
        ends = rows[-1][-1].span.end
    for row in rows:
        if _tells(text, row) or _among_others(part, row):
            yield from row


def _listed_with(part: Reading, at: int) -> list[Mention]:
    """Those of the same house, listed by name alone behind one: 市环保局甲、|乙."""
    text, found = part.text, list[Mention]()
    while text[at : at + 1] == "、":
        sizes = (size for size in (3, 2) if _closed(text, at + 1 + size) and _fits(text[at + 1 : at + 1 + size], beside=True))
        size = next(sizes, 0)
        if not size or at + 1 + size > part.span.end:
            break
        name = Span(at + 1, at + 1 + size)
        found.append(Mention("person", name, text[name.start : name.end], name))
        at = name.end
    return found


def _closed(text: str, at: int) -> bool:
    """Whether a name in such a list may end at an offset."""
    return bool(_LINK.match(text, at) or _ENDS.match(text, at) or _DOES.match(text, at)) or follows.after(text, at) >= follows.WORD_AFTER


def _person(part: Reading, at: int) -> tuple[Mention, int] | None:
    """Who stands at an offset behind the name of a house, and where that begins."""
    text, span = part.text, part.span
    for size in (3, 2):
        end = at + size
        name = text[at:end]
        if end > span.end or not (_fits(name) and _closed(text, end)):
            continue
        begin = Boundaries(text, span, part.times).body_start(at, span.start)
        house = text[begin:at]
        if (len(house) >= _LEAST or house.endswith("科")) and len(house) <= _MOST and not words.known_word(text[at - 1 : at + 1]):
            return Mention("person", Span(at if house.endswith(_SETTLED) else begin, end), name, Span(at, end)), begin
    return None


def _fits(name: str, *, beside: bool = False) -> bool:
    """Whether a string is a usual name and nothing else: a surname, given names, no word or place in it. `beside` another it need not be usual."""
    if (
        not (may_be(name) if beside else usual(name[1:]))
        or name[0] in FUNCTION_SURNAMES
        or name[-1] in _PART_OF_NAME
        or not NEVER.isdisjoint(name)
        or name in lexicon.word_set("not_names")
        or sounds.is_word(name)
        or begins_with_a_place(name)
    ):
        return False
    return not holds_a_word(name) and name not in places.names()


def _among_others(part: Reading, row: list[Mention]) -> bool:
    """Whether they are items of a list of people: between two who have titles, or by themselves between semicolons."""
    text, start, end = part.text, row[0].span.start, row[-1].span.end
    if text[end : end + 1] == "；" and start == part.span.start and len(text[start:end]) > _LEAST:
        return True
    before = any(person.span.end == start - 1 and person.titles for person in part.people)
    behind_them = any(person.span.start == end + 1 and person.titles for person in part.people)
    if text[start - 1] not in "、，" or text[end : end + 1] not in {"、", "，"}:
        return False
    return (before and behind_them) if len(row[-1].name) == _SEVERAL else (before or behind_them)


def _tells(text: str, row: list[Mention]) -> bool:
    """Whether what stands behind a list of them says that they are people: several with houses, or a verb of reports behind one of three characters."""
    mention = row[-1]
    end = mention.span.end
    if follows.after(text, end) < follows.WORD_AFTER and not _ENDS.match(text, end) and not _DOES.match(text, end):
        return False
    alone = _TAKES_PART.match(text, end) or (len(mention.name) > _SEVERAL and (follows.word_after(text, end) or _DOES.match(text, end)))
    return len(row) >= _SEVERAL or bool(alone)
