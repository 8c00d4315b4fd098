"""The events behind many reports: which of them a report joins.

It is compared with those that share a block with it alone: file, day and participant, day and region, or the name of a counted session.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.decisions import Decision
from kg.facts import Finding
from kg.resolve.blocks import LARGE, Compare, Compared, Share
from kg.resolve.bonds import Bonds
from kg.resolve.events import OPEN, SAME, judge_all, judged, same_article
from kg.resolve.events import compare as findings
from kg.resolve.happenings import Happening, days
from kg.resolve.names import weight_of

Block = tuple[str | int, str]
"""A day or another sort of thing, and which of the sort."""
Blocks = dict[str | int, dict[str, tuple[int, ...]]]
"""By block the events with a happening in it. Most blocks have one, and all blocks of a happening hold one tuple."""
Local = tuple[str, str]
"""Article and the article's own key of an event."""
_COUNTED = re.compile(r"[一二三四五六七八九十百\d]+届.*[一二三四五六七八九十百\d]+次")
"""Of a name that there is once: 第十八届人大常委会第二十七次会议, whatever the day."""


def _blocks(happening: Happening) -> Iterator[Block]:
    """Where a happening looks for others: its file, its days with each participant, its days in its region; a session that is counted, its name."""
    yield "page", happening.source.page
    yield from (("session", name) for name in happening.names if _COUNTED.search(name))
    if happening.when.month_day:
        yield f"day {happening.when.month_day}", happening.source.region
    span = days(happening.when)
    if span and (span[1] - span[0]).days <= 31:
        for day in range(span[0].toordinal(), span[1].toordinal() + 1):
            yield day, happening.source.region
            yield from ((day, who) for who in happening.people)


@dataclass(frozen=True, slots=True)
class Fit:
    """What was found about a happening and the member of an event that it fits worst, which decides."""

    weight: float
    findings: tuple[Finding, ...]
    to: Happening


@dataclass(slots=True)
class Cluster:
    """The happenings of one event, each with what made it join; the first has nothing."""

    members: list[tuple[Happening, Fit | Decision | None]]
    held: frozenset[Local] = frozenset()
    """The set of happenings in it that decisions are about."""
    missed: tuple[Fit, Cluster] | None = None
    """The event that its first happening nearly joined."""

    @property
    def first(self) -> Happening:
        """The happening that began it."""
        return self.members[0][0]

    @property
    def decided(self) -> bool:
        """Whether people joined members of it."""
        return any(isinstance(why, Decision) for _, why in self.members)


def cluster(happenings: Iterable[Happening], decided: Bonds[Local], share: Share | None = None) -> tuple[Cluster, ...]:
    """The events behind the happenings: those that people decided on first, then in the order of their earliest article.

    `share` compares the reports of large blocks, with the same result.
    """
    told = tuple(happenings)
    compare = _Beforehand(told, share) if share else judged
    clusters = _held(told, decided)
    blocks: Blocks = defaultdict(dict)
    for index, group in enumerate(clusters):
        for happening, _ in group.members:
            _note(blocks, _blocks(happening), index)
    for happening in told:
        if decided.group(happening.key) is None:
            own = tuple(_blocks(happening))
            near = {index for sort, which in own for index in blocks[sort].get(which, ())}
            _note(blocks, own, _placed(happening, clusters, near, compare))
    return tuple(clusters)


class _Beforehand:
    """`judged`, of large blocks shared out."""

    def __init__(self, happenings: Iterable[Happening], share: Share) -> None:
        self._of: dict[Happening, list[Compared[Happening]]] = defaultdict(list)
        blocks: dict[Block, list[Happening]] = defaultdict(list)
        for happening in happenings:
            for block in _blocks(happening):
                blocks[block].append(happening)
        large = _apart(block for block in blocks.values() if len(block) >= LARGE)
        for reports, answer in zip(large, share(judge_all, ([one.bare() for one in reports] for reports in large)), strict=True):
            compared = Compared.of(reports, answer)
            for happening in reports:
                self._of[happening].append(compared)

    def __call__(self, one: Happening, other: Happening) -> tuple[Finding, ...]:
        """As `judged`."""
        compared = next((compared for compared in self._of.get(one, ()) if other in compared), None)
        return compared(one, other) if compared else judged(one, other)


def _apart(blocks: Iterable[list[Happening]]) -> list[list[Happening]]:
    """The blocks without those that lie in another, as all of one person's day in one region do."""
    kept: list[list[Happening]] = []
    within: dict[Happening, list[frozenset[Happening]]] = defaultdict(list)
    for block in sorted(blocks, key=len, reverse=True):
        members = frozenset(block)
        if not any(members <= other for other in within[block[0]]):
            kept.append(block)
            for happening in members:
                within[happening].append(members)
    return kept


def _note(blocks: Blocks, own: Iterable[Block], index: int) -> None:
    alone = (index,)
    for sort, which in own:
        there = blocks[sort].setdefault(which, alone)
        if there[-1] != index:
            blocks[sort][which] = (*there, index)


def _placed(happening: Happening, clusters: list[Cluster], near: set[int], compare: Compare[Happening]) -> int:
    """Puts a happening into the event it fits best, else into one of its own; answers which."""
    fits = ((fit, index) for index in sorted(near) if (fit := _fit(happening, clusters[index], compare)))
    fit, index = max(fits, key=lambda one: one[0].weight, default=(None, 0))
    if fit and fit.weight >= SAME:
        clusters[index].members.append((happening, fit))
        return index
    clusters.append(Cluster([(happening, None)], missed=(fit, clusters[index]) if fit else None))
    return len(clusters) - 1


def _held(happenings: Iterable[Happening], decided: Bonds[Local]) -> list[Cluster]:
    """An event for each set of happenings that decisions hold together; those taken out of another stand after it."""
    found: dict[Local, Cluster] = {}
    for happening in happenings:
        held = decided.group(happening.key)
        if held:
            group = found.setdefault(held, Cluster([], frozenset([held])))
            group.members.append((happening, decided.joining(happening.key) if group.members else None))
    return sorted(found.values(), key=lambda group: any(decided.leaves(held) for held in group.held))


def _fit(happening: Happening, group: Cluster, compare: Compare[Happening]) -> Fit | None:
    """The weakest pair decides; where people joined the members, the strongest that can be. None below `OPEN`."""
    if not group.decided:
        return _weakest(happening, group, compare)
    fits = [Fit(weight_of(found), found, member) for member, _ in group.members for found in (findings(member, happening),)]
    apart = [fit for fit in fits if fit.findings[:1] and fit.findings[0].name == same_article.__name__]
    best = (min if apart else max)(fits, key=lambda fit: fit.weight)
    return best if best.weight >= OPEN else None


def _weakest(happening: Happening, group: Cluster, compare: Compare[Happening]) -> Fit | None:
    weakest: Fit | None = None
    for member, _ in group.members:
        found = compare(member, happening)
        weight = weight_of(found)
        if weight < OPEN:
            return None
        if weakest is None or weight < weakest.weight:
            weakest = Fit(weight, found, member)
    return weakest
