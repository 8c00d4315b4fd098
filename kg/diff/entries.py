"""What a graph says, entry by entry: things by themselves, facts by the things they join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from kg import vocab
from kg.store import query, select, text_of
from kg.store.header import header
from kg.store.tokens import fill

THINGS = ("articles", "people", "organisations", "places", "posts", "events")
FACTS = ("attendance", "stops", "tenures", "appointments", "awards")
KINDS = (*THINGS, *FACTS)

_REPLACED = "SELECT ?older ?newer WHERE { ?older dcterms:isReplacedBy ?newer } ORDER BY ?older ?newer"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing or fact. `ends` are the IRIs it is known by: its own, or those of the things it joins."""

    node: str
    ends: tuple[str, ...]
    names: tuple[str, ...]
    values: tuple[tuple[str, str], ...]
    """What is said of it besides, by name: `(("date", "2023-03-06"),)`; what is not known is left out."""
    hints: tuple[str, ...] = ()
    """To each name what tells its bearer from namesakes; empty where there are none. They are told, but not compared."""

    @property
    def title(self) -> str:
        """How it is told in a line."""
        hints = self.hints or ("",) * len(self.names)
        return " · ".join(f"{name}（{hint}）" if hint else name for name, hint in zip(self.names, hints, strict=True))


@cache
def _text(kind: str) -> str:
    return (Path(__file__).parent / "queries" / f"{kind}.rq").read_text(encoding="utf-8")


def titles(kind: str) -> tuple[str, str]:
    """The Chinese and English title of a kind."""
    told = dict(header(_text(kind)))
    return told["zh"], told["en"]


def entries(store: Store, kind: str, min_confidence: float) -> tuple[Entry, ...]:
    """All entries of a kind, sorted. A column `x_name` names the IRI in `x`; other columns are values, several of one node joined."""
    answer = query(store, fill(_text(kind), {"minConfidence": Literal(str(min_confidence), datatype=NamedNode(vocab.XSD + "decimal"))}))
    named = [column for column in answer.columns if f"{column}_name" in answer.columns]
    told = [column for column in answer.columns if column not in named and column != "node" and not column.endswith("_name")]
    rows: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in answer.rows:
        cells = {column: text_of(term) for column, term in zip(answer.columns, row, strict=True) if term is not None}
        values = rows[cells["node"], *(cells[column] for column in named), *(cells[f"{column}_name"] for column in named)]
        for column in told:
            values[column] |= {cells[column]} if cells.get(column) else set()
    return tuple(_entry(key, len(named), values, told) for key, values in sorted(rows.items(), key=lambda one: one[0]))


def _entry(key: tuple[str, ...], ends: int, values: Mapping[str, set[str]], order: list[str]) -> Entry:
    known = tuple((name, "、".join(sorted(values[name]))) for name in order if values[name])
    return Entry(key[0], key[1 : 1 + ends], key[1 + ends :], known)


def replaced(store: Store) -> list[tuple[str, str]]:
    """Deprecated IRIs with those that have replaced them."""
    return [(row["older"], row["newer"]) for row in select(store, _REPLACED)]
