"""Asking: read-only, with errors that say where, and within a time limit."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, Store

from kg.errors import UsageError
from kg.store import open_graph, query, query_within, select
from kg.store.names import is_known, nearest

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


def test_a_select_gives_columns_and_rows(store: Store) -> None:
    answer = query(store, "SELECT ?n { ?p a kg:Place ; kg:name ?n } ORDER BY ?n")
    assert answer.columns == ("n",)
    assert [str(row[0]) for row in answer.rows] == ['"临澜市"', '"云江县"', '"县会议中心"', '"石桥村"']


def test_an_ask_gives_one_truth(store: Store) -> None:
    answer = query(store, "ASK { ?p kg:name '沈若澜' }")
    assert answer.rows == ((Literal(True),),)


def test_a_construct_gives_triples_in_order(store: Store) -> None:
    triples = query(store, "CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }").triples or ()
    assert len(triples) == 2
    assert list(triples) == sorted(triples, key=str)


def test_a_limit_cuts_and_says_so(store: Store) -> None:
    answer = query(store, "SELECT ?n { ?p a kg:Place ; kg:name ?n } ORDER BY ?n", limit=2)
    assert (len(answer.rows), answer.cut) == (2, True)


def test_a_limit_that_is_not_reached_does_not_say_so(store: Store) -> None:
    assert query(store, "SELECT ?n { ?p a kg:Place ; kg:name ?n }", limit=4).cut is False


def test_the_usual_prefixes_need_no_declaration(store: Store) -> None:
    assert len(query(store, "SELECT ?a { ?a kg:role role:chair ; a kg:Attendance }").rows) == 1


def test_plain_rows_leave_out_what_is_unbound(store: Store) -> None:
    [row] = select(store, "SELECT ?n ?x { ?p kg:name $name . BIND(?y AS ?x) BIND($name AS ?n) }", {"name": Literal("沈若澜")})
    assert row == {"n": "沈若澜"}


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
        "select * { service silent <http://localhost/> { ?s ?p ?o } }",
        'SELECT * { ?s ?p "a" . SERVICE <http://localhost/> { ?s ?p ?o } }',
        "SELECT * { ?s ?p '''it's''' . SERVICE<http://localhost/> { ?s ?p ?o } }",
    ],
)
def test_a_call_to_another_server_is_refused(store: Store, text: str) -> None:
    with pytest.raises(UsageError, match="SERVICE"):
        query(store, text)


def test_a_service_written_in_escapes_is_not_understood(store: Store) -> None:
    with pytest.raises(UsageError, match="syntax error"):
        query(store, "SELECT * { \\u0053ERVICE <http://localhost/> { ?s ?p ?o } }")


@pytest.mark.parametrize("text", ["SELECT ?service { ?service kg:name ?n }", "SELECT * { ?s kg:name 'SERVICE' } # SERVICE", "ASK { <urn:SERVICE> ?p ?o }"])
def test_the_word_service_elsewhere_is_allowed(store: Store, text: str) -> None:
    assert query(store, text).columns


@pytest.mark.parametrize(
    "text", ["DELETE WHERE { ?s ?p ?o }", "INSERT DATA { <urn:a> <urn:b> 1 }", "LOAD <http://localhost/>", "DROP ALL", "PREFIX a: <urn:a> CLEAR ALL"]
)
def test_what_would_change_the_graph_is_refused(store: Store, text: str) -> None:
    before = len(store)
    with pytest.raises(UsageError, match="would change the graph"):
        query(store, text)
    assert len(store) == before


def test_what_is_no_query_is_called_so(store: Store) -> None:
    with pytest.raises(UsageError, match="needs one of SELECT"):
        query(store, "周明远")


def test_a_syntax_error_names_line_and_column(store: Store) -> None:
    with pytest.raises(UsageError, match=r"syntax error at line 2, column \d+, after '\?x kg:name FILTER'"):
        query(store, "SELECT ?x WHERE {\n ?x kg:name FILTER }")


def test_an_undeclared_prefix_is_named(store: Store) -> None:
    with pytest.raises(UsageError, match=r"prefix of foaf:name is not declared, add a line `PREFIX foaf: <...>`"):
        query(store, "SELECT ?x { ?x foaf:name ?y }")


def test_a_query_in_time_gives_the_same_answer() -> None:
    text = "SELECT ?n { ?p a kg:Place ; kg:name ?n } ORDER BY ?n"
    assert query_within(SMALL, text, seconds=60) == query(SMALL, text)


def test_a_query_that_takes_too_long_is_stopped() -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?l) }"
    with pytest.raises(UsageError, match=r"took longer than 0\.5 s"):
        query_within(SMALL, endless, seconds=0.5)


def test_an_error_in_the_child_is_the_callers_error() -> None:
    with pytest.raises(UsageError, match="syntax error"):
        query_within(SMALL, "SELECT ?x {", seconds=60)


def test_names_printed_and_labels_are_known(store: Store) -> None:
    assert [is_known(store, name) for name in ("竹韵纸业", "云江县县长", "竹韵")] == [True, True, False]


@pytest.mark.parametrize(("typed", "offered"), [("周明元", "周明远"), ("竹韵", "竹韵纸业"), ("经济工作会议", "全县经济工作会议")])
def test_the_nearest_name_is_offered_first(store: Store, typed: str, offered: str) -> None:
    assert nearest(store, typed)[0] == offered


def test_nothing_is_offered_where_nothing_is_near(store: Store) -> None:
    assert nearest(store, "xyzzy") == []


def test_the_order_of_loading_does_not_change_an_answer() -> None:
    text = "SELECT ?n (COUNT(?e) AS ?k) { ?p kg:attended ?e ; rdfs:label ?n } GROUP BY ?p ?n ORDER BY ?p"
    first, second = open_graph(SMALL), Store()
    for quad in sorted(first, key=str, reverse=True):
        second.add(quad)
    assert query(first, text) == query(second, text)
