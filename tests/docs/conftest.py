"""The script that writes what the documentation takes from the code."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="session")
def refresh() -> ModuleType:
    """`docs/refresh.py`."""
    for package in ("nbclient", "ipykernel", "matplotlib", "pandas"):
        pytest.importorskip(package, reason="pip install 'newskg[docs]' to make the documentation")
    spec = importlib.util.spec_from_file_location("refresh", DOCS / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    sys.path.insert(0, str(DOCS))  # it imports what stands beside it
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
