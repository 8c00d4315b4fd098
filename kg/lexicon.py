"""The word lists of `ontology/lexicon/`: data that a reader of Chinese can check and a user can extend.

One entry a line; `#` starts a comment. An entry may carry further columns behind tabs. An empty list is an error: a rule without words
would never fire and nobody would notice. What a user adds (`kg.wordfiles` reads it) counts while `extended` lasts.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from itertools import groupby
from typing import Final, ParamSpec, TypeVar

from kg.errors import KgError
from kg.resources import ontology_file

Row = tuple[str, ...]
P = ParamSpec("P")
R = TypeVar("R")

_IMPLIED: Final = {"after_name": "verbs"}
"""Lists that hold the words of another too: what somebody does may stand after his name."""
_MANY: Final = 12
"""From so many terms on an alternation is written as a tree."""
_LOOKED: Final = 40
"""So many branches of a tree are passed over with one look at the character that stands there."""
_WIDE: Final = 60
"""A tree of so many branches is looked through in parts."""
_added: dict[str, tuple[Row, ...]] = {}
_forget: list[Callable[[], None]] = []


def derived(function: Callable[P, R]) -> Callable[P, R]:
    """`functools.cache` for what is made of word lists: forgotten when they change."""
    remembered = cache(function)
    _forget.append(remembered.cache_clear)
    return remembered  # type: ignore[return-value]  # the cache calls as the function does


def recent(size: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """`functools.lru_cache` of that size, forgotten when the word lists change."""

    def remembering(function: Callable[P, R]) -> Callable[P, R]:
        remembered = lru_cache(maxsize=size)(function)
        _forget.append(remembered.cache_clear)
        return remembered  # type: ignore[return-value]  # the cache calls as the function does

    return remembering


@contextmanager
def extended(additions: Mapping[str, tuple[Row, ...]]) -> Iterator[None]:
    """While it lasts, the lists hold the added rows too."""
    before = dict(_added)
    extend(additions)
    try:
        yield
    finally:
        extend(before)


def extend(additions: Mapping[str, tuple[Row, ...]]) -> None:
    """From now on the lists hold the added rows too, and no others that were added."""
    if dict(additions) != _added:
        _added.clear()
        _added.update(additions)
        for forget in _forget:
            forget()


def added() -> dict[str, tuple[Row, ...]]:
    """The rows that were added, by list."""
    return dict(_added)


def names() -> tuple[str, ...]:
    """Every list, by name."""
    return tuple(sorted(path.stem for path in ontology_file("lexicon").glob("*.txt")))


def entries(text: str) -> Iterator[tuple[int, Row]]:
    """Number of the line and columns of every entry of a list in plain text."""
    for number, line in enumerate(text.splitlines(), 1):
        if entry := line.split("#", 1)[0].strip():
            yield number, tuple(entry.split("\t"))


@derived
def rows(name: str) -> tuple[Row, ...]:
    """All entries of `ontology/lexicon/<name>.txt`, each as its columns, and those added. Raises KgError for an empty or missing list."""
    path = ontology_file("lexicon", f"{name}.txt")
    if not path.is_file():
        raise KgError(f"The word list {name}.txt is missing from ontology/lexicon; reinstall newskg.")
    found = tuple(row for _, row in entries(path.read_text(encoding="utf-8")))
    if not found:
        raise KgError(f"The word list {name}.txt in ontology/lexicon is empty; add at least one word.")
    implied = tuple((word,) for word in words(_IMPLIED[name])) if name in _IMPLIED else ()
    return (*found, *_added.get(name, ()), *implied)


@derived
def words(name: str) -> tuple[str, ...]:
    """The words of a list (its first column; several words may share a line, separated by spaces), in file order."""
    return tuple(dict.fromkeys(word for row in rows(name) for word in row[0].split()))


@derived
def word_set(*names: str) -> frozenset[str]:
    """The words of one list, or of several together, as a set."""
    return frozenset().union(*map(words, names))


@derived
def any_of(*names: str) -> str:
    """A regular expression that matches any word of the lists, the longest first."""
    return alternation(word for name in names for word in words(name))


@derived
def beginnings(*names: str) -> str:
    """The characters with which words of the lists begin, as they stand in a class of a regular expression."""
    return "".join(re.escape(char) for char in sorted({word[0] for name in names for word in words(name)}))


@derived
def digest() -> str:
    """One hash of all lists and of what was added: what is read in a page depends on the page, the settings and this."""
    listed = ("\x1f".join((name, *row)) for name in names() for row in rows(name))
    return hashlib.sha256("\x1e".join(listed).encode()).hexdigest()


def alternation(terms: Iterable[str]) -> str:
    """A non-capturing group of the terms, the longest first.

    Many terms become a tree by their characters: of those that stand at an offset one is always the beginning of the next, so the
    order is the same, and a search looks at the few first characters instead of at every term.
    """
    ordered = sorted(set(terms), key=lambda term: (-len(term), term))
    if len(ordered) < _MANY:
        return "(?:" + "|".join(map(re.escape, ordered)) + ")"
    return _tree(sorted(ordered), 0)


def _tree(terms: Sequence[str], depth: int) -> str:
    """Sorted terms that have their first `depth` characters in common, as an expression for what follows these."""
    whole = len(terms[0]) == depth
    branches = [(char, list(group)) for char, group in groupby(terms[whole:], key=lambda term: term[depth])]
    parts = [re.escape(char + group[0][depth + 1 :]) if len(group) == 1 else re.escape(char) + _tree(group, depth + 1) for char, group in branches]
    if len(parts) > _WIDE:
        firsts = [re.escape(char) for char, _ in branches]
        parts = [f"(?=[{''.join(firsts[at : at + _LOOKED])}])(?:{'|'.join(parts[at : at + _LOOKED])})" for at in range(0, len(parts), _LOOKED)]
    return "(?:" + "|".join((*parts, *([""] if whole else []))) + ")"
