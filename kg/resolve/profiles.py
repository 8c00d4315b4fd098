"""What articles say of a name: single sightings, and the profile of all sightings that say the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from msgspec import Struct

from kg.resolve.posts import Held
from kg.resolve.sources import Source

_NEUTRAL = frozenset(("association", "other"))
"""Bodies that people of any sphere belong to."""
_BUSINESS_TITLES = ("董事长", "总经理", "总裁")
_NATIONAL = frozenset(("central", "foreign"))
_BESIDE = frozenset(("congress-delegate", "cppcc-member"))
"""What people of any sphere are besides."""
_VILLAGE = re.compile(r"(?:村|社区)$")
_TOWN = re.compile(r"(?:镇|乡|街道)$")
_BASE = {"province": 2, "city": 4, "county": 6, "town": 8, "village": 10}
_STEPS = {
    "secretary": 0, "government-head": 0, "congress-chair": 0, "cppcc-chair": 0,
    "deputy-secretary": 1, "standing-member": 1, "deputy-government-head": 1, "deputy-congress-chair": 1, "deputy-cppcc-chair": 1,
    "discipline-secretary": 1, "court-president": 1, "chief-procurator": 1, "secretary-general": 1,
    "bureau-head": 2, "deputy-bureau-head": 3,
}  # fmt: skip
_SECTIONS = ("处长", "科长", "司长", "署长", "股长")
"""Heads of parts of a bureau: called like heads of bureaus, of lower rank."""


class Sighting(Struct, frozen=True, gc=False):
    """A name in one article, with the posts printed there."""

    name: str
    source: Source
    posts: frozenset[Held]
    printed: tuple[str, ...] = ()
    """Other forms in which the page prints it."""
    reporter: bool = False
    lay: bool = False
    """Printed as a worker, farmer, villager ... and with no post."""
    variant: int = 0
    """1, 2 ... for further people whom the article calls by the name."""

    @property
    def key(self) -> tuple[str, str, bool, int]:
        """Article, name, whether as its writer, and which of that name."""
        return self.source.key, self.name, self.reporter, self.variant


@dataclass(frozen=True, eq=False)
class Profile:
    """All sightings of a name that say the same."""

    name: str
    place: tuple[str, ...]
    """The paper's own areas, the highest first; the paper where none is known."""
    posts: frozenset[Held]
    reporter: bool
    lay: bool
    sightings: tuple[Sighting, ...]
    linked: frozenset[tuple[str, str]] = frozenset()
    """Pairs of posts that some article prints together for a bearer of the name: they go with each other, or follow on each other."""
    papers: frozenset[str] = frozenset()
    """Those in which he is printed."""
    span: tuple[date, date] | None = None
    """From the first dated issue to the last."""

    @classmethod
    def of(cls, sightings: Sequence[Sighting], place: tuple[str, ...], linked: frozenset[tuple[str, str]]) -> Profile:
        """That of sightings that say the same."""
        first, days = sightings[0], [one.source.issued for one in sightings if one.source.issued]
        papers, span = frozenset(one.source.paper for one in sightings), (min(days), max(days)) if days else None
        return cls(first.name, place, first.posts, first.reporter, first.lay, tuple(sightings), linked, papers, span)

    def bare(self) -> Profile:
        """All that it is compared by: without the sightings, each of which brings its whole page."""
        return replace(self, sightings=())

    @cached_property
    def areas(self) -> frozenset[tuple[str, ...]]:
        """Where his posts are, the highest area first."""
        return frozenset(tuple(post.region.split("/")) for post in self.posts if post.region)

    @cached_property
    def where(self) -> frozenset[tuple[str, ...]]:
        """Where his posts are or, without posts, his paper."""
        return self.areas or (frozenset((self.place,)) if self.place else frozenset())

    @cached_property
    def spheres(self) -> frozenset[str]:
        """national, official, business, village, school or lay, as his posts say."""
        posts = (post for post in self.posts if post.role not in _BESIDE and (post.role != "expert" or post.body_kind == "school"))
        return frozenset(sphere for post in posts if (sphere := sphere_of(post))) or frozenset(["lay"] if self.lay and not self.posts else [])

    @cached_property
    def rank(self) -> int | None:
        """How high the highest of his posts in office is: 0 is the province's, a county's bureau and a town are 8; None where none is of the ladder."""
        return min((rank for post in self.posts if post.current and (rank := _rank(post)) is not None), default=None)


def sphere_of(post: Held) -> str | None:
    """Where a post belongs; None where people of any sphere hold such posts, or where its body is unknown."""
    if post.body is None:
        return "business" if post.title.endswith(_BUSINESS_TITLES) else None
    if post.body_kind in _NATIONAL:
        return "national"
    if _VILLAGE.search(post.region):
        return "village"
    if post.body_kind == "place":
        return "official" if _TOWN.search(post.region) else None
    named = {"company": "business", "village": "village", "school": "school"}
    return named.get(post.body_kind, None if post.body_kind in _NEUTRAL else "official")


def level(region: str) -> str | None:
    """province, city, county, town or village, as the chain of an area (岚江省/澄州市/云江县) shows; None for zones and unknown areas."""
    chain = region.split("/")
    last = chain[-1]
    if _VILLAGE.search(last):
        return "village"
    if _TOWN.search(last):
        return "town"
    if last.endswith(("新区", "开发区")) or not region:
        return None
    if last.endswith(("省", "自治区")):
        return "province"
    if last.endswith(("市", "州", "盟", "地区")) and len(chain) == 2:
        return "city"
    return "county" if len(chain) == 3 or last.endswith(("区", "县", "旗")) else None


def _rank(post: Held) -> int | None:
    base, step = _BASE.get(level(post.region) or ""), _STEPS.get(post.role)
    if base is None or step is None or post.title.endswith(_SECTIONS) or post.body_kind in ("company", "school", "association", "institution"):
        return None
    return base + step
