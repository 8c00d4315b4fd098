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
    names = (_SITE.sub("", name) for name in [*first, *(match["name"] for chars in lines for match in _RIGHTS.finditer(chars))])
    return next((name for name in names if _LEAST <= len(name) <= _MOST and _is_house(name)), None)


def _is_house(name: str) -> bool:
    if re.search("[。，；：、]|融媒体|电视台|广播|报社|日报|晚报", name) or re.search("(?:委员会|政府|委|局|厅|部|办公室)$", name):
        return False
    return bool(re.search(f"{lexicon.any_of('company_endings', 'institution_endings')}$", name))
