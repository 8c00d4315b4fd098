"""How named graphs are written to a server: by the SPARQL 1.1 Graph Store Protocol or by SPARQL 1.1 Update."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol
from urllib.parse import quote

from pyoxigraph import RdfFormat, Triple, serialize

from kg.errors import UsageError
from kg.store import http


class Writer(Protocol):
    """What changes the named graphs of a server. Errors: UsageError if the server refuses."""

    def replace(self, graph: str, triples: Sequence[Triple]) -> None:
        """Makes a graph these triples and nothing else."""

    def add(self, graph: str, triples: Sequence[Triple]) -> None:
        """Adds triples to a graph."""

    def remove(self, graph: str) -> None:
        """Takes a graph out; one that is not there is none."""


class GraphStore:
    """The Graph Store HTTP Protocol with `?graph=IRI` (W3C, 2013)."""

    def __init__(self, url: str) -> None:
        self._url = url

    def replace(self, graph: str, triples: Sequence[Triple]) -> None:
        """PUT."""
        self._send("PUT", graph, triples)

    def add(self, graph: str, triples: Sequence[Triple]) -> None:
        """POST."""
        self._send("POST", graph, triples)

    def remove(self, graph: str) -> None:
        """An empty PUT: a DELETE of what is not there is an error to most servers."""
        self._send("PUT", graph, ())

    def _send(self, method: str, graph: str, triples: Sequence[Triple]) -> None:
        address = f"{self._url}{'&' if '?' in self._url else '?'}graph={quote(graph, safe='')}"
        http.send(method, address, _lines(triples), {"Content-Type": "application/n-triples"}, named=self._url)


class Update:
    """SPARQL 1.1 Update by the protocol's direct POST (W3C, 2013)."""

    def __init__(self, url: str) -> None:
        self._url = url

    def replace(self, graph: str, triples: Sequence[Triple]) -> None:
        """DROP and INSERT DATA in one request."""
        self._send(f"DROP SILENT GRAPH <{graph}> ; INSERT DATA {{ GRAPH <{graph}> {{ {_lines(triples).decode()} }} }}")

    def add(self, graph: str, triples: Sequence[Triple]) -> None:
        """INSERT DATA."""
        self._send(f"INSERT DATA {{ GRAPH <{graph}> {{ {_lines(triples).decode()} }} }}")

    def remove(self, graph: str) -> None:
        """DROP."""
        self._send(f"DROP SILENT GRAPH <{graph}>")

    def _send(self, update: str) -> None:
        try:
            http.send("POST", self._url, update.encode(), {"Content-Type": "application/sparql-update"})
        except SyntaxError as error:
            raise UsageError(f"{self._url} takes no SPARQL updates ({error}): give the address for updates, or use the protocol graph-store") from error


def _lines(triples: Sequence[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


PROTOCOLS: dict[str, Callable[[str], Writer]] = {"graph-store": GraphStore, "update": Update}


def writer(protocol: str, url: str) -> Writer:
    """The writer of a protocol. Errors: UsageError if there is none of that name."""
    if protocol not in PROTOCOLS:
        raise UsageError(f"there is no protocol {protocol!r}: choose one of {', '.join(PROTOCOLS)}")
    return PROTOCOLS[protocol](url)
