"""Read-only SPARQL over the union of all graphs of a store."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Store, Triple

from kg import vocab
from kg.errors import UsageError
from kg.store.graph import open_graph
from kg.store.tokens import fill, keywords, tokens

T = TypeVar("T")
Term = NamedNode | BlankNode | Literal | Triple

_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
_PLACE = re.compile(r"(\d+):(\d+)")


class QuerySyntaxError(UsageError):
    """A query that is no SPARQL; the message says where."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave. An ASK has one column, `answer`; a CONSTRUCT or DESCRIBE has `subject predicate object` and, besides, its triples."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    triples: tuple[Triple, ...] | None = None
    cut: bool = False
    """There were more rows than the limit let through."""
    boolean: bool | None = None
    """What an ASK gave."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs a query is asked of; without any it is asked of all of them together."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def query(graph: Store | str | Path, sparql: str, *, limit: int | None = None, dataset: Dataset | None = None) -> Answer:
    """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query; the usual prefixes (kg: role: xsd: ...) need not be declared.

    Errors: UsageError for a syntax error (with its line and column), an update or a SERVICE call; as `open_graph` if `graph` is a path.
    """
    refuse_unsafe(sparql)
    store = open_graph(graph) if isinstance(graph, (str, Path)) else graph
    try:
        found = store.query(sparql, prefixes=vocab.PREFIXES, **_graphs(dataset or Dataset()))
    except SyntaxError as error:
        raise QuerySyntaxError(_syntax_message(sparql, str(error))) from error
    if isinstance(found, QueryBoolean):
        return Answer(("answer",), ((Literal(bool(found)),),), boolean=bool(found))
    if isinstance(found, QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        rows, cut = _taken((tuple(solution) for solution in found), limit)
        return Answer(columns, rows, cut=cut)
    triples, cut = _taken(found, limit)
    ordered = tuple(sorted(triples, key=str))
    return Answer(("subject", "predicate", "object"), tuple((t.subject, t.predicate, t.object) for t in ordered), ordered, cut)


def select(store: Store, sparql: str, values: Mapping[str, Term] | None = None) -> list[dict[str, str]]:
    """The rows of a SELECT as plain texts by column, unbound ones left out; `values` fill the query's `$names`.

    Errors: as `query`.
    """
    answer = query(store, fill(sparql, values or {}))
    return [{column: text_of(term) for column, term in zip(answer.columns, row, strict=True) if term is not None} for row in answer.rows]


def text_of(term: Term) -> str:
    """The IRI or the lexical form."""
    return str(term) if isinstance(term, Triple) else term.value


def refuse_unsafe(sparql: str) -> None:
    """Errors: UsageError if the query would change the graph or reach another server."""
    words = keywords(sparql)
    if "SERVICE" in words:
        raise UsageError("the query calls another server with SERVICE, which is not allowed here: take the SERVICE part out")
    first = next((word for word in words if word in _FORMS | _UPDATES), None)
    if first in _UPDATES:
        raise UsageError(f"{first} would change the graph, and queries here only read it: use SELECT, ASK, CONSTRUCT or DESCRIBE")
    if first is None:
        raise UsageError("this is not a query: it needs one of SELECT, ASK, CONSTRUCT or DESCRIBE")


def _graphs(dataset: Dataset) -> dict[str, Any]:
    """How pyoxigraph is told the graphs. One named graph without a default one leaves the default graph empty, as the protocol wants it."""
    if dataset == Dataset():
        return {"use_default_graph_as_union": True}
    return {"default_graph": [NamedNode(iri) for iri in dataset.default], "named_graphs": [NamedNode(iri) for iri in dataset.named]}


def _taken(items: Iterable[T], limit: int | None) -> tuple[tuple[T, ...], bool]:
    if limit is None:
        return tuple(items), False
    found = tuple(islice(items, limit + 1))
    return found[:limit], len(found) > limit


def _syntax_message(sparql: str, reason: str) -> str:
    declared = {*vocab.PREFIXES, *re.findall(r"(?i)\bprefix\s+([\w.-]*):", sparql)}
    unknown = [text for kind, text in tokens(sparql) if kind == "name" and text.partition(":")[0] not in declared]
    place = _PLACE.search(reason)
    where = ""
    if place:
        line, column = int(place[1]), int(place[2])
        text = (sparql.splitlines() or [""])[min(line, len(sparql.splitlines())) - 1]
        where = f" at line {line}, column {column}, after {text[: column - 1].strip()[-40:]!r}"
    if unknown:
        return f"the query has a syntax error{where}: the prefix of {unknown[0]} is not declared, add a line `PREFIX {unknown[0].partition(':')[0]}: <...>`"
    return f"the query has a syntax error{where}: correct what stands there or just before it"
