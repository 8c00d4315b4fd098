"""How well a graph tells what its pages say: precision, recall and F1 by slot against gold pages.

Within one page the events of graph and gold are paired one to one, so that the pairs share as much as possible. What an unpaired gold event tells
is missed; what an unpaired event of the graph tells is wrong. So an event cut in two, or told twice, costs precision.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatch
from pathlib import Path

from kg.errors import UsageError
from kg.score.events import Told, compare_event, in_gold_names, stray_event, without_told_elsewhere
from kg.score.gold import gold_pages
from kg.score.graph import graph_pages
from kg.score.groups import GROUPINGS, grouped
from kg.score.intervals import Interval, intervals
from kg.score.names import Forms, known_as, likeness
from kg.score.pairing import pair
from kg.score.posts import compare_posts
from kg.score.records import FoundEvent, FoundPage, GoldPage
from kg.score.tally import SLOTS, Figure, Mistake, PageScore, Scores, Tally
from kg.store import open_graph

__all__ = ["GROUPINGS", "SLOTS", "Figure", "Interval", "Mistake", "PageScore", "Scores", "below_floors", "floor", "grouped", "intervals", "score"]

_EMPTY = FoundPage()


def score(gold: Sequence[Path] | Path, graph: Path, only: str = "*", *, min_confidence: float = 0.5) -> Scores:
    """Compares a graph with the gold pages whose file name fits the pattern `only`; nodes less sure than `min_confidence` are not counted.

    Errors: UsageError if gold or graph is missing or not in its form, or no page fits.
    """
    wanted = {name: page for name, page in gold_pages([gold] if isinstance(gold, Path) else gold).items() if fnmatch(name, only)}
    if not wanted:
        raise UsageError(f"no gold page is called like {only}: the pattern is compared with the file names of the pages")
    found, forms = graph_pages(open_graph(graph, settled=True), min_confidence)
    told = _told(wanted, found, forms)
    tallies = [_compared(page, found.get(name, _EMPTY), told, forms) for name, page in wanted.items()]
    pages = tuple(PageScore(tally.page, dict(tally.counts), wanted[tally.page].newspaper, wanted[tally.page].folder) for tally in tallies)
    return Scores(pages, tuple(mistake for tally in tallies for mistake in tally.mistakes))


def floor(text: str) -> tuple[str, float]:
    """`attended=0.9` as slot and least F1; a space in a slot may be written `_`.

    Errors: UsageError if there is no such slot, or the figure is no number from 0 to 1.
    """
    name, _, figure = text.partition("=")
    slot = name.strip().replace("_", " ")
    if slot not in SLOTS:
        near = get_close_matches(slot, SLOTS, 1)
        raise UsageError(f"there is no slot {slot!r}: {f'did you mean {near[0]}?' if near else 'slots are ' + ', '.join(SLOTS)}")
    try:
        least = float(figure)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise UsageError(f"the floor {text!r} has no figure from 0 to 1: write it like {name}=0.85")
    return slot, least


def below_floors(scores: Scores, floors: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """One phrase for each floor that is not reached. A slot that nobody filled and nobody asked for is no failure."""
    missed = [(slot, scores.figures[slot].f1, least) for slot, least in floors if slot in scores.figures and scores.figures[slot].f1 < least]
    return tuple(f"{slot} {got:.3f} < {least}" for slot, got, least in missed)


def _told(gold: Mapping[str, GoldPage], found: Mapping[str, FoundPage], forms: Forms) -> Told:
    told: dict[tuple[str, str], frozenset[str]] = defaultdict(frozenset)
    for name, page in gold.items():
        events = found.get(name, _EMPTY).events
        for f, g in pair(page.events, events, forms).items():
            for person, roles in page.events[g].people.items():
                told[events[f].key, person] |= roles
    return dict(told)


def _compared(gold: GoldPage, found: FoundPage, told: Told, forms: Forms) -> Tally:
    tally = Tally(gold.name)
    pairs = pair(gold.events, found.events, forms)
    hits: dict[int, list[FoundEvent]] = defaultdict(list)
    for f, g in sorted(pairs.items()):
        event = gold.events[g]
        hits[g].append(without_told_elsewhere(event, in_gold_names(event, found.events[f], forms), told))
    for g, event in enumerate(gold.events):
        if not event.optional:
            compare_event(tally, gold, event, hits[g])
    for f, stray in enumerate(found.events):
        if f not in pairs:
            stray_event(tally, gold, stray)
    compare_posts(tally, gold, found, forms)
    _compare_rest(tally, gold, found, forms)
    return tally


def _compare_rest(tally: Tally, gold: GoldPage, found: FoundPage, forms: Forms) -> None:
    if not gold.has_facts():  # whatever is stated of such a page is invented
        tally.compare("invented", set(), {(event.key,) for event in found.events} | found.posts)
    reporters = {known_as(name, gold.reporters | gold.optional_reporters, forms) for name in found.reporters}
    counted = {(name,) for name in reporters if name in gold.reporters or name not in gold.optional_reporters}
    tally.compare("reporter", {(name,) for name in gold.reporters}, counted)
    for headline in gold.headlines:
        alike = max((likeness(headline, other) for other in found.headlines), default=0.0)
        tally.answer("headline", alike >= 0.8, headline, "missed")
