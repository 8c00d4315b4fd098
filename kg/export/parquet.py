"""Rows as Parquet, by pyarrow, which only those who want this form install."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq

_KINDS = {**dict.fromkeys(("date", "earliest", "latest", "first", "last"), pa.date32()), "confidence": pa.float64()}
"""Columns that are no text."""


def parquet(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bytes:
    """The rows as one Parquet file; an empty cell is null."""
    kinds = {column: _KINDS.get(column, pa.string()) for column in columns}
    held = {column: [_typed(row.get(column), kind) for row in rows] for column, kind in kinds.items()}
    out = io.BytesIO()
    pq.write_table(pa.table(held, schema=pa.schema(list(kinds.items()))), out)
    return out.getvalue()


def _typed(cell: str | None, kind: pa.DataType) -> date | float | str | None:
    if not cell:
        return None
    return date.fromisoformat(cell) if kind == pa.date32() else float(cell) if kind == pa.float64() else cell
