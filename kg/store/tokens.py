"""SPARQL text as tokens: enough to see which words are keywords and which are inside strings, comments or IRIs, and to fill in parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

ALL_ROWS = 1_000_000_000
"""The LIMIT of a query that has to have one and wants all."""
_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>'{3}(?:(?:'{1,2})?(?:[^'\\]|\\.))*'{3} | "{3}(?:(?:"{1,2})?(?:[^"\\]|\\.))*"{3} | '(?:[^'\\\n\r]|\\.)*' | "(?:[^"\\\n\r]|\\.)*")
    | (?P<parameter>\$\w+)
    | (?P<variable>\?\w+)
    | (?P<name>(?:[^\W\d_][\w.-]*)?:[\w:%.\\-]*)
    | (?P<language>@[A-Za-z-]+)
    | (?P<blank>_:[\w.-]+)
    | (?P<word>[^\W\d_]\w*)
    | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)


def tokens(sparql: str) -> Iterator[tuple[str, str]]:
    """Kind and text of every token; the texts joined are the query again."""
    for match in _TOKEN.finditer(sparql):
        yield str(match.lastgroup), match.group()


def keywords(sparql: str) -> list[str]:
    """The bare words of a query in capitals: `SELECT`, `WHERE`, `SERVICE` ..., none from a string, a comment, a name or an IRI."""
    return [text.upper() for kind, text in tokens(sparql) if kind == "word"]


def parameters(sparql: str) -> tuple[str, ...]:
    """The names written `$name`, each once, in the order of their first appearance."""
    return tuple(dict.fromkeys(text[1:] for kind, text in tokens(sparql) if kind == "parameter"))


def fill(sparql: str, values: Mapping[str, object]) -> str:
    """The query with `$name` replaced by the value, written as a SPARQL term: nothing in a value can become syntax.

    Strings, comments and IRIs are left alone, and so are parameters without a value (they stay variables).
    """
    return _rewritten(sparql, lambda name: str(values[name]) if name in values else None)


def _rewritten(sparql: str, value: Callable[[str], str | None]) -> str:
    return "".join((value(text[1:]) or text) if kind == "parameter" else text for kind, text in tokens(sparql))
