"""One person behind one name, or several."""

from datetime import date

from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, FAR, QINGYUAN, Report, read

from kg.facts import Facts
from kg.model import Agent, Body, Span
from kg.resolve import resolve

WATER = Body("县水务局", "department", None, "县")
FINANCE = Body("县财政局", "department", None, "县")
FAR_PARTY = Body("区委", "party", None, "区")


def persons(facts: Facts) -> int:
    return len(facts.people)


def test_one_name_in_two_articles_of_a_paper_is_one_person() -> None:
    assert persons(resolve(read(Report("a.txt").event().attends("何守正"), Report("b.txt").event().attends("何守正")))) == 1


def test_one_name_in_two_papers_of_a_city_is_one_person() -> None:
    city = Report("b.txt", place=QINGYUAN, paper="清源日报").holds("林若川", "望溪县委书记", Body("望溪县委", "party", "望溪县", "县"))
    assert persons(resolve(read(Report("a.txt").event().attends("林若川").holds("林若川", "县委书记", COUNTY_PARTY), city))) == 1


def test_one_name_with_posts_in_two_far_districts_is_two_people() -> None:
    far = Report("b.txt", place=FAR, paper="东屏日报").event().attends("林若川").holds("林若川", "区委书记", FAR_PARTY)
    assert persons(resolve(read(Report("a.txt").event().attends("林若川").holds("林若川", "县委书记", COUNTY_PARTY), far))) == 2


def test_a_far_paper_that_prints_the_same_post_means_the_same_person() -> None:
    far = Report("b.txt", place=FAR, paper="东屏日报").holds("林若川", "望溪县委书记", Body("望溪县委", "party", "望溪县", "县"))
    own = Report("c.txt", place=QINGYUAN, paper="清源日报").holds("林若川", "望溪县委书记", Body("望溪县委", "party", "望溪县", "县"))
    assert persons(resolve(read(far, own))) == 1


def test_who_is_promoted_stays_one_person() -> None:
    before = Report("a.txt", issued=date(2023, 3, 14)).holds("周望", "局长", WATER)
    after = Report("b.txt", issued=date(2023, 9, 14)).holds("周望", "副县长", COUNTY_GOVERNMENT)
    assert persons(resolve(read(before, after))) == 1


def test_a_magistrate_who_becomes_secretary_of_his_county_stays_one_person() -> None:
    head = [Report(f"h{month}.txt", issued=date(2023, month, 1)).holds("周望", "县长", COUNTY_GOVERNMENT) for month in (1, 7)]
    secretary = [Report(f"s{month}.txt", issued=date(2023, month, 1)).holds("周望", "县委书记", COUNTY_PARTY) for month in (6, 9)]
    assert persons(resolve(read(*head, *secretary))) == 1


def test_two_who_head_two_bureaus_over_the_same_months_are_namesakes() -> None:
    water = [Report(f"w{month}.txt", issued=date(2023, month, 1)).holds("陈平", "局长", WATER) for month in (1, 6)]
    finance = [Report(f"f{month}.txt", issued=date(2023, month, 1)).holds("陈平", "局长", FINANCE) for month in (2, 7)]
    assert persons(resolve(read(*water, *finance))) == 2


def test_a_manager_and_an_official_of_one_name_are_namesakes() -> None:
    firm = Body("竹韵纸业有限公司", "company")
    facts = resolve(read(Report("a.txt").holds("陈平", "局长", WATER), Report("b.txt").holds("陈平", "总经理", firm)))
    assert persons(facts) == 2


def test_a_leader_of_the_state_is_not_the_county_official_of_his_name() -> None:
    state = Report("a.txt", place=QINGYUAN, paper="清源日报").holds("陈平", "总理", Body("国务院", "central", None, "国"))
    assert persons(resolve(read(state, Report("b.txt").holds("陈平", "局长", WATER)))) == 2


def test_a_reporter_is_not_the_person_written_about() -> None:
    facts = resolve(read(Report("a.txt").by("闻晓舟").event().attends("闻晓舟")))
    assert persons(facts) == 2
    assert facts.bylines[0].person != facts.attendances[0].participant


def test_a_name_without_a_post_between_two_namesakes_is_given_to_neither() -> None:
    firm = Body("竹韵纸业有限公司", "company")
    reports = (Report("a.txt").holds("陈平", "局长", WATER), Report("b.txt").holds("陈平", "总经理", firm), Report("c.txt").event().attends("陈平"))
    assert persons(resolve(read(*reports))) == 3


def test_the_order_of_reading_changes_nothing() -> None:
    reports = [Report(f"{number}.txt", issued=date(2023, 1, 1 + number)).event().attends("陈平").holds("陈平", "局长", WATER) for number in range(4)]
    assert resolve(read(*reports)) == resolve(read(*reversed(reports)))


def test_the_decision_carries_its_reasons() -> None:
    city = Report("b.txt", place=QINGYUAN, paper="清源日报").event().attends("林若川")
    facts = resolve(read(Report("a.txt").holds("林若川", "县委书记", COUNTY_PARTY), city))
    assert [(merge.kind, merge.joined, merge.reason) for merge in facts.merges] == [("person", "林若川", "同一城市")]


def test_the_printed_form_is_kept_beside_the_simplified_name() -> None:
    facts = resolve(read(Report("a.txt").event().attends(Agent("person", "陈兰", "陳蘭"))))
    assert facts.people[0].names == ("陈兰", "陳蘭")


def test_two_of_one_name_in_one_article_are_told_by_their_posts() -> None:
    school, firm = Body("云江大学", "school"), Body("竹韵纸业有限公司", "company")
    report = Report("a.txt").event().attends("陈平", "speaker").holds("陈平", "教授", school)
    later = Report("b.txt").holds("陈平", "总经理", firm)
    report.holds("陈平", "局长", WATER, evidence=Span(40, 50)).attends("陈平", "chair", evidence=Span(40, 50))
    facts = resolve(read(report, later))
    assert persons(facts) == 3
    assert len({one.participant for one in facts.attendances}) == 2


def test_a_farmer_of_the_name_is_not_the_official() -> None:
    farmer = Report("b.txt").event().attends("陈平", "met").holds("陈平", "种粮大户", None, counted=False)
    assert persons(resolve(read(Report("a.txt").holds("陈平", "局长", WATER), farmer))) == 2


def test_ranks_far_apart_within_days_are_two_people() -> None:
    city, town = Body("市水务局", "department", None, "市"), Body("镇党委", "party", "青石镇", "镇")
    assert persons(resolve(read(Report("a.txt").holds("陈平", "局长", city), Report("b.txt").holds("陈平", "党委书记", town)))) == 2


def test_two_posts_that_an_article_prints_together_do_not_part_their_holder() -> None:
    first = [Report(f"w{month}.txt", issued=date(2023, month, 1)).holds("周望", "局长", WATER) for month in (1, 6)]
    second = [Report(f"f{month}.txt", issued=date(2023, month, 1)).holds("周望", "局长", FINANCE) for month in (2, 7)]
    both = Report("x.txt", issued=date(2023, 4, 1)).holds("周望", "局长", WATER).holds("周望", "局长", FINANCE)
    assert persons(resolve(read(*first, *second, both))) == 1
