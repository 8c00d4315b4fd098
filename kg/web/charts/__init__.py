"""Drawings that only the explorer has, as positions; templates write them as SVG."""

from kg.web.charts.ego import Ego, ego

__all__ = ["Ego", "ego"]
