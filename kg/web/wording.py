"""Words of the explorer that several pages use, in both languages."""

from __future__ import annotations

KINDS = {
    "person": ("人物", "People"),
    "company": ("企业", "Companies"),
    "body": ("机关", "Public bodies"),
    "organisation": ("其他机构", "Other organisations"),
    "place": ("地点", "Places"),
    "post": ("职务", "Posts"),
    "event": ("活动", "Events"),
    "article": ("报道", "Articles"),
    "newspaper": ("报纸", "Papers"),
}
"""Kinds of things, in the order in which they are listed."""


def number(value: int) -> str:
    """A count with its thousands apart."""
    return f"{value:,}"
