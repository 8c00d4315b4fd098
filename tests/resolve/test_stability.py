"""IRIs: the same whatever the order of pages and decisions; later pages change none of an earlier thing, or lead on."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from handmade import COUNTY_GOVERNMENT, FAR, QINGYUAN, WANGXI, Report, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import vocab
from kg.assemble import assemble, naming_of
from kg.claims import Extraction
from kg.decisions import Anchor, Decision
from kg.extract import extract
from kg.facts import Facts
from kg.model import Agent, Body, Jurisdiction, Page
from kg.read import read as read_pages
from kg.recognise import recognise
from kg.resolve import resolve
from kg.segment import segment, why_not_news

CORPUS = Path(__file__).parents[2] / "corpus" / "yunjiang"


def alive(facts: Facts) -> set[str]:
    """The IRIs of everything in the graph: things, relations, claims, articles."""
    return {quad.subject.value for quad in assemble(facts) if quad.predicate.value == vocab.RDF_TYPE}


def leads(facts: Facts) -> dict[str, str]:
    """Deprecated IRIs and what they lead to."""
    return {quad.subject.value: quad.object.value for quad in assemble(facts) if quad.predicate.value == vocab.IS_REPLACED_BY}


def lost(before: Facts, after: Facts) -> set[str]:
    """What an earlier graph had and a later neither has nor leads on from."""
    return (alive(before) | leads(before).keys()) - alive(after) - leads(after).keys()


# ---- the corpus, page by page -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus() -> list[Extraction]:
    pages = [page for page in read_pages([CORPUS]) if isinstance(page, Page)]
    found = [extract(mentions, why_not_news(mentions.article.text.chars)) for page in pages for mentions in recognise(segment(page))]
    return sorted(found, key=lambda one: (str(one.article.issue.issued or "9"), one.article.page.source_file, one.article.number))


def test_later_pages_lose_no_address_of_the_corpus(corpus: list[Extraction]) -> None:
    days = sorted({str(one.article.issue.issued or "9") for one in corpus})
    graphs = [resolve(one for one in corpus if str(one.article.issue.issued or "9") <= day) for day in days[:: len(days) // 8]]
    assert [sorted(lost(before, after)) for before, after in pairwise(graphs)] == [[]] * (len(graphs) - 1)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_pages_of_the_corpus_in_any_order_give_the_same_graph(corpus: list[Extraction], random: object) -> None:
    some = corpus[::3]
    shuffled = list(some)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert {str(quad) for quad in assemble(resolve(shuffled))} == {str(quad) for quad in assemble(resolve(some))}


# ---- what later pages may teach ----------------------------------------------------------------------------------------

ZONE = Jurisdiction("云江省", "清源市", None, "望溪开发区")
LATER = date(2023, 6, 1)


def test_a_zone_that_a_later_paper_declares_keeps_its_address() -> None:
    early = Report("a.txt", place=QINGYUAN).holds("何守正", "党工委书记", Body("望溪开发区党工委", "party", "望溪开发区", "开发区"))
    late = Report("b.txt", place=ZONE, paper="开发区报", issued=LATER).holds("周望", "党工委书记", Body("党工委", "party", None, "开发区"))
    assert lost(resolve(read(early)), resolve(read(early, late))) == set()


def test_a_company_known_by_its_short_name_first_leads_on() -> None:
    early = Report("a.txt").event("访云杉食品", type="visit").attends("林若川", "lead").stop("云杉食品")
    late = Report("b.txt", issued=LATER).event("访云杉食品有限公司", type="visit").attends("林若川", "lead").stop("云杉食品有限公司")
    before, after = resolve(read(early)), resolve(read(early, late))
    assert lost(before, after) == set()


def test_a_site_that_turns_out_to_be_a_company_leads_on() -> None:
    early = Report("a.txt").event("访云杉食品", type="visit").attends("林若川", "lead").stop("云杉食品", "institution").stop("白鹭制造", "place")
    late = Report("b.txt", issued=LATER).event("访企业", type="visit").attends("林若川", "lead").stop("云杉食品").stop("白鹭制造")
    assert lost(resolve(read(early)), resolve(read(early, late))) == set()


def test_an_open_title_that_a_later_page_closes_leads_on() -> None:
    early = Report("a.txt").holds("陈平", "总经理", None)
    late = Report("b.txt", issued=LATER).holds("陈平", "总经理", Body("竹韵纸业有限公司", "company"))
    before, after = resolve(read(early)), resolve(read(early, late))
    (post,) = after.posts
    assert lost(before, after) == set()
    assert naming_of(before).iris[before.posts[0].key] == naming_of(after).iris[post.key]


def test_a_longer_title_printed_later_does_not_rename_the_post() -> None:
    early = Report("a.txt").holds("周望", "县长", COUNTY_GOVERNMENT)
    late = Report("b.txt", issued=LATER).holds("周望", "县人民政府县长", COUNTY_GOVERNMENT)
    before, after = resolve(read(early)), resolve(read(early, late))
    assert lost(before, after) == set()


def test_a_title_whose_holder_becomes_known_does_not_rename_the_event() -> None:
    early = Report("a.txt").event().attends(Agent("holder", "县长", "县长"), "chair")
    late = Report("b.txt", issued=date(2023, 3, 15)).holds("周望", "县长", COUNTY_GOVERNMENT)
    assert lost(resolve(read(early)), resolve(read(early, late))) == set()


# ---- decisions --------------------------------------------------------------------------------------------------------


def told(verdict: str, one: str, other: str, name: str = "何守正") -> Decision:
    return Decision(verdict, Anchor(name, one), Anchor(name, other), "person")


def test_a_namesake_that_is_merged_leads_on_though_both_had_one_seed() -> None:
    pages = [Report(file, issued=day).event(file).attends("何守正") for file, day in (("a.txt", date(2023, 3, 1)), ("b.txt", LATER))]
    apart = resolve(read(*pages), [told("not same", "b.txt", "a.txt")])
    joined = resolve(read(*pages), [told("same", "b.txt", "a.txt")])
    assert len(apart.people) == 2
    assert lost(apart, joined) == set()


def test_everything_but_his_attendance_keeps_its_address_when_a_later_page_is_split_off() -> None:
    pages = [Report(file, issued=day).event(file).attends("何守正") for file, day in (("a.txt", date(2023, 3, 1)), ("b.txt", LATER))]
    before, after = resolve(read(*pages)), resolve(read(*pages), [told("not same", "b.txt", "a.txt")])
    assert [iri for iri in alive(before) - alive(after) if "/attendance/" not in iri] == []


@given(st.permutations(range(4)), st.permutations(range(3)))
def test_pages_and_decisions_in_any_order_give_the_same_graph(pages: list[int], lines: list[int]) -> None:
    places = (WANGXI, WANGXI, FAR, QINGYUAN)
    reports = [Report(f"{n}.txt", place=place).event(f"第{n}场会").attends("何守正").holds("何守正", "局长", None) for n, place in enumerate(places)]
    decisions = [told("not same", "1.txt", "0.txt"), told("same", "2.txt", "1.txt"), told("unsure", "3.txt", "0.txt")]
    found = resolve(read(*(reports[n] for n in pages)), [decisions[n] for n in lines])
    expected = resolve(read(*reports), decisions)
    assert (found.people, found.merges, found.questions) == (expected.people, expected.merges, expected.questions)
    assert [str(quad) for quad in assemble(found)] == [str(quad) for quad in assemble(expected)]
