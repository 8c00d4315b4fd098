"""Posts of a whole list: those behind it that sum up who is in it (甲、乙等县委常委), and those before it that go on over it (副区长甲、乙)."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg.model import Mention, Title

_SUMS_UP = re.compile("常委$|副[省市县区州旗镇乡]长$|副主席$|副主任$|政协委员$|人大代表$|院士$")
"""What stands behind a list for all who are in it: 甲、乙等县委常委."""


def up(people: list[Mention], holders: list[Mention], text: str) -> list[Mention]:
    """The people of a sentence, those with their post too whom a word behind the list sums up: 甲、乙等县委常委出席."""
    found = {mention.span.end: mention for mention in people}
    for holder in holders:
        titles = tuple(title for title in holder.titles if title.counted and title.body and _SUMS_UP.search(title.title))
        end = holder.span.start - 1
        if not titles or text[end] != "等":
            continue
        while (one := found.get(end)) is not None:
            found[end] = replace(one, titles=(*one.titles, *(title for title in titles if title not in one.titles)))
            end = one.span.start - 1 if text[one.span.start - 1] in "、和" else -1
    return list(found.values())


_CARRIED = re.compile(
    r"副|(?:执行|联席|名誉|荣誉|轮值)(?:会长|主席|理事长)|委员|常委|(?<!副)董事(?![长局会])|会董|校董|领导|成员|代表|顾问|专家|助理|巡视员|调研员|院士|理事|监事|同志|教授|研究员|劳模|参事|班子|人大代表|督学|秘书$"
)


def carries(title: Title) -> bool:
    """Whether a title goes on over a list of names: 副区长 does, 区长 does not."""
    return bool(_CARRIED.search(title.title))
