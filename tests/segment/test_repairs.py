"""What was mended in a text is counted; the page stays as it is."""

from __future__ import annotations

import pytest
from pages import articles

from kg.model import Article

BODY = "3月13日，县长林若川到石桥镇调研。"


def mended(text: str) -> dict[str, int]:
    (article,) = articles(text)
    return {repair.kind: repair.times for repair in article.repairs}


def told(found: tuple[Article, ...]) -> str:
    return "".join(article.text.chars.replace("\n", "") for article in found)


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        ("春耕调研\n3月13日，，县长林若川到石桥镇调研。", "doubled", 1),
        ("春耕调研\n３月１３日，县长林若川到石桥镇调研。", "full-width", 3),
        ("春耕調研\n3月13日，縣長林若川到石橋鎮調研。", "traditional", 6),
        ("春耕调研\n3月13日，县长**林若川**到石桥镇调研。", "markup", 2),
        ("春耕调研\n3月13日，县长林若川(lín ruò chuān)到石桥镇调研。", "reading", 1),
        ("春耕调研\n3月13日，县长林 若 川到石桥镇调研。", "spaces", 2),
        ("春耕调研\n3月13日，我县6 [ j g领导林若川到石Z d g % + + m u *桥镇调研。", "strewn", 2),
        ("春耕调研\n\n3月13日，县长林若川到石\n桥镇调研春耕备耕工作，察\n看了春耕现场。", "wraps", 2),
    ],
)
def test_what_was_mended_is_told_with_how_often(text: str, kind: str, times: int) -> None:
    assert mended(text) == {kind: times}


def test_a_clean_page_needed_no_mending() -> None:
    assert mended(f"春耕调研\n{BODY}") == {}


def test_columns_taken_apart_are_told() -> None:
    left = ["3月13日，全县人才工作会", "议召开。县委书记陈国栋讲", "话，副书记高原主持，县委", "组织部部长庄敬通报情况。"]
    right = ["3月12日，全县信访工作会", "议召开。县长周立新讲话，", "副县长韩雪主持，县信访局", "局长方志强通报情况。"]
    found = articles("\n".join(f"{a}        {b}" for a, b in zip(left, right, strict=True)))
    assert told(found) == "".join([*left, *right])


def test_columns_read_line_by_line_are_taken_apart() -> None:
    left = ["3月13日，全县人才工作会", "议召开。县委书记陈国栋讲", "话，副书记高原主持，县委", "组织部部长庄敬通报情况。"]
    right = ["3月12日，县长周立新到东", "风水库调研防汛工作，副县", "长韩雪、县水利局局长方志", "强陪同，察看了大坝。"]
    found = articles("\n".join(line for pair in zip(left, right, strict=True) for line in pair))
    assert told(found) == "".join([*left, *right])


def test_lines_of_one_column_stay_in_their_order() -> None:
    lines = [
        "3月13日，全县人才工作会",
        "议召开。县委书记陈国栋讲",
        "话，副书记高原主持，县委",
        "组织部部长庄敬通报情况，",
        "县长周立新出席会议，副县",
        "长韩雪等参加会议。",
    ]
    assert told(articles("\n".join(lines))) == "".join(lines)
