"""Lines beside a headline that only say where the report comes from, and who wrote it."""

from __future__ import annotations

import pytest
from pages import articles, bodies, headline, writers

TITLE = "林若川到石桥镇调研春耕备耕工作"
REPORT = "3月13日，县长林若川到石桥镇调研春耕备耕工作。\n林若川走进农资商店，了解种子和化肥的价格。"
TOLD = ["3月13日，县长林若川到石桥镇调研春耕备耕工作。", "林若川走进农资商店，了解种子和化肥的价格。"]


@pytest.mark.parametrize(
    "source",
    [
        "云江县人民政府网",
        "云江县工商联",
        "云江农业 时间：2023-03-14",
        "岚江省云江商会 2023年3月",
        "云商网 2023年3月",
        "云江 2023-03-14",
        "云江县商务局 2023.3.14",
        "来源 云江县委宣传部",
        "县政府办公室",
        "清溪农业信息  2023-03-14",
        "云江县第二中学 2023-03-14 09:26",
        "高邮统战 (2023-03-14)",
        "岚江日报社云江记者站 钟立",
        "竹韵纸业集团党委宣传部",
    ],
)
@pytest.mark.parametrize("page", ["{0}\n{1}\n{2}", "{0}\n\n{1}\n\n{2}", "{1}\n\n{0}\n\n{2}"])
def test_the_name_of_a_source_beside_the_title_is_no_headline(page: str, source: str) -> None:
    [article] = articles(page.format(TITLE, source, REPORT))
    assert (headline(article), bodies(article)) == (TITLE, TOLD)


def test_an_account_named_after_its_place_is_a_source() -> None:
    [article] = articles(f"{TITLE}\n高邮统战\n{REPORT}")
    assert headline(article) == TITLE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云江县第二中学\n全县中小学生篮球赛圆满落幕", "全县中小学生篮球赛圆满落幕"),
        ("全县农业工作会议召开\n林若川慰问县公安局", "林若川慰问县公安局"),
        ("一杯热茶端上来\n种子的分量", "种子的分量"),
        ("县政府办公室\n云江县工商联", "云江县工商联"),
    ],
)
def test_a_line_that_tells_something_stays_the_headline(text: str, expected: str) -> None:
    assert headline(articles(f"{text}\n{REPORT}")[0]) == expected


def test_a_body_above_the_headline_in_one_block_stays_its_kicker() -> None:
    [article] = articles(f"云江县第二中学\n全县中小学生篮球赛圆满落幕\n\n{REPORT}")
    assert article.slice(article.kicker) == "云江县第二中学"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("岚江日报 记者孙小陵、通讯员马小琴", [("reporter", "孙小陵"), ("correspondent", "马小琴")]),
        ("今日云江 2023-03-14 作者：陆小智", [("correspondent", "陆小智")]),
        ("云江新闻网讯 2023-03-14 (分站记者 罗小雄)", [("reporter", "罗小雄")]),
        ("云江在线(记者 罗小雄) 2023-03-14", [("reporter", "罗小雄")]),
        ("采写：云江快报记者 朱小海 通讯员 周小昌", [("reporter", "朱小海"), ("correspondent", "周小昌")]),
    ],
)
@pytest.mark.parametrize("page", ["{0}\n{1}\n{2}", "{0}\n\n{1}\n\n{2}"])
def test_a_paper_and_its_writers_on_a_line_below_the_title(page: str, line: str, expected: list[tuple[str, str]]) -> None:
    [article] = articles(page.format(TITLE, line, REPORT))
    assert (headline(article), bodies(article), writers(article)) == (TITLE, TOLD, expected)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("云江新闻网消息 记者邹小辉、通讯员蒋小明报道：", [("reporter", "邹小辉"), ("correspondent", "蒋小明")]),
        ("云江网记者靳小慧、张小盈、实习生霍小杰3月13日报道：", [("reporter", "靳小慧"), ("reporter", "张小盈"), ("correspondent", "霍小杰")]),
    ],
)
def test_writers_at_the_head_of_a_report_behind_the_medium_and_with_a_day(opening: str, expected: list[tuple[str, str]]) -> None:
    [article] = articles(f"{TITLE}\n{opening}{REPORT}")
    assert (bodies(article), writers(article)) == (TOLD, expected)


def test_who_gathered_the_report_stands_at_its_end() -> None:
    [article] = articles(f"{TITLE}\n{REPORT}\n采写：云江快报记者 朱小海 通讯员 周小昌")
    assert writers(article) == [("reporter", "朱小海"), ("correspondent", "周小昌")]


def test_the_title_of_the_source_heads_a_report_without_another() -> None:
    assert headline(articles(f"原标题：{TITLE}\n\n{REPORT}")[0]) == TITLE
    assert headline(articles(f"林若川调研春耕\n原标题：{TITLE}\n\n{REPORT}")[0]) == "林若川调研春耕"


def test_the_only_marked_line_is_the_headline_though_it_reads_like_a_deck() -> None:
    [article] = articles(f"《云江新闻》 (20230314)\n\n### 林若川访问石桥镇并主持春耕会议\n\n{REPORT}")
    assert headline(article) == "林若川访问石桥镇并主持春耕会议"
