"""The rules: exactly the direct triples that the nodes bear out."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import Graph, Literal, URIRef

from kg import vocab
from kg.store import direct_triples
from kg.store.rules import rules

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
DIRECT = {vocab.ATTENDED, vocab.SPOKE_AT, vocab.PRESIDED_OVER, vocab.VISITED, vocab.HELD_POST, vocab.ACCOMPANIED, vocab.MET}

NODES = """
@prefix kg: <https://w3id.org/newskg/ns#> . @prefix role: <https://w3id.org/newskg/role/> . @prefix : <https://example.org/> .
:lead a kg:Person . :follower a kg:Person . :guest a kg:Person . :host a kg:Person . :speaker a kg:Person . :bureau a kg:PublicBody, kg:Organisation .
:tour a kg:Visit, kg:Event .
:mill a kg:Company, kg:Organisation . :village a kg:Place .
:s1 a kg:Stop ; kg:visit :tour ; kg:site :mill ; kg:confidence 0.9 . :s2 a kg:Stop ; kg:visit :tour ; kg:site :village ; kg:confidence 0.9 .
:a1 a kg:Attendance ; kg:event :tour ; kg:participant :lead ; kg:role role:lead ; kg:confidence 0.9 .
:a2 a kg:Attendance ; kg:event :tour ; kg:participant :follower ; kg:role role:accompanying ; kg:confidence 0.9 ; kg:atStop :s2 .
:a3 a kg:Attendance ; kg:event :tour ; kg:participant :guest ; kg:role role:met ; kg:confidence 0.9 .
:a4 a kg:Attendance ; kg:event :tour ; kg:participant :host ; kg:role role:host, role:speaker ; kg:confidence 0.9 .
:a5 a kg:Attendance ; kg:event :tour ; kg:participant :bureau ; kg:role role:accompanying ; kg:confidence 0.9 .
"""


def local(term: object) -> str:
    return str(term).strip("<>").rsplit("/", 1)[-1].removeprefix("ns#")


def derived(nodes: str, min_confidence: float = 0.5) -> set[tuple[str, str, str]]:
    store = Store()
    store.load(nodes.encode(), format=RdfFormat.TURTLE)
    return {(local(triple.subject), local(triple.predicate), local(triple.object)) for triple in direct_triples(store, min_confidence)}


def test_the_rules_derive_what_the_small_graph_states() -> None:
    store = Store()
    store.load(path=str(SMALL))
    stated = sorted(str(quad.triple) for quad in store if quad.predicate.value in DIRECT)
    assert [str(triple) for triple in direct_triples(store, 0.5)] == stated


def test_every_direct_property_has_its_rule() -> None:
    made = {name for text in rules().values() for name in DIRECT if f"kg:{name.removeprefix(vocab.KG)} " in text.split("WHERE")[0]}
    assert made == DIRECT


@pytest.mark.parametrize("name", sorted(rules()))
def test_a_rule_says_in_both_languages_what_it_does_and_takes_the_threshold(name: str) -> None:
    text = rules()[name]
    assert text.startswith("# zh: ")
    assert "\n# en: " in text
    assert "$minConfidence" in text


def test_who_leads_a_visit_visited_every_stop() -> None:
    assert {(s, o) for s, p, o in derived(NODES) if p == "visited" and s == "lead"} == {("lead", "mill"), ("lead", "village")}


def test_who_joined_one_stop_only_visited_that_one() -> None:
    assert {o for s, p, o in derived(NODES) if p == "visited" and s == "follower"} == {"village"}


@pytest.mark.parametrize("who", ["guest", "host"])
def test_hosts_and_people_met_did_not_visit(who: str) -> None:
    assert {o for s, p, o in derived(NODES) if p == "visited" and s == who} == set()


def test_a_body_that_took_part_visited_too() -> None:
    assert ("bureau", "visited", "mill") in derived(NODES)


def test_everybody_attended_whatever_the_role() -> None:
    assert {s for s, p, _ in derived(NODES) if p == "attended"} == {"lead", "follower", "guest", "host", "bureau"}


def test_the_speaker_spoke() -> None:
    assert {(s, o) for s, p, o in derived(NODES) if p == "spokeAt"} == {("host", "tour")}


def test_people_accompany_the_lead_and_bodies_do_not() -> None:
    assert {(s, o) for s, p, o in derived(NODES) if p == "accompanied"} == {("follower", "lead")}


def test_a_meeting_of_two_is_stated_both_ways() -> None:
    assert {(s, o) for s, p, o in derived(NODES) if p == "met"} == {("guest", "lead"), ("lead", "guest")}


def test_a_stop_below_the_threshold_is_not_visited() -> None:
    unsure = NODES.replace("kg:site :mill ; kg:confidence 0.9", "kg:site :mill ; kg:confidence 0.4")
    assert {o for s, p, o in derived(unsure) if p == "visited" and s == "lead"} == {"village"}


def test_an_attendance_below_the_threshold_gives_no_direct_triple() -> None:
    unsure = NODES.replace("kg:role role:accompanying ; kg:confidence 0.9 ; kg:atStop", "kg:role role:accompanying ; kg:confidence 0.49 ; kg:atStop")
    assert {t for t in derived(unsure) if "follower" in t} == set()


def test_the_threshold_itself_counts() -> None:
    assert ("lead", "attended", "tour") in derived(NODES, 0.9)


def test_a_higher_threshold_gives_a_subset() -> None:
    assert derived(NODES, 0.95) == set()


def test_a_title_gives_a_post_only_through_a_tenure() -> None:
    nodes = (
        "@prefix kg: <https://w3id.org/newskg/ns#> . @prefix : <https://example.org/> . :x a kg:Appointment ; kg:holder :a ; kg:post :p ; kg:confidence 0.9 ."
    )
    assert derived(nodes) == set()


def test_rdflib_derives_the_same() -> None:
    graph = Graph().parse(data=NODES, format="turtle")
    triples = {triple for text in rules().values() for triple in graph.query(text.replace("$minConfidence", "0.5")).graph or ()}
    found = {tuple(str(part).rsplit("/", 1)[-1].removeprefix("ns#") for part in triple if isinstance(part, URIRef | Literal)) for triple in triples}
    assert found == derived(NODES)
