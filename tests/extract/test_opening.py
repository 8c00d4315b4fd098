"""When an event is, of which several times are told."""

from __future__ import annotations

from datetime import date

from kg.extract.opening import _nearer
from kg.model import When


def test_a_day_without_a_year_lies_in_a_fair_of_several_days() -> None:
    fair = When(month_day="03-13", end_month_day="03-15")
    assert _nearer(When(month_day="03-14"), fair)
    assert not _nearer(When(month_day="03-16"), fair)


def test_a_day_lies_in_a_fair_of_several_days() -> None:
    fair = When(start=date(2023, 3, 13), end=date(2023, 3, 15))
    assert _nearer(When(start=date(2023, 3, 14)), fair)
    assert not _nearer(When(start=date(2023, 3, 16)), fair)
