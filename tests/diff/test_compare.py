"""What one graph says that another does not."""

from __future__ import annotations

import csv
import io
import json

import pytest
from pyoxigraph import RdfFormat, Store
from rich.console import Console

from kg.diff import Difference, as_table, as_text, compare
from kg.errors import UsageError

PREFIXES = """
@prefix kg: <https://w3id.org/newskg/ns#> . @prefix role: <https://w3id.org/newskg/role/> . @prefix type: <https://w3id.org/newskg/event-type/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix tenure-kind: <https://w3id.org/newskg/tenure-kind/> . @prefix : <https://w3id.org/newskg/id/node/> .
"""
HALL = ':hall a kg:Event ; rdfs:label "全县大会"@zh ; kg:eventType type:meeting .'
POST = ':post a kg:Post ; rdfs:label "县长"@zh .'


def graph(turtle: str) -> Store:
    store = Store()
    store.load(input=PREFIXES + turtle, format=RdfFormat.TURTLE)
    return store


def person(slug: str, name: str) -> str:
    return f':{slug} a kg:Person ; rdfs:label "{name}"@zh .\n'


def present(slug: str, role: str = "attendee", node: str = "", sure: float = 0.9) -> str:
    name = node or f"{slug}-here"
    return f":{name} kg:participant :{slug} ; kg:event :hall ; kg:role role:{role} ; kg:confidence {sure} ; kg:evidence :p .\n"


def tenure(slug: str, last: str) -> str:
    held = f':t-{slug} kg:holder :{slug} ; kg:post :post ; kg:tenureKind tenure-kind:regular ; kg:confidence 0.9 ; kg:firstObserved "2023-01-01"^^xsd:date'
    return f'{held} ; kg:lastObserved "{last}"^^xsd:date .\n'


def told(old: str, new: str, **more: object) -> list[tuple[str, str, str]]:
    return [(one.kind, one.change, one.title) for one in difference(old, new, **more).changes]


def difference(old: str, new: str, **more: object) -> Difference:
    return compare(graph(old), graph(new), **more)  # type: ignore[arg-type] # options are passed on


def test_a_graph_does_not_differ_from_itself() -> None:
    some = person("a", "云望舒") + HALL + present("a") + POST + tenure("a", "2023-02-01")
    assert told(some, some) == []


def test_somebody_new_is_added_and_somebody_missing_is_gone() -> None:
    assert told(person("a", "云望舒"), person("b", "岑若川")) == [("people", "gone", "云望舒"), ("people", "added", "岑若川")]


def test_a_fact_that_only_the_newer_states_is_added_with_its_sentence() -> None:
    source = ':p kg:inArticle :art ; kg:quote "云望舒出席大会。" . :art a kg:Article ; kg:sourceFile "a.txt" ; kg:issued "2023-03-01"^^xsd:date .'
    some = person("a", "云望舒") + HALL + source
    found = difference(some, some + present("a")).changes
    assert [(one.kind, one.change, one.title, one.new) for one in found] == [("attendance", "added", "云望舒 · 全县大会", "roles attendee")]
    assert (found[0].source.quote, found[0].source.issued, found[0].source.file) == ("云望舒出席大会。", "2023-03-01", "a.txt")


def test_a_role_that_is_another_is_a_change() -> None:
    some = person("a", "云望舒") + HALL
    found = difference(some + present("a", "attendee"), some + present("a", "chair")).changes
    assert [(one.change, one.old, one.new) for one in found] == [("changed", "roles attendee", "roles chair")]


def test_of_a_tenure_only_what_differs_is_told() -> None:
    some = person("a", "云望舒") + POST
    found = difference(some + tenure("a", "2023-02-01"), some + tenure("a", "2023-09-01")).changes
    assert [(one.kind, one.old, one.new) for one in found] == [("tenures", "last 2023-02-01", "last 2023-09-01")]


def test_a_person_whose_iri_was_replaced_is_the_same_and_so_are_his_facts() -> None:
    old = person("a", "云望舒") + HALL + present("a", node="x")
    new = person("b", "云望舒") + ":a dcterms:isReplacedBy :b ." + HALL + present("b", node="y")
    assert told(old, new) == []


def test_two_people_who_are_one_in_the_newer_graph_are_joined() -> None:
    old = person("a", "云望舒") + person("b", "云望舒")
    assert told(old, person("b", "云望舒") + ":a dcterms:isReplacedBy :b .") == [("people", "joined", "云望舒")]


def test_one_person_who_is_two_in_the_newer_graph_is_split() -> None:
    old = person("b", "云望舒") + ":a dcterms:isReplacedBy :b ."
    assert told(old, person("a", "云望舒") + person("b", "云望舒")) == [("people", "split", "云望舒")]


def test_without_any_trace_a_name_that_only_one_bears_on_either_side_is_the_same() -> None:
    old = person("a", "云望舒") + HALL + present("a", node="x")
    new = person("z", "云望舒") + HALL + present("z", node="y")
    assert told(old, new) == []


def test_namesakes_without_any_trace_are_not_taken_for_one() -> None:
    old = person("a", "云望舒") + person("b", "云望舒")
    assert sorted(change for _, change, _ in told(old, person("z", "云望舒"))) == ["added", "gone", "gone"]


def test_what_is_not_sure_enough_does_not_count() -> None:
    some = person("a", "云望舒") + HALL
    assert told(some, some + present("a", sure=0.4)) == []


def test_only_the_kinds_asked_for_are_compared() -> None:
    assert told("", person("a", "云望舒") + HALL, kinds=("events",)) == [("events", "added", "全县大会")]


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match="choose among"):
        difference("", "", kinds=("rumours",))


def test_the_order_of_the_graph_changes_nothing() -> None:
    lines = [person(f"p{number}", f"云望{number}") for number in range(9)]
    assert told("", "".join(lines)) == told("", "".join(reversed(lines)))


def test_a_name_that_looks_like_a_formula_stays_text_in_csv_and_json() -> None:
    found = difference("", person("a", "=HYPERLINK(1)"))
    row = next(csv.DictReader(io.StringIO(as_text(found, "csv"))))
    assert (row["what"], json.loads(as_text(found, "json"))[0]["title"]) == ("'=HYPERLINK(1)", "=HYPERLINK(1)")


def test_a_long_list_is_cut_and_says_so_unless_all_is_wanted() -> None:
    found = difference("", "".join(person(f"p{number}", f"云望{number}") for number in range(30)))
    console = Console(width=120, file=io.StringIO(), record=True)
    console.print(as_table(found))
    cut = console.export_text()
    console.print(as_table(found, everything=True))
    assert ("18 more: --all" in cut, "云望29" in console.export_text()) == (True, True)


def test_namesakes_are_told_with_what_tells_them_apart() -> None:
    post = POST + ':other a kg:Post ; rdfs:label "校长"@zh . :a kg:heldPost :post . :b kg:heldPost :other .\n'
    two = person("a", "云望舒") + person("b", "云望舒") + HALL + post
    assert told(two, two + present("b")) == [("attendance", "added", "云望舒（校长） · 全县大会")]


def test_somebody_new_with_the_name_of_another_is_told_with_his_post() -> None:
    post = POST + ':other a kg:Post ; rdfs:label "校长"@zh . :a kg:heldPost :post .\n'
    assert told(person("a", "云望舒") + post, person("a", "云望舒") + post + person("b", "云望舒") + ":b kg:heldPost :other .") == [
        ("people", "added", "云望舒（校长）")
    ]
