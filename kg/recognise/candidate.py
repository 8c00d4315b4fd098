"""A string tried as a name, and one that may be one."""

from __future__ import annotations

from msgspec import Struct

from kg.model import Span


class Try(Struct):
    """A string tried as a name with a surname first."""

    text: str
    at: int
    name: str
    follows: float
    titled: bool
    joined: bool
    """A title begins right behind it, which a last 和 then joins: 书记某某|和县长某某."""
    end: int
    """The offset behind it."""


class Candidate(Struct, frozen=True):
    """A string that may be a name, and how much speaks for it."""

    span: Span
    name: str
    score: float
