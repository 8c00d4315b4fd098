"""What a page is read from: bytes with a name, on disk or packed into another file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import BinaryIO

from kg.model import Page, PageSettings
from kg.read.limits import PAGE_BYTES, TEXT, CannotReadError, readable


@dataclass(frozen=True, slots=True)
class Original:
    """A file, or a file in a packed one."""

    source_file: str
    """What its page is called in the graph."""
    name: str
    """Its own name, whose suffix tells its form."""
    open: Callable[[], BinaryIO]
    """Opens it from its beginning, as often as asked."""
    settings: PageSettings
    packed: bool = False
    """It lies in an archive, or came from standard input: nobody can open it by its name."""

    def whole(self, most: int = PAGE_BYTES) -> bytes:
        """All of it. Errors: CannotReadError if it is longer than `most` bytes; OSError."""
        with self.open() as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            raise CannotReadError(f"It is longer than {readable(most)}, the most for one page: split it.")
        return data

    def part(self, name: str | int) -> Original:
        """One of several pages that it holds."""
        return replace(self, source_file=f"{self.source_file}#{name}")

    def page(self, text: str, encoding: str, size: int, *, form: str = "text", url: str | None = None, remarks: tuple[str, ...] = ()) -> Page:
        """The page of it with that text. Errors: CannotReadError if the text is longer than any page or holds no character that can be seen."""
        if len(text) > TEXT:
            raise CannotReadError(f"Its text is longer than {TEXT:,} characters, the most for one page: split it.")
        if not text.strip():
            raise CannotReadError("It holds no text.")
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        form = "packed" if form == "text" and self.packed else form
        return Page(self.source_file, text, encoding, size, digest, self.settings, form, url, remarks)


@dataclass(frozen=True, slots=True)
class Part:
    """One of several pages of a file, still to be read, so that one that fails does not end the others."""

    source_file: str
    read: Callable[[], Page]
    """Errors: CannotReadError."""
