"""The merges behind a thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console

from kg.errors import UsageError
from kg.pipeline import BuildRequest, build
from kg.read import ReadOptions, parse_place
from kg.show import explain, render
from kg.show.joins import joins
from kg.store import open_graph, select

PAGE = "云江日报\n{day} 星期二\n\n{name}召开\n本报讯 昨日，{name}召开。县长林若川主持会议并讲话。\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("built")
    for file, day, name in (
        ("a.txt", "2023年3月14日", "全县春耕推进会"),
        ("b.txt", "2023年4月11日", "全县防汛工作会"),
        ("c.txt", "2023年6月13日", "全县教育工作会"),
    ):
        (root / file).write_text(PAGE.format(day=day, name=name), encoding="utf-8")
    build(BuildRequest(paths=(root,), output=root / "out", settings=ReadOptions(place=parse_place("岚江省/澄州市/云江县"))))
    return root / "out"


def test_a_person_is_explained_with_his_merges(built: Path) -> None:
    (join,) = explain(open_graph(built), "林若川", built).joins
    assert (join.times, join.joined.split(":")[0], join.to.split(":")[0]) == (2, "林若川 b.txt", "林若川 a.txt")
    assert join.undo.startswith(f"kg split {join.iri} b.txt:")


def test_a_fact_is_explained_with_the_merges_of_its_own_files(built: Path) -> None:
    store = open_graph(built)
    [row] = select(store, 'SELECT ?a { ?a kg:participant/kg:name "林若川" ; kg:event/kg:name "全县教育工作会" }')
    (join,) = explain(store, row["a"], built).joins
    assert (join.times, join.joined.split(":")[0]) == (1, "林若川 c.txt")


def test_a_graph_without_tables_is_explained_without_merges(built: Path, tmp_path: Path) -> None:
    alone = tmp_path / "graph.ttl"
    alone.write_bytes((built / "graph.ttl").read_bytes())
    assert explain(open_graph(alone), "林若川", alone).joins == ()
    assert joins(alone, ["x"]) == ()


def test_the_merges_are_shown_with_the_way_back(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Console(width=200).print(render(explain(open_graph(built), "林若川", built)))
    shown = capsys.readouterr().out
    assert ("合并 what was taken for one" in shown, "另有 1 处同此" in shown, "kg split" in shown) == (True, True, True)


def test_an_unknown_iri_is_still_an_error(built: Path) -> None:
    with pytest.raises(UsageError):
        explain(open_graph(built), "https://example.org/x", built)
