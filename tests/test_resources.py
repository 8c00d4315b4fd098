from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.resources import ontology_file, ontology_folder


def test_the_ontology_is_found_beside_the_package() -> None:
    assert ontology_folder().is_dir()


def test_a_missing_part_of_the_ontology_is_named() -> None:
    with pytest.raises(UsageError, match=r"lexicon/no-such-list\.txt is missing"):
        ontology_file("lexicon", "no-such-list.txt")
