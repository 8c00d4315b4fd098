"""A printed line."""

from __future__ import annotations

from msgspec import Struct

from kg.text import MappedText


class Line(Struct, frozen=True):
    """One printed line, cleaned."""

    text: MappedText
    kind: str
    """furniture, contents, byline, caption, headline or body"""
    level: int
    """Number of # before it in Markdown; 0 without."""
    block: int
    """Lines without a blank line between them share a block."""
    indented: bool = False
    """White space stands before it: in print, the beginning of a paragraph."""
    begins: bool = False
    """A mark in the line says that a news item begins here."""

    @property
    def chars(self) -> str:
        """The clean characters of the line."""
        return self.text.chars
