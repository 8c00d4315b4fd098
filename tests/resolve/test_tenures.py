"""Who held which post when."""

from datetime import date

from handmade import COUNTY_GOVERNMENT, DAY, Report, on, read

from kg.resolve import resolve


def test_observed_days_come_from_the_event_or_else_from_the_issue() -> None:
    dated = Report("a.txt").holds("周望", "县长", COUNTY_GOVERNMENT, when=on(DAY))
    undated = Report("b.txt", issued=date(2023, 5, 1)).holds("周望", "县长", COUNTY_GOVERNMENT)
    (tenure,) = resolve(read(dated, undated)).tenures
    assert (tenure.first, tenure.last) == (DAY, date(2023, 5, 1))


def test_without_an_appointment_nothing_is_said_of_start_and_end() -> None:
    (tenure,) = resolve(read(Report("a.txt").holds("周望", "县长", COUNTY_GOVERNMENT))).tenures
    assert (tenure.start, tenure.end) == (None, None)


def test_an_appointment_begins_a_tenure_and_a_removal_ends_it() -> None:
    begins = Report("a.txt").appointed("周望", "县长", COUNTY_GOVERNMENT, when=on(date(2023, 3, 13)))
    ends = Report("b.txt", issued=date(2024, 2, 2)).appointed("周望", "县长", COUNTY_GOVERNMENT, "removed", when=on(date(2024, 2, 1)))
    facts = resolve(read(begins, ends))
    assert [(one.start, one.end) for one in facts.tenures] == [(date(2023, 3, 13), date(2024, 2, 1))]
    assert sorted(one.change for one in facts.appointments) == ["appointed", "removed"]


def test_who_comes_back_to_a_post_holds_it_twice() -> None:
    changes = [(date(2021, 1, 5), "elected"), (date(2022, 1, 5), "resigned"), (date(2023, 1, 5), "appointed")]
    reports = [Report(f"{day}.txt", issued=day).appointed("周望", "县长", COUNTY_GOVERNMENT, change, when=on(day)) for day, change in changes]
    assert [(one.number, one.start, one.end) for one in resolve(read(*reports)).tenures] == [
        (1, date(2021, 1, 5), date(2022, 1, 5)),
        (2, date(2023, 1, 5), None),
    ]


def test_a_former_holder_is_not_observed_in_the_post() -> None:
    (tenure,) = resolve(read(Report("a.txt").holds("周望", "原县长", COUNTY_GOVERNMENT, kind="former", when=on(DAY)))).tenures
    assert (tenure.kind, tenure.first, tenure.last) == ("former", None, None)


def test_a_courtesy_title_is_no_tenure() -> None:
    assert resolve(read(Report("a.txt").holds("周望", "县领导", COUNTY_GOVERNMENT, counted=False))).tenures == ()


def test_one_appointment_told_by_two_papers_is_one() -> None:
    reports = [Report(name, paper=name).appointed("周望", "县长", COUNTY_GOVERNMENT, when=on(DAY)) for name in ("望溪日报", "清源日报")]
    (appointment,) = resolve(read(*reports)).appointments
    assert len(appointment.claims) == 2
