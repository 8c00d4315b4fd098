"""Who bears a name in an article: one person as a rule, two where the name is printed with posts that nobody holds together.

An article that prints 教授陈某 in one sentence and 街道党工委书记陈某 in another speaks of two people; the bare name is whom it named last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg import lexicon
from kg.claims import AppointmentClaim, Claim, Extraction, TenureClaim
from kg.resolve.names import normal
from kg.resolve.passages import agents_in
from kg.resolve.posts import Held, Posts
from kg.resolve.profiles import Sighting, sphere_of
from kg.resolve.sources import Source

Read = Sequence[tuple[Source, Extraction]]
Bearer = tuple[str, str, int]
"""An article, a name in it, and which of those who bear it."""
_OUT_OF_OFFICE = frozenset(("business", "school"))


@dataclass(frozen=True, slots=True)
class Titled:
    """The claims of an article that somebody holds, gets or leaves a post."""

    source: Source
    claims: tuple[TenureClaim | AppointmentClaim, ...]
    posts: tuple[Held | None, ...]
    """The post of each claim; None for forms of address, which are none."""


class Bearers:
    """The people behind the names of each article, with the posts that it prints with them."""

    def __init__(self, read: Read, posts: Posts) -> None:
        self._read, self._posts = read, posts
        self._known: dict[tuple[Held, ...], tuple[Held, ...]] = {}

    @cached_property
    def titled(self) -> tuple[Titled, ...]:
        """By article every claim that somebody holds, gets or leaves a post."""
        return tuple(one for source, extraction in self._read for one in self._titled(source, extraction.claims))

    def _titled(self, source: Source, told: Iterable[Claim]) -> Iterator[Titled]:
        claims = tuple(claim for claim in told if isinstance(claim, (TenureClaim, AppointmentClaim)) and claim.holder.kind == "person")
        if claims:
            yield Titled(source, claims, tuple(self._posts.of(one.title, one.body, source) if _counts(one) else None for one in claims))

    def _posted(self) -> Iterator[tuple[Source, TenureClaim | AppointmentClaim, Held]]:
        """The claims that are about a post, with it."""
        return ((one.source, claim, post) for one in self.titled for claim, post in zip(one.claims, one.posts, strict=True) if post)

    def which(self, name: str, claim: Claim) -> int:
        """0 for the only or first bearer of a name in the article of a claim, 1 for the next."""
        turns = self._turns.get((claim.article, normal(name)))
        if not turns:
            return 0
        at = bisect_right(turns, (claim.evidence.start, len(turns))) - 1
        return turns[max(at, 0)][1]

    @cached_property
    def held(self) -> Mapping[Bearer, tuple[Held, ...]]:
        """The posts that an article prints with each bearer of a name."""
        found: dict[Bearer, tuple[Held, ...]] = {}
        for source, claim, post in self._posted():
            name = normal(claim.holder.name)
            at = source.key, name, self.which(name, claim)
            known = found.get(at, ())
            if post not in known:
                found[at] = self._once((*known, post))
        return found

    def settle(self) -> None:
        """Leaves the claims, once it is known what they say of bearers."""
        self.__dict__.pop("titled", None)

    def posts(self, bearer: Bearer) -> tuple[Held, ...]:
        """The posts that an article prints with a bearer of a name."""
        return self.held.get(bearer, ())

    def _once(self, posts: tuple[Held, ...]) -> tuple[Held, ...]:
        """Who is printed with the same posts in a hundred articles has them in memory once."""
        return self._known.setdefault(posts, posts)

    def sightings(self) -> Iterator[Sighting]:
        """Everybody named in an article, and its writers."""
        sets: dict[tuple[Held, ...], frozenset[Held]] = {(): frozenset()}
        forms: dict[tuple[str, ...], tuple[str, ...]] = {}
        for source, extraction in self._read:
            printed: dict[tuple[str, int], dict[str, None]] = defaultdict(dict)
            for claim in extraction.claims:
                for agent in agents_in(claim):
                    if agent.kind == "person":
                        printed[normal(agent.name), self.which(agent.name, claim)]["".join(agent.printed.split())] = None
            lay = {normal(claim.holder.name) for claim in extraction.claims if isinstance(claim, TenureClaim) and _is_lay(claim)}
            for (name, which), found in printed.items():
                held, told = self.posts((source.key, name, which)), tuple(found)
                posts = sets.get(held) or sets.setdefault(held, frozenset(held))
                yield Sighting(name, source, posts, forms.setdefault(told, told), lay=not posts and name in lay, variant=which)
            for name in dict.fromkeys(normal(byline.name) for byline in source.article.bylines):
                yield Sighting(name, source, sets[()], reporter=True)

    @cached_property
    def _turns(self) -> Mapping[tuple[str, str], list[tuple[int, int]]]:
        """By article and name, where two people bear it: from which offset on the name is whose."""
        places: dict[tuple[str, str], dict[int, list[Held]]] = defaultdict(lambda: defaultdict(list))
        for source, claim, post in self._posted():
            places[source.key, normal(claim.holder.name)][claim.evidence.start].append(post)
        found = {key: _told_apart(sorted(printed.items())) for key, printed in places.items() if len(printed) > 1}
        return {key: turns for key, turns in found.items() if any(which for _, which in turns)}


def _told_apart(printed: Iterable[tuple[int, list[Held]]]) -> list[tuple[int, int]]:
    """Offset and bearer of each print with posts; a print whose posts say nothing is the last bearer's."""
    spheres: list[frozenset[str]] = []
    turns: list[tuple[int, int]] = []
    for at, posts in printed:
        own = frozenset(sphere for post in posts if post.current and post.body_kind != "institution" and (sphere := sphere_of(post)))
        fits = [number for number, known in enumerate(spheres) if not _clash(own, known)]
        if not spheres or (own and not fits):
            spheres.append(own)
            turns.append((at, len(spheres) - 1))
        else:
            number = turns[-1][1] if turns[-1][1] in fits else fits[0]
            spheres[number] |= own
            turns.append((at, number))
    return turns


def _clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """One is in office and nothing else, the other in business or at a school and nothing else."""
    return any(x == {"official"} and y and y <= _OUT_OF_OFFICE for x, y in ((a, b), (b, a)))


def _counts(claim: TenureClaim | AppointmentClaim) -> bool:
    return isinstance(claim, AppointmentClaim) or claim.counted


def _is_lay(claim: TenureClaim) -> bool:
    return not claim.counted and claim.title.endswith(lexicon.words("lay_people"))
