"""Pages of small graphs, and a browser to open them in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.publish.pages import write_pages
from kg.publish.pages.reading import read_dossier

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from browser import CHROMIUM, HOW_TO_INSTALL, Browser, browsing  # noqa: E402 - it lies beside the tests


@pytest.fixture(scope="session")
def small() -> Store:
    """The small graph that many tests share."""
    store = Store()
    store.bulk_load(path=str(HERE.parents[1] / "fixtures" / "small.ttl"), format=RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="session")
def small_pages(small: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small-pages")
    write_pages(read_dossier(small, 0.5), folder)
    return folder


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium; what needs it is skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip(HOW_TO_INSTALL)
    with browsing(tmp_path_factory.mktemp("profile")) as one:
        yield one
