"""The day that an article bears itself."""

from __future__ import annotations

from datetime import date

import pytest
from pages import articles, headline, page, writers

from kg.segment import segment
from kg.segment.ownday import dateline_day, web_day, year_told

ISSUED = date(2023, 3, 14)


@pytest.mark.parametrize(
    ("chars", "expected"),
    [
        ("本报3月12日讯（记者 苗雨）今天", date(2023, 3, 12)),
        ("本报石桥3月12日电 今天", date(2023, 3, 12)),
        ("新华社岚江3月12日电 今天", date(2023, 3, 12)),
        ("本报28日讯 今天", date(2023, 2, 28)),
        ("云江12日讯 今天", date(2023, 3, 12)),
        ("本报讯 3月12日", None),
        ("3月12日，本报讯", None),
        ("本报12月30日讯 今天", None),
        ("本报3月12日讯息量很大", None),
    ],
)
def test_a_dateline_tells_its_day_where_it_fits_the_issue(chars: str, expected: date | None) -> None:
    assert dateline_day(chars, ISSUED, 2023) == expected


def test_a_dateline_with_month_and_day_dates_a_page_of_which_only_the_year_is_known() -> None:
    assert dateline_day("本报3月12日讯 今天", None, 2023) == date(2023, 3, 12)


@pytest.mark.parametrize(
    ("chars", "expected"),
    [
        ("2023-03-12 云江日报 记者 苗雨", date(2023, 3, 12)),
        ("发布时间：2023年3月12日 来源：县融媒体中心", date(2023, 3, 12)),
        ("[2023-03-12]", date(2023, 3, 12)),
        ("2023-03-12", date(2023, 3, 12)),
        ("2023年3月12日，县长林若川调研。", None),
        ("截至2023-03-12", None),
    ],
)
def test_a_line_of_a_web_page_tells_its_day(chars: str, expected: date | None) -> None:
    assert web_day(chars) == expected


LISTED = (
    "林若川调研茶产业\n2023-03-09 云江日报 记者 苗雨\n昨天，县长林若川到青禾乡调研茶产业。\n\n"
    "全县审计会议召开\n发布时间：2023-03-07 浏览：9\n今天，全县审计会议召开。\n"
)


def test_each_article_of_a_listing_has_the_day_printed_below_its_headline() -> None:
    assert [(headline(a), a.issue.issued) for a in articles(LISTED)] == [("林若川调研茶产业", date(2023, 3, 9)), ("全县审计会议召开", date(2023, 3, 7))]


def test_the_writer_beside_that_day_is_named() -> None:
    assert writers(articles(LISTED)[0]) == [("reporter", "苗雨")]


def test_the_dateline_moves_the_clock_and_not_the_issue() -> None:
    article = segment(page("云江日报\n2023年3月14日\n\n全县审计会议召开\n本报3月12日讯 今天，全县审计会议召开。\n"))[0]
    assert (article.issue.issued, article.clock.issued) == (ISSUED, date(2023, 3, 12))


@pytest.mark.parametrize(
    ("report", "year"),
    [
        ("2月18日上午，云江2025 年第一次重大项目集中开工活动举行。", 2025),
        ("6月26日，云江县举行2019年二季度项目集中开工仪式。", 2019),
        ("9月3日，2018年秋学期第一周，局长到校看食堂。", 2018),
        ("3月5日，全县2024年项目开工现场会召开。", 2024),
        ("1月9日，2018年四季度项目集中开工。", None),
        ("1月9日，2018年第四次理事会召开。", None),
        ("2月20日，2018年秋学期总结会召开。", None),
        ("2月18日，全县2018年度总结表彰大会召开。", None),
        ("2019年6月26日，2018年第三批项目开工。", None),
        ("近日，2018年第三批项目开工。", None),
    ],
)
def test_the_year_of_a_report_is_that_of_what_was_held_where_the_month_fits(report: str, year: int | None) -> None:
    assert year_told(report) == year
