"""Options of the command line that are made of a name and a value."""

from __future__ import annotations

from kg.errors import UsageError


def pairs(given: list[str], option: str) -> dict[str, str]:
    """The values by their names. Errors: UsageError if one has no =."""
    for one in given:
        if "=" not in one:
            raise UsageError(f"{option} {one} has no value: write it like {option} {one}=...")
    return {name.strip(): value for name, _, value in (one.partition("=") for one in given)}
