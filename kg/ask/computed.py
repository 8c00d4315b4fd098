"""Columns that SPARQL cannot compute: a question declares them in its header (`# column: pValue = chance(events, ofOne, ofOther, together)`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from math import exp, fsum, lgamma
from operator import itemgetter

from pyoxigraph import Literal, NamedNode

from kg import vocab
from kg.errors import UsageError
from kg.store import Term

Row = tuple[Term | None, ...]
_FORM = re.compile(r"(?P<name>\w+) = (?P<function>[\w-]+)\((?P<arguments>\w+(?:, \w+)*)\)")
_DOUBLE = NamedNode(vocab.XSD + "double")


@dataclass(frozen=True, slots=True)
class Computed:
    """A column made of others, row by row or over all rows."""

    name: str
    function: str
    arguments: tuple[str, ...]


def computed_from(line: str) -> Computed:
    """What a `# column:` line declares.

    Errors: UsageError if it cannot be read, or names no function of ours.
    """
    match = _FORM.fullmatch(line)
    if match is None or match["function"] not in _FUNCTIONS:
        sample = f"`# column: pValue = chance(events, ofOne, ofOther, together)` with one of {', '.join(_FUNCTIONS)}"
        raise UsageError(f"the line `# column: {line}` cannot be read: write it like {sample}")
    return Computed(match["name"], match["function"], tuple(match["arguments"].split(", ")))


def with_computed(columns: tuple[str, ...], rows: tuple[Row, ...], wanted: Sequence[Computed]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The table with the wanted columns added at its right end, in their order, and the rows by the last of them, the smallest first, those
    alike by the one before it.

    Each may use those before it.

    Errors: UsageError if a column it needs is not there, or holds what is no number.
    """
    found: list[list[float]] = []
    for one in wanted:
        values = _FUNCTIONS[one.function](*(_numbers(columns, rows, argument) for argument in one.arguments))
        terms = (Literal(format(value, ".3g"), datatype=_DOUBLE) for value in values)
        columns, rows = (*columns, one.name), tuple((*row, term) for row, term in zip(rows, terms, strict=True))
        found.insert(0, values)
    ranks = zip(*found, strict=True) if found else repeat(())
    return columns, tuple(row for _, row in sorted(zip(ranks, rows, strict=False), key=itemgetter(0)))


def chance(events: float, of_one: float, of_other: float, together: float) -> float:
    """The probability that two people who were at `of_one` and `of_other` of `events` meet at `together` of them or more if each went regardless of the other.

    The upper tail of the hypergeometric distribution, as in M. Tumminello, S. Miccichè, F. Lillo, J. Piilo, R. N. Mantegna,
    "Statistically validated networks in bipartite complex systems", PLoS ONE 6 (2011) e17994.
    """
    all_, one, other = round(events), round(of_one), round(of_other)
    outcomes = range(max(round(together), one + other - all_, 0), min(one, other) + 1)
    whole = _log_choose(all_, other)
    return min(1.0, fsum(exp(_log_choose(one, k) + _log_choose(all_ - one, other - k) - whole) for k in outcomes))


def false_discovery(p_values: Sequence[float], tests: Sequence[float]) -> list[float]:
    """The p-values adjusted for so many tests: to call those below q true is to be wrong in a share of q at most.

    Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", J. R. Statist. Soc. B 57 (1995) 289-300. Tests that are not listed count as failed.
    """
    order = sorted(range(len(p_values)), key=lambda n: p_values[n], reverse=True)
    adjusted, least = [1.0] * len(p_values), 1.0
    for place, n in enumerate(order):
        least = min(least, p_values[n] * max(tests[n], len(p_values)) / (len(order) - place))
        adjusted[n] = least
    return adjusted


def _chances(*numbers: Sequence[float]) -> list[float]:
    return [chance(*row) for row in zip(*numbers, strict=True)]


_FUNCTIONS: Mapping[str, Callable[..., list[float]]] = {"chance": _chances, "false-discovery": false_discovery}


def _numbers(columns: Sequence[str], rows: Sequence[Row], name: str) -> list[float]:
    if name not in columns:
        raise UsageError(f"a computed column needs the column {name}, which the query does not give: add ?{name} to its SELECT")
    place = columns.index(name)
    return [_number(row[place], name) for row in rows]


def _number(cell: Term | None, name: str) -> float:
    try:
        return float(cell.value if isinstance(cell, Literal) else "")
    except ValueError as error:
        raise UsageError(f"the column {name} holds what is no number: a computed column needs numbers there") from error


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
