"""What can be asked while a build goes on: the pages that changed, as the end of the build will have them."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.ahead import telling
from kg.errors import NothingReadError
from kg.pipeline import BuildRequest, build
from kg.read import ReadOptions, parse_place
from kg.store import open_graph
from kg.store.ahead import AHEAD
from kg.store.graph import GRAPH_FILE

Paper = tuple[Path, Path]
PLACE = ReadOptions(place=parse_place("岚江省/澄州市/云江县"))
HEAD = "云江日报\n2023年3月{day}日 星期二\n\n"
STORIES = (
    "林若川走访企业\n本报讯（记者 闻晓舟）昨日，县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n",
    "全县春耕推进会召开\n本报讯 昨日，全县春耕推进会召开。县长林若川主持会议。\n",
    "县政府召开常务会议\n本报讯 昨日，县政府召开常务会议。县长林若川主持并讲话，副县长韩雪、简知非出席。\n",
    "韩雪调研云岭镇\n本报讯 3月9日，副县长韩雪到云岭镇调研。\n",
    "县领导会见客商\n本报讯 昨日，县委书记陆景行会见岚江恒澜新材料股份有限公司董事长向北辰。\n",
    "任前公示\n本报讯 3月8日，县人大常委会召开会议，任命简知非为云江县副县长。\n",
    "县长走访竹韵纸业\n本报讯 昨日，县长走访竹韵纸业，副县长简知非参加。\n",
)
TEXTS = tuple(HEAD.format(day=number + 10) + story for number, story in enumerate(STORIES))


def request(root: Path, output: Path, **settings: object) -> BuildRequest:
    return BuildRequest(paths=(root,), output=output, settings=PLACE, **settings)  # type: ignore[arg-type]  # each test names its own


def triples(output: Path, *, settled: bool = False) -> frozenset[str]:
    return frozenset(str(quad.triple) for quad in open_graph(output, settled=settled))


def asked(root: Path, output: Path, **settings: object) -> tuple[frozenset[str], frozenset[str]]:
    """What is answered while a build goes on, and when it has ended."""
    found: list[frozenset[str]] = []

    def asking(what: str, _done: int, _total: int) -> None:
        if what == "reading" and not found:
            found.append(triples(output))

    build(request(root, output, **settings), asking)
    return found[0], triples(output)


@pytest.fixture
def paper(pages: Callable[..., Path], tmp_path: Path) -> tuple[Path, Path]:
    """A folder of all pages but the last, and the output of their build."""
    root, output = pages({f"{number}.txt": text for number, text in enumerate(TEXTS[:-1])}), tmp_path / "out"
    build(request(root, output))
    return root, output


def added(root: Path) -> None:
    (root / "more.txt").write_text(TEXTS[-1], encoding="utf-8")


def changed(root: Path) -> None:
    (root / "3.txt").write_text(TEXTS[3].replace("韩雪", "简知非"), encoding="utf-8")


def removed(root: Path) -> None:
    (root / "0.txt").unlink()


@pytest.mark.parametrize("change", [added, changed, removed])
def test_a_changed_page_is_in_the_answers_before_the_build_ends(paper: Paper, change: Callable[[Path], None]) -> None:
    before = triples(paper[1])
    change(paper[0])
    meanwhile, after = asked(*paper)
    assert meanwhile == after
    assert after != before


@pytest.mark.parametrize("seed", range(2))
def test_so_it_is_after_any_sequence_of_changes(paper: Paper, seed: int) -> None:
    dice, told = random.Random(seed), []
    for _ in range(4):
        for name in dice.sample("0123ab", dice.choice([1, 2])):
            if dice.random() < 0.6:
                (paper[0] / f"{name}.txt").write_text(dice.choice(TEXTS), encoding="utf-8")
            else:
                (paper[0] / f"{name}.txt").unlink(missing_ok=True)
        told.append(asked(*paper))
    assert [meanwhile for meanwhile, _ in told] == [after for _, after in told]
    assert len(set(told)) > 1


def test_the_files_are_as_they_were_until_the_build_ends(paper: Paper) -> None:
    root, output = paper
    before = triples(output / GRAPH_FILE)
    added(root)
    found: list[frozenset[str]] = []

    def asking(what: str, _done: int, _total: int) -> None:
        if what == "reading":
            found[:] = [triples(output / GRAPH_FILE), triples(output, settled=True)]

    build(request(root, output), asking)
    assert found == [before, before]


def test_nothing_of_it_is_left_when_the_build_has_ended(paper: Paper) -> None:
    added(paper[0])
    asked(*paper)
    assert not (paper[1] / AHEAD).exists()


def test_nothing_of_it_is_left_when_the_build_fails(paper: Paper) -> None:
    root, output = paper
    before = triples(output)
    for file in root.iterdir():
        file.write_bytes(b"")
    with pytest.raises(NothingReadError):
        build(request(root, output))
    assert triples(output) == before


def waits(paper: Paper, **settings: object) -> bool:
    """Whether a page that was added is in the answers no sooner than when the build has ended."""
    before = triples(paper[1])
    added(paper[0])
    meanwhile, _ = asked(*paper, **settings)
    return meanwhile == before


def test_a_file_that_was_only_touched_says_nothing_new(paper: Paper) -> None:
    os.utime(paper[0] / "0.txt", (1, 1))
    meanwhile, after = asked(*paper)
    assert meanwhile == after


@pytest.mark.parametrize("most", ["CHARACTERS", "FILES"])
def test_a_great_change_waits_for_the_build(paper: Paper, monkeypatch: pytest.MonkeyPatch, most: str) -> None:
    monkeypatch.setattr(telling, most, 0)
    assert waits(paper)


@pytest.mark.parametrize("other", [{"min_confidence": 0.9}, {"private": "omit"}, {"cache": False}])
def test_another_request_waits_for_the_build(paper: Paper, other: dict[str, object]) -> None:
    assert waits(paper, **other)


def test_new_decisions_wait_for_the_build(paper: Paper) -> None:
    (paper[0] / "decisions.csv").write_text("decision,source_file,who\nretract,1.txt,甲\n", encoding="utf-8")
    assert waits(paper)


@pytest.mark.parametrize("harm", ["", "SQLite format 3\x00 but no more"])
def test_a_damaged_index_only_means_to_wait(paper: Paper, harm: str) -> None:
    (paper[1] / telling.LEFT[0]).write_text(harm, encoding="utf-8")
    assert waits(paper)
    assert any("more.txt" in triple for triple in triples(paper[1]))


def test_it_is_not_told_of_another_graph(paper: Paper) -> None:
    root, output = paper
    added(root)
    found: list[bool] = []

    def asking(what: str, _done: int, _total: int) -> None:
        if what == "reading" and not found:
            (output / GRAPH_FILE).write_bytes((output / GRAPH_FILE).read_bytes() + b"\n")
            found.append(triples(output) == triples(output / GRAPH_FILE))

    build(request(root, output), asking)
    assert found == [True]


def test_no_index_is_left_where_nothing_may_be_kept(paper: Paper) -> None:
    build(request(*paper, cache=False))
    assert not (paper[1] / telling.LEFT[0]).exists()


def test_a_page_of_a_table_is_told_too(pages: Callable[..., Path], tmp_path: Path) -> None:
    root, output = pages({"articles.csv": _table(TEXTS[:3])}), tmp_path / "out"
    build(request(root, output))
    (root / "articles.csv").write_text(_table(TEXTS[:4]), encoding="utf-8")
    meanwhile, after = asked(root, output)
    assert meanwhile == after
    assert any("articles.csv#4" in triple for triple in meanwhile)


def _table(texts: tuple[str, ...]) -> str:
    rows = ("\n".join(text.split("\n")[3:]).replace("\n", " ") for text in texts)
    return "".join(["title,text,date\n", *(f"{row.split(' ')[0]},{' '.join(row.split(' ')[1:])},2023-03-{number + 10}\n" for number, row in enumerate(rows))])
