"""Normal forms of names: for comparing and for keys, never for the stored text."""

from __future__ import annotations

import re
import unicodedata

_LOOSE = re.compile(r"[\s\"“”‘’'「」『』《》〈〉]")
_DOTS = re.compile(r"[•・‧∙．]")


def normal(name: str) -> str:
    """Without white space and quotation marks, half-width brackets and digits, one kind of middle dot."""
    return _LOOSE.sub("", unicodedata.normalize("NFKC", _DOTS.sub("·", name)))


def compact(name: str) -> str:
    """As printed, without the white space that the page broke into it."""
    return "".join(name.split())


def distinct(*names: str | None) -> tuple[str, ...]:
    """The names that are not empty, each once, sorted."""
    return tuple(sorted({name for name in names if name}))
