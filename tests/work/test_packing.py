"""What a page gave, as bytes and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.claims import Extraction
from kg.line import said_in
from kg.model import Page
from kg.read import read
from kg.text import MappedText, Runs
from kg.work.packing import BrokenError, Unpacker, pack

CORPUS = Path(__file__).parents[2] / "corpus" / "yunjiang"
PAGES = [page for page in read([CORPUS]) if isinstance(page, Page)][:6]


def plain(extractions: tuple[Extraction, ...]) -> tuple[Extraction, ...]:
    """With offsets as the stages write them."""
    return tuple(replace(one, article=replace(one.article, text=MappedText(one.article.text.chars, tuple(one.article.text.offsets)))) for one in extractions)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.source_file)
def test_what_is_unpacked_is_what_was_packed(page: Page) -> None:
    said = said_in(page)
    assert said
    assert plain(Unpacker().unpack(page, pack(said))) == plain(said)


def test_the_same_gives_the_same_bytes() -> None:
    assert pack(said_in(PAGES[0])) == pack(said_in(PAGES[0]))


def test_a_page_without_article_gives_nothing() -> None:
    assert Unpacker().unpack(PAGES[0], pack(())) == ()


def test_offsets_are_kept_run_by_run() -> None:
    (first, *_) = Unpacker().unpack(PAGES[0], pack(said_in(PAGES[0])))
    assert isinstance(first.article.text.offsets, Runs)


def test_a_reason_that_many_claims_give_is_in_memory_once() -> None:
    unpacker = Unpacker()
    claims = [claim for page in PAGES for one in unpacker.unpack(page, pack(said_in(page))) for claim in one.claims]
    assert len({id(claim.why) for claim in claims}) == len({claim.why for claim in claims}) < len(claims)


@pytest.mark.parametrize("broken", [b"", b"no", pack(said_in(PAGES[0]))[:-9], b"\x78\x01\x03\x00\x00\x00\x00\x01"])
def test_bytes_that_are_something_else_are_told(broken: bytes) -> None:
    with pytest.raises(BrokenError):
        Unpacker().unpack(PAGES[0], broken)
