"""A browser, and graphs written by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

PAGES = Path(__file__).parents[1] / "publish" / "pages"
sys.path.insert(0, str(PAGES))

from browser import CHROMIUM, HOW_TO_INSTALL, Browser, browsing  # noqa: E402 - it lies beside the tests of the pages


@pytest.fixture(scope="session")
def small() -> Store:
    """The small graph that many tests share."""
    store = Store()
    store.bulk_load(path=str(PAGES.parents[1] / "fixtures" / "small.ttl"), format=RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium; what needs it is skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip(HOW_TO_INSTALL)
    with browsing(tmp_path_factory.mktemp("profile")) as one:
        yield one
