"""Drawings for the pages of the explorer, as positions; templates write them as SVG."""

from kg.web.charts.ego import Ego, ego
from kg.web.charts.timeline import Bar, Mark, Timeline, timeline

__all__ = ["Bar", "Ego", "Mark", "Timeline", "ego", "timeline"]
