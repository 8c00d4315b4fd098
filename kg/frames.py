"""Answers as values of Python, and as data frames where pandas is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from pyoxigraph import Literal

from kg import vocab
from kg.store import Term, text_of

if TYPE_CHECKING:
    import pandas as pd

    Frame: TypeAlias = pd.DataFrame
else:
    Frame: TypeAlias = Any

Record = dict[str, Any]
"""One row: values by column, None where there is none."""
Value = str | int | float | bool | date | None


def _truth(text: str) -> bool:
    return text in ("true", "1")


_DTYPES: Mapping[Callable[[str], Value], str] = {date.fromisoformat: "datetime64[s]", int: "Int64", float: "Float64", _truth: "boolean"}
_OF_COLUMN: Mapping[str, Callable[[str], Value]] = {
    **dict.fromkeys(("date", "end_date", "earliest", "latest", "issued", "announced", "first_observed", "last_observed", "start_date"), date.fromisoformat),
    **dict.fromkeys(("order", "start", "end", "year", "month", "pages", "articles", "events", "visits", "visitors", "sites_visited"), int),
    **dict.fromkeys(("is_visit", "list_cut"), _truth),
    "confidence": float,
}
"""Columns of tables that hold something else than text."""
_OF_DATATYPE: Mapping[str, Callable[[str], Value]] = {
    vocab.XSD + "date": date.fromisoformat,
    vocab.XSD + "integer": int,
    vocab.XSD + "decimal": float,
    vocab.XSD + "double": float,
    vocab.XSD + "boolean": _truth,
}


def records_of_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[Record]:
    """The rows of a table with dates, numbers and truth values as such; an empty cell is None."""
    kinds = [_OF_COLUMN.get(column, str) for column in columns]
    return [{column: kind(cell) if cell else None for column, kind, cell in zip(columns, kinds, row, strict=True)} for row in rows]


def records_of_answer(columns: Sequence[str], rows: Iterable[Sequence[Term | None]]) -> list[Record]:
    """The rows of an answer, each term as what its datatype says; IRIs as text."""
    return [{column: _value(term) for column, term in zip(columns, row, strict=True)} for row in rows]


def _value(term: Term | None) -> Value:
    if term is None:
        return None
    kind = _OF_DATATYPE.get(term.datatype.value, str) if isinstance(term, Literal) else str
    return kind(text_of(term))


def frame(columns: Sequence[str], records: list[Record]) -> Frame:
    """A data frame with a type a column; without pandas the records themselves."""
    try:
        pandas = import_module("pandas")
    except ModuleNotFoundError:
        return records
    held = {column: [record[column] for record in records] for column in columns}
    return pandas.DataFrame({column: pandas.Series(values, dtype=_dtype(column, values)) for column, values in held.items()}, columns=list(columns))


def _dtype(column: str, values: Sequence[Value]) -> str | None:
    """As the values are; of a column without any, as tables hold it. None leaves text to pandas."""
    kinds = {type(value) for value in values if value is not None}
    for parse, kind in ((date.fromisoformat, date), (_truth, bool), (int, int), (float, float)):
        if kinds == {kind}:
            return _DTYPES[parse]
    return None if kinds else _DTYPES.get(_OF_COLUMN.get(column, str), "object")
