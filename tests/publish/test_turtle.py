"""The graph as files."""

from pathlib import Path

import pytest
from handmade import COUNTY_PARTY, Report, read
from pyoxigraph import Quad, Store

from kg.assemble import assemble
from kg.errors import OutputError
from kg.publish.turtle import nquads, turtle, write_nquads, write_turtle
from kg.resolve import resolve
from kg.store import open_graph


@pytest.fixture
def quads() -> list[Quad]:
    return assemble(resolve(read(Report("a.txt").event().attends("林若川", "speaker").holds("林若川", "县委书记", COUNTY_PARTY))))


def test_turtle_holds_every_triple_of_every_graph_once(quads: list[Quad], tmp_path: Path) -> None:
    found = open_graph(write_turtle([*quads, *quads], tmp_path / "graph.ttl"))
    assert {str(quad.triple) for quad in found} == {str(quad.triple) for quad in quads}


def test_nquads_keep_the_graphs(quads: list[Quad], tmp_path: Path) -> None:
    found = open_graph(write_nquads(quads, tmp_path / "graph.nq"))
    assert set(found) == set(quads)


def test_the_bytes_do_not_depend_on_the_order_of_the_quads(quads: list[Quad]) -> None:
    assert (turtle(quads), nquads(quads)) == (turtle(quads[::-1]), nquads(quads[::-1]))


def test_turtle_is_written_with_our_prefixes(quads: list[Quad]) -> None:
    assert b"a kg:Person" in turtle(quads)


def test_an_older_file_stays_good_where_the_new_one_cannot_be_written(quads: list[Quad], tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").mkdir()
    with pytest.raises(OutputError, match=r"graph\.ttl cannot be written"):
        write_turtle(quads, tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").is_dir()


def test_a_folder_that_is_missing_is_made(quads: list[Quad], tmp_path: Path) -> None:
    assert isinstance(open_graph(write_turtle(quads, tmp_path / "new" / "graph.ttl")), Store)
