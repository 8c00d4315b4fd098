"""The invented county, resolved by the real line, against the identities that a reader gave to its mentions."""

from __future__ import annotations

from functools import cache

import pytest
from identities import CORPUS, KINDS, Line, count, lines, resolved

LINES = lines()
PAGES = frozenset(path.name for path in CORPUS.rglob("*.txt"))


@cache
def keys() -> dict[Line, frozenset[str]]:
    return resolved()


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_things_are_taken_for_one(kind: str) -> None:
    assert count(keys(), kind).false == ()


@pytest.mark.parametrize("kind", KINDS)
def test_mentions_of_one_thing_are_one(kind: str) -> None:
    found = count(keys(), kind)
    assert found.pairs > 0
    assert found.recall >= 0.97


def test_most_mentions_are_read() -> None:
    assert sum(bool(key) for key in keys().values()) >= 0.92 * len(keys())


def test_every_line_names_a_page_that_is_there_and_no_line_stands_twice() -> None:
    assert {line.page for line in LINES} <= PAGES
    assert len(set(LINES)) == len(LINES)
