"""What a reasoner makes of the vocabulary: nothing that contradicts the data, and the contradiction that is planted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import OWL, RDF, XSD, Graph, Literal, URIRef, term
from rdflib.collection import Collection

from kg import vocab

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(autouse=True)
def converters() -> Iterator[None]:
    """A closure replaces the converters of datatypes in the whole process, and other tests need rdflib's own."""
    before = dict(term._toPythonMapping)
    yield
    term._toPythonMapping.clear()
    term._toPythonMapping.update(before)


@pytest.fixture
def closed(folder: Path) -> Callable[..., Graph]:
    def close(*more: tuple[URIRef, URIRef, URIRef]) -> Graph:
        graph = Graph(bind_namespaces="none").parse(folder / "kg.ttl").parse(SMALL)
        for triple in more:
            graph.add(triple)
        DeductiveClosure(OWLRL_Semantics).expand(graph)
        return graph

    return close


def contradictions(graph: Graph) -> set[str]:
    groups = [list(Collection(graph, members)) for members in graph.objects(None, OWL.members)]
    pairs = [pair for group in groups for pair in combinations(group, 2)] + list(graph.subject_objects(OWL.disjointWith))
    return {str(node) for one, other in pairs for node in graph.subjects(RDF.type, one) if (node, RDF.type, other) in graph}


def test_domains_and_ranges_do_not_contradict_the_data(closed: Callable[..., Graph]) -> None:
    assert contradictions(closed()) == set()


def test_a_person_that_is_also_a_company_is_a_contradiction(closed: Callable[..., Graph]) -> None:
    person = URIRef(vocab.ID + "person/both-0000000000000000")
    graph = closed((person, RDF.type, URIRef(vocab.PERSON)), (person, RDF.type, URIRef(vocab.COMPANY)))
    assert contradictions(graph) == {str(person)}


def test_the_types_that_the_data_state_are_all_a_reasoner_would_add_of_ours(closed: Callable[..., Graph]) -> None:
    stated = Graph(bind_namespaces="none").parse(SMALL)
    ours = {(s, o) for s, o in closed().subject_objects(RDF.type) if str(o).startswith(vocab.KG) and str(s).startswith(vocab.ID)}
    assert {(s, o) for s, o in ours if (s, RDF.type, o) not in stated} == set()


def test_a_day_without_a_year_is_still_one_after_a_closure() -> None:
    assert not Literal("--05-09", datatype=XSD.gMonthDay).ill_typed
