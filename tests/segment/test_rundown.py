"""Web pages of several short items."""

from __future__ import annotations

from pages import articles, bodies, headline

HEAD = "新闻联播\n2023年3月14日\n\n国内快讯\n\n央视网消息（新闻联播）：\n"
ONE = "澄州港粮食码头开工\n今天（3月14日），澄州港粮食码头正式开工。码头全长一千米。\n"
OTHER = "岚江省启动春季造林行动\n岚江省春季造林行动昨天启动，副省长禤明远致辞。\n"


def test_each_short_item_is_an_article_under_its_own_line() -> None:
    found = articles(HEAD + ONE + OTHER)
    assert [headline(article) for article in found] == ["澄州港粮食码头开工", "岚江省启动春季造林行动"]
    assert bodies(found[1]) == ["岚江省春季造林行动昨天启动，副省长禤明远致辞。"]


def test_a_report_with_one_line_between_its_paragraphs_stays_one_article() -> None:
    found = articles(HEAD.replace("）：\n", "）：今天，澄州港传来好消息。\n") + ONE)
    assert [headline(article) for article in found] == ["国内快讯"]
