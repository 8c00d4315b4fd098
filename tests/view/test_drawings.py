"""Where bars, marks and squares stand."""

from __future__ import annotations

from datetime import date

import pytest
from turtle_by_hand import graph

from kg.publish.pages.reading import read_dossier
from kg.publish.pages.records import Dossier
from kg.view.axis import Axis
from kg.view.days import calendar
from kg.view.heatmap import heatmap, quarter_of, written
from kg.view.timeline import timeline

A = "https://w3id.org/newskg/id/person/a"
FIRM = "https://w3id.org/newskg/id/company/firm"


def dossier(turtle: str) -> Dossier:
    return read_dossier(graph(turtle), 0.5)


def visit(number: int, day: str, who: str = "a", site: str = "company:firm", role: str = "lead") -> str:
    dated = f'; kg:date "{day}"^^xsd:date' if day else ""
    node = f"event:e{number} a kg:Event, kg:Visit ; kg:eventType type:visit {dated} . person:{who} a kg:Person . "
    node += f":p{number} a kg:Attendance ; kg:participant person:{who} ; kg:event event:e{number} ; kg:role role:{role} ; kg:confidence 0.9 . "
    kind = "kg:Company" if site.startswith("company") else "kg:Place"
    return f"{node} {site} a {kind} . :s{number} a kg:Stop ; kg:visit event:e{number} ; kg:site {site} ; kg:order 1 ; kg:confidence 0.9 .\n"


def tenure(first: str, last: str, more: str = "") -> str:
    node = 'person:a a kg:Person . :post a kg:Post ; skos:prefLabel "县长"@zh . :t a kg:Tenure ; kg:holder person:a ; kg:post :post ; kg:confidence 0.9 '
    return f'{node}; kg:firstObserved "{first}"^^xsd:date ; kg:lastObserved "{last}"^^xsd:date {more}.\n'


def test_an_axis_names_no_more_days_than_can_be_read() -> None:
    ticks = Axis(date(1998, 5, 3), date(2024, 2, 1), 0, 900).ticks()
    assert (2 <= len(ticks) <= 15, ticks[0].label) == (True, "2000")


def test_a_tenure_lasts_from_the_first_day_seen_to_the_last() -> None:
    drawn = timeline(dossier(tenure("2023-01-01", "2023-12-31") + visit(1, "2023-07-02")), A)
    bar, mark = drawn.lanes[0].bars[0], drawn.lanes[1].marks[0]
    assert bar.x < mark.x < bar.x + bar.width


def test_an_announced_start_comes_before_the_first_day_seen() -> None:
    told = dossier(tenure("2023-06-01", "2023-12-31", '; kg:startDate "2023-01-01"^^xsd:date ') + visit(1, "2023-01-01"))
    drawn = timeline(told, A)
    assert drawn.lanes[0].bars[0].x == drawn.lanes[1].marks[0].x


def test_events_of_one_day_stand_above_one_another() -> None:
    drawn = timeline(dossier(visit(1, "2023-07-02") + visit(2, "2023-07-02") + visit(3, "2023-09-02")), A)
    marks = [mark for mark in drawn.lanes[0].marks if mark.x == drawn.lanes[0].marks[0].x]
    assert len({mark.y for mark in marks}) == 2


def test_who_only_accompanied_is_drawn_hollow() -> None:
    drawn = timeline(dossier(visit(1, "2023-07-02") + visit(2, "2023-08-02", role="accompanying")), A)
    assert [mark.active for mark in drawn.lanes[0].marks] == [True, False]


def test_undated_events_are_counted() -> None:
    assert timeline(dossier(visit(1, "2023-07-02") + visit(2, "")), A).undated == 1


def test_without_a_person_those_most_seen_have_lanes() -> None:
    drawn = timeline(dossier(visit(1, "2023-07-02", "b") + visit(2, "2023-08-02", "a") + visit(3, "2023-09-02", "a")))
    assert [lane.subject[-1] for lane in drawn.lanes] == ["a", "b"]


@pytest.mark.parametrize(("day", "quarter"), [("2023-01-01", "2023Q1"), ("2023-03-31", "2023Q1"), ("2023-04-01", "2023Q2"), ("2023-12-31", "2023Q4"), ("", "")])
def test_a_day_lies_in_its_quarter(day: str, quarter: str) -> None:
    assert quarter_of(day) == quarter


def test_a_square_counts_the_visits_of_one_official_to_one_company() -> None:
    drawn = heatmap(dossier(visit(1, "2023-07-02") + visit(2, "2023-11-02") + visit(3, "2023-07-09", "b")))
    assert {(cell.row[-1], len(cell.events)) for cell in drawn.cells} == {("a", 2), ("b", 1)}


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("云岭清源水务股份有限公司", "云岭清源水务"),
        ("莱茵传动技术（云江）有限公司", "莱茵传动技术（云江）"),
        ("三友有限公司", "三友有限公司"),
        ("竹韵集团", "竹韵集团"),
    ],
)
def test_a_company_is_written_without_its_legal_form_where_enough_is_left(name: str, there: str) -> None:
    assert written(name) == there


def test_hosts_have_visited_nobody() -> None:
    assert heatmap(dossier(visit(1, "2023-07-02", role="host"))).cells == ()


def test_places_are_squares_only_if_asked_for() -> None:
    told = dossier(visit(1, "2023-07-02", site="place:village"))
    assert (len(heatmap(told).cells), len(heatmap(told, every_site=True).cells)) == (0, 1)


def test_of_one_company_the_quarters_run_across_without_a_gap() -> None:
    drawn = heatmap(dossier(visit(1, "2023-02-02") + visit(2, "2023-11-02") + visit(3, "")), company=FIRM)
    assert (drawn.columns, [cell.column for cell in drawn.cells], drawn.undated) == (("2023Q1", "2023Q2", "2023Q3", "2023Q4"), ["2023Q1", "2023Q4"], 1)


def test_a_calendar_has_every_day_of_a_year_in_which_something_happened() -> None:
    years = calendar(dossier(visit(1, "2024-02-29"))).years
    assert ([year.year for year in years], len(years[0].days)) == ([2024], 366)


def test_weeks_begin_on_monday() -> None:
    days = {one.day.isoformat(): one for one in calendar(dossier(visit(1, "2024-01-01"))).years[0].days}
    assert (days["2024-01-07"].x == days["2024-01-01"].x, days["2024-01-08"].y == days["2024-01-01"].y) == (True, True)


def test_a_busier_day_is_darker() -> None:
    some = "".join(visit(number, f"2024-01-0{number}") for number in range(1, 7)) + "".join(visit(number, "2024-02-05") for number in range(10, 15))
    days = {one.day.isoformat(): one.level for one in calendar(dossier(some)).years[0].days if one.events}
    assert days["2024-02-05"] > days["2024-01-01"]


def test_nothing_at_all_can_be_drawn() -> None:
    empty = dossier("")
    assert (timeline(empty).lanes, heatmap(empty).cells, calendar(empty).years) == ((), (), ())
