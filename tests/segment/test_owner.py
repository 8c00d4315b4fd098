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
        ("向阳小学\n", "", "向阳小学"),
        ("县长林若川莅临云江县第一中学\n", "", None),
        ("云江校园网\n学校：云江县有为中学 | 日期：2023年3月14日\n", "", "云江县有为中学"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("【岚江大学新闻中心讯 云江校区】3月13日，专家组在校党委书记林若川陪同下来到云江校区。\n", "岚江大学"),
        ("上一条：岚江理工学院2023年度科研计划 下一条：我校拟与云江县共建研究院\n3月13日，校长林若川会见了客人，介绍了我校情况。\n", "岚江理工学院"),
        ("上一条：岚江理工学院召开大会 下一条：澄州学院举行典礼\n3月13日，校长林若川介绍了我校情况。\n", None),
        ("3月13日，我院召开干部大会。省委决定，林若川同志任岚江美术学院党委书记。院长高原主持会议。\n", "岚江美术学院"),
        ("3月13日，我院召开干部大会。院长高原主持会议。\n", None),
        ("青禾学院、石桥镇携手护林\n3月13日，青禾学院、石桥镇“共育山林”恳谈会在我校召开。副院长米良致辞。\n", "青禾学院"),
        ("3月13日，我校教师在岚江师范大学培训。\n", None),
        ("3月13日，我会召开大会，会长高原主持。\n", None),
        ("3月13日，城建集团领导一行莅临云鹤参观。集团董事长高原、云鹤机械公司总经理竺青接待。\n", "云鹤集团"),
        ("3月13日，城建集团领导一行到澄州考察。集团董事长高原接待。\n", None),
        ("3月13日，县领导到云鹤集团调研。\n", None),
    ],
)
def test_datelines_links_appointments_and_guests_tell_whose_page_it_is(text: str, expected: str | None) -> None:
    assert articles(f"{text}2023年3月14日\n\n3月13日，县长林若川来访。\n")[0].issue.owner == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月13日，县工商联领导到我公司参观。\n岚江竹韵纸业有限公司办公室\n", "岚江竹韵纸业有限公司"),
        ("县政府代表团莅临竹韵集团考察\n来源：竹韵集团\n3月13日，代表团莅临集团考察。\n", "竹韵集团"),
        ("3月13日，应我岚江竹韵纸业有限公司邀请，客人来我司座谈。\n", "岚江竹韵纸业有限公司"),
        ("3月13日，县人大代表来到岚江竹韵纸业有限公司，对我公司的新项目进行考察。\n", "岚江竹韵纸业有限公司"),
        ("县科协领导一行莅临云鹤数科调研指导\n3月13日，县科协领导前来我司调研。\n", "云鹤数科"),
        ("3月13日，县科协领导莅临我公司。云鹤董事长高原、副总经理米良等公司领导陪同调研。岚江云鹤信息有限公司位于云江县。\n", "岚江云鹤信息有限公司"),
        ("公司董事长高原率队访问宏泰集团\n县科协领导莅临云鹤数科调研\n3月13日，县科协领导莅临我司。\n", "云鹤数科"),
        ("3月13日，岚江竹韵纸业有限公司董事长高原说，欢迎大家来我公司。\n", "岚江竹韵纸业有限公司"),
        ("3月13日，岚江竹韵纸业有限公司一行来我司座谈。\n", None),
        ("3月13日，宏泰机械有限公司、竹韵纸业有限公司与我公司签约。\n", None),
        ("3月13日，县领导到岚江竹韵纸业有限公司调研。\n", None),
    ],
)
def test_a_firm_that_calls_itself_ours_is_named_by_its_signature_its_guests_or_its_people(text: str, expected: str | None) -> None:
    assert articles(f"{text}2023年3月14日\n\n3月13日，县长林若川来访。\n")[0].issue.owner == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("林若川来访\n来源：岚江理工学院 浏览：86\n\n3月13日，县长林若川来我校看望师生。\n", "岚江理工学院"),
        ("林若川来访\n来源：岚江理工学院 浏览：86\n\n3月13日，县长林若川看望师生。\n", None),
        ("创建文明医院\n\n3月13日，县长林若川来访。\n", None),
        ("(护理学院 通讯员米良)3月13日，县长林若川来访。\n", None),
        ("县人大领导参观公司\n\n3月13日，县长林若川来到公司参观。\n", None),
    ],
)
def test_the_source_of_a_page_that_says_ours_owns_it_and_no_headline_does(text: str, expected: str | None) -> None:
    assert articles(text)[0].issue.owner == expected


def test_the_place_of_guests_is_not_that_of_the_page() -> None:
    assert not articles("湖南林海大学校长一行来我校考察\n2023-03-14\n\n3月13日，竺青陪同客人参观。\n")[0].issue.place


def test_a_house_whose_head_comes_to_us_is_not_ours() -> None:
    text = "岚江第一医院党委书记高原一行来我院交流\n岚江第一医院书记高原一行来我院交流。我院院长米良接待。\n"
    assert articles(f"{text}2023年3月14日\n\n3月13日，县长林若川来访。\n")[0].issue.owner is None
