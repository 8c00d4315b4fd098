"""Finding things by any of their names: characters, simplified or not, pinyin whole or by initials, several words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest

from opencc import OpenCC

from kg.publish.pages.spelling import spellings

_EXACT, _BEGINS, _SPELLED, _SPELLING, _HOLDS, _NOT = range(6)
"""How well a word fits a thing, best first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found."""

    iri: str
    kind: str
    """person, company, body, organisation, place, post, event, newspaper or article"""
    label: str
    names: tuple[str, ...]
    weight: int
    """How often the papers tell of it."""
    hint: str
    """What tells it apart: a post, a day."""
    word: str = ""
    """English for the kind of a post: of this one, or of the one that tells it apart."""

    def told(self, language: str) -> str:
        """What tells it apart, with an English word for a reader of English."""
        return self.hint if language == "zh" or not self.word else f"{self.hint} ({self.word})" if self.hint else self.word


@dataclass(frozen=True, slots=True)
class Found:
    """The best of what was found, and how much there is of each kind."""

    entries: tuple[Entry, ...]
    total: int
    kinds: Mapping[str, int]


class Index:
    """All things of a graph, ready to be looked through."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._keys = [_keys(entry) for entry in self.entries]
        self._by_iri = {entry.iri: entry for entry in self.entries}

    def entry(self, iri: str) -> Entry | None:
        """The entry of a thing, if it has one."""
        return self._by_iri.get(iri)

    def find(self, text: str, *, kind: str = "", limit: int = 20, start: int = 0) -> Found:
        """The things that every word of `text` fits, best first, then the most told of; `kind` narrows the entries but not the counts.

        Without a word all of the kind fit.
        """
        words = [normal(word) for word in text.split()]
        if not words and not kind:
            return Found((), 0, {})
        ranked: list[tuple[int, int, str, str, Entry]] = []
        kinds: dict[str, int] = {}
        for entry, keys in zip(self.entries, self._keys, strict=True):
            rank = _rank(words, keys)
            if rank is not None:
                kinds[entry.kind] = kinds.get(entry.kind, 0) + 1
                if kind in ("", entry.kind):
                    ranked.append((rank, -entry.weight, entry.label, entry.iri, entry))
        best = nsmallest(start + limit, ranked, key=lambda one: one[:4])[start:]
        return Found(tuple(one[4] for one in best), len(ranked), kinds)


def normal(text: str) -> str:
    """As texts are compared: simplified characters, half-width, small letters, no white space."""
    return "".join(_simplified().convert(unicodedata.normalize("NFKC", text)).lower().split())


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")


_Keys = tuple[str, str]
"""All names, and all their spellings, each between line ends, so that one search looks through them together."""


def _keys(entry: Entry) -> _Keys:
    names = dict.fromkeys(normal(name) for name in (entry.label, *entry.names))
    spelled: dict[str, None] = {}
    for name in names if entry.kind != "article" else ():
        spelled |= dict.fromkeys(spellings(name))
    return ("\n" + "\n".join(names) + "\n", "\n" + "\n".join(spelled) + "\n")


def _rank(words: list[str], keys: _Keys) -> int | None:
    total = 0
    for word in words:
        fit = _fit(word, keys)
        if fit == _NOT:
            return None
        total += fit
    return total


def _fit(word: str, keys: _Keys) -> int:
    names, spelled = keys
    if word in names:
        return _EXACT if f"\n{word}\n" in names else _BEGINS if f"\n{word}" in names else _HOLDS
    if word.isascii() and f"\n{word}" in spelled:
        return _SPELLED if f"\n{word}\n" in spelled else _SPELLING
    return _NOT
