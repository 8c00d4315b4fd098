"""Large blocks compared by a cluster that one process plays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from kg.cluster import comparing
from kg.cluster.comparing import share_on
from kg.cluster.task import Orders
from kg.errors import ClusterError

from .conftest import Played

pytestmark = pytest.mark.usefixtures("spark")


def test_answers_come_in_order_and_small_blocks_go_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "PAIRS", 10)
    context = Played(defaultParallelism=4)
    blocks = [range(size) for size in (5, 2, 3, 4, 9, 1)]  # 10, 1 + 3 + 6, 36 and 0 pairs
    assert list(share_on(lambda: context)(sum, blocks)) == [sum(block) for block in blocks]  # type: ignore[arg-type, return-value]  # as far as it is asked for
    assert context.jobs == [1, 4]


def test_nobody_is_asked_where_there_is_no_block() -> None:
    def never() -> Played:
        raise AssertionError

    assert list(share_on(never)(len, [])) == []  # type: ignore[arg-type]  # as above


def test_a_machine_with_other_rules_takes_no_part() -> None:
    class Others(Played):
        def broadcast(self, value: object) -> object:
            assert isinstance(value, Orders)
            return super().broadcast(replace(value, rules="others"))

    with pytest.raises(ClusterError, match="a machine of the Spark cluster has another newskg"):
        list(share_on(Others)(_nothing, [[1, 2]]))  # type: ignore[arg-type]  # as above


def _nothing(block: Sequence[int]) -> Iterator[int]:
    raise AssertionError(block)
