"""A graph on a server: loaded, loaded again, asked. The servers are real ones."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from kg import ask
from kg.cli import main
from kg.errors import UsageError
from kg.remote import load
from kg.show import show
from kg.store import open_graph, query, text_of

from .conftest import Server

COUNT = "SELECT (COUNT(*) AS ?count) WHERE { GRAPH ?g { ?s ?p ?o } }"
NAMES = "SELECT ?thing ?name WHERE { ?thing rdfs:label ?name }"


def rows(graph: str | Path, sparql: str) -> list[tuple[str, ...]]:
    return sorted(tuple("" if term is None else text_of(term) for term in row) for row in query(graph, sparql).rows)


@pytest.fixture
def loaded(oxigraph: Server, small: Path) -> Server:
    load(small, oxigraph.graphs, anew=True)
    return oxigraph


def test_a_server_that_was_loaded_gives_the_answers_of_the_file(loaded: Server, small: Path) -> None:
    assert rows(loaded.query, NAMES) == rows(small, NAMES)


def test_every_article_is_a_named_graph_of_its_own(loaded: Server, small: Path) -> None:
    named = rows(loaded.query, "SELECT ?article WHERE { GRAPH ?article { ?article a kg:Article } }")
    assert named == rows(small, "SELECT ?article WHERE { ?article a kg:Article }")


def test_what_did_not_change_is_not_sent_again(oxigraph: Server, small: Path) -> None:
    first = load(small, oxigraph.graphs, anew=True)
    again = load(small, oxigraph.graphs)
    assert (first.sent, again.sent, again.graphs) == (first.graphs, 0, first.graphs)


def test_a_load_that_was_stopped_goes_on_where_it_was(oxigraph: Server, small: Path) -> None:
    whole = load(small, oxigraph.graphs, anew=True)
    (journal,) = (small / "published").iterdir()
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join(lines[:1]) + lines[1][:40], encoding="utf-8")
    assert load(small, oxigraph.graphs).sent == whole.graphs - 1


def test_a_graph_that_is_gone_is_taken_out_of_the_server(loaded: Server, small: Path) -> None:
    before = int(rows(loaded.query, COUNT)[0][0])
    gone = rows(small, "SELECT ?article WHERE { ?article a kg:Article }")[0][0]
    (small / "graph.ttl").write_text(_without_article(small, gone), encoding="utf-8")
    assert load(small, loaded.graphs).removed == 1
    assert rows(loaded.query, f"SELECT ?s WHERE {{ GRAPH <{gone}> {{ ?s ?p ?o }} }}") == []
    assert int(rows(loaded.query, COUNT)[0][0]) < before


def _without_article(folder: Path, article: str) -> str:
    """The graph as N-Triples, which Turtle includes, without what stands in an article's own graph."""
    lines = (f"{quad.subject} {quad.predicate} {quad.object} ." for quad in open_graph(folder))
    claims = {row[0] for row in rows(folder, f"SELECT ?c WHERE {{ ?c kg:supports ?x ; kg:evidence/kg:inArticle <{article}> }}")}
    return "\n".join(line for line in lines if not line.startswith(f"<{article}") and line.split()[0][1:-1] not in claims)


def test_updates_load_the_same_graphs_as_the_graph_store_protocol(oxigraph: Server, small: Path) -> None:
    load(small, oxigraph.graphs, anew=True)
    by_graphs = rows(oxigraph.query, COUNT)
    load(small, oxigraph.updates, protocol="update", anew=True)
    assert rows(oxigraph.query, COUNT) == by_graphs


def test_show_tells_the_same_of_a_server_as_of_the_file(loaded: Server, small: Path) -> None:
    person = rows(small, "SELECT ?name WHERE { ?p a kg:Person ; rdfs:label ?name }")[0][0]
    assert show(open_graph(loaded.query), person) == show(open_graph(small), person)


def test_a_ready_question_is_answered_by_a_server(loaded: Server, small: Path) -> None:
    assert sorted(map(str, ask.run(loaded.query, "busiest-officials").rows)) == sorted(map(str, ask.run(small, "busiest-officials").rows))


def test_a_query_with_a_slip_is_one_sentence_with_the_servers_words(loaded: Server) -> None:
    with pytest.raises(UsageError, match="syntax error"):
        query(loaded.query, "SELECT ?x WHERE { ?x a }")


def test_a_server_that_takes_no_graphs_is_called_as_it_was_given(small: Path) -> None:
    with pytest.raises(UsageError, match=r"^http://127\.0\.0\.1:9/store does not answer \(Connection refused\)"):
        load(small, "http://127.0.0.1:9/store", anew=True)


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(UsageError, match=r"http://127\.0\.0\.1:9/query does not answer .*start the server"):
        open_graph("http://127.0.0.1:9/query")


def test_an_empty_server_is_told_how_to_fill(oxigraph: Server, small: Path) -> None:
    empty = small.parent / "empty"
    empty.mkdir()
    (empty / "graph.ttl").write_text("", encoding="utf-8")
    load(small, oxigraph.graphs, anew=True)
    (journal,) = (small / "published").iterdir()
    (empty / "published").mkdir()
    (empty / "published" / journal.name).write_bytes(journal.read_bytes())
    load(empty, oxigraph.graphs)
    with pytest.raises(UsageError, match="kg publish --endpoint"):
        open_graph(oxigraph.query)


def test_an_address_that_is_none_is_refused(small: Path) -> None:
    with pytest.raises(UsageError, match="no address of a server"):
        load(small, "localhost:7878/store")


def test_an_unknown_protocol_offers_the_known(small: Path) -> None:
    with pytest.raises(UsageError, match="graph-store, update"):
        load(small, "http://127.0.0.1:9/store", protocol="ftp")


@pytest.mark.usefixtures("as_dba")
@pytest.mark.parametrize("protocol", ["graph-store", "update"])
def test_virtuoso_holds_the_graph_and_answers_from_it(virtuoso: Server, small: Path, protocol: str) -> None:
    load(small, virtuoso.graphs if protocol == "graph-store" else virtuoso.updates, protocol=protocol, anew=True)
    assert rows(virtuoso.query, NAMES) == rows(small, NAMES)


@pytest.mark.usefixtures("as_dba")
@pytest.mark.parametrize("question", ["busiest-officials", "co-attendance", "places-visited", "visits-by-theme"])
def test_virtuoso_answers_ready_questions_as_the_file_does(virtuoso: Server, small: Path, question: str) -> None:
    load(small, virtuoso.graphs, anew=True)
    told, expected = (ask.as_text(ask.run(graph, question), "csv").splitlines() for graph in (virtuoso.query, small))
    assert sorted(told) == sorted(expected)


def test_a_server_that_wants_a_password_says_where_it_is_taken_from(virtuoso: Server, small: Path) -> None:
    with pytest.raises(UsageError, match="KG_ENDPOINT_USER"):
        load(small, virtuoso.graphs, anew=True)


def test_the_commands_work_on_a_server(loaded: Server, small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["publish", "--graph", str(small), "--endpoint", loaded.graphs], ["ask", "busiest-officials", "--endpoint", loaded.query]):
        monkeypatch.setattr(sys, "argv", ["kg", *command])
        with pytest.raises(SystemExit) as left:
            main()
        assert left.value.code == 0
    assert re.search(r"has \d+ graphs: 0 sent", capsys.readouterr().out)
