"""What a rule is: one value that says when it fires, what it states and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from kg.sought import Sought, characters


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
        return re.compile(self.pattern)

    @cached_property
    def sought(self) -> Sought:
        """What a text must hold for the rule to fire in it."""
        return Sought(self.regex)


def alive(rules: Iterable[Rule], text: str) -> list[Rule]:
    """Those of some rules that may fire in a text, in their order."""
    chars = characters(text)
    return [rule for rule in rules if (needed := rule.sought.needed) is None or not needed.isdisjoint(chars)]
