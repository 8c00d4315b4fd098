"""Scores of parts of the pages: by newspaper, by kind of page, by folder, by file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Final

from kg.errors import UsageError
from kg.score.tally import PageScore, Scores

_LETTERS = re.compile(r"[^\W\d_]+")


def _kind(page: PageScore) -> str:
    """The letters with which a file name begins: `radio` of radio-0412.txt."""
    letters = _LETTERS.match(page.page)
    return letters[0] if letters else "(no letters)"


GROUPINGS: Final[Mapping[str, Callable[[PageScore], str]]] = {
    "source": lambda page: page.newspaper or "(not named)",
    "kind": _kind,
    "folder": lambda page: page.folder,
    "file": lambda page: page.page,
}
"""What pages can be grouped by."""


def grouped(scores: Scores, by: str) -> dict[str, Scores]:
    """Group -> scores of its pages, sorted by group.

    Errors: UsageError if pages cannot be grouped by that.
    """
    if by not in GROUPINGS:
        near = get_close_matches(by, GROUPINGS, 1)
        raise UsageError(f"pages cannot be grouped by {by!r}: {f'did you mean {near[0]}?' if near else 'choose ' + ', '.join(GROUPINGS)}")
    pages: dict[str, list[str]] = defaultdict(list)
    for page in scores.by_page:
        pages[GROUPINGS[by](page)].append(page.page)
    return {group: scores.of(names) for group, names in sorted(pages.items())}
