"""Which of several lines above a report is its headline, and which lone line begins a new one."""

from __future__ import annotations

import pytest
from pages import articles, headline, writers

PAPER = "云江日报\n2023年3月14日 星期二\n\n"
REPORT = "\n\n本报讯（记者 闻晓舟）昨日，云江县召开农业工作会议，县长林若川讲话。\n"


@pytest.mark.parametrize(
    "below",
    [
        "林若川强调：把种子播进地里",
        "禤明远作工作报告 林若川就《规划》作说明",
        "澄州市委常委、宣传部部长柳青禾到会指导",
        "选举产生新一届领导机构",
        "高原等领导前往祝贺",
    ],
)
def test_the_line_that_tells_what_happened_is_the_headline_of_two(below: str) -> None:
    text = f"{PAPER}全县农业工作会议召开\n{below}{REPORT}"
    assert headline(articles(text)[0]) == "全县农业工作会议召开"


def test_two_headlines_are_not_joined_where_the_second_begins_with_leaders_of_a_level() -> None:
    text = f"{PAPER}一杯热茶端上\n市领导走访慰问环卫工人{REPORT}"
    assert headline(articles(text)[0]) == "市领导走访慰问环卫工人"


def test_a_short_headline_begins_a_report_that_names_its_own_writer() -> None:
    text = f"{PAPER}林若川调研春耕{REPORT}\n法庭开到田埂上\n\n青禾乡村民的纠纷在村口开庭，双方握手言和。（易建文）\n"
    assert [headline(article) for article in articles(text)] == ["林若川调研春耕", "法庭开到田埂上"]


def test_every_item_in_brackets_of_a_broadcast_is_an_article() -> None:
    text = "云江新闻 2023年3月14日\n\n【林若川调研春耕】\n昨天，县长林若川到青禾乡调研。\n\n【全县篮球赛落幕】\n全县小学生篮球赛落下帷幕，实验小学夺冠。\n"
    assert [headline(article).strip("【】") for article in articles(text)] == ["林若川调研春耕", "全县篮球赛落幕"]


def test_the_writers_named_in_the_last_sentence_of_an_item_are_its_reporters() -> None:
    text = "云江新闻 2023年3月14日\n\n【林若川调研春耕】\n昨天，县长林若川到青禾乡调研。本台记者闻晓舟、实习记者程小立报道。\n"
    [found] = articles(text)
    assert writers(found) == [("reporter", "闻晓舟"), ("reporter", "程小立")]


def test_what_a_site_counts_is_no_writer() -> None:
    text = "云江县人民政府\n林若川调研春耕\n发布时间：2023-03-14 来源：云江融媒 记者：闻晓舟 程小立 浏览次数：86\n\n3月13日，县长林若川到青禾乡调研。\n"
    assert writers(articles(text)[0]) == [("reporter", "闻晓舟"), ("reporter", "程小立")]


def test_the_number_under_which_an_office_publishes_is_no_headline() -> None:
    text = "云江县人民政府\n石桥镇召开春耕现场会\n索引号：010362894/2023-00417\n发布日期：2023-03-14\n\n3月13日，石桥镇召开春耕现场会。\n"
    assert headline(articles(text)[0]) == "石桥镇召开春耕现场会"
