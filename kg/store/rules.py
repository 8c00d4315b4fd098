"""The direct triples (attended, visited, heldPost ...) as `ontology/rules/*.rq` derive them from the nodes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode, QueryTriples, Store, Triple

from kg import vocab
from kg.resources import ontology_file
from kg.store.tokens import fill


@cache
def rules() -> dict[str, str]:
    """The text of every rule by its name, in the order of the names."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(ontology_file("rules").glob("*.rq"))}


def direct_triples(store: Store, min_confidence: float) -> list[Triple]:
    """Every triple that the rules derive from nodes of at least `min_confidence`, each once, sorted."""
    threshold = Literal(str(Decimal(str(min_confidence))), datatype=NamedNode(vocab.XSD + "decimal"))
    found: set[Triple] = set()
    for text in rules().values():
        triples = store.query(fill(text, {"minConfidence": threshold}), use_default_graph_as_union=True)
        assert isinstance(triples, QueryTriples), "a rule is a CONSTRUCT"
        found.update(triples)
    return sorted(found, key=str)
