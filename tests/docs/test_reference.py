"""docs/vocabulary.md and docs/commands.md say what the ontology and the program say."""

from __future__ import annotations

from types import ModuleType


def test_the_vocabulary_is_that_of_the_ontology(refresh: ModuleType) -> None:
    assert (refresh.DOCS / "vocabulary.md").read_text(encoding="utf-8") == refresh.vocabulary()


def test_every_command_has_its_section(refresh: ModuleType) -> None:
    heads = [line for line in refresh.commands().splitlines() if line.startswith("## ")]
    written = (refresh.DOCS / "commands.md").read_text(encoding="utf-8").splitlines()
    assert "## kg build" in heads
    assert [head for head in heads if head not in written] == []
