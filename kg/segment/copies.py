"""A report that stands on a page twice: once bare, once below its title, whole or as an abstract."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from kg.segment.line import Line
from kg.text import MappedText

_LABEL = re.compile("(?:导读|摘要|内容提要|核心提示|导语|提要)[：:]\\s*")
_BARE = re.compile("[\\W_]+")
AHEAD = 24
"""Characters that two reports begin with, and are one."""


class Report(Protocol):
    """What is asked of an article that is being gathered."""

    headlines: list[Line]
    bylines: list[Line]
    body: list[MappedText]


R = TypeVar("R", bound=Report)


def told_once(drafts: Sequence[R]) -> list[R]:
    """The articles without those that an earlier one tells already; their title goes to that one, if it has none."""
    kept: list[R] = []
    for draft in drafts:
        begins = _begins(draft)
        same = next((other for other in kept if len(begins) == AHEAD and _begins(other) == begins and _holds(other, draft)), None)
        if same is None or (same.headlines and draft.headlines):
            kept.append(draft)
            continue
        same.headlines = same.headlines or draft.headlines
        same.bylines += draft.bylines
    return kept


def _begins(draft: Report) -> str:
    chars = draft.body[0].chars if draft.body else ""
    label = _LABEL.match(chars)
    return _BARE.sub("", chars[label.end() if label else 0 :])[:AHEAD]


def _holds(draft: Report, copy: Report) -> bool:
    """Whether an article says all that another says, but for the dots at its end."""
    whole = _BARE.sub("", "".join(part.chars for part in draft.body))
    return all(_BARE.sub("", _LABEL.sub("", part.chars)) in whole for part in copy.body)
