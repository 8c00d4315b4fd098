"""IRIs: readable, ASCII, and a function of the facts alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Protocol

from kg.facts import Seed

_SEPARATOR = "\x1f"
_SLUG_LENGTH = 40
_WORDS = re.compile(r"[a-z0-9]+")


def digest(parts: Iterable[str]) -> str:
    """64 bits of the parts, as hexadecimal digits."""
    return hashlib.sha256(_SEPARATOR.join(parts).encode("utf-8")).hexdigest()[:16]


@lru_cache(maxsize=16384)
def slug(text: str) -> str:
    """The text in pinyin without tones, joined by hyphens and cut after some words; empty if nothing is left of it."""
    cut = ""
    for word in _WORDS.findall((text if text.isascii() else _pinyin(text)).lower()):
        if len(cut) + len(word) + 1 > _SLUG_LENGTH:
            break
        cut = f"{cut}-{word}" if cut else word
    return cut


def _pinyin(text: str) -> str:
    return " ".join(chain(*map(_syllables, _segmenter()(text))))


@cache
def _segmenter() -> Callable[[str], Iterable[str]]:
    """What cuts a text into words; at once where all its characters are Chinese, as those of nearly every name are."""
    from pypinyin.constants import RE_HANS  # noqa: PLC0415  # 250 ms that only a build needs
    from pypinyin.core import Pinyin  # noqa: PLC0415  # the same
    from pypinyin.seg import mmseg  # noqa: PLC0415  # the same

    mixed = Pinyin().seg
    return lambda text: mmseg.seg.cut(text) if RE_HANS.match(text) else mixed(text)


@lru_cache(maxsize=16384)
def _syllables(word: str) -> tuple[str, ...]:
    """Names share their words: each is looked up once."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  # the same

    return tuple(lazy_pinyin([word]))


class Minter:
    """Makes IRIs below a base and sees to it that no two things share one."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._taken: set[str] = set()

    def iri(self, kind: str, readable: str, parts: Iterable[str]) -> str:
        """The IRI that these parts always have."""
        words = slug(readable)
        return f"{self._base}{kind}/{words}{'-' if words else ''}{digest(parts)}"

    def fresh(self, kind: str, readable: str, parts: tuple[str, ...], unless: str) -> str:
        """The IRI of the parts; where another thing has it already, that of the parts and `unless`, then with a number as well."""
        iri, number = self.iri(kind, readable, parts), 1
        while iri in self._taken:
            more = (*parts, unless) if number == 1 else (*parts, unless, str(number))
            iri, number = self.iri(kind, readable, more), number + 1
        self._taken.add(iri)
        return iri

    def is_taken(self, iri: str) -> bool:
        """Whether a thing bears it."""
        return iri in self._taken

    def take(self, iri: str) -> None:
        """Keep others from it."""
        self._taken.add(iri)


class Named(Protocol):
    """A thing or a post: what gets an IRI from seeds."""

    @property
    def key(self) -> str:
        """Unique in one `Facts`."""

    @property
    def seeds(self) -> tuple[Seed, ...]:
        """Earliest first, never empty."""

    @property
    def begun(self) -> tuple[Seed, ...]:
        """Seeds at which another thing would have begun."""


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of things, and what they were by single articles."""

    iris: Mapping[str, str]
    """By key."""
    replaced: Mapping[str, str]
    """Deprecated IRIs, each with what it leads to."""
    own: Mapping[tuple[str, str], str]
    """By key and article the IRI that this article alone gives."""

    def older(self, key: str, article: str) -> str:
        """The IRI that a thing has, or had before others turned out to be one with it, as an article knows it."""
        own = self.own.get((key, article), "")
        return own if self.replaced.get(own) == self.iris[key] else self.iris[key]


def own_iris(own: Mapping[tuple[str, str], Seed], things: Iterable[Named], minter: Minter, articles: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """The IRIs that single articles give; where another thing would have begun, the one that it would have had apart."""
    found = {at: minter.iri(seed.folder, _readable(seed), seed.parts) for at, seed in own.items()}
    for thing in things:
        for seed in thing.begun:
            found[thing.key, seed.article] = minter.iri(seed.folder, _readable(seed), (*seed.parts, articles[seed.article]))
    return found


def name_things(things: Iterable[Named], minter: Minter, articles: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """By key the IRI of the earliest seed; and the IRIs of later seeds, each leading to the thing's own.

    On a clash the thing whose earliest article is later adds that article's IRI.
    """
    ordered = sorted(things, key=lambda thing: (thing.seeds[0], thing.key))
    iris = {}
    for thing in ordered:
        first = thing.seeds[0]
        iris[thing.key] = minter.fresh(first.folder, _readable(first), first.parts, articles[first.article])
    replaced: dict[str, str] = {}
    for thing in ordered:
        shared = ((seed, (*seed.parts, articles[seed.article])) for seed in thing.begun)
        for seed, parts in (*((seed, seed.parts) for seed in thing.seeds[1:]), *shared):
            old = minter.iri(seed.folder, _readable(seed), parts)
            if not minter.is_taken(old):
                minter.take(old)
                replaced[old] = iris[thing.key]
    return iris, replaced


def _readable(seed: Seed) -> str:
    """The day and name of an event, the name of anything else."""
    return f"{seed.parts[1]} {seed.parts[3]}" if seed.parts[0] == "event" else seed.words
