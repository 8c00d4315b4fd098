"""What is less sure than `--min-confidence` stays a node and becomes nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.score import score

PAGE = """云江日报
2023年3月14日 星期二

林若川调研石桥村
本报讯 昨日，县长林若川到石桥村调研，副县长简知非陪同。
"""
GOLD = """page: a.txt
posts: [{person: 林若川, title: 县长, of: 云江县}, {person: 简知非, title: 副县长, of: 云江县}]
events:
  - {id: e1, type: visit, names: [林若川调研石桥村], participants: [{person: 林若川, roles: [lead]}, {person: 简知非, roles: [accompanying]}],
     stops: [{name: 石桥村, kind: place}]}
"""
ANY, NONE = 0.0, 1.0

Kg = Callable[..., Any]


@pytest.fixture
def built(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> Callable[[float], Path]:
    def build(least: float) -> Path:
        options = ("-o", tmp_path / "out", "--place", "云江县", "--quiet", "--min-confidence", least)
        assert kg("build", pages({"a.txt": PAGE}), *options).code == 0
        return tmp_path / "out"

    return build


def rows(kg: Kg, graph: Path, pattern: str) -> int:
    return len(kg("ask", f"SELECT * WHERE {{ {pattern} }}", "-f", "csv", "--graph", graph).out.splitlines()) - 1


@pytest.mark.parametrize(("direct", "found"), [("?a kg:attended ?b", 2), ("?a kg:visited ?b", 2), ("?a kg:heldPost ?b", 2), ("?a kg:accompanied ?b", 1)])
def test_direct_facts_are_filtered(kg: Kg, built: Callable[[float], Path], direct: str, found: int) -> None:
    assert (rows(kg, built(ANY), direct), rows(kg, built(NONE), direct)) == (found, 0)


@pytest.mark.parametrize("node", ["kg:Attendance", "kg:Stop", "kg:Tenure"])
def test_nodes_are_always_there(kg: Kg, built: Callable[[float], Path], node: str) -> None:
    assert rows(kg, built(NONE), f"?n a {node}") == rows(kg, built(ANY), f"?n a {node}") > 0


@pytest.mark.parametrize("table", ["attendance", "visits", "posts"])
def test_tables_are_filtered(built: Callable[[float], Path], table: str) -> None:
    lines = [len((built(least) / "tables" / f"{table}.csv").read_text(encoding="utf-8").splitlines()) for least in (ANY, NONE)]
    assert lines[0] > lines[1] == 1


@pytest.mark.parametrize("network", ["network", "attendance", "visits"])
def test_networks_are_filtered(built: Callable[[float], Path], network: str) -> None:
    named = ["林若川" in (built(least) / f"{network}.html").read_text(encoding="utf-8") for least in (ANY, NONE)]
    assert named == [True, False]


@pytest.mark.parametrize(("least", "right"), [(ANY, [2, 2, 1]), (NONE, [0, 0, 0])])
def test_scores_are_filtered(built: Callable[[float], Path], pages: Callable[..., Path], least: float, right: list[int]) -> None:
    figures = score(pages({"a.yaml": GOLD}, folder="gold"), built(ANY), min_confidence=least).figures
    assert [figures[slot].right for slot in ("attended", "post", "stop")] == right
