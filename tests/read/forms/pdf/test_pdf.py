"""Newspaper pages as PDF: columns in the order of reading, headlines by size, articles apart, and what cannot be read told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from printing import Press
from webpages import DAY, HEADLINE, KICKER, PARAGRAPHS

from kg.model import Page, Unreadable

Reading = Callable[..., Page]
SPRING = (
    "本报讯（记者 阮清和）3月12日，副县长简知非到云岭镇检查春耕备耕工作，县农业农村局局长祁远山参加。",
    "简知非察看了农资门店和育秧大棚，要求备足种子化肥，不误农时。",
)
SPORTS = (
    "本报讯（通讯员 苏晚晴）近日，云江县第一中学举行春季运动会，全校两千余名师生参加。",
    "开幕式上，校长洛清河致辞，县教育局副局长沈知白宣布开幕，各班级代表队依次入场，场面热烈，家长代表也到场观看。",
    "截至当天下午，已有三项校纪录被打破，比赛将持续到本周五，闭幕式上将为获奖班级颁奖。",
)


def masthead(press: Press) -> None:
    press.line(80, 90, "云 江 日 报", 60)
    for row, text in enumerate((f"{DAY} 星期二", "农历癸卯年二月廿三", "第1024期")):
        press.line(520, 60 + 18 * row, text)


def front_page() -> bytes:
    """Two columns under a kicker and a headline, one article beside them, one over all three columns below."""
    press = Press()
    masthead(press)
    press.centred(60, 490, 160, KICKER, 16)
    press.centred(60, 490, 200, HEADLINE, 24)
    press.columns((60, 290), 230, 9, PARAGRAPHS)
    press.line(530, 160, "简知非检查春耕", 22)
    press.columns((530,), 190, 20, SPRING)
    press.centred(60, 730, 560, "县一中举行春季运动会", 26)
    press.columns((60, 290, 530), 600, 4, SPORTS)
    return press.printed()


def test_a_page_is_read_article_by_article_and_column_by_column(page: Reading) -> None:
    read = page("a.pdf", front_page())
    assert read.text.split("\n\n") == [
        "云 江 日 报",
        f"{DAY} 星期二\n农历癸卯年二月廿三\n第1024期",
        f"{KICKER}\n# {HEADLINE}",
        "\n".join(PARAGRAPHS),
        "# 简知非检查春耕",
        "\n".join(SPRING),
        "# 县一中举行春季运动会",
        "\n".join(SPORTS) + "\n",
    ]
    assert (read.form, read.remarks) == ("pdf", ())


@pytest.mark.parametrize("edges", [(60, 290), (60, 290, 530)])
def test_columns_are_read_one_after_the_other_even_where_the_file_draws_them_line_by_line(page: Reading, edges: tuple[int, ...]) -> None:
    press = Press()
    press.centred(60, edges[-1] + 200, 60, HEADLINE, 24)
    columns = [Press() for _ in edges]
    assert len(columns) == len(edges)
    lines = [f"第{column}栏第{row}行的正文文字排得满满当当没有空。"[:20] for column in range(len(edges)) for row in range(8)]
    for row in range(8):
        for column, edge in enumerate(edges):
            press.line(edge, 100 + 16 * row, lines[column * 8 + row])
    text = page("a.pdf", press.printed()).text
    assert "".join(text.split("\n\n")[1].split()) == "".join(lines)


def test_a_paragraph_goes_on_in_the_next_column(page: Reading) -> None:
    press = Press()
    press.centred(60, 490, 60, HEADLINE, 24)
    press.columns((60, 290), 100, 2, PARAGRAPHS[:1])
    assert page("a.pdf", press.printed()).text.splitlines()[-1] == PARAGRAPHS[0]


def test_a_sub_heading_in_the_text_is_no_headline_of_an_article(page: Reading) -> None:
    press = Press()
    press.line(60, 60, HEADLINE, 24)
    press.columns((60,), 100, 20, PARAGRAPHS[:2])
    press.line(60, 260, "稳住基本盘", 13)
    press.columns((60,), 290, 20, PARAGRAPHS[2:])
    assert [line for line in page("a.pdf", press.printed()).text.splitlines() if line.startswith("#")] == [f"# {HEADLINE}"]


def test_every_page_of_a_file_is_a_page_of_its_own(found: Callable[..., list[Any]]) -> None:
    press = Press()
    for paragraph in PARAGRAPHS[:2]:
        press.columns((60,), 100, 20, [paragraph])
        press.next_page()
    read = found("a.pdf", press.printed())
    assert [(one.source_file, one.text) for one in read] == [("a.pdf#1", f"{PARAGRAPHS[0]}\n"), ("a.pdf#2", f"{PARAGRAPHS[1]}\n")]


def test_pages_that_are_pictures_are_named_together_and_the_others_read(found: Callable[..., list[Any]]) -> None:
    press = Press()
    for number in range(5):
        if number == 1:
            press.columns((60,), 100, 20, PARAGRAPHS[:1])
        else:
            press.picture()
        press.next_page()
    read, left_out = found("a.pdf", press.printed())
    assert (read.source_file, left_out.source_file) == ("a.pdf#2", "a.pdf")
    assert left_out.reason == "Pages without a text layer were not read: 1, 3 to 5: put them through OCR and give the text."


def test_a_scan_is_told_in_one_sentence(reason: Callable[..., str]) -> None:
    press = Press()
    press.picture()
    assert reason("a.pdf", press.printed()) == "It is a scan without a text layer: put it through OCR and give the text."


def test_a_page_set_from_top_to_bottom_is_not_read(reason: Callable[..., str]) -> None:
    press = Press()
    for number, paragraph in enumerate(PARAGRAPHS[:3]):
        press.falling(700 - 40 * number, 60, paragraph)
    assert reason("a.pdf", press.printed()) == "Its lines run from top to bottom, which is not read."


def test_a_headline_from_top_to_bottom_is_named_and_the_rest_is_read(page: Reading) -> None:
    press = Press()
    press.falling(40, 100, "春耕正忙", 24)
    press.columns((90,), 100, 20, PARAGRAPHS[:2])
    read = page("a.pdf", press.printed())
    assert read.text == "\n".join(PARAGRAPHS[:2]) + "\n"
    assert read.remarks == ("Lines that run from top to bottom were not read (4 characters: 春耕正忙); the rest was read.",)


def test_a_shadow_is_not_read_twice(page: Reading) -> None:
    press = Press()
    press.line(60, 60, HEADLINE, 24)
    press.line(60.8, 60.8, HEADLINE, 24)
    press.columns((60,), 100, 20, PARAGRAPHS[:1])
    assert page("a.pdf", press.printed()).text.count(HEADLINE) == 1


def test_a_locked_file_is_told(reason: Callable[..., str]) -> None:
    press = Press()
    press.line(60, 60, HEADLINE)
    assert reason("a.pdf", press.printed(password="secret")) == "It is locked with a password: save it without one."


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"no PDF at all", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"], ids=["head", "other", "hollow"]
)
def test_a_broken_file_is_told(reason: Callable[..., str], data: bytes) -> None:
    assert reason("a.pdf", data) == "It is no PDF, or a broken one."


def test_a_file_cut_in_half_loses_no_other(found: Callable[..., list[Any]]) -> None:
    whole = front_page()
    assert all(isinstance(one, Page | Unreadable) for one in found("a.pdf", whole[: len(whole) // 2]))


def test_the_same_file_gives_the_same_text(page: Reading) -> None:
    assert page("a.pdf", front_page()).sha256 == page("a.pdf", front_page()).sha256
