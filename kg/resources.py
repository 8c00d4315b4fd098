"""Where the ontology, the rules, the checks and the word lists are: in an installed package, or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.errors import UsageError

_PACKAGE = Path(__file__).parent


@cache
def ontology_folder() -> Path:
    """The folder `ontology/`: `kg/_ontology` of an installed package, or beside `kg/` in a checkout.

    Errors: UsageError if neither is there (a broken installation).
    """
    for folder in (_PACKAGE / "_ontology", _PACKAGE.parent / "ontology"):
        if folder.is_dir():
            return folder
    raise UsageError(f"the ontology is missing beside {_PACKAGE}: install newskg again, it is part of the package")


def ontology_file(*parts: str) -> Path:
    """A file or folder below `ontology/`, e.g. `ontology_file("lexicon", "surnames.txt")`.

    Errors: UsageError if it is not there.
    """
    path = ontology_folder().joinpath(*parts)
    if not path.exists():
        raise UsageError(f"{'/'.join(parts)} is missing from {ontology_folder()}: install newskg again, it is part of the package")
    return path
