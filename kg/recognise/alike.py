"""The same post of the same person wherever an article names it: 某某大学校长甲率团来访。甲校长致辞."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kg.model import Body, Mention, Title
from kg.recognise.owners import COMPANY_WORDS
from kg.recognise.reading import Reading

_HOUSES = frozenset({"company", "school", "institution", "association"})


def posts(parts: Iterable[Reading]) -> None:
    """Gives a title without a body the one with which the article prints the same person's title, if that is one only; the first told, if none is printed."""
    parts = list(parts)
    printed: dict[tuple[int, str, str], set[Body]] = {}
    first: dict[tuple[int, str, str], Body] = {}
    for part in parts:
        for mention in part.people:
            for title in mention.titles:
                if title.body and title.body.kind in _HOUSES and title.body.name not in COMPANY_WORDS:
                    key = (id(part.article), mention.name, title.title)
                    first.setdefault(key, title.body)
                    printed.setdefault(key, set()).update({title.body} & _shown(mention))
    fuller = _fuller(parts)
    told = {key: next(iter(bodies)) if len(bodies) == 1 else first[key] for key, bodies in printed.items() if len(bodies) < 2}
    for part in parts if told or fuller else ():
        part.people[:] = [_spelled_out(_mended(mention, id(part.article), told), id(part.article), fuller) for mention in part.people]


def _shown(mention: Mention) -> set[Body]:
    """The bodies that are printed with somebody's titles."""
    return {title.body for title in mention.titles if title.body and title.printed.startswith(title.body.name)}


def _fuller(parts: Iterable[Reading]) -> dict[tuple[int, str], tuple[Title, ...]]:
    """What stands before the names of people, by article and name: the titles in full."""
    found: dict[tuple[int, str], tuple[Title, ...]] = {}
    for part in parts:
        for mention in part.people:
            if mention.titles and mention.span.end == mention.name_span.end:
                found.setdefault((id(part.article), mention.name), mention.titles)
    return found


def _spelled_out(mention: Mention, article: int, fuller: dict[tuple[int, str], tuple[Title, ...]]) -> Mention:
    """Somebody called by the last word of his title, which the article prints in full elsewhere: 甲县县委书记某某…。某某书记说."""
    title = mention.titles[0] if len(mention.titles) == 1 else None
    if title is None or mention.span.start != mention.name_span.start or title.printed != title.title:
        return mention
    known = fuller.get((article, mention.name), ())
    full = next((one for one in known if one.title != title.title and one.title.endswith(title.title) and one.kind == title.kind), None)
    return replace(mention, titles=(full,)) if full and all(one.title != title.title for one in known) else mention


def _mended(mention: Mention, article: int, told: dict[tuple[int, str, str], Body]) -> Mention:
    """A person whose first title prints no body; none of the others stands before the name."""
    title = next(iter(mention.titles), None)
    body = told.get((article, mention.name, title.title)) if title and title.printed == title.title else None
    others = [one for one in mention.titles[1:] if one.body and one.printed != one.title]
    return replace(mention, titles=(replace(title, body=body), *mention.titles[1:])) if title and body and not others else mention
