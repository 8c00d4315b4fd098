"""Opening a graph: every form it may have, and one clear sentence where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.errors import UsageError
from kg.store import open_graph, query

TURTLE = '<urn:a> <https://w3id.org/newskg/ns#name> "甲" .\n'
QUADS = '<urn:a> <https://w3id.org/newskg/ns#name> "甲" <urn:g> .\n'


@pytest.mark.parametrize(("name", "text"), [("g.ttl", TURTLE), ("g.nt", TURTLE), ("g.nq", QUADS), ("g.trig", "<urn:g> { " + TURTLE + "}"), ("G.TTL", TURTLE)])
def test_a_file_of_any_kind_opens(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(open_graph(tmp_path / name)) == 1


def test_a_folder_opens_by_its_graph(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(TURTLE, encoding="utf-8")
    assert len(open_graph(str(tmp_path))) == 1


def test_named_graphs_are_asked_as_one(tmp_path: Path) -> None:
    (tmp_path / "g.nq").write_text(QUADS + QUADS.replace("urn:g>", "urn:h>").replace("甲", "乙"), encoding="utf-8")
    assert len(query(tmp_path / "g.nq", "SELECT ?n { ?s kg:name ?n }").rows) == 2


def test_an_on_disk_store_opens(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "store"))
    store.load(TURTLE.encode(), format=RdfFormat.TURTLE)
    store.flush()
    del store
    assert len(query(tmp_path / "store", "SELECT ?n { ?s kg:name ?n }").rows) == 1


def test_a_missing_graph_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no graph at .*graph\.ttl: build one with `kg build"):
        open_graph(tmp_path)


def test_a_broken_graph_is_named_with_the_place(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(TURTLE + "<urn:a> <urn:b> .", encoding="utf-8")
    with pytest.raises(UsageError, match=r"graph\.ttl is not well-formed RDF \(.*line 2"):
        open_graph(tmp_path)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK")
    with pytest.raises(UsageError, match=r"not a graph .* \.ttl, \.trig"):
        open_graph(tmp_path / "a.xlsx")
