"""A way of saying something without stating it as news."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from kg.sought import Sought


@dataclass(frozen=True)
class Mood:
    """A way of saying something without stating it as news: its name in the ledger, why in one sentence, and the words that show it."""

    name: str
    why: str
    pattern: re.Pattern[str]

    @cached_property
    def sought(self) -> Sought:
        """What a text must hold for the words to stand in it."""
        return Sought(self.pattern)
