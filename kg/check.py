"""Whether a graph is sound: SHACL shapes for single nodes, plain queries for what looks across nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyshacl
from pyoxigraph import NamedNode, Store
from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.term import Node

from kg import vocab
from kg.errors import KgError
from kg.resources import ontology_file
from kg.store import open_graph, query, select, text_of
from kg.store.header import header

_QUOTES = """SELECT ?quote ?source WHERE {
  { $node kg:quote ?quote ; kg:inArticle/kg:sourceFile ?source }
  UNION { $node kg:evidence ?p . ?p kg:quote ?quote ; kg:inArticle/kg:sourceFile ?source }
  UNION { ?relation kg:participant|kg:site|kg:holder|kg:recipient|kg:post $node ; kg:evidence ?p . ?p kg:quote ?quote ; kg:inArticle/kg:sourceFile ?source }
  UNION { $node kg:sourceFile ?source . BIND("" AS ?quote) }
} ORDER BY ?source ?quote LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong (`error`) or that a person should look at (`review`)."""

    level: str
    check: str
    """The name of the shape or the query that found it."""
    zh: str
    en: str
    node: str
    label: str = ""
    quote: str = ""
    source: str = ""
    others: tuple[tuple[str, str], ...] = ()
    """Source and quote of each further node that the finding is about."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings, errors first."""

    found: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Those that must not be."""
        return tuple(finding for finding in self.found if finding.level == "error")

    @property
    def reviews(self) -> tuple[Finding, ...]:
        """Those that a person decides."""
        return tuple(finding for finding in self.found if finding.level == "review")


def check(graph_path: str | Path) -> Findings:
    """What the shapes and the checks find in the graph at a path (as `open_graph`).

    Errors: UsageError if there is no graph there or it cannot be read.
    """
    return check_store(open_graph(graph_path, settled=True))


def check_store(store: Store) -> Findings:
    """What the shapes and the checks find in an open graph."""
    found = {*_by_queries(store), *_by_shapes(store)}
    return Findings(tuple(sorted(found, key=lambda f: (f.level != "error", f.check, f.node, f.zh))))


# ---- checks/*.rq


def _by_queries(store: Store) -> Iterator[Finding]:
    for path in sorted(ontology_file("checks").glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        titles = dict(header(text))
        answer = query(store, text)
        for row in answer.rows:
            values = {column: text_of(term) for column, term in zip(answer.columns, row, strict=True) if term is not None}
            others = (text_of(term) for column, term in zip(answer.columns, row, strict=True) if column != "node" and isinstance(term, NamedNode))
            sentences = tuple((source, quote) for _, quote, source in (_about(store, other) for other in others) if quote)
            about = _about(store, values["node"])
            yield Finding(titles["level"], path.stem, titles["zh"].format(**values), titles["en"].format(**values), values["node"], *about, sentences)


def _about(store: Store, node: str) -> tuple[str, str, str]:
    """Label, quote and source file of a node, as far as there are any."""
    value = {"node": NamedNode(node)}
    labels = select(store, "SELECT ?label WHERE { $node rdfs:label ?label } ORDER BY ?label LIMIT 1", value)
    quotes = select(store, _QUOTES, value)
    quote = quotes[0] if quotes else {}
    return (labels[0]["label"] if labels else "", quote.get("quote", ""), quote.get("source", ""))


# ---- shapes.ttl

_SENTENCES = {
    "MinCountConstraintComponent": ("缺少“{path_zh}”", "has no {path_en}"),
    "MaxCountConstraintComponent": ("“{path_zh}”过多", "has too many values of {path_en}"),
    "DatatypeConstraintComponent": ("“{path_zh}”的值 {value} 类型不对", "has a {path_en} of the wrong datatype: {value}"),
    "ClassConstraintComponent": ("“{path_zh}”的值 {value} 不是应有的一类", "has a {path_en} that is not of the class it must be: {value}"),
    "InConstraintComponent": ("“{path_zh}”的值 {value} 不在词表中", "has a {path_en} that is not in the list: {value}"),
    "PatternConstraintComponent": ("“{path_zh}”的值 {value} 形式不对", "has a {path_en} of the wrong form: {value}"),
    "MinInclusiveConstraintComponent": ("“{path_zh}”的值 {value} 太小", "has a {path_en} that is too small: {value}"),
    "MaxInclusiveConstraintComponent": ("“{path_zh}”的值 {value} 太大", "has a {path_en} that is too large: {value}"),
    "LessThanConstraintComponent": ("“{path_zh}”的值 {value} 不在另一值之前", "has a {path_en} that is not before its counterpart: {value}"),
    "LessThanOrEqualsConstraintComponent": ("“{path_zh}”的值 {value} 晚于另一值", "has a {path_en} that is after its counterpart: {value}"),
    "LanguageInConstraintComponent": ("“{path_zh}”的值 {value} 没有标明中文", "has a {path_en} that is not marked as Chinese: {value}"),
    "NotConstraintComponent": ("同时属于两个互斥的类", "is of two classes that exclude each other"),
}
_OTHERWISE = ("“{path_zh}”的值 {value} 不合要求", "has a {path_en} that is not as it must be: {value}")


def _by_shapes(store: Store) -> Iterator[Finding]:
    shapes, terms = _ontology("shapes.ttl"), _ontology("kg.ttl")
    report = _validated(store, shapes)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node = str(report.value(result, SH.focusNode))
        zh, en = _sentence(report, result, terms)
        level = "error" if report.value(result, SH.resultSeverity) == SH.Violation else "review"
        name = _local(report.value(result, SH.sourceConstraintComponent)).removesuffix("ConstraintComponent")
        label, quote, source = _about(store, node)
        subject = label or _local(URIRef(node))
        yield Finding(level, f"shape-{name}", f"{subject}：{zh}", f"{subject} {en}", node, label, quote, source)


def _ontology(name: str) -> Graph:
    return Graph(bind_namespaces="none").parse(str(ontology_file(name)), format="turtle")


def _validated(store: Store, shapes: Graph) -> Graph:
    data = Graph(bind_namespaces="none")
    data.parse(data=_all_triples(store), format="nt")
    _, report, text = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise KgError(f"the shapes could not be run: {text}")
    return report


def _all_triples(store: Store) -> bytes:
    """All triples of all graphs as N-Triples."""
    triples = query(store, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").triples or ()
    return "".join(f"{triple} .\n" for triple in triples).encode()


def _sentence(report: Graph, result: Node, terms: Graph) -> tuple[str, str]:
    own = {message.language: str(message) for message in report.objects(result, SH.resultMessage) if isinstance(message, Literal) and message.language}
    if "zh" in own and "en" in own:
        return own["zh"], own["en"]
    path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
    names = {"zh": "IRI", "en": "IRI"}
    names.update({label.language: str(label) for label in terms.objects(path, RDFS.label) if isinstance(label, Literal) and label.language} if path else {})
    zh, en = _SENTENCES.get(_local(report.value(result, SH.sourceConstraintComponent)), _OTHERWISE)
    values = {"path_zh": names["zh"], "path_en": names["en"], "value": _local(value)}
    return zh.format(**values), en.format(**values)


def _local(term: Node | None) -> str:
    if isinstance(term, URIRef):
        return re.split(r"[#/]", str(term).removeprefix(vocab.ID))[-1]
    return "" if term is None else str(term)
