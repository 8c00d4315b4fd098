"""Everything the graph says of one thing, in sections; each section is a query in `sections/<kind>/*.rq`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from kg.errors import UsageError
from kg.show.find import KINDS, Candidate, Choice, find
from kg.store import Term, query, select, text_of
from kg.store.header import header
from kg.store.labels import concept_labels, term_labels
from kg.store.tokens import fill

_NAMES = "SELECT DISTINCT ?name WHERE { $node kg:name ?name } ORDER BY ?name"


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a profile; every row ends in its source where there is one."""

    zh: str
    en: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """One thing, the forms in which its name is printed, and what is known of it."""

    iri: str
    kind: str
    """The Chinese word for its class."""
    label: str
    names: tuple[str, ...]
    sections: tuple[Section, ...]


def show(store: Store, name: str) -> Profile | Choice:
    """The profile of the one thing called `name`, or the choice among several of that name.

    Errors: UsageError if nothing is called so; it offers the nearest names.
    """
    found = find(store, name)
    if len(found) > 1:
        return Choice(name.strip(), found)
    return profile(store, found[0])


def profile(store: Store, thing: Candidate) -> Profile:
    """What the graph says of a thing that was found."""
    node = NamedNode(thing.iri)
    names = tuple(row["name"] for row in select(store, _NAMES, {"node": node}))
    sections = tuple(_section(store, text, node) for text in _texts(KINDS[thing.type]))
    return Profile(thing.iri, term_labels()[thing.type], thing.label, names, tuple(section for section in sections if section.rows))


@cache
def _texts(kind: str) -> tuple[str, ...]:
    folder = Path(__file__).parent / "sections" / kind
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.rq")))


def _section(store: Store, text: str, node: NamedNode) -> Section:
    titles = dict(header(text))
    answer = query(store, fill(text, {"node": node}))
    columns = tuple(titles["columns"].split(", "))
    if len(columns) != len(answer.columns):
        raise UsageError(f"the section {titles['zh']} names {len(columns)} columns but asks for {len(answer.columns)}")
    joined = {answer.columns.index(name) for name in titles.get("join", "").split(", ") if name}
    rows = [tuple(cell(term) for term in row) for row in answer.rows]
    return Section(titles["zh"], titles["en"], columns, _joined(rows, joined))


def _joined(rows: list[tuple[str, ...]], joined: set[int]) -> tuple[tuple[str, ...], ...]:
    """Rows that are equal but for the columns `joined` as one row, their values there one under the other, each once."""
    groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for row in rows:
        groups.setdefault(tuple(value for n, value in enumerate(row) if n not in joined), []).append(row)
    return tuple(
        tuple("\n".join(dict.fromkeys(filter(None, values))) if n in joined else values[0] for n, values in enumerate(zip(*group, strict=True)))
        for group in groups.values()
    )


def cell(term: Term | None) -> str:
    """A term in the reader's words: concepts and terms by their Chinese label."""
    if term is None:
        return ""
    text = text_of(term)
    if isinstance(term, NamedNode):
        return concept_labels().get(text) or term_labels().get(text) or text
    if isinstance(term, Literal) and term.datatype.value.endswith("#boolean"):
        return "是" if text in ("true", "1") else "否"
    return " ".join(text.split("\n"))
