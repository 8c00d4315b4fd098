"""Organisations: public bodies by what they are and whose they are, companies by name, all others by name within a region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from kg.facts import Merge, Organisation, Seed
from kg.model import Body
from kg.resolve.collect import Gathered, Gathering
from kg.resolve.companies import ANAPHORS, Companies, key_of
from kg.resolve.cores import core_of, official_name
from kg.resolve.jurisdiction import Alone, Area, Areas
from kg.resolve.names import compact, normal
from kg.resolve.own import Own, Stuff
from kg.resolve.renaming import Renaming
from kg.resolve.sources import Home, Source
from kg.resolve.spelling import body_of, institution_of, is_central, level_of

PUBLIC = frozenset(
    ("party", "government", "congress", "cppcc", "discipline", "supervision", "court", "procuratorate", "zone", "department", "office", "military", "central")
)
_WORLDWIDE = frozenset(("central", "foreign", "military"))
_ANAPHORS = ANAPHORS | frozenset(("学校", "该校", "医院", "该院", "商会", "协会", "大会", "社区", "街道", "村"))
"""Words that stand for a body named elsewhere."""
_BARE = frozenset(("", "委", "党委", "政府"))
"""What is left of 区委 or 市政府: nothing by which to know it where the area is unknown."""
_AFTER_LEVEL = re.compile(r"委|政府|人民政府|人大|政协|纪委|监委|党委|领导|$")
"""What stands behind a level word that is printed twice: 望溪县县委."""
_SETTLEMENT = re.compile(r"(?:街道|镇|乡|村|社区)$")
_HOUSE_OF_ITS_OWN = re.compile(r"(?:大学|学院|日报|晚报|报社|出版社|杂志社|银行|乐团|歌舞团|剧院|剧团)$")
"""What is named after an area, and not by what it is of that area: 云江大学 is no 云江县大学."""
_FULL_AREA = re.compile(r"[省市区县州旗盟]$")
SAME_BODY = "同一地区的同一机构，写法不同"


_LEAD = re.compile(r"^(?:届时|决定|递补|当日|同时|一?走?进(?=[省市区县])|来到|赶到|前往|直奔)+")
_NO_NAME = re.compile(r"学习|贯彻|传达|^会议|(?:听取?|询问|叮嘱|嘱咐|勉励)$")
"""What no body is called: the words before 总书记 in 学习贯彻某某总书记重要讲话, before 总经理 in 林若川听总经理何守正介绍."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A body's name taken apart: whose it is and what it is."""

    area: Area | None
    level: str | None
    core: str


def _without_lead(name: str) -> str:
    rest = _LEAD.sub("", name)
    return rest if len(rest) >= 3 else name


def _bare(body: Body) -> Body:
    """Without a word of the sentence before it that was read as part of the name: 届时市政府."""
    name = _LEAD.sub("", body.name)
    if name in ("", body.name):
        return body
    place = _LEAD.sub("", body.place or "")
    return replace(body, name=name, place=place if len(place) > 1 else None, level=body.level or level_of(name))


@dataclass(frozen=True, slots=True)
class Told:
    """A public body as an article tells of it."""

    label: str
    area: Area | None
    folder: str
    """What its IRI names its kind."""


def _place_of(body: Body) -> str:
    return normal(body.place or "").removeprefix("中共")


def _seed(told: Told, source: Source) -> Seed:
    return source.seed("body", told.label, told.area.spelled if told.area else source.nearest, folder=told.folder)


class Bodies:
    """Gives every body that a claim names the organisation it is, and gathers their names."""

    def __init__(self, areas: Areas, companies: Companies, decided: Renaming) -> None:
        self._areas, self._companies, self._alone = areas, companies, Alone()
        self._found = Gathering(decided)
        self._tellings: dict[tuple[Body, bool, Home, Area | None], Told | None] = {}
        self.areas: dict[str, Area] = {}
        """The areas that bodies belong to, by key of the body."""

    # ---- what claims name ------------------------------------------------------------------------------------------

    def of(self, body: Body, source: Source) -> str | None:
        """The organisation that a title's body is; None where a bare 市委 or 市政府 stands in a paper whose place is unknown."""
        if _NO_NAME.search(body.name):
            return None
        body = institution_of(_bare(body), lambda name: self._areas.known(name, source) is not None)
        if body.name in _ANAPHORS and not (body.kind == "company" and self._companies.only(source)):
            return None
        if body.kind == "company":
            return self.company(body.name, source)
        if body.kind in PUBLIC or body.level or is_central(normal(body.name)) or (body.place and body.kind in ("place", "foreign", "village")):
            return self._public(body, source)
        return self.other(body.name, source, body.kind) if body.kind in _WORLDWIDE else self.named(body.name, source)

    def named(self, name: str, source: Source, aliases: tuple[str, ...] = ()) -> str:
        """The organisation that takes part under this name: a company known here, a public body, else any organisation."""
        key = self._named(_without_lead(normal(name)), source)
        self._found[key].names.update(filter(None, map(compact, aliases)))
        return key

    def _named(self, form: str, source: Source) -> str:
        seed = self._seed_of(form, source)
        if self._companies.find(form, source):
            return self.company(form, source, seed=seed)
        body = self._of_area(form, source, self._areas)
        key = self._public(body, source, seed) if body else None
        return key or self.other(form, source, "body")

    def _seed_of(self, form: str, source: Source) -> Seed:
        """What a bare name is in its article alone."""
        alone = self._alone.of(source)
        body = self._of_area(form, source, alone)
        told = self._told(body, source, alone) if body else None
        return _seed(told, source) if told else source.seed("organisation", form, source.nearest)

    def company(self, name: str, source: Source, printed: tuple[str, ...] = (), seed: Seed | None = None) -> str:
        """The company of this name; a short name leads to the full one. `seed`: what its article took it for, if not for a company."""
        form = normal(name)
        best = (self._companies.only(source) if form in ANAPHORS else None) or self._companies.find(form, source) or form
        seed = seed or source.seed("company", form, source.nearest)
        return self._found.add((key_of(best, source), best, "company", None), form, (compact(name), *map(compact, printed)), seed)

    def other(self, name: str, source: Source, kind: str) -> str:
        """A school, hospital, association, foreign body ...: by name, within the region unless it is known everywhere."""
        form, group = normal(name), "public" if kind in PUBLIC else "organisation"
        worldwide = kind in _WORLDWIDE
        folder = "body" if group == "public" else group
        seed = source.seed("organisation", form, "" if worldwide else source.nearest, folder=folder)
        if self._companies.find(form, source):
            return self.company(form, source, seed=seed)
        where = "" if worldwide else source.region
        return self._found.add((f"organisation:{where}|{form}", form, group, None), form, (compact(name),), seed)

    # ---- public bodies ---------------------------------------------------------------------------------------------

    def _of_area(self, form: str, source: Source, areas: Areas) -> Body | None:
        """The body that a bare name spells."""
        if form in _ANAPHORS:
            return None
        return body_of(form, area=lambda name: areas.known(name, source) is not None, own=lambda level: areas.own(level, source) is not None)

    def _parse(self, body: Body, source: Source, areas: Areas) -> Parsed:
        name = normal(body.name).removeprefix("中共") if body.kind != "central" else normal(body.name)
        if body.kind == "central" or (body.level == "国" and not body.place) or is_central(name):
            return Parsed(areas.own("国", source), "国", name)
        place = _place_of(body)
        if not place:
            level = body.level or ("新区" if body.kind == "zone" else None)
            return Parsed(areas.own(level, source) if level else None, level, core_of(name, level))
        before, printed, rest = name.partition(place)
        spelled = bool(body.level) and bool(printed) and place.endswith(body.level or "")
        twice = spelled and bool(_AFTER_LEVEL.match(rest.removeprefix(body.level or "")))
        core = core_of(rest if printed else before, None if spelled and not twice else body.level)
        return Parsed(self._area(place, body, source, areas), body.level, core)

    def _area(self, place: str, body: Body, source: Source, areas: Areas) -> Area:
        """赤壁 with the level 市 is 赤壁市, if there is one or nothing is known of 赤壁."""
        level = body.level if body.level and not place.endswith(body.level) and body.level != "国" else ""
        found = {name: areas.find(name, source) for name in (place + level, place)}
        known = next((area for name, area in found.items() if area.code or len(area.chain) > 1 or area.name != name), None)
        if known:
            return known
        region = "" if body.kind == "foreign" else found[place + level].region
        return Area((place + level,), (place + level, place), region=region)

    def _told(self, body: Body, source: Source, areas: Areas) -> Told | None:
        """A public body as those areas make it out; None where nothing tells which it is. Papers of one place and year name it so a hundred times."""
        level = body.level or ("新区" if body.kind == "zone" else None)
        own = areas.own(level, source) if level and not _place_of(body) else None
        at = (body, areas is self._areas, source.home, own)
        if at not in self._tellings:
            self._tellings[at] = self._made_out(body, source, areas)
        return self._tellings[at]

    def _made_out(self, body: Body, source: Source, areas: Areas) -> Told | None:
        parsed = self._parse(body, source, areas)
        area = parsed.area
        if area is None:
            return None if parsed.core in _BARE else Told(normal(body.name), None, "body" if body.kind in PUBLIC else "organisation")
        governs = body.kind == "foreign" or (body.kind == "place" and (area.administrative or bool(_SETTLEMENT.search(area.name))))
        folder = "body" if body.kind in PUBLIC or governs else "organisation"
        if parsed.level == "国" and (not body.place or body.kind == "central" or is_central(parsed.core)):
            return Told(parsed.core, area, folder)
        if _HOUSE_OF_ITS_OWN.search(parsed.core) and not _FULL_AREA.search(_place_of(body)):
            return Told(normal(body.name), area, folder)
        return Told(area.name + (parsed.core or ("政府" if body.kind == "government" else "")), area, folder)

    def _public(self, body: Body, source: Source, seed: Seed | None = None) -> str | None:
        told = self._told(body, source, self._areas)
        if told is None:
            return None
        own = self._told(body, source, self._alone.of(source)) or Told(normal(body.name), None, told.folder)
        return self._add(told, normal(body.name), source, seed or _seed(own, source))

    def _add(self, told: Told, printed: str, source: Source, seed: Seed) -> str:
        """A body whose area the page does not tell is known by its printed name, in its own paper alone."""
        group = "public" if told.folder == "body" else told.folder
        if told.area is None:
            return self._found.add((f"body:{source.nearest}|{told.label}", told.label, group, None), printed, (), seed)
        names = (told.label, *(told.area.forms if told.label == told.area.name else ()))
        at = told.area.key
        key = self._found.add((f"body:{at}|{told.label}", told.label, group, at), printed, names, seed)
        self.areas.setdefault(key, told.area)
        return key

    def forget(self) -> None:
        """Leaves what was found out only to be asked again soon."""
        self._tellings.clear()

    # ---- records ---------------------------------------------------------------------------------------------------

    def label(self, key: str) -> str:
        """The best name of the organisation of that key."""
        return self._found[key].label

    @property
    def own(self) -> Own:
        """By organisation and article what this article alone says."""
        return self._found.own

    def said_in(self, key: str, source: Source) -> Stuff:
        """What that article alone says the organisation is."""
        return self._found.own.of(key, source.key)

    def brand(self, key: str) -> str:
        """The first characters of the own name of a company."""
        return self._companies.stem(self.label(key))[:2]

    @property
    def merges(self) -> Iterator[Merge]:
        """Which printed names of bodies were taken for one, and which companies people joined."""
        return self._found.merges({"public": "body", "organisation": "body", "company": "company"}, SAME_BODY)

    def records(self) -> tuple[Organisation, ...]:
        """Everything gathered, by key."""
        return tuple(
            Organisation(
                key=one.key,
                label=one.label,
                names=one.all_names(),
                seeds=one.all_seeds(),
                begun=tuple(one.begun),
                kind=one.kind,
                jurisdiction=self._jurisdiction(one),
                official=self._official(one),
            )
            for one in sorted(self._found, key=lambda thing: thing.key)
        )

    def _official(self, body: Gathered) -> str | None:
        area = self.areas.get(body.key)
        return official_name(body.label.removeprefix(area.name), area.chain) if area and body.kind == "public" else None

    def _jurisdiction(self, body: Gathered) -> str | None:
        return body.place if body.kind == "public" else None
