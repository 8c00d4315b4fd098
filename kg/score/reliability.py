"""Whether confidence means something: of the claims that a rule is so and so sure of, how many are right.

Each claim about an event, a participant, a stop or a post is judged by the gold page of its article; what gold leaves open is not counted. The
expected calibration error is that of C. Guo et al., On Calibration of Modern Neural Networks, ICML 2017, over bins of equal width.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

from kg.score import queries
from kg.score.events import in_gold_names
from kg.score.gold import gold_pages
from kg.score.graph import graph_pages, rows_by_file
from kg.score.names import Forms, normal
from kg.score.pairing import pair
from kg.score.posts import judge_post
from kg.score.records import FoundEvent, FoundPage, GoldEvent, GoldPage
from kg.store import open_graph

BINS: Final = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.975, 1.0)
_Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim and whether the gold page bears it out."""

    page: str
    claim: str
    """Its IRI."""
    kind: str
    """event, attendance, stop or tenure"""
    rule: str
    basis: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The claims whose confidence lies between two bounds."""

    low: float
    high: float
    claims: int
    confidence: float
    """On average."""
    right: float
    """The share that is right."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page's gold and graph side by side."""

    gold: GoldPage
    events: Mapping[str, FoundEvent]
    """Events of the graph by their key."""
    paired: Mapping[str, GoldEvent]
    """Key of an event of the graph -> its gold event."""
    forms: Forms


def judged(gold: Sequence[Path], graph: Path, only: str = "*") -> tuple[Judged, ...]:
    """Every claim of the pages whose file name fits `only` that the gold bears out or denies, in the order of pages and claims.

    Errors: as `kg.score.score`.
    """
    store = open_graph(graph, settled=True)
    found, forms = graph_pages(store, 0.0)
    wanted = {name: page for name, page in gold_pages(gold).items() if fnmatch(name, only)}
    rows = {kind: rows_by_file(store, query) for kind, (query, _) in _KINDS.items()}
    read = {name: _reading(page, found.get(name, FoundPage()), forms) for name, page in wanted.items()}
    return tuple(claim for name, reading in read.items() for kind in _KINDS for claim in _judged(kind, reading, rows[kind].get(name, ())))


def bins(claims: Iterable[Judged], bounds: Sequence[float] = BINS) -> tuple[Bin, ...]:
    """The claims by confidence; empty bins are left out."""
    grouped: dict[int, list[Judged]] = defaultdict(list)
    for claim in claims:
        grouped[max(at for at, low in enumerate(bounds[:-1]) if claim.confidence >= low)].append(claim)
    return tuple(
        Bin(bounds[at], bounds[at + 1], len(some), sum(one.confidence for one in some) / len(some), sum(one.right for one in some) / len(some))
        for at, some in sorted(grouped.items())
    )


def calibration_error(found: Sequence[Bin]) -> float:
    """How far confidence and share of right ones lie apart, on average over the claims."""
    claims = sum(one.claims for one in found)
    return sum(one.claims * abs(one.confidence - one.right) for one in found) / claims if claims else 0.0


def _reading(gold: GoldPage, found: FoundPage, forms: Forms) -> Reading:
    pairs = pair(gold.events, found.events, forms)
    events = {event.key: event for event in found.events}
    return Reading(gold, events, {found.events[f].key: gold.events[g] for f, g in pairs.items()}, forms)


def _judged(kind: str, reading: Reading, rows: Iterable[_Row]) -> Iterator[Judged]:
    judge = _KINDS[kind][1]
    for row in rows:
        basis = row["basis"].rsplit("/", 1)[-1]
        verdict = None if basis == "inferred" else judge(reading, row)
        if verdict is not None:
            yield Judged(reading.gold.name, row["claim"], kind, row["rule"], basis, float(row["confidence"]), verdict)


def _event(reading: Reading, row: _Row) -> bool | None:
    gold = reading.paired.get(row["event"])
    return None if gold and gold.optional else gold is not None


def _attendance(reading: Reading, row: _Row) -> bool | None:
    """Whether he was there, and in the role that the claim gives him."""
    gold, name = reading.paired.get(row["event"]), normal(row["name"])
    if name in reading.gold.ignored or (gold and gold.optional):
        return None
    if gold is None:
        return False
    one = in_gold_names(gold, FoundEvent(row["event"], people={name: frozenset()}, bodies=frozenset({name})), reading.forms)
    if row["person"] != "true":
        return one.bodies <= gold.bodies if one.bodies else None
    roles = frozenset(row.get("roles", "").split()) - {"attendee"}
    return all(known in gold.people and roles <= gold.people[known] for known in one.people) if one.people else None


def _stop(reading: Reading, row: _Row) -> bool | None:
    gold = reading.paired.get(row["event"])
    if gold is None or gold.optional:
        return None if gold else False
    one = in_gold_names(gold, FoundEvent(row["event"], stops={normal(row["name"]): frozenset()}), reading.forms)
    return set(one.stops) <= set(gold.stops) if one.stops else None


def _tenure(reading: Reading, row: _Row) -> bool | None:
    bodies = frozenset(normal(body) for body in row.get("bodies", "").split("\x1f")) - {""}
    return judge_post(reading.gold, (normal(row["name"]), normal(row["title"])), bodies, reading.forms)


_KINDS: Final[Mapping[str, tuple[str, Callable[[Reading, _Row], bool | None]]]] = {
    "event": (queries.EVENT_CLAIMS, _event),
    "attendance": (queries.ATTENDANCE_CLAIMS, _attendance),
    "stop": (queries.STOP_CLAIMS, _stop),
    "tenure": (queries.TENURE_CLAIMS, _tenure),
}
