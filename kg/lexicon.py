"""The word lists of `ontology/lexicon/`: data that a reader of Chinese can check and a user can extend.

One entry a line; `#` starts a comment. An entry may carry further columns behind tabs. An empty list is an error: a rule without words
would never fire and nobody would notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.errors import KgError
from kg.resources import ontology_file


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """All entries of `ontology/lexicon/<name>.txt`, each as its columns. Raises KgError for an empty or missing list."""
    path = ontology_file("lexicon", f"{name}.txt")
    if not path.is_file():
        raise KgError(f"The word list {name}.txt is missing from ontology/lexicon; reinstall newskg.")
    lines = (line.split("#", 1)[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    found = tuple(tuple(line.split("\t")) for line in lines if line)
    if not found:
        raise KgError(f"The word list {name}.txt in ontology/lexicon is empty; add at least one word.")
    return found


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a list (its first column; several words may share a line, separated by spaces), in file order."""
    return tuple(dict.fromkeys(word for row in rows(name) for word in row[0].split()))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(words(name))


@cache
def any_of(*names: str) -> str:
    """A regular expression that matches any word of the lists, the longest first."""
    return alternation(word for name in names for word in words(name))


def alternation(terms: Iterable[str]) -> str:
    """A non-capturing group of the terms, the longest first."""
    ordered = sorted(set(terms), key=lambda term: (-len(term), term))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"
