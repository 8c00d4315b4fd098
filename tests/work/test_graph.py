"""The graph written by a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import OutputError
from kg.pipeline import BuildRequest, build
from kg.read import ReadOptions, parse_place
from kg.store import open_graph, select
from kg.work import graph

PLACE = ReadOptions(place=parse_place("岚江省/澄州市/云江县"))
VISIT = "云江日报\n2023年3月14日 星期二\n\n林若川走访企业\n本报讯（记者 闻晓舟）昨日，县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n"
ALL = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(VISIT, encoding="utf-8")
    return tmp_path / "a.txt"


def built(pages: Path, output: Path, store: str = "") -> Path:
    build(BuildRequest(paths=(pages,), output=output, settings=PLACE, store=store, jobs=2))
    return output


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "PAYS", 0)
    monkeypatch.setattr(pipeline, "cores", lambda: 2)


def test_another_process_writes_what_this_one_would(pages: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    here = built(pages, tmp_path / "here")
    request.getfixturevalue("elsewhere")
    there = built(pages, tmp_path / "there", f"oxigraph:{tmp_path / 'store'}")
    assert (there / "graph.ttl").read_bytes() == (here / "graph.ttl").read_bytes()
    assert select(open_graph(f"oxigraph:{tmp_path / 'store'}"), ALL) == select(open_graph(here / "graph.ttl"), ALL) != []


@pytest.mark.usefixtures("elsewhere")
def test_a_store_of_the_same_graph_is_left_as_it_is(pages: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    built(pages, tmp_path / "out", f"oxigraph:{store}")
    before = store.stat().st_ino
    built(pages, tmp_path / "out", f"oxigraph:{store}")
    assert store.stat().st_ino == before
    assert select(open_graph(tmp_path / "out"), ALL) == select(open_graph(tmp_path / "out" / "graph.ttl"), ALL)


def test_a_graph_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        graph.written(graph.Gathered((), tmp_path / "taken" / "graph.ttl", tmp_path, None, None))
