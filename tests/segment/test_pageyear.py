"""The year of a page that prints no date, by what its text says in passing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pages import articles, page

from kg.segment import segment

SPRING, SUMMER, AUTUMN = "4月13日，县长林若川主持召开会议。", "7月20日，县长林若川到石桥镇调研。", "11月20日，县长林若川到石桥镇调研。"


def year(text: str) -> int | None:
    return articles(f"云江日报\n\n{text}\n")[0].issue.year


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("9月8日，县里庆祝第三十个教师节。", 2014),
        ("3月10日，在我国第39个植树节到来前，林若川上山栽树。", 2017),
        ("7月29日，在建校95周年前夕，林若川看望师生。", None),
        ("7月29日，在人民解放军成立95周年前夕，林若川看望官兵。", 2022),
        (SPRING + "他说，要以实干迎接建国60周年。", 2009),
        (AUTUMN + "他说，要以实干迎接建党60周年。", None),
        (SPRING + "会议学习了在庆祝建党100周年大会上的讲话。", None),
        (SUMMER + "他说，要为党的十九大胜利召开出力。", 2017),
        (AUTUMN + "他说，要为党的十九大胜利召开出力。", None),
        ("10月18日，中国共产党第十九次全国代表大会开幕，青禾乡收看了盛况。", 2017),
        (SUMMER + "他宣讲了党的十九大精神。", None),
        ("9月10日，青禾乡庆祝第30个教师节，同庆建国60周年。", None),
    ],
)
def test_what_is_counted_by_years_tells_the_year_near_its_day(told: str, found: int | None) -> None:
    assert year(told) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (SUMMER + "镇里汇报了2013年上半年春耕运行情况。", 2013),
        (SPRING + "镇里汇报了2013年上半年春耕运行情况。", None),
        (SPRING + "会议审议了2016年工作要点。", 2016),
        (SPRING + "会议听取了2016年工作要点完成情况。", None),
        (AUTUMN + "会议解读了《2012年全县考核办法》。", None),
        (SUMMER + "会议解读了《2012年全县考核办法》。", 2012),
        ("1月13日是2017年春运第一天，林若川到车站检查。", 2017),
        ("9月13日，林若川检查2016秋学期开学工作。", 2016),
        ("5月13日，林若川到石桥镇调研。截至2014年4月，全镇建成大棚40座。", 2014),
        ("5月13日，林若川到石桥镇调研。截至2013年12月，全镇建成大棚40座。", None),
        ("10月21日，林若川到云江商会座谈。商会成立于2019年2月9日。", None),
        ("10月21日，林若川到云江商会座谈。2019年12月29日，商会挂牌，办公在石桥镇。", None),
        ("10月21日，林若川到云江商会座谈。展会将于2019年12月29日开场，办在石桥镇。", 2019),
        ("10月21日，林若川到云江商会座谈。会谈定在2019年10月25日再开。", 2019),
    ],
)
def test_parts_of_a_year_plans_and_whole_days_tell_the_year_where_they_can_lie_in_one_only(told: str, found: int | None) -> None:
    assert year(told) == found


@pytest.mark.parametrize(
    ("link", "day"),
    [
        ("链接：http://www.yunjiang.example/2014-11/11/content_1019.htm", "2014-11-11"),
        ("http://www.yunjiang.example/news/t20141111_5028.html", "2014-11-11"),
        ("http://www.yunjiang.example/n/20141111/1.html http://www.yunjiang.example/n/20141112/2.html", "None"),
        ("http://www.yunjiang.example/news/show-5028.html", "None"),
    ],
)
def test_the_only_day_that_addresses_hold_is_that_of_the_page(link: str, day: str) -> None:
    [article] = segment(replace(page(f"林若川到石桥镇调研\n11月10日，县长林若川到石桥镇调研春耕。\n来源：云江在线\n{link}\n"), source_file="p.txt"))
    assert str(article.issue.issued) == day


def test_a_chronicle_of_a_year_tells_it_of_all_its_days() -> None:
    assert articles("2014年商会大事记\n3月5日，会长林若川赴澄州考察。\n")[0].issue.year == 2014
