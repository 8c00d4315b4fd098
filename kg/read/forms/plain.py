"""Plain text and Markdown: the page is the text of the file."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Page
from kg.read.encoding import decode
from kg.read.original import Original


def read_plain(original: Original) -> Iterator[Page]:
    """The page. Errors: CannotReadError if the bytes are no text; OSError."""
    data = original.whole()
    decoded = decode(data, original.settings.encoding)
    yield original.page(decoded.text, decoded.encoding, len(data), remarks=(decoded.remark,) if decoded.remark else ())
