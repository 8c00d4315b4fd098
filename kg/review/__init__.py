"""Corrections by people: open questions with their evidence, and decisions that later builds obey."""

from kg.review.corrections import merged, retraction, split
from kg.review.keeping import Kept, keep
from kg.review.questions import ANSWERS, Asked, answered, open_questions

__all__ = ["ANSWERS", "Asked", "Kept", "answered", "keep", "merged", "open_questions", "retraction", "split"]
