"""newskg: who attended, who visited, who held which post, read from Chinese local newspapers.

`kg.build`, `kg.load` and `kg.Graph` are there for programs (`docs/python.md`); the command line is `kg`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.api import Graph, build, load

__all__ = ["Graph", "__version__", "build", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """What programs use comes when it is asked for, so that the command line starts at once."""
    if name in ("Graph", "build", "load"):
        return getattr(import_module("kg.api"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
