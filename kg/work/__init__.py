"""Pages read by many processes and only once: what a page gave is kept, and taken from there as long as page, settings and rules are the same."""

from kg.work.folder import PAGES, held
from kg.work.reading import Work, Worked, work_through

__all__ = ["PAGES", "Work", "Worked", "held", "work_through"]
