"""The tables of any graph, wherever it stands: each is the answer to a query of `kg/publish/queries`, its columns the variables of the query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from pyoxigraph import Literal, Store

from kg.store import query, text_of
from kg.store.tokens import fill

_MANY = frozenset(("roles", "names", "posts", "reporters", "correspondents", "themes"))
"""Columns whose values in rows that are equal otherwise are joined into one cell."""

Row = tuple[str, ...]


def rows_of(store: Store, name: str, threshold: Literal) -> tuple[Row, list[Row]]:
    """Columns and rows of a table, sorted."""
    text = files("kg.publish").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")
    answer = query(store, fill(text, {"minConfidence": threshold}))
    rows = (tuple("" if term is None else text_of(term) for term in row) for row in answer.rows)
    return answer.columns, sorted(_joined(answer.columns, rows))


def _joined(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Row]:
    """Rows that differ in the columns of many values alone become one."""
    many = [i for i, column in enumerate(columns) if column in _MANY]
    if not many:
        yield from dict.fromkeys(rows)
        return
    groups: dict[Row, list[set[str]]] = {}
    for row in rows:
        cells = groups.setdefault(tuple("" if i in many else cell for i, cell in enumerate(row)), [set() for _ in many])
        for values, i in zip(cells, many, strict=True):
            values.update({row[i]} - {""})
    for row, found in groups.items():
        joined = dict(zip(many, found, strict=True))
        yield tuple("; ".join(sorted(joined[i])) if i in joined else cell for i, cell in enumerate(row))
