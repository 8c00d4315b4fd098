"""The ready questions: each declared, each with an answer, each answered alike by another engine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import Graph

from kg import vocab
from kg.ask import Question, questions, run
from kg.ask.question import ABOUT
from kg.store import open_graph, text_of
from kg.store.tokens import keywords, parameters

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
READY = questions()


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph(bind_namespaces="none").parse(SMALL)


def examples(question: Question) -> dict[str, str]:
    return {param.name: param.example for param in question.params if param.default is None}


def test_there_are_enough_of_them() -> None:
    assert len(READY) >= 33


@pytest.mark.parametrize("question", READY, ids=lambda question: question.name)
def test_a_question_has_a_title_in_both_languages(question: Question) -> None:
    assert question.zh
    assert question.en


@pytest.mark.parametrize("question", READY, ids=lambda question: question.name)
def test_a_question_says_what_it_is_about(question: Question) -> None:
    assert question.about in ABOUT


@pytest.mark.parametrize("question", READY, ids=lambda question: question.name)
def test_a_question_declares_exactly_the_parameters_it_uses(question: Question) -> None:
    assert sorted(param.name for param in question.params) == sorted(parameters(question.text))


@pytest.mark.parametrize("question", READY, ids=lambda question: question.name)
def test_every_parameter_is_described_with_an_example(question: Question) -> None:
    assert [param.name for param in question.params if not (param.zh and param.en and param.example)] == []


@pytest.mark.parametrize("question", READY, ids=lambda question: question.name)
def test_the_examples_have_an_answer(store: Store, question: Question) -> None:
    assert run(store, question.name, examples(question)).rows


@pytest.mark.parametrize("question", [q for q in READY if "CONSTRUCT" not in keywords(q.text)], ids=lambda question: question.name)
def test_a_table_ends_in_an_order(question: Question) -> None:
    assert re.search(r"ORDER BY [^\n{}]+\n?\Z", question.text)


@pytest.mark.parametrize("question", READY, ids=lambda question: question.name)
def test_no_type_is_asked_where_a_property_says_it(question: Question) -> None:
    outside = re.sub(r"FILTER (NOT )?EXISTS \{[^}]*\}", "", question.text)
    assert set(re.findall(r"\ba (kg:\w+)|rdf:type", outside)) <= {"kg:Person"}  # who takes part may be a body as well


@pytest.mark.parametrize("question", READY, ids=lambda question: question.name)
def test_a_question_runs_without_our_prefixes(question: Question) -> None:
    declared = set(re.findall(r"PREFIX (\w[\w-]*):", question.text))
    assert {name for name in vocab.PREFIXES if re.search(rf"(?<![\w/-]){name}:\w", question.text.split("WHERE", 1)[1])} <= declared


@pytest.mark.parametrize("question", [q for q in READY if "CONSTRUCT" not in keywords(q.text)], ids=lambda question: question.name)
def test_rdflib_gives_the_same_rows(store: Store, graph: Graph, question: Question) -> None:
    ours = run(store, question.name, examples(question))
    theirs = graph.query(question.filled(examples(question)))
    width = len(theirs.vars or ())
    found = sorted(tuple("" if term is None else _in_order(str(term)) for term in row) for row in theirs)
    assert found == sorted(tuple("" if term is None else _in_order(text_of(term)) for term in row[:width]) for row in ours.rows)


def _in_order(cell: str) -> str:
    """A cell with what is listed in it in order: SPARQL does not say in which order GROUP_CONCAT puts it."""
    return "; ".join(sorted("、".join(sorted(part.split("、"))) for part in cell.split("; ")))
