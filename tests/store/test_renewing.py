"""What differs between two graph files, found without reading either as a graph."""

from __future__ import annotations

import random
from collections.abc import Collection
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse

from kg.store import renewing
from kg.store.renewing import differing, put_difference

HEAD = b"@prefix x: <https://example.org/> .\n"


def graph(subjects: Collection[int], value: int = 1) -> bytes:
    return HEAD + b"".join(b'<https://example.org/%05d> a x:y ;\n\tx:p "%d" .\n' % (one, value) for one in sorted(subjects))


def of(content: bytes) -> Store:
    store = Store()
    store.extend(parse(content, format=RdfFormat.TURTLE))
    return store


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "older.ttl", tmp_path / "newer.ttl"


@pytest.mark.parametrize("seed", range(30))
def test_the_store_of_one_becomes_that_of_the_other(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    dice = random.Random(seed)
    monkeypatch.setattr(renewing, "PIECE", dice.choice([40, 100, 1000]))
    there = set(dice.sample(range(500), dice.choice([0, 1, 2, 200])))
    then = (there - set(dice.sample(range(500), dice.choice([0, 3, 100])))) | set(dice.sample(range(500), dice.choice([0, 3])))
    files[0].write_bytes(graph(there))
    files[1].write_bytes(graph(then))
    store = of(graph(there))
    assert put_difference(store, *files)
    assert set(store) == set(of(graph(then)))


def test_only_what_differs_is_looked_at(files: tuple[Path, Path]) -> None:
    files[0].write_bytes(graph({1, 2, 3}))
    files[1].write_bytes(graph({1, 3, 4}))
    found = differing(*files)
    assert found is not None
    assert [len(side) for side in found] == [1, 1]


def test_of_two_that_have_little_in_common_nothing_is_done(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewing, "MOST", 10)
    files[0].write_bytes(graph(range(20)))
    files[1].write_bytes(graph(range(20), 2))
    store = of(graph(range(20)))
    assert not put_difference(store, *files)
    assert set(store) == set(of(graph(range(20))))
