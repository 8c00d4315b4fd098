"""From a name as typed to the thing that bears it."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from kg import vocab
from kg.errors import UsageError
from kg.store import select
from kg.store.names import nearest

KINDS = {
    vocab.PERSON: "person",
    vocab.COMPANY: "organisation",
    vocab.PUBLIC_BODY: "organisation",
    vocab.ORGANISATION: "organisation",
    vocab.PLACE: "place",
    vocab.POST_CLASS: "post",
    vocab.VISIT_CLASS: "event",
    vocab.EVENT_CLASS: "event",
    vocab.NEWSPAPER_CLASS: "newspaper",
}
"""The classes that have a profile, the more special first, each with the folder of its sections."""

_BEARERS = """SELECT DISTINCT ?node WHERE {
  { ?node kg:name $name } UNION { ?node rdfs:label|skos:altLabel|kg:title ?label . FILTER(STR(?label) = $name) }
} ORDER BY ?node"""
_BY_LOCAL = "SELECT DISTINCT ?node WHERE { ?node a ?type . FILTER(STRENDS(STR(?node), $name)) } ORDER BY ?node"
_NAMED = """SELECT DISTINCT ?node ?name WHERE {
  { ?node kg:attended ?event } UNION { ?tenure kg:holder ?node } UNION { ?stop kg:site ?node } UNION { ?post kg:postIn ?node }
  UNION { ?article kg:reporter|kg:correspondent ?node }
  ?node kg:name ?name
} ORDER BY ?node ?name"""
_REPLACED = "SELECT ?newer WHERE { $node dcterms:isReplacedBy+ ?newer . FILTER NOT EXISTS { ?newer dcterms:isReplacedBy ?newest } } ORDER BY ?newer"
_TYPES = "SELECT ?type WHERE { $node a ?type } ORDER BY ?type"
_HINTS = """SELECT DISTINCT ?rank ?hint WHERE {
  { $node kg:heldPost/rdfs:label ?hint . BIND(1 AS ?rank) } UNION { $node kg:postIn/rdfs:label ?hint . BIND(1 AS ?rank) }
  UNION { $node kg:locatedIn|kg:jurisdiction|kg:within ?place . ?place rdfs:label ?hint . BIND(1 AS ?rank) } UNION { $node kg:date ?hint . BIND(1 AS ?rank) }
  UNION { $node kg:attended/rdfs:label ?hint . BIND(2 AS ?rank) } UNION { ?article kg:reporter|kg:correspondent $node ; kg:headline ?hint . BIND(3 AS ?rank) }
} ORDER BY ?rank ?hint LIMIT 4"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that bears the name."""

    iri: str
    type: str
    """IRI of its most special class."""
    label: str
    hints: tuple[str, ...]
    """What tells it apart: posts, places, a date, events."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Several things bear the name: the caller asks again with one of their IRIs, or the last part of it."""

    name: str
    candidates: tuple[Candidate, ...]


def find(store: Store, name: str) -> tuple[Candidate, ...]:
    """All things with a profile that bear `name`, those with the very label first: a printed form, a label, pinyin, an IRI or the end of one.

    Errors: UsageError if there is none; it offers the nearest names.
    """
    name = name.strip()
    found = [one for node in _nodes(store, name) if (one := candidate(store, node))]
    if not found:
        near = like(store, name)
        offer = f"did you mean {' or '.join(near)}?" if near else "check how the papers print it"
        raise UsageError(f"nothing in the graph is called {name!r}: {offer}")
    return tuple(sorted(found, key=lambda one: (one.label != name, one.iri)))


def current_iri(store: Store, iri: str) -> str:
    """The IRI that has replaced a deprecated one; any other as it is."""
    newer = select(store, _REPLACED, {"node": NamedNode(iri)})
    return newer[0]["newer"] if newer else iri


def is_iri(text: str) -> bool:
    """Whether the text is meant as an IRI."""
    return text.startswith(("http://", "https://", "<http://", "<https://"))


def labelled(store: Store, iri: str) -> str:
    """The label of a thing, or the last part of its IRI."""
    labels = select(store, "SELECT ?label WHERE { $node rdfs:label ?label } ORDER BY ?label LIMIT 1", {"node": NamedNode(iri)})
    return labels[0]["label"] if labels else vocab.word_of(iri)


def type_of(store: Store, iri: str) -> str | None:
    """The most special class with a profile that the thing is of."""
    types = {row["type"] for row in select(store, _TYPES, {"node": NamedNode(iri)})}
    return next((kind for kind in KINDS if kind in types), None)


def _nodes(store: Store, name: str) -> list[str]:
    if is_iri(name):
        return [current_iri(store, name.strip("<>"))]
    bearers = [row["node"] for row in select(store, _BEARERS, {"name": Literal(name)})]
    if bearers or not name.isascii():
        return bearers
    by_sound = list(dict.fromkeys(node for node, _ in spelled(store, name, whole=True)))
    return by_sound or [row["node"] for row in select(store, _BY_LOCAL, {"name": Literal(name)})]


def like(store: Store, name: str) -> list[str]:
    """Some names of the graph that may be meant: those that begin so in pinyin, else the nearest."""
    return list(dict.fromkeys(known for _, known in spelled(store, name, whole=False)))[:3] or nearest(store, name)


def spelled(store: Store, text: str, *, whole: bool) -> list[tuple[str, str]]:
    """The people, bodies and places with a name that is spelled so in pinyin (`lujingxing`, `Lu Jingxing`, `ljx`), or begins so; each with that name."""
    wanted = "".join(text.lower().split())
    if not wanted.isascii() or not wanted.isalpha():
        return []
    from kg.publish.pages.spelling import spellings  # noqa: PLC0415  # 250 ms that only pinyin needs

    named = [(row["node"], row["name"]) for row in select(store, _NAMED)]
    return [(node, name) for node, name in named if any(form == wanted or (not whole and form.startswith(wanted)) for form in spellings(name))]


def candidate(store: Store, iri: str) -> Candidate | None:
    """A thing with what tells it apart; None if it is of no class that has a profile."""
    kind = type_of(store, iri)
    if kind is None:
        return None
    hints = dict.fromkeys(row["hint"] for row in select(store, _HINTS, {"node": NamedNode(iri)}))
    return Candidate(iri, kind, labelled(store, iri), tuple(hints))
