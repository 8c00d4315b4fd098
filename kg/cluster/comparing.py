"""Large blocks of resolution compared by a cluster: people of one name, reports of one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from kg import lexicon
from kg.cluster.jobs import each
from kg.cluster.task import Orders, Trouble
from kg.resolve import Share
from kg.work.rules import rules_digest

if TYPE_CHECKING:
    from pyspark import Broadcast, SparkContext

PAIRS = 20_000
"""In one task, some tenths of a second: below, asking costs more than comparing."""
B = TypeVar("B", bound=Sequence[Any])
R = TypeVar("R")


def share_on(context: Callable[[], SparkContext]) -> Share:
    """What has the machines of a cluster work on blocks; it asks for the context only where there is a block.

    Errors, when it is used: ClusterError as `each`.
    """

    def share(work: Callable[[B], R], blocks: Iterable[B]) -> Iterator[R]:
        waiting = iter(blocks)
        first = next(waiting, None)
        if first is None:
            return
        orders = context().broadcast(Orders(dict(lexicon.added()), rules_digest(), None))
        answers: Iterator[list[R]] = each(context(), partial(_through, orders, work), _portions(chain([first], waiting)), [])
        yield from chain.from_iterable(answers)

    return share


def _portions(blocks: Iterable[B]) -> Iterator[list[B]]:
    """As many blocks together as make a task worth asking for."""
    portion: list[B] = []
    pairs = 0
    for block in blocks:
        portion.append(block)
        pairs += len(block) * (len(block) - 1) // 2
        if pairs >= PAIRS:
            yield portion
            portion, pairs = [], 0
    if portion:
        yield portion


def _through(orders: Broadcast[Orders], work: Callable[[B], R], portions: Iterable[list[B]]) -> Iterator[list[R] | Trouble]:
    """What a machine does: the work for every block of some portions."""
    lexicon.extend(orders.value.words)
    if rules_digest() != orders.value.rules:
        yield Trouble("rules", "")
        return
    for portion in portions:
        yield [work(block) for block in portion]
