"""What changed pages add to a graph and take from it while the build that settles everything goes on.

A file beside the graph holds the difference, found among some pages only. So it is put into the graph with care: what other pages support stays, and of
two values where there can be one the graph's own stays, unless it is the one that the difference replaces.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg import vocab
from kg.publish.whole import write_whole
from kg.resources import ontology_file

AHEAD = ".kg/ahead.json"
"""Below the output folder; the build that ends takes it away."""
_EVIDENCE = NamedNode(vocab.EVIDENCE)
_IS_EVIDENCE = f"> <{vocab.EVIDENCE}> <".encode()
_SHACL = "http://www.w3.org/ns/shacl#"
_OF_AN_ARTICLE = frozenset(NamedNode(one) for one in (vocab.ARTICLE, vocab.PASSAGE, vocab.CLAIM))
_TYPE = NamedNode(vocab.RDF_TYPE)
_LOG = logging.getLogger("kg.store")


@dataclass(frozen=True, slots=True)
class Ahead:
    """The difference that some pages make."""

    pages: int
    gone: tuple[str, ...]
    """Nodes that nothing is said of any more among the pages that were looked at."""
    removed: str
    added: str
    """Lines of N-Triples."""
    digest: str


def write_ahead(output: Path, graph: Path, lines: tuple[frozenset[bytes], frozenset[bytes]], pages: int) -> None:
    """Writes the difference between two graphs of some pages beside the graph file it is one from; none where there is none.

    Errors: OutputError if it cannot be written.
    """
    before, after = lines
    if before == after:
        return
    gone = _subjects(before) - _subjects(after)
    left = sorted(line for line in before - after if _subject(line) not in gone or _IS_EVIDENCE in line)
    told = {
        "graph": _state(graph),
        "pages": pages,
        "gone": [name.decode() for name in sorted(gone)],
        "removed": b"".join(left).decode(),
        "added": b"".join(sorted(after - before)).decode(),
    }
    write_whole(output / AHEAD, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def ahead_of(output: Path, graph: Path) -> Ahead | None:
    """What is known ahead of a graph file; None where nothing is, or the file is another than it was told of."""
    try:
        content = (output / AHEAD).read_bytes()
        told = json.loads(content)
        if told["graph"] != _state(graph):
            return None
        return Ahead(told["pages"], tuple(told["gone"]), told["removed"], told["added"], hashlib.blake2b(content, digest_size=16).hexdigest())
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _state(graph: Path) -> list[int]:
    state = graph.stat()
    return [state.st_size, state.st_mtime_ns]


def _subject(line: bytes) -> bytes:
    return line[1 : line.index(b">")]


def _subjects(lines: Iterable[bytes]) -> frozenset[bytes]:
    return frozenset(map(_subject, lines))


# ---- into a graph -----------------------------------------------------------------------------------------------------


def put_into(store: Store, ahead: Ahead) -> None:
    """Changes a graph that holds all its triples in the default graph."""
    _LOG.info("%d pages changed since the last build, which are in the answers: who is who is settled when the build ends", ahead.pages)
    gone, removed = {NamedNode(name) for name in ahead.gone}, _triples(ahead.removed)
    lost = {Quad(*triple) for triple in removed}
    things = [node for node in map(NamedNode, ahead.gone) if not _of_passages(store, node, gone, lost)]
    replaced = _removed(store, removed)
    for node in things:
        if not any(quad.subject not in gone for quad in store.quads_for_pattern(None, None, node, None)):
            _remove_all(store, node)
    for triple in _triples(ahead.added):
        here = (triple.subject, triple.predicate)
        if triple.predicate.value in _single() and here not in replaced and any(store.quads_for_pattern(*here, None, None)):
            continue
        store.add(Quad(*triple))


def _of_passages(store: Store, node: NamedNode, gone: set[NamedNode], removed: set[Quad]) -> bool:
    """Takes a node away whose evidence is all gone, and of another the evidence that is; False for a thing, which has none."""
    evidence = list(store.quads_for_pattern(node, _EVIDENCE, None, None))
    kinds = {quad.object for quad in store.quads_for_pattern(node, _TYPE, None, None)}
    if not evidence and not kinds & _OF_AN_ARTICLE:
        return False
    lost = [quad for quad in evidence if quad.object in gone or quad in removed]
    if len(lost) == len(evidence):
        _remove_all(store, node)
    for quad in lost:
        store.remove(quad)
    return True


def _remove_all(store: Store, node: NamedNode) -> None:
    for quad in [*store.quads_for_pattern(node, None, None, None), *store.quads_for_pattern(None, None, node, None)]:
        store.remove(quad)


def _removed(store: Store, triples: Iterable[Triple]) -> set[tuple[object, object]]:
    """Takes triples away that are there; answers where the one value was, and is no more."""
    found: set[tuple[object, object]] = set()
    for triple in triples:
        if Quad(*triple) in store:
            store.remove(Quad(*triple))
            found.add((triple.subject, triple.predicate))
    return found


def _triples(lines: str) -> list[Triple]:
    return [quad.triple for quad in parse(lines, format=RdfFormat.N_TRIPLES)]


@cache
def _single() -> frozenset[str]:
    """The properties of which a node has one value at most, as the shapes say; evidence is one of claims alone."""
    shapes = list(parse(path=str(ontology_file("shapes.ttl")), format=RdfFormat.TURTLE))
    once = {quad.subject for quad in shapes if quad.predicate.value == f"{_SHACL}maxCount" and isinstance(quad.object, Literal) and quad.object.value == "1"}
    paths = (quad for quad in shapes if quad.predicate.value == f"{_SHACL}path" and quad.subject in once)
    return frozenset(quad.object.value for quad in paths if isinstance(quad.object, NamedNode)) - {vocab.EVIDENCE}
