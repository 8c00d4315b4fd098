"""Which forms there are, and which files each of them makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kg.errors import UsageError
from kg.export import followthemoney, networks, rdf, tables
from kg.export.jsonld import jsonld
from kg.publish.whole import write_whole
from kg.store import open_graph

Files = Mapping[str, bytes]
"""Content by file name; one without a name is the only file."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: how its files end, what it is for, and what makes it."""

    suffix: str
    """Empty for a folder of several files."""
    reader: str
    make: Callable[[Store], Files]


FORMATS: Mapping[str, Form] = {
    "ttl": Form(".ttl", "any RDF tool; one graph", lambda store: {"": rdf.turtle(store)}),
    "trig": Form(".trig", "RDF stores; a graph for each article and one for what is concluded", lambda store: {"": rdf.trig(store)}),
    "nt": Form(".nt", "RDF stores; one triple a line", lambda store: {"": rdf.ntriples(store)}),
    "nq": Form(".nq", "RDF stores; one quad a line", lambda store: {"": rdf.nquads(store)}),
    "jsonld": Form(".jsonld", "JSON-LD, with its context inside", lambda store: {"": jsonld(store)}),
    "rdfxml": Form(".rdf", "older RDF tools", lambda store: {"": rdf.rdfxml(store)}),
    "graphml": Form(".graphml", "Gephi, yEd, igraph, networkx", lambda store: {"": networks.graphml(store)}),
    "gexf": Form(".gexf", "Gephi", lambda store: {"": networks.gexf(store)}),
    "csv": Form("", "pandas, R, Stata: nodes.csv and edges.csv", tables.csv_files),
    "parquet": Form("", "pandas, DuckDB, Spark: nodes.parquet and edges.parquet", tables.parquet_files),
    "neo4j": Form("", "neo4j-admin database import", tables.neo4j_files),
    "ftm": Form(".ftm.json", "Aleph, OpenSanctions: FollowTheMoney entities, one a line", lambda store: {"": followthemoney.entities(store)}),
}


def export(graph: Store | str | Path, form: str, out: str | Path | None = None) -> tuple[Path, ...]:
    """Writes the graph in a form; gives the files. `out` is a file, or a folder for the forms of several files; without it, `graph.<suffix>` or `<form>/` here.

    Errors: UsageError for an unknown form, or one that needs a package that is not there; OutputError if a file cannot be written; as `open_graph`.
    """
    if form not in FORMATS:
        raise UsageError(f"there is no format {form!r}: choose one of {', '.join(FORMATS)}")
    found = FORMATS[form]
    files = found.make(open_graph(graph, settled=True) if isinstance(graph, (str, Path)) else graph)
    target = Path(out) if out is not None else Path(f"graph{found.suffix}" if found.suffix else form)
    return tuple(write_whole(target / name if name else target, content) for name, content in sorted(files.items()))
