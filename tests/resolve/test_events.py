"""One event from many reports; two sessions on one day stay two."""

from datetime import date

from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, DAY, FAR, QINGYUAN, Report, on, read

from kg.facts import Facts
from kg.model import When
from kg.resolve import resolve
from kg.resolve.events import FINDINGS, OPEN, same_day, same_issue, same_region


def events(*reports: Report) -> int:
    return len(resolve(read(*reports)).events)


def session(file: str, name: str = "全县春耕备耕推进会", who: tuple[str, ...] = ("林若川", "周望"), **more: object) -> Report:
    report = Report(file, paper=f"{file}报").event(name, **more)  # type: ignore[arg-type]
    report.attends(who[0], "speaker")
    for name_ in who[1:]:
        report.attends(name_)
    return report


def test_a_meeting_told_by_two_papers_is_one_event() -> None:
    assert events(session("a.txt"), session("b.txt", "春耕备耕推进会")) == 1


def test_a_meeting_without_a_common_person_is_one_by_day_region_and_name() -> None:
    assert events(session("a.txt"), session("b.txt", who=("何守正",))) == 2
    assert events(Report("a.txt").event("全县三级干部大会"), Report("b.txt", paper="清源日报", place=QINGYUAN).event("全县三级干部大会")) == 1


def test_day_issue_and_region_alone_do_not_even_make_a_question() -> None:
    assert sum(weight for finding, weight, _ in FINDINGS if finding in (same_day, same_issue, same_region)) < OPEN  # `may_be_one` rests on it
    assert not resolve(read(Report("a.txt").event("春耕会"), Report("b.txt").event("消防演练"))).questions


def test_meetings_of_two_days_are_two_events() -> None:
    assert events(session("a.txt"), session("b.txt", when=on(date(2023, 3, 14)))) == 2


def test_two_sessions_of_one_day_stay_two() -> None:
    assert events(session("a.txt", "县政府党组会议"), session("b.txt", "县政府常务会议")) == 2


def test_sessions_with_other_numbers_stay_two() -> None:
    assert events(session("a.txt", "县政府第9次常务会议"), session("b.txt", "县政府第10次常务会议")) == 2


def test_what_one_article_tells_as_two_stays_two() -> None:
    report = session("a.txt").event("全县春耕备耕推进会", key="e2").attends("林若川", "speaker", key="e2").attends("周望", key="e2")
    assert events(report) == 2


def test_a_visit_and_a_meeting_are_two() -> None:
    assert events(session("a.txt"), session("b.txt", type="visit")) == 2


def test_visits_of_one_leader_on_one_day_to_other_sites_are_two() -> None:
    first = Report("a.txt").event("林若川调研企业", type="visit").attends("林若川", "lead").stop("竹韵纸业有限公司")
    second = Report("b.txt").event("林若川走访学校", type="visit").attends("林若川", "lead").stop("县第一小学", "institution")
    assert events(first, second) == 2


def test_visits_of_one_leader_on_one_day_to_a_common_site_are_one() -> None:
    first = Report("a.txt").event("林若川调研企业", type="visit").attends("林若川", "lead").stop("竹韵纸业有限公司")
    second = Report("b.txt", paper="清源日报").event("林若川走访企业", type="visit").attends("林若川", "lead")
    second.stop("竹韵纸业").stop("县第一小学", "institution")
    facts = resolve(read(first, second))
    assert len(facts.events) == 1
    assert [(one.order, one.site.split(":")[0]) for one in facts.stops] == [(1, "company"), (2, "body")]


def test_the_same_meeting_name_in_a_far_region_is_another_meeting() -> None:
    assert events(Report("a.txt").event("全区三级干部大会"), Report("b.txt", place=FAR, paper="东屏日报").event("全区三级干部大会")) == 2


def test_reports_are_not_chained_over_one_that_fits_both() -> None:
    first = Report("a.txt").event("林若川调研", type="visit").attends("林若川", "lead").stop("竹韵纸业有限公司")
    both = Report("b.txt").event("林若川调研", type="visit").attends("林若川", "lead")
    last = Report("c.txt").event("林若川调研", type="visit").attends("林若川", "lead").stop("县第一小学", "institution")
    assert events(first, both, last) == 2


def test_roles_and_evidence_of_all_reports_are_joined() -> None:
    first = session("a.txt")
    second = Report("b.txt", paper="清源日报").event("春耕备耕推进会").attends("林若川", "chair", confidence=0.7).attends("周望")
    facts = resolve(read(first, second))
    found = {one.participant.split("|")[0]: one for one in facts.attendances}
    assert found["person:林若川"].roles == ("chair", "speaker")
    assert len(found["person:林若川"].claims) == 2
    assert found["person:林若川"].confidence == 0.9


def test_a_report_with_the_day_dates_the_event_of_one_without() -> None:
    facts = resolve(read(Report("a.txt").event("林若川调研春耕", type="visit", when=When()).attends("林若川", "lead"), _second_in_same_file()))
    assert [event.when.start for event in facts.events] == [DAY]


def _second_in_same_file() -> Report:
    return Report("a.txt", 2).event("林若川调研春耕", type="visit").attends("林若川", "lead")


def test_a_merge_of_reports_says_why() -> None:
    facts = resolve(read(session("a.txt"), session("b.txt")))
    assert [merge.reason for merge in facts.merges if merge.kind == "event"] == ["同一天，同一地区的报纸，同一人带队、主持或讲话，参加者相同，活动名称相同"]


def test_a_sitting_inside_a_visit_is_part_of_it() -> None:
    report = Report("a.txt").event("林若川调研", type="visit").attends("林若川", "lead").event("座谈会", key="e2", parent="e1").attends("周望", key="e2")
    visit, sitting = resolve(read(report)).events
    assert sitting.parent == visit.key


def capacity(facts: Facts, name: str) -> list[str]:
    titles = {post.key: post.title for post in facts.posts}
    return [titles[key] for one in facts.attendances if one.participant.startswith(f"person:{name}|") for key in one.capacity]


def test_he_attended_in_the_posts_that_the_article_prints() -> None:
    report = Report("a.txt").event().attends("周望").holds("周望", "县长", COUNTY_GOVERNMENT).holds("周望", "县委副书记", COUNTY_PARTY)
    assert sorted(capacity(resolve(read(report)), "周望")) == ["县委副书记", "县长"]


def test_a_former_post_is_no_capacity() -> None:
    report = Report("a.txt").event().attends("周望").holds("周望", "原县长", COUNTY_GOVERNMENT, kind="former")
    assert capacity(resolve(read(report)), "周望") == []
