"""What a printed place name means."""

import pytest

from kg.model import Jurisdiction
from kg.places import complete, find, jurisdiction_of, names


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("钱塘区", "钱塘区"),
        ("钱塘", "钱塘区"),
        ("杭州", "杭州市"),
        ("浙江", "浙江省"),
        ("内蒙古", "内蒙古自治区"),
        ("长阳", "长阳土家族自治县"),
        ("长阳县", "长阳土家族自治县"),
        ("甘南州", "甘南藏族自治州"),
        ("临夏州", "临夏回族自治州"),
        ("鄂伦春", "鄂伦春自治旗"),
        ("澧县", "澧县"),
        ("上海", "上海市"),
    ],
)
def test_full_and_short_names_are_found(printed: str, full: str) -> None:
    division = find(printed)
    assert division is not None
    assert division.name == full


def test_an_ambiguous_name_without_a_jurisdiction_is_not_guessed() -> None:
    assert find("朝阳区") is None


def test_an_ambiguous_name_is_decided_by_the_jurisdiction() -> None:
    division = find("朝阳区", Jurisdiction(city="北京市"))
    assert division is not None
    assert division.code == "110105"


def test_a_short_name_shared_by_levels_is_the_highest() -> None:
    division = find("吉林")
    assert division is not None
    assert division.level == "province"


def test_a_name_outside_the_list_is_not_found() -> None:
    assert find("望溪县") is None


def test_codes_have_six_digits() -> None:
    assert {len(division.code) for found in names().values() for division in found} == {6}


def test_names_to_look_for_leave_out_ambiguous_short_names() -> None:
    assert "朝阳" not in names()
    assert "朝阳区" in names()


def test_a_municipality_is_a_city_without_a_province() -> None:
    assert complete(Jurisdiction(district="闵行区")) == Jurisdiction(city="上海市", district="闵行区")


def test_city_and_province_are_filled_in_above_a_district() -> None:
    assert complete(Jurisdiction(district="惠安")) == Jurisdiction("福建省", "泉州市", "惠安县")


def test_a_county_level_city_given_as_the_city_moves_below_its_city() -> None:
    assert complete(Jurisdiction(city="石首市")) == Jurisdiction("湖北省", "荆州市", "石首市")


def test_a_fictional_county_named_like_a_real_one_stays_where_it_is() -> None:
    given = Jurisdiction("云江省", "清源市", "清河县")
    assert complete(given) == given


def test_the_zone_is_kept() -> None:
    assert complete(Jurisdiction(district="钱塘区", zone="钱塘新区")) == Jurisdiction("浙江省", "杭州市", "钱塘区", "钱塘新区")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("福建·泉州市惠安县", Jurisdiction("福建省", "泉州市", "惠安县")),
        ("福建泉州惠安", Jurisdiction("福建省", "泉州市", "惠安县")),
        ("浙江省杭州市钱塘区", Jurisdiction("浙江省", "杭州市", "钱塘区")),
        ("陕西·宝鸡市金台区", Jurisdiction("陕西省", "宝鸡市", "金台区")),
        ("湖北省赤壁市", Jurisdiction("湖北省", "咸宁市", "赤壁市")),
        ("上海·闵行区", Jurisdiction(None, "上海市", "闵行区")),
        ("浙江省杭州市钱塘新区", Jurisdiction("浙江省", "杭州市", None, "钱塘新区")),
        ("云江省清源市望溪县", Jurisdiction("云江省", "清源市", "望溪县")),
        ("云江省清河市", Jurisdiction("云江省", "清河市")),
        ("津市市", Jurisdiction("湖南省", "常德市", "津市市")),
        ("本报讯", Jurisdiction()),
        ("", Jurisdiction()),
    ],
)
def test_a_string_of_place_names_is_parsed(text: str, place: Jurisdiction) -> None:
    assert jurisdiction_of(text) == place


@pytest.mark.parametrize(
    ("printed", "year", "full"),
    [
        ("萧山", 1998, "萧山市"),
        ("萧山", 2005, "萧山区"),
        ("萧山", None, "萧山区"),
        ("莱芜", 2010, "莱芜市"),
        ("莱芜", 2022, "莱芜区"),
        ("咸宁地区", 1990, "咸宁地区"),
        ("萧山市", None, "萧山市"),
    ],
)
def test_a_name_means_the_division_of_its_year(printed: str, year: int | None, full: str) -> None:
    division = find(printed, None, year)
    assert division is not None
    assert division.name == full


def test_a_county_lies_in_the_prefecture_of_its_year() -> None:
    then, now = find("通城县", None, 1990), find("通城县")
    assert then is not None
    assert now is not None
    assert [[part.name for part in one.chain] for one in (then, now)] == [["通城县", "咸宁地区", "湖北省"], ["通城县", "咸宁市", "湖北省"]]


def test_the_short_name_of_an_abolished_division_alone_means_nothing_today() -> None:
    assert find("大港") is None
    assert find("大港区") is not None


def test_a_place_given_as_of_today_gets_the_names_of_the_year() -> None:
    assert complete(Jurisdiction("浙江省", "杭州市", "萧山区"), 1998) == Jurisdiction("浙江省", "杭州市", "萧山市")
    assert complete(Jurisdiction("山东省", "济南市", "莱芜区"), 2010) == Jurisdiction("山东省", "莱芜市")
    assert complete(Jurisdiction("浙江省", "杭州市", "萧山区"), 2005) == Jurisdiction("浙江省", "杭州市", "萧山区")
