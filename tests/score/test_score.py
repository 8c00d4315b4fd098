from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.score import SLOTS, Figure, PageScore, Scores, below_floors, floor, score
from kg.score.tally import Count

Gold = Callable[..., Path]
Graph = Callable[..., Path]


NO_SITTING = ("  - {id: e3, optional: true, type: meeting, names: [座谈会], participants: [{person: 林若川, roles: [speaker]}]}\n", "")
"""A change of the gold page: without the event that may be found or missed."""


def counts(figure: Figure) -> tuple[float, float, float]:
    return figure.right, figure.wrong, figure.missed


def test_a_graph_that_tells_all_and_nothing_else_scores_one_everywhere(gold: Gold, graph: Graph) -> None:
    scores = score(gold(), graph())
    assert {slot: figure.f1 for slot, figure in scores.figures.items() if figure.f1 < 1} == {}
    assert set(scores.figures) == set(SLOTS) - {"invented"}
    assert (scores.pages, scores.mistakes) == (1, ())


def test_an_attendance_that_is_missing_is_missed(gold: Gold, graph: Graph) -> None:
    figures = score(gold(), graph((":v2 a kg:Attendance ;", ":v2"))).figures
    assert counts(figures["attended"]) == (3, 0, 1)
    assert counts(figures["visited company"]) == (1, 0, 1)


def test_an_attendance_too_many_is_wrong(gold: Gold, graph: Graph) -> None:
    more = ':x a kg:Person ; rdfs:label "温如玉" . :v9 a kg:Attendance ; kg:event :v ; kg:participant :x ; kg:role role:lead ; kg:evidence :p .'
    figures = score(gold(), graph(more=more)).figures
    assert counts(figures["attended"]) == (4, 1, 0)
    assert counts(figures["visited company"]) == (2, 1, 0)


@pytest.mark.parametrize("name", ["路遥远", "安若素"])
def test_optional_and_ignored_people_are_never_counted(gold: Gold, graph: Graph, name: str) -> None:
    more = f':x a kg:Person ; rdfs:label "{name}" . :v9 a kg:Attendance ; kg:event :v ; kg:participant :x ; kg:role role:lead ; kg:evidence :p .'
    assert counts(score(gold(), graph(more=more)).figures["attended"]) == (4, 0, 0)


def test_what_is_less_sure_than_the_threshold_is_not_counted(gold: Gold, graph: Graph) -> None:
    assert counts(score(gold(), graph(("kg:confidence 0.9", "kg:confidence 0.4"))).figures["attended"]) == (3, 0, 1)


@pytest.mark.parametrize(("least", "right"), [(0.95, 3), (0.9, 4)])
def test_the_threshold_can_be_chosen(gold: Gold, graph: Graph, least: float, right: int) -> None:
    assert score(gold(), graph(), min_confidence=least).figures["attended"].right == right


def test_a_title_given_to_its_holder_is_neither_counted_nor_punished(gold: Gold, graph: Graph) -> None:
    more = """:x a kg:Person ; rdfs:label "温如玉" . :v9 a kg:Attendance ; kg:event :v ; kg:participant :x ; kg:evidence :p .
    :c a kg:Claim ; kg:supports :v9 ; kg:basis basis:inferred ."""
    assert counts(score(gold(), graph(more=more)).figures["attended"]) == (4, 0, 0)


def test_an_event_told_twice_costs_precision(gold: Gold, graph: Graph) -> None:
    more = """:w a kg:Event ; kg:evidence :p ; rdfs:label "调研云岭镇"@zh ; kg:eventType type:visit .
    :w1 a kg:Attendance ; kg:event :w ; kg:participant :lin ; kg:role role:lead ; kg:evidence :p .
    :w2 a kg:Attendance ; kg:event :w ; kg:participant :jian ; kg:role role:accompanying ; kg:evidence :p ."""
    assert counts(score(gold(NO_SITTING), graph(more=more)).figures["attended"]) == (4, 2, 0)


def test_an_event_that_pairs_with_an_optional_one_is_not_punished(gold: Gold, graph: Graph) -> None:
    more = """:w a kg:Event ; kg:evidence :p ; rdfs:label "座谈会"@zh ; kg:eventType type:meeting .
    :w1 a kg:Attendance ; kg:event :w ; kg:participant :lin ; kg:role role:speaker ; kg:evidence :p ."""
    assert counts(score(gold(), graph(more=more)).figures["attended"]) == (4, 0, 0)


def test_an_event_may_be_told_in_as_many_pieces_as_gold_allows(gold: Gold, graph: Graph) -> None:
    more = """:w a kg:Event ; kg:evidence :p ; rdfs:label "春耕备耕工作推进会"@zh ; kg:eventType type:meeting .
    :w1 a kg:Attendance ; kg:event :w ; kg:participant :lin ; kg:role role:chair ; kg:evidence :p ."""
    assert counts(score(gold(NO_SITTING, ("id: e2\n", "id: e2\n    may_split_into: 2\n")), graph(more=more)).figures["attended"]) == (4, 0, 0)


def test_an_event_that_was_replaced_by_another_is_not_counted(gold: Gold, graph: Graph) -> None:
    more = """:w a kg:Event ; kg:evidence :p ; rdfs:label "别的会议" ; dcterms:isReplacedBy :v .
    :w1 a kg:Attendance ; kg:event :w ; kg:participant :jian ; kg:evidence :p ."""
    assert counts(score(gold(), graph(more=more)).figures["attended"]) == (4, 0, 0)


def test_a_wrong_role_is_a_wrong_answer_but_attendee_adds_nothing(gold: Gold, graph: Graph) -> None:
    scores = score(gold(), graph((":lin ; kg:role role:lead", ":lin ; kg:role role:lead, role:attendee"), ("role:accompanying", "role:met")))
    assert counts(scores.figures["role"]) == (3, 0, 1)
    assert [mistake.fact for mistake in scores.mistakes if mistake.slot == "role"] == ["简知非: ['met'] for ['accompanying']"]


def test_a_person_is_known_by_an_alias_and_by_any_name_of_the_graph(gold: Gold, graph: Graph) -> None:
    by_alias = score(gold(), graph((':xiang a kg:Person ; rdfs:label "向北辰"@zh', ':xiang a kg:Person ; rdfs:label "向北晨"@zh')))
    by_form = score(gold(), graph((':jian a kg:Person ; rdfs:label "简知非"@zh', ':jian a kg:Person ; rdfs:label "简知菲"@zh ; kg:name "简知非"')))
    assert by_alias.figures["attended"].f1 == by_form.figures["attended"].f1 == 1


def test_an_optional_stop_is_not_counted_and_a_strange_one_is_wrong(gold: Gold, graph: Graph) -> None:
    more = """:o a kg:Place ; rdfs:label "云岭镇" . :s8 a kg:Stop ; kg:visit :v ; kg:site :o ; kg:evidence :p .
    :q a kg:Place ; rdfs:label "清溪水库" . :s9 a kg:Stop ; kg:visit :v ; kg:site :q ; kg:evidence :p ."""
    assert counts(score(gold(), graph(more=more)).figures["stop"]) == (3, 1, 0)


def test_a_company_told_as_a_place_is_no_visited_company(gold: Gold, graph: Graph) -> None:
    figures = score(gold(), graph((":firm a kg:Company, kg:Organisation", ":firm a kg:Place"))).figures
    assert counts(figures["visited company"]) == (0, 0, 2)
    assert counts(figures["company kind"]) == (0, 0, 1)


@pytest.mark.parametrize(("day", "right"), [("2023-03-13", 2), ("2023-03-14", 1)])
def test_where_gold_knows_no_year_month_and_day_count(gold: Gold, graph: Graph, day: str, right: int) -> None:
    figures = score(gold(), graph(('kg:monthDay "--03-13"^^xsd:gMonthDay', f'kg:date "{day}"^^xsd:date'))).figures
    assert figures["date"].right == right


@pytest.mark.parametrize(
    ("change", "right"),
    [
        (('kg:title "县长"', 'kg:title "长"'), (3, 3)),  # the level is not compared
        (('kg:title "董事长"', 'kg:title "负责人"'), (3, 3)),  # an accepted title
        (('kg:title "副县长" ; kg:postIn :county', 'kg:title "副县长" ; kg:postIn :firm'), (3, 2)),
        (('kg:title "副县长"', 'kg:title "局长"'), (2, 2)),
    ],
)
def test_a_post_is_right_by_its_title_and_then_by_its_body(gold: Gold, graph: Graph, change: tuple[str, str], right: tuple[int, int]) -> None:
    figures = score(gold(), graph(change)).figures
    assert (figures["post"].right, figures["post+body"].right) == right


def test_whatever_a_page_without_facts_is_said_to_tell_is_invented(gold: Gold, graph: Graph) -> None:
    scores = score(gold(page="page: a.txt\narticles: []\n"), graph())
    assert counts(scores.figures["invented"]) == (0, 7, 0)  # two events; three posts, two of them by body and by place


def test_only_pages_that_fit_the_pattern_are_compared(gold: Gold, graph: Graph) -> None:
    folder = gold()
    (folder / "b.yaml").write_text("page: b.txt\nposts: [{person: 林若川, title: 县长}]\n", encoding="utf-8")
    assert (score(folder, graph()).pages, score(folder, graph(), "b*").pages) == (2, 1)


def test_a_pattern_that_fits_no_page_is_an_error(gold: Gold, graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"no gold page is called like z\*"):
        score(gold(), graph(), "z*")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("page: [", r"a\.yaml cannot be read as a gold file"),
        ("- 1", r"a\.yaml is not a gold file: it does not name its page"),
        ("page: a.txt\nevents: 3", r"a\.yaml: events is 3, not a list of tables"),
        ("page: a.txt\nposts: [{title: 县长}]", r"a\.yaml, posts 1: person is None, not a text"),
        ("page: a.txt\narticles: [{reporters: 闻晓舟}]", r"a\.yaml, articles 1: reporters is '闻晓舟', not a list"),
        ("page: a.txt\nevents: [{may_split_into: x}]", r"a\.yaml, events 1: may_split_into is 'x', not a number"),
    ],
)
def test_what_is_no_gold_file_is_named_with_its_place(gold: Gold, graph: Graph, text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        score(gold(page=text), graph())


def test_a_folder_without_gold_and_a_missing_graph_are_named(gold: Gold, graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere holds no gold file"):
        score(tmp_path / "nowhere", graph())
    with pytest.raises(UsageError, match=r"there is no graph at .*nowhere"):
        score(gold(), tmp_path / "nowhere")


def test_a_floor_names_a_slot_and_a_figure() -> None:
    assert floor("visited_company=0.85") == ("visited company", 0.85)
    assert floor("post+body=0.8") == ("post+body", 0.8)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("attendet=0.9", "did you mean attended"),
        ("xyz=0.9", "slots are attended, "),
        ("role=high", "no figure from 0 to 1"),
        ("role=85", "no figure from 0 to 1"),
    ],
)
def test_a_wrong_floor_is_refused_with_the_remedy(text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        floor(text)


def test_a_slot_below_its_floor_is_told_and_an_empty_slot_is_none() -> None:
    scores = Scores((PageScore("a.txt", {"role": Count(8, 0, 2)}),))
    assert below_floors(scores, [("role", 0.85), ("date", 0.9)]) == ("role 0.800 < 0.85",)
    assert below_floors(scores, [("role", 0.8)]) == ()
