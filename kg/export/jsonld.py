"""The graph as JSON-LD, its keys short by the context of `ontology/context.jsonld`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode, Store

from kg import vocab
from kg.export.rdf import triples
from kg.resources import ontology_file

_NATIVE: dict[str, Callable[[str], object]] = {vocab.XSD + "integer": int, vocab.XSD + "boolean": lambda value: value in ("true", "1")}
"""Datatypes that JSON has itself."""


def jsonld(store: Store) -> bytes:
    """The union of all graphs: one object a thing, the context inside, so that the file stands alone."""
    nodes: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples(store):
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
            key = _key(triple.predicate.value)
            nodes[_short(triple.subject.value)][key].append(_value(key, triple.object))
    things = [{"id": iri, **{key: values[0] if len(values) == 1 else values for key, values in held.items()}} for iri, held in nodes.items()]
    return (json.dumps({"@context": _context(), "@graph": things}, ensure_ascii=False, indent=1) + "\n").encode()


@cache
def _context() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ontology_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    return found


@cache
def _terms() -> dict[str, str]:
    """The short key of every property and class, by its IRI with a prefix."""
    return {(value["@id"] if isinstance(value, dict) else value): key for key, value in _context().items() if not str(value).startswith(("http", "@"))}


@cache
def _key(predicate: str) -> str:
    return "type" if predicate == vocab.RDF_TYPE else _terms().get(_short(predicate), _short(predicate))


def _value(key: str, term: NamedNode | Literal) -> object:
    """A value as plain as the context of its key allows."""
    rule = _context().get(key, {})
    if isinstance(term, NamedNode):
        short = _short(term.value)
        if key == "type":
            return _terms().get(short, short)
        return short if rule.get("@type") == "@id" else {"@id": short}
    if term.language:
        return term.value if rule.get("@language") == term.language else {"@value": term.value, "@language": term.language}
    kind = term.datatype.value
    if kind in _NATIVE:
        return _NATIVE[kind](term.value)
    if kind == vocab.XSD + "string" and not rule.get("@type"):
        return term.value
    return term.value if rule.get("@type") == _short(kind) else {"@value": term.value, "@type": _short(kind)}


def _short(iri: str) -> str:
    """An IRI with the prefix of the context that fits it most closely."""
    for prefix, namespace in _prefixes():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


@cache
def _prefixes() -> tuple[tuple[str, str], ...]:
    found = ((key, value) for key, value in _context().items() if str(value).startswith("http"))
    return tuple(sorted(found, key=lambda item: -len(item[1])))
