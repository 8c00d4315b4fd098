"""Nodes and edges as tables: CSV, Parquet, and the CSV that Neo4j imports in bulk."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from pyoxigraph import Store

from kg.errors import UsageError
from kg.export.networks import Row, edges, nodes
from kg.publish.cells import table

NODE_COLUMNS = ("id", "kind", "label", "names", "title", "type", "date", "earliest", "latest", "code")
EDGE_COLUMNS = ("source", "target", "kind", "roles", "first", "last", "event", "confidence")


def csv_files(store: Store) -> dict[str, bytes]:
    """`nodes.csv` and `edges.csv`: UTF-8, plain headers, ISO dates."""
    return {"nodes.csv": table(NODE_COLUMNS, _cells(NODE_COLUMNS, nodes(store))), "edges.csv": table(EDGE_COLUMNS, _cells(EDGE_COLUMNS, edges(store)))}


def parquet_files(store: Store) -> dict[str, bytes]:
    """`nodes.parquet` and `edges.parquet`, dates as dates, confidence as a number.

    Errors: UsageError if pyarrow is not installed.
    """
    try:
        parquet = import_module("kg.export.parquet")
    except ModuleNotFoundError as error:
        raise UsageError("the format parquet needs the package pyarrow, which is not installed: pip install 'newskg[parquet]'") from error
    return {"nodes.parquet": parquet.parquet(NODE_COLUMNS, nodes(store)), "edges.parquet": parquet.parquet(EDGE_COLUMNS, edges(store))}


def neo4j_files(store: Store) -> dict[str, bytes]:
    """`nodes.csv` and `relationships.csv` for `neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv`.

    The form is that of the Neo4j operations manual: `:ID`, `:LABEL`, `:START_ID`, `:END_ID`, `:TYPE`, and types behind the names of other columns.
    """
    node_head = ("iri:ID", ":LABEL", "label", "names:string[]", "title", "type", "date:date", "earliest:date", "latest:date", "code")
    edge_head = (":START_ID", ":END_ID", ":TYPE", "roles:string[]", "first:date", "last:date", "event", "confidence:double")
    node_rows = [[_listed(cell, i == 3) for i, cell in enumerate(row)] for row in _cells(NODE_COLUMNS, nodes(store))]
    edge_rows = [[_listed(_type(cell) if i == 2 else cell, i == 3) for i, cell in enumerate(row)] for row in _cells(EDGE_COLUMNS, edges(store))]
    return {"nodes.csv": table(node_head, node_rows), "relationships.csv": table(edge_head, edge_rows)}


def _cells(columns: Sequence[str], rows: Sequence[Row]) -> list[list[str]]:
    return [[row.get(column, "") for column in columns] for row in rows]


def _listed(cell: str, many: bool) -> str:
    """A cell of several values, set apart as Neo4j wants them."""
    return ";".join(cell.split("; ")) if many else cell


def _type(kind: str) -> str:
    return kind.replace("-", "_").upper()
