"""The questions that the explorer asks for itself, each a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Store

from kg.store import Term, select


def asked(store: Store, name: str, values: Mapping[str, Term] | None = None) -> list[dict[str, str]]:
    """The rows of the question in `<name>.rq`; `values` fill its `$names`."""
    return select(store, _text(name), values)


def asked_of(store: Store, name: str, iris: Iterable[str], values: Mapping[str, Term] | None = None) -> list[dict[str, str]]:
    """The rows of a question about several things at once, which its text lists as `$things`."""
    things = " ".join(str(NamedNode(iri)) for iri in iris)
    return select(store, _text(name).replace("$things", things), values) if things else []


@cache
def _text(name: str) -> str:
    return (Path(__file__).parent / f"{name}.rq").read_text(encoding="utf-8")
