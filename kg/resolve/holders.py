"""Who a title without a name stands for: the one who is printed in that post on the page, or in the area's papers around that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kg.claims import TenureClaim
from kg.resolve.bodies import Bodies
from kg.resolve.jurisdiction import areas_of
from kg.resolve.names import distinct, normal
from kg.resolve.posts import Posts
from kg.resolve.sources import Source
from kg.resolve.tenures import Seen
from kg.vocab import SINGLE_SEAT_ROLES

NEAR = timedelta(days=120)
"""How far from a dated sighting in a post somebody is still taken for its holder."""


@dataclass(frozen=True, slots=True)
class _Sighted:
    day: date | None
    person: str


class Holders:
    """Looks up single-seat posts by title; deputies and members are never guessed."""

    def __init__(self, posts: Posts, bodies: Bodies, seen: Iterable[Seen]) -> None:
        self._posts, self._bodies = posts, bodies
        self._on_page: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._in_area: dict[tuple[str, str], list[_Sighted]] = defaultdict(list)
        for one in seen:
            if isinstance(one.claim, TenureClaim) and one.claim.counted and one.claim.kind != "former" and posts[one.post].role in SINGLE_SEAT_ROLES:
                self._note(one)

    def _note(self, one: Seen) -> None:
        held = self._posts.held(one.post)
        for form in self._forms(one):
            self._on_page[one.source.page, form][one.person] = None
            if held.region:
                self._in_area[held.region, form].append(_Sighted(one.day, one.person))

    def _forms(self, one: Seen) -> tuple[str, ...]:
        """How the title may stand without the name: 区委书记, 钱塘区委书记."""
        post = self._posts[one.post]
        bare = post.key.rsplit("|", 1)[-1]
        label = self._bodies.label(post.body) if post.body else ""
        area = self._bodies.areas.get(post.body or "")
        levelled = area.name[-1] + label[len(area.name) :] + bare if area and label.startswith(area.name) else None
        return distinct(normal(one.claim.title if isinstance(one.claim, TenureClaim) else bare), post.title, label + bare, levelled)

    def find(self, title: str, source: Source, day: date | None) -> str | None:
        """The only holder of that title on the page, else the only one seen in it nearby; None if none or several."""
        form = normal(title)
        on_page = self._on_page.get((source.page, form), {})
        if on_page:
            return next(iter(on_page)) if len(on_page) == 1 else None
        for area in areas_of(source.place):
            near = self._near(self._in_area.get((area.spelled, form), []), day or source.issued)
            if near:
                return near.pop() if len(near) == 1 else None
        return None

    def _near(self, sighted: list[_Sighted], day: date | None) -> set[str]:
        return {one.person for one in sighted if one.day and day and abs(one.day - day) <= NEAR}
