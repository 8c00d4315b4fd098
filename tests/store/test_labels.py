"""The words for terms and concepts."""

from __future__ import annotations

from kg import vocab
from kg.store.labels import concept_labels, term_labels


def test_a_concept_has_a_word_in_each_language() -> None:
    lead = vocab.concept("role", "lead")
    assert (concept_labels("zh")[lead], concept_labels("en")[lead]) == ("带队", "lead")


def test_a_term_has_a_word_in_each_language() -> None:
    assert (term_labels("zh")[vocab.COMPANY], term_labels("en")[vocab.COMPANY]) == ("企业", "company")
