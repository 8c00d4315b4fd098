"""What two profiles of one name have in common and what tells them apart: the table of findings that decides who is one person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg import lexicon
from kg.facts import Finding
from kg.resolve.blocks import Answer, pairs
from kg.resolve.openings import is_open
from kg.resolve.posts import Held
from kg.resolve.profiles import Profile, level

SAME = 1.0
"""From this weight upwards two profiles are one person."""
_SEATS = frozenset(
    ("secretary", "government-head", "congress-chair", "cppcc-chair", "court-president", "chief-procurator", "bureau-head", "discipline-secretary")
)
_HEADS = frozenset(("chair", "general-manager", "head", "secretary"))
_CLIMB = 400
"""Days in which nobody climbs or falls two steps of rank."""


# ---- findings: small and readable, each true or false of a pair ------------------------------------------------------


def same_post(a: Profile, b: Profile) -> bool:
    """Both print the same post of the same body."""
    return bool({post.key for post in a.posts} & {post.key for post in b.posts})


def same_body(a: Profile, b: Profile) -> bool:
    """Both print a post in the same body."""
    return bool({post.body for post in a.posts if post.body} & {post.body for post in b.posts if post.body})


def same_title(a: Profile, b: Profile) -> bool:
    """One title, of a body that one of them leaves open."""
    alike = ((x, y) for x in a.posts for y in b.posts if x.title.endswith(y.title) or y.title.endswith(x.title))
    return not same_post(a, b) and any(is_open(x) or is_open(y) for x, y in alike)


def same_area(a: Profile, b: Profile) -> bool:
    """Their posts (or, without posts, their papers) belong to the same area."""
    return bool(a.where & b.where)


def same_city(a: Profile, b: Profile) -> bool:
    """Not the same area, but one city."""
    return not same_area(a, b) and any(_in_one_city(x, y) for x in a.where for y in b.where)


def province_above(a: Profile, b: Profile) -> bool:
    """One belongs to the province in which the other's city lies."""
    return any(len(x) != len(y) and x[: len(y)] == y[: len(x)] and not _in_one_city(x, y) for x in a.where for y in b.where)


def same_paper(a: Profile, b: Profile) -> bool:
    """Printed in one paper."""
    return not a.papers.isdisjoint(b.papers)


def far_apart(a: Profile, b: Profile) -> bool:
    """Both have a place that is known, and neither a city in common nor one above the other."""
    located = all(any(len(area) > 1 or area[0].endswith("省") for area in one.where) for one in (a, b))
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
    seats = _unlinked(a, b, lambda post: post.role in _SEATS and bool(post.region))
    return bool(seats) and not same_body(a, b) and _at_once(a, b) and any(x.body != y.body and (x.region != y.region or x.role == y.role) for x, y in seats)


def two_areas_at_once(a: Profile, b: Profile) -> bool:
    """Each is in office in an area, neither above the other, both counties or both towns, over the same days."""
    posts = _unlinked(a, b, lambda post: level(post.region) in ("county", "town") and post.body_kind not in ("company", "school", "association"))
    return bool(posts) and not a.areas & b.areas and _at_once(a, b) and any(level(x.region) == level(y.region) for x, y in posts)


def ranks_apart(a: Profile, b: Profile) -> bool:
    """Two steps of rank or more lie between their posts (a city's bureau, a town) and too little time for them."""
    if a.rank is None or b.rank is None or abs(a.rank - b.rank) < 2 or not _unlinked(a, b, bool):
        return False
    days = _days_between(a, b)
    return days is None or days < _CLIMB


def other_enterprise(a: Profile, b: Profile) -> bool:
    """Each heads another company, and the two do not bear one brand."""
    heads = _unlinked(a, b, lambda post: post.body_kind == "company" and post.role in _HEADS and bool(post.brand))
    return bool(heads) and not same_body(a, b) and all(x.brand != y.brand for x, y in heads)


def common_name(a: Profile, b: Profile) -> bool:
    """A frequent surname with a frequent given name."""
    surnames, given = (frozenset(row) for row in _common())
    return a.name[:1] in surnames and a.name[1:] in given and b.name == a.name


def _common() -> tuple[tuple[str, ...], tuple[str, ...]]:
    (_, surnames), (_, given) = ((row[0], tuple(row[1].split())) for row in lexicon.rows("common_names"))
    return surnames, given


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
    (two_areas_at_once, -3.0, "同一时期在互不隶属的两地任职"),
    (ranks_apart, -2.5, "职级悬殊而相隔时间不长"),
    (other_enterprise, -3.0, "各为一家企业的负责人"),
    (common_name, -1.0, "姓名常见"),
    (writer_and_written, -9.0, "一为记者，一为报道对象"),
)


_FOUND = tuple((finding, Finding(finding.__name__, weight, words)) for finding, weight, words in FINDINGS)
"""What is told of a pair, once for all pairs."""


def compare(a: Profile, b: Profile) -> tuple[Finding, ...]:
    """Everything found about the pair."""
    return tuple(told for finding, told in _FOUND if finding(a, b))


def compare_all(block: Sequence[Profile]) -> Answer:
    """Everything found about every pair of a block."""
    return pairs(compare, block)


def _in_one_city(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Two chains, the highest first, share their city, the province aside."""
    shared = next((i for i, pair in enumerate(zip(x, y, strict=False)) if pair[0] != pair[1]), min(len(x), len(y)))
    return shared >= 2 or (shared == 1 and not x[0].endswith(("省", "自治区", "国")))


def _days_between(a: Profile, b: Profile) -> int | None:
    """The days between the first and last sightings of both, 0 where they overlap; None where a day is unknown."""
    if not a.span or not b.span:
        return None
    return max(0, (b.span[0] - a.span[1]).days, (a.span[0] - b.span[1]).days)


def _at_once(a: Profile, b: Profile) -> bool:
    """The first and last day of each overlap; zones beside districts are left to share a head."""
    return _days_between(a, b) == 0 and not any(post.region.endswith(("新区", "开发区")) for post in a.posts | b.posts)


def _unlinked(a: Profile, b: Profile, fits: Callable[[Held], bool]) -> tuple[tuple[Held, Held], ...]:
    """Pairs of fitting posts of each that no article prints together; none at all if they share a post or one pair is linked."""
    first, second = ([post for post in one.posts if post.current and fits(post)] for one in (a, b))
    if a.linked and any((x.key, y.key) in a.linked for x in a.posts for y in b.posts):
        return ()
    return tuple((x, y) for x in first for y in second if x.key != y.key)
