"""Where a graph finds a thing printed: the passages by which a decision can name it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import NamedNode, Store

from kg.decisions import Anchor
from kg.errors import UsageError
from kg.resolve.names import normal
from kg.show import find
from kg.show.find import KINDS
from kg.store import select

_NAMES = "SELECT DISTINCT ?name WHERE { $node kg:name ?name } ORDER BY ?name"
_PASSAGES = """SELECT DISTINCT ?passage ?article ?source ?start ?end ?quote ?issued ?inferred WHERE {
  { ?claim kg:supports $node } UNION { ?claim kg:supports/(kg:participant|kg:site|kg:holder|kg:recipient|kg:onBehalfOf) $node }
  UNION { ?claim kg:supports/kg:post/kg:postIn $node } UNION { ?claim kg:supports/(kg:organiser|kg:atPlace) $node }
  ?claim kg:evidence ?passage ; kg:basis ?basis . BIND(?basis = basis:inferred AS ?inferred)
  ?passage kg:inArticle ?article ; kg:start ?start ; kg:end ?end ; kg:quote ?quote . ?article kg:sourceFile ?source OPTIONAL { ?article kg:issued ?issued }
} ORDER BY (!BOUND(?issued)) ?issued ?source ?start ?end"""
_WRITTEN = """SELECT DISTINCT ?article ?source ?issued WHERE {
  ?article kg:reporter|kg:correspondent $node ; kg:sourceFile ?source OPTIONAL { ?article kg:issued ?issued }
} ORDER BY (!BOUND(?issued)) ?issued ?source"""
_PASSAGE = re.compile(r"(?P<file>.+):(?P<start>\d+)-(?P<end>\d+)")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A thing in one passage of one article."""

    article: str
    anchor: Anchor


class Thing:
    """One person, organisation, place or event of a graph, with its passages, the earliest first.

    Errors: UsageError if nothing, or several things, bear the name, or if it is none that can be told apart.
    """

    def __init__(self, store: Store, name: str) -> None:
        found = find(store, name)
        if len(found) > 1:
            raise UsageError(f"{len(found)} things are called {name!r}: give the IRI of one, `kg show {name}` lists them")
        self._store, self.iri, self.label = store, found[0].iri, found[0].label
        self.kind = KINDS[found[0].type]
        if self.kind not in ("person", "organisation", "place", "event"):
            raise UsageError(f"{self.label} is a {self.kind}, which follows its body and holders: correct those instead")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every form it is printed in, the longest first."""
        return tuple(sorted((row["name"] for row in select(self._store, _NAMES, {"node": NamedNode(self.iri)})), key=lambda name: (-len(name), name)))

    @cached_property
    def sightings(self) -> tuple[Sighting, ...]:
        """Where it is told of, where it is printed by name first. Errors: UsageError if it is nowhere."""
        told = sorted(self._told(), key=lambda one: not _printed(one.anchor.name, one.anchor.quote)) if self.kind != "event" else self._told()
        found = tuple(dict.fromkeys((*told, *self._written())))
        if not found:
            raise UsageError(f"no passage tells of {self.label}: name another thing")
        return found

    def _told(self) -> Iterator[Sighting]:
        for row in select(self._store, _PASSAGES, {"node": NamedNode(self.iri)}):
            printed = (name for name in self.names if self.kind != "event" and _printed(name, row["quote"]))
            if row["inferred"] != "true":
                yield Sighting(row["article"], Anchor(next(printed, self.label), row["source"], int(row["start"]), int(row["end"]), row["quote"]))

    def _written(self) -> Iterator[Sighting]:
        for row in select(self._store, _WRITTEN, {"node": NamedNode(self.iri)}):
            yield Sighting(row["article"], Anchor(self.label, row["source"]))


def _printed(name: str, quote: str) -> bool:
    return normal(name) in normal(quote)


def meant(sightings: Iterable[Sighting], passage: str) -> tuple[Sighting, ...]:
    """Those of the sightings that a passage as typed means: `FILE`, `FILE:START-END`, or the IRI of an article or passage."""
    told = tuple(sightings)
    span = _PASSAGE.fullmatch(passage)
    if passage.startswith(("http://", "https://")):
        article, _, char = passage.partition("#char=")
        return tuple(one for one in told if one.article == article and char in ("", f"{one.anchor.start},{one.anchor.end}"))
    if span:
        start, end = int(span["start"]), int(span["end"])
        return tuple(one for one in told if _of_file(one.anchor, span["file"]) and _meets(one.anchor, start, end))
    return tuple(one for one in told if _of_file(one.anchor, passage))


def _of_file(anchor: Anchor, file: str) -> bool:
    return anchor.source_file == file or anchor.source_file.endswith(f"/{file}")


def _meets(anchor: Anchor, start: int, end: int) -> bool:
    """Whether it touches the span; one that means the whole page does."""
    return anchor.start is None or anchor.end is None or (anchor.start < end and start < anchor.end)
