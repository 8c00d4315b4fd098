"""Feasts and lunar days, against the issue of 14 March 2024 where a test says no other."""

from __future__ import annotations

from datetime import date

import pytest

from kg.dates import TIME, when
from kg.dates.feasts import lunar_day, read_lunar
from kg.model import Issue, When


def told(text: str, issued: date | None = date(2024, 3, 14)) -> When:
    return when(text, Issue(issued=issued, year=issued.year if issued else None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("农历二月初二", date(2024, 3, 11)),
        ("农历正月十五", date(2024, 2, 24)),
        ("腊月廿三", date(2024, 2, 2)),
        ("农历腊月二十八", date(2024, 2, 7)),
        ("除夕当天", date(2024, 2, 9)),
        ("大年三十上午", date(2024, 2, 9)),
        ("元宵节当天", date(2024, 2, 24)),
        ("中秋节当天", date(2023, 9, 29)),
        ("端午节上午", date(2023, 6, 22)),
        ("重阳节当天", date(2023, 10, 23)),
        ("清明节当天", date(2023, 4, 5)),
        ("国庆节当天", date(2023, 10, 1)),
        ("“五一”国际劳动节当天", date(2023, 5, 1)),
        ("2021年中秋节当天", date(2021, 9, 21)),
        ("去年除夕下午", date(2024, 2, 9)),
    ],
)
def test_a_feast_or_lunar_day_is_the_last_one_before_the_issue(text: str, expected: date) -> None:
    assert (told(text).start, told(text).basis) == (expected, "explicit")


@pytest.mark.parametrize(
    ("text", "issued", "first", "last"),
    [
        ("春节前夕", date(2024, 2, 8), date(2024, 1, 26), date(2024, 2, 8)),
        ("国庆假期", date(2023, 10, 9), date(2023, 9, 30), date(2023, 10, 7)),
        ("中秋节前夕", date(2023, 9, 27), date(2023, 9, 14), date(2023, 9, 27)),
        ("“七一”前夕", date(2023, 7, 3), date(2023, 6, 16), date(2023, 6, 30)),
    ],
)
def test_the_eve_and_the_holidays_of_a_feast_bound_the_time(text: str, issued: date, first: date, last: date) -> None:
    found = told(text, issued)
    assert (found.start, found.earliest, found.latest, found.basis) == (None, first, last, "bounded")


def test_holidays_long_past_are_not_those_that_a_report_speaks_of() -> None:
    assert told("国庆前夕", date(2023, 3, 14)) == When(basis="bounded")


def test_without_a_date_of_issue_a_solar_feast_keeps_its_month_and_day() -> None:
    assert (told("国庆节当天", None).month_day, told("国庆节当天", None).start) == ("--10-01", None)


def test_without_a_date_of_issue_a_lunar_feast_says_nothing() -> None:
    assert told("中秋节当天", None) == When()


@pytest.mark.parametrize("text", ["藏历五月十五日", "欢度国庆，", "国庆旅游", "中秋晚会", "春节假期后"])
def test_what_is_no_day_of_ours_is_no_time(text: str) -> None:
    assert TIME.search(text) is None


@pytest.mark.parametrize(("text", "expected"), [("农历癸卯年二月廿三", (2, 23)), ("闰二月初十", (-2, 10)), ("十一月三十", (11, 30)), ("冬月十八", (11, 18))])
def test_a_printed_lunar_day_is_read(text: str, expected: tuple[int, int]) -> None:
    assert read_lunar(text) == expected


@pytest.mark.parametrize(("month", "day"), [(12, 30), (-2, 10)])
def test_a_lunar_day_that_a_year_does_not_have_is_not_made_up(month: int, day: int) -> None:
    assert lunar_day(2024, month, day) is None
