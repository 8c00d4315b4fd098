"""Titles whose body the article leaves open (总经理 alone, 镇党委书记): the post of that title in which the same person is printed elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.claims import TenureClaim
from kg.facts import Merge, Post
from kg.resolve.posts import Held, Posts
from kg.resolve.sources import Source
from kg.resolve.tenures import Seen

REASON = "同一人的同样职务，另一篇报道印有机构全名"
_TOLD_BY_NAME = frozenset(("company", "school", "association", "other", "place", "foreign", "central", "military"))
"""Bodies that need no area to be known."""


def is_open(post: Held) -> bool:
    """Whether the article does not tell which body it is."""
    return post.body is None or (not post.region and post.body_kind not in _TOLD_BY_NAME)


def closed(posts: Posts, seen: Iterable[Seen]) -> tuple[Mapping[tuple[str, str], str], tuple[Merge, ...]]:
    """By person and open post the only told one of the same title; and what was joined."""
    held: dict[str, dict[str, Source]] = defaultdict(dict)
    for one in seen:
        if isinstance(one.claim, TenureClaim) and not one.claim.counted:
            continue
        held[one.person].setdefault(one.post, one.source)
    found: dict[tuple[str, str], str] = {}
    merges: list[Merge] = []
    for person, own in held.items():
        told = [posts.held(key) for key in own if not is_open(posts.held(key))]
        for key, source in own.items():
            same = {other.key for other in told if is_open(posts.held(key)) and _same_title(posts.held(key), other)}
            if len(same) == 1:
                (to,) = same
                found[person, key] = to
                merges.append(_merge(posts[to], posts[key].title, source, own[to]))
    return found, tuple(merges)


def _merge(post: Post, joined: str, source: Source, told: Source) -> Merge:
    return Merge(kind="post", key=post.key, label=post.title, joined=joined, article=source.key, to=post.title, to_article=told.key, reason=REASON)


def _same_title(a: Held, b: Held) -> bool:
    shorter, longer = sorted((a.title, b.title), key=len)
    return a.current == b.current and longer.endswith(shorter) and "副" not in longer.removesuffix(shorter)
