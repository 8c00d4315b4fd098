"""Where a graph lives: opening it, asking it read-only, and deriving the direct triples."""

from kg.store.child import query_within
from kg.store.graph import open_graph
from kg.store.query import Answer, Dataset, Term, query, select, text_of
from kg.store.rules import direct_triples

__all__ = ["Answer", "Dataset", "Term", "direct_triples", "open_graph", "query", "query_within", "select", "text_of"]
