"""The explorer: a local web server to search, read, ask and check a graph, with a read-only SPARQL endpoint beside it."""

from kg.web.serving import serve
from kg.web.settings import Settings

__all__ = ["Settings", "serve"]
