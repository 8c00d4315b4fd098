"""The Chinese and English words for concepts, for tables that people read; files for programs keep the words of the IRIs."""

from __future__ import annotations

from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg import vocab
from kg.resources import ontology_file

_SCHEME_OF_COLUMN = {"role": "role", "type": "event-type", "kind": "tenure-kind", "change": "change", "basis": "basis", "dateBasis": "date-basis"}


@cache
def labels(language: str = "zh") -> dict[str, str]:
    """The preferred label of every concept by its IRI."""
    quads = parse(path=str(ontology_file("schemes.ttl")), format=RdfFormat.TURTLE)
    found = {}
    for quad in quads:
        if quad.predicate.value == vocab.PREF_LABEL and isinstance(quad.object, Literal) and quad.object.language == language:
            assert isinstance(quad.subject, NamedNode), "concepts have IRIs"
            found[quad.subject.value] = quad.object.value
    return found


def spoken(column: str, word: str) -> str:
    """A word in a column of concepts as its Chinese label; anything else as it is."""
    scheme = _SCHEME_OF_COLUMN.get(column)
    return labels().get(f"{vocab.BASE}{scheme}/{word}", word) if scheme else word
