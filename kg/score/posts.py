"""Posts compared: the title, level and alias aside, and then the body."""

from __future__ import annotations

from collections import defaultdict

from kg.score.names import Forms, known_as, phrase, without_level
from kg.score.records import FoundPage, GoldPage, Post
from kg.score.tally import Tally

_Title = tuple[str, str]
"""Person and title."""


def compare_posts(tally: Tally, gold: GoldPage, found: FoundPage, forms: Forms) -> None:
    """A found post is right if its title is the gold one, or if body and title read the same as one phrase."""
    have = _bodies(gold, found, forms)
    titled = {(post, title) for post in gold.posts for title in have if _title_fits(gold, post, title, have[title])}
    placed = {post for post in gold.posts for title in have if _body_fits(gold, post, title, have[title])}
    right, used = {post for post, _ in titled}, {title for _, title in titled}
    stray = {title for title in have if title not in used and not _uncounted(gold, title)}
    tally.compare("post", {post[:2] for post in gold.posts}, {post[:2] for post in right} | stray)
    misplaced = {(*post, "other body") for post in gold.posts - placed if post[:2] in {good[:2] for good in right}}
    tally.compare("post+body", gold.posts, placed | misplaced | {(*title, "") for title in stray})


def judge_post(gold: GoldPage, title: _Title, bodies: frozenset[str], forms: Forms) -> bool | None:
    """Whether the gold page gives a person that title in one of the bodies (in whichever, if none is told); None where it leaves the title open."""
    people = {person for person, _, _ in gold.posts} | {person for person, _ in gold.optional_posts}
    named = (known_as(title[0], people, forms), title[1])
    fits = _body_fits if bodies else _title_fits
    if any(fits(gold, post, named, bodies) for post in gold.posts):
        return True
    return None if _uncounted(gold, named) else False


def _bodies(gold: GoldPage, found: FoundPage, forms: Forms) -> dict[_Title, frozenset[str]]:
    people = {person for person, _, _ in gold.posts} | {person for person, _ in gold.optional_posts}
    bodies: dict[_Title, frozenset[str]] = defaultdict(frozenset)
    for person, title, body in found.posts:
        bodies[known_as(person, people, forms), title] |= {body}
    return dict(bodies)


def _uncounted(gold: GoldPage, title: _Title) -> bool:
    optional = {(person, without_level(printed)) for person, printed in gold.optional_posts}
    return title[0] in gold.ignored or (title[0], without_level(title[1])) in optional


def _titles(gold: GoldPage, post: Post) -> frozenset[str]:
    return gold.title_aliases.get(post[:2], frozenset()) | {post[1]}


def _same_title(gold: GoldPage, post: Post, title: _Title) -> bool:
    return without_level(title[1]) in {without_level(other) for other in _titles(gold, post)}


def _same_phrase(gold: GoldPage, post: Post, title: _Title, bodies: frozenset[str]) -> bool:
    wanted = {phrase(body, other) for body in gold.body_aliases[post] for other in _titles(gold, post) if body}
    return bool(wanted & {phrase(body, title[1]) for body in bodies if body})


def _title_fits(gold: GoldPage, post: Post, title: _Title, bodies: frozenset[str]) -> bool:
    return title[0] == post[0] and (_same_title(gold, post, title) or _same_phrase(gold, post, title, bodies))


def _body_fits(gold: GoldPage, post: Post, title: _Title, bodies: frozenset[str]) -> bool:
    if title[0] != post[0]:
        return False
    at_home = not post[2] or bool(gold.body_aliases[post] & bodies)
    return _same_phrase(gold, post, title, bodies) or (_same_title(gold, post, title) and at_home)
