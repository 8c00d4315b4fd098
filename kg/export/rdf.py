"""The graph in the syntaxes of RDF: the same bytes for the same graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg import vocab

Term = NamedNode | BlankNode | Literal | Triple
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
    return map(homes(store), store)


def homes(store: Store) -> Callable[[Quad], Quad]:
    """What puts a quad of the default graph into the named graph it was published in: that of an article has the article itself, its passages, its claims."""
    pairs = partial(_pairs, store)
    passages = {passage: article for passage, article in pairs(vocab.IN_ARTICLE) if isinstance(article, NamedNode)}
    written = (article for article, _ in pairs(vocab.TEXT_SHA256) if isinstance(article, NamedNode))
    articles: dict[Term, NamedNode] = {article: article for article in (*passages.values(), *written)}
    claims = {claim for claim, _ in pairs(vocab.SUPPORTS)}
    told = {claim: passages[passage] for claim, passage in pairs(vocab.EVIDENCE) if claim in claims}
    found = articles | passages | told
    resolved = NamedNode(RESOLVED)

    def home(quad: Quad) -> Quad:
        if quad.graph_name != DefaultGraph():
            return quad
        return Quad(quad.subject, quad.predicate, quad.object, found.get(quad.subject, resolved))

    return home


def _pairs(store: Store, predicate: str) -> Iterator[tuple[Term, Term]]:
    """Subject and object of every triple of the default graph with that predicate."""
    found = store.quads_for_pattern(None, NamedNode(predicate), None, DefaultGraph())
    return ((quad.subject, quad.object) for quad in found)
