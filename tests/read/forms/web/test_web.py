"""Saved web pages of several kinds of sites."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from webpages import DAY, FORMS, HEADLINE, KICKER, PAPER, PARAGRAPHS, government

from kg.model import Page
from kg.read import read

Reading = Callable[..., Page]
Reason = Callable[..., str]


@pytest.mark.parametrize("form", FORMS)
def test_the_page_is_head_headline_and_every_paragraph_on_a_line_of_its_own(page: Reading, form: str) -> None:
    lines = page("a.html", FORMS[form]()).text.splitlines()
    assert lines[:2] == [PAPER, DAY]
    assert [line for line in lines if line == HEADLINE] == [HEADLINE]
    assert [line for line in lines if line in PARAGRAPHS] == list(PARAGRAPHS)


@pytest.mark.parametrize("form", FORMS)
def test_navigation_lists_and_footers_are_left_out(page: Reading, form: str) -> None:
    text = page("a.html", FORMS[form]()).text
    assert [word for word in ("首页", "防汛", "网站标识码", "张某某", "关注", "版权", "浏览次数", "下一篇", "分享到") if word in text] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_page_with_everything_in_a_table_without_known_names_keeps_its_paragraphs_apart(page: Reading, form: str) -> None:
    unknown = FORMS[form]()
    for name in ("zoom", "ozoom", "js_content", "rich_media_content", "founder-content", "content"):
        unknown = unknown.replace(f'"{name}"', '"x"').replace(f"<{name}>", "<div>").replace(f"</{name}>", "</div>")
    lines = page("a.html", unknown).text.splitlines()
    assert [line for line in lines if line in PARAGRAPHS] == list(PARAGRAPHS)


def test_the_line_above_the_headline_and_the_number_of_the_page_are_kept(page: Reading) -> None:
    lines = page("a.html", FORMS["e-paper"]()).text.splitlines()
    assert lines[2] == "第01版：要闻"
    assert lines[4:6] == [KICKER, HEADLINE]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_the_encoding_is_found_whatever_the_page_says(page: Reading, encoding: str) -> None:
    read = page("a.htm", government().encode(encoding))
    assert (read.encoding, HEADLINE in read.text) == (encoding, True)


def test_a_page_that_names_big5_is_read_as_such(page: Reading) -> None:
    traditional = "<html><head><meta charset=big5><title>縣長調研</title></head><body><div id=zoom><p>{}</p></div></body></html>"
    sentence = "雲江日報訊：縣長林若川主持召開全縣春耕備耕工作推進會，副縣長參加會議並講話，要求各鄉鎮抓好落實。"
    assert sentence in page("a.html", traditional.format(sentence).encode("big5")).text


def test_the_address_of_a_page_is_kept(page: Reading) -> None:
    assert page("a.html", government()).url == "http://www.yunjiang.example/art/2023/3/14/art_1_2.html"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", 'http://x.example/"><b>', "http://x.example/a b"])
def test_what_is_no_address_of_the_web_is_none(page: Reading, address: str) -> None:
    assert page("a.html", government().replace("http://www.yunjiang.example/art/2023/3/14/art_1_2.html", address.replace('"', "&quot;"))).url is None


def test_a_few_broken_bytes_lose_only_themselves(page: Reading) -> None:
    data = government().encode("gb18030").replace(PARAGRAPHS[1].encode("gb18030"), PARAGRAPHS[1].encode("gb18030") + b"\xff")
    read = page("a.html", data)
    assert [line for line in PARAGRAPHS if line in read.text] == list(PARAGRAPHS)
    assert len(read.remarks) == 1


def test_the_writers_of_the_head_are_named_where_the_text_names_none(page: Reading) -> None:
    html = f'<html><head><meta name="Author" content="闻晓舟 陶予安"></head><body><div id="zoom"><p>{PARAGRAPHS[1]}</p></div></body></html>'
    assert "作者：闻晓舟 陶予安" in page("a.html", html).text.splitlines()


def test_a_list_of_articles_is_no_article(reason: Reason) -> None:
    links = "".join(f"<li><a href='{n}.html'>第{n}条</a></li>" for n in range(9))
    assert reason("a.html", f"<html><body><ul>{links}</ul></body></html>").startswith("No article was found in the web page")


def test_a_web_archive_is_read(page: Reading) -> None:
    archive = EmailMessage()
    archive.set_content("beside")
    archive.add_related(government().encode("gb18030"), "text", "html", params={"charset": "gb2312"})
    read = page("a.mhtml", archive.as_bytes())
    assert [line for line in PARAGRAPHS if line in read.text] == list(PARAGRAPHS)


def test_an_archive_without_a_page_is_told(reason: Reason) -> None:
    assert reason("a.mht", b"Subject: nothing\n\nnothing") == "No web page was found in the archive."


def test_what_a_browser_saved_beside_a_page_is_passed_over(pages: Callable[..., Path]) -> None:
    folder = pages({"a.html": government(), "a_files/x.html": "<p>广告</p>", "a_files/x.js": "1"})
    assert [item.source_file for item in read([folder])] == ["a.html"]


@pytest.mark.parametrize("told", ['var ct = "1678791720";', "var createTime = '2023-03-14 19:02';"])
def test_the_day_of_a_post_saved_without_its_scripts_run_is_found(page: Reading, told: str) -> None:
    saved = FORMS["account"]().replace("2023-03-14 19:02", "").replace('var ct = "1678791720";', told)
    assert page("a.html", saved).text.splitlines()[:2] == [PAPER, DAY]


def test_lines_that_the_source_wraps_are_one_paragraph(page: Reading) -> None:
    wrapped = PARAGRAPHS[1][:20] + "\n      " + PARAGRAPHS[1][20:]
    assert PARAGRAPHS[1] in page("a.html", f"<html><body><div id='zoom'><p>{wrapped}</p></div></body></html>").text.splitlines()


def test_what_is_hidden_is_not_read(page: Reading) -> None:
    hidden = f"<div id='zoom'><p>{PARAGRAPHS[0]}</p><p style='display: none'>县长张某某</p><p hidden>县长李某某</p></div>"
    assert "某某" not in page("a.html", f"<html><body>{hidden}</body></html>").text
