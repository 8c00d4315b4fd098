"""Posts: one for each title in each body, whoever holds it, and the role of the title."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.facts import Post, Seed
from kg.model import Body
from kg.resolve.bodies import Bodies
from kg.resolve.jurisdiction import CHINA, Area
from kg.resolve.names import normal
from kg.resolve.own import Own
from kg.resolve.sources import Source

ROLES: tuple[tuple[str, str], ...] = (
    # ending of the title without 代 原 前 时任, first match wins -> concept under post-role/
    (r"(?:纪委书记|纪工委书记|纪检组组?长|监委主任)$", "discipline-secretary"),
    (r"(?:副秘书长)$", "deputy-secretary-general"),
    (r"(?:秘书长)$", "secretary-general"),
    (r"(?:人大代表|代表)$", "congress-delegate"),
    (r"(?:政协委员)$", "cppcc-member"),
    (r"(?:人大(?:常委会)?(?:党组)?副主任|副委员长)$", "deputy-congress-chair"),
    (r"(?:人大(?:常委会)?主任|委员长)$", "congress-chair"),
    (r"政协(?:党组)?副主席$", "deputy-cppcc-chair"),
    (r"政协主席$", "cppcc-chair"),
    (r"(?:常务委员|常委)$", "standing-member"),
    (r"(?:副书记)$", "deputy-secretary"),
    (r"(?:书记)$", "secretary"),
    (r"副(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|总理)$", "deputy-government-head"),
    (r"(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|总理)$", "government-head"),
    (r"副(?:总经理|总裁|行长)$", "deputy-general-manager"),
    (r"(?:总经理|总裁|首席执行官|CEO|行长)$", "general-manager"),
    (r"副(?:董事长|会长|理事长|主席)$", "deputy-chair"),
    (r"(?:董事长|会长|理事长|主席)$", "chair"),
    (r"副(?:局长|厅长|部长|主任|司长|署长|处长|科长)$", "deputy-bureau-head"),
    (r"(?:局长|厅长|部长|主任|司长|署长|处长|科长)$", "bureau-head"),
    (r"检察长$", "chief-procurator"),
    (r"副.*(?:长|主任|负责人)$", "deputy-head"),
    (r"(?:院士|专家|教授|研究员|工程师)$", "expert"),
    (r"(?:长|负责人|总监|站长|所长)$", "head"),
    (r"(?:委员|成员|理事|董事)$", "member"),
)
_IN_BODY = {
    # what a plain word means in a body of this sort
    ("congress", "bureau-head"): "congress-chair",
    ("congress", "deputy-bureau-head"): "deputy-congress-chair",
    ("cppcc", "chair"): "cppcc-chair",
    ("cppcc", "deputy-chair"): "deputy-cppcc-chair",
    ("cppcc", "member"): "cppcc-member",
    ("government", "chair"): "government-head",
    ("government", "deputy-chair"): "deputy-government-head",
    ("court", "head"): "court-president",
    ("discipline", "secretary"): "discipline-secretary",
}
_QUALIFIER = re.compile(r"^(?:时任|原|前任?|代|拟任)")

_PAST = re.compile(r"^(?:时任|原|前)")


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A post as resolution needs it to tell people apart; each there once (`Posts`)."""

    key: str
    title: str
    """As this article prints it."""
    body: str | None
    body_kind: str
    """Of the claim's body: party, department, company ..."""
    role: str
    region: str
    """The highest names of the body's area, lowest last; empty where unknown."""
    current: bool = True
    """Whether the title does not say 原, 前 or 时任."""
    brand: str = ""
    """The first characters of a company's own name: 宏泰 of 云江宏泰机械有限公司."""


@lru_cache(maxsize=65536)
def post_role(title: str, body_kind: str) -> str:
    """The concept word of a title, as seen from the sort of body it belongs to."""
    bare = _QUALIFIER.sub("", title)
    role = next((role for pattern, role in ROLES if re.search(pattern, bare)), "other")
    return _IN_BODY.get((body_kind, role), role)


def bare_title(title: str, label: str) -> str:
    """The title without the body it repeats: 区委书记 of 钱塘区委 is 书记."""
    for size in range(min(len(title) - 2, len(label)), 0, -1):
        if label.endswith(title[:size]):
            return title[size:]
    return title


def of_settlement(title: str, body: Body | None) -> tuple[str, Body | None]:
    """镇党委书记 in 青石镇 is what another page prints as 青石镇党委书记: the post is the town's, not that of an organ apart."""
    if body is None or not body.place or body.level not in _SMALL:
        return title, body
    organ = body.name.removeprefix(body.place).removeprefix(body.level)
    if organ not in ("党委", "党工委", "政府", "党支部", "党总支", "总支") or not (body.name.startswith(body.place) or body.name.startswith(body.level)):
        return title, body
    return re.sub(f"^{body.level}(?=党|政府|总支)", "", title), Body(body.place, "place", body.place, body.level)


def of_zone(title: str, body: Body | None) -> Body | None:
    """开发区 with the title 管委会副主任 is the committee that runs the zone."""
    organ = next((organ for organ in _ZONE_ORGANS if title.startswith(organ)), None)
    if body is None or organ is None or body.kind not in ("place", "zone") or not body.name.endswith(_ZONES):
        return body
    return Body(body.name + organ, "zone", body.place, body.level)


def _region(area: Area, source: Source) -> str:
    """The area with those above it, the highest first; a settlement's city is the paper's."""
    place = source.place
    return "/".join(filter(None, (place.province, place.city, area.name))) if area.region and place.city else area.spelled


_ZONES = ("新区", "开发区", "高新区", "经开区", "园区", "度假区", "示范区")
_ZONE_ORGANS = ("管委会", "党工委")
_ACTING = re.compile(r"^代理(?=[省市区县州旗镇乡盟]长)")
_SMALL = frozenset(("镇", "乡", "街道", "村", "社区"))


class Posts:
    """Gives every printed title its post, and gathers them."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self._posts: dict[str, Post] = {}
        self.own = Own()
        """By post and article what this article alone says."""
        self._held: dict[str, Held] = {}
        self._asked: tuple[Source | None, dict[tuple[str, Body | None], Held]] = (None, {})
        """What the article was answered that asked last."""

    def of(self, title: str, body: Body | None, source: Source) -> Held:
        """The post of a title in a body."""
        if self._asked[0] is not source:
            self._asked = source, {}
        at, answers = (title, body), self._asked[1]
        return answers.get(at) or answers.setdefault(at, self._of(title, body, source))

    def _of(self, title: str, body: Body | None, source: Source) -> Held:
        title, body = of_settlement(title, body)
        body = of_zone(title, body)
        name = normal(title)
        key_of_body = self._bodies.of(body, source) if body else None
        kind = body.kind if body else "other"
        label = self._bodies.label(key_of_body) if key_of_body else ""
        where = f"{source.nearest}|{normal(body.name) if body else ''}"
        key = f"post:{key_of_body or where}|{_ACTING.sub('代', bare_title(name, label))}"
        self._note(key, name, self._seed(name, key_of_body, where, source), lambda: (key_of_body, post_role(name, kind)))
        if key not in self._held:
            area = self._bodies.areas.get(key_of_body or "")
            kind = "central" if area and area.name == CHINA else kind
            region = _region(area, source) if area else ""
            brand = self._bodies.brand(key_of_body) if key_of_body and kind == "company" else ""
            self._held[key] = Held(key, name, key_of_body, kind, self._posts[key].role, region, not _PAST.match(name), brand)
        return self._held[key]

    def _note(self, key: str, title: str, seed: Seed, body_and_role: Callable[[], tuple[str | None, str]]) -> None:
        """The longest printed title stands for all (代县长 for 代理县长), the earliest article gives the seed."""
        self.own.first(key, seed)
        known = self._posts.get(key)
        if known is None:
            body, role = body_and_role()
            self._posts[key] = Post(key=key, title=title, body=body, role=role, seeds=(seed,))
            return
        title = max(known.title, title, key=lambda form: (not _ACTING.match(form), len(form), form))
        if title == known.title and any(one.parts == seed.parts and (one < seed or (one == seed and one.words == seed.words)) for one in known.seeds):
            return
        seeds = {seed.parts: seed for seed in sorted((*known.seeds, seed), reverse=True)}
        self._posts[key] = replace(known, title=title, seeds=tuple(sorted(seeds.values())))

    def _seed(self, name: str, key_of_body: str | None, where: str, source: Source) -> Seed:
        """The title and what its body is in this article alone."""
        if key_of_body is None:
            return source.seed("post", bare_title(name, ""), where, words=name)
        parts, _, words = self._bodies.said_in(key_of_body, source)
        return source.seed("post", bare_title(name, words), *parts, words=name)

    def __getitem__(self, key: str) -> Post:
        return self._posts[key]

    def held(self, key: str) -> Held:
        """The post of that key as people are told apart by it."""
        return self._held[key]

    def records(self) -> tuple[Post, ...]:
        """Every post, by key."""
        return tuple(self._posts[key] for key in sorted(self._posts))
