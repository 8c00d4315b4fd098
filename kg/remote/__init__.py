"""Loading a graph into a SPARQL server."""

from kg.remote.load import PROTOCOLS, Loaded, load

__all__ = ["PROTOCOLS", "Loaded", "load"]
