"""A graph on a SPARQL server, asked as a store is: what newskg asks of a store, an endpoint answers by the SPARQL 1.1 Protocol."""

from __future__ import annotations

import json
import re
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
from kg.store.tokens import ALL_ROWS, keywords

_TABLE, _TRIPLES = "application/sparql-results+json", "application/n-triples"
_FORMS = {"SELECT": _TABLE, "ASK": _TABLE, "CONSTRUCT": _TRIPLES, "DESCRIBE": _TRIPLES}
"""In what form the answer to each kind of query is asked for."""
_ANY = f"ASK {{ {{ ?s a <{vocab.ARTICLE}> }} UNION {{ GRAPH ?g {{ ?s a <{vocab.ARTICLE}> }} }} }}"
_PLAIN = f"ASK {{ ?s a <{vocab.ARTICLE}> }}"
_UNION = "union-default-graph"
"""What Oxigraph's server is asked for where its default graph is empty; other servers take all graphs together by themselves."""
_NO_LIMIT = re.compile(rf"\bLIMIT {ALL_ROWS}\b")
"""A limit that stands for none: Virtuoso sorts no more than 10,000 rows where there is one."""
_LATERAL = re.compile(r"\bLATERAL\s*\{")
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
        fields = [("query", declared + plain(sparql))]
        fields += [("default-graph-uri", graph.value) for graph in default_graph]
        fields += [("named-graph-uri", graph.value) for graph in named_graphs]
        form = next((word for word in keywords(sparql) if word in _FORMS), "")
        body = http.post_form(self.url, fields, accept=_FORMS.get(form, _TABLE))
        if _FORMS.get(form) == _TRIPLES:
            return (quad.triple for quad in parse(body, RdfFormat.N_TRIPLES))
        found = parse_query_results(body, QueryResultsFormat.JSON)
        return _boolean(found) if form == "ASK" and isinstance(found, QuerySolutions) else found

    def quads_for_pattern(self, subject: Node, predicate: Node, value: Node, graph: NamedNode | DefaultGraph | None = None) -> Iterator[Quad]:  # noqa: ARG002
        """The triples of a pattern, whatever graphs they stand in."""
        where = " ".join(name if node is None else str(node) for name, node in (("?s", subject), ("?p", predicate), ("?o", value)))
        for triple in cast("Iterator[Triple]", self.query(f"CONSTRUCT {{ {where} }} WHERE {{ {where} }}")):
            yield Quad(triple.subject, triple.predicate, triple.object)

    def __len__(self) -> int:
        """How many triples there are."""
        rows = cast("QuerySolutions", self.query("SELECT (COUNT(*) AS ?count) WHERE { ?s ?p ?o }"))
        return int(next(iter(rows))["count"].value)

    def __iter__(self) -> Iterator[Quad]:
        return self.quads_for_pattern(None, None, None)


def plain(sparql: str) -> str:
    """A query without LATERAL, an extension that Oxigraph knows and SPARQL 1.1 does not.

    In the queries of newskg it tells the order of work and changes no answer: `LATERAL { OPTIONAL { ... } }` is `OPTIONAL { ... }` in another order.
    """
    sparql = _NO_LIMIT.sub("", sparql)
    while found := _LATERAL.search(sparql):
        end = _closing(sparql, found.end())
        inside = sparql[found.end() : end].strip()
        group = inside if inside.startswith("OPTIONAL") else f"{{ {inside} }}"
        sparql = sparql[: found.start()] + group + sparql[end + 1 :]
    return sparql


def _closing(text: str, at: int) -> int:
    """Where the group ends that was opened before an offset; the end of a text that lacks it."""
    depth = 1
    for place in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if not depth:
            return place
    return len(text)


def _boolean(rows: QuerySolutions) -> QueryBoolean:
    """Virtuoso 7 answers ASK with a table of one number."""
    yes = any(getattr(term, "value", "0") != "0" for row in rows for term in row)
    found = parse_query_results(json.dumps({"head": {}, "boolean": yes}), QueryResultsFormat.JSON)
    assert isinstance(found, QueryBoolean), "the text says so"
    return found
