"""Which area a name or a bare 省 市 区 县 means in an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

from msgspec.structs import replace

from kg import homes, places
from kg.model import Jurisdiction
from kg.resolve.names import normal
from kg.resolve.sources import Home, Source
from kg.resolve.spelling import level_of

CHINA = "中国"
_PROVINCE_PRINTED = re.compile(r"[一-鿿]{2,3}(?:省|自治区)([一-鿿]{2,6}[市州县区旗])$")
_AREA_ENDING = re.compile(r"(?:省|市|区|县|旗|州|盟|国)$")
_SITE_ENDING = re.compile(
    r"(?:社区|小区|园区|景区|库区|矿区|厂区|校区|院区|片区|街区|保税区|湖区|林区|灾区|城区|山区|营区|集聚区|集中区|产业区|夜市|超市|门市|集市)$"
)
_ENDING = re.compile(r"(?:省|市|区|县|旗|州|盟|新区|开发区)$")
_SETTLEMENT = re.compile(r".(?:街道|镇|乡|村|社区)$")
_TWO_LONG = re.compile(r"..(?:街道|镇|乡|村|社区)$")
_ZONE_KINDS = {
    "新区": ("新区",),
    "高新区": ("高新",),
    "高新": ("高新",),
    "经开区": ("经开", "经济"),
    "经开": ("经开", "经济"),
    "开发区": ("开发区", "经开", "高新"),
    "度假区": ("度假",),
    "示范区": ("示范",),
}
"""By the word for a kind of zone what the names of such zones hold."""
_ZONE_WORDS = ("新区", "开发区", "高新区", "经开区", "园区", "管委会", "度假区", "示范区", "高新", "经开")


@dataclass(frozen=True, slots=True)
class Area:
    """A place: its name and, where they are known, those above it, the lowest first."""

    chain: tuple[str, ...]
    forms: tuple[str, ...]
    """Every name it goes by, full name first."""
    code: str | None = None
    region: str = ""
    """Where the name means this place; empty for what is known anywhere by this name."""

    @property
    def name(self) -> str:
        """The full name."""
        return self.chain[0]

    @property
    def key(self) -> str:
        """Unique among places; a settlement is the same whether the areas above it are printed or not."""
        return f"place:{self.region}|{self.name}" if self.region else "area:" + self.spelled

    @property
    def spelled(self) -> str:
        """The chain from the highest to the lowest, or the region and the name."""
        return f"{self.region}/{self.name}" if self.region else "/".join(reversed(self.chain))

    @property
    def administrative(self) -> bool:
        """Whether it is one of the official list, of a paper's own, or named like one."""
        return bool(self.code) or (not self.region and (len(self.chain) > 1 or bool(_AREA_ENDING.search(self.name))))


def _forms(name: str) -> tuple[str, ...]:
    short = _ENDING.sub("", name)
    return (name, short) if len(short) >= 2 and short != name else (name,)


def _of_division(division: places.Division) -> Area:
    return Area(tuple(part.name for part in division.chain), division.forms, division.code)


@lru_cache(maxsize=4096)
def _of_chain(chain: tuple[str, ...]) -> Area:
    division = places.exact(chain)
    return _of_division(division) if division else Area(chain, _forms(chain[0]))


@lru_cache(maxsize=4096)
def areas_of(place: Jurisdiction) -> tuple[Area, ...]:
    """The areas a jurisdiction is made of: district, zone, city, province."""
    above = tuple(name for name in (place.city, place.province) if name)
    names = [(place.district, above), (place.zone, above), (place.city, above[1:]), (place.province, ())]
    return tuple(_of_chain((name, *rest)) for name, rest in names if name)


@lru_cache(maxsize=4096)
def _own_forms(place: Jurisdiction) -> Mapping[str, Area]:
    """The areas a jurisdiction is made of, by every form of their names; of two the lower."""
    return MappingProxyType({form: area for area in reversed(areas_of(place)) for form in area.forms})


class Alone:
    """For each article the areas that it knows by itself, whatever else is read: what IRIs are made of must not change with later pages."""

    def __init__(self) -> None:
        self._known: dict[Home, Areas] = {}

    def of(self, source: Source) -> Areas:
        """The areas of an article's own paper and of the official list."""
        if source.home not in self._known:
            self._known[source.home] = Areas([source.place])
        return self._known[source.home]


class Areas:
    """Every area that the articles can mean: the papers' own, the official list, and names of neither."""

    def __init__(self, jurisdictions: Iterable[Jurisdiction]) -> None:
        self._jurisdictions = tuple(dict.fromkeys(place for place in jurisdictions if place))
        self._found: dict[tuple[str, Home], Area] = {}
        self._levels: dict[tuple[str, str], Area | None] = {}

    @cached_property
    def _declared(self) -> dict[str, tuple[Area, ...]]:
        forms: dict[str, dict[str, Area]] = {}
        for place in self._jurisdictions:
            for area in areas_of(place):
                for form in area.forms:
                    forms.setdefault(form, {})[area.key] = area
        return {form: tuple(found.values()) for form, found in forms.items()}

    @property
    def declared_names(self) -> frozenset[str]:
        """Every form of every area that papers declare as their own."""
        return frozenset(self._declared)

    def find(self, printed: str, source: Source) -> Area:
        """The place a proper name means: the paper's own, one that another paper declares nearby, the official one, else the name in its region."""
        at = (printed, source.home)
        if at not in self._found:
            self._found[at] = self._known(normal(printed), source.place, source.year) or self._spelled(normal(printed), source)
        return self._found[at]

    def known(self, printed: str, source: Source) -> Area | None:
        """As `find`, for names of areas alone: None where the name is of none."""
        may_be = printed in self._declared or printed in _ZONE_WORDS or places.is_name(printed)  # most of what is asked is none
        return self._known(printed, source.place, source.year) if may_be else None

    def _known(self, name: str, within: Jurisdiction, year: int | None) -> Area | None:
        own = _own_forms(within).get(name) or self._zone(name, within)
        if own:
            return own
        declared = self._declared.get(name, ())
        near = [area for area in declared if set(area.chain) & {within.city, within.province}]
        if len(near) == 1:
            return near[0]
        division = places.find(name, within, year)
        if division:
            return _of_division(division)
        return declared[0] if len(declared) == 1 else None

    def _zone(self, name: str, within: Jurisdiction) -> Area | None:
        """The zone that its kind alone (开发区) means: the only one that papers of this city, and of this district if one is told, declare."""
        if name not in _ZONE_WORDS:
            return None
        near = [place for place in self._jurisdictions if place.zone and place.city == within.city and within.district in (None, place.district)]
        zones = {area.key: area for place in near for area in areas_of(place) if area.name == place.zone and _is_called(area.name, name)}
        return next(iter(zones.values())) if len(zones) == 1 else None

    def _spelled(self, name: str, source: Source) -> Area:
        """A name with the areas above it printed before it (浙江省杭州市钱塘区), or a name of nothing we know."""
        for size in range(len(name) - 2, 1, -1):
            apart = _AREA_ENDING.search(name[:size]) or (size + 3 == len(name) and name[size] not in "路街巷桥门")  # 凤岭|路街道
            above = self._known(name[:size], source.place, source.year) if apart else None
            if above:
                below = self._known(name[size:], _as_jurisdiction(above), source.year)
                if below and above.name in below.chain:
                    return below
                if (_SETTLEMENT if _AREA_ENDING.search(name[:size]) else _TWO_LONG).search(name[size:]):  # 龙泉山|镇 is none of 龙泉
                    return Area((name[size:], *above.chain), (name[size:], name), region=_region(above.chain))
        unlisted = _PROVINCE_PRINTED.match(name)
        if unlisted:
            return self._spelled(unlisted[1], source)
        wide = _AREA_ENDING.search(name) and not _SITE_ENDING.search(name)
        return Area((name,), (name,), region="" if wide else source.region)

    def of_chain(self, chain: tuple[str, ...]) -> Area:
        """The area of that name below the others of the chain."""
        return _of_chain(chain)

    def own(self, level: str, source: Source) -> Area | None:
        """What a bare level word means in an article: the paper's own area, else the only one of that level that the text names; None if unknown."""
        if level == "国":
            return Area((CHINA,), (CHINA,))
        return _by_place(level, source.place) or self._told(level, source)

    def spelled_out(self, name: str, source: Source) -> str:
        """A venue that is known by its level alone (县会议中心) with the name of the area: 望溪县会议中心; any other name as it is."""
        level = level_of(name)
        area = self.own(level, source) if level and len(level) == 1 else None
        return area.name + name.removeprefix(level or "") if area else name

    def _told(self, level: str, source: Source) -> Area | None:
        """The only area of the level that the article names in full; else the only one that its headline names in short."""
        at = (level, source.key)
        if at not in self._levels:
            full = _ending_in(source.article.text.chars, level, self.declared_names)
            found = self._of_level(level, full, source) or self._of_level(level, homes.short_names_in(source.article.slice(source.article.headline)), source)
            self._levels[at] = _zone_told(level, source) or (next(iter(found.values())) if len(found) == 1 else _at_home(level, source))
        return self._levels[at]

    def _of_level(self, level: str, names: Iterable[str], source: Source) -> dict[str, Area]:
        """The areas of a level that names mean, those of the paper's own city or province if it has one."""
        above = source.place.city or source.place.province
        areas = (area for name in names if (area := self.known(name, source)) and area.name.endswith(level))
        return {area.key: area for area in areas if above is None or above in area.chain[1:]}


def _at_home(level: str, source: Source) -> Area | None:
    """The area of the level that the article speaks of as its own among several that it names."""
    division = homes.of_level(level, source.article.text.chars, source.year, source.place)
    return _of_division(division) if division else None


def _ending_in(text: str, level: str, declared: frozenset[str]) -> Iterator[str]:
    """Every stretch of two to twelve characters that ends in the word and is the name of an area where it stands."""
    known = declared.union(homes.printed(text), _ZONE_WORDS)
    for match in re.finditer(level, text):
        yield from (name for start in range(max(0, match.end() - 12), match.end() - 1) if (name := text[start : match.end()]) in known)


def _is_called(zone: str, word: str) -> bool:
    """Whether a zone may be called by the word for its kind: 经济开发区 is 经开区 and 开发区, no 高新区."""
    kinds = _ZONE_KINDS.get(word)
    return kinds is None or any(kind in zone for kind in kinds)


def _zone_told(level: str, source: Source) -> Area | None:
    """The zone that bears the district's name, if the page or the paper's name prints it: 望溪新区 beside 望溪区."""
    place = source.place
    if level not in _ZONE_WORDS or not place.district:
        return None
    name = _ENDING.sub("", place.district) + level
    printed = name in source.article.page.text or name in source.paper
    return _of_chain(tuple(part for part in (name, place.city, place.province) if part)) if printed else None


def _former_county(level: str, place: Jurisdiction) -> Area | None:
    """县 in the paper of what is now a county-level city: the county it was."""
    if level != "县" or not (place.district or "").endswith("市"):
        return None
    name = _ENDING.sub("", place.district or "") + level
    return Area(tuple(part for part in (name, place.city, place.province) if part), _forms(name))


def _region(chain: tuple[str, ...]) -> str:
    """The city of a chain, or what stands in its place."""
    return chain[-1] if len(chain) == 1 or chain[-1].endswith("市") else chain[-2]


def _as_jurisdiction(area: Area) -> Jurisdiction:
    place = Jurisdiction()
    for name in reversed(area.chain):
        division = places.find(name, place)
        level = division.level if division else _level(name, place)
        place = replace(place, **{level: name})
    return place


def _level(name: str, place: Jurisdiction) -> str:
    if name.endswith(("省", "自治区")):
        return "province"
    return "city" if name.endswith(("市", "州", "盟")) and not place.city else "district"


@lru_cache(maxsize=4096)
def _by_place(level: str, place: Jurisdiction) -> Area | None:
    """What a level word means in the papers of a place: their own area, or the county that it was."""
    name = _own_name(level, place)
    if name:
        return next(area for area in areas_of(place) if area.name == name)
    return _former_county(level, place)


def _own_name(level: str, place: Jurisdiction) -> str | None:
    """市 is the county-level city itself in its own paper; 区 the district or, where there is none, the zone."""
    district, city = place.district or "", place.city or ""
    meant = {
        "省": place.province,
        "自治区": place.province,
        "市": district if district.endswith("市") else place.city,
        "区": district if district.endswith("区") else place.zone,
        "新区": place.zone or (district if district.endswith("新区") else None),
    }
    if level in _ZONE_WORDS:
        zone = meant.get(level, place.zone)
        return zone if zone and _is_called(zone, level) else None
    return meant[level] if level in meant else next((name for name in (district, city) if name.endswith(level)), None)
