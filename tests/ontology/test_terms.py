"""The vocabulary: labelled in both languages, declared, and on no foreign term that the list does not allow."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.namespace import SKOS

from kg import vocab

DECLARATIONS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
OURS = re.compile(r"https://w3id\.org/newskg/")


def our_terms(graph: Graph) -> set[str]:
    return {str(s) for kind in DECLARATIONS for s in graph.subjects(RDF.type, kind) if str(s).startswith(vocab.KG)}


def iris(graph: Graph) -> set[str]:
    found = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    return found | {str(o.datatype) for o in graph.objects() if isinstance(o, Literal) and o.datatype}


def test_vocab_and_the_ontology_hold_the_same_terms(terms: Graph) -> None:
    constants = {value for value in vars(vocab).values() if isinstance(value, str) and value.startswith(vocab.KG) and value != vocab.KG}
    assert constants == our_terms(terms)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("property_", [RDFS.label, RDFS.comment])
def test_every_term_has_one_label_and_one_comment_in_each_language(terms: Graph, property_: URIRef, language: str) -> None:
    counts = {t: sum(1 for o in terms.objects(URIRef(t), property_) if isinstance(o, Literal) and o.language == language) for t in our_terms(terms)}
    assert {term for term, count in counts.items() if count != 1} == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_terms_share_a_label(terms: Graph, language: str) -> None:
    labels = [str(o) for t in our_terms(terms) for o in terms.objects(URIRef(t), RDFS.label) if isinstance(o, Literal) and o.language == language]
    assert [label for label, count in Counter(labels).items() if count > 1] == []


@pytest.mark.parametrize("file", ["kg.ttl", "schemes.ttl", "shapes.ttl"])
def test_every_foreign_iri_is_allowed(folder: Path, file: str) -> None:
    graph = Graph(bind_namespaces="none").parse(folder / file)
    foreign = {iri for iri in iris(graph) if not OURS.match(iri) and not iri.startswith("http://www.w3.org/ns/shacl#")}
    assert foreign - vocab.ALLOWED_FOREIGN == set()


def test_no_foreign_term_is_allowed_that_nothing_uses(terms: Graph, schemes: Graph, shapes: Graph) -> None:
    used = iris(terms) | iris(schemes) | iris(shapes)
    alignments = {iri for iri in vocab.ALLOWED_FOREIGN if iri.startswith((vocab.SCHEMA, vocab.ORG, vocab.OA, vocab.PROV, vocab.FOAF))}
    assert alignments - used == set()


def test_only_one_form_of_the_schema_org_namespace_is_used(folder: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.suffix in (".ttl", ".rq")]
    assert not any("http://schema.org/" in text for text in texts)


def test_no_range_is_a_date_because_owl_has_none(terms: Graph) -> None:
    assert set(terms.subjects(RDFS.range, XSD.date)) == set()


def test_nothing_is_functional_and_nothing_is_a_chain(terms: Graph) -> None:
    assert set(terms.subjects(RDF.type, OWL.FunctionalProperty)) == set()
    assert set(terms.subjects(OWL.propertyChainAxiom)) == set()


def test_every_foreign_term_that_is_pointed_to_is_declared(terms: Graph) -> None:
    pointed = {o for p in (RDFS.subClassOf, RDFS.subPropertyOf) for o in terms.objects(None, p) if isinstance(o, URIRef)}
    assert {term for term in pointed if not any((term, RDF.type, kind) in terms for kind in DECLARATIONS)} == set()


def test_a_property_below_another_is_of_the_same_kind(terms: Graph) -> None:
    kinds = {s: kind for kind in DECLARATIONS for s in terms.subjects(RDF.type, kind)}
    pairs = [(s, o) for s, o in terms.subject_objects(RDFS.subPropertyOf) if isinstance(s, URIRef)]
    assert [(s, o) for s, o in pairs if kinds[s] != kinds[o]] == []


def used_names(text: str) -> set[str]:
    return {vocab.KG + name for name in re.findall(r"\bkg:(\w+)", text)}


def test_every_term_that_shapes_rules_checks_and_questions_use_is_declared(terms: Graph, folder: Path) -> None:
    files = [*folder.rglob("*.rq"), folder / "shapes.ttl", *(folder.parent / "kg").rglob("*.rq")]
    used = {name for path in files for name in used_names(path.read_text(encoding="utf-8"))}
    assert used
    assert used - our_terms(terms) == set()


# ---- concepts


def test_the_schemes_hold_the_words_of_vocab(schemes: Graph) -> None:
    stated = {str(s) for s in schemes.subjects(RDF.type, SKOS.Concept)}
    assert stated == {vocab.concept(scheme, word) for scheme, words in vocab.SCHEMES.items() for word in words}


@pytest.mark.parametrize("property_", [SKOS.prefLabel, SKOS.definition])
def test_every_concept_is_labelled_and_defined_in_both_languages(schemes: Graph, property_: URIRef) -> None:
    languages = {s: sorted(o.language or "" for o in schemes.objects(s, property_) if isinstance(o, Literal)) for s in schemes.subjects(RDF.type, SKOS.Concept)}
    assert {concept for concept, found in languages.items() if found != ["en", "zh"]} == set()


@pytest.mark.parametrize("scheme", list(vocab.SCHEMES))
def test_no_two_concepts_of_a_scheme_share_a_label(schemes: Graph, scheme: str) -> None:
    concepts = list(schemes.subjects(SKOS.inScheme, URIRef(vocab.BASE + scheme)))
    labels = [str(o) for s in concepts for o in schemes.objects(s, SKOS.prefLabel)]
    assert len(labels) == len(set(labels)) > 0


@pytest.mark.parametrize("scheme", list(vocab.SCHEMES))
def test_the_shapes_accept_exactly_the_concepts_of_the_schemes(folder: Path, scheme: str) -> None:
    lists = re.findall(rf"sh:in \( ((?:{scheme}:[\w-]+ )+)\)", (folder / "shapes.ttl").read_text(encoding="utf-8"))
    assert lists
    assert {frozenset(found.split()) for found in lists} == {frozenset(f"{scheme}:{word}" for word in vocab.SCHEMES[scheme])}


def test_a_word_outside_its_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the concept scheme"):
        vocab.concept("role", "chairman")
