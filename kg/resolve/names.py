"""Normal forms of names: for comparing and for keys, never for the stored text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kg.facts import Finding

_LOOSE = re.compile(r"[\s\"“”‘’'「」『』《》〈〉]")
_DOTS = re.compile(r"[•・‧∙．]")


@lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """Without white space and quotation marks, half-width brackets and digits, one kind of middle dot."""
    return _LOOSE.sub("", unicodedata.normalize("NFKC", _DOTS.sub("·", name)))


def compact(name: str) -> str:
    """As printed, without the white space that the page broke into it."""
    return "".join(name.split())


def distinct(*names: str | None) -> tuple[str, ...]:
    """The names that are not empty, each once, sorted."""
    return tuple(sorted({name for name in names if name}))


def weight_of(found: Iterable[Finding]) -> float:
    """The sum of the findings."""
    return sum(finding.weight for finding in found)


def in_words(found: Iterable[Finding]) -> str:
    """The findings as a reason: what speaks for it, then what against."""
    findings = tuple(found)
    pros, cons = ("，".join(one.words for one in findings if (one.weight > 0) is wanted) for wanted in (True, False))
    return f"{pros}（尽管{cons}）" if cons else pros
