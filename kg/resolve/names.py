"""Normal forms of names: for comparing and for keys, never for the stored text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

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


def weigh(found: Iterable[tuple[float, str]]) -> tuple[float, str]:
    """The sum of findings, and the findings in words: what speaks for it, then what against."""
    findings = list(found)
    pros, cons = ("，".join(words for weight, words in findings if (weight > 0) is wanted) for wanted in (True, False))
    return sum(weight for weight, _ in findings), f"{pros}（尽管{cons}）" if cons else pros
