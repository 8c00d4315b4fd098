"""Places that articles name, areas and sites alike, gathered as one thing each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts import Merge, Place
from kg.resolve.collect import Gathered, Gathering
from kg.resolve.jurisdiction import Area, Areas
from kg.resolve.names import normal
from kg.resolve.sources import Source

_IN_TOWN = re.compile(r"(?P<town>[^省市区县]{2,4}?(?:街道|镇|乡))[^省市区县镇乡]{1,8}(?:村|社区)$")

SAME_PLACE = "同一地点，写法不同"


class Sites:
    """Gives every place name its place, and gathers them with the areas above."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas
        self._found = Gathering()
        self._area: dict[str, Area] = {}
        self._town: dict[str, str] = {}

    def named(self, name: str, source: Source, aliases: tuple[str, ...] = ()) -> str:
        """The place of this name, as this article means it."""
        area = self._areas.find(name, source)
        for alias in aliases:
            known = self._areas.find(alias, source)
            if known.key in self._found and area.key not in self._found:
                area = known
        self._lies_in_town(area, source)
        return self.area(area, source, (normal(name), *map(normal, aliases)))

    def _lies_in_town(self, area: Area, source: Source) -> None:
        """青石镇柳岸村 says itself which town the village lies in."""
        told = _IN_TOWN.match(area.name)
        if told and len(area.chain) == 1:
            self._town[area.key] = self.area(self._areas.find(told["town"], source), source)

    def area(self, area: Area, source: Source, names: tuple[str, ...] = ()) -> str:
        """The place that an area is, with those above it."""
        self._area[area.key] = area
        printed, *others = names or (area.name,)
        self._found.add(Gathered(area.key, area.name, "place"), printed, (*area.forms, *others), source.seed("place", area.name, area.spelled))
        if len(area.chain) > 1:
            self.area(self._above(area), source)
        return area.key

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
            Place(key=one.key, label=one.label, names=one.all_names(), seeds=one.all_seeds(), code=area.code, within=self._within(area))
            for one in found
            for area in (self._area[one.key],)
        )

    def _within(self, area: Area) -> str | None:
        return self._areas.of_chain(area.chain[1:]).key if len(area.chain) > 1 else self._town.get(area.key)
