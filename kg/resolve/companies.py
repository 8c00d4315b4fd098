"""Which names of companies mean one company: a short name is the full one where exactly one full name can be meant.

A parent is never its subsidiary: what follows 集团 in a full name must be printed in the short one too. How names are taken apart stands in
`kg.resolve.registered`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kg import places
from kg.facts import Merge
from kg.resolve.jurisdiction import Areas
from kg.resolve.names import normal
from kg.resolve.registered import abbreviates, bare, begins, begins_long, is_abbreviation, is_full, is_group_of, is_registered, owner_of, same_stem, split_area
from kg.resolve.shelf import Shelf
from kg.resolve.sources import Source
from kg.resolve.spelling import level_of
from kg.resolve.variants import variants

ANAPHORS = frozenset(("公司", "集团", "企业", "该公司", "项目"))
"""Words that stand for a company named elsewhere."""
IN_ARTICLE = "同一篇报道中的全称与简称"
IN_REGION = "同一地区的报纸中只有一家企业的全称含此简称"
IN_PROVINCE = "全省的报纸中只有一家企业的全称含此简称"
OWNED = "本地只有一家企业的全称可作此缩写"
BY_ALIAS = "原文注明为同一企业的另一名称"
SITE = "该企业的厂区、车间等场所"
SPELLED = "同一家企业，写法不同"
_AREA_ENDING = re.compile(r"[省市县区州旗盟]$")
_OWNED_BY_AREA = re.compile(
    r"(?:城投|交投|国投|旅投|文旅|水投|产投|金投|金控|农投|工投|开投|高投|科投|能投|建投|国控|城建|城发|交建|轨交|农商|农信|城市|交通|国有|旅游|水务|水利|粮食|供销|公交|公共|自来水|燃气|热力|建工|建筑"
    r"|产业|金融|投资|人才|环境|生态|教育|轨道|地铁|机场|能源|传媒|广电|新华)"
)
"""What the name of a firm begins with that an area owns: 县城投集团, but not 区块链科技."""
_NO_COMPANY = re.compile(
    r"(?:村|社区|镇|乡|街道|园|区|市|县|省|路|桥|河|湖|山|港|站|馆|院|校|所|局|中心|广场|基地|工地|项目|展厅|车间|学|公园|码头|水库|古镇|街|巷|组|户|家|线|楼|店)$"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A company's name as an article prints it."""

    name: str
    source: Source
    alias_of: str | None = None
    sure: bool = True
    """False for a place that may be a company known by its full name elsewhere."""
    officer: str = ""
    """Somebody who is printed with a post in it."""


@dataclass(slots=True)
class _Region:
    """What is printed in one region."""

    shelf: Shelf = field(default_factory=Shelf)
    inner: Shelf = field(default_factory=Shelf)
    """Full names that begin with no place we know, without their first two characters: they may be the name of a place."""
    first: dict[str, str] = field(default_factory=dict)
    """Form -> the first article that prints it."""


class Companies:
    """For every printed company name the name that stands for the company."""

    def __init__(self, printed: Iterable[Printed], areas: Areas) -> None:
        self._areas, self._names = areas, areas.declared_names
        spelled = (replace(one, name=self.form(one.name, one.source)) for one in printed if not self._is_area(normal(one.name)))
        self._printed = tuple(one for one in dict.fromkeys(spelled) if one.sure or owner_of(one.name) or not _NO_COMPANY.search(one.name))
        self._stems: dict[str, str] = {}
        self._by_article: dict[tuple[str, str], str] = {}
        self._by_region: dict[tuple[str, str], str] = {}
        self._regions: dict[str, _Region] = defaultdict(_Region)
        self._articles: dict[str, Shelf] = defaultdict(Shelf)
        self.merges: list[Merge] = []
        self.ambiguous: list[tuple[str, Source, str]] = []
        """Short names that may stand for several full ones of their article or region, each with one of these."""
        known = variants(self._officers(), self._leads)
        self._fulls, self.doubts = known.standing, known.doubts
        for one in self._printed:
            self._note(one)
        for one in sorted(self._printed, key=lambda one: (not one.sure, one.alias_of is None)):
            self._settle(one)

    def _officers(self) -> Iterator[tuple[str, str, str, str]]:
        """Full name, region, article and officer of every print of a full name."""
        return ((one.name, one.source.region, one.source.key, one.officer) for one in self._printed if one.sure and is_registered(one.name))

    def _note(self, one: Printed) -> None:
        if not one.sure:
            return
        region = self._regions[one.source.region]
        region.first.setdefault(one.name, one.source.key)
        standing = self._fulls.get((one.source.region, one.name), one.name)
        if is_full(one.name) and not self._is_abbreviation(one.name):
            region.first.setdefault(standing, one.source.key)
            region.shelf.add(self.stem(standing), standing)
            if self.stem(standing) == bare(standing):
                region.inner.add(self.stem(standing)[2:], standing)
            self._articles[one.source.key].add(self.stem(standing), standing)
        self._articles[one.source.key].names[one.name] = None

    def _is_area(self, name: str) -> bool:
        return name in self._names or name in places.names()

    def form(self, name: str, source: Source) -> str:
        """The normal form; a firm known by its level alone (县城投集团) with the name of its area."""
        form = normal(name)
        level = level_of(form)
        if level and _OWNED_BY_AREA.match(form, len(level)) and (area := self._areas.own(level, source)):
            return area.name + form.removeprefix(level)
        return form

    # ---- which stands for which --------------------------------------------------------------------------------------

    def _settle(self, one: Printed) -> None:
        name, source = one.name, one.source
        if (source.key, name) in self._by_article:
            return
        best, reason = self._best(one)
        if not one.sure and best == name:
            return
        self._by_article[source.key, name] = best
        self._by_region.setdefault((source.region, name), best)
        if best != name:
            key, at = key_of(best, source), self.first(best, source)
            self.merges.append(Merge(kind="company", key=key, label=best, joined=name, article=source.key, to=best, to_article=at, reason=reason))

    def first(self, name: str, source: Source) -> str:
        """The first article that prints a name: this one, else one of the region."""
        return source.key if name in self._articles[source.key].names else self._regions[source.region].first.get(name, source.key)

    def _best(self, one: Printed) -> tuple[str, str]:
        name, source = one.name, one.source
        if one.alias_of and not is_full(name):
            return self._best(replace(one, name=self.form(one.alias_of, source), alias_of=None))[0], BY_ALIAS
        if is_registered(name) and not self._is_abbreviation(name):
            standing = self._fulls.get((source.region, name), name)
            return standing, SPELLED
        owner = owner_of(name)
        if owner:
            return self._best(replace(one, name=owner))[0], SITE
        article, near, wide = self._articles[source.key], self._regions[source.region], self._regions[source.place.province or ""]
        for shelf, fits, reason in (
            (article, same_stem, IN_ARTICLE),
            (article, begins, IN_ARTICLE),
            (article, is_group_of, IN_ARTICLE),
            (near.shelf, abbreviates, OWNED),
            (near.shelf, same_stem, IN_REGION),
            (near.shelf, begins_long, IN_REGION),
            (near.shelf, is_group_of, IN_REGION),
            (near.inner, begins_long, IN_REGION),
            (wide.shelf, begins_long, IN_PROVINCE),
            (wide.inner, begins_long, IN_PROVINCE),
        ):
            full = [one for one in shelf.fitting(self.stem(name), fits) if self._one_area(name, one, needed=fits is abbreviates)]
            if len(full) == 1:
                return full[0], reason
            if full:
                self.ambiguous += [(name, source, other) for other in full] if one.sure else []
                break
        return name, ""

    def _one_area(self, short: str, full: str, *, needed: bool) -> bool:
        """Whether the areas with which two names begin are one, 县 and the like aside; a name without one goes with any, unless one is needed."""
        first, second = (_AREA_ENDING.sub("", bare(name).removesuffix(self.stem(name))) for name in (short, full))
        return first == second if first and second else not needed

    def _is_abbreviation(self, name: str) -> bool:
        """县文旅公司 ends as registered names do, but is none."""
        return self.stem(name) != bare(name) and is_abbreviation(self.stem(name))

    def stem(self, name: str) -> str:
        """A name without legal ending, bracketed place and leading place."""
        if name not in self._stems:
            self._stems[name] = split_area(bare(name), self._leads)[1]
        return self._stems[name]

    def _leads(self, head: str) -> bool:
        """Whether a name may begin with this place: one of the papers' own, or a province or city."""
        division = places.find(head)
        return head in self._names or (division is not None and division.level != "district")

    def find(self, name: str, source: Source) -> str | None:
        """The standing name of a company that this article, or another of the region, calls so; None if none does."""
        form = self.form(name, source)
        return self._by_article.get((source.key, form)) or self._by_region.get((source.region, form))

    def only(self, source: Source) -> str | None:
        """The company of an article that names no other: who 公司 is."""
        names = (name for name in self._articles[source.key].names if name not in ANAPHORS)
        found = list(dict.fromkeys(self._by_article[source.key, name] for name in names))
        return found[0] if len(found) == 1 else None


def key_of(standing: str, source: Source) -> str:
    """A registered name means one company anywhere, a short one only in its region."""
    return f"company:{standing}" if is_full(standing) else f"company:{source.region}|{standing}"


def aliases(names: Iterable[str], of: str, source: Source) -> Iterator[Printed]:
    """A site with its other printed forms; the fullest of them stands for it."""
    forms = list(dict.fromkeys((of, *names)))
    best = max(forms, key=lambda form: (is_full(normal(form)), form == of, len(form)))
    yield Printed(best, source)
    yield from (Printed(form, source, best) for form in forms if form != best)
