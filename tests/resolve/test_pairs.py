"""Two mentions are one thing, or they are not: the cases of `tests/cases/pairs.tsv`, read and resolved by the real line."""

from __future__ import annotations

from functools import cache

import pytest
from pairbook import KINDS, Pair, known_gaps, pairs
from pairfigures import Outcome, figures, outcome

PAIRS = pairs()
GAPS = known_gaps()
RESOLVED = cache(outcome)


def _parameter(pair: Pair) -> object:
    gap = pytest.mark.xfail(strict=True, reason="listed in tests/cases/known_gaps_pairs.txt; once it passes, take its line out")
    return pytest.param(pair, id=pair.id, marks=[gap] if pair.id in GAPS else [])


@pytest.mark.parametrize("pair", [_parameter(pair) for pair in PAIRS])
def test_two_mentions_are_one_or_two_as_a_reader_says(pair: Pair) -> None:
    assert RESOLVED(pair) is (Outcome.JOINED if pair.same else Outcome.APART), pair.remark


def test_what_is_joined_is_one_and_what_is_one_is_joined() -> None:
    found = figures({pair: RESOLVED(pair) for pair in PAIRS})
    assert found.precision >= 0.995
    assert found.recall >= 0.95


def test_there_are_three_hundred_cases_and_half_of_them_are_two_things() -> None:
    assert len(PAIRS) >= 300
    assert 2 * sum(not pair.same for pair in PAIRS) >= len(PAIRS)


def test_every_pair_has_an_id_a_known_kind_and_a_tier() -> None:
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    assert {pair.kind for pair in PAIRS} <= set(KINDS)
    assert {pair.tier for pair in PAIRS} == {1, 2, 3}


def test_every_known_gap_is_a_case() -> None:
    assert GAPS - {pair.id for pair in PAIRS} == set()
