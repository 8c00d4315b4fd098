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


LAY = (
    ("看望了老红军费守田、烈属乔秀英、特困户邵有根、低保户蒋来福、老党员柏满仓", "费守田 乔秀英 邵有根 蒋来福 柏满仓"),
    ("种粮大户鲍大年、返乡创业青年谷雨生、货车司机熊长顺、养蜂人万春生、合作社社员计小芳参加座谈并发言", "鲍大年 谷雨生 熊长顺 万春生 计小芳"),
    ("患者家属房秀兰、复员军人贺志远、伤残军人卞卫国、侨眷尤雪梅、台属施凤仙出席座谈会", "房秀兰 贺志远 卞卫国 尤雪梅 施凤仙"),
    ("看望了百岁老人乌金凤、独居老人鱼玉兰、老战友遗孀雷素芬和困境儿童汪一诺", "乌金凤 鱼玉兰 雷素芬 汪一诺"),
    ("养猪户贝有财、摊主甘来顺、保洁员云霞、邻居时有根、网友夏至参加了活动", "贝有财 甘来顺 云霞 时有根 夏至"),
)


@pytest.fixture(scope="module")
def of_lay_people(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("lay")
    officials = "县长林若川、村民小组长伍德才、民营企业家计东来"
    told = "\n\n".join(f"林若川走访\n本报讯 昨日，{officials}参加座谈。林若川{said}。" for said, _ in LAY)
    (folder / "a.txt").write_text(f"云江日报\n2023年3月14日 星期二\n\n{told}\n", encoding="utf-8")
    return "\n".join(written(kg.build(folder / "a.txt", output=folder / "out", place="东原省望海市云江县", private="omit")).values())


@pytest.mark.parametrize("name", [name for _, names in LAY for name in names.split()])
def test_who_is_called_by_his_everyday_life_is_left_out(name: str, of_lay_people: str) -> None:
    assert name not in of_lay_people


@pytest.mark.parametrize("name", ["林若川", "伍德才", "计东来"])
def test_officials_and_businessmen_beside_them_stay(name: str, of_lay_people: str) -> None:
    assert name in of_lay_people


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
