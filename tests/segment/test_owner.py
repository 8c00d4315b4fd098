"""Whose own web page a page is."""

from __future__ import annotations

import pytest
from pages import articles

BODY = "林若川来访\n2023-03-14\n\n3月13日，县长林若川来访。\n"


@pytest.mark.parametrize(
    ("head", "foot", "expected"),
    [
        ("岚岭茶业股份有限公司\n", "", "岚岭茶业股份有限公司"),
        ("云江县第二人民医院  医者仁心\n", "", "云江县第二人民医院"),
        ("岚江理工学院 新闻网\n", "", "岚江理工学院"),
        ("岚岭茶业\n", "版权所有：岚岭茶业股份有限公司 地址：云江县", "岚岭茶业股份有限公司"),
        ("云江县人民政府网\n", "版权所有：云江县人民政府办公室", None),
        ("云江日报\n2023年3月14日 星期二\n", "", None),
    ],
)
def test_a_page_of_a_house_names_it_first_or_reserves_its_rights(head: str, foot: str, expected: str | None) -> None:
    assert articles(f"{head}{BODY}\n{foot}\n")[0].issue.owner == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("欢迎访问云江县人民法院网站\n", "云江县人民法院"),
        ("3月13日，副县长林若川一行莅临我会参观交流。他表示，此次到访岚江省澄州商会，收获很大。\n", "岚江省澄州商会"),
        ("3月13日，副县长林若川来到我院调研，还走进云江县中医院、来到云江县人民医院。\n", None),
    ],
)
def test_a_page_greets_for_its_house_or_tells_who_came_to_it(text: str, expected: str | None) -> None:
    assert articles(f"{text}2023年3月14日\n\n3月13日，县长林若川来访。\n")[0].issue.owner == expected
