"""The line over one page: four times as long a page takes not much more than four times as long, whatever it repeats."""

from __future__ import annotations

import hashlib
import time

import pytest

from kg.line import said_in
from kg.model import Jurisdiction, Page, PageSettings
from kg.segment import LONGEST_SENTENCE, segment

SETTINGS = PageSettings("云江日报", Jurisdiction("东原省", "望海市", "云江县"))
HEAD = "云江日报\n2023年3月14日 星期二\n\n林若川调研\n本报讯 昨日，"
IN_ONE_SENTENCE = (
    *(
        "县长林若川、副县长简知非、",
        "林若川、",
        "县水务局、",
        "澄湖精工有限公司、",
        "（",
        "（县长",
        "“",
        "3月13日、",
        "3月13日至",
        "2023年",
        "县委副书记、",
        "艾山·买买提、",
    ),
    *(
        "林若川来到石桥村，",
        "林若川出席会议，",
        "他说，",
        "林若川会见向北辰，",
        "任命林若川为县长，",
        "林若川荣获先进个人称号，",
        "与林若川",
        "考察团一行来到石桥村，",
    ),
    *("在石桥村的", "签约", "发展", "林 若 川 、", "公司", "林若川等", "召开座谈会", "1", "a ", "·", "收看", "县政府"),
)
IN_MANY = ("县长林若川来到石桥村调研。", "会议召开。县长林若川主持会议。", "县长林若川主持会议。\n", "县水务局、县财政局作汇报。", "他说：“好。”")


def page(text: str) -> Page:
    return Page("a.txt", text, "utf-8", len(text), hashlib.sha256(text.encode()).hexdigest(), SETTINGS)


def seconds(pattern: str, size: int) -> float:
    text = HEAD + (pattern * size)[:size]
    began = time.process_time()
    said_in(page(text))
    return time.process_time() - began


@pytest.mark.parametrize("pattern", [*IN_ONE_SENTENCE, *IN_MANY])
def test_a_page_four_times_as_long_takes_not_much_more_than_four_times_as_long(pattern: str) -> None:
    seconds(pattern, 500)
    once = min(seconds(pattern, 2_000) for _ in range(2))
    assert any(seconds(pattern, 8_000) < 9 * once + 0.4 for _ in range(3))  # again where another program was in the way


def test_a_gigantic_sentence_is_read_in_parts_that_together_are_all_of_it() -> None:
    text = HEAD + "县水务局、" * 2_000
    (article,) = segment(page(text))
    body = [sentence.span for sentence in article.sentences if sentence.kind == "body"]
    assert max(map(len, body)) <= LONGEST_SENTENCE
    assert [one.end for one in body[:-1]] == [other.start for other in body[1:]]
    assert all(article.text.chars[one.end - 1] == "、" for one in body[:-1])


def test_a_gigantic_word_is_cut_where_it_must() -> None:
    (article,) = segment(page(HEAD + "云" * 5_000))
    assert sum(len(sentence.span) for sentence in article.sentences if sentence.kind == "body") >= 5_000
    assert max(len(sentence.span) for sentence in article.sentences) <= LONGEST_SENTENCE
