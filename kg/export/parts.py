"""The graph in parts, for programs that load or ask with many machines: N-Quads, and the same quads as Parquet.

The quads stand in order of their named graphs, and each part has as many as the next: the same graph cut into as many parts gives the same bytes.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from math import ceil
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse, serialize

from kg.errors import UsageError
from kg.export.rdf import Term, homes
from kg.publish.whole import write_whole

COLUMNS = ("graph", "subject", "predicate", "object", "kind", "datatype", "language")
"""Of the Parquet files; `kind` is iri or literal, `datatype` an IRI."""
_BATCH = 10_000

Part = tuple[int, bytes]
"""Number and lines of N-Quads."""


def parts_of(store: Store, count: int) -> Iterator[Part]:
    """The graph cut into parts, fewer than asked for where there are fewer quads.

    Errors: UsageError if pyarrow, which writes Parquet, is not installed.
    """
    try:
        import_module("pyarrow")
    except ImportError as error:
        raise UsageError("parts in Parquet need the package pyarrow, which is not installed: pip install 'newskg[parquet]'") from error
    return _cut(_lines(store), ceil(len(store) / count))


def _cut(lines: Iterator[bytes], size: int) -> Iterator[Part]:
    number = 0
    while part := b"".join(islice(lines, size)):
        yield number, part
        number += 1


def _lines(store: Store) -> Iterator[bytes]:
    """Every quad as a line, sorted by named graph."""
    graphs: dict[str, list[bytes]] = defaultdict(list)
    home = homes(store)
    quads = iter(store)
    while batch := [home(quad) for quad in islice(quads, _BATCH)]:
        lines = (serialize(batch, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
        for quad, line in zip(batch, lines, strict=True):
            graphs[str(quad.graph_name)].append(line)
    for name in sorted(graphs):
        yield from sorted(set(graphs.pop(name)))


def write_part(folder: Path, part: Part) -> tuple[str, ...]:
    """Writes a part below the folder; gives the names of its files there. Errors: OutputError if one cannot be written."""
    number, lines = part
    files = {f"nq/part-{number:05}.nq": lines, f"parquet/part-{number:05}.parquet": _parquet(lines)}
    for name, content in files.items():
        write_whole(folder / name, content)
    return tuple(files)


def _parquet(lines: bytes) -> bytes:
    import pyarrow as pa  # noqa: PLC0415  # 40 MB, only for those who want the form
    import pyarrow.parquet as pq  # noqa: PLC0415  # the same

    rows = [_row(quad) for quad in parse(lines, format=RdfFormat.N_QUADS)]
    columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True))
    out = io.BytesIO()
    pq.write_table(pa.table(columns, schema=pa.schema([(name, pa.string()) for name in COLUMNS])), out)
    return out.getvalue()


def _row(quad: Quad) -> tuple[str | None, ...]:
    named = (_iri(quad.graph_name), _iri(quad.subject), quad.predicate.value)
    if isinstance(quad.object, Literal):
        return (*named, quad.object.value, "literal", quad.object.datatype.value, quad.object.language)
    return (*named, _iri(quad.object), "iri", None, None)


def _iri(term: Term | DefaultGraph) -> str:
    """Our graphs hold no blank node and no triple as a term."""
    return term.value if isinstance(term, NamedNode) else str(term)
