"""What an organisation is a part of, and where it is, as far as its name says so beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg import places
from kg.facts import Organisation
from kg.resolve.jurisdiction import Area, Areas
from kg.resolve.sources import Source

_WHOLE = re.compile(r"(?:委|政府|局|厅|部|国务院|法院|检察院|人大常委会|政协|管委会|纪委|中共中央|政治局)$")
_PART = re.compile(
    r"(?:办公室|办公厅|办|政治局|常委会|常务委员会|政法委|组织部|宣传部|统战部|社会工作部|政研室|党校|国资委|金融办|.{1,8}(?:支队|大队|总队|分局|派出所|处|科|司))$"
)
_BRANCH = re.compile(r".{0,12}(?:分公司|支行|分行|营业部|分店|事业部)$")
_FACULTY = re.compile(r".{0,12}(?:学院|研究院|研究所|附属医院|附属中学|附属小学)$")
_REGISTERED = re.compile(r"(?:有限公司|有限责任公司|股份公司|总公司)$")
_BRANCH_AT = re.compile(r".{2,}(?:公司|银行|集团)(?P<at>.{2,6}?)(?:支行|分行|分公司|营业部)$")
_TOWN = re.compile(r"(?P<town>[一-鿿]{2,4}?(?:街道|镇|乡))(?=[一-鿿]{2})(?!政府|党委|街|企)")
_AREA = re.compile(r"[省市区县州旗]$")


def wholes(organisations: Iterable[Organisation]) -> dict[str, str]:
    """By key of a part the key of what it is directly part of: the longest name in the graph that its own name begins with."""
    known = tuple(organisations)
    by_label: dict[str, list[Organisation]] = {}
    for one in known:
        by_label.setdefault(one.label, []).append(one)
    found: dict[str, str] = {}
    for part in known:
        prefixes = (part.label[:size] for size in range(len(part.label) - 1, 1, -1))
        whole = next((by_label[name][0] for name in prefixes if len(by_label.get(name, ())) == 1 and _contains(by_label[name][0], part)), None)
        if whole:
            found[part.key] = whole.key
    return found


def _contains(whole: Organisation, part: Organisation) -> bool:
    rest = part.label.removeprefix(whole.label)
    if whole.kind == "company" or part.kind == "company":
        return whole.kind == part.kind and bool(_BRANCH.match(rest))
    if whole.kind == "public":
        return (part.jurisdiction in (whole.jurisdiction, None)) and bool(_WHOLE.search(whole.label)) and bool(_PART.match(rest))
    return whole.label.endswith(("大学", "科学院")) and bool(_FACULTY.match(rest))


def whereabouts(one: Organisation, source: Source, areas: Areas, known: Mapping[str, Area]) -> Area | None:
    """The area that the name of a company or an institution begins with.

    Companies and their branches: the area of registration, in short only where it is the paper's own, or a city or province. Public bodies
    have a jurisdiction instead.
    """
    if one.kind == "public":
        return None
    if one.kind == "company":
        branch = _BRANCH_AT.match(one.label)
        if branch:
            return _area(branch["at"], source, areas)
        return _registered(one.label, source, areas) if _REGISTERED.search(one.label) else None
    town = _TOWN.match(one.label)
    if town and not areas.known(one.label[:2], source):
        return areas.find(town["town"], source)
    area = known.get(one.key)
    return area if area and _AREA.search(area.name) and area.name != one.label else None


def _registered(label: str, source: Source, areas: Areas) -> Area | None:
    sizes = range(min(len(label) - 4, 8), 1, -1)
    return next((area for size in sizes if (area := _area(label[:size], source, areas))), None)


def _area(name: str, source: Source, areas: Areas) -> Area | None:
    area = areas.known(name, source)
    return area if area and (_AREA.search(name) or area.name in source.chain or _is_wide(name)) else None


def _is_wide(name: str) -> bool:
    """Whether a short name is that of one province or city: companies are called by words that are also names of districts (平安, 吉利)."""
    found = places.names().get(name, ())
    return len(found) == 1 and found[0].level in ("province", "city")
