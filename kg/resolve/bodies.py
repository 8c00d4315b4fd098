"""Organisations: public bodies by what they are and whose they are, companies by name, all others by name within a region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.facts import Merge, Organisation
from kg.model import Body
from kg.resolve.collect import Gathered, Gathering
from kg.resolve.companies import ANAPHORS, Companies, key_of
from kg.resolve.cores import core_of
from kg.resolve.jurisdiction import Area, Areas
from kg.resolve.names import compact, normal
from kg.resolve.sources import Source
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
SAME_BODY = "同一地区的同一机构，写法不同"


_LEAD = re.compile(r"^(?:届时|决定|递补|当日|同时)+")
_NO_NAME = re.compile(r"学习|贯彻|传达|^会议|(?:听取?|询问|叮嘱|嘱咐|勉励)$")
"""What no body is called: the words before 总书记 in 学习贯彻某某总书记重要讲话, before 总经理 in 林若川听总经理何守正介绍."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A body's name taken apart: whose it is and what it is."""

    area: Area | None
    level: str | None
    core: str


def _bare(body: Body) -> Body:
    """Without a word of the sentence before it that was read as part of the name: 届时市政府."""
    name = _LEAD.sub("", body.name)
    if name in ("", body.name):
        return body
    place = _LEAD.sub("", body.place or "")
    return replace(body, name=name, place=place if len(place) > 1 else None, level=body.level or level_of(name))


class Bodies:
    """Gives every body that a claim names the organisation it is, and gathers their names."""

    def __init__(self, areas: Areas, companies: Companies) -> None:
        self._areas, self._companies = areas, companies
        self._found = Gathering()
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
        key = self._named(normal(name), source)
        self._found[key].names.update(filter(None, map(compact, aliases)))
        return key

    def _named(self, form: str, source: Source) -> str:
        known = self._companies.find(form, source)
        if known:
            return self.company(form, source)
        body = self._of_area(form, source)
        key = self._public(body, source) if body else None
        return key or self.other(form, source, "body")

    def company(self, name: str, source: Source, printed: tuple[str, ...] = ()) -> str:
        """The company of this name; a short name leads to the full one."""
        form = normal(name)
        best = (self._companies.only(source) if form in ANAPHORS else None) or self._companies.find(form, source) or form
        seed = source.seed("company", form, source.nearest)
        return self._found.add(Gathered(key_of(best, source), best, "company"), form, (compact(name), *map(compact, printed)), seed)

    def other(self, name: str, source: Source, kind: str) -> str:
        """A school, hospital, association, foreign body ...: by name, within the region unless it is known everywhere."""
        form = normal(name)
        known = self._companies.find(form, source)
        if known:
            return self.company(form, source)
        where = "" if kind in _WORLDWIDE else source.region
        group = "public" if kind in PUBLIC else "organisation"
        seed = source.seed("organisation", form, "" if kind in _WORLDWIDE else source.nearest)
        return self._found.add(Gathered(f"organisation:{where}|{form}", form, group), form, (compact(name),), seed)

    # ---- public bodies ---------------------------------------------------------------------------------------------

    def _of_area(self, form: str, source: Source) -> Body | None:
        """The body that a bare name spells."""
        if form in _ANAPHORS:
            return None
        return body_of(form, area=lambda name: self._areas.known(name, source) is not None, own=lambda level: self._areas.own(level, source) is not None)

    def _parse(self, body: Body, source: Source) -> Parsed:
        name = normal(body.name).removeprefix("中共") if body.kind != "central" else normal(body.name)
        if body.kind == "central" or (body.level == "国" and not body.place) or is_central(name):
            return Parsed(self._areas.own("国", source), "国", name)
        if not body.place:
            level = body.level or ("新区" if body.kind == "zone" else None)
            return Parsed(self._areas.own(level, source) if level else None, level, core_of(name, level))
        place = normal(body.place).removeprefix("中共")
        before, printed, rest = name.partition(place)
        spelled = bool(body.level) and bool(printed) and place.endswith(body.level or "")
        twice = spelled and bool(_AFTER_LEVEL.match(rest.removeprefix(body.level or "")))
        core = core_of(rest if printed else before, None if spelled and not twice else body.level)
        return Parsed(self._area(place, body, source), body.level, core)

    def _area(self, place: str, body: Body, source: Source) -> Area:
        """赤壁 with the level 市 is 赤壁市, if there is one or nothing is known of 赤壁."""
        level = body.level if body.level and not place.endswith(body.level) and body.level != "国" else ""
        found = {name: self._areas.find(name, source) for name in (place + level, place)}
        known = next((area for name, area in found.items() if area.code or len(area.chain) > 1 or area.name != name), None)
        if known:
            return known
        region = "" if body.kind == "foreign" else found[place + level].region
        return Area((place + level,), (place + level, place), region=region)

    def _public(self, body: Body, source: Source) -> str | None:
        parsed = self._parse(body, source)
        if parsed.level == "国" and parsed.area and (not body.place or body.kind == "central" or is_central(parsed.core)):
            return self._add_public(parsed, parsed.core, body, source)
        if parsed.area:
            core = parsed.core or ("政府" if body.kind == "government" else "")
            return self._add_public(parsed, parsed.area.name + core, body, source)
        if parsed.core in _BARE:
            return None
        return self._local(body, source)

    def _add_public(self, parsed: Parsed, label: str, body: Body, source: Source) -> str:
        area = parsed.area
        assert area is not None
        governs = body.kind == "foreign" or (body.kind == "place" and (area.administrative or bool(_SETTLEMENT.search(area.name))))
        group = "public" if body.kind in PUBLIC or governs else "organisation"
        key = f"body:{area.key}|{label}"
        self.areas[key] = area
        names = (label, *(area.forms if label == area.name else ()))
        return self._found.add(Gathered(key, label, group, area.key), normal(body.name), names, source.seed("body", label, area.spelled))

    def _local(self, body: Body, source: Source) -> str:
        """A body whose area the page does not tell: known by its printed name, in its own paper alone."""
        form = normal(body.name)
        where = source.nearest
        group = "public" if body.kind in PUBLIC else "organisation"
        return self._found.add(Gathered(f"body:{where}|{form}", form, group), form, (), source.seed("body", form, where))

    # ---- records ---------------------------------------------------------------------------------------------------

    def label(self, key: str) -> str:
        """The best name of the organisation of that key."""
        return self._found[key].label

    def brand(self, key: str) -> str:
        """The first characters of the own name of a company."""
        return self._companies.stem(self.label(key))[:2]

    @property
    def merges(self) -> Iterator[Merge]:
        """Which printed names of bodies were taken for one; those of companies are told where they are joined."""
        kinds = {"public": "body", "organisation": "body", "company": "company"}
        return (merge for merge in self._found.merges(kinds, SAME_BODY) if merge.kind == "body")

    def records(self) -> tuple[Organisation, ...]:
        """Everything gathered, by key."""
        return tuple(
            Organisation(key=one.key, label=one.label, names=one.all_names(), seeds=one.all_seeds(), kind=one.kind, jurisdiction=self._jurisdiction(one))
            for one in sorted(self._found, key=lambda thing: thing.key)
        )

    def _jurisdiction(self, body: Gathered) -> str | None:
        return body.place if body.kind == "public" else None
