"""Private people: who is named in a report without holding an office is left out of what is written, or given initials.

It works on what resolution concluded, and on the texts: a name that is taken out stands in no quote, headline, label, address, table or ledger.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.errors import UsageError
from kg.facts import Facts
from kg.model import Page
from kg.private.left_out import without
from kg.private.veiled import veiled_facts, veiled_pages
from kg.private.veils import Veils
from kg.private.who import ordinary

__all__ = ["CHOICES", "KEEP", "chosen", "shielded"]
KEEP, INITIALS, OMIT = "keep", "initials", "omit"
CHOICES = (KEEP, INITIALS, OMIT)


def chosen(choice: str) -> str:
    """The choice. Errors: UsageError if it is none of `CHOICES`."""
    if choice not in CHOICES:
        raise UsageError(f"private is {choice!r}: choose one of {', '.join(CHOICES)}")
    return choice


def shielded(facts: Facts, pages: Sequence[Page], choice: str) -> tuple[Facts, list[Page]]:
    """Facts and pages as they may be published; `keep` changes nothing, and officials and heads of companies are never touched.

    `initials`: 王小明 is 王某某 everywhere; `omit`: no such person is in the graph, and texts have 某某某. Every text keeps its length, so that offsets hold.
    """
    if choice == KEEP:
        return facts, list(pages)
    people, names = ordinary(facts, pages)
    veils = Veils(names, whole=choice == OMIT)
    hidden = veiled_pages(pages, facts.articles, veils)
    left = without(facts, people) if choice == OMIT else facts
    return veiled_facts(left, hidden, veils, people), list(hidden.values())
