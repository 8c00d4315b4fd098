"""What of a graph a page is about."""

from __future__ import annotations

import pytest
from turtle_by_hand import graph

from kg.publish.pages.reading import read_dossier
from kg.publish.pages.records import Dossier
from kg.view.selection import Selection, selected

ID = "https://w3id.org/newskg/id/"
GRAPH = """
person:a a kg:Person ; skos:prefLabel "a"@zh . person:b a kg:Person ; skos:prefLabel "b"@zh . company:firm a kg:Company ; skos:prefLabel "firm"@zh .
event:tour a kg:Event, kg:Visit ; kg:date "2023-03-06"^^xsd:date .
event:hall a kg:Event ; kg:earliestDate "2023-05-30"^^xsd:date ; kg:latestDate "2023-06-02"^^xsd:date .
event:some a kg:Event .
:1 a kg:Attendance ; kg:participant person:a ; kg:event event:tour ; kg:role role:lead ; kg:confidence 0.9 .
:2 a kg:Attendance ; kg:participant person:a ; kg:event event:hall ; kg:role role:chair ; kg:confidence 0.9 .
:3 a kg:Attendance ; kg:participant person:b ; kg:event event:hall ; kg:role role:attendee ; kg:confidence 0.9 .
:4 a kg:Attendance ; kg:participant person:b ; kg:event event:some ; kg:role role:attendee ; kg:confidence 0.9 .
:5 a kg:Stop ; kg:visit event:tour ; kg:site company:firm ; kg:order 1 ; kg:confidence 0.9 .
:post a kg:Post ; skos:prefLabel "董事长"@zh ; kg:postIn company:firm .
:6 a kg:Tenure ; kg:holder person:b ; kg:post :post ; kg:confidence 0.9 ; kg:firstObserved "2023-01-05"^^xsd:date ; kg:lastObserved "2023-04-05"^^xsd:date .
"""


def events(dossier: Dossier) -> set[str]:
    return {one.event.rsplit("/", 1)[1] for one in dossier.presences} | {halt.event.rsplit("/", 1)[1] for halt in dossier.halts}


@pytest.mark.parametrize(
    ("wanted", "kept", "posts"),
    [
        (Selection(), {"tour", "hall", "some"}, 1),
        (Selection(person=ID + "person/a"), {"tour", "hall"}, 0),
        (Selection(company=ID + "company/firm"), {"tour"}, 1),
        (Selection(kind="visits"), {"tour"}, 0),
        (Selection(kind="attendance"), {"tour", "hall", "some"}, 0),
        (Selection(kind="posts"), set(), 1),
        (Selection(first="2023-06-01"), {"hall"}, 0),
        (Selection(last="2023-05-29"), {"tour"}, 1),
        (Selection(first="2023-06-03"), set(), 0),
        (Selection(person=ID + "person/b", first="2023-01-01"), {"hall"}, 1),
    ],
)
def test_a_selection_keeps_what_belongs_to_it(wanted: Selection, kept: set[str], posts: int) -> None:
    found = selected(read_dossier(graph(GRAPH), 0.5), wanted)
    assert (events(found), len(found.holdings)) == (kept, posts)


def test_of_a_person_everybody_present_with_him_is_kept() -> None:
    found = selected(read_dossier(graph(GRAPH), 0.5), Selection(person=ID + "person/a"))
    assert {one.who.rsplit("/", 1)[1] for one in found.presences} == {"a", "b"}
