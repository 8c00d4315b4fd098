"""An answer in the forms that programs ask for, and which of them a request means."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, RdfFormat, parse_query_results, serialize

from kg import vocab
from kg.store import Answer, Term

TABLES: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
}
"""What a SELECT or an ASK can be had as, the first if the request leaves it open."""
GRAPHS: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/x-turtle": RdfFormat.TURTLE,
    "application/json": RdfFormat.JSON_LD,
    "application/xml": RdfFormat.RDF_XML,
    "text/plain": RdfFormat.N_TRIPLES,
}
"""What a CONSTRUCT or a DESCRIBE can be had as."""
_XSD_STRING = vocab.XSD + "string"


def media_type(accept: str, offered: Mapping[str, object]) -> str | None:
    """The offered type that an Accept header likes best; None if it likes none."""
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate(accept.split(",")):
        name, *rest = (piece.strip().lower() for piece in part.split(";"))
        weight = next((piece[2:] for piece in rest if piece.startswith("q=")), "1")
        share = float(weight) if weight.replace(".", "", 1).isdigit() else 1.0
        if share > 0:
            wishes.append((-share, place, name or "*/*"))
    for _, _, name in sorted(wishes):
        fitting = next((kind for kind in offered if name in ("*/*", kind) or (name.endswith("/*") and kind.startswith(name[:-1]))), None)
        if fitting:
            return fitting
    return None


def serialised(answer: Answer, kind: str) -> bytes:
    """The answer as a media type of `TABLES`, or of `GRAPHS` if it is triples."""
    if answer.triples is not None:
        prefixes = vocab.PREFIXES if kind.endswith("turtle") else None
        return serialize(answer.triples, format=GRAPHS[kind], prefixes=prefixes) or b""
    text = json.dumps(_whole(answer), ensure_ascii=False, separators=(",", ":")).encode()
    if TABLES[kind] == QueryResultsFormat.JSON:
        return text
    return parse_query_results(text, format=QueryResultsFormat.JSON).serialize(format=TABLES[kind]) or b""


def document(columns: Sequence[str], rows: Iterable[Sequence[Term | None]]) -> list[dict[str, object]]:
    """Rows as the `bindings` of the SPARQL 1.1 Query Results JSON Format."""
    return [{name: _term(term) for name, term in zip(columns, row, strict=True) if term is not None} for row in rows]


def _whole(answer: Answer) -> dict[str, object]:
    if answer.boolean is not None:
        return {"head": {}, "boolean": answer.boolean}
    return {"head": {"vars": list(answer.columns)}, "results": {"bindings": document(answer.columns, answer.rows)}}


def _term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        kind: dict[str, object] = {"type": "literal", "value": term.value}
        if term.language:
            return kind | {"xml:lang": term.language}
        return kind if term.datatype.value == _XSD_STRING else kind | {"datatype": term.datatype.value}
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
