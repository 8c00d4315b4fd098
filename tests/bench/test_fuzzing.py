"""A short run of every target of the fuzzer, the same inputs each time; longer runs: bench/fuzz.py."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("pyarrow", reason="makes the tables in Parquet")
import fuzzing

TARGETS = fuzzing.targets()
INPUTS = 40


@pytest.fixture(autouse=True)
def guard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzzing.forms, "_guarded", fuzzing.forms._guarded)  # put back what the targets exchange


@pytest.mark.parametrize("name", TARGETS)
def test_good_input_and_changes_to_it_are_read_or_refused(name: str) -> None:
    target, rnd = TARGETS[name], random.Random(name)
    for seed in target.seeds:
        target.feed(seed)
    for _ in range(INPUTS):
        target.feed(fuzzing.changed(rnd.choice(target.seeds), rnd, target.seeds))


def test_what_does_not_hold_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzzing, "said_in", lambda page: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        TARGETS["sentences"].feed(b"\1\2\3")


def test_sentences_are_made_of_the_same_words_each_time() -> None:
    assert len(set(fuzzing.tokens())) == 256
