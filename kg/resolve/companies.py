"""Which names of companies mean one company: a short name is the full one where exactly one full name can be meant.

A parent is never its subsidiary: what follows 集团 in a full name must be printed in the short one too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg import places
from kg.facts import Merge
from kg.resolve.names import normal
from kg.resolve.sources import Source

_LEGAL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司)$")
_TAIL = re.compile(r"(?:股份|责任|有限)$")
_BRACKETED = re.compile(r"\([^()]{2,6}\)")
_SUBSIDIARY = re.compile(r"(?:集团|控股).")
ANAPHORS = frozenset(("公司", "集团", "企业", "该公司", "项目"))
"""Words that stand for a company named elsewhere."""
IN_ARTICLE = "同一篇报道中的全称与简称"
IN_REGION = "同一地区的报纸中只有一家企业的全称含此简称"
BY_ALIAS = "原文注明为同一企业的另一名称"


@dataclass(frozen=True, slots=True)
class Printed:
    """A company's name as an article prints it."""

    name: str
    source: Source
    alias_of: str | None = None


def is_full(name: str) -> bool:
    """Whether a name ends as registered names do."""
    return bool(_LEGAL.search(name)) and len(_bare(name)) >= 2


def _bare(name: str) -> str:
    """Without legal ending and bracketed place."""
    return _TAIL.sub("", _LEGAL.sub("", _BRACKETED.sub("", name)))


def same_stem(short: str, full: str) -> bool:
    """The stems are one: the full name is the short one with place and legal ending."""
    return short == full


def begins(short: str, full: str) -> bool:
    """The full stem goes on where the short one ends, and not from a group to one of its parts."""
    since = len(short) - 2 if short.endswith(("集团", "控股")) else len(short)
    return len(short) >= 2 and full.startswith(short) and not _SUBSIDIARY.search(full[since:])


def begins_long(short: str, full: str) -> bool:
    """As `begins`, for a short name that is rare enough to be sought outside its article."""
    return len(short) >= 4 and begins(short, full)


class Companies:
    """For every printed company name the name that stands for the company; `areas` are names of areas beside the official ones."""

    def __init__(self, printed: Iterable[Printed], areas: Iterable[str] = ()) -> None:
        self._areas = frozenset(areas)
        self._printed = tuple(one for one in dict.fromkeys(printed) if not self._is_area(normal(one.name)))
        self._by_article: dict[tuple[str, str], str] = {}
        self._by_region: dict[tuple[str, str], str] = {}
        self.merges: list[Merge] = []
        self._in_article = _names_by(lambda one: one.source.key, self._printed)
        self._in_region = _names_by(lambda one: one.source.region, self._printed)
        self._earliest: dict[tuple[str, str], str] = {}
        for one in self._printed:
            self._earliest.setdefault((one.source.region, normal(one.name)), one.source.key)
        for one in sorted(self._printed, key=lambda one: one.alias_of is None):
            self._settle(one)

    def _is_area(self, name: str) -> bool:
        return name in self._areas or name in places.names()

    def _settle(self, one: Printed) -> None:
        name, source = normal(one.name), one.source
        if (source.key, name) in self._by_article:
            return
        best, reason = self._best(name, source, one.alias_of)
        self._by_article[source.key, name] = best
        self._by_region.setdefault((source.region, name), best)
        if best != name:
            key, at = key_of(best, source), self._first(best, source)
            self.merges.append(Merge(kind="company", key=key, label=best, joined=name, article=source.key, to=best, to_article=at, reason=reason))

    def _first(self, name: str, source: Source) -> str:
        """The first article that prints a name: this one, else one of the region."""
        return source.key if name in self._in_article[source.key] else self._earliest.get((source.region, name), source.key)

    def _best(self, name: str, source: Source, alias_of: str | None) -> tuple[str, str]:
        if alias_of and not is_full(name):
            return self._best(normal(alias_of), source, None)[0], BY_ALIAS
        if is_full(name):
            return name, ""
        for known, fits, reason in (
            (self._in_article[source.key], same_stem, IN_ARTICLE),
            (self._in_article[source.key], begins, IN_ARTICLE),
            (self._in_region[source.region], same_stem, IN_REGION),
            (self._in_region[source.region], begins_long, IN_REGION),
        ):
            full = [other for other in known if is_full(other) and fits(self._stem(name), self._stem(other))]
            if len(full) == 1:
                return full[0], reason
            if full:
                break
        return name, ""

    def _stem(self, name: str) -> str:
        """A name without legal ending, bracketed place and leading place."""
        bare = _bare(name)
        return next((bare[size:] for size in range(min(len(bare) - 2, 8), 1, -1) if self._leads(bare[:size])), bare)

    def _leads(self, head: str) -> bool:
        """Whether a name may begin with this place: one of the papers' own, or a province or city."""
        division = places.find(head)
        return head in self._areas or (division is not None and division.level != "district")

    def find(self, name: str, source: Source) -> str | None:
        """The standing name of a company that this article, or another of the region, calls so; None if none does."""
        form = normal(name)
        return self._by_article.get((source.key, form)) or self._by_region.get((source.region, form))

    def only(self, source: Source) -> str | None:
        """The company of an article that names no other: who 公司 is."""
        names = (name for name in self._in_article.get(source.key, ()) if name not in ANAPHORS)
        found = list(dict.fromkeys(self._by_article[source.key, name] for name in names))
        return found[0] if len(found) == 1 else None


def key_of(standing: str, source: Source) -> str:
    """A registered name means one company anywhere, a short one only in its region."""
    return f"company:{standing}" if is_full(standing) else f"company:{source.region}|{standing}"


def _names_by(group: Callable[[Printed], str], printed: Iterable[Printed]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in printed:
        found[group(one)][normal(one.name)] = None
    return {key: tuple(names) for key, names in found.items()}


def aliases(names: Iterable[str], of: str, source: Source) -> Iterator[Printed]:
    """A site with its other printed forms; the fullest of them stands for it."""
    forms = list(dict.fromkeys((of, *names)))
    best = max(forms, key=lambda form: (is_full(normal(form)), form == of, len(form)))
    yield Printed(best, source)
    yield from (Printed(form, source, best) for form in forms if form != best)
