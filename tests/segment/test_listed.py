"""Pages of several items, each with a day beside its headline, and what a site leaves at the ends of lines."""

from __future__ import annotations

import pytest
from pages import articles, bodies, headline, page, writers

from kg.claims import EventClaim
from kg.line import said_in

DRILL = "石桥镇中心小学开展消防演练"
PRIZE = "竺青为师生颁奖"
TEXT = "学生们在老师的带领下有序撤离。消防员林若川作了讲解。"


def heads(text: str) -> list[str]:
    return [headline(article) for article in articles(text)]


def test_each_headline_with_a_day_below_it_begins_an_item() -> None:
    text = f"{DRILL}\n2023-03-14\n{TEXT}\n{PRIZE}\n2023-03-10\n颁奖会热闹非凡，副县长竺青到场。"
    assert heads(text) == [DRILL, PRIZE]
    assert [str(article.issue.issued) for article in articles(text)] == ["2023-03-14", "2023-03-10"]


def test_each_headline_with_a_day_above_it_begins_an_item() -> None:
    text = f"2023-03-14\n{DRILL}\n学生们在老师的带领下有序撤离。消防员作了讲解，又演示了\n\n2022-03-10\n{PRIZE}\n颁奖会热闹非凡，副县长竺青到场。"
    assert heads(text) == [DRILL, PRIZE]
    assert [str(article.issue.issued) for article in articles(text)] == ["2023-03-14", "2022-03-10"]


def test_each_item_with_a_day_at_its_end_has_that_day() -> None:
    text = f"{DRILL}\n{TEXT}\n学校动态 2023/03/14 09:30\n{PRIZE}\n2月28日，颁奖会热闹非凡，副县长竺青到场\n学校动态 2022/03/01 10:05\n"
    assert heads(text) == [DRILL, PRIZE]
    assert [str(article.issue.issued) for article in articles(text)] == ["2023-03-14", "2022-03-01"]


def test_the_day_of_an_item_may_stand_with_its_column() -> None:
    text = f"2023-03-14 学校动态 云江\n{DRILL}\n{TEXT}\n2023-03-10 学校动态 石桥\n{PRIZE}\n颁奖会热闹非凡，副县长竺青到场。\n"
    assert heads(text) == [DRILL, PRIZE]


def test_the_day_before_a_headline_on_its_line_is_none_of_it() -> None:
    assert heads(f"2023.03.14 {DRILL}\n\n昨日，石桥镇中心小学开展消防演练。") == [DRILL]


@pytest.mark.parametrize("day", ["2023年{month}月2日", "2023 年{month} 月2 日"])
def test_a_chronicle_is_an_item_a_line(day: str) -> None:
    told = ("石桥镇召开工作会议", "县长竺青（中）到石桥镇调研", "副县长米良（右三）到大湾村调研", "石桥镇举行消防演练")
    text = "\n".join(f"{day.format(month=month)}，{line}" for month, line in enumerate(told, 1))
    assert len(articles(text)) == len(told)
    events = [claim for told in said_in(page(text)) for claim in told.claims if isinstance(claim, EventClaim)]
    assert [str(event.when.start) for event in events] == ["2023-01-02", "2023-02-02", "2023-03-02", "2023-04-02"]


def test_the_house_that_signs_an_item_with_a_day_is_no_headline() -> None:
    text = f"{DRILL}\n\n{TEXT}\n云江县宏泰机械厂宣传部\n2023年3月14日\n\n{PRIZE}\n\n昨天，副县长竺青为师生颁奖。\n云江县宏泰机械厂宣传部\n2023年3月10日\n"
    assert heads(text) == [DRILL, PRIZE]
    assert [str(article.issue.issued) for article in articles(text)] == ["2023-03-14", "2023-03-10"]


def test_a_headline_apart_begins_an_item_whose_report_says_it_again() -> None:
    text = f"{DRILL}\n\n{TEXT}\n\n青禾乡举行村规评议会\n\n为了把村规订好，3月7日，青禾乡举行村规评议会，村民代表到场。"
    assert heads(text) == [DRILL, "青禾乡举行村规评议会"]


@pytest.mark.parametrize("below", ["座谈会上，竺青介绍了情况。", "竺青指出，要多演练。", "会议要求，各班都要做好准备。"])
def test_lines_below_photographs_begin_no_item(below: str) -> None:
    text = f"{DRILL}\n\n3月13日，石桥镇中心小学开展消防演练，副县长竺青参加。\n竺青观看演练\n学生们走出教室\n{below}"
    assert heads(text) == [DRILL]


@pytest.mark.parametrize("below", ["竺青走进教室\n学生们排好队", "图 | 演练的样子", "副县长竺青(左一)到场", "(青禾乡宣传办公室)"])
def test_what_stands_below_the_only_report_is_no_headline(below: str) -> None:
    assert heads(f"3月13日，石桥镇中心小学开展消防演练，副县长竺青走进教室。\n{below}") == [""]


def test_a_page_on_one_line_has_its_title_and_its_fields_set_apart() -> None:
    text = f"{DRILL} 发布时间：2023年3月14日 浏览：86次 3月13日，石桥镇中心小学开展消防演练，师生都参加了。副县长竺青到场观看，并要求学校多做这样的演练。"
    [found] = articles(text)
    assert headline(found) == DRILL
    assert bodies(found)[0] == "3月13日，石桥镇中心小学开展消防演练，师生都参加了。"


def test_a_line_that_the_paragraph_below_says_again_is_its_headline() -> None:
    text = "校领导竺青、高原率队赴澄州学习\n按照学校的安排，3月7日，副校长竺青、高原率队赴澄州学习办学经验，一行走访了两所学校。"
    assert heads(text) == ["校领导竺青、高原率队赴澄州学习"]


def test_a_headline_goes_on_where_the_second_line_links_to_the_first() -> None:
    text = "全县青年读书会启动仪式\n暨春日诗会在石桥镇举行\n\n3月13日，全县青年读书会启动仪式暨春日诗会在石桥镇举行。"
    assert heads(text) == ["全县青年读书会启动仪式暨春日诗会在石桥镇举行"]


def test_the_upper_of_two_lines_is_the_headline_where_it_tells_what_the_report_tells() -> None:
    report = "本报讯 近日，县长林若川到四个乡镇调研春耕，看了苗情。"
    assert heads(f"林若川到四个乡镇调研\n问路于田 问计于民\n{report}") == ["林若川到四个乡镇调研"]
    assert heads(f"播下新希望\n林若川到四个乡镇调研\n{report}") == ["林若川到四个乡镇调研"]
    assert heads(f"2023年3月14日 星期二 第2版\n\n林若川到四个乡镇调研\n问路于田 问计于民\n\n{report}") == ["问路于田 问计于民"]


@pytest.mark.parametrize(
    "left",
    [
        "???? {}",
        "{} |",
        "![](/upload/20230314.jpg)\n{}",
        "本文来源：云江县农业农村局\n{}",
        "详细内容\n{}",
        "邮箱登录 | 政务门户\n繁体中文 | 长者版 | 关注我们：\n{}",
    ],
)
def test_what_a_site_leaves_at_the_ends_of_lines_is_no_text(left: str) -> None:
    report = "3月13日，石桥镇中心小学开展消防演练。"
    [found] = articles(f"{DRILL}\n" + left.format(report))
    assert (headline(found), bodies(found)) == (DRILL, [report])


def test_a_teaser_below_the_head_of_other_news_is_none_of_the_report() -> None:
    text = f"{DRILL}\n\n3月13日，石桥镇中心小学开展消防演练。\n新闻推荐\n3月5日，县长林若川主持召开会议。林若川强调，一要认清...\n"
    assert bodies(articles(text)[0]) == ["3月13日，石桥镇中心小学开展消防演练。"]


@pytest.mark.parametrize("between", ["米良", "讲解现场", "副主编：米良", "● 全县八所学校参加\n● 下月再练一次"])
def test_what_stands_between_the_title_and_its_report_is_not_the_headline(between: str) -> None:
    assert heads(f"{DRILL}\n\n{between}\n3月13日，石桥镇中心小学开展消防演练，副县长竺青到场。\n学生们有序撤离。")[0] == DRILL


@pytest.mark.parametrize(("begins", "day"), [("同日下午", "--03-12"), ("次日", "--03-13"), ("近日", None)])
def test_an_item_that_counts_from_the_one_above_has_its_day(begins: str, day: str | None) -> None:
    text = f"全县茶业会议召开\n本报讯 3月12日，全县茶业会议召开，县长林若川主持。\n又讯 {begins}，副县长竺青到青禾乡看望茶农。（米良）"
    [_, visit] = [claim for told in said_in(page(text)) for claim in told.claims if isinstance(claim, EventClaim)]
    assert visit.when.month_day == day


@pytest.mark.parametrize("box", ["2023\n03-14", "03-14\n2023", "14\n2023-03", "2023年3月\n14日", "2023年\n3月14日"])
def test_a_day_set_on_two_lines_is_that_of_the_page(box: str) -> None:
    [found] = articles(f"领导关怀\n{DRILL}\n{box}\n3月13日，石桥镇中心小学开展消防演练。\n")
    assert (headline(found), str(found.issue.issued)) == (DRILL, "2023-03-14")


@pytest.mark.parametrize(
    "fields",
    [
        "信息提供日期 : 2023-03-14 09:19来源 : 石桥镇政府办",
        "石桥镇中心小学 发布时间：2023-03-14 信息来源：石桥发布",
        "图片作者：文字作者：信息来源：石桥镇中心小学发布时间：2023-03-14浏览量：86",
    ],
)
def test_fields_of_a_site_are_neither_headline_nor_writers(fields: str) -> None:
    [found] = articles(f"{DRILL}\n\n{fields}\n\n3月13日，石桥镇中心小学开展消防演练。\n")
    assert (headline(found), str(found.issue.issued), found.bylines) == (DRILL, "2023-03-14", ())


def test_a_field_that_holds_the_only_title_gives_it() -> None:
    assert heads(f"发布日期：2023-03-14\n标题：{DRILL}\n3月13日，石桥镇中心小学开展消防演练。\n") == [DRILL]


def test_what_stands_below_an_empty_path_is_the_title() -> None:
    assert heads(f"您的当前位置：\n\n{DRILL}\n\n3月13日，石桥镇中心小学开展消防演练。\n") == [DRILL]


@pytest.mark.parametrize("line", ["记者米良摄影报道3月13日", "云江在线3月14日石桥消息 3月13日"])
def test_how_a_report_begins_is_none_of_it(line: str) -> None:
    assert bodies(articles(f"{DRILL}\n\n{line}，石桥镇中心小学开展消防演练。\n")[0]) == ["3月13日，石桥镇中心小学开展消防演练。"]


REPORT = "3月13日，石桥镇中心小学全体师生在操场上开展消防演练，副县长竺青到场观看。"


@pytest.mark.parametrize("copy", [REPORT, f"导读：{REPORT}竺青提..."])
def test_a_report_that_stands_again_below_its_title_is_told_once(copy: str) -> None:
    [found] = articles(f"{REPORT}\n竺青提了要求。\n{DRILL}\n2023-03-14 15:05:28 来源：云江在线\n{copy}\n")
    assert (headline(found), bodies(found)) == (DRILL, [REPORT, "竺青提了要求。"])


def test_two_reports_that_begin_alike_are_two() -> None:
    text = f"{DRILL}\n{REPORT}\n\n{PRIZE}\n{REPORT[:-3]}并颁奖。\n"
    assert heads(text) == [DRILL, PRIZE]


def test_all_writers_of_a_field_are_named_and_no_house() -> None:
    text = f"{DRILL}\n作者：米良 竺青 发布时间：2023-03-14 浏览：86\n\n{REPORT}\n"
    assert writers(articles(text)[0]) == [("correspondent", "米良"), ("correspondent", "竺青")]
    assert not articles(text.replace("米良 竺青", "石桥中学"))[0].bylines


def test_a_title_that_begins_with_a_day_is_none_of_the_report_that_begins_so_too() -> None:
    text = "2023年3月13日，县长林若川来石桥镇中心小学调研\n2023年3月13日，县长林若川率县教育局、县水务局负责人，来石桥镇中心小学调研。学校介绍了情况。"
    [found] = articles(text)
    assert headline(found) == "2023年3月13日，县长林若川来石桥镇中心小学调研"
    assert len(bodies(found)) == 2


def test_numbers_set_on_lines_of_their_own_go_back_where_they_were() -> None:
    day = "2023\n年\n3\n月\n13\n日\n，石桥镇中心小学开展消防演练。"
    text = f"{DRILL}\n发布时间：2023-03-14\n{day}参加的有\n480\n名学生，分成\n16\n个小组，副县长竺青到场。\n大家都说好。\n"
    assert bodies(articles(text)[0]) == [
        "2023年3月13日，石桥镇中心小学开展消防演练。",
        "参加的有480名学生，分成16个小组，副县长竺青到场。",
        "大家都说好。",
    ]


def test_the_day_on_which_a_site_was_read_is_not_that_of_its_report() -> None:
    text = f"2025年5月14日 星期三\n长者助手\n您的位置：首页 > 要闻\n{DRILL}\n来源：本站 时间：2018-03-14 点击数：86\n3月13日，石桥镇中心小学开展消防演练。\n"
    assert [str(article.issue.issued) for article in articles(text)] == ["2018-03-14"]


def test_a_list_of_days_titles_and_short_texts_is_neither_two_columns_nor_one_report() -> None:
    items = [
        ("2019/08/05", "厂长高原会见客人", "8月3日，厂长高原会见了云江县来的客人。"),
        ("2019/07/22", "厂里召开年中会议", "7月20日，厂里召开年中会议，高原主持。"),
    ]
    text = "集团新闻\n" + "\n".join("\n".join(item) for item in [*items, ("2019/07/01", "厂里办歌会", "6月30日，厂里办歌会，竺青唱了歌。")])
    assert heads(text) == ["厂长高原会见客人", "厂里召开年中会议", "厂里办歌会"]


def test_a_piece_of_news_behind_a_bullet_may_count_from_the_one_above() -> None:
    text = "要闻简讯\n● 3月4日，县长林若川到石桥镇调研春耕。\n● 同日，副县长竺青主持召开全县防火会议。\n● 近日，副县长高原到青禾乡走访。\n"
    events = [claim for told in said_in(page(text)) for claim in told.claims if isinstance(claim, EventClaim)]
    assert [event.when.month_day for event in events] == ["--03-04", "--03-04", None]


@pytest.mark.parametrize("day", ["2023-03-{day}\u3000合作动态\u3000云江", "2023年03月{day}日\u3000合作动态"])
def test_a_day_with_its_column_beside_it_is_no_text(day: str) -> None:
    told = "学生们在老师的带领下有序撤离。消防员作了讲解，又演示了..."
    text = "\n".join(f"{head}\n{day.format(day=number)}\n{told}" for head, number in ((DRILL, 14), (PRIZE, 10)))
    assert heads(text) == [DRILL, PRIZE]
    assert not any("合作动态" in sentence for article in articles(text) for sentence in bodies(article))


def test_a_day_set_before_its_year_parts_items_and_no_columns() -> None:
    titles = ("竹韵纸业召开一届二次职工代表大会", "竹韵纸业召开安全稳定工作会议", "竹韵纸业董事长竺青会见宏泰机械厂厂长米良")
    items = [f"03.1{n}\u30002023\n{title}\n3月1{n}日，{title}。会议听取了去年的工作情况，深..." for n, title in enumerate(titles)]
    assert heads("\n".join(items)) == list(titles)


def test_a_text_that_breaks_off_with_dots_goes_on_in_no_headline() -> None:
    long = "县长竺青与竹韵纸业代表团共商云江茶叶远销海外之事"
    text = f"{DRILL}\n2023-03-14\n学生们有序撤离。消防员作了讲解，又演示了...\n\n{long}\n2023-03-10\n昨日，县长竺青与代表团座谈。双方谈到..."
    assert heads(text) == [DRILL, long]


def test_a_list_without_anything_between_its_items_but_blank_lines() -> None:
    text = (
        "热点新闻\n\n林若川出席竹笋节开幕活动\n3月12日，竹笋节在石桥镇开幕。县长林若川出席活动并致辞。\n\n云江纸业推出“竹韵”新品\n3月10日，云江纸业推出竹韵牌新品，首批产品已经\n\n"
        "县领导拜访宏泰机械厂商谈合作\n县领导拜访宏泰机械厂商谈合作\n\n米良到青禾乡检查防汛工作\n3月8日，副县长米良到青禾乡检查防汛工作，先后深入水库\n"
    )
    assert heads(text) == ["林若川出席竹笋节开幕活动", "云江纸业推出“竹韵”新品", "县领导拜访宏泰机械厂商谈合作", "米良到青禾乡检查防汛工作"]
    assert bodies(articles(text)[2]) == ["县领导拜访宏泰机械厂商谈合作"]


def test_subheads_of_one_report_begin_no_items() -> None:
    text = (
        "云江县把民生放在心上\n\n近年来，云江县办了不少实事。\n\n引来干净水\n3月12日，大湾村的村民用上了自来水。\n\n"
        "修好出山路\n“以前出门要走两个小时。”村民米良说。\n\n办起百姓食堂\n老人们在食堂里吃上了热饭。\n"
    )
    assert len(articles(text)) == 1
