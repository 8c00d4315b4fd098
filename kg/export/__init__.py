"""The graph in the forms that other programs read."""

from kg.export.forms import FORMATS, export

__all__ = ["FORMATS", "export"]
