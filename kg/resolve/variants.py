"""Full names of companies that are one name: with or without 省 behind the place, the legal form of the whole before a branch; one character misread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from kg.resolve.registered import bare, form_free, is_full, misread, split_area, without_form_of_whole

_LEVELS = "省市县区州旗盟"
_AGAIN = 3
"""In so many articles a name is printed again and again."""
MISREAD = "全称只差一个形近字"
FORMS = "名称相同，企业类型的写法不同"


@dataclass(slots=True)
class _Print:
    """How a full name is printed in a region."""

    articles: set[str] = field(default_factory=set)
    officers: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two full names that may be one company; nothing proves it."""

    one: str
    other: str
    articles: tuple[str, str]
    words: str


@dataclass(frozen=True, slots=True)
class Variants:
    """Which full names are one, and which may be."""

    standing: dict[tuple[str, str], str]
    """By region and full name the name that stands for the company, where it is another."""
    doubts: tuple[Doubt, ...]


def variants(printed: Iterable[tuple[str, str, str, str]], is_area: Callable[[str], bool]) -> Variants:
    """Full names compared, given as name, region, article and officer.

    A name with one character misread is the one printed more often, if the same person is printed in a post of both, or if it is
    printed once and the other again and again; else it is a doubt, as two legal forms behind one name are.
    """
    regions: dict[str, dict[str, _Print]] = defaultdict(lambda: defaultdict(_Print))
    for name, region, article, officer in printed:
        regions[region][name].articles.add(article)
        regions[region][name].officers |= {officer} - {""}
    found: dict[tuple[str, str], str] = {}
    doubts: list[Doubt] = []
    for region, names in regions.items():
        for group in _spelled(names, is_area):
            best = max(group, key=lambda name: (len(name), len(names[name].articles), name))
            found |= {(region, name): best for name in group if name != best}
        for one, other in _misread(names):
            if _proved(names[one], names[other]):
                best = max((one, other), key=lambda name: (len(names[name].articles), name))
                found[region, other if best == one else one] = best
            else:
                doubts.append(_doubt(names, one, other, MISREAD))
        doubts += [_doubt(names, one, other, FORMS) for one, other in _forms(names)]
    return Variants({key: found.get((key[0], best), best) for key, best in found.items()}, tuple(doubts))


def _doubt(names: dict[str, _Print], one: str, other: str, words: str) -> Doubt:
    return Doubt(one, other, (min(names[one].articles), min(names[other].articles)), words)


def _forms(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names that differ in their legal form alone."""
    same: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if is_full(name):
            same[bare(name)].append(name)
    for group in same.values():
        yield from ((one, other) for one, other in combinations(group, 2) if form_free(one) != form_free(other) and "(" not in one + other)


def _spelled(names: Iterable[str], is_area: Callable[[str], bool]) -> Iterator[list[str]]:
    """岚江省某某公司 and 岚江某某公司; but where 吉林省 and 吉林市 both stand before a name, nobody knows whose the third is."""
    same: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(names):
        form = without_form_of_whole(form_free(name))
        head, rest = split_area(form, is_area)
        whole = form.removesuffix(rest)
        own = whole.rstrip(_LEVELS) if len(whole.rstrip(_LEVELS)) >= 2 else whole
        same[own if head else "", rest][whole].append(name)
    for heads in same.values():
        group = [name for printed in heads.values() for name in printed]
        if len(group) > 1 and sum(head[-1:] in _LEVELS for head in heads if head) <= 1:
            yield group


def _misread(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names of one length that differ in one character: found by taking out each character in turn."""
    gapped: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name in sorted(names):
        for at in range(len(name)):
            gapped[name[:at] + name[at + 1 :], at].append(name)
    for group in gapped.values():
        yield from ((one, other) for one, other in combinations(group, 2) if misread(one, other))


def _proved(a: _Print, b: _Print) -> bool:
    few, many = sorted((len(a.articles), len(b.articles)))
    return bool(a.officers & b.officers) or (few == 1 and many >= _AGAIN)
