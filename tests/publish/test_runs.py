"""Sorting what memory does not hold."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kg.publish import runs
from kg.publish.runs import Runs, merged


def lines(count: int, seed: int) -> list[bytes]:
    return [f"{random.Random(seed * 1000 + one).randrange(500):05}\n".encode() for one in range(count)]


@pytest.mark.parametrize("most", [1, 7, 100, 10_000])
def test_the_lines_are_those_of_one_sort_whatever_fits_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(runs, "BLOCKS", 50)
    monkeypatch.setattr(runs, "BLOCK", 50)
    taken = Runs(tmp_path, lines=most)
    given = [lines(97, seed) for seed in range(5)]
    for some in given:
        taken.take(some)
    wanted = sorted({line for some in given for line in some})
    assert list(merged(taken.files())) == wanted


def test_of_nothing_there_is_no_line(tmp_path: Path) -> None:
    assert not list(merged(Runs(tmp_path).files()))


def test_the_runs_are_gone_when_they_are_merged(tmp_path: Path) -> None:
    taken = Runs(tmp_path, lines=2)
    taken.take([b"b\n", b"a\n", b"c\n"])
    taken.take([b"d\n", b"a\n"])
    assert list(merged(taken.files()))
    assert not list(tmp_path.iterdir())
