"""A question: a SPARQL file with a header that names it in both languages and declares its parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg import vocab
from kg.ask.computed import Computed, computed_from
from kg.errors import UsageError
from kg.store.header import header
from kg.store.tokens import fill, parameters

_PARAM = re.compile(
    r"(?P<name>\w+) (?P<type>string|name|date|integer|decimal|iri)(?: = (?P<default>\S+))?"
    r"(?: \(e\.g\. (?P<example>[^)]*)\))?(?: (?P<zh>.*?)(?: / (?P<en>.*))?)?"
)
_SAMPLES = {"string": "周明远", "name": "周明远", "date": "2023-03-06", "integer": "3", "decimal": "0.5", "iri": vocab.ID + "person/..."}


ABOUT = {
    "people": ("人物", "People"),
    "visits": ("走访", "Visits"),
    "posts": ("职务与任免", "Posts"),
    "together": ("同场与先后", "Who with whom"),
    "sources": ("报道与证据", "Sources"),
}
"""What the ready questions are about, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Param:
    """One `$name` of a question. Without a default it must be given."""

    name: str
    type: str
    """string, name (a string that the graph must know as a name), date, integer, decimal or iri"""
    default: str | None = None
    example: str = ""
    zh: str = ""
    en: str = ""

    def term(self, value: str) -> Literal | NamedNode:
        """The value as a typed term.

        Errors: UsageError if it is not of the parameter's type.
        """
        try:
            return _term(self.type, value.strip())
        except (ValueError, InvalidOperation) as error:
            sample = self.example or _SAMPLES[self.type]
            raise UsageError(f"the parameter {self.name} must be of type {self.type} and not {value!r}: write it like {self.name}={sample}") from error


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question, a user's file or SPARQL as typed."""

    name: str
    zh: str
    en: str
    params: tuple[Param, ...]
    text: str
    computed: tuple[Computed, ...] = ()
    about: str = ""
    """One of ABOUT, of a ready question."""

    def filled(self, values: Mapping[str, str]) -> str:
        """The SPARQL with every parameter written in as a term.

        Errors: UsageError for an unknown, a missing or an ill-typed parameter.
        """
        known = {param.name: param for param in self.params}
        for name in values:
            if name not in known:
                raise UsageError(f"the question {self.name} has no parameter {name}: {_offer(known)}")
        missing = [param for param in self.params if param.name not in values and param.default is None]
        if missing:
            wanted = " ".join(f"--param {param.name}={param.example or '...'}" for param in missing)
            raise UsageError(f"the question {self.name} needs a value for {', '.join(p.name for p in missing)}: add {wanted}")
        return fill(self.text, {param.name: param.term(values.get(param.name, param.default or "")) for param in self.params})


def question_from(name: str, text: str) -> Question:
    """The question in `text`; `$names` that its header does not declare are strings that must be given.

    Errors: UsageError if a `# param:` or `# column:` line cannot be read.
    """
    entries = header(text)
    titles = dict(entries)
    params = [_param(name, value) for key, value in entries if key == "param"]
    declared = {param.name for param in params}
    params += [Param(found, "string") for found in parameters(text) if found not in declared]
    computed = tuple(computed_from(value) for key, value in entries if key == "column")
    return Question(name, titles.get("zh", ""), titles.get("en", ""), tuple(params), text, computed, titles.get("about", ""))


@cache
def questions() -> tuple[Question, ...]:
    """The ready questions in the order of their names."""
    files = sorted(Path(__file__).parent.glob("*.rq"))
    return tuple(question_from(file.stem, file.read_text(encoding="utf-8")) for file in files)


def _param(question: str, line: str) -> Param:
    match = _PARAM.fullmatch(line)
    if match is None:
        raise UsageError(f"in {question} the line `# param: {line}` cannot be read: write it like `# param: person string (e.g. 周明远) 姓名 / a name`")
    found = match.groupdict()
    return Param(found["name"], found["type"], found["default"], found["example"] or "", found["zh"] or "", found["en"] or "")


def _term(kind: str, value: str) -> Literal | NamedNode:
    if kind == "iri":
        return NamedNode(value.strip("<>"))
    if kind == "date":
        return Literal(date.fromisoformat(value).isoformat(), datatype=NamedNode(vocab.XSD + "date"))
    if kind == "integer":
        return Literal(str(int(value)), datatype=NamedNode(vocab.XSD + "integer"))
    if kind == "decimal":
        if not Decimal(value).is_finite():
            raise ValueError(value)
        return Literal(format(Decimal(value), "f"), datatype=NamedNode(vocab.XSD + "decimal"))
    if not value:
        raise ValueError(value)
    return Literal(value)


def _offer(known: Mapping[str, Param]) -> str:
    if not known:
        return "it takes none"
    return f"it takes {', '.join(name if param.default is None else f'[{name}]' for name, param in known.items())}"
