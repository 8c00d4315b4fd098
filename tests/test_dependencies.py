"""What is imported is declared, what is declared is imported, and the reader is told why."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = [*PROJECT["dependencies"], *(line for extra in ("parquet", "pandas", "spark") for line in PROJECT["optional-dependencies"][extra])]
DECLARED = {re.split(r"[<>=~]", line)[0].lower() for line in WANTED}

NEEDED_BY_OTHERS = {"lxml-html-clean"}
"""Declared, because the pip that comes with Python 3.11 does not see that trafilatura needs it."""


def imported() -> set[str]:
    """The distributions that the package imports."""
    names: set[str] = set()
    for path in (CHECKOUT / "kg").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    known = packages_distributions()
    return {known.get(name, [name])[0].lower().replace("_", "-") for name in names - set(sys.stdlib_module_names) - {"kg"}}


def test_exactly_what_is_imported_is_declared() -> None:
    assert imported() == DECLARED - NEEDED_BY_OTHERS


def test_every_dependency_is_explained() -> None:
    told = (CHECKOUT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    assert [name for name in sorted(DECLARED) if name not in told] == []
