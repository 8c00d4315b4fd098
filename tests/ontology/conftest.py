"""The ontology files as rdflib graphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph


@pytest.fixture(scope="session")
def folder() -> Path:
    return Path(__file__).parents[2] / "ontology"


@pytest.fixture(scope="session")
def terms(folder: Path) -> Graph:
    return Graph(bind_namespaces="none").parse(folder / "kg.ttl")


@pytest.fixture(scope="session")
def schemes(folder: Path) -> Graph:
    return Graph(bind_namespaces="none").parse(folder / "schemes.ttl")


@pytest.fixture(scope="session")
def shapes(folder: Path) -> Graph:
    return Graph(bind_namespaces="none").parse(folder / "shapes.ttl")
