"""Organisations and places as people decided: keys that mean one thing, and sightings that mean another than their name says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.decisions import Decision
from kg.resolve.anchors import Sighting
from kg.resolve.bonds import Bond, Bonds

_NONE: Mapping[Sighting, str] = MappingProxyType({})


class Renaming:
    """The key under which a sighting is gathered; `keys` are those that names alone would give.

    Errors: UsageError naming the lines, if two decisions contradict each other.
    """

    def __init__(self, bonds: Iterable[Bond[Sighting]] = (), keys: Mapping[Sighting, str] = _NONE) -> None:
        self._told = tuple(bonds)
        self.bonds = Bonds(self._told)
        self._plain = dict(keys)
        self._own: set[Sighting] = set()
        """Groups that got a key of their own, because another thing bears their name."""
        self._one = self._united()
        while conflict := self._conflict():
            self._own.add(conflict)
            self._one = self._united()
        self._moved = self._moves()

    def _key(self, sighting: Sighting) -> str:
        group = self.bonds.group(sighting)
        plain = self._plain[sighting]
        return f"{plain}~{'~'.join(group)}" if group in self._own and group else plain

    def _united(self) -> dict[str, str]:
        """By key the one that stands for all that are said to be one: the one with the longest name."""
        names: dict[str, Sighting] = {}
        parts: dict[Sighting, list[str]] = defaultdict(list)
        for sighting in sorted(self._plain):
            key, group = self._key(sighting), self.bonds.group(sighting)
            names[key] = max(sighting, names.get(key, sighting), key=lambda one: (len(one[1]), one))
            if group:
                parts[group].append(key)
        found = {key: key for key in names}
        for group in sorted(parts):
            whole = {found[key] for key in parts[group]}
            best = max(whole, key=lambda key: (len(names[key][1]), key))
            found = {key: best if stands in whole else stands for key, stands in found.items()}
        return found

    def _conflict(self) -> Sighting | None:
        """A group that shares its key with another which it is said not to be."""
        for bond in self._told:
            if bond.decision.verdict == "not same" and self._one[self._key(bond.one)] == self._one[self._key(bond.other)]:
                ends = (self.bonds.group(bond.one), self.bonds.group(bond.other))
                return next((end for end in ends if end and end not in self._own), None)
        return None

    def _moves(self) -> dict[tuple[str, str, str], str]:
        """By article, plain key and printed name the key of sightings that have their own. An empty name: all of that key in the article."""
        moved: dict[tuple[str, str, str], str] = {}
        staying = {(article, self._plain[article, name]) for article, name in self._plain if self.bonds.group((article, name)) not in self._own}
        for article, name in sorted(self._plain):
            plain, key = self._plain[article, name], self._key((article, name))
            if key != plain:
                moved[article, plain, name if (article, plain) in staying else ""] = key
        return moved

    def key(self, plain: str, article: str, name: str) -> str:
        """The key of a thing that this article prints so."""
        moved = self._moved  # mostly nothing
        key = (moved and (moved.get((article, plain, name)) or moved.get((article, plain, "")))) or plain
        return self._one.get(key, key)

    def is_own(self, plain: str, article: str, name: str) -> bool:
        """Whether people said that this article means something else by the name."""
        return bool(self._moved) and not self._moved.keys().isdisjoint(((article, plain, name), (article, plain, "")))

    def why(self, plain: str) -> Decision | None:
        """The decision that made things of this key one with others."""
        told = (self.bonds.joining(sighting) for sighting, key in sorted(self._plain.items()) if key == plain)
        return next(filter(None, told), None)
