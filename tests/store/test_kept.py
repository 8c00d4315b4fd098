"""A store that is kept beside the files of a graph."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import UsageError
from kg.pipeline import BuildRequest, build
from kg.read import ReadOptions, parse_place
from kg.request import recorded
from kg.store import open_graph, renewing, select

PLACE = ReadOptions(place=parse_place("岚江省/澄州市/云江县"))
VISIT = "云江日报\n2023年3月14日 星期二\n\n林若川走访企业\n本报讯（记者 闻晓舟）昨日，县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n"
MEETING = "云江日报\n2023年3月15日 星期三\n\n全县春耕推进会召开\n本报讯 昨日，全县春耕推进会召开。县长林若川主持会议。\n"
ALL = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text(VISIT, encoding="utf-8")
    return tmp_path / "pages"


def built(pages: Path, output: Path, store: str = "") -> Path:
    build(BuildRequest(paths=(pages,), output=output, settings=PLACE, store=store))
    return output


def written(output: Path) -> dict[str, bytes]:
    files = (path for path in sorted(output.rglob("*")) if path.is_file() and ".kg" not in path.parts and path.name != "build.json")
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


def test_it_says_what_the_file_says(pages: Path, tmp_path: Path) -> None:
    output = built(pages, tmp_path / "out", f"oxigraph:{tmp_path / 'store'}")
    told = select(open_graph(f"oxigraph:{tmp_path / 'store'}"), ALL)
    assert told == select(open_graph(output / "graph.ttl"), ALL)
    assert told


def test_a_build_that_keeps_one_writes_the_same_files(pages: Path, tmp_path: Path) -> None:
    assert written(built(pages, tmp_path / "out1", f"oxigraph:{tmp_path / 'store'}")) == written(built(pages, tmp_path / "out2"))


def test_the_output_folder_leads_to_it_without_its_graph_file_being_read(pages: Path, tmp_path: Path) -> None:
    output = built(pages, tmp_path / "out", f"oxigraph:{tmp_path / 'store'}")
    size = (output / "graph.ttl").stat().st_size
    (output / "graph.ttl").write_bytes(b"?" * size)
    assert select(open_graph(output), ALL)


def test_a_great_graph_is_kept_in_the_hidden_folder_once_it_is_asked(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = written(built(pages, tmp_path / "small"))
    monkeypatch.setattr(pipeline, "IN_MEMORY", 10)
    great = built(pages, tmp_path / "great")
    assert (written(great), (great / ".kg" / "store").exists()) == (small, False)
    assert recorded(great).store == ""
    assert select(open_graph(great), ALL) == select(open_graph(great / "graph.ttl"), ALL)
    assert (great / ".kg" / "store" / "CURRENT").is_file()


@pytest.mark.parametrize("more", [False, True])
def test_one_in_the_hidden_folder_goes_along_with_its_graph(pages: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, more: bool) -> None:
    with pytest.MonkeyPatch.context() as great:
        great.setattr(pipeline, "IN_MEMORY", 10)
        output = built(pages, tmp_path / "out")
        assert select(open_graph(output), ALL)
        if more:
            (pages / "b.txt").write_text(MEETING, encoding="utf-8")
        built(pages, output)
    caplog.clear()
    assert select(open_graph(output), ALL) == select(open_graph(output / "graph.ttl"), ALL)
    assert not caplog.records


def test_one_goes_where_the_next_graph_has_little_in_common(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "IN_MEMORY", 10)
    monkeypatch.setattr(renewing, "MOST", 0)
    output = built(pages, tmp_path / "out")
    assert select(open_graph(output), ALL)
    (pages / "b.txt").write_text(MEETING, encoding="utf-8")
    assert not (built(pages, output) / ".kg" / "store").exists()


def test_what_a_build_tells_ahead_is_put_into_a_store_beside_it(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "IN_MEMORY", 10)
    output = built(pages, tmp_path / "out")
    assert select(open_graph(output), ALL)
    (pages / "b.txt").write_text(MEETING, encoding="utf-8")
    told: list[list[list[dict[str, str]]]] = []

    def asking(what: str, _done: int, _total: int) -> None:
        if what == "reading" and not told:
            opened = (open_graph(output), open_graph(output), open_graph(output, settled=True), open_graph(output / "graph.ttl"))
            told.append([select(graph, ALL) for graph in opened])

    build(BuildRequest(paths=(pages,), output=output, settings=PLACE), asking)
    once, again, settled, before = told[0]
    assert once == again == select(open_graph(output), ALL)
    assert settled == before != once
    assert sorted(path.name for path in (output / ".kg").iterdir() if path.is_dir()) == ["pages", "store"]


def test_one_in_the_hidden_folder_goes_when_the_graph_is_small_again(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as great:
        great.setattr(pipeline, "IN_MEMORY", 10)
        output = built(pages, tmp_path / "out")
        assert select(open_graph(output), ALL)
    assert not (built(pages, output) / ".kg" / "store").exists()


@pytest.mark.parametrize("harm", ["stale", "missing", "damaged"])
def test_one_that_is_not_that_of_the_graph_is_made_again_and_told(
    pages: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    monkeypatch.setattr(logging.getLogger("kg"), "propagate", True)  # a command that ran before keeps its words to itself
    store = tmp_path / "store"
    output = built(pages, tmp_path / "out", f"oxigraph:{store}")
    if harm == "stale":
        (pages / "b.txt").write_text(MEETING, encoding="utf-8")
        built(pages, tmp_path / "other", f"oxigraph:{store}")
    elif harm == "missing":
        store.rename(tmp_path / "elsewhere")
    else:
        (store / "CURRENT").write_text("?", encoding="utf-8")
    with caplog.at_level(logging.WARNING, "kg.store"):
        assert select(open_graph(output), ALL) == select(open_graph(output / "graph.ttl"), ALL)
    assert [f"{output / 'graph.ttl'}" in one.message for one in caplog.records] == [True]
    caplog.clear()
    assert select(open_graph(output), ALL)
    assert not caplog.records


def test_it_is_renewed_by_the_next_build_of_the_same_request(pages: Path, tmp_path: Path) -> None:
    output = built(pages, tmp_path / "out", f"oxigraph:{tmp_path / 'store'}")
    (pages / "b.txt").write_text(MEETING, encoding="utf-8")
    build(recorded(output))
    assert json.loads((tmp_path / "store" / "newskg.json").read_text())["graph"] == json.loads((output / "build.json").read_text())["graph"]
    assert select(open_graph(output), ALL) == select(open_graph(output / "graph.ttl"), ALL)


def test_a_folder_with_other_files_is_not_touched(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("?", encoding="utf-8")
    with pytest.raises(UsageError, match="holds something else"):
        built(pages, tmp_path / "out", f"oxigraph:{tmp_path / 'letters'}")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["one.txt"]


def test_a_store_among_the_pages_is_refused(pages: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="among the pages"):
        built(pages, tmp_path / "out", f"oxigraph:{pages / 'store'}")


@pytest.mark.parametrize("name", ["sqlite", "oxigraph:", "store"])
def test_another_word_is_refused(pages: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="names no store"):
        built(pages, tmp_path / "out", name)


def test_a_graph_that_is_no_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no store"):
        open_graph(f"oxigraph:{tmp_path}")


def test_a_build_that_fails_leaves_no_half_store(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "write_texts", fail)
    with pytest.raises(KeyboardInterrupt):
        built(pages, tmp_path / "out", f"oxigraph:{tmp_path / 'store'}")
    assert sorted(path.name for path in tmp_path.iterdir() if "store" in path.name) == []
