from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.model import Jurisdiction
from kg.read import parse_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("浙江省杭州市钱塘区", Jurisdiction("浙江省", "杭州市", "钱塘区")),
        ("浙江省/杭州市/钱塘区", Jurisdiction("浙江省", "杭州市", "钱塘区")),
        ("福建·泉州市惠安县", None),
        ("泉州市惠安县", Jurisdiction(None, "泉州市", "惠安县")),
        ("江苏省苏州市张家港市", Jurisdiction("江苏省", "苏州市", "张家港市")),
        ("湖南省常德市津市市", Jurisdiction("湖南省", "常德市", "津市市")),
        ("山东省济南市市中区", Jurisdiction("山东省", "济南市", "市中区")),
        ("新疆维吾尔自治区乌鲁木齐市新市区", Jurisdiction("新疆维吾尔自治区", "乌鲁木齐市", "新市区")),
        ("内蒙古自治区 通辽市 科尔沁左翼中旗", Jurisdiction("内蒙古自治区", "通辽市", "科尔沁左翼中旗")),
        ("四川省凉山彝族自治州木里藏族自治县", Jurisdiction("四川省", "凉山彝族自治州", "木里藏族自治县")),
        ("四川省成都市四川天府新区", Jurisdiction("四川省", "成都市", None, "四川天府新区")),
        ("上海市浦东新区", Jurisdiction("上海市", "上海市", "浦东新区")),
        ("浙江省杭州市钱塘区钱塘新区", Jurisdiction("浙江省", "杭州市", "钱塘区", "钱塘新区")),
    ],
)
def test_a_place_is_cut_by_its_endings(text: str, place: Jurisdiction | None) -> None:
    if place is None:
        with pytest.raises(UsageError, match=r"'福建'.*with its ending"):
            parse_place(text)
    else:
        assert parse_place(text) == place


def test_two_places_of_one_level_are_refused() -> None:
    with pytest.raises(UsageError, match=r"two of one level, 云江县 and 临溪县"):
        parse_place("东原省望海市云江县临溪县")


def test_an_empty_place_is_refused() -> None:
    with pytest.raises(UsageError, match="empty"):
        parse_place(" / ")
