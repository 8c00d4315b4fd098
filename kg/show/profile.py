"""Everything the graph says of one thing, in sections; each section is a query in `sections/<kind>/*.rq`.

The queries use Oxigraph's LATERAL: without it, what is optional is looked up for the whole graph and not for the one thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from kg.errors import UsageError
from kg.show.find import KINDS, Candidate, Choice, find
from kg.store import Answer, Term, query, select, text_of
from kg.store.header import header
from kg.store.labels import concept_labels, term_labels
from kg.store.tokens import ALL_ROWS, fill

_NAMES = "SELECT DISTINCT ?name WHERE { $node kg:name ?name } ORDER BY ?name"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell, and the IRI of the thing or passage it stands for, if it stands for one."""

    text: str
    iri: str = ""


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a profile; every row ends in its source where there is one."""

    zh: str
    en: str
    columns: tuple[str, ...]
    """In the language asked for."""
    cells: tuple[tuple[Cell, ...], ...]
    total: int = 0
    """How many rows there are, if not all were asked for."""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells as texts, their different lines one under the other."""
        return tuple(tuple("\n".join(dict.fromkeys(line.text for line in cell)) for cell in row) for row in self.cells)


@dataclass(frozen=True, slots=True)
class Profile:
    """One thing, the forms in which its name is printed, and what is known of it."""

    iri: str
    kind: str
    """The word for its class."""
    label: str
    names: tuple[str, ...]
    sections: tuple[Section, ...]


def show(store: Store, name: str, language: str = "zh") -> Profile | Choice:
    """The profile of the one thing called `name` in Chinese (zh) or English (en), or the choice among several of that name.

    Errors: UsageError if nothing is called so; it offers the nearest names.
    """
    found = find(store, name)
    if len(found) > 1:
        return Choice(name.strip(), found)
    return profile(store, found[0], Wish(language))


@dataclass(frozen=True, slots=True)
class Wish:
    """In which language a profile is wanted (zh or en), and how many rows of each section at most."""

    language: str = "zh"
    most: int = ALL_ROWS
    whole: str = ""
    """The section that is wanted with all its rows, by the beginning of its English title."""


def profile(store: Store, thing: Candidate, wish: Wish | None = None) -> Profile:
    """What the graph says of a thing that was found."""
    wish = wish or Wish()
    node = NamedNode(thing.iri)
    names = tuple(row["name"] for row in select(store, _NAMES, {"node": node}))
    sections = tuple(_section(store, text, node, wish) for text in _texts(KINDS[thing.type]))
    return Profile(thing.iri, term_labels(wish.language)[thing.type], thing.label, names, tuple(section for section in sections if section.cells))


@cache
def _texts(kind: str) -> tuple[str, ...]:
    folder = Path(__file__).parent / "sections" / kind
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.rq")))


def _section(store: Store, text: str, node: NamedNode, wish: Wish) -> Section:
    titles = dict(header(text))
    columns = tuple(titles["columns" if wish.language == "zh" else "columns-en"].split(", "))
    most = ALL_ROWS if wish.whole and titles["en"].startswith(wish.whole) else wish.most
    answer = query(store, fill(text, {"node": node, "most": most}))
    if len(columns) > len(answer.columns):
        raise UsageError(f"the section {titles['zh']} names {len(columns)} columns but asks for {len(answer.columns)}")
    cells = _cells(titles, columns, answer, wish.language)
    total = _count(store, titles["count"], node) if "count" in titles and most < ALL_ROWS and len(answer.rows) >= most else 0
    return Section(titles["zh"], titles["en"], columns, cells, max(total, len(cells)))


def _cells(titles: Mapping[str, str], columns: tuple[str, ...], answer: Answer, language: str) -> tuple[tuple[Cell, ...], ...]:
    links = _pairs(titles.get("links", ""))
    words = _pairs(titles.get("words", "")) if language != "zh" else {}
    linked = [answer.columns.index(links[name]) if name in links else None for name in answer.columns[: len(columns)]]
    rows = [tuple(_line(row[n], row[link] if link is not None else None, words, language) for n, link in enumerate(linked)) for row in answer.rows]
    return _joined(rows, {answer.columns.index(name) for name in titles.get("join", "").split(", ") if name})


def _count(store: Store, pattern: str, node: NamedNode) -> int:
    return int(select(store, fill(f"SELECT (COUNT(*) AS ?rows) WHERE {{ {pattern} }}", {"node": node}))[0]["rows"])


def _pairs(text: str) -> dict[str, str]:
    """`name=who, site=thing` as a mapping."""
    return {name: value for name, _, value in (pair.partition("=") for pair in text.split(", ")) if value}


def _line(term: Term | None, link: Term | None, words: Mapping[str, str], language: str) -> Line:
    text = cell(term, language)
    return Line(words.get(text, text), link.value if isinstance(link, NamedNode) else "")


def _joined(rows: list[tuple[Line, ...]], joined: set[int]) -> tuple[tuple[Cell, ...], ...]:
    """Rows that are equal but for the columns `joined` as one row, their lines there one under the other, each once."""
    groups: dict[tuple[Line, ...], list[tuple[Line, ...]]] = {}
    for row in rows:
        groups.setdefault(tuple(line for n, line in enumerate(row) if n not in joined), []).append(row)
    return tuple(tuple(_lines(lines, n in joined) for n, lines in enumerate(zip(*group, strict=True))) for group in groups.values())


def _lines(lines: tuple[Line, ...], many: bool) -> Cell:
    return tuple(dict.fromkeys(line for line in lines if line.text)) if many else tuple(line for line in lines[:1] if line.text)


def cell(term: Term | None, language: str = "zh") -> str:
    """A term in the reader's words: concepts and terms by their label."""
    if term is None:
        return ""
    text = text_of(term)
    if isinstance(term, NamedNode):
        return concept_labels(language).get(text) or term_labels(language).get(text) or text
    if isinstance(term, Literal) and term.datatype.value.endswith("#boolean"):
        yes, no = ("是", "否") if language == "zh" else ("yes", "no")
        return yes if text in ("true", "1") else no
    return " ".join(text.split("\n"))
