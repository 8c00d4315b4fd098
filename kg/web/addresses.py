"""Where in the explorer a thing of the graph is shown, and back."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from pyoxigraph import Store

from kg import vocab
from kg.store import select

PREFIX = "/id/"
_SOME = "SELECT ?thing WHERE { ?thing a $class } LIMIT 1"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Things of a graph are shown at `/id/` and what follows the base of their IRI."""

    base: str = vocab.ID

    def of(self, iri: str) -> str:
        """The path at which a thing is shown, a passage within its article; empty for what is not of this graph."""
        if not iri.startswith(self.base):
            return ""
        path, mark, place = iri.removeprefix(self.base).partition("#")
        return PREFIX + quote(path) + mark + place

    def iri(self, path: str) -> str:
        """The IRI of what is shown at a path below `/id/`."""
        return self.base + unquote(path)


def addresses(store: Store) -> Addresses:
    """Those of a graph: its base is told by any article in it."""
    for kind in (vocab.ARTICLE, vocab.PERSON, vocab.EVENT_CLASS):
        for row in select(store, _SOME.replace("$class", f"<{kind}>")):
            parts = row["thing"].split("#")[0].rsplit("/", 2)
            if len(parts) == 3:
                return Addresses(parts[0] + "/")
    return Addresses()
