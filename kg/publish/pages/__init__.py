"""The network pages: one self-contained file each, drawn by pyvis from positions computed beforehand."""

from kg.publish.pages.writing import write_pages

__all__ = ["write_pages"]
