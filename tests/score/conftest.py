"""A small gold page and a graph of it, both by hand; a test bends one of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

GOLD = """
page: a.txt
articles:
  - {headline: 林若川调研云岭镇, reporters: [闻晓舟], correspondents: [简宁]}
events:
  - id: e1
    type: visit
    names: [林若川调研云岭镇]
    date: 2023-03-13
    participants:
      - {person: 林若川, roles: [lead]}
      - {person: 简知非, roles: [accompanying]}
      - {person: 向北辰, roles: [host], aliases: [向北晨]}
    optional_participants: [路遥远]
    organisations: [云江县总商会]
    stops:
      - {name: 东原省澄湖精工股份有限公司, kind: company, aliases: [澄湖精工]}
      - {name: 石桥村, kind: place}
      - {name: 云岭产业园, kind: [place, company]}
    optional_stops: [云岭镇]
  - id: e2
    type: meeting
    names: [全县春耕备耕工作推进会]
    month_day: "03-13"
    participants: [{person: 林若川, roles: [chair, speaker]}]
  - {id: e3, optional: true, type: meeting, names: [座谈会], participants: [{person: 林若川, roles: [speaker]}]}
posts:
  - {person: 林若川, title: 县长, of: 云江县}
  - {person: 简知非, title: 副县长, of: 云江县, of_aliases: [云江县人民政府]}
  - {person: 向北辰, title: 董事长, of: 澄湖精工, title_aliases: [负责人]}
  - {person: 路遥远, title: 同志, of: 云江县, optional: true}
ignore_persons: [安若素]
"""

PREFIXES = """
@prefix kg: <https://w3id.org/newskg/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix role: <https://w3id.org/newskg/role/> .
@prefix type: <https://w3id.org/newskg/event-type/> .
@prefix basis: <https://w3id.org/newskg/basis/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix : <https://example.org/> .
"""

GRAPH = """
:a a kg:Article ; kg:sourceFile "2023/a.txt" ; kg:headline "林若川调研云岭镇" ; kg:reporter :wen .
:p a kg:Passage ; kg:inArticle :a .
:wen a kg:Person ; rdfs:label "闻晓舟"@zh .
:lin a kg:Person ; rdfs:label "林若川"@zh .
:jian a kg:Person ; rdfs:label "简知非"@zh .
:xiang a kg:Person ; rdfs:label "向北辰"@zh .
:chamber a kg:Organisation ; rdfs:label "云江县总商会"@zh .
:firm a kg:Company, kg:Organisation ; rdfs:label "澄湖精工"@zh .
:village a kg:Place ; rdfs:label "石桥村"@zh .
:park a kg:Place ; rdfs:label "云岭产业园"@zh .

:v a kg:Event, kg:Visit ; kg:evidence :p ; rdfs:label "林若川调研云岭镇"@zh ; kg:eventType type:visit ; kg:date "2023-03-13"^^xsd:date .
:v1 a kg:Attendance ; kg:event :v ; kg:participant :lin ; kg:role role:lead ; kg:evidence :p ; kg:confidence 0.9 .
:v2 a kg:Attendance ; kg:event :v ; kg:participant :jian ; kg:role role:accompanying ; kg:evidence :p .
:v3 a kg:Attendance ; kg:event :v ; kg:participant :xiang ; kg:role role:host ; kg:evidence :p .
:v4 a kg:Attendance ; kg:event :v ; kg:participant :chamber ; kg:role role:attendee ; kg:evidence :p .
:s1 a kg:Stop ; kg:visit :v ; kg:site :firm ; kg:order 1 ; kg:evidence :p .
:s2 a kg:Stop ; kg:visit :v ; kg:site :village ; kg:order 2 ; kg:evidence :p .
:s3 a kg:Stop ; kg:visit :v ; kg:site :park ; kg:order 3 ; kg:evidence :p .

:m a kg:Event ; kg:evidence :p ; rdfs:label "全县春耕备耕工作推进会"@zh ; kg:eventType type:meeting ; kg:monthDay "--03-13"^^xsd:gMonthDay .
:m1 a kg:Attendance ; kg:event :m ; kg:participant :lin ; kg:role role:chair, role:speaker ; kg:evidence :p .

:county rdfs:label "云江县人民政府"@zh ; kg:jurisdiction :yunjiang .
:yunjiang rdfs:label "云江县"@zh .
:t1 a kg:Tenure ; kg:holder :lin ; kg:post :head ; kg:evidence :p .
:t2 a kg:Tenure ; kg:holder :jian ; kg:post :deputy ; kg:evidence :p .
:t3 a kg:Tenure ; kg:holder :xiang ; kg:post :chairman ; kg:evidence :p .
:head a kg:Post ; kg:title "县长" ; kg:postIn :county .
:deputy a kg:Post ; kg:title "副县长" ; kg:postIn :county .
:chairman a kg:Post ; kg:title "董事长" ; kg:postIn :firm .
"""


def changed(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def gold(tmp_path: Path) -> Callable[..., Path]:
    """Writes a gold folder: the page above with some of its text replaced, or another page."""

    def write(*changes: tuple[str, str], page: str = GOLD) -> Path:
        folder = tmp_path / "gold"
        folder.mkdir(exist_ok=True)
        (folder / "a.yaml").write_text(changed(page, changes), encoding="utf-8")
        return folder

    return write


@pytest.fixture
def graph(tmp_path: Path) -> Callable[..., Path]:
    """Writes a graph: the one above with some of its text replaced, and some added."""

    def write(*changes: tuple[str, str], more: str = "") -> Path:
        file = tmp_path / "graph.ttl"
        file.write_text(PREFIXES + changed(GRAPH, changes) + more, encoding="utf-8")
        return file

    return write
