"""How things are written and found."""

from __future__ import annotations

import pytest

from kg.publish.pages.contents import short, spelled
from kg.publish.pages.records import Thing


def test_a_name_is_found_by_pinyin_and_by_initials() -> None:
    assert spelled(Thing("i", "person", "周明远")).split()[:2] == ["zhoumingyuan", "zmy"]


@pytest.mark.parametrize(
    ("kind", "label", "names", "written"),
    [
        ("company", "云江竹韵纸业有限公司", ("竹韵纸业",), "竹韵纸业"),
        ("company", "云江竹韵纸业有限公司", (), ""),
        ("company", "云江竹韵纸业有限公司", ("公司",), ""),
        ("company", "竹韵纸业", ("竹韵纸业厂房",), ""),
        ("person", "古丽努尔·艾山江·阿不都", ("古丽努尔",), ""),
    ],
)
def test_beside_a_node_stands_the_shortest_form_that_still_says_which(kind: str, label: str, names: tuple[str, ...], written: str) -> None:
    assert short(Thing("i", kind, label, names)) == written
