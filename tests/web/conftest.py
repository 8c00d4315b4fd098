"""Explorers of small graphs, and a browser to open them in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli import main
from kg.web.settings import Settings

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "publish" / "pages")]

from browser import CHROMIUM, HOW_TO_INSTALL, Browser, browsing  # noqa: E402 - it lies beside the tests of the network pages
from explorers import SMALL, Explorer, exploring  # noqa: E402 - it lies beside these tests

PAGE = """云江日报
2023年3月14日 星期二 农历癸卯年二月廿三 第1024期

林若川调研澄湖精工
本报讯（记者 闻晓舟）昨日，县委副书记、县长林若川到东原省澄湖精工股份有限公司调研，副县长简知非陪同。公司董事长向北辰介绍了情况。

全县春耕备耕工作推进会召开
本报讯（记者 闻晓舟）3月12日，全县春耕备耕工作推进会召开。县长林若川主持会议并讲话，副县长简知非出席。
"""


@pytest.fixture(scope="session")
def explorer() -> Iterator[Explorer]:
    """Of the small graph that many tests share."""
    with exploring(Settings(SMALL, port=0)) as one:
        yield one


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `pages`, and the `output` of a build of them."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "pages").mkdir()
    (folder / "pages" / "20230314-1.txt").write_text(PAGE, encoding="utf-8")
    before, sys.argv = sys.argv, ["kg", "build", str(folder / "pages"), "-o", str(folder / "output"), "--place", "东原省望海市云江县", "--quiet"]
    with pytest.raises(SystemExit) as left:
        main()
    sys.argv = before
    assert left.value.code == 0
    return folder


@pytest.fixture(scope="session")
def with_pages(built: Path) -> Iterator[Explorer]:
    """Of a built graph, with the pages it was built from."""
    with exploring(Settings(built / "output", port=0, pages=(built / "pages",))) as one:
        yield one


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium; what needs it is skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip(HOW_TO_INSTALL)
    with browsing(tmp_path_factory.mktemp("profile")) as one:
        yield one
