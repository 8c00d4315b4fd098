"""What stands around a list of sites."""

from __future__ import annotations

from msgspec import Struct


class Around(Struct, frozen=True):
    """What stands around a list of sites."""

    hint: str = ""
    """The words before it."""
    looked: bool = False
    """It is the object of a verb of looking, which common things may be too."""
    beside: tuple[str | None, ...] = ()
    """What the names in the other clauses of the list show of their kinds."""
