"""A difference put into a graph with care: what other pages say stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, Store, parse

from kg import vocab
from kg.store.ahead import AHEAD, ahead_of, put_into, write_ahead

A, B, THING = "https://example.org/attendance/a", "https://example.org/attendance/b", "https://example.org/person/x"
ONE, TWO = "https://example.org/article/1#char=1,2", "https://example.org/article/2#char=1,2"


def line(subject: str, predicate: str, value: str) -> bytes:
    return f"<{subject}> <{predicate}> {value} .\n".encode()


def evidence(node: str, passage: str) -> bytes:
    return line(node, vocab.EVIDENCE, f"<{passage}>")


def quote(passage: str) -> bytes:
    return line(passage, vocab.RDF_TYPE, f"<{vocab.PASSAGE}>")


def sure(node: str, value: str) -> bytes:
    return line(node, vocab.CONFIDENCE, f'"{value}"')


def after(graph: tuple[bytes, ...], before: tuple[bytes, ...], then: tuple[bytes, ...], folder: Path) -> set[str]:
    """A graph after the difference between two others was put into it."""
    (folder / ".kg").mkdir()
    (folder / "graph.ttl").write_bytes(b"")
    write_ahead(folder, folder / "graph.ttl", (frozenset(before), frozenset(then)), 1)
    store = Store()
    store.extend(Quad(*quad.triple) for quad in parse(b"".join(graph), format=RdfFormat.N_TRIPLES))
    told = ahead_of(folder, folder / "graph.ttl")
    if told:
        put_into(store, told)
    return {f"{quad.triple} .\n" for quad in store}


def texts(*lines: bytes) -> set[str]:
    return {one.decode() for one in lines}


def test_what_only_the_later_pages_say_is_added(tmp_path: Path) -> None:
    assert after((sure(A, "1"),), (), (evidence(A, ONE), quote(ONE)), tmp_path) == texts(sure(A, "1"), evidence(A, ONE), quote(ONE))


def test_what_only_the_earlier_pages_say_is_taken_away(tmp_path: Path) -> None:
    graph = (sure(A, "1"), evidence(A, ONE), quote(ONE))
    assert after(graph, graph, (), tmp_path) == set()


def test_a_node_that_other_pages_support_stays_with_their_evidence(tmp_path: Path) -> None:
    before = (sure(A, "1"), evidence(A, ONE), quote(ONE))
    assert after((*before, evidence(A, TWO), quote(TWO)), before, (), tmp_path) == texts(sure(A, "1"), evidence(A, TWO), quote(TWO))


def test_a_thing_that_others_lead_to_stays(tmp_path: Path) -> None:
    name, leads = line(THING, vocab.NAME, '"x"'), line(B, vocab.PARTICIPANT, f"<{THING}>")
    assert after((name, leads), (name,), (), tmp_path) == texts(name, leads)


def test_a_thing_that_nothing_leads_to_goes(tmp_path: Path) -> None:
    name = line(THING, vocab.NAME, '"x"')
    assert after((name,), (name,), (), tmp_path) == set()


def test_a_value_is_exchanged_where_the_graph_has_the_older(tmp_path: Path) -> None:
    assert after((sure(A, "0.5"),), (sure(A, "0.5"),), (sure(A, "1"),), tmp_path) == texts(sure(A, "1"))


def test_the_graph_keeps_its_own_value_where_it_has_another(tmp_path: Path) -> None:
    assert after((sure(A, "0.9"),), (sure(A, "0.5"),), (sure(A, "1"),), tmp_path) == texts(sure(A, "0.9"))


def test_of_what_may_have_many_values_each_is_added(tmp_path: Path) -> None:
    assert after((evidence(A, ONE),), (), (evidence(A, TWO),), tmp_path) == texts(evidence(A, ONE), evidence(A, TWO))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"graph": 1'])
def test_a_file_that_tells_nothing_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / ".kg").mkdir()
    (tmp_path / "graph.ttl").write_bytes(b"")
    (tmp_path / AHEAD).write_text(content, encoding="utf-8")
    assert ahead_of(tmp_path, tmp_path / "graph.ttl") is None
