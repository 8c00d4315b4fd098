"""What a rule is: one value that says when it fires, what it states and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from kg.sought import Table, led


@dataclass(frozen=True)
class Rule:
    """A pattern over the encoded predicate of a unit, and what its firing means."""

    id: str
    why: str
    """One sentence in Chinese, shown beside every fact the rule made."""
    pattern: str
    states: str
    """The role, event type or relation that it states."""
    kinds: frozenset[str] = field(default_factory=frozenset)
    """The kinds of event in which it holds; empty: all."""
    confidence: float = 0.9

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled once."""
        return led(self.pattern)


def table(rules: Iterable[Rule]) -> Table[Rule]:
    """Some rules, of which those are tried that may fire."""
    return Table(rules, attrgetter("regex"))
