"""What stands behind a fact: the sentence, the article, the rule that read it and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Store

from kg.errors import UsageError
from kg.show.find import current_iri, find, is_iri, labelled
from kg.show.joins import Join, joins
from kg.store import select
from kg.store.labels import concept_labels, term_labels
from kg.store.tokens import fill
from kg.texts import saved_file

_PARTS = """SELECT ?property ?label WHERE {
  VALUES ?property { kg:participant kg:holder kg:recipient kg:event kg:visit kg:site kg:post }
  $node ?property ?part . ?part rdfs:label ?label
} ORDER BY ?property ?label"""
_KIND = "SELECT ?type WHERE { $node a ?type } ORDER BY DESC(?type)"
_ENDS = """SELECT DISTINCT ?end WHERE {
  { $node kg:participant|kg:holder|kg:recipient|kg:event|kg:visit|kg:site ?end } UNION { $node kg:post/kg:postIn? ?end }
} ORDER BY ?end"""
_ORDER = ("participant", "holder", "recipient", "event", "visit", "site", "post")


@dataclass(frozen=True, slots=True)
class Reason:
    """One claim: what one rule read in one article, and for which fact it speaks."""

    fact: str
    """IRI of the node it supports."""
    about: str
    """That node in words."""
    claim: str
    rule: str
    why: str
    basis: str
    confidence: str
    quote: str
    source: str
    """Newspaper, date and file, with the offsets of the quote."""
    headline: str
    title: str = ""
    """The title as this article prints it."""
    passage: str = ""
    """IRI of the quote."""
    text_file: str = ""
    """Where the text is saved that the offsets count in, if the page is no plain text."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A node in words and the claims behind it, or behind the facts it has a part in."""

    iri: str
    label: str
    replaces: str | None
    """The deprecated IRI that was asked for, if it was one."""
    reasons: tuple[Reason, ...]
    joins: tuple[Join, ...] = ()
    """The merges behind it, or behind what it relates; of a fact those in the files that state it."""


def explain(store: Store, asked: str, graph: Path | None = None) -> Explanation:
    """Why the graph states the node `asked` (an IRI, or a name that one thing bears); with the merges, if `graph` says where it lies.

    Errors: UsageError if the node is unknown, if several things bear the name, or if no claim speaks for it.
    """
    given = asked.strip().strip("<>")
    iri = current_iri(store, given) if is_iri(given) else _only(store, given)
    text = fill((Path(__file__).parent / "explain.rq").read_text(encoding="utf-8"), {"node": NamedNode(iri)})
    rows = select(store, text)
    if not rows:
        raise UsageError(f"no claim speaks for {iri}: check the IRI, or look a name up with `kg show NAME`")
    replaces = given if is_iri(given) and given != iri else None
    return Explanation(iri, about(store, iri), replaces, tuple(_reason(store, row, graph) for row in rows), _joined(store, iri, rows, graph) if graph else ())


def _joined(store: Store, iri: str, rows: list[dict[str, str]], graph: Path) -> tuple[Join, ...]:
    """Of a thing all merges, of a relation those of its ends in its own files."""
    ends = [row["end"] for row in select(store, _ENDS, {"node": NamedNode(iri)})]
    return joins(graph, ends or [iri], {row["source"] for row in rows} if ends else ())


def about(store: Store, iri: str) -> str:
    """A node in words: its class and, for a relation, what it joins."""
    types = [row["type"] for row in select(store, _KIND, {"node": NamedNode(iri)})]
    kind = next((term_labels()[name] for name in types if name in term_labels()), "")
    parts = {row["property"].rsplit("#", 1)[-1]: row["label"] for row in select(store, _PARTS, {"node": NamedNode(iri)})}
    words = " — ".join(parts[name] for name in _ORDER if name in parts) or labelled(store, iri)
    return f"{kind}：{words}" if kind else words


def _only(store: Store, name: str) -> str:
    found = find(store, name)
    if len(found) > 1:
        raise UsageError(f"{len(found)} things are called {name!r}: give the IRI of one, `kg show {name}` lists them")
    return found[0].iri


def _reason(store: Store, row: dict[str, str], graph: Path | None) -> Reason:
    saved = saved_file(graph, row["source"]) if graph else None
    place = " ".join(filter(None, (row.get("newspaper"), row.get("issued"), row["source"])))
    return Reason(
        fact=row["node"],
        about=about(store, row["node"]),
        claim=row["claim"],
        rule=row["rule"],
        why=row["why"],
        basis=concept_labels().get(row["basis"], row["basis"]),
        confidence=row["confidence"],
        quote=row["quote"],
        source=f"{place} [{row['start']}:{row['end']}]",
        headline=row.get("headline", ""),
        title=row.get("title", ""),
        passage=row["passage"],
        text_file=str(saved or ""),
    )
