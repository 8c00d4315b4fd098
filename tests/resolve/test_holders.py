"""A title without a name."""

from datetime import date

from handmade import COUNTY_GOVERNMENT, Report, read

from kg.facts import Facts
from kg.model import Agent, Body
from kg.resolve import resolve

MAYOR = Agent("holder", "县长", "县长")
DEPUTY = Agent("holder", "副县长", "副县长")


def present(facts: Facts) -> list[str]:
    return [one.participant.split("|")[0] for one in facts.attendances]


def test_it_is_the_holder_whom_the_page_names() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "县长", COUNTY_GOVERNMENT), Report("a.txt", 2).event().attends(MAYOR, "chair")))
    assert present(facts) == ["person:周望"]


def test_it_is_the_holder_seen_in_the_post_shortly_before() -> None:
    before = Report("a.txt", issued=date(2023, 2, 1)).holds("周望", "县长", COUNTY_GOVERNMENT)
    assert present(resolve(read(before, Report("b.txt").event().attends(MAYOR)))) == ["person:周望"]


def test_a_holder_seen_years_before_is_not_taken() -> None:
    before = Report("a.txt", issued=date(2020, 2, 1)).holds("周望", "县长", COUNTY_GOVERNMENT)
    assert present(resolve(read(before, Report("b.txt").event().attends(MAYOR)))) == []


def test_two_possible_holders_are_left_open_and_told_of() -> None:
    reports = [Report(f"{name}.txt").holds(name, "县长", COUNTY_GOVERNMENT) for name in ("周望", "何守正")]
    facts = resolve(read(*reports, Report("b.txt").event().attends(MAYOR)))
    assert present(facts) == []
    assert [(entry.reason, entry.about) for entry in facts.ledger] == [("unnamed", "县长")]


def test_a_deputy_is_never_guessed() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "副县长", COUNTY_GOVERNMENT), Report("a.txt", 2).event().attends(DEPUTY)))
    assert present(facts) == []


def test_the_head_of_another_county_is_not_ours() -> None:
    other = Body("白河县政府", "government", "白河县", "县")
    facts = resolve(read(Report("a.txt").holds("周望", "县长", other), Report("b.txt").event().attends(MAYOR)))
    assert present(facts) == []


def test_who_is_only_inferred_gets_no_tenure_by_it() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "县长", COUNTY_GOVERNMENT), Report("a.txt", 2).event().attends(MAYOR)))
    assert [len(tenure.claims) for tenure in facts.tenures] == [1]
