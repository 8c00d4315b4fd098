"""`kg view`: one person, company, period or kind of fact as a network, a timeline, a heat map or a calendar, in one self-contained file."""

from kg.view.making import CHARTS, Request, make_view
from kg.view.selection import KINDS

__all__ = ["CHARTS", "KINDS", "Request", "make_view"]
