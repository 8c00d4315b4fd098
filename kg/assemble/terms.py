"""Triples as text of N-Triples, from plain values. Only here are RDF terms made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg import vocab


def iri(text: str) -> str:
    """A node by its IRI, which must be one: those made here begin with a base that was checked and go on in ASCII."""
    return f"<{text}>"


@lru_cache(maxsize=16384)
def zh(text: str) -> str:
    """A label in Chinese."""
    return str(Literal(text, language="zh"))


@lru_cache(maxsize=16384)
def string(text: str) -> str:
    """A plain string."""
    return str(Literal(text))


@lru_cache(maxsize=16384)
def day(value: date) -> str:
    """An xsd:date."""
    return _typed(value.isoformat(), "date")


def month_day(value: str) -> str:
    """`--MM-DD` as xsd:gMonthDay, `---DD` as xsd:gDay."""
    return _typed(value, "gDay" if value.startswith("---") else "gMonthDay")


def address(url: str) -> str:
    """An xsd:anyURI."""
    return _typed(url, "anyURI")


@lru_cache(maxsize=16384)
def number(value: int) -> str:
    """An xsd:integer."""
    return _typed(str(value), "integer")


@lru_cache(maxsize=1024)
def share(value: float) -> str:
    """An xsd:decimal."""
    return _typed(str(Decimal(str(value))), "decimal")


def true() -> str:
    """The xsd:boolean."""
    return _typed("true", "boolean")


def _typed(value: str, kind: str) -> str:
    return str(Literal(value, datatype=NamedNode(vocab.XSD + kind)))


Said = Mapping[str, list[str]]
"""By IRI of a subject what is said of it: predicate, object and full stop, as a line of N-Triples has them behind the subject."""
Take = Callable[[str, Said], None]
"""Who takes triples as they are made, so that they need not all be in memory: the IRI of the graph, and what it says of some subjects."""
_HELD = 4_000


def told(predicate: str, value: str) -> str:
    """One statement as `Said` holds it."""
    return f"<{predicate}> {value} ."


@lru_cache(maxsize=64)
def _types(classes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(told(vocab.RDF_TYPE, iri(one)) for one in classes)


class Graph:
    """One named graph being filled. Errors: ValueError if its name is no IRI."""

    def __init__(self, name: str, take: Take) -> None:
        self._name, self._take = NamedNode(name).value, take
        self._said: dict[str, list[str]] = {}

    def add(self, subject: str, predicate: str, *values: str | None) -> None:
        """One triple for each value that is there."""
        said = self._said.get(subject)
        if said is None:
            if len(self._said) >= _HELD:
                self.end()
            said = self._said[subject] = []
        for value in values:
            if value is not None:
                said.append(f"<{predicate}> {value} .")

    def tell(self, subject: str, told: Iterable[str]) -> None:
        """Statements as `Said` holds them."""
        said = self._said.get(subject)
        if said is None:
            if len(self._said) >= _HELD:
                self.end()
            said = self._said[subject] = []
        said += told

    def end(self) -> None:
        """Hands over what has not been handed over yet."""
        self._take(self._name, self._said)
        self._said = {}

    def type(self, subject: str, *classes: str) -> None:
        """The classes of a node, superclasses among them."""
        self.tell(subject, _types(classes))

    def label(self, subject: str, label: str, names: tuple[str, ...] = ()) -> None:
        """The best form once as label, the others beside it, and every form as a plain string."""
        self.add(subject, vocab.RDFS_LABEL, zh(label))
        self.add(subject, vocab.PREF_LABEL, zh(label))
        self.add(subject, vocab.ALT_LABEL, *(zh(name) for name in names if name != label))
        self.add(subject, vocab.NAME, *map(string, dict.fromkeys((label, *names))))


def lines(said: Said) -> Iterator[bytes]:
    """The triples as lines of N-Triples."""
    for subject, told in said.items():
        for one in told:
            yield f"<{subject}> {one}\n".encode()
