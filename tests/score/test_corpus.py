"""The gold pages that come with the project are gold pages, each of a page that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.score.gold import gold_pages

CORPUS = Path(__file__).parents[2] / "corpus"
PARTS = ("qiantang", "yunjiang")


@pytest.mark.parametrize("part", PARTS)
def test_every_page_has_a_gold_page_and_every_gold_page_a_page(part: str) -> None:
    pages = {path.name for path in (CORPUS / part).rglob("*.txt")}
    assert pages
    assert set(gold_pages([CORPUS / part])) == pages


def test_no_two_pages_of_the_corpus_have_one_name() -> None:
    names = [path.name for path in CORPUS.rglob("*.txt")]
    assert len(set(names)) == len(names)


def test_the_corpus_is_as_large_as_it_is_said_to_be() -> None:
    gold = gold_pages([CORPUS / "yunjiang"])
    assert len(gold) >= 30
    assert sum(len(page.headlines) for page in gold.values()) >= 80
