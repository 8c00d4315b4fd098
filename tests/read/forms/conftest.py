"""What tests of forms share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Page, Unreadable
from kg.read import ReadOptions, read

sys.path[:0] = [str(Path(__file__).parent / form) for form in (".", "web", "pdf")]

NOTHING_SAID = ReadOptions()


@pytest.fixture
def found(pages: Callable[..., Path]) -> Callable[..., list[Page | Unreadable]]:
    """What is read in a folder with one file: `found("a.html", bytes)`."""

    def reading(name: str, content: bytes | str, options: ReadOptions = NOTHING_SAID) -> list[Page | Unreadable]:
        return list(read([pages({name: content})], options))

    return reading


@pytest.fixture
def page(found: Callable[..., list[Page | Unreadable]]) -> Callable[..., Page]:
    """The only page of a file."""

    def reading(name: str, content: bytes | str, options: ReadOptions = NOTHING_SAID) -> Page:
        (one,) = found(name, content, options)
        assert isinstance(one, Page), one
        return one

    return reading


@pytest.fixture
def reason(found: Callable[..., list[Page | Unreadable]]) -> Callable[..., str]:
    """Why a file could not be read."""

    def reading(name: str, content: bytes | str, options: ReadOptions = NOTHING_SAID) -> str:
        (one,) = found(name, content, options)
        assert isinstance(one, Unreadable), one
        return one.reason

    return reading
