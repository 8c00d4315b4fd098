"""The command as a person runs it, and one small graph that all questions are asked of."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.cli import main

PAGE = """云江日报
2023年3月14日 星期二 农历癸卯年二月廿三 第1024期

林若川调研澄湖精工
本报讯（记者 闻晓舟）昨日，县委副书记、县长林若川到东原省澄湖精工股份有限公司调研，副县长简知非陪同。公司董事长向北辰介绍了情况。

全县春耕备耕工作推进会召开
本报讯（记者 闻晓舟）3月12日，全县春耕备耕工作推进会召开。县长林若川主持会议并讲话，副县长简知非出席。
"""
PLACE = "东原省望海市云江县"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of `kg` left: its exit code and what it printed."""

    code: int
    out: str
    err: str


def ran(arguments: tuple[object, ...]) -> int:
    """The exit code of `kg` with these arguments."""
    before = sys.argv
    sys.argv = ["kg", *map(str, arguments)]
    try:
        main()
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else 0
    finally:
        sys.argv = before
    return 0


@pytest.fixture
def kg(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs `kg` in this process: `kg("ask", "coverage")`."""

    def run(*arguments: object) -> Ran:
        capsys.readouterr()
        code = ran(arguments)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a build of one small page."""
    folder = tmp_path_factory.mktemp("built")
    page = folder / "20230314-1.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert ran(("build", page, "-o", folder / "output", "--place", PLACE, "--quiet")) == 0
    return folder / "output"


@pytest.fixture(scope="session")
def corpus_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a build of the corpus that comes with the project."""
    folder = tmp_path_factory.mktemp("corpus") / "output"
    assert ran(("build", Path(__file__).parents[2] / "corpus", "-o", folder, "--quiet")) == 0
    return folder
