"""The graph as a network of things, for GraphML and GEXF, by networkx."""

from __future__ import annotations

import io
from importlib.resources import files

import networkx as nx
from pyoxigraph import Store

from kg.store.query import select

Row = dict[str, str]


def nodes(store: Store) -> list[Row]:
    """The things that take part in something: id, kind, label, names, and where they have one date, body, code."""
    return _ask(store, "nodes")


def edges(store: Store) -> list[Row]:
    """What joins them: source, target, kind (attended visited held-post post-in accompanied met part-of within at-place organised), roles, dates, event."""
    return _ask(store, "edges")


def network(store: Store) -> nx.MultiDiGraph[str]:
    """Nodes and edges as a directed multigraph; every attribute is a string."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in nodes(store):
        graph.add_node(row["id"], **{key: _clean(value) for key, value in row.items() if key != "id"})
    for number, row in enumerate(edges(store)):
        if row["source"] in graph and row["target"] in graph:
            rest = {key: _clean(value) for key, value in row.items() if key not in ("source", "target")}
            graph.add_edge(row["source"], row["target"], key=str(number), **rest)
    return graph


def graphml(store: Store) -> bytes:
    """The network as GraphML."""
    out = io.BytesIO()
    nx.write_graphml_xml(network(store), out)
    return out.getvalue() + b"\n"


def gexf(store: Store) -> bytes:
    """The network as GEXF 1.2; networkx writes the day of writing into it, which we take out: same graph, same bytes."""
    graph = network(store)
    graph.graph["lastmodifieddate"] = ""
    for _, held in graph.nodes(data=True):
        held["label"] = held.get("label", "")
    out = io.BytesIO()
    nx.write_gexf(graph, out, version="1.2draft")
    lines = out.getvalue().decode().splitlines()
    return ("\n".join(line for line in lines if "<meta " not in line and "</meta>" not in line and "<creator>" not in line) + "\n").encode()


def _ask(store: Store, name: str) -> list[Row]:
    return select(store, files("kg.export").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8"))


def _clean(value: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(char for char in value if char >= " " or char in "\t\n")
