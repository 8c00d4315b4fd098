"""Places that articles name, areas and sites alike, gathered as one thing each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts import Merge, Place, Seed
from kg.resolve.collect import Gathering
from kg.resolve.jurisdiction import Alone, Area, Areas
from kg.resolve.names import normal
from kg.resolve.own import Own
from kg.resolve.renaming import Renaming
from kg.resolve.sources import Source

_IN_TOWN = re.compile(r"(?P<town>[^省市区县]{2,4}?(?:街道|镇|乡))[^省市区县镇乡]{1,8}(?:村|社区)$")

SAME_PLACE = "同一地点，写法不同"


class Sites:
    """Gives every place name its place, and gathers them with the areas above."""

    def __init__(self, areas: Areas, decided: Renaming) -> None:
        self._areas = areas
        self._alone = Alone()
        self._decided = decided
        self._found = Gathering(decided)
        self._area: dict[str, Area] = {}
        self._town: dict[str, str] = {}

    def named(self, name: str, source: Source, aliases: tuple[str, ...] = ()) -> str:
        """The place of this name, as this article means it."""
        area = self._areas.find(name, source)
        for alias in aliases:
            known = self._areas.find(alias, source)
            if known.key in self._found and area.key not in self._found:
                area = known
        key = self.area(area, source, (normal(name), *map(normal, aliases)))
        self._lies_in_town(area, key, source)
        return key

    def _lies_in_town(self, area: Area, key: str, source: Source) -> None:
        """青石镇柳岸村 says itself which town the village lies in."""
        told = _IN_TOWN.match(area.name)
        if told and len(area.chain) == 1:
            self._town[key] = self.area(self._areas.find(told["town"], source), source)

    def area(self, area: Area, source: Source, names: tuple[str, ...] = ()) -> str:
        """The place that an area is, with those above it."""
        printed, *others = names or (area.name,)
        plain = area.key
        key = self._found.add((plain, area.name, "place", None), printed, (*area.forms, *others), self.seed(printed, source))
        if key == plain or key not in self._area:
            self._area[key] = area
        if len(area.chain) > 1:
            self.area(self._above(area), source)
        return key

    @property
    def own(self) -> Own:
        """By place and article what this article alone says."""
        return self._found.own

    def seed(self, name: str, source: Source) -> Seed:
        """What a place is in its article alone."""
        own = self._alone.of(source).find(name, source)
        return source.seed("place", own.name, own.spelled)

    def _above(self, area: Area) -> Area:
        chain = area.chain[1:]
        known = self._areas.of_chain(chain)
        self._area.setdefault(known.key, known)
        return known

    @property
    def merges(self) -> Iterator[Merge]:
        """Which printed names of places were taken for one."""
        return self._found.merges({"place": "place"}, SAME_PLACE)

    def records(self) -> tuple[Place, ...]:
        """Everything gathered, by key."""
        found = sorted(self._found, key=lambda one: one.key)
        return tuple(
            Place(
                key=one.key,
                label=one.label,
                names=one.all_names(),
                seeds=one.all_seeds(),
                begun=tuple(one.begun),
                code=area.code,
                within=self._within(one.key, area),
            )
            for one in found
            for area in (self._area[one.key],)
        )

    def _within(self, key: str, area: Area) -> str | None:
        """The place around a place; never itself, though people may have joined the two."""
        above = self._decided.key(self._areas.of_chain(area.chain[1:]).key, "", "") if len(area.chain) > 1 else self._town.get(key)
        return None if above == key else above
