"""The Chinese and English words for our own terms and concepts, for what people read; files for programs keep the words of the IRIs."""

from __future__ import annotations

from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg import vocab
from kg.resources import ontology_file


@cache
def concept_labels(language: str = "zh") -> dict[str, str]:
    """The preferred label of every concept by its IRI."""
    return _labels("schemes.ttl", vocab.PREF_LABEL, language)


@cache
def term_labels(language: str = "zh") -> dict[str, str]:
    """The label of every class and property by its IRI."""
    return _labels("kg.ttl", vocab.RDFS_LABEL, language)


def _labels(file: str, predicate: str, language: str) -> dict[str, str]:
    quads = parse(path=str(ontology_file(file)), format=RdfFormat.TURTLE)
    return {
        quad.subject.value: quad.object.value
        for quad in quads
        if quad.predicate.value == predicate and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal) and quad.object.language == language
    }


def post_word(role: str, language: str = "en") -> str:
    """The word for the kind of a post by the IRI of its role: `party secretary`; empty for posts of no kind of their own."""
    return "" if role.endswith("/other") else concept_labels(language).get(role, "")
