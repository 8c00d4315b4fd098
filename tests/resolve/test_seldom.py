"""What happens seldom: decisions that fit in part, names that stand for nothing, dates and places that are missing."""

from __future__ import annotations

from datetime import date

import pytest
from handmade import COUNTY_GOVERNMENT, FAR, QINGYUAN, Report, on, read

from kg.decisions import Anchor, Decision
from kg.facts import Facts
from kg.model import Agent, Body, When
from kg.resolve import resolve
from kg.resolve.registered import misread

QUOTE = "望溪县春耕推进会召开"


def at(file: str, name: str) -> Anchor:
    start = len(file) + 1
    return Anchor(name, file, start, start + len(QUOTE), QUOTE)


def told(verdict: str, one: Anchor, other: Anchor, kind: str) -> Decision:
    return Decision(verdict, one, other, kind, who="何清", where="decisions.csv, line 2")


def lost(facts: Facts) -> list[str]:
    return [outcome.lost for outcome in facts.outcomes]


def visit(file: str, site: str, kind: str = "company") -> Report:
    return Report(file).event(f"林若川到{site}", type="visit").attends("林若川", "lead").stop(site, kind)


# ---- decisions ----------------------------------------------------------------------------------------------------------


def test_a_passage_behind_the_end_of_its_page_is_told() -> None:
    behind = Anchor("何守正", "a.txt", 5000, 5010)
    facts = resolve(read(Report("a.txt").event().attends("何守正")), [told("same", behind, at("a.txt", "何守正"), "person")])
    assert lost(facts) == ["a.txt has no character 5010"]


def test_a_retracted_page_that_was_not_read_is_told_and_takes_nothing() -> None:
    facts = resolve(read(Report("a.txt").event().attends("何守正")), [Decision("retract", Anchor("", "z.txt"), who="何清")])
    assert (lost(facts), len(facts.attendances)) == (["z.txt was not read"], 1)


@pytest.mark.parametrize("kind", ["organisation", "place", "event"])
def test_a_thing_that_the_passage_does_not_name_is_told(kind: str) -> None:
    pages = read(Report("a.txt").holds("何守正", "县长", COUNTY_GOVERNMENT), Report("b.txt").holds("何守正", "县长", COUNTY_GOVERNMENT))
    facts = resolve(pages, [told("same", at("a.txt", "云杉食品厂"), at("b.txt", "云杉食品厂"), kind)])
    assert lost(facts) == ["“云杉食品厂” is not read in that passage of a.txt"]


def test_a_decision_one_half_of_which_is_lost_leaves_the_other_as_it_is() -> None:
    pages = read(visit("a.txt", "云杉食品有限公司"), visit("b.txt", "澄湖精工厂"))
    facts = resolve(pages, [told("same", at("a.txt", "云杉食品有限公司"), at("z.txt", "澄湖精工厂"), "organisation")])
    assert lost(facts) == ["z.txt was not read"]
    assert sorted(one.label for one in facts.organisations) == ["云杉食品有限公司", "澄湖精工厂"]


def test_a_mention_is_the_same_as_itself_and_nobody_is_told_of_it() -> None:
    pages = read(Report("a.txt").event().attends("何守正"))
    facts = resolve(pages, [told("same", at("a.txt", "何守正"), Anchor("何守正", "a.txt"), "person")])
    assert (lost(facts), [person.label for person in facts.people]) == ([""], ["何守正"])


def test_a_company_is_no_place() -> None:
    pages = read(visit("a.txt", "云杉食品有限公司"), visit("b.txt", "柳岸村", "place"))
    facts = resolve(pages, [told("same", at("a.txt", "云杉食品有限公司"), at("b.txt", "柳岸村"), "place")])
    assert lost(facts) == ["“云杉食品有限公司” is no place in that passage of a.txt"]


def test_a_place_is_no_organisation() -> None:
    pages = read(visit("a.txt", "柳岸村", "place"), visit("b.txt", "云杉食品有限公司"))
    facts = resolve(pages, [told("same", at("a.txt", "柳岸村"), at("b.txt", "云杉食品有限公司"), "organisation")])
    assert lost(facts) == ["“柳岸村” is no organisation in that passage of a.txt"]


def bodies(kind: str, name: str) -> list[Report]:
    agent = Agent(kind, name, name)
    return [Report("a.txt").event("春耕会").attends(agent), Report("b.txt").event("防汛会").attends("何守正").attends(agent)]


@pytest.mark.parametrize(("kind", "name", "other"), [("company", "云杉食品有限公司", "澄湖精工厂"), ("body", "县水务局", "县水利局")])
def test_bodies_that_took_part_can_be_one(kind: str, name: str, other: str) -> None:
    pages = [*bodies(kind, name), Report("c.txt").event("植树会").attends(Agent(kind, other, other))]
    facts = resolve(read(*pages), [told("same", at("b.txt", name), at("c.txt", other), "organisation")])
    assert lost(facts) == [""]
    assert len({attendance.participant for attendance in facts.attendances if attendance.participant.startswith(("company", "body", "organisation"))}) == 1


def test_who_convened_an_event_can_be_another_body() -> None:
    pages = read(Report("a.txt").event(organiser="县水务局").attends("何守正"), Report("b.txt").event("防汛会", organiser="县水利局").attends("何守正"))
    assert lost(resolve(pages, [told("same", at("a.txt", "县水务局"), at("b.txt", "望溪县水利局"), "organisation")])) == [""]


def test_the_place_of_an_event_can_be_another_place() -> None:
    pages = read(Report("a.txt").event(place="柳岸村").attends("何守正"), Report("b.txt").event("防汛会", place="柳岸新村").attends("何守正"))
    facts = resolve(pages, [told("same", at("a.txt", "柳岸村"), at("b.txt", "柳岸新村"), "place")])
    assert lost(facts) == [""]
    assert [place.names for place in facts.places if "柳岸村" in place.names] == [("柳岸新村", "柳岸村")]


def test_an_institution_that_was_visited_can_be_another() -> None:
    pages = read(visit("a.txt", "望溪县第一中学", "institution"), visit("b.txt", "望溪一中", "institution"))
    facts = resolve(pages, [told("same", at("a.txt", "望溪县第一中学"), at("b.txt", "望溪一中"), "organisation")])
    assert (lost(facts), len(facts.organisations)) == ([""], 1)


def test_two_events_of_which_somebody_said_that_nobody_can_tell_are_no_question() -> None:
    pages = [
        Report("a.txt", paper="甲报").event("全县春耕推进会").attends("林若川", "chair"),
        Report("b.txt", paper="乙报").event("全县春耕备耕推进会").attends("高远"),
    ]
    assert [one.kind for one in resolve(read(*pages)).questions] == ["event"]
    facts = resolve(read(*pages), [told("unsure", at("a.txt", "全县春耕推进会"), at("b.txt", "全县春耕备耕推进会"), "event")])
    assert (lost(facts), facts.questions) == ([""], ())


def test_of_two_whom_a_decision_joined_under_another_name_no_pair_is_asked_about() -> None:
    pages = [Report("a.txt").event("甲会").attends("何守正"), Report("b.txt", place=FAR, paper="东屏日报").event("乙会").attends("何守正")]
    pages += [Report("c.txt").event("丙会").attends("何守止"), Report("d.txt", place=FAR, paper="东屏日报").event("丁会").attends("何守止")]
    facts = resolve(read(*pages), [told("same", at("a.txt", "何守正"), at("d.txt", "何守止"), "person")])
    assert lost(facts) == [""]
    assert all(one.one.key != one.other.key for one in facts.questions if one.kind == "person" and not one.joined)


# ---- names that stand for nothing, and what is missing -------------------------------------------------------------------


def test_a_word_for_a_body_named_elsewhere_is_not_taken_for_one_of_the_area() -> None:
    facts = resolve(read(Report("a.txt").event().attends(Agent("body", "该院", "该院")).attends("何守正")))
    assert [(one.label, one.jurisdiction) for one in facts.organisations] == [("该院", None)]


def test_a_foreign_body_that_is_visited_as_a_company_is_one_thing() -> None:
    foreign = Body("海岬石油有限公司", "foreign")
    facts = resolve(read(Report("a.txt").holds("何守正", "总裁", foreign), visit("b.txt", "海岬石油有限公司")))
    assert [(one.label, one.kind) for one in facts.organisations] == [("海岬石油有限公司", "company")]


def test_a_school_that_is_visited_as_a_company_is_one_thing() -> None:
    school = Body("云杉职业培训学校", "school")
    facts = resolve(read(Report("a.txt").holds("何守正", "校长", school), visit("b.txt", "云杉职业培训学校")))
    assert len([one for one in facts.organisations if one.label == "云杉职业培训学校"]) == 1


def test_names_of_one_character_are_not_alike() -> None:
    pages = [Report(f"{n}.txt", paper=n).event(name).attends("林若川", "chair") for n, name in (("a", "会"), ("b", "会"), ("c", "春耕会"))]
    assert len(resolve(read(*pages)).events) >= 1


def test_a_post_of_a_body_without_a_place_is_found_on_its_page_only() -> None:
    firm = Body("云杉食品有限公司", "company")
    pages = [Report("a.txt").holds("何守正", "董事长", firm), Report("b.txt").event().attends(Agent("holder", "董事长", "董事长"))]
    facts = resolve(read(*pages))
    assert [attendance.participant for attendance in facts.attendances if "何守正" in attendance.participant] == []


def test_who_is_printed_in_undated_pages_is_not_parted_by_days() -> None:
    pages = [Report(f"{n}.txt", issued=None).event("甲会", when=When()).holds("何守正", "县长", COUNTY_GOVERNMENT) for n in "ab"]
    pages.append(Report("c.txt", issued=None, place=QINGYUAN, paper="清源日报").holds("何守正", "镇长", Body("青石镇", "place", "青石镇", "镇")))
    assert {person.label for person in resolve(read(*pages)).people} == {"何守正"}


def test_a_village_named_before_by_its_full_name_is_that_village() -> None:
    first = visit("a.txt", "望溪县柳岸村", "place")
    later = Report("b.txt").event("林若川下乡", type="visit").attends("林若川", "lead").stop("柳岸", "place", aliases=("望溪县柳岸村",))
    facts = resolve(read(first, later))
    assert len([place for place in facts.places if "柳岸" in place.label and place.label.endswith(("村", "岸"))]) == 1


def test_an_appointment_without_a_day_is_the_one_that_is_dated() -> None:
    pages = [
        Report("a.txt").appointed("何守正", "县长", COUNTY_GOVERNMENT, when=on(date(2023, 3, 13))),
        Report("b.txt").appointed("何守正", "县长", COUNTY_GOVERNMENT),
    ]
    facts = resolve(read(*pages))
    assert [(one.announced, len(one.claims)) for one in facts.appointments] == [(date(2023, 3, 13), 2)]


@pytest.mark.parametrize(("one", "other", "expected"), [("岚江", "岚江厂", False), ("岚江", "岚江", False), ("未来", "末来", True), ("未来", "木柴", False)])
def test_a_misread_name_differs_in_one_character_that_looks_alike(one: str, other: str, expected: bool) -> None:
    assert misread(one, other) is expected
