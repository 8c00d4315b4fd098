"""What is tied to what, and how strongly."""

from __future__ import annotations

from collections.abc import Callable

from turtle_by_hand import graph

from kg.publish.pages.reading import read_dossier
from kg.publish.pages.records import Dossier, Tie, View
from kg.publish.pages.views import attendance_view, network_view, visits_view


def drawn(turtle: str, view: Callable[[Dossier, int], View], *, limit: int = 100, min_confidence: float = 0.5) -> View:
    return view(read_dossier(graph(turtle), min_confidence), limit)


def people(*names: str) -> str:
    return "".join(f'person:{name} a kg:Person ; skos:prefLabel "{name}"@zh .\n' for name in names)


def event(name: str, day: str = "2023-03-06") -> str:
    return f'event:{name} a kg:Event ; skos:prefLabel "{name}"@zh ; kg:date "{day}"^^xsd:date .\n'


def present(who: str, at: str, role: str = "attendee", more: str = "", sure: float = 0.9) -> str:
    return f":{who}-{at} a kg:Attendance ; kg:participant person:{who} ; kg:event event:{at} ; kg:role role:{role} ; kg:confidence {sure} {more}.\n"


def stop(at: str, site: str, order: int = 1) -> str:
    node = f":stop-{site} a kg:Stop ; kg:visit event:{at} ; kg:site company:{site} ; kg:order {order} ; kg:confidence 0.9 ."
    return f'{node} company:{site} a kg:Company ; skos:prefLabel "{site}"@zh .\n'


def ends(ties: tuple[Tie, ...]) -> set[tuple[str, str]]:
    return {(tie.a.rsplit("/", 1)[1], tie.b.rsplit("/", 1)[1]) for tie in ties}


def test_two_events_attended_together_are_one_line_counted_twice() -> None:
    view = drawn(people("a", "b") + event("x") + event("y") + "".join(present(who, at) for who in "ab" for at in "xy"), network_view)
    assert [len(tie.moments) for tie in view.ties] == [2]


def test_to_meet_among_many_counts_less_than_to_meet_alone() -> None:
    crowd = "".join(f"p{number}" + " " for number in range(10)).split()
    turtle = people("a", "b", *crowd) + event("two") + event("many") + present("a", "two") + present("b", "two")
    turtle += present("a", "many") + "".join(present(who, "many") for who in crowd)
    weights = {tie.b.rsplit("/", 1)[1]: tie.weight for tie in drawn(turtle, network_view).ties if tie.a.endswith("/a")}
    assert (weights["b"], round(weights["p0"], 3)) == (1, 0.1)


def test_an_assembly_of_more_than_forty_ties_nobody_and_is_told() -> None:
    crowd = [f"p{number}" for number in range(41)]
    view = drawn(people(*crowd) + event("hall") + "".join(present(who, "hall") for who in crowd), network_view)
    assert (view.ties, view.left_out["assemblies"]) == ((), 1)


def test_hosts_and_people_met_have_not_visited() -> None:
    turtle = people("a", "b", "c") + event("x") + present("a", "x", "lead") + present("b", "x", "host") + present("c", "x", "met") + stop("x", "firm")
    assert ends(drawn(turtle, visits_view).ties) == {("a", "firm")}


def test_who_joined_at_one_stop_visited_that_one_only() -> None:
    turtle = people("a", "b") + event("x") + present("a", "x", "lead") + stop("x", "one") + stop("x", "two", 2)
    turtle += present("b", "x", "accompanying", "; kg:atStop :stop-two ")
    assert ends(drawn(turtle, visits_view).ties) == {("a", "one"), ("a", "two"), ("b", "two")}


def test_what_is_not_sure_enough_is_counted_and_not_drawn() -> None:
    view = drawn(people("a", "b") + event("x") + present("a", "x") + present("b", "x", sure=0.4), attendance_view)
    assert (ends(view.ties), view.left_out["unsure"]) == ({("a", "x")}, 1)


def test_people_stand_left_and_events_right_by_date_the_undated_last() -> None:
    turtle = people("a") + event("late", "2023-09-01") + event("early", "2023-01-05") + 'event:some a kg:Event ; skos:prefLabel "some"@zh .'
    view = drawn(turtle + present("a", "late") + present("a", "early") + present("a", "some"), attendance_view)
    right = sorted((y, iri.rsplit("/", 1)[1]) for iri, (x, y) in view.positions.items() if x > 0)
    assert [name for _, name in right] == ["early", "late", "some"]


def test_the_most_connected_are_kept_and_the_rest_is_counted() -> None:
    turtle = people("a", "b", "c") + "".join(event(name) for name in "xyz") + "".join(present("a", at) for at in "xyz") + present("b", "x") + present("c", "y")
    view = drawn(turtle, attendance_view, limit=3)
    assert (len(view.things), view.left_out["things"], view.positions.keys() >= set(view.things)) == (3, 3, True)


def test_a_post_ties_its_holder_to_the_body() -> None:
    turtle = people("a") + 'company:firm a kg:Company ; skos:prefLabel "firm"@zh . :post a kg:Post ; skos:prefLabel "董事长"@zh ; kg:postIn company:firm .'
    turtle += ' :tenure a kg:Tenure ; kg:holder person:a ; kg:post :post ; kg:confidence 0.9 ; kg:firstObserved "2023-01-05"^^xsd:date .'
    tie = drawn(turtle, network_view).ties[0]
    assert (tie.kind, tie.moments[0].title, tie.moments[0].first) == ("post", "董事长", "2023-01-05")
