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
