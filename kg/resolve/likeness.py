"""What two profiles of one name have in common and what tells them apart: the table of findings that decides who is one person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kg.facts import Finding
from kg.resolve.posts import Held
from kg.resolve.sources import Source

SAME = 1.0
"""From this weight upwards two profiles are one person."""
_NEUTRAL = frozenset(("association", "other", "place"))
"""Bodies that people of any sphere belong to."""
_BUSINESS_TITLES = ("董事长", "总经理", "总裁")
_NATIONAL = frozenset(("central", "foreign"))
_SEATS = frozenset(
    ("secretary", "government-head", "congress-chair", "cppcc-chair", "court-president", "chief-procurator", "bureau-head", "discipline-secretary")
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in one article, with the posts printed there."""

    name: str
    source: Source
    posts: frozenset[Held]
    printed: tuple[str, ...] = ()
    """Other forms in which the page prints it."""
    reporter: bool = False

    @property
    def key(self) -> tuple[str, str, bool]:
        """Article, name, and whether as its writer."""
        return self.source.key, self.name, self.reporter


@dataclass(frozen=True, slots=True)
class Profile:
    """All sightings of a name that say the same."""

    name: str
    place: tuple[str, ...]
    """The paper's own areas, the highest first; the paper where none is known."""
    posts: frozenset[Held]
    reporter: bool
    sightings: tuple[Sighting, ...]

    @property
    def areas(self) -> frozenset[tuple[str, ...]]:
        """Where his posts are, the highest area first."""
        return frozenset(tuple(post.region.split("/")) for post in self.posts if post.region)

    @property
    def spheres(self) -> frozenset[str]:
        """national, official, business, village or school, as his posts say."""
        posts = (post for post in self.posts if post.role not in ("congress-delegate", "cppcc-member", "expert"))
        return frozenset(sphere for post in posts if (sphere := _sphere(post)))

    @property
    def span(self) -> tuple[date, date] | None:
        """From the first dated issue to the last."""
        days = [one.source.issued for one in self.sightings if one.source.issued]
        return (min(days), max(days)) if days else None


def _sphere(post: Held) -> str | None:
    """Where a post belongs; None where people of any sphere hold such posts, or where its body is unknown."""
    if post.body is None:
        return "business" if post.title.endswith(_BUSINESS_TITLES) else None
    if post.body_kind in _NATIONAL:
        return "national"
    named = {"company": "business", "village": "village", "school": "school"}
    return named.get(post.body_kind, None if post.body_kind in _NEUTRAL else "official")


# ---- findings: small and readable, each true or false of a pair ------------------------------------------------------


def same_post(a: Profile, b: Profile) -> bool:
    """Both print the same post of the same body."""
    return bool({post.key for post in a.posts} & {post.key for post in b.posts})


def same_body(a: Profile, b: Profile) -> bool:
    """Both print a post in the same body."""
    return bool({post.body for post in a.posts if post.body} & {post.body for post in b.posts if post.body})


def same_title(a: Profile, b: Profile) -> bool:
    """One title, of a body that one of them leaves open."""
    open_ended = ((x, y) for x in a.posts for y in b.posts if x.title.endswith(y.title) or y.title.endswith(x.title))
    return not same_post(a, b) and any(not (x.body and y.body and x.region and y.region) for x, y in open_ended)


def same_area(a: Profile, b: Profile) -> bool:
    """Their posts (or, without posts, their papers) belong to the same area."""
    return bool(_where(a) & _where(b))


def same_city(a: Profile, b: Profile) -> bool:
    """Not the same area, but one city."""
    return not same_area(a, b) and any(_in_one_city(x, y) for x in _where(a) for y in _where(b))


def province_above(a: Profile, b: Profile) -> bool:
    """One belongs to the province in which the other's city lies."""
    return any(len(x) != len(y) and x[: len(y)] == y[: len(x)] and not _in_one_city(x, y) for x in _where(a) for y in _where(b))


def same_paper(a: Profile, b: Profile) -> bool:
    """Printed in one paper."""
    return bool({one.source.paper for one in a.sightings} & {one.source.paper for one in b.sightings})


def far_apart(a: Profile, b: Profile) -> bool:
    """Both have a place that is known, and neither a city in common nor one above the other."""
    located = all(any(len(area) > 1 or area[0].endswith("省") for area in _where(one)) for one in (a, b))
    return located and not (same_area(a, b) or same_city(a, b) or province_above(a, b))


def rare_name(a: Profile, b: Profile) -> bool:
    """A name of four characters or more, as minorities and foreigners have it."""
    return len(a.name) >= 4 and a.name == b.name


def other_sphere(a: Profile, b: Profile) -> bool:
    """One is in office, the other in business, a village, a school ...; no post in common."""
    return bool(a.spheres and b.spheres) and not a.spheres & b.spheres and not same_body(a, b)


def national_and_local(a: Profile, b: Profile) -> bool:
    """One leads the state, the other is printed with local posts only."""
    return other_sphere(a, b) and "national" in a.spheres | b.spheres


def two_seats_at_once(a: Profile, b: Profile) -> bool:
    """Each heads another body that we can tell from the other's, and both are seen in it over the same days.

    A magistrate may become secretary of his county in that time.
    """
    seats = ([post for post in one.posts if post.role in _SEATS and post.region] for one in (a, b))
    first, second = seats
    return not same_body(a, b) and _at_once(a, b) and any(x.body != y.body and (x.region != y.region or x.role == y.role) for x in first for y in second)


def writer_and_written(a: Profile, b: Profile) -> bool:
    """One writes for the paper, the other is written about."""
    return a.reporter != b.reporter


FINDINGS: tuple[tuple[Callable[[Profile, Profile], bool], float, str], ...] = (
    (same_post, 4.0, "同一机构的同一职务"),
    (same_body, 2.0, "在同一机构任职"),
    (same_title, 1.5, "同样的职务，一处未印机构全名"),
    (same_area, 2.0, "同一地区"),
    (same_city, 1.2, "同一城市"),
    (province_above, 0.5, "同省的上下级地区"),
    (same_paper, 1.0, "同一家报纸"),
    (rare_name, 1.0, "姓名少见"),
    (far_apart, -1.5, "相距较远的地区"),
    (other_sphere, -3.0, "职务领域不同"),
    (national_and_local, -6.0, "中央职务与地方职务"),
    (two_seats_at_once, -3.0, "同一时期在不同机构任同类正职"),
    (writer_and_written, -9.0, "一为记者，一为报道对象"),
)


def compare(a: Profile, b: Profile) -> tuple[Finding, ...]:
    """Everything found about the pair."""
    return tuple(Finding(finding.__name__, weight, words) for finding, weight, words in FINDINGS if finding(a, b))


def _where(profile: Profile) -> frozenset[tuple[str, ...]]:
    return profile.areas or (frozenset((profile.place,)) if profile.place else frozenset())


def _in_one_city(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Two chains, the highest first, share their city, the province aside."""
    shared = next((i for i, pair in enumerate(zip(x, y, strict=False)) if pair[0] != pair[1]), min(len(x), len(y)))
    return shared >= 2 or (shared == 1 and not x[0].endswith(("省", "自治区", "国")))


def _at_once(a: Profile, b: Profile) -> bool:
    """The first and last day of each overlap; zones beside districts are left to share a head."""
    if not a.span or not b.span or any(post.region.endswith(("新区", "开发区")) for post in a.posts | b.posts):
        return False
    return a.span[0] <= b.span[1] and b.span[0] <= a.span[1]
