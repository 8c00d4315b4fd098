"""A graph on a SPARQL server, asked as a store is: what newskg asks of a store, an endpoint answers by the SPARQL 1.1 Protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from kg import vocab
from kg.errors import UsageError
from kg.store import http
from kg.store.tokens import keywords

ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"
_ANY = f"ASK {{ {{ ?s a <{vocab.ARTICLE}> }} UNION {{ GRAPH ?g {{ ?s a <{vocab.ARTICLE}> }} }} }}"
_PLAIN = f"ASK {{ ?s a <{vocab.ARTICLE}> }}"
_UNION = "union-default-graph"
"""What Oxigraph's server is asked for where its default graph is empty; other servers take all graphs together by themselves."""
Node = NamedNode | BlankNode | Literal | Triple | None


def is_address(graph: object) -> bool:
    """Whether a graph is named by the address of a server."""
    return isinstance(graph, str) and graph.startswith(("http://", "https://"))


def connected(url: str) -> Store:
    """The graph behind an endpoint. It answers `query` and `quads_for_pattern` as a `Store` does, which is all that reading it takes.

    Errors: UsageError if the server does not answer, holds no graph of newskg, or does not look into its named graphs unless they are named.
    """
    remote = Remote(url)
    if not remote.answers(_PLAIN):
        if not remote.answers(_ANY):
            raise UsageError(f"{url} holds no graph of newskg: load one with `kg publish --endpoint`")
        remote = Remote(f"{url}{'&' if '?' in url else '?'}{_UNION}")
        if not remote.answers(_PLAIN):
            raise UsageError(f"{url} looks into its named graphs only where a query names them: start the server with the union of all graphs as default graph")
    return cast("Store", remote)


class Remote:
    """An endpoint that takes queries."""

    def __init__(self, url: str) -> None:
        self.url = url

    def answers(self, ask: str) -> bool:
        """Whether an ASK is answered with yes."""
        found = self.query(ask)
        return isinstance(found, QueryBoolean) and bool(found)

    def query(
        self,
        sparql: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        use_default_graph_as_union: bool = True,  # noqa: ARG002 - the address says it
        default_graph: Iterable[NamedNode] = (),
        named_graphs: Iterable[NamedNode] = (),
    ) -> QuerySolutions | QueryBoolean | Iterator[Triple]:
        """The answer to a query. Errors: SyntaxError as the server tells it; UsageError if the server fails."""
        declared = "".join(f"PREFIX {name}: <{iri}> " for name, iri in (prefixes or {}).items())
        fields = [("query", declared + sparql)]
        fields += [("default-graph-uri", graph.value) for graph in default_graph]
        fields += [("named-graph-uri", graph.value) for graph in named_graphs]
        constructs = next((word for word in keywords(sparql) if word in {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}), "") in {"CONSTRUCT", "DESCRIBE"}
        body = http.post_form(self.url, fields, accept="application/n-triples" if constructs else "application/sparql-results+json")
        if constructs:
            return (quad.triple for quad in parse(body, RdfFormat.N_TRIPLES))
        return parse_query_results(body, QueryResultsFormat.JSON)

    def quads_for_pattern(self, subject: Node, predicate: Node, value: Node, graph: NamedNode | DefaultGraph | None = None) -> Iterator[Quad]:  # noqa: ARG002
        """The triples of a pattern, whatever graphs they stand in."""
        where = " ".join(name if node is None else str(node) for name, node in (("?s", subject), ("?p", predicate), ("?o", value)))
        for triple in cast("Iterator[Triple]", self.query(f"CONSTRUCT {{ {where} }} WHERE {{ {where} }}")):
            yield Quad(triple.subject, triple.predicate, triple.object)

    def __iter__(self) -> Iterator[Quad]:
        return self.quads_for_pattern(None, None, None)
