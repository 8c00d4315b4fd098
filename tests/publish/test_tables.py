"""Tables, one a relation."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, DAY, Report, on, read
from pyoxigraph import Literal, NamedNode, Store

from kg import vocab
from kg.assemble import assemble, naming_of
from kg.facts import Facts
from kg.line import said_in
from kg.model import Agent, Page, When
from kg.publish.cells import table
from kg.publish.merges import write_merges
from kg.publish.pages.gathering import gathered_dossier
from kg.publish.pages.reading import read_dossier
from kg.publish.tables import TABLES, rows_of, write_tables
from kg.read import ReadOptions
from kg.read import read as read_pages
from kg.resolve import resolve

Rows = list[dict[str, str]]


def facts() -> Facts:
    meeting = Report("a.txt").by("闻晓舟").by("沈一舟").event("=全县春耕推进会").attends("林若川", "speaker", "chair", title_as_printed="县委书记")
    meeting.holds("林若川", "县委书记", COUNTY_PARTY, when=on(DAY)).attends("秦朗", confidence=0.3)
    visit = Report("a.txt", 2).event("林若川调研", key="e1", type="visit", when=When(month_day="--03-14")).attends("林若川", "lead").attends("何守正", "host")
    visit.stop("竹韵纸业有限公司").stop("青石镇白鹭村", "place").awarded(Agent("person", "何守正", "何守正"), "劳动模范", when=on(DAY))
    visit.appointed("周望", "县长", COUNTY_GOVERNMENT, "elected", when=on(DAY))
    return resolve(read(meeting, visit, Report("b.txt", issued=date(2023, 4, 2)).event("全县防汛会")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = facts()
    naming = naming_of(found)
    write_tables(found, naming, tmp_path)
    write_merges(found, naming.iris, tmp_path)
    return tmp_path


def rows(folder: Path, name: str) -> Rows:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_is_a_table_for_each_relation(folder: Path) -> None:
    assert sorted(path.stem for path in folder.iterdir()) == sorted((*TABLES, "merges"))


def test_attendance_shows_role_title_source_and_sentence(folder: Path) -> None:
    (row,) = [row for row in rows(folder, "attendance") if row["participant"] == "林若川" and row["event_type"] == "meeting"]
    shown = (row["roles"], row["title"], row["date"], row["newspaper"], row["issued"], row["source_file"], row["quote"])
    assert shown == ("chair; speaker", "县委书记", "2023-03-13", "望溪日报", "2023-03-14", "a.txt", "望溪县春耕推进会召开")
    assert (row["start"], row["end"], row["confidence"], row["basis"], row["rule"]) == ("6", "16", "0.9", "stated", "made-by-hand")


def test_what_is_less_sure_than_the_threshold_is_left_out(folder: Path) -> None:
    assert "秦朗" not in {row["participant"] for row in rows(folder, "attendance")}


def test_visits_pair_visitors_with_stops_and_leave_out_hosts(folder: Path) -> None:
    assert [(row["visitor"], row["site"], row["site_kind"], row["order"], row["month_day"]) for row in rows(folder, "visits")] == [
        ("林若川", "竹韵纸业有限公司", "company", "1", "03-14"),
        ("林若川", "青石镇白鹭村", "place", "2", "03-14"),
    ]


def test_posts_show_body_area_and_observed_days(folder: Path) -> None:
    (row,) = [row for row in rows(folder, "posts") if row["person"] == "林若川"]
    assert (row["title"], row["body"], row["jurisdiction"], row["first_observed"], row["end_date"]) == ("县委书记", "望溪县委", "望溪县", "2023-03-13", "")


def test_appointments_and_awards_have_their_day(folder: Path) -> None:
    assert [(row["person"], row["change"], row["announced"]) for row in rows(folder, "appointments")] == [("周望", "elected", "2023-03-13")]
    assert [(row["recipient"], row["award"], row["date"]) for row in rows(folder, "awards")] == [("何守正", "劳动模范", "2023-03-13")]


def test_several_reporters_share_a_cell(folder: Path) -> None:
    assert {row["reporters"] for row in rows(folder, "articles")} == {"沈一舟; 闻晓舟", ""}


def test_coverage_counts_pages_and_articles_by_paper_and_month(folder: Path) -> None:
    assert [tuple(row.values()) for row in rows(folder, "coverage")] == [("望溪日报", "2023", "3", "1", "2"), ("望溪日报", "2023", "4", "1", "1")]


def test_people_count_what_they_did(folder: Path) -> None:
    (row,) = [row for row in rows(folder, "people") if row["person"] == "林若川"]
    assert (row["posts"], row["events"], row["sites_visited"]) == ("望溪县委书记", "2", "2")


def test_merges_say_what_and_why(folder: Path) -> None:
    assert {(row["kind"], row["name"], row["reason"]) for row in rows(folder, "merges")} == {("person", "林若川", "同一地区，同一家报纸")}


def test_a_cell_that_would_be_a_formula_is_neutralised(folder: Path) -> None:
    assert "'=全县春耕推进会" in {row["event"] for row in rows(folder, "events")}


def test_excel_gets_its_byte_mark_and_nobody_else(tmp_path: Path) -> None:
    found = facts()
    plain, marked = (write_tables(found, naming_of(found), tmp_path / str(excel), excel=excel) for excel in (False, True))
    assert marked[0].read_bytes() == b"\xef\xbb\xbf" + plain[0].read_bytes()
    assert not plain[0].read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.fixture(scope="module")
def read_facts() -> Facts:
    """What the pages of the corpus say."""
    checkout = Path(__file__).parents[2]
    pages = [page for page in read_pages([checkout / "corpus"], ReadOptions(), checkout / "output") if isinstance(page, Page)]
    return resolve(extraction for page in pages for extraction in said_in(page))


@pytest.fixture(scope="module", params=[0.5, 0.85])
def said(request: pytest.FixtureRequest, read_facts: Facts) -> tuple[Facts, Store, float]:
    """The same, the graph of it, and how sure a reading had to be."""
    store = Store()
    store.extend(assemble(read_facts, min_confidence=request.param))
    return read_facts, store, request.param


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_the_corpus_is_what_the_graph_answers(said: tuple[Facts, Store, float], tmp_path: Path, name: str) -> None:
    found, store, sure = said
    write_tables(found, naming_of(found), tmp_path, min_confidence=sure)
    columns, answer = rows_of(store, name, Literal(str(sure), datatype=NamedNode(vocab.XSD + "decimal")))
    assert (tmp_path / f"{name}.csv").read_bytes() == table(columns, answer)
    assert answer


def test_the_pages_of_the_corpus_show_what_the_graph_answers(said: tuple[Facts, Store, float]) -> None:
    found, store, sure = said
    of_facts, of_graph = gathered_dossier(found, naming_of(found), sure), read_dossier(store, sure)
    assert replace(of_facts, quotes=dict(of_facts.quotes)) == of_graph
    assert (list(of_facts.quotes), of_graph.presences != ()) == (list(of_graph.quotes), True)
