"""What is asked of people: weak joins and likely pairs, the one on which most hangs first; answered questions are not asked again."""

from __future__ import annotations

from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, FAR, QINGYUAN, Report, read

from kg.decisions import Anchor, Decision
from kg.facts import Facts, Question
from kg.model import Body
from kg.resolve import resolve

WATER = Body("县水务局", "department", None, "县")


def asked(facts: Facts, kind: str = "person") -> list[Question]:
    return [question for question in facts.questions if question.kind == kind]


def weak() -> list[Report]:
    """One name in the paper of the county and of its city, without posts."""
    return [Report("a.txt").event("春耕会").attends("何守正"), Report("b.txt", place=QINGYUAN, paper="清源日报").event("全市防汛会").attends("何守正")]


def test_a_weak_join_is_a_question_with_both_passages() -> None:
    (question,) = asked(resolve(read(*weak())))
    assert question.joined
    assert [side.article for side in (question.one, question.other)] == ["b.txt\x1f1", "a.txt\x1f1"]
    assert len(question.passages) == 2


def test_a_strong_join_is_none() -> None:
    assert asked(resolve(read(*(Report(f"{n}.txt").event().attends("何守正").holds("何守正", "局长", WATER) for n in "ab")))) == []


def test_two_of_one_name_whom_nothing_clear_parts_are_a_question() -> None:
    pages = [Report("a.txt").event().attends("才旦旺姆"), Report("b.txt", place=FAR, paper="东屏日报").event("防汛会").attends("才旦旺姆")]
    (question,) = asked(resolve(read(*pages)))
    assert (question.joined, [finding.name for finding in question.findings]) == (False, ["rare_name", "far_apart"])


def test_names_one_character_apart_in_one_post_are_a_question() -> None:
    facts = resolve(read(Report("a.txt").holds("何守正", "县长", COUNTY_GOVERNMENT), Report("b.txt").holds("何守止", "县长", COUNTY_GOVERNMENT)))
    (question,) = asked(facts)
    assert ({question.one.name, question.other.name}, question.joined) == ({"何守正", "何守止"}, False)
    assert [finding.name for finding in question.findings] == ["one_character_apart", "same_post"]


def test_a_short_name_known_from_the_region_alone_is_a_question() -> None:
    visits = [
        Report(file).event(f"访{site}", type="visit").attends("林若川", "lead").stop(site)
        for file, site in (("a.txt", "云杉食品有限公司"), ("b.txt", "云杉食品"))
    ]
    (question,) = asked(resolve(read(*visits)), "organisation")
    assert (question.one.name, question.other.name, question.joined) == ("云杉食品", "云杉食品有限公司", True)


def test_the_one_on_which_most_hangs_comes_first() -> None:
    busy = [Report(f"z{n}.txt", place=QINGYUAN, paper="清源日报").event(f"第{n}次防汛会").attends("林若川", "chair") for n in range(3)]
    facts = resolve(read(Report("c.txt").event("防火会").attends("林若川"), *weak(), *busy))
    assert [question.facts for question in facts.questions] == sorted((question.facts for question in facts.questions), reverse=True)
    assert facts.questions[0].one.name == "林若川"


def test_what_is_decided_or_left_open_by_people_is_not_asked_again() -> None:
    for verdict in ("same", "not same", "unsure"):
        told = Decision(verdict, Anchor("何守正", "b.txt"), Anchor("何守正", "a.txt"), "person")
        assert asked(resolve(read(*weak()), [told])) == [], verdict


def test_secretary_and_his_party_are_no_question() -> None:
    assert asked(resolve(read(*(Report(f"{n}.txt").event().attends("林若川").holds("林若川", "县委书记", COUNTY_PARTY) for n in range(4))))) == []
