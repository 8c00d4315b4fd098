"""Posts behind a list that sum up who is in it: 甲、乙等县委常委."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Mention

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
