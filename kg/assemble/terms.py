"""Quads from plain values. Only here are RDF terms made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from kg import vocab

Value = NamedNode | Literal


@lru_cache(maxsize=65536)
def iri(text: str) -> NamedNode:
    """A node by its IRI."""
    return NamedNode(text)


def zh(text: str) -> Literal:
    """A label in Chinese."""
    return Literal(text, language="zh")


def string(text: str) -> Literal:
    """A plain string."""
    return Literal(text)


@lru_cache(maxsize=65536)
def day(value: date) -> Literal:
    """An xsd:date."""
    return Literal(value.isoformat(), datatype=iri(vocab.XSD + "date"))


def month_day(value: str) -> Literal:
    """`--MM-DD` as xsd:gMonthDay, `---DD` as xsd:gDay."""
    kind = "gDay" if value.startswith("---") else "gMonthDay"
    return Literal(value, datatype=iri(vocab.XSD + kind))


def address(url: str) -> Literal:
    """An xsd:anyURI."""
    return Literal(url, datatype=iri(vocab.XSD + "anyURI"))


@lru_cache(maxsize=65536)
def number(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=iri(vocab.XSD + "integer"))


@lru_cache(maxsize=1024)
def share(value: float) -> Literal:
    """An xsd:decimal."""
    return Literal(str(Decimal(str(value))), datatype=iri(vocab.XSD + "decimal"))


def true() -> Literal:
    """The xsd:boolean."""
    return Literal("true", datatype=iri(vocab.XSD + "boolean"))


Take = Callable[[list[Quad]], None]
"""Who takes quads as they are made, so that they need not all be in memory."""
_HELD = 20_000


class Graph:
    """One named graph being filled."""

    def __init__(self, name: str, take: Take) -> None:
        self._name, self._take = iri(name), take
        self._quads: list[Quad] = []

    def add(self, subject: str, predicate: str, *values: Value | None) -> None:
        """One quad for each value that is there."""
        node, relation, graph = iri(subject), iri(predicate), self._name
        self._quads += [Quad(node, relation, value, graph) for value in values if value is not None]
        if len(self._quads) >= _HELD:
            self.end()

    def end(self) -> None:
        """Hands over what has not been handed over yet."""
        self._take(self._quads)
        self._quads = []

    def type(self, subject: str, *classes: str) -> None:
        """The classes of a node, superclasses among them."""
        self.add(subject, vocab.RDF_TYPE, *map(iri, classes))

    def label(self, subject: str, label: str, names: tuple[str, ...] = ()) -> None:
        """The best form once as label, the others beside it, and every form as a plain string."""
        self.add(subject, vocab.RDFS_LABEL, zh(label))
        self.add(subject, vocab.PREF_LABEL, zh(label))
        self.add(subject, vocab.ALT_LABEL, *(zh(name) for name in names if name != label))
        self.add(subject, vocab.NAME, *map(string, dict.fromkeys((label, *names))))
