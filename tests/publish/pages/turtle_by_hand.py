"""Graphs written by hand."""

from __future__ import annotations

from pyoxigraph import RdfFormat, Store

PREFIXES = """
@prefix kg: <https://w3id.org/newskg/ns#> . @prefix role: <https://w3id.org/newskg/role/> . @prefix type: <https://w3id.org/newskg/event-type/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix person: <https://w3id.org/newskg/id/person/> .
@prefix company: <https://w3id.org/newskg/id/company/> . @prefix event: <https://w3id.org/newskg/id/event/> .
@prefix place: <https://w3id.org/newskg/id/place/> . @prefix : <https://w3id.org/newskg/id/node/> .
"""


def graph(turtle: str) -> Store:
    """A graph written by hand; the prefixes stand above."""
    store = Store()
    store.load(input=PREFIXES + turtle, format=RdfFormat.TURTLE)
    return store
