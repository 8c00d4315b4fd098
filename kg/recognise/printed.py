"""A title as it is printed, and where it was found."""

from __future__ import annotations

from msgspec import Struct

from kg.model import Span


class Printed(Struct, frozen=True):
    """A title as it stands: what is before its last word, and the last word with its modifiers (副主任)."""

    before: str
    head: str

    @property
    def whole(self) -> str:
        """The title as it stands."""
        return self.before + self.head


class FoundTitle(Struct, frozen=True):
    """A title in an article's clean text."""

    span: Span
    """With the name of the body before it."""
    head: Span
    """The last word with its modifiers."""
    printed: Printed
