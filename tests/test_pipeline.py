"""The whole line as one call, on small folders made by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import NothingReadError
from kg.pipeline import BuildRequest, BuildResult, build
from kg.read import ReadOptions, parse_place

Pages = Callable[..., Path]
PLACE = ReadOptions(place=parse_place("岚江省/澄州市/云江县"))
VISIT = "云江日报\n2023年3月14日 星期二\n\n林若川走访企业\n本报讯（记者 闻晓舟）昨日，县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n"
MEETING = "云江日报\n2023年3月15日 星期三\n\n全县春耕推进会召开\n本报讯 昨日，全县春耕推进会召开。县长林若川主持会议。\n"


def built(root: Path, output: Path) -> BuildResult:
    return build(BuildRequest(paths=(root,), output=output, settings=PLACE))


@pytest.fixture
def result(pages: Pages, tmp_path: Path) -> BuildResult:
    return built(pages({"a.txt": VISIT, "b.txt": MEETING}), tmp_path / "out")


def test_it_counts_what_it_read(result: BuildResult) -> None:
    assert (result.pages, result.articles, result.newspapers) == (2, 2, ("云江日报",))


def test_one_person_on_two_pages_is_one_person(result: BuildResult) -> None:
    assert (result.people, result.attendances) == (3, 3)  # Lin, Han and the reporter; Lin twice and Han


def test_it_writes_a_graph_tables_a_ledger_a_report_and_pages(result: BuildResult) -> None:
    assert {"graph.ttl", "ledger.csv", "report.md", "tables"} <= {path.name for path in result.output.iterdir()}


def test_it_tells_how_far_it_is(pages: Pages, tmp_path: Path) -> None:
    told: list[str] = []
    request = BuildRequest(paths=(pages({"a.txt": VISIT}),), output=tmp_path / "out", settings=PLACE)
    build(request, lambda what, done, total: told.append(what))
    assert list(dict.fromkeys(told)) == ["reading", "extracting", "resolving", "assembling", "publishing"]


def test_the_same_pages_give_the_same_graph_in_any_order_of_names(pages: Pages, tmp_path: Path) -> None:
    first = built(pages({"a.txt": VISIT, "b.txt": MEETING}, "one"), tmp_path / "out1").output / "graph.ttl"
    again = built(pages({"b.txt": MEETING, "a.txt": VISIT}, "two"), tmp_path / "out2").output / "graph.ttl"
    assert first.read_bytes() == again.read_bytes()


def test_a_folder_without_pages_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingReadError):
        built(tmp_path / "empty", tmp_path / "out")


def test_a_page_without_news_gives_no_event(pages: Pages, tmp_path: Path) -> None:
    found = built(pages({"a.txt": "第三章 夜雨\n县长赵得海推门而入。未完待续，求收藏。\n"}), tmp_path / "out")
    assert (found.events, found.attendances) == (0, 0)
