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

PLOTS = ("timeline", "calendar", "heatmap")
"""The drawings there may be of a thing."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
PLOT_WORDS = {
    "timeline": ("时间线", "Timeline"),
    "calendar": ("日历", "Calendar"),
    "heatmap": ("走访热力图", "Heat map of visits"),
    "type.visit": ("走访", "visit"),
    "type.meeting": ("会议", "meeting"),
    "type.reception": ("会见", "reception"),
    "type.talk": ("宣讲", "talk"),
    "type.ceremony": ("仪式", "ceremony"),
    "type.award": ("授奖", "award"),
    "type.appointment": ("任免", "appointment"),
    "type.other": ("活动", "other"),
    "passive": ("空心：只是出席或陪同", "hollow: attended or accompanied only"),
    "bar.seen": ("任职：首次到末次见报", "post: first to last seen in print"),
    "bar.told": ("公布的任免日", "day announced"),
    "few": ("少", "fewer"),
    "many": ("多", "more"),
    **{f"month.{n}": (f"{n}月", name) for n, name in enumerate(_MONTHS, start=1)},
    **{f"weekday.{n}": names for n, names in enumerate(zip("一二三四五六日", _WEEKDAYS, strict=True))},
}
"""The words in the drawings."""


def number(value: int) -> str:
    """A count with its thousands apart."""
    return f"{value:,}"
