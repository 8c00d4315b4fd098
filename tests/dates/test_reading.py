"""Times as papers print them, against the issue of 14 March 2023 (a Tuesday) where a test says no other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import TIME, day_after, when
from kg.model import Issue, When

ISSUE = Issue(issued=date(2023, 3, 14), year=2023)
UNDATED = Issue()
DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))


def told(text: str, issued: date | None = ISSUE.issued) -> When:
    return when(text, Issue(issued=issued, year=issued.year if issued else None))


def day(text: str, issued: date | None = ISSUE.issued) -> str | None:
    start = told(text, issued).start
    return start.isoformat() if start else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天", "2023-03-14"),
        ("311日上午", "2023-03-11"),
        ("1228日", None),
        ("213日", "2023-02-13"),
        ("今日", "2023-03-14"),
        ("今晨", "2023-03-14"),
        ("昨天", "2023-03-13"),
        ("昨日下午", "2023-03-13"),
        ("昨晚", "2023-03-13"),
        ("前天上午", "2023-03-12"),
        ("大前天", "2023-03-11"),
        ("昨曰下午", "2023-03-13"),
        ("昨(13)日下午", "2023-03-13"),
        ("今(14)日", "2023-03-14"),
        ("本月八日", "2023-03-08"),
        ("3月13日", "2023-03-13"),
        ("13日晚", "2023-03-13"),
        ("3月5日上午", "2023-03-05"),
        ("2022年12月30日", "2022-12-30"),
        ("今天(3月14日)", "2023-03-14"),
        ("上周五", "2023-03-10"),
        ("上周日", "2023-03-12"),
        ("本周一", "2023-03-13"),
        ("当地时间3月12日", "2023-03-12"),
        ("去年12月28日", "2022-12-28"),
        ("今年3月8日", "2023-03-08"),
        ("本月8日", "2023-03-08"),
        ("上月28日", "2023-02-28"),
        ("昨天(3月13日)上午", "2023-03-13"),
        ("3月13日(星期一)上午", "2023-03-13"),
        ("三月八日", "2023-03-08"),
        ("二〇二二年十二月三日", "2022-12-03"),
        ("3月13号", "2023-03-13"),
        ("2023年元旦", "2023-01-01"),
        ("大年初八", "2023-01-29"),
        ("农历正月十五", "2023-02-05"),
        ("2023-03-08", "2023-03-08"),
        ("2023.3.8", "2023-03-08"),
        ("2023/3/8", "2023-03-08"),
        ("二○二三年三月八日", "2023-03-08"),
        ("十一月廿八日", "2022-11-28"),
        ("十三日下午", "2023-03-13"),
        ("3月13曰", "2023-03-13"),
        ("3月13日(昨天)", "2023-03-13"),
        ("3月13日上午9时30分", "2023-03-13"),
        ("昨夜", "2023-03-13"),
        ("周一上午", "2023-03-13"),
    ],
)
def test_a_time_that_fixes_a_day_gives_it(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "issued", "expected"),
    [
        ("28日", date(2023, 3, 2), "2023-02-28"),
        ("31日下午", date(2023, 1, 2), "2022-12-31"),
        ("昨日", date(2023, 3, 1), "2023-02-28"),
        ("昨日", date(2024, 3, 1), "2024-02-29"),
        ("昨天", date(2023, 1, 1), "2022-12-31"),
        ("12月31日", date(2023, 1, 2), "2022-12-31"),
        ("12月28日", date(2023, 1, 5), "2022-12-28"),
        ("1月1日", date(2022, 12, 31), "2022-01-01"),
        ("29日", date(2024, 3, 3), "2024-02-29"),
    ],
)
def test_at_the_turn_of_a_month_or_a_year_the_day_is_the_one_before(text: str, issued: date, expected: str) -> None:
    assert day(text, issued) == expected


@pytest.mark.parametrize("text", ["31日", "30日"])
def test_a_day_that_the_month_before_does_not_have_is_not_made_up(text: str) -> None:
    assert told(text, date(2023, 3, 2)).start is None


@pytest.mark.parametrize("text", ["2月30日", "13月5日", "0月0日"])
def test_a_day_that_no_calendar_has_is_not_made_up(text: str) -> None:
    assert told(text).start is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3月6日至8日", date(2023, 3, 6), date(2023, 3, 8)),
        ("3月6日—8日", date(2023, 3, 6), date(2023, 3, 8)),
        ("3月6-8日", date(2023, 3, 6), date(2023, 3, 8)),
        ("3月6日-3月8日", date(2023, 3, 6), date(2023, 3, 8)),
        ("6日至8日", date(2023, 3, 6), date(2023, 3, 8)),
        ("2月28日至3月2日", date(2023, 2, 28), date(2023, 3, 2)),
        ("2022年12月30日至2023年1月2日", date(2022, 12, 30), date(2023, 1, 2)),
        ("12月30日至1月2日", date(2022, 12, 30), date(2023, 1, 2)),
        ("3月2日起连续四天", date(2023, 3, 2), date(2023, 3, 5)),
        ("3月12日晚至13日凌晨", date(2023, 3, 12), date(2023, 3, 13)),
        ("12、13日", date(2023, 3, 12), date(2023, 3, 13)),
        ("3月6、8日", date(2023, 3, 6), date(2023, 3, 8)),
    ],
)
def test_several_days_have_a_first_and_a_last(text: str, start: date, end: date) -> None:
    assert (told(text).start, told(text).end) == (start, end)


@pytest.mark.parametrize("text", ["日前", "近日", "连日来", "上个月", "本月", "前不久", "近期"])
def test_a_loose_time_gives_bounds_and_no_day(text: str) -> None:
    found = told(text)
    assert (found.start, found.basis) == (None, "bounded")


@pytest.mark.parametrize("text", ["日前", "近日", "连日来", "近期"])
def test_a_loose_time_reaches_no_further_than_the_issue(text: str) -> None:
    found = told(text)
    assert found.earliest is not None
    assert found.earliest < date(2023, 3, 14) == found.latest


@pytest.mark.parametrize(("text", "basis"), [("3月5日", "explicit"), ("昨日", "relative"), ("上周五", "relative"), ("日前", "bounded")])
def test_the_basis_says_how_the_day_was_known(text: str, basis: str) -> None:
    assert told(text).basis == basis


@pytest.mark.parametrize(("text", "printed"), [("5月9日", "--05-09"), ("9日", "---09"), ("12月31日晚", "--12-31")])
def test_without_an_issue_a_day_keeps_what_was_printed(text: str, printed: str) -> None:
    found = when(text, UNDATED)
    assert (found.start, found.month_day, found.earliest) == (None, printed, None)


def test_without_an_issue_several_days_keep_what_was_printed() -> None:
    found = when("6月2日至4日", UNDATED)
    assert (found.month_day, found.end_month_day) == ("--06-02", "--06-04")


def test_with_the_year_of_the_issue_alone_a_month_and_day_are_a_day() -> None:
    assert when("5月9日", Issue(year=2022)).start == date(2022, 5, 9)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("今年3月", date(2023, 3, 1), date(2023, 3, 14)),
        ("去年12月底", date(2022, 12, 21), date(2022, 12, 31)),
        ("去年", date(2022, 1, 1), date(2022, 12, 31)),
        ("上个月", date(2023, 2, 1), date(2023, 2, 28)),
        ("上月底", date(2023, 2, 21), date(2023, 2, 28)),
        ("3月上旬", date(2023, 3, 1), date(2023, 3, 10)),
        ("2021年3月", date(2021, 3, 1), date(2021, 3, 31)),
        ("去年底", date(2022, 11, 1), date(2022, 12, 31)),
        ("上周", date(2023, 3, 6), date(2023, 3, 12)),
        ("上周末", date(2023, 3, 11), date(2023, 3, 12)),
        ("近三天", date(2023, 3, 11), date(2023, 3, 14)),
        ("本月", date(2023, 3, 1), date(2023, 3, 14)),
    ],
)
def test_a_month_or_a_year_bounds_the_time(text: str, earliest: date, latest: date) -> None:
    found = told(text)
    assert (found.start, found.earliest, found.latest) == (None, earliest, latest)


def test_without_an_issue_last_year_gives_a_month_and_day_and_no_year() -> None:
    assert when("去年12月28日", UNDATED) == When(month_day="--12-28", basis="explicit")


def test_without_an_issue_yesterday_is_no_day() -> None:
    assert when("昨日", UNDATED) == When()


@pytest.mark.parametrize("text", ["不是时间", "", "日常", "100日元"])
def test_what_is_no_time_says_nothing(text: str) -> None:
    assert told(text) == When()


@pytest.mark.parametrize("text", ["50日元", "工作日常", "人民日报", "15日均", "3日游", "元旦晚会", "元旦献词"])
def test_a_character_for_day_in_another_word_is_no_time(text: str) -> None:
    assert TIME.search(text) is None


@given(DAYS, DAYS)
def test_a_full_date_is_itself_whatever_the_issue(issued: date, told_day: date) -> None:
    assert told(f"{told_day.year}年{told_day.month}月{told_day.day}日", issued).start == told_day


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_month_and_day_lie_at_most_days_ahead_of_the_issue_and_less_than_a_year_back(issued: date, month: int, number: int) -> None:
    found = told(f"{month}月{number}日", issued).start
    assert found is not None
    assert -366 <= (found - issued).days <= 3
    assert (found.month, found.day) == (month, number)


@given(DAYS, st.integers(1, 28))
def test_a_bare_day_is_of_this_month_or_the_last(issued: date, number: int) -> None:
    found = told(f"{number}日", issued).start
    assert found is not None
    assert -60 <= (found - issued).days <= 1


@given(DAYS, st.sampled_from(["今天", "昨日", "前天", "上周三", "本周日", "日前", "3月5日", "5日", "2月28日至3月2日"]))
def test_the_bounds_hold_the_day(issued: date, text: str) -> None:
    found = told(text, issued)
    assert found.earliest is not None
    assert found.latest is not None
    assert found.start is None or found.earliest <= found.start <= (found.end or found.start) <= found.latest


@pytest.mark.parametrize(
    ("text", "basis"), [("3月13日", "explicit"), ("2022年12月30日", "explicit"), ("13日", "relative"), ("本月12日", "relative"), ("昨日", "relative")]
)
def test_the_basis_says_whether_the_day_is_printed_or_counted_from_the_issue(text: str, basis: str) -> None:
    assert told(text).basis == basis


@pytest.mark.parametrize("text", ["截至3月12日", "3月12日以来", "3月12日前", "3.13", "十日谈"])
def test_a_bound_of_something_else_is_no_time_of_an_event(text: str) -> None:
    assert TIME.search(text) is None


def test_the_day_after_a_day_without_a_year_has_none_either() -> None:
    assert day_after(When(month_day="--08-31", basis="explicit")) == When(month_day="--09-01", basis="relative")
