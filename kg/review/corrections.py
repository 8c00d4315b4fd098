"""Merge, split and retract, as decisions that name passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode, Store

from kg.decisions import Anchor, Decision
from kg.errors import UsageError
from kg.review.sightings import Sighting, Thing, meant
from kg.store import select
from kg.store.names import nearest_of

_FILES = "SELECT DISTINCT ?file WHERE { ?article kg:sourceFile ?file } ORDER BY ?file"
_ARTICLE = """SELECT DISTINCT ?file ?start ?end WHERE { { ?passage kg:inArticle $node } UNION { BIND($node AS ?passage) }
  ?passage kg:inArticle/kg:sourceFile ?file ; kg:start ?start ; kg:end ?end } ORDER BY ?start ?end"""
_IN_FILE = """SELECT DISTINCT ?start ?end ?quote WHERE { ?passage kg:inArticle/kg:sourceFile $file ; kg:start ?start ; kg:end ?end ; kg:quote ?quote }
ORDER BY ?start ?end"""


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, why and when."""

    who: str
    why: str = ""
    when: str = ""


def merged(store: Store, one: str, other: str, by: By) -> Decision:
    """That two things of the graph are one.

    Errors: UsageError if either is unknown or not the only one of its name, if they are one already, or are of two kinds.
    """
    first, second = Thing(store, one), Thing(store, other)
    if first.iri == second.iri:
        raise UsageError(f"{one} and {other} are one already: {first.iri}")
    if first.kind != second.kind:
        raise UsageError(f"{first.label} is of the kind {first.kind} and {second.label} of the kind {second.kind}: only things of one kind can be one")
    return _decision("same", first.kind, (first.sightings[0].anchor, second.sightings[0].anchor), by)


def split(store: Store, entity: str, passages: Sequence[str], by: By, name: str | None = None) -> tuple[Decision, ...]:
    """That a thing of the graph is another in some passages; `name` chooses among several forms printed there.

    Errors: UsageError if the thing or a passage is unknown, or if nothing would be left.
    """
    thing = Thing(store, entity)
    gone = {_mention(one): one for passage in passages for one in _meant(thing, passage, name)}
    staying = [one for one in thing.sightings if _mention(one) not in gone]
    if not staying:
        raise UsageError(f"these are all the passages of {thing.label}: leave out those that are really of it")
    first, *others = gone.values()
    parted = _decision("not same", thing.kind, (first.anchor, staying[0].anchor), by)
    return (parted, *(_decision("same", thing.kind, (one.anchor, first.anchor), by) for one in others))


def _mention(sighting: Sighting) -> tuple[str, str]:
    """What resolution decides on at once: a name in an article."""
    return sighting.article, sighting.anchor.name


def _meant(thing: Thing, passage: str, name: str | None) -> tuple[Sighting, ...]:
    there = meant(thing.sightings, passage)
    found = [one for one in there if name in (None, one.anchor.name)]
    if there and not found and name in thing.names:  # printed there, if not in the characters that were quoted
        found = [replace(there[0], anchor=replace(there[0].anchor, name=name))]
    if not found:
        known = ", ".join(str(one.anchor) for one in thing.sightings[:5])
        more = f" and {len(thing.sightings) - 5} more" if len(thing.sightings) > 5 else ""
        raise UsageError(f"{thing.label} is not printed in {passage}{f' as {name}' if name else ''}: its passages are {known}{more}")
    return tuple(found)


def retraction(store: Store, source: str, by: By) -> tuple[Decision, ...]:
    """That a page, a passage (`FILE:START-END`, or its IRI) or an article (its IRI) is not to be believed.

    Errors: UsageError if the graph has no such source.
    """
    if source.startswith(("http://", "https://")):
        rows = select(store, _ARTICLE, {"node": NamedNode(source)})
        if not rows:
            raise UsageError(f"{source} is no article and no passage of the graph: `kg explain` shows the sources of a fact")
        anchors = [_quoted(store, row["file"], int(row["start"]), int(row["end"])) for row in rows]
        return tuple(_retracted(anchor, by) for anchor in dict.fromkeys(anchors))
    file, _, span = source.rpartition(":")
    start, _, end = span.partition("-")
    if file and start.isdecimal() and end.isdecimal():
        return (_retracted(_quoted(store, _file(store, file), int(start), int(end)), by),)
    return (_retracted(Anchor("", _file(store, source)), by),)


def _file(store: Store, name: str) -> str:
    files = [row["file"] for row in select(store, _FILES)]
    found = [name] if name in files else [file for file in files if file.endswith(f"/{name}")]
    if len(found) == 1:
        return found[0]
    near = found or nearest_of(name, files)
    offer = f"did you mean {' or '.join(near)}?" if near else "`kg explain` shows the sources of a fact"
    raise UsageError(f"no page of the graph is called {name}: {offer}")


def _quoted(store: Store, file: str, start: int, end: int) -> Anchor:
    """With the text, where the graph has it: it finds the passage again."""
    rows = select(store, _IN_FILE, {"file": Literal(file)})
    same = [row["quote"] for row in rows if (int(row["start"]), int(row["end"])) == (start, end)]
    if not any(int(row["start"]) < end and start < int(row["end"]) for row in rows):
        raise UsageError(f"no fact comes from {file}:{start}-{end}: `kg explain` shows the sources of a fact")
    return Anchor("", file, start, end, same[0] if same else "")


def _retracted(anchor: Anchor, by: By) -> Decision:
    return Decision("retract", anchor, who=by.who, why=by.why, when=by.when)


def _decision(verdict: str, kind: str, anchors: tuple[Anchor, Anchor], by: By) -> Decision:
    return Decision(verdict, anchors[0], anchors[1], kind, by.who, by.why, by.when)
