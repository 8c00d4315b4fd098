"""Some people of a sentence and what is said of them: what `units` cuts a sentence into."""

from __future__ import annotations

from msgspec import Struct

from kg.extract.encoded import Group


class Unit(Struct, frozen=True):
    """One group of people in a sentence, with the text before and after it up to the neighbours."""

    at: int
    """Index of its Ⓟ in the encoded sentence."""
    group: Group
    kind: str
    """subject, object or listed"""
    before: str
    """From the last Ⓟ (or the sentence's beginning) to it."""
    after: str
    """From it to the next subject or listing, objects and all."""
    at_home: bool = False
    """Somebody goes to his home: 来到甲家和乙家中."""
