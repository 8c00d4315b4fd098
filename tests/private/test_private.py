"""Ordinary people are taken out of everything that is written; officials and heads of companies stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.errors import UsageError
from kg.private.veils import Names, Veils, initials
from kg.request import recorded

VISIT = """云江日报
2023年3月14日 星期二

林若川走访慰问村民邵桂英
本报讯（记者 闻晓舟）昨日，县委副书记、县长林若川到石桥村走访慰问，看望了村民邵桂
英和老党员费守田，副县长简知非陪同。邵桂英说，今年的日子好多了。东原省澄湖精工股份有限公司董事长向北辰参加。在医院，林若川还看望了患者欧阳秀兰。

澄湖中学举行升旗仪式
本报讯 3月12日，澄湖中学举行升旗仪式，副县长简知非出席并讲话，学生代表鲍晓禾发言。向北辰、乔木森出席。
"""
PRIVATE = ("邵桂英", "费守田", "欧阳秀兰", "鲍晓禾")
OFFICIALS = ("林若川", "简知非", "向北辰", "闻晓舟", "乔木森")
PINYIN = ("shao-gui-ying", "fei-shou-tian", "ou-yang-xiu-lan", "bao-xiao-he")


@pytest.fixture(scope="module", params=["initials", "omit"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "a.txt").write_text(VISIT, encoding="utf-8")
    kg.build(folder / "a.txt", output=folder / "output", place="东原省望海市云江县")  # what an open build kept must go too
    return kg.build(folder / "a.txt", output=folder / "output", place="东原省望海市云江县", private=request.param)


def written(graph: kg.Graph) -> dict[str, str]:
    assert graph.result is not None
    files = [path for path in graph.result.output.rglob("*") if path.is_file()]
    return {str(path.relative_to(graph.result.output)): path.read_bytes().decode("utf-8", "replace") for path in files}


def test_without_the_option_everybody_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(VISIT, encoding="utf-8")
    people = {row["person"] for row in kg.build(tmp_path / "a.txt", output=tmp_path / "out").records("people")}
    assert people >= {"邵桂英", "费守田", "林若川", "向北辰"}


def test_no_private_name_is_left_in_any_file(graph: kg.Graph) -> None:
    files = written(graph)
    assert len(files) > 10
    assert [(file, name) for file, text in files.items() for name in (*PRIVATE, *PINYIN) if name in text] == []
    assert [(file, name) for file, text in files.items() for name in PRIVATE if name in "".join(text.split())] == []


def test_officials_and_heads_of_companies_are_all_there(graph: kg.Graph) -> None:
    people = {row["person"] for row in graph.records("people")}
    assert people >= set(OFFICIALS)
    assert {row["title"] for row in graph.records("posts") if row["person"] == "向北辰"} == {"董事长"}


def test_quotes_keep_their_places_in_the_page(graph: kg.Graph) -> None:
    rows = graph.records("attendance")
    assert rows
    for row in rows:
        printed = VISIT[row["start"] : row["end"]]
        assert len(row["quote"]) == len(printed)
        assert all(one in (other, "某") for one, other in zip(row["quote"], printed, strict=True))


def test_the_choice_is_kept_for_what_builds_again(graph: kg.Graph) -> None:
    assert graph.result is not None
    assert recorded(graph.result.output).private in ("initials", "omit")


def test_initials_are_people_of_the_graph_and_those_left_out_are_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(VISIT, encoding="utf-8")
    shown = {row["person"] for row in kg.build(tmp_path / "a.txt", output=tmp_path / "one", private="initials").records("people")}
    left = {row["person"] for row in kg.build(tmp_path / "a.txt", output=tmp_path / "two", private="omit").records("people")}
    assert {"邵某某", "费某某"} <= shown
    assert left == set(OFFICIALS)


def test_two_people_with_the_same_initials_are_two(tmp_path: Path, pages: Callable[..., Path]) -> None:
    head = "云江日报\n2023年3月14日 星期二\n\n林若川走访慰问\n本报讯 昨日，县长林若川到石桥村走访，"
    folder = pages({"a.txt": f"{head}看望了村民邵桂英和村民邵守田。\n"})
    graph = kg.build(folder, output=tmp_path / "out", private="initials")
    assert len([row for row in graph.records("people") if row["person"] == "邵某某"]) == 2


def test_a_name_that_an_official_bears_on_the_page_stands() -> None:
    veil = Veils({"a.txt": Names(frozenset(("李明",)), frozenset(("李明华",)))}, whole=False).of(("a.txt\x1f1",))
    assert veil.over("李明华看望李明") == "李明华看望李某"


@pytest.mark.parametrize(
    ("name", "shown", "hidden"),
    [("邵桂英", "邵某某", "某某某"), ("于莉", "于某", "某某"), ("欧阳秀兰", "欧阳某某", "某某某某"), ("艾力·依明", "艾某·某某", "某某·某某")],
)
def test_what_stands_for_a_name_is_as_long_as_it(name: str, shown: str, hidden: str) -> None:
    assert (initials(name), initials(name, whole=True)) == (shown, hidden)


def test_another_choice_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="private is 'hide': choose one of keep, initials, omit"):
        kg.build(tmp_path, output=tmp_path / "out", private="hide")
