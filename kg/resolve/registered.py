"""Names of companies taken apart: place, own name, legal form; and which short forms a full name has."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg import lexicon

_LEGAL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司)$")
_TAIL = re.compile(r"(?:股份|责任|有限)$")
_BRACKETED = re.compile(r"\([^()]{2,6}\)")
_SUBSIDIARY = re.compile(r"(?:集团|控股).")
_BEFORE_BRANCH = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|股份公司)(?=.{2,8}(?:支行|分行|分公司|营业部|分店|分理处)$)")
_BRANCH = re.compile(r".{4,}(?:支行|分行|分公司|营业部|分店|分理处)$")
_SITE_OF = re.compile(
    r"(?P<firm>.{4,}?(?:股份有限公司|有限责任公司|有限公司))的?(?!党|工会|团)[一-鿿]{0,8}?(?:加工点|加工厂|工厂|车间|厂区|厂房|生产线|仓库|库房|分拨中心|物流中心|基地|工地|展厅|项目|实验室|园区|门店)$"
)
_GROUP = re.compile(r"(?:控股|投资|产业|实业)?(?:集团|控股)$")
_LEVEL = re.compile(r"[省市县区州旗盟]")
_HOUSE = re.compile(r"(?:集团|控股|公司|银行)*$")


def is_full(name: str) -> bool:
    """Whether a name ends as registered names do."""
    return bool(_LEGAL.search(name)) and len(bare(name)) >= 2


def is_registered(name: str) -> bool:
    """A full name, or the name of a branch, which says as much."""
    return is_full(name) or bool(_BRANCH.search(name))


def owner_of(site: str) -> str | None:
    """The company whose works, store or yard a site is: 某某有限公司东区加工点. No branch, party cell or institute of it, which are bodies of their own."""
    found = _SITE_OF.match(site)
    return found["firm"] if found and is_full(found["firm"]) else None


def bare(name: str) -> str:
    """Without legal ending and bracketed place."""
    return _TAIL.sub("", _LEGAL.sub("", _BRACKETED.sub("", name)))


def without_form_of_whole(name: str) -> str:
    """A branch without the legal form of the whole: 某某银行股份有限公司云江支行 is 某某银行云江支行."""
    return _BEFORE_BRANCH.sub("", name)


def form_free(name: str) -> str:
    """For comparing full names: 有限责任公司 is 有限公司."""
    return name.replace("有限责任公司", "有限公司")


def same_stem(short: str, full: str) -> bool:
    """The stems are one: the full name is the short one with place and legal ending."""
    return short == full


def begins(short: str, full: str) -> bool:
    """The full stem goes on where the short one ends, and not from a group to one of its parts."""
    since = len(short) - 2 if short.endswith(("集团", "控股")) else len(short)
    return len(short) >= 2 and full.startswith(short) and not _SUBSIDIARY.search(full[since:])


def begins_long(short: str, full: str) -> bool:
    """As `begins`, for a short name that is rare enough to be sought outside its article."""
    return len(short) >= 4 and begins(short, full)


def is_group_of(short: str, full: str) -> bool:
    """宏泰集团 is the group whose stem begins with 宏泰 and ends in 集团 or 控股: 宏泰控股集团, 宏泰智能装备集团; no member of it."""
    own = short.removesuffix("集团")
    return own != short and len(own) >= 2 and full.startswith(own) and bool(_GROUP.search(full)) and not _SUBSIDIARY.search(_GROUP.sub("", full))


@lexicon.derived
def _expansions() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1].split()) for row in lexicon.rows("company_abbreviations")}


def abbreviates(short: str, full: str) -> bool:
    """城投集团 is 城市建设投资集团: both without the area that owns the firm."""
    own = _HOUSE.sub("", short) or short
    words = _expansions().get(own) or _expansions().get(short, ())
    return any(full.startswith(word) and _HOUSE.fullmatch(full[len(word) :]) for word in words)


def is_abbreviation(stem: str) -> bool:
    """Whether a name without its area is the abbreviation of an area's firm."""
    own = _HOUSE.sub("", stem) or stem
    return own in _expansions() and own not in _expansions()[own]


def split_area(name: str, is_area: Callable[[str], bool]) -> tuple[str, str]:
    """The area with which a name begins, as printed, and the rest; no area where none is known."""
    sizes = [size for size in range(min(len(name) - 2, 8), 1, -1) if is_area(name[:size])]
    for size in sizes:
        rest = name[size:]
        return name[:size], rest[1:] if _LEVEL.match(rest) and is_area(name[: size + 1]) else rest
    return "", name


@lexicon.derived
def _lookalikes() -> frozenset[frozenset[str]]:
    sets = (line[0].split() for line in lexicon.rows("lookalikes"))
    return frozenset(frozenset((a, b)) for group in sets for a in group for b in group if a != b)


def misread(a: str, b: str) -> bool:
    """Whether two names of one length differ in one character only, and the two characters look alike."""
    if len(a) != len(b) or a == b:
        return False
    differing = [pair for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and frozenset(differing[0]) in _lookalikes()
