"""The comment lines at the top of a `.rq` file, which say in both languages what it asks."""

from __future__ import annotations

from itertools import takewhile


def header(text: str) -> list[tuple[str, str]]:
    """Key and value of every `# key: value` line at the top, in order; keys may repeat."""
    lines = takewhile(lambda line: line.startswith("#"), text.splitlines())
    pairs = (line.lstrip("# ").partition(":") for line in lines)
    return [(key.strip(), value.strip()) for key, colon, value in pairs if colon]
