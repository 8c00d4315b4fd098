"""The graph in the syntaxes of RDF: the same bytes for the same graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg import vocab

RESOLVED = f"{vocab.ID}graph/resolved"
"""The graph of everything concluded; each article has one of its own, named like it."""


def turtle(store: Store) -> bytes:
    """The union of all graphs as Turtle."""
    return serialize(triples(store), format=RdfFormat.TURTLE, prefixes=vocab.PREFIXES) or b""


def ntriples(store: Store) -> bytes:
    """The union of all graphs, one triple a line, sorted."""
    return serialize(triples(store), format=RdfFormat.N_TRIPLES) or b""


def rdfxml(store: Store) -> bytes:
    """The union of all graphs as RDF/XML."""
    return serialize(triples(store), format=RdfFormat.RDF_XML, prefixes=vocab.PREFIXES) or b""


def nquads(store: Store) -> bytes:
    """The named graphs, one quad a line, sorted."""
    return serialize(quads(store), format=RdfFormat.N_QUADS) or b""


def trig(store: Store) -> bytes:
    """The named graphs as TriG."""
    return serialize(quads(store), format=RdfFormat.TRIG, prefixes=vocab.PREFIXES) or b""


def triples(store: Store) -> Iterator[Triple]:
    """The triples of all graphs, each once, sorted."""
    found = {str(quad.triple): quad.triple for quad in store}
    return (found[line] for line in sorted(found))


def quads(store: Store) -> Iterator[Quad]:
    """Every quad in its named graph; those of a file with one default graph are sorted into the graphs they were published in."""
    found = {str(quad): quad for quad in _named(store)}
    return (found[line] for line in sorted(found))


def _named(store: Store) -> Iterable[Quad]:
    plain = list(store.quads_for_pattern(None, None, None, DefaultGraph()))
    homes = _homes(plain)
    resolved = NamedNode(RESOLVED)
    yield from (quad for quad in store if quad.graph_name != DefaultGraph())
    yield from (Quad(quad.subject, quad.predicate, quad.object, homes.get(str(quad.subject), resolved)) for quad in plain)


def _homes(quads: list[Quad]) -> dict[str, NamedNode]:
    """The article whose graph a subject belongs to: the article itself, its passages, its claims."""
    articles = {str(q.object): q.object for q in quads if q.predicate.value == vocab.IN_ARTICLE}
    homes = {article: node for article, node in articles.items() if isinstance(node, NamedNode)}
    passages = {str(q.subject): homes[str(q.object)] for q in quads if q.predicate.value == vocab.IN_ARTICLE}
    claims = {str(q.subject) for q in quads if q.predicate.value == vocab.SUPPORTS}
    told = {str(q.subject): passages[str(q.object)] for q in quads if q.predicate.value == vocab.EVIDENCE and str(q.subject) in claims}
    written = {str(q.subject): q.subject for q in quads if q.predicate.value == vocab.TEXT_SHA256}
    own = {article: node for article, node in written.items() if isinstance(node, NamedNode)}
    return homes | own | passages | told
