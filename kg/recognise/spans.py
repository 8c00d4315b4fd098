"""Stretches of text that lie on one another."""

from __future__ import annotations

from kg.model import Mention, Span


def overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(other.start < span.end and span.start < other.end for other in others)


def disjoint(mentions: list[Mention]) -> list[Mention]:
    """No two overlapping: persons before holders before times, the longer before the shorter."""
    rank = {"person": 0, "holder": 1, "time": 2, "body": 3}
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (rank[m.kind], -len(m.span), m.span.start)):
        if not any(m.span.start < mention.span.end and mention.span.start < m.span.end for m in kept):
            kept.append(mention)
    return kept
