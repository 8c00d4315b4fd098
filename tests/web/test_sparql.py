"""The endpoint as the SPARQL 1.1 Protocol has it, by plain requests and by two clients that others use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from explorers import SMALL, Explorer, Reply, exploring
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, POST, TURTLE, XML, SPARQLWrapper

from kg.web.settings import Settings

NAMES = "SELECT ?name WHERE { ?p a kg:Person ; rdfs:label ?name } ORDER BY ?name"
PREFIXED = "PREFIX kg: <https://w3id.org/newskg/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
FORM = "application/x-www-form-urlencoded"


def names(reply: Reply) -> list[str]:
    return [row["name"]["value"] for row in json.loads(reply.text)["results"]["bindings"]]


@pytest.fixture(scope="module")
def narrow() -> Iterator[Explorer]:
    """An explorer that cuts after three rows and stops after a second."""
    with exploring(Settings(SMALL, port=0, rows=3, seconds=1)) as one:
        yield one


def test_a_query_comes_by_get(explorer: Explorer) -> None:
    reply = explorer.sparql(NAMES)
    assert (reply.status, reply.headers["content-type"]) == (200, "application/sparql-results+json")
    assert "沈若澜" in names(reply)


def test_the_head_of_an_answer_is_that_of_the_answer(explorer: Explorer) -> None:
    path = f"/sparql?{urlencode({'query': 'ASK {}'})}"
    head, whole = (explorer.ask(path, method, accept="application/sparql-results+json") for method in ("HEAD", "GET"))
    assert (head.status, head.headers["content-type"], head.text) == (200, whole.headers["content-type"], "")


def test_a_query_comes_as_a_form(explorer: Explorer) -> None:
    reply = explorer.ask("/sparql", "POST", urlencode({"query": NAMES}).encode(), content_type=FORM)
    assert "沈若澜" in names(reply)


def test_a_query_comes_as_it_is(explorer: Explorer) -> None:
    reply = explorer.ask("/sparql", "POST", NAMES.encode(), content_type="application/sparql-query")
    assert "沈若澜" in names(reply)


@pytest.mark.parametrize(
    ("accept", "given", "mark"),
    [
        ("application/sparql-results+xml", "application/sparql-results+xml", '<literal xml:lang="zh">沈若澜</literal>'),
        ("text/csv", "text/csv; charset=utf-8", "\n沈若澜"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", '"沈若澜"@zh'),
        ("application/json", "application/json", '"沈若澜"'),
        ("text/html;q=0.1, application/*;q=0.9", "application/sparql-results+json", '"沈若澜"'),
        ("text/csv;q=0.1, application/sparql-results+xml;q=0.5", "application/sparql-results+xml", "沈若澜"),
    ],
)
def test_the_answer_has_the_form_that_is_liked_best(explorer: Explorer, accept: str, given: str, mark: str) -> None:
    reply = explorer.sparql(NAMES, accept=accept)
    assert (reply.headers["content-type"], mark in reply.text) == (given, True)


@pytest.mark.parametrize(
    ("accept", "mark"),
    [
        ("text/turtle", "@prefix kg:"),
        ("application/n-triples", "<https://w3id.org/newskg/ns#attended>"),
        ("application/rdf+xml", "<rdf:RDF"),
        ("application/ld+json", "@id"),
    ],
)
def test_triples_come_in_the_forms_of_triples(explorer: Explorer, accept: str, mark: str) -> None:
    reply = explorer.sparql("CONSTRUCT WHERE { ?who kg:attended ?event }", accept=accept)
    assert (reply.status, reply.headers["content-type"].partition(";")[0], mark in reply.text) == (200, accept, True)


def test_a_yes_or_no_question_has_a_boolean(explorer: Explorer) -> None:
    assert json.loads(explorer.sparql("ASK { ?p a kg:Person }").text) == {"head": {}, "boolean": True}


def test_a_form_that_the_answer_cannot_have_is_not_acceptable(explorer: Explorer) -> None:
    assert explorer.sparql(NAMES, accept="image/png").status == 406


def test_a_named_graph_that_is_not_there_is_empty(explorer: Explorer) -> None:
    reply = explorer.ask(f"/sparql?{urlencode({'query': NAMES, 'default-graph-uri': 'urn:none'})}")
    assert names(reply) == []


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("SELECT * WHERE { ?s ?p }", 400, "line 1"),
        ("", 400, "not a query"),
        ("SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("LOAD <http://example.org/>", 403, "LOAD"),
        ("DELETE WHERE { ?s ?p ?o }", 403, "DELETE"),
        ("SELECT * WHERE { ?s ?p '" + "x" * 60_000 + "' }", 413, "50,000"),
    ],
)
def test_what_is_wrong_or_not_allowed_is_said_with_its_status(explorer: Explorer, query: str, status: int, said: str) -> None:
    reply = explorer.ask("/sparql", "POST", query.encode(), content_type="application/sparql-query")
    assert (reply.status, said in reply.text) == (status, True)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"update=DROP+ALL", FORM, 403),
        (b"DROP ALL", "application/sparql-update", 403),
        (b"query=ASK+%7B%7D&query=ASK+%7B%7D", FORM, 400),
        (b"nothing=1", FORM, 400),
        (b"\xff\xfe", "application/sparql-query", 400),
        (b"{}", "application/json", 415),
        (b"query=" + b"x" * 700_000, FORM, 413),
    ],
)
def test_a_request_that_the_protocol_does_not_have_is_refused(explorer: Explorer, body: bytes, kind: str, status: int) -> None:
    assert explorer.ask("/sparql", "POST", body, content_type=kind).status == status


def test_without_a_query_the_endpoint_describes_itself(explorer: Explorer) -> None:
    described = Graph().parse(data=explorer.ask("/sparql", accept="text/turtle").text, format="turtle")
    language = URIRef("http://www.w3.org/ns/sparql-service-description#supportedLanguage")
    assert [str(found).rpartition("#")[2] for found in described.objects(None, language)] == ["SPARQL11Query"]


def test_a_browser_that_comes_to_the_endpoint_is_led_to_the_editor(explorer: Explorer) -> None:
    reply = explorer.ask("/sparql", accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert (reply.status, reply.headers["location"]) == (303, "/query")


def test_too_many_rows_are_cut_and_it_is_said(narrow: Explorer) -> None:
    reply = narrow.sparql(NAMES)
    assert (len(names(reply)), reply.headers["x-newskg-cut"]) == (3, "only the first 3 rows")


def test_a_whole_answer_says_nothing_of_a_cut(narrow: Explorer) -> None:
    assert "x-newskg-cut" not in narrow.sparql(f"{NAMES} LIMIT 3").headers


def test_a_query_that_takes_too_long_is_stopped_and_the_next_is_answered(narrow: Explorer) -> None:
    endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    reply = narrow.sparql(endless)
    assert (reply.status, "longer than 1 s" in reply.text) == (503, True)
    assert narrow.sparql("ASK {}").status == 200


@pytest.mark.parametrize("form", [JSON, XML])
@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_reads_it(explorer: Explorer, form: str, method: str) -> None:
    client = SPARQLWrapper(f"{explorer.address}/sparql")
    client.setMethod(method)
    client.setReturnFormat(form)
    client.setQuery(PREFIXED + NAMES)
    answer = client.queryAndConvert()
    text = json.dumps(answer, ensure_ascii=False) if form == JSON else answer.toxml()
    assert "沈若澜" in text


def test_sparqlwrapper_reads_triples(explorer: Explorer) -> None:
    client = SPARQLWrapper(f"{explorer.address}/sparql")
    client.setReturnFormat(TURTLE)
    client.setQuery(PREFIXED + "CONSTRUCT WHERE { ?who kg:visited ?where }")
    assert b"kg:visited" in client.queryAndConvert()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads_it_as_a_store(explorer: Explorer, method: str) -> None:
    store = SPARQLStore(f"{explorer.address}/sparql", method=method)
    found = Graph(store).query(PREFIXED + NAMES)
    assert "沈若澜" in [str(row[0]) for row in found]


def test_rdflib_reads_triples_of_the_store(explorer: Explorer) -> None:
    graph = Graph(SPARQLStore(f"{explorer.address}/sparql"))
    label = URIRef("http://www.w3.org/2000/01/rdf-schema#label")
    assert "沈若澜" in {str(found) for found in graph.objects(None, label)}


def test_the_lines_shown_in_the_documents_have_rows(explorer: Explorer, checkout: Path) -> None:
    shown = (checkout / "docs" / "explorer.md").read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
    names: dict[str, list[object]] = {}
    exec(shown.replace("http://127.0.0.1:8765", explorer.address), names)
    assert len(names["rows"]) > 1
