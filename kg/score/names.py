"""How names are compared: by a normal form, by what one contains of another, by the forms the graph knows of a thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from difflib import SequenceMatcher

Forms = Mapping[str, tuple[str, ...]]
"""Label of a thing -> its other printed forms, sorted; all in normal form."""

_PASSED_OVER = re.compile(r"[\s\"“”‘’'「」『』《》·•.]")
_COMMON_ENDING = re.compile("(股份|有限|责任|集团|总?公司|工厂|分?店|社区|街道|村|镇|小镇|学校|小学|中学|幼儿园|医院|园区|公园|项目|中心)+$")
_LEVELS = ("新区", "省", "市", "区", "县", "州", "旗")


def normal(text: str | None) -> str:
    """NFKC, without white space, quotation marks and dots."""
    return _PASSED_OVER.sub("", unicodedata.normalize("NFKC", text or ""))


def likeness(first: str, second: str) -> float:
    """0 to 1; at least 0.6 where one contains the other."""
    if not first or not second:
        return 0.0
    if first in second or second in first:
        shorter, longer = sorted((len(first), len(second)))
        return 0.6 + 0.4 * shorter / longer
    return SequenceMatcher(None, first, second).ratio()


def one_site(first: str, second: str) -> bool:
    """One contains the other, and they share more than an ending that many sites have."""
    shorter = min(first, second, key=len)
    return (first in second or second in first) and len(_COMMON_ENDING.sub("", shorter)) >= 2


def known_as(label: str, wanted: Collection[str], forms: Forms) -> str:
    """The label, or that other form of it which is wanted."""
    if label in wanted:
        return label
    return next((form for form in forms.get(label, ()) if form in wanted), label)


def without_level(title: str) -> str:
    """区委书记 -> 委书记, so that titles compare whichever level is printed before them."""
    for level in _LEVELS:
        if title.startswith(level) and len(title) > len(level):
            return title[len(level) :]
    return title


def phrase(body: str, title: str) -> str:
    """Body and title read as one, what they share once: 云江县 + 县委书记, and 云江县委 + 书记, are 云江县委书记."""
    shared = next((size for size in range(min(len(body), len(title)), 0, -1) if body.endswith(title[:size])), 0)
    return body + title[shared:]
