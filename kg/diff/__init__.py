"""`kg diff`: what a newer graph says that an older did not, and the other way round."""

from kg.diff.compare import Change, Difference, compare
from kg.diff.entries import KINDS
from kg.diff.present import FORMATS, as_table, as_text

__all__ = ["FORMATS", "KINDS", "Change", "Difference", "as_table", "as_text", "compare"]
