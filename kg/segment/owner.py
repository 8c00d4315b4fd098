"""The company, school or hospital whose own web page a page is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg import lexicon

_FIRST = 2
"""Lines at the head of a page that may name its owner."""
_LEAST, _MOST = 4, 30
_RIGHTS = re.compile(r"(?:版权所有|主办单位|主办|Copyright|©)\s*+[：:]?\s*+(?:\(C\)|©|\d{4}|[-\s])*+(?P<name>[\u3400-\u9fff()]{4,30})")
_SITE = re.compile("(?:新闻网|官网|官方网站|网站|新闻中心|网)$")


def owner(head: Iterable[str], lines: Iterable[str]) -> str | None:
    """Its name by the first lines of the page, else by the line at its foot that reserves the rights; None for a newspaper or a government."""
    first = [re.split(r"[\s>»|]", chars.strip())[0] for chars, _ in zip(head, range(_FIRST), strict=False)]
    head, lines = list(head), list(lines)
    names = (_SITE.sub("", name) for name in [*first, *(match["name"] for chars in lines for match in _RIGHTS.finditer(chars))])
    return next((name for name in names if _LEAST <= len(name) <= _MOST and _is_house(name)), None) or _of_report(lines)


_HEADED = re.compile("(?P<name>[\u3400-\u9fff]{2,10}集团)(?=与|和|党委|领导|召开|举行|举办|组织|开展|到|赴|走进|签|荣?获|成功)[^。；]{4,50}")
_AT_OURS = re.compile("(?:在|来|到|莅临|走进|回访)集团(?:公司)?(?:总部|本部|机关|[一-龥]{0,4}(?:会议[室厅]|楼|考察|调研|洽谈|交流|检查|座谈)|[，。])")
"""在集团六楼会议室: only a page of the group's own speaks so."""


def _of_report(lines: list[str]) -> str | None:
    """The group that a report on its own page is about: its headline begins with it, and the report calls it 集团."""
    named = next((match["name"] for chars in lines if (match := _HEADED.fullmatch(chars.strip()))), None)
    return named if named and any(_AT_OURS.search(chars) for chars in lines) else None


def _is_house(name: str) -> bool:
    if re.search("[。，；：、]|融媒体|电视台|广播|报社|日报|晚报", name) or re.search("(?:委员会|政府|委|局|厅|部|办公室)$", name):
        return False
    return bool(re.search(f"{lexicon.any_of('company_endings', 'institution_endings')}$", name))
