"""Posts of a whole list: those behind it that sum up who is in it (甲、乙等县委常委), and those before it that go on over it (副区长甲、乙)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from kg.model import Mention, Title
from kg.recognise.reading import Reading

_SUMS_UP = re.compile("常委$|副[省市县区州旗镇乡]长$|副主席$|副主任$|政协委员$|人大代表$|院士$")
"""What stands behind a list for all who are in it: 甲、乙等县委常委."""


_SOME = re.compile("部分|各|其他|全体|在[^，。；]{0,4}的")
"""甲、乙等市政协领导和|部分市政协委员: others."""


def up(people: list[Mention], holders: list[Mention], text: str) -> list[Mention]:
    """The people of a sentence, those with their post too whom a word behind the list sums up: 甲、乙等县委常委出席."""
    found = {mention.span.end: mention for mention in people}
    for holder in holders:
        titles = tuple(title for title in holder.titles if title.counted and title.body and _SUMS_UP.search(title.title) and not _SOME.match(title.printed))
        end = holder.span.start - 1
        if not titles or text[end] != "等":
            continue
        while (one := found.get(end)) is not None:
            found[end] = replace(one, titles=(*one.titles, *(title for title in titles if title not in one.titles)))
            end = one.span.start - 1 if text[one.span.start - 1] in "、和" else -1
    return list(found.values())


_CARRIED = re.compile(
    r"副|(?:执行|联席|名誉|荣誉|轮值)(?:会长|主席|理事长)|委员|常委|(?<!副)董事(?![长局会])|[会校]董(?!事)|领导|成员|代表|顾问|专家|助理|巡视员|调研员|院士|理事|监事|同志|教授|研究员|劳模|参事|班子|人大代表|督学|秘书$"
)


_BEHIND = frozenset({"教授", "副教授", "研究员", "副研究员", "博士", "同志", "主任医师", "副主任医师", "院士", "老师", "高工"})


def along(people: list[Mention], text: str) -> list[Mention]:
    """The people of a sentence, those with the post too that goes on over a list in which each bears his degree behind the name: 副院长甲教授、乙博士."""
    found: list[Mention] = []
    shared, end = tuple[Title, ...](), -1
    for mention in sorted(people, key=lambda mention: mention.span.start):
        one = mention
        by_degree = bool(one.titles) and one.span.start == one.name_span.start and all(title.title in _BEHIND for title in one.titles)
        if shared and by_degree and text[end : one.span.start] in {"、", "和", "及", "以及", "与"}:
            one = replace(one, titles=(*shared, *one.titles))
        else:
            behind = [title for title in one.titles if title.title in _BEHIND and one.span.end > one.name_span.end]
            shared = tuple(title for title in one.titles if carries(title) and title.counted and title.title not in _BEHIND) if behind else ()
        end = one.span.end
        found.append(one)
    return found


def carries(title: Title) -> bool:
    """Whether a title goes on over a list of names: 副区长 does, 区长 does not."""
    return bool(_CARRIED.search(title.title))


def take_back(sentences: Sequence[Reading]) -> None:
    """Titles that 与 or 和 would carry to one who bears his own elsewhere on the page: 副县长甲与董事长乙; 甲与乙签约."""
    own = {m.name for part in sentences for m in part.people if m.span.start < m.name_span.start and any(t.counted for t in m.titles)}
    for part in sentences:
        for at, mention in enumerate(part.people):
            shared = mention.titles and mention.span == mention.name_span and mention.name in own
            if shared and part.text[mention.span.start - 1] in "与和同及":
                part.people[at] = replace(mention, titles=())


_OF_MANY = re.compile("(?:代表|政协委员)$")


def may_be_his(title: Title) -> bool:
    """Whether a title may be of him whose name stands before his last one: 县委常委、|宣传部某某部长; not 部分政协委员、|某某局长."""
    return title.counted and carries(title) and not (_OF_MANY.search(title.title) or _SOME.match(title.printed))


def before(titles: Sequence[Title], end: int) -> tuple[Title, ...]:
    """The first titles of a row, without the body that those took from the next one, which has a name in it."""
    wrong = titles[end].body if end < len(titles) else None
    return tuple(replace(title, body=None) if wrong and title.body == wrong else title for title in titles[:end])
