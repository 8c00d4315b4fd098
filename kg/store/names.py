"""Names as the graph knows them, and the ones nearest to a name it does not know."""

from __future__ import annotations

from difflib import get_close_matches

from pyoxigraph import Literal, Store

from kg.store.query import select

_KNOWN = "SELECT ?thing WHERE { ?thing kg:name|rdfs:label|kg:title ?name . FILTER(STR(?name) = $name) } LIMIT 1"
_EXACT = "SELECT ?thing WHERE { ?thing kg:name $name } LIMIT 1"
_ALL = "SELECT DISTINCT ?name WHERE { ?thing kg:name ?name } ORDER BY ?name"


def is_known(store: Store, name: str) -> bool:
    """Whether anything in the graph bears the name, as printed or as a label."""
    values = {"name": Literal(name)}
    return bool(select(store, _EXACT, values) or select(store, _KNOWN, values))


def nearest(store: Store, name: str, count: int = 3) -> list[str]:
    """The names of the graph most like `name`: those that contain it, or that it contains, before the merely similar."""
    return nearest_of(name, [row["name"] for row in select(store, _ALL)], count)


def nearest_of(name: str, names: list[str], count: int = 3) -> list[str]:
    """Those of `names` most like `name`, in the same order."""
    holding = sorted((known for known in names if name in known or (len(known) > 1 and known in name)), key=lambda known: (abs(len(known) - len(name)), known))
    similar = get_close_matches(name, names, n=count, cutoff=0.5)
    return list(dict.fromkeys([*holding, *similar]))[:count]
