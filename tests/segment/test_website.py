"""Saved pages of web sites: which line is the title, and what a site prints beside the report."""

from __future__ import annotations

import pytest
from pages import articles, bodies, headline

TITLE = "林若川到石桥镇调研春耕备耕工作"
REPORT = "3月13日，县长林若川到石桥镇调研春耕备耕工作。\n\n林若川走进农资商店，了解种子和化肥的价格。"
DAY = "发布时间：2023-03-14 09:26 来源：云江融媒 浏览次数：86"


def page(*, above: str = "", below: str = "", after: str = "", day: str = DAY) -> str:
    return f"{above}\n{TITLE}\n\n{day}\n{below}\n\n{REPORT}\n\n{after}\n"


def of_one(text: str) -> tuple[str, list[str]]:
    """The headline and the body of the only article of a page."""
    [article] = articles(text)
    return headline(article), bodies(article)


PLAIN = (TITLE, ["3月13日，县长林若川到石桥镇调研春耕备耕工作。", "林若川走进农资商店，了解种子和化肥的价格。"])


@pytest.mark.parametrize(
    "above",
    [
        "云江县人民政府\n政务要闻",
        "用户中心 | 手机版 | 繁体 本站支持IPV6",
        "欢迎访问云江县农业农村局网站！",
        "今天是\n新闻动态\n代表工作",
        "立即打开",
        "您当前的位置：首页 > 要闻\n搜 索",
        "滁山新闻 云江新闻 石桥新闻 青禾新闻",
        "您需要 登录 才可以下载或查看，没有账号？会员注册",
        "索引号：0417\n文号：\n时效：",
        f"标题：{TITLE}",
        "长者助手\n解读回应\n政务服务\n互动交流",
        "云江在线 首页 新闻 民生 社会",
        "相关新闻\n推荐资讯",
    ],
)
def test_what_a_site_prints_above_the_title_is_none_of_the_report(above: str) -> None:
    assert of_one(page(above=above)) == PLAIN


@pytest.mark.parametrize(
    "below",
    [
        "关注云江网",
        "微博\n微信\nQQ空间",
        "云江在线",
        "云江县人民政府 www.yunjiang.example",
        f"\n{TITLE}",
        "朗读",
        "图片1.png",
        "【字体：大 中 小】 打印",
        "查看隐藏内容(*)需先登录",
        "来源：\n云江在线",
        "点击蓝字 关注我们",
        "↑↑↑点击上方蓝色字体关注我们",
        "分享至\n微信扫一扫",
        "放大+ 缩小- 默认○",
        "[复制链接]\n查看：123|回复：4",
    ],
)
def test_what_a_site_prints_between_the_title_and_the_report_is_no_headline(below: str) -> None:
    assert of_one(page(below=below)) == PLAIN


@pytest.mark.parametrize(
    "after",
    [
        "责任编辑：\n程立",
        "编 辑：程立",
        "总 编：程立",
        "一审 | 程立",
        "（责任编辑 程立）",
        "扫一扫，在手机打开当前页",
        "看云江新闻，关注云江在线微信",
        "来说两句吧。\n最热评论\n已有0人参与，点击查看更多精彩评论",
        "标签：\n春耕；石桥；农资",
        "版权和免责申明\n凡注有“云江在线”的稿件，均为云江在线独家版权所有，未经许可不得转载。",
        "上一篇：石桥镇开展河道清理\n下一篇：青禾乡举办农技培训",
        "相关新闻\n县长林若川到青禾乡调研防汛工作\n县委书记禤明远主持召开县委常委会会议",
        "您是第 5210 位访客",
        f"{TITLE}",
        "走访慰问现场",
        "林若川调研(1).jpg",
        "用户登录",
        "延伸阅读：\n· 禤明远到青禾乡调研防汛工作 2023-03-12\n· 全县防汛工作会议召开 林若川讲话 2023-03-11",
        "热点推荐\n禤明远会见岚江纸业集团董事长巩兰一行\n云江在线\n2023-03-12 08:00:11\n0\n跟贴\n全县防汛工作会议召开 林若川讲话",
        "收藏0 转播 分享 淘帖\n使用道具 举报",
        "文明上网理性发言，请遵守新闻评论服务协议",
        "/阅读下一篇/\n返回云江首页",
        "END\n喜欢就点个在看吧\n阅读原文",
    ],
)
def test_what_a_site_prints_below_the_report_is_none_of_it(after: str) -> None:
    assert of_one(page(after=after)) == PLAIN


@pytest.mark.parametrize(
    "day",
    [
        "2023-03-14 09:26",
        "云江发布 云江发布 2023-03-14 18:20 岚江",
        "2023年03月14日09:26 云江在线 我要评论(0)",
        "出处：本站原创 发布时间：2023-03-14 09:26:50 您是第0位浏览者",
        "云江发布 · 公众号 · 澄州 · 2023-03-14 09:26",
    ],
)
def test_the_title_stands_above_the_day_in_whatever_form_it_is_printed(day: str) -> None:
    assert of_one(page(above="云江要览\n春天的路", day=day)) == PLAIN


def test_the_title_stands_below_a_day_that_the_head_of_a_site_bears() -> None:
    text = f"云江县第二中学 校园新闻\n2023年3月14日\n\n{TITLE}\n\n{REPORT}\n"
    assert of_one(text) == PLAIN


def test_a_title_with_commas_in_quotation_marks_is_no_paragraph() -> None:
    title = "县长林若川调研打造“一小时、两小时”出行圈"
    assert headline(articles(f"{title}\n发表时间：2023-03-14 浏览次数：次\n{REPORT}\n")[0]) == title


def test_what_stands_below_the_pictures_of_a_report_begins_no_other_report() -> None:
    text = page(after=f"{TITLE}\n\n{TITLE}\n\n石桥街景\n\n石桥街景\n\n林若川强调，要抓住农时。")
    assert of_one(text)[0] == TITLE
    assert "石桥街景" not in of_one(text)[1]


def test_a_picture_between_title_and_report_takes_no_title_away() -> None:
    assert of_one(page(below="石桥镇农民播种忙。程小立摄"))[0] == TITLE


def test_where_a_picture_was_taken_is_no_headline() -> None:
    text = f"{TITLE}\n\n在石桥小学调研\n{REPORT}\n\n在石桥小学调研\n"
    assert headline(articles(text)[0]) == TITLE


def test_an_abstract_that_the_report_repeats_is_left_out() -> None:
    assert of_one(page(below="摘要：3月13日，县长林若川到石桥镇调研春耕备耕工作。")) == PLAIN


def test_several_reports_of_a_page_keep_their_own_headlines() -> None:
    text = f"云江县人民政府\n\n{TITLE}\n发布时间：2023-03-14 09:26\n{REPORT}\n\n青禾乡开展河道清理\n发布时间：2023-03-12 10:02\n3月11日，青禾乡开展河道清理。\n"
    assert [headline(article) for article in articles(text)] == [TITLE, "青禾乡开展河道清理"]


@pytest.mark.parametrize("day", ["2023-03-14", "2023-03-14 09:26", "发布时间：2023-03-14"])
def test_a_day_on_the_line_of_the_title_is_no_part_of_it(day: str) -> None:
    assert of_one(f"云江县人民政府\n{TITLE} {day}\n\n{REPORT}\n") == PLAIN


def test_a_column_of_a_site_below_the_report_is_no_newspaper() -> None:
    assert articles(page(after="推荐资讯\n热门新闻\n今日推荐"))[0].issue.newspaper is None
