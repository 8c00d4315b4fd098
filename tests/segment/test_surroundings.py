"""The place of a page that prints none: where the places it speaks of lie."""

from __future__ import annotations

import pytest
from pages import articles

MASTHEAD = "岭西晨讯\n2012年3月14日 星期三\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("昨日，副市长林若川到龙沙区、建华区检查，市委书记禤明远在富拉尔基区看望职工。", "齐齐哈尔市"),
        ("昨日，省长林若川在佛山会见客商。副省长禤明远到珠海市、中山市调研，省政协领导陪同。", None),
        ("昨日，副市长林若川到龙沙区、望花区、雁塔区考察，市委书记禤明远陪同。", None),
        ("昨日，代表们到龙沙区、建华区参观。", None),
        ("昨日，市长林若川到英德市检查，副市长禤明远在清远市参加会议。", None),
    ],
    ids=["districts of one city", "a province has its own level", "they lie apart", "no level of its own is spoken of", "a lone city below a city"],
)
def test_the_city_of_a_page_is_that_in_which_the_places_it_names_lie(body: str, expected: str | None) -> None:
    assert articles(f"{MASTHEAD}林若川检查工作\n{body}\n")[0].issue.place.city == expected


def test_the_province_is_known_by_the_cities_it_names() -> None:
    body = "昨日，省长林若川在佛山会见客商。副省长禤明远到珠海市、中山市调研，省政协领导陪同。"
    assert articles(f"{MASTHEAD}林若川检查工作\n{body}\n")[0].issue.place.province == "广东省"


def test_what_the_masthead_says_wins() -> None:
    body = "昨日，副市长林若川到龙沙区、建华区检查，市委书记禤明远陪同。"
    assert articles(f"哈尔滨日报\n2012年3月14日 星期三\n\n林若川检查工作\n{body}\n")[0].issue.place.city == "哈尔滨市"
