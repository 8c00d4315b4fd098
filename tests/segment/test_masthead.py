"""What a page says of its issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pages import articles, page

from kg.model import Issue, Jurisdiction
from kg.segment import segment

NEWS = "\n\n林若川调研春耕\n本报讯 昨日，县长林若川到石桥镇调研春耕工作。\n"


def issue(head: str) -> Issue:
    return articles(head + NEWS)[0].issue


@pytest.mark.parametrize(
    "head",
    [
        "云江日报\n2023年3月14日 星期二",
        "云江日报 2023年3月14日 星期二 第2版",
        "2023年3月14日　星期二　癸卯年二月廿三\n云江日报",
        "云江日报\n二〇二三年三月十四日",
        "云江日报\n2023-03-14",
        "云江日报\n2023/3/14",
        "云江日报\n2023.03.14",
        "云江日报\n２０２３年３月１４日",
        "云江日报\n2023 年 3 月 14 日",
        "云 江 日 报\n2023年3月14日",
        "云江日报\nYUNJIANG DAILY\n2023年3月14日\n星期二\n农历癸卯年二月廿三\n今日8版 总第2851期",
        "2023年O3月14日\n云江日报",
        "云江日报\n2023年3月14日 星期二 农历癸卯年二月廿三 第5678期 今日4版",
        "云江日报 2023·3·14",
        "云江日报\n2023年3月\n14\n星期二",
        "2O23年3月14日\n云江日报",
    ],
)
def test_the_date_of_the_issue_is_read_however_it_is_set(head: str) -> None:
    assert issue(head).issued == date(2023, 3, 14)


@pytest.mark.parametrize(
    "head", ["云江日报\n2023年3月14日", "2023年3月14日 云江日报 第1版", "云江日报\n新闻热线 6621188\n2023年3月14日", "云江日报 2023年3月14日 责编：程立"]
)
def test_the_name_of_the_paper_is_read(head: str) -> None:
    assert issue(head).newspaper == "云江日报"


def test_a_name_with_white_space_between_its_characters_is_read() -> None:
    assert issue("云 江 日 报\n2023年3月14日").newspaper == "云江日报"


@pytest.mark.parametrize(("head", "number"), [("云江日报\n2023年3月14日\n第2版", "2"), ("A03版\n云江日报\n2023年3月14日", "A03")])
def test_the_number_of_the_page_is_read(head: str, number: str) -> None:
    assert issue(head).page_number == number


def test_a_date_inside_an_article_is_not_that_of_the_issue() -> None:
    assert issue("云江日报").issued is None


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert issue("云江日报\n2023年2月30日").issued is None


@pytest.mark.parametrize("head", ["3月14日 星期二\n云江日报", "云江日报\n星期二 3月14日"])
def test_a_masthead_without_a_year_has_the_one_the_day_of_the_week_fits(head: str) -> None:
    found = articles(head + NEWS + "今年是落实2023年计划的关键之年，全县财政收入比2022年增长一成。\n")
    assert found[0].issue.issued == date(2023, 3, 14)


def test_without_any_year_on_the_page_a_day_of_the_week_gives_none() -> None:
    assert issue("3月14日 星期二\n云江日报").issued is None


def test_a_number_beside_a_month_is_no_day_if_the_day_of_the_week_says_another() -> None:
    assert issue("云江日报\n2023年3月\n8\n星期二").issued is None


@pytest.mark.parametrize("name", ["20230314-1.txt", "云江日报2023-03-14.txt", "2023.3.14.md", "2023/03/14/1.txt", "20230314A01.txt", "2023年3月14日.txt"])
def test_the_name_of_a_file_gives_the_date_that_the_page_lacks(name: str) -> None:
    assert segment(replace(page("云江日报" + NEWS), source_file=name))[0].issue.issued == date(2023, 3, 14)


@pytest.mark.parametrize("name", ["a20230314b.txt", "20231345.txt", "000_7b8eb20230314c9e.txt", "20230314-20230320.txt"])
def test_other_digits_in_the_name_of_a_file_are_no_date(name: str) -> None:
    assert segment(replace(page("云江日报" + NEWS), source_file=name))[0].issue.issued is None


@pytest.mark.parametrize("name", ["2023-yaowen-1.txt", "2023/page-7.txt", "云江日报/2023年/要闻.txt"])
def test_the_name_of_a_file_or_folder_gives_the_year_that_the_page_lacks(name: str) -> None:
    told = segment(replace(page("云江日报" + NEWS), source_file=name))[0].issue
    assert (told.issued, told.year) == (None, 2023)


@pytest.mark.parametrize("name", ["2022/2023-1.txt", "12023-1.txt", "scan2023a.txt"])
def test_other_numbers_in_the_name_of_a_file_are_no_year(name: str) -> None:
    assert segment(replace(page("云江日报" + NEWS), source_file=name))[0].issue.year is None


def test_a_year_that_the_page_speaks_of_as_its_own_wins_over_the_name_of_the_file() -> None:
    assert segment(replace(page("云江日报" + NEWS + "\n2022年是全县的项目年。"), source_file="2023-1.txt"))[0].issue.year == 2022


def test_the_printed_date_wins_over_the_name_of_the_file() -> None:
    assert segment(replace(page("云江日报\n2023年3月14日" + NEWS), source_file="20200101.txt"))[0].issue.issued == date(2023, 3, 14)


def test_settings_give_what_the_page_lacks() -> None:
    found = segment(page("林若川调研春耕\n本报讯 昨日，县长林若川到石桥镇调研。\n", place=Jurisdiction("岚江省", "澄州市", "云江县"), issued=date(2023, 3, 14)))
    assert (found[0].issue.issued, found[0].issue.place.district) == (date(2023, 3, 14), "云江县")


def test_the_printed_date_wins_over_the_settings() -> None:
    assert segment(page("云江日报\n2023年3月14日" + NEWS, issued=date(2020, 1, 1)))[0].issue.issued == date(2023, 3, 14)


def test_the_line_of_place_of_a_saved_web_page_gives_the_place() -> None:
    found = articles("陕西·宝鸡市金台区\n2023年3月14日\n\n区长走访企业\n\n3月13日，区长林若川走访企业。\n")
    assert (found[0].issue.place.city, found[0].issue.place.district) == ("宝鸡市", "金台区")


def test_the_line_that_says_where_a_page_is_from_is_no_kicker() -> None:
    for line in ("河南·新乡市卫滨区", "吉林·-", "上海·上海市闵行区"):
        found = articles(f"{line}\n2023年3月14日\n\n区长走访企业\n\n3月13日，区长林若川走访企业。\n")
        assert [(one.slice(one.kicker) if one.kicker else None, one.slice(one.headline)) for one in found] == [(None, "区长走访企业")]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("互助土族自治县人民政府网", "", ("青海省", "海东市", "互助土族自治县")),
        ("石屏发布", "", ("云南省", "红河哈尼族彝族自治州", "石屏县")),
        ("曹县要闻", "", ("山东省", "菏泽市", "曹县")),
        ("河池市宜州区中医医院", "", ("广西壮族自治区", "河池市", "宜州区")),
        ("岚岭茶业股份有限公司", "地址：梧州市苍梧县工业集中区", ("广西壮族自治区", "梧州市", "苍梧县")),
        ("滕州经济开发区", "", ("山东省", "枣庄市", "滕州市")),
        ("岚岭茶业股份有限公司", "", (None, None, None)),
    ],
)
def test_the_owner_of_a_web_page_or_its_address_says_where_it_is(first: str, last: str, expected: tuple[str | None, str | None, str | None]) -> None:
    [found] = articles(f"{first}\n林若川调研春耕工作\n2023-03-14\n\n3月13日，林若川到青禾乡调研。\n\n{last}\n")
    place = found.issue.place
    assert (place.province, place.city, place.district) == expected


def test_a_column_of_a_site_is_no_newspaper() -> None:
    [found] = articles("岚岭茶业股份有限公司\n公司新闻\n林若川来我司调研\n2023-03-14\n\n3月13日，林若川来我司调研。\n")
    assert found.issue.newspaper is None


@pytest.mark.parametrize("held", ["2023年第一季度重点项目集中开工仪式在石桥镇举行", "云江县举行2023年春季重大项目集中签约仪式"])
def test_the_season_in_the_name_of_a_ceremony_tells_the_year(held: str) -> None:
    [article] = articles(f"3月14日，{held}，县长林若川致辞。\n")
    assert (article.issue.issued, article.issue.year) == (None, 2023)


def test_a_long_address_beside_the_day_of_publication_hides_it_not() -> None:
    address = "https://www.yunjiang.example/" + "/".join(["article"] * 12)
    text = f"林若川调研春耕备耕工作\n2023/3/14 来源：云江在线 {address}\n3月13日，县长林若川到石桥镇调研春耕备耕工作。\n"
    assert articles(text)[0].issue.issued == date(2023, 3, 14)


def test_the_year_since_which_a_law_is_in_force_is_not_the_year_of_the_page() -> None:
    assert segment(page(NEWS + "\n林若川说，自2003年11月1日《办法》施行起，村里少了纠纷。" + "工作仍须加强。" * 20))[0].issue.year is None


def test_a_headline_that_tells_who_took_office_names_no_owner_of_the_page() -> None:
    assert (
        articles("祝文盟任岚前区政府副区长\n\n昨日，岚前区第六届人大常委会第十二次会议召开，会议决定任命祝文盟为岚前区人民政府副区长。\n")[0].issue.place.city
        is None
    )


@pytest.mark.parametrize("head", ["岚江·澄州市云江县石桥镇", "石桥镇人民政府", "云江县石桥镇政府网 2023-03-14", "来源：石桥镇", "来源：云江县石桥镇人民政府"])
def test_the_town_whose_own_page_it_is(head: str) -> None:
    assert issue(head.replace("岚江·", "浙江·")).settlement == "石桥镇"


@pytest.mark.parametrize("head", ["云江日报\n石桥镇", "云江日报", "浙江·澄州市云江县", "石桥镇举行春耕会"])
def test_a_town_that_only_stands_at_the_head_is_not_the_owner(head: str) -> None:
    assert issue(head).settlement is None


def test_a_month_beside_the_name_of_a_site_tells_the_year() -> None:
    assert issue("云江商网 2023年3月").year == 2023
    assert issue("摄于2023年3月").year is None


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("石桥镇2022年奖教奖学表彰大会在石桥学校举行。\n9月10日上午，镇长柳成参加大会。", 2022),
        ("石桥镇2022年先进表彰大会在石桥学校举行。\n2月10日上午，镇长柳成参加大会。", None),
        ("石桥镇2022年工作总结大会在石桥学校举行。\n12月30日上午，镇长柳成参加大会。", None),
    ],
)
def test_the_year_in_the_name_of_a_meeting_is_that_of_the_day_unless_it_may_sum_up_the_year_before(told: str, year: int | None) -> None:
    assert segment(page(f"石桥镇表彰优秀师生\n\n{told}\n"))[0].issue.year == year


@pytest.mark.parametrize(("paper", "district"), [("萧山日报", "萧山区"), ("前进日报", None)])
def test_a_paper_named_by_a_word_is_not_that_of_the_district_called_so(paper: str, district: str | None) -> None:
    assert articles(f"{paper} 2023年3月14日\n林若川调研春耕\n本报讯 昨日，林若川到石桥镇调研。\n")[0].issue.place.district == district
