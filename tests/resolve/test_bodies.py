"""Which body a printed one is, and whose."""

import pytest
from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, FAR, QINGYUAN, WANGXI, Report, read

from kg.facts import Facts, Organisation
from kg.model import Agent, Body, Jurisdiction
from kg.resolve import resolve

COUNTY_LEVEL_CITY = Jurisdiction("湖北省", "咸宁市", "赤壁市")
DISTRICT = Jurisdiction("浙江省", "杭州市", "钱塘区", "钱塘新区")
ZONE = Jurisdiction("浙江省", "杭州市", None, "钱塘新区")


def body_of(body: Body, place: Jurisdiction = WANGXI) -> tuple[str, str | None]:
    """Label of the body, and of the place it has jurisdiction over."""
    facts = resolve(read(Report("a.txt", place=place).holds("林若川", "书记", body)))
    places = {one.key: one.label for one in facts.places}
    (found,) = facts.organisations
    return found.label, places.get(found.jurisdiction or "")


@pytest.mark.parametrize(
    ("body", "place", "expected"),
    [
        (Body("县委", "party", None, "县"), WANGXI, ("望溪县委", "望溪县")),
        (Body("市委", "party", None, "市"), WANGXI, ("清源市委", "清源市")),
        (Body("省委", "party", None, "省"), WANGXI, ("云江省委", "云江省")),
        (Body("市委", "party", None, "市"), COUNTY_LEVEL_CITY, ("赤壁市委", "赤壁市")),
        (Body("区委", "party", None, "区"), DISTRICT, ("钱塘区委", "钱塘区")),
        (Body("区委", "party", None, "区"), ZONE, ("钱塘新区委", "钱塘新区")),
        (Body("新区党工委", "zone", None, "新区"), DISTRICT, ("钱塘新区党工委", "钱塘新区")),
        (Body("市水务局", "department", None, "市"), QINGYUAN, ("清源市水务局", "清源市")),
        (Body("赤壁市委", "party", "赤壁", "市"), WANGXI, ("赤壁市委", "赤壁市")),
        (Body("市委", "party", "赤壁", "市"), WANGXI, ("赤壁市委", "赤壁市")),
        (Body("中共杭州市钱塘区委员会", "party", "杭州市钱塘区", "区"), WANGXI, ("钱塘区委", "钱塘区")),
        (Body("长阳县委", "party", "长阳", "县"), WANGXI, ("长阳土家族自治县委", "长阳土家族自治县")),
        (Body("甘南州政府", "government", "甘南", "州"), WANGXI, ("甘南藏族自治州政府", "甘南藏族自治州")),
        (Body("杭州市市场监管局", "department", "杭州市", "市"), WANGXI, ("杭州市市场监管局", "杭州市")),
        (Body("四川天府新区党工委", "party", "四川天府新区", "新区"), WANGXI, ("四川天府新区党工委", "四川天府新区")),
        (Body("国务院", "central", None, "国"), WANGXI, ("国务院", "中国")),
        (Body("萨尔瓦多", "foreign", "萨尔瓦多", "国"), WANGXI, ("萨尔瓦多", "萨尔瓦多")),
    ],
)
def test_a_body_belongs_to_the_area_it_names_or_to_the_papers_own(body: Body, place: Jurisdiction, expected: tuple[str, str]) -> None:
    assert body_of(body, place) == expected


def organisations(facts: Facts) -> dict[str, Organisation]:
    return {one.label: one for one in facts.organisations}


def test_all_ways_to_print_a_body_are_one_body_with_every_printed_form() -> None:
    facts = resolve(
        read(
            Report("a.txt").holds("林若川", "县委书记", COUNTY_PARTY),
            Report("b.txt", place=QINGYUAN, paper="清源日报").holds("林若川", "望溪县委书记", Body("望溪县委", "party", "望溪县", "县")),
            Report("c.txt", place=QINGYUAN, paper="清源日报").holds("林若川", "书记", Body("中共望溪县委员会", "party", "望溪", "县")),
        )
    )
    assert organisations(facts)["望溪县委"].names == ("中共望溪县委员会", "县委", "望溪县委")
    assert len(facts.organisations) == 1


def test_a_department_that_takes_part_is_the_one_whose_head_is_named() -> None:
    report = Report("a.txt").event().attends(Agent("body", "县水务局", "县水务局")).holds("何守正", "局长", Body("县水务局", "department", None, "县"))
    assert [one.label for one in resolve(read(report)).organisations] == ["望溪县水务局"]


def test_a_bare_party_committee_in_a_paper_without_a_place_is_no_body() -> None:
    facts = resolve(read(Report("a.txt", place=Jurisdiction()).holds("林若川", "市委书记", Body("市委", "party", None, "市"))))
    assert facts.organisations == ()
    assert facts.posts[0].body is None


def test_a_university_named_after_a_city_is_not_the_citys() -> None:
    facts = resolve(read(Report("a.txt").event().attends(Agent("body", "中山大学", "中山大学"))))
    assert [(one.label, one.kind, one.jurisdiction) for one in facts.organisations] == [("中山大学", "organisation", None)]


def test_bodies_of_one_name_in_two_counties_are_two() -> None:
    far = Report("b.txt", place=FAR).holds("周望", "区委书记", Body("区委", "party", None, "区"))
    facts = resolve(read(Report("a.txt").holds("林若川", "县委书记", COUNTY_PARTY), far))
    assert sorted(organisations(facts)) == ["望溪县委", "石桥区委"]


def test_a_place_as_a_body_goes_by_its_name() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "主任", Body("云杉药谷", "place", "云杉药谷", None))))
    assert [(one.label, one.kind) for one in facts.organisations] == [("云杉药谷", "organisation")]


def test_the_countys_hospital_is_one_whether_its_county_is_printed_or_not() -> None:
    facts = resolve(
        read(
            Report("a.txt").event(type="visit").stop("县人民医院", "institution"),
            Report("b.txt", place=QINGYUAN, paper="清源日报").event(type="visit").stop("望溪县人民医院", "institution"),
        )
    )
    assert [one.names for one in facts.organisations] == [("县人民医院", "望溪县人民医院")]


def label_of(report: Report) -> list[str]:
    return [one.label for one in resolve(read(report)).organisations]


def test_where_the_papers_county_is_unknown_it_is_the_only_one_the_text_names() -> None:
    report = Report("a.txt", place=Jurisdiction(province="福建省"), also="惠安县人大常委会代理县长")
    assert label_of(report.holds("周望", "县长", COUNTY_GOVERNMENT)) == ["惠安县政府"]


def test_two_counties_in_the_text_leave_it_open() -> None:
    report = Report("a.txt", place=Jurisdiction(), also="惠安县、安溪县").holds("周望", "县长", COUNTY_GOVERNMENT)
    assert label_of(report) == []


@pytest.mark.parametrize(
    "told",
    ["代理县长石坚、现任县长石坚", "何守正和县直机关的人", "热烈祝贺县城改造竣工", "计划新建县人民医院一所", "老城区改造。新建县道三十里", "城市合作论坛上"],
)
def test_a_word_and_the_level_behind_it_are_no_county_of_that_name(told: str) -> None:
    report = Report("a.txt", place=Jurisdiction(), also=told).holds("周望", "县长", COUNTY_GOVERNMENT)
    assert label_of(report) == []


def test_a_house_named_after_a_county_keeps_its_printed_name() -> None:
    facts = resolve(read(Report("a.txt", place=Jurisdiction()).holds("周望", "教授", Body("惠安师范学院", "school", "惠安", None))))
    assert [one.label for one in facts.organisations] == ["惠安师范学院"]


def test_the_new_area_is_the_one_whose_name_the_paper_bears() -> None:
    place = Jurisdiction("浙江省", "杭州市", "钱塘区")
    report = Report("a.txt", place=place, paper="钱塘新区报").holds("周望", "主任", Body("新区管委会", "zone", None, "新区"))
    assert label_of(report) == ["钱塘新区管委会"]


def test_a_county_that_is_a_city_today_keeps_the_name_the_page_gives_it() -> None:
    place = Jurisdiction("湖北省", "荆门市", "京山市")
    assert body_of(Body("县政协", "cppcc", None, "县"), place) == ("京山县政协", "京山县")


def test_the_zone_alone_is_the_one_that_a_paper_of_the_county_declares() -> None:
    zone = Jurisdiction("云江省", "清源市", "望溪县", "望溪经济开发区")
    own = Report("a.txt").holds("周望", "主任", Body("开发区管委会", "zone", "开发区", None))
    facts = resolve(read(own, Report("b.txt", place=zone, paper="开发区报").event()))
    assert [one.label for one in facts.organisations] == ["望溪经济开发区管委会"]


def test_an_invented_city_printed_with_its_province_is_the_same_city() -> None:
    bodies = [Body("东屏市政府", "government", "东屏市", "市"), Body("海陵省东屏市政府", "government", "海陵省东屏市", "市")]
    facts = resolve(read(*(Report(f"{i}.txt").holds("周望", "市长", body) for i, body in enumerate(bodies))))
    assert [one.label for one in facts.organisations] == ["东屏市政府"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("全国政协", Body("全国政协", "cppcc", None, "国")),
        ("国务院", Body("国务院", "central", None, "国")),
        ("青石镇", Body("青石镇", "place", "青石镇", "镇")),
        ("柳岸街道", Body("柳岸街道", "place", "柳岸街道", "街道")),
        ("县水利局", Body("县水利局", "department", None, "县")),
        ("望溪县妇联", Body("县妇联", "association", None, "县")),
        ("云台高新区管委会", Body("云台高新区管委会", "zone", "云台高新区", "高新区")),
    ],
)
def test_a_body_that_takes_part_is_the_body_of_its_posts(name: str, body: Body) -> None:
    report = Report("a.txt").event().attends(Agent("body", name, name), "speaker").holds("林若川", "负责人", body)
    assert len(resolve(read(report)).organisations) == 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("望溪县", "public"),
        ("平陵县", "public"),
        ("农业农村部", "public"),
        ("县妇联", "organisation"),
        ("县第一中学", "organisation"),
        ("望溪书社", "organisation"),
    ],
)
def test_a_body_that_takes_part_is_public_if_it_is_of_party_or_state(name: str, kind: str) -> None:
    (found,) = resolve(read(Report("a.txt").event().attends(Agent("body", name, name), "speaker"))).organisations
    assert found.kind == kind


def test_an_area_that_takes_part_bears_its_name_once() -> None:
    (found,) = resolve(read(Report("a.txt").event().attends(Agent("body", "清源市", "清源市"), "speaker"))).organisations
    assert found.label == "清源市"


def test_words_before_a_title_that_belong_to_the_sentence_are_no_part_of_the_body() -> None:
    assert body_of(Body("届时市政府", "government", "届时市", "市"))[0] == "清源市政府"


@pytest.mark.parametrize(
    ("body", "place", "official"),
    [
        (Body("区委", "party", None, "区"), DISTRICT, "中共杭州市钱塘区委员会"),
        (Body("区政府", "government", None, "区"), DISTRICT, "杭州市钱塘区人民政府"),
        (Body("市委", "party", None, "市"), QINGYUAN, "中共清源市委员会"),
        (Body("县政协", "cppcc", None, "县"), WANGXI, "中国人民政治协商会议清源市望溪县委员会"),
        (Body("县水务局", "department", None, "县"), WANGXI, None),
    ],
)
def test_an_organ_of_an_area_has_its_full_name(body: Body, place: Jurisdiction, official: str | None) -> None:
    (found,) = resolve(read(Report("a.txt", place=place).holds("林若川", "书记", body))).organisations
    assert found.official == official


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("县发改局", "县发展和改革局"),
        ("县卫健局", "县卫生健康局"),
        ("县国资委", "县国有资产监督管理委员会"),
        ("县府办", "县政府办公室"),
        ("县政府办", "县人民政府办公室"),
        ("县一中", "县第一中学"),
    ],
)
def test_an_abbreviation_and_the_long_name_are_one_body(short: str, long: str) -> None:
    facts = resolve(read(*(Report(f"{name}.txt").holds("林若川", "主任", Body(name, "department", None, "县")) for name in (short, long))))
    assert len(facts.organisations) == 1
    assert {short, long} <= set(facts.organisations[0].names)


def test_the_committee_that_runs_a_zone_is_one_however_its_title_is_cut() -> None:
    zone, committee = Body("钱塘新区", "place", "钱塘新区", "新区"), Body("钱塘新区管委会", "zone", "钱塘新区", None)
    facts = resolve(read(Report("a.txt", place=ZONE).holds("林若川", "管委会主任", zone), Report("b.txt", place=ZONE).holds("林若川", "主任", committee)))
    assert [one.label for one in facts.organisations] == ["钱塘新区管委会"]
    assert len(facts.posts) == 1


@pytest.mark.parametrize("place", ["\x1d\x1c", "中共"])
def test_a_place_without_a_name_in_it_is_as_if_none_were_printed(place: str) -> None:
    assert body_of(Body("县委", "party", place, "县")) == ("望溪县委", "望溪县")
