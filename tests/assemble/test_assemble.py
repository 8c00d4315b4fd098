"""The graph that facts become."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, DAY, QINGYUAN, Report, on, read
from msgspec import structs
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, Store

from kg import vocab
from kg.assemble import assemble, naming_of
from kg.check import check
from kg.model import Agent, Body, When
from kg.publish.turtle import nquads, turtle, write_turtle
from kg.resolve import resolve
from kg.store import direct_triples

DIRECT = (vocab.ATTENDED, vocab.SPOKE_AT, vocab.PRESIDED_OVER, vocab.VISITED, vocab.HELD_POST, vocab.ACCOMPANIED, vocab.MET)
FIRM = Agent("company", "竹韵纸业有限公司", "竹韵纸业有限公司")

MARCH = When(earliest=date(2023, 3, 1), latest=date(2023, 3, 31), basis="bounded")


def later_report() -> Report:
    return Report("b.txt", place=QINGYUAN, paper="清源日报", issued=date(2023, 5, 1)).holds("林若川", "望溪县委书记", Body("望溪县委", "party", "望溪县", "县"))


def reports() -> list[Report]:
    meeting = Report("a.txt").by("闻晓舟").by("沈一舟", kind="correspondent")
    meeting.event(place="县会展中心", organiser="县委", list_cut=True, theme="春耕")
    meeting.attends("林若川", "speaker", title_as_printed="县委书记").attends("周望", "chair")
    meeting.holds("林若川", "县委书记", COUNTY_PARTY, when=on(DAY)).holds("周望", "县长", COUNTY_GOVERNMENT, when=on(DAY))
    visit = Report("a.txt", 2).event("林若川调研", type="visit").attends("林若川", "lead").attends("周望", "accompanying").attends("何守正", "host")
    visit.attends("陆远", "met").attends("许静", "accompanying", stops=("青石镇白鹭村",)).attends("秦朗", "accompanying", confidence=0.4)
    visit.attends(FIRM, "host").stop("竹韵纸业有限公司").stop("青石镇白鹭村", "place").stop("县第一小学", "institution", confidence=0.4)
    told_again = Report("b.txt", place=QINGYUAN, paper="清源日报").event("望溪县春耕推进会").attends("林若川", "announcer").attends("周望")
    told_again.appointed("周望", "县长", COUNTY_GOVERNMENT, "elected", when=on(DAY)).awarded(FIRM, "清源市质量奖", when=on(DAY))
    return [meeting, visit, told_again]


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return assemble(resolve(read(*reports())))


@pytest.fixture(scope="module")
def store(quads: list[Quad]) -> Store:
    found = Store()
    found.extend(quads)
    return found


def ask(store: Store, query: str) -> list[tuple[str, ...]]:
    rows = store.query(query, use_default_graph_as_union=True, prefixes=vocab.PREFIXES)
    assert isinstance(rows, QuerySolutions)
    return sorted(tuple(term.value for term in row) for row in rows)


def test_the_rules_derive_exactly_the_direct_triples_that_are_written(quads: list[Quad]) -> None:
    without = Store()
    without.extend(quad for quad in quads if quad.predicate.value not in DIRECT)
    written = {str(quad.triple) for quad in quads if quad.predicate.value in DIRECT}
    assert {str(triple) for triple in direct_triples(without, 0.5)} == written
    assert {quad.predicate.value for quad in quads} >= set(DIRECT)


def test_a_higher_threshold_writes_fewer_direct_triples_and_the_same_nodes(quads: list[Quad]) -> None:
    strict = assemble(resolve(read(*reports())), min_confidence=0.95)
    assert [quad for quad in strict if quad.predicate.value in DIRECT] == []
    assert {str(quad) for quad in strict} == {str(quad) for quad in quads if quad.predicate.value not in DIRECT}


def test_every_passage_quotes_its_page(store: Store) -> None:
    texts = {(report.article.page.source_file, report.article.page.sha256): report.article.page.text for report in reports()}
    passage = "?p kg:quote ?quote ; kg:start ?start ; kg:end ?end ; kg:inArticle ?a"
    found = ask(store, f"SELECT ?file ?sha ?quote ?start ?end {{ {passage} . ?a kg:sourceFile ?file ; kg:textSha256 ?sha }}")
    assert {texts[file, sha][int(start) : int(end)] == quote for file, sha, quote, start, end in found} == {True}


def test_there_is_no_blank_node(quads: list[Quad]) -> None:
    assert not [quad for quad in quads if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)]


def test_every_iri_is_ascii_and_ends_in_64_bits(quads: list[Quad]) -> None:
    things = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode) and quad.predicate.value == vocab.RDF_TYPE}
    assert things
    assert [iri for iri in sorted(things) if not re.fullmatch(r"https://w3id\.org/newskg/id/[a-z]+/([a-z0-9]+-)*[0-9a-f]{16}(#char=\d+,\d+)?", iri)] == []


def test_the_base_changes_things_and_not_the_vocabulary() -> None:
    quads = assemble(resolve(read(*reports())), base="https://example.org/id/")
    assert {quad.subject.value.split("/id/")[0] for quad in quads} == {"https://example.org"}
    assert {quad.predicate.value for quad in quads} <= {value for value in vars(vocab).values() if isinstance(value, str)}


def test_articles_have_graphs_of_their_own_and_conclusions_one(quads: list[Quad]) -> None:
    graphs = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)}
    articles = {quad.subject.value for quad in quads if quad.object == NamedNode(vocab.ARTICLE)}
    assert graphs == articles | {vocab.ID + "graph/resolved"}
    claims = {quad.graph_name.value for quad in quads if quad.object == NamedNode(vocab.CLAIM) and isinstance(quad.graph_name, NamedNode)}
    assert claims == articles


def test_every_claim_supports_a_node_that_shows_the_same_passage(store: Store) -> None:
    backed = "?claim kg:supports ?node ; kg:evidence ?passage . ?node kg:evidence ?passage"
    assert ask(store, f"SELECT ?claim {{ ?claim a kg:Claim FILTER NOT EXISTS {{ {backed} }} }}") == []


def test_superclasses_are_stated(store: Store) -> None:
    assert ask(store, "SELECT ?x { ?x a kg:Visit FILTER NOT EXISTS { ?x a kg:Event } }") == []
    assert ask(store, "SELECT ?x { ?x a kg:Company FILTER NOT EXISTS { ?x a kg:Organisation } }") == []
    assert ask(store, "SELECT ?x { ?x a kg:Visit }")
    assert ask(store, "SELECT ?x { ?x a kg:Company }")


def test_hosts_and_people_met_visited_nothing(store: Store) -> None:
    assert ask(store, "SELECT ?site { ?who kg:visited ?site ; kg:name ?name FILTER(?name IN ('何守正', '陆远')) }") == []


def test_who_joined_at_one_stop_visited_that_one(store: Store) -> None:
    assert ask(store, "SELECT ?site { ?who kg:name '许静' ; kg:visited/rdfs:label ?site }") == [("青石镇白鹭村",)]


def test_who_was_met_met_the_leader_both_ways_round(store: Store) -> None:
    assert len(ask(store, "SELECT ?a { ?a kg:name '林若川' ; kg:met ?b . ?b kg:name '陆远' ; kg:met ?a }")) == 1


def test_a_title_without_a_name_is_marked_as_inferred() -> None:
    holder = Report("c.txt").holds("周望", "县长", COUNTY_GOVERNMENT).event().attends(Agent("holder", "县长", "县长"))
    found = Store()
    found.extend(assemble(resolve(read(holder))))
    assert len(ask(found, "SELECT ?node { ?claim kg:basis basis:inferred ; kg:supports ?node . ?node a kg:Attendance }")) == 1


@pytest.mark.parametrize(
    ("when", "predicate", "value"),
    [
        (on(DAY), vocab.DATE, Literal("2023-03-13", datatype=NamedNode(vocab.XSD + "date"))),
        (When(month_day="--03-14"), vocab.MONTH_DAY, Literal("--03-14", datatype=NamedNode(vocab.XSD + "gMonthDay"))),
        (When(month_day="---07"), vocab.MONTH_DAY, Literal("---07", datatype=NamedNode(vocab.XSD + "gDay"))),
        (MARCH, vocab.LATEST_DATE, Literal("2023-03-31", datatype=NamedNode(vocab.XSD + "date"))),
    ],
)
def test_a_time_is_written_as_far_as_it_is_known(when: When, predicate: str, value: Literal) -> None:
    quads = assemble(resolve(read(Report("a.txt").event(when=when))))
    assert [quad.object for quad in quads if quad.predicate.value == predicate] == [value]


@pytest.mark.parametrize("when", [When(month_day="--03-14"), MARCH, When()])
def test_a_day_that_is_not_certain_is_no_date(when: When) -> None:
    assert not [quad for quad in assemble(resolve(read(Report("a.txt").event(when=when)))) if quad.predicate.value == vocab.DATE]


def test_the_graph_has_no_error_that_a_check_finds(quads: list[Quad], tmp_path: Path) -> None:
    assert [(finding.check, finding.en) for finding in check(write_turtle(quads, tmp_path / "graph.ttl")).errors] == []


def test_namesakes_of_one_paper_bear_two_iris() -> None:
    office = Report("a.txt").holds("陈平", "局长", Body("县水务局", "department", None, "县"))
    firm = Report("b.txt", issued=date(2023, 5, 1)).holds("陈平", "总经理", Body("竹韵纸业有限公司", "company"))
    facts = resolve(read(office, firm))
    assert len({naming_of(facts).iris[person.key] for person in facts.people}) == 2


def test_a_thing_keeps_its_iri_when_later_pages_are_added() -> None:
    first = Report("a.txt").holds("林若川", "县委书记", COUNTY_PARTY)
    alone, both = resolve(read(first)), resolve(read(later_report(), first))
    assert naming_of(alone).iris[alone.people[0].key] == naming_of(both).iris[both.people[0].key]


def test_the_iri_that_later_pages_alone_would_give_leads_to_the_thing() -> None:
    first = Report("a.txt").holds("林若川", "县委书记", COUNTY_PARTY)
    alone, both = resolve(read(later_report())), resolve(read(first, later_report()))
    old, new = naming_of(alone).iris[alone.people[0].key], naming_of(both).iris[both.people[0].key]
    written = [quad for quad in assemble(both) if quad.subject == NamedNode(old)]
    assert [(quad.predicate.value, quad.object) for quad in written] == [(vocab.IS_REPLACED_BY, NamedNode(new))]


def test_two_copies_of_a_page_are_two_articles() -> None:
    one = Report("a.txt").event()
    copy = Report("a.txt").event()
    copy.article = replace(copy.article, page=replace(copy.article.page, source_file="copy/a.txt"))
    extraction = copy.extraction
    moved = replace(extraction, claims=tuple(structs.replace(claim, article=copy.article.key) for claim in extraction.claims))
    facts = resolve([one.extraction, moved])
    assert len({naming_of(facts).iris[article.key] for article in facts.articles}) == 2


def test_the_graph_is_the_same_bytes_whatever_the_order_of_reading() -> None:
    forwards, backwards = (assemble(resolve(read(*order))) for order in (reports(), reports()[::-1]))
    assert turtle(forwards) == turtle(backwards)
    assert nquads(forwards) == nquads(backwards)


def test_the_graph_is_the_same_bytes_under_any_hash_seed(checkout: Path) -> None:
    program = "import hashlib, test_assemble as t; q = t.assemble(t.resolve(t.read(*t.reports()))); print(hashlib.md5(t.nquads(q)).hexdigest())"
    paths = os.pathsep.join(map(str, (checkout, Path(__file__).parent, checkout / "tests" / "resolve")))
    found = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed}
        found.add(subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True).stdout)
    assert len(found) == 1
