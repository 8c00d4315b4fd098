"""A graph in parts is the graph."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse

from kg.export.parts import COLUMNS, parts_of, write_part
from kg.export.rdf import nquads
from kg.pipeline import BuildRequest, build
from kg.store import open_graph

pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow: pip install 'newskg[parquet]'")
SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


def written(store: Store, count: int, folder: Path) -> Path:
    for part in parts_of(store, count):
        write_part(folder, part)
    return folder


def lines(folder: Path) -> list[bytes]:
    return [line for path in sorted((folder / "nq").iterdir()) for line in path.read_bytes().splitlines()]


def test_the_parts_together_are_the_quads_of_the_graph(store: Store, tmp_path: Path) -> None:
    found = lines(written(store, 3, tmp_path))
    assert sorted(found) == sorted(nquads(store).splitlines())


def test_a_named_graph_stands_in_one_piece(store: Store, tmp_path: Path) -> None:
    graphs = [quad.graph_name for quad in parse(b"\n".join(lines(written(store, 3, tmp_path))), format=RdfFormat.N_QUADS)]
    assert sum(one != other for one, other in pairwise(graphs)) == len(set(graphs)) - 1


def test_parquet_has_a_row_for_each_quad(store: Store, tmp_path: Path) -> None:
    found = pq.read_table(written(store, 3, tmp_path) / "parquet")
    assert found.column_names == list(COLUMNS)
    assert found.num_rows == len(store)
    assert {"iri", "literal"} == set(found["kind"].to_pylist())


def test_a_later_build_takes_away_parts_that_are_no_more(checkout: Path, tmp_path: Path) -> None:
    for count in (3, 2):
        build(BuildRequest(paths=(checkout / "corpus" / "qiantang",), output=tmp_path, parts=count))
    assert sorted(path.name for path in (tmp_path / "graph-parts").rglob("*.nq")) == ["part-00000.nq", "part-00001.nq"]
    build(BuildRequest(paths=(checkout / "corpus" / "qiantang",), output=tmp_path))
    assert not (tmp_path / "graph-parts").exists()
