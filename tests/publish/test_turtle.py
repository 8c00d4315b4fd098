"""The graph as files."""

import random
from pathlib import Path

import pytest
from handmade import COUNTY_PARTY, Report, read
from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from kg import vocab
from kg.assemble import assemble
from kg.errors import OutputError
from kg.publish import turtle as made
from kg.publish.turtle import gathered, nquads, turtle, write_nquads, write_runs, write_turtle
from kg.resolve import resolve
from kg.store import open_graph


@pytest.fixture
def quads() -> list[Quad]:
    return assemble(resolve(read(Report("a.txt").event().attends("林若川", "speaker").holds("林若川", "县委书记", COUNTY_PARTY))))


def test_turtle_holds_every_triple_of_every_graph_once(quads: list[Quad], tmp_path: Path) -> None:
    found = open_graph(write_turtle([*quads, *quads], tmp_path / "graph.ttl"))
    assert {str(quad.triple) for quad in found} == {str(quad.triple) for quad in quads}


AWKWARD = ("", "a", "a b", 'a"b', "a\\b", "a\tb", "a\nb\r", "\x01\x7f\x85\u2028", "春耕", "\U0001f600", "a .", "<a>", "'", "@zh", "^^")


def test_what_is_gathered_is_written_as_the_library_writes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made, "SUBJECTS", 2)
    numbers = (
        ("integer", "-5"),
        ("integer", "05"),
        ("decimal", "0.50"),
        ("decimal", "1"),
        ("date", "2023-03-14"),
        ("boolean", "true"),
        ("anyURI", "http://a/b?c"),
    )
    values: list[NamedNode | Literal] = [*map(Literal, AWKWARD), *(Literal(text, language="zh") for text in AWKWARD)]
    values += [Literal(text, datatype=NamedNode(vocab.XSD + kind)) for kind, text in numbers]
    values += [
        NamedNode(one)
        for one in (vocab.PERSON, vocab.concept("role", "lead"), f"{vocab.KG}a/b", f"{vocab.ID}person/x-1", "https://example.org/a", vocab.RDF_TYPE)
    ]
    subjects = [f"{vocab.ID}{name}" for name in ("article/a", "article/a#char=1,2", "article/ab", "b")]
    predicates = (vocab.RDF_TYPE, vocab.NAME, vocab.ATTENDED, "https://example.org/p")
    triples = [Triple(NamedNode(one), NamedNode(two), value) for one in subjects for two in predicates for value in values]
    random.Random(1).shuffle(triples)
    with gathered(tmp_path / "parts") as union:
        for triple in (*triples, *triples[:50]):
            union.take("", {triple.subject.value: [f"{triple.predicate} {triple.object} ."]})
        assert write_runs(union.runs(), tmp_path / "graph.ttl") == len(triples)
    assert (tmp_path / "graph.ttl").read_bytes() == turtle(Quad(*triple) for triple in triples)


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
