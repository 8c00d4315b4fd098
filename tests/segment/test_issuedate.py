"""The day of an issue from what the head of a page prints of it."""

from __future__ import annotations

from datetime import date

import pytest

from kg.segment.issuedate import checked, in_pieces

DAY = date(2023, 3, 14)


@pytest.mark.parametrize(
    "head",
    [
        ["望海日报 Tuesday, March 14, 2023"],
        ["WANGHAI DAILY 14 Mar. 2023"],
        ["云江在线", "14.03.2023 20:58"],
        ["望海日报", "2023年", "星期二 农历二月廿三"],
        ["2023年 癸卯年二月廿三 星期二"],
    ],
)
def test_a_day_in_english_day_first_or_of_the_lunar_calendar_is_read(head: list[str]) -> None:
    assert in_pieces(head) == DAY


def test_a_leap_month_is_not_the_month_before_it() -> None:
    assert in_pieces(["2023年 农历闰二月初十"]) == date(2023, 3, 31)


def test_a_lunar_day_that_falls_on_another_day_of_the_week_says_nothing() -> None:
    assert in_pieces(["2023年 星期五 农历二月廿三"]) is None


def test_a_misread_day_gives_way_to_the_lunar_day_and_the_day_of_the_week() -> None:
    assert checked(date(2023, 3, 11), ["2023年3月11日 星期二 农历二月廿三"]) == DAY


@pytest.mark.parametrize("head", [["2023年3月14日 星期二 农历二月廿二"], ["2023年3月14日 星期三"], ["2023年3月14日"]])
def test_a_printed_day_stays_where_nothing_proves_another(head: list[str]) -> None:
    assert checked(DAY, head) == DAY
