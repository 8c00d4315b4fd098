"""Pages with parts that bear names: scripts of broadcasts, lists of contents, columns of short news, what a web page says of itself."""

from __future__ import annotations

from datetime import date

import pytest
from pages import articles, bodies, headline, writers

SCRIPT = """云江新闻
播出时间：2023年3月14日 19:30
云江县融媒体中心

【提要】
△ 林若川调研春耕工作
△ 全县招商引资工作会议召开

【口播】昨天，县长林若川到青禾乡调研春耕工作。
【正文】林若川走进田间，察看墒情。
【同期声】县长 林若川：要抢抓农时。

【口播】3月12日，全县招商引资工作会议召开。
【正文】县委书记禤明远出席会议。
（记者：闻晓舟 摄像：程立 编辑：孙丽）
"""


def test_each_item_of_a_broadcast_is_an_article_with_its_headline_from_the_contents() -> None:
    found = articles(SCRIPT)
    assert [headline(article) for article in found] == ["林若川调研春耕工作", "全县招商引资工作会议召开"]
    assert bodies(found[1]) == ["3月12日，全县招商引资工作会议召开。", "县委书记禤明远出席会议。"]


def test_a_broadcast_has_its_day_and_names_its_reporters_only() -> None:
    found = articles(SCRIPT)
    assert found[0].issue.issued == date(2023, 3, 14)
    assert writers(found[1]) == [("reporter", "闻晓舟")]


@pytest.mark.parametrize("column", ["简讯", "简 讯", "◆ 简讯 ◆", "要闻速览", "走基层·简讯"])
def test_a_column_of_short_news_is_an_article_under_its_name(column: str) -> None:
    text = f"云江日报\n2023年3月14日 星期二\n\n林若川调研春耕工作\n\n本报讯（记者 闻晓舟）昨日，林若川到青禾乡调研。\n\n{column}\n\n▲昨日，县妇联开会。\n"
    assert headline(articles(text)[1]) == "".join(column.strip("◆ ").split())


def test_what_a_web_page_says_of_itself_is_no_headline() -> None:
    text = "岚江竹韵纸业有限公司\n公司新闻  领导关怀  行业动态\n林若川来我司调研\n作者：行政部 时间：2023-3-14 点击：86次\n\n3月13日，县长林若川来我司调研。\n"
    [found] = articles(text)
    assert (headline(found), writers(found), found.issue.issued) == ("林若川来我司调研", [], date(2023, 3, 14))


def test_a_writer_named_on_such_a_line_is_found() -> None:
    text = "岚江理工学院 新闻网\n林若川来校调研\n2023-03-14 文/图：宣传处 程立 点击：86\n\n3月13日，县长林若川来校调研。\n"
    assert writers(articles(text)[0]) == [("correspondent", "程立")]


def test_a_masthead_with_its_parts_set_apart_is_no_headline() -> None:
    text = "云江日报\n2023年3月14日 星期二 癸卯年二月廿三 第46期\n\n林若川调研春耕工作\n\n本报讯（记者 闻晓舟）昨日，林若川到青禾乡调研。\n"
    assert [headline(article) for article in articles(text)] == ["林若川调研春耕工作"]


def test_the_day_of_a_masthead_may_be_spelled_the_old_way() -> None:
    assert articles("云江侨讯\n二○二三年十一月廿八日 星期二\n\n林若川会见乡亲\n\n昨日，林若川会见乡亲。\n")[0].issue.issued == date(2023, 11, 28)


def test_a_headline_printed_on_two_lines_is_one() -> None:
    text = "云江日报\n2023年3月14日\n\n县领导假期检查疫情防\n控和安全生产工作\n\n本报讯（记者 闻晓舟）昨日，林若川检查工作。\n"
    assert headline(articles(text)[0]) == "县领导假期检查疫情防控和安全生产工作"


def test_figures_below_a_headline_are_its_second_line() -> None:
    text = "云江日报\n2023年3月14日\n\n云江智造产业园开工\n总投资28亿元 首期明年投产\n\n本报讯（记者 闻晓舟）昨日，云江智造产业园开工。\n"
    assert headline(articles(text)[0]) == "云江智造产业园开工"


def test_a_headline_printed_below_its_report_finds_it() -> None:
    text = (
        "云江日报\n2023年3月14日\n\n本报讯（记者 闻晓舟）昨日，林若川检查春耕生产工作。\n\n林若川检查春耕生产工作\n\n医疗队慰问住院群众\n\n"
        "本报讯（记者 程立）昨日，医疗队慰问住院群众。\n"
    )
    assert [headline(article) for article in articles(text)] == ["林若川检查春耕生产工作", "医疗队慰问住院群众"]


def test_a_short_headline_begins_an_article_that_its_writer_signs() -> None:
    text = (
        "云江日报\n2023年3月14日\n\n林若川调研春耕工作\n\n本报讯（记者 闻晓舟）昨日，林若川到青禾乡调研。\n\n"
        "备足农资 不误农时\n连日来，县供销社组织调运化肥。\n（记者 程立）\n"
    )
    found = articles(text)
    assert [headline(article) for article in found] == ["林若川调研春耕工作", "备足农资 不误农时"]
    assert writers(found[1]) == [("reporter", "程立")]


def test_names_in_brackets_at_the_end_wrote_it_and_are_staff_only_if_the_page_says_so() -> None:
    text = (
        "云江日报\n2023年3月14日\n\n林若川调研春耕工作\n\n本报讯（记者 闻晓舟）昨日，林若川到青禾乡调研。\n\n"
        "县二中举行运动会\n\n本报讯 昨日，县二中举行运动会。（闻晓舟 程立）\n\n县三中举行运动会\n\n本报讯 昨日，县三中举行运动会。（见图）\n"
    )
    assert [writers(article) for article in articles(text)[1:]] == [[("reporter", "闻晓舟"), ("correspondent", "程立")], []]


def test_a_line_above_gives_the_day_of_the_news_below() -> None:
    [found] = articles("云江县人民政府 > 政务公开 > 一周政务要闻（2023年3月6日—3月12日）\n更新时间：2023-03-13\n\n【3月6日】\n●林若川调研春耕工作。\n")
    assert headline(found) == "一周政务要闻(2023年3月6日—3月12日)"
    assert bodies(found) == ["【3月6日】", "●林若川调研春耕工作。"]


def test_other_articles_named_below_are_not_read() -> None:
    text = (
        "云江发布\n2023年3月14日\n\n【关注】林若川调研春耕工作✨\n\n3月13日，林若川到青禾乡调研。\n\n"
        "往期推荐\n◆ 云江这个村上了央视！\n◆ 县委常委会召开会议\n\n记者：闻晓舟\n"
    )
    [found] = articles(text)
    assert (headline(found), bodies(found), writers(found)) == ("【关注】林若川调研春耕工作", ["3月13日，林若川到青禾乡调研。"], [("reporter", "闻晓舟")])


def test_a_report_behind_the_fields_of_a_page_is_read() -> None:
    text = (
        "岚江·澄州市云江县\n2023年3月14日\n\n林若川调研春耕工作\n\n"
        "发布时间：2023-03-14 来源：县委办。3月13日，县长林若川到青禾乡调研。座谈时，镇长石磊作了汇报。\n"
    )
    [found] = articles(text)
    assert (headline(found), bodies(found)[0]) == ("林若川调研春耕工作", "3月13日，县长林若川到青禾乡调研。")
