"""Asking by name, by file and by SPARQL; what a wrong parameter or name is answered with."""

from __future__ import annotations

from math import comb
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from kg import vocab
from kg.ask import Result, run
from kg.ask.computed import chance, false_discovery
from kg.errors import UsageError
from kg.store import open_graph, text_of

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


def column(result: Result, name: str) -> list[str]:
    index = result.columns.index(name)
    terms = [row[index] for row in result.rows]
    return ["" if term is None else text_of(term) for term in terms]


# ---- what the questions answer


def test_a_diary_is_in_order_of_time(store: Store) -> None:
    result = run(store, "person-diary", {"person": "沈若澜"})
    assert column(result, "when") == ["2023-03-06", "2023-06-20", "2023-09-01/2023-09-15"]


def test_a_diary_keeps_to_its_days(store: Store) -> None:
    result = run(store, "person-diary", {"person": "沈若澜", "from": "2023-03-07", "to": "2023-08-31"})
    assert column(result, "eventName") == ["沈若澜会见秦望舒一行"]


def test_a_day_that_is_only_bounded_is_shown_as_bounds_and_found_by_either(store: Store) -> None:
    result = run(store, "person-diary", {"person": "沈若澜", "from": "2023-09-10"})
    assert column(result, "when") == ["2023-09-01/2023-09-15"]


def test_an_event_in_two_papers_is_one_event_with_two_articles(store: Store) -> None:
    result = run(store, "person-diary", {"person": "周明远", "from": "2023-03-06", "to": "2023-03-06"})
    assert column(result, "articles") == ["2"]


def test_hosts_are_not_among_the_visitors(store: Store) -> None:
    assert sorted(set(column(run(store, "company-visitors", {"company": "竹韵纸业"}), "visitorName"))) == ["周明远", "沈若澜", "陆青禾", "韩启文"]


def test_a_visitor_of_several_roles_and_posts_whose_visit_two_articles_tell_of_is_one_row() -> None:
    store = open_graph(SMALL)
    attendance = next(iter(store.quads_for_pattern(None, NamedNode(vocab.CAPACITY), None, None)))
    event = next(iter(store.quads_for_pattern(attendance.subject, NamedNode(vocab.EVENT), None, None))).object
    name = next(iter(store.query(f"SELECT ?n {{ {event} <{vocab.EVIDENCE}> ?p ; <{vocab.RDFS_LABEL}> ?n }} LIMIT 1")))["n"].value
    before = run(store, "event-participants", {"event": name})
    store.add(Quad(attendance.subject, NamedNode(vocab.ROLE), NamedNode(vocab.BASE + "role/announcer")))
    after = run(store, "event-participants", {"event": name})
    assert len(after.rows) == len(before.rows)
    assert any("announcer; " in roles or "; announcer" in roles for roles in column(after, "role"))


def test_who_joined_another_stop_only_is_not_among_the_visitors(store: Store) -> None:
    assert sorted(set(column(run(store, "company-visitors", {"company": "清源水务"}), "visitorName"))) == ["周明远", "韩启文"]


def test_an_attendance_that_is_unsure_is_not_counted(store: Store) -> None:
    result = run(store, "company-visitors", {"company": "竹韵纸业", "from": "2023-09-01"})
    assert column(result, "visitorName") == ["沈若澜"]


def test_companies_are_ranked_by_visits(store: Store) -> None:
    result = run(store, "most-visited-companies")
    assert list(zip(column(result, "companyName"), column(result, "visits"), strict=True)) == [("云江竹韵纸业有限公司", "2"), ("云江清源水务有限公司", "1")]


def test_a_visit_without_a_date_is_counted_and_hides_no_other_date() -> None:
    store = open_graph(SMALL)
    for quad in [quad for quad in store if quad.predicate.value in (vocab.EARLIEST_DATE, vocab.LATEST_DATE) and "zou-fang" in str(quad.subject)]:
        store.remove(quad)
    result = run(store, "most-visited-companies")
    assert (column(result, "visits")[0], column(result, "first")[0], column(result, "last")[0]) == ("2", "2023-04-12", "2023-04-12")


def test_big_assemblies_are_left_out_of_co_attendance(store: Store) -> None:
    assert len(run(store, "co-attendance", {"atMost": "2"}).rows) < len(run(store, "co-attendance").rows)


def test_the_holders_of_a_post_stand_in_line_each_with_a_source(store: Store) -> None:
    result = run(store, "succession", {"post": "云江县县长"})
    assert list(dict.fromkeys(column(result, "holderName"))) == ["高致和", "沈若澜"]
    assert all(column(result, "quote"))


@pytest.mark.parametrize(
    ("day", "certainty"), [("2023-04-01", "within known period"), ("2023-02-09", ""), ("2023-12-01", "after last seen"), ("2023-02-10", "within known period")]
)
def test_a_post_on_a_day_says_how_sure_it_is(store: Store, day: str, certainty: str) -> None:
    result = run(store, "post-on-date", {"day": day})
    found = dict(zip(column(result, "holderName"), column(result, "certainty"), strict=True))
    assert found.get("沈若澜", "") == certainty


def test_each_article_has_its_own_line_up(store: Store) -> None:
    result = run(store, "line-up", {"event": "全县经济工作会议"})
    assert [name for paper, name in zip(column(result, "newspaper"), column(result, "whoName"), strict=True) if paper == "临澜晚报"] == ["周明远", "韩启文"]


def test_facts_below_a_confidence_can_be_asked(store: Store) -> None:
    assert column(run(store, "single-sentence-facts", {"below": "0.5"}), "confidence") == ["0.4"]


# ---- by file and as typed


def test_a_file_is_asked(store: Store, tmp_path: Path) -> None:
    (tmp_path / "my.rq").write_text("# zh: 问\n# param: who name (e.g. 沈若澜) 谁 / who\nSELECT ?p { ?p kg:name $who }", encoding="utf-8-sig")
    assert len(run(store, str(tmp_path / "my.rq"), {"who": "沈若澜"}).rows) == 1


def test_sparql_is_asked_as_typed(store: Store) -> None:
    assert column(run(store, "SELECT ?n { ?p a kg:Place ; kg:name ?n } ORDER BY ?n LIMIT 1"), "n") == ["临澜市"]


def test_a_parameter_in_typed_sparql_is_a_string(store: Store) -> None:
    assert len(run(store, "SELECT ?p { ?p kg:name $who }", {"who": "周明远"}).rows) == 2


def test_a_graph_is_asked_by_its_path_within_a_time() -> None:
    assert run(SMALL, "awards", timeout=60).rows


def test_a_limit_cuts_and_says_so(store: Store) -> None:
    result = run(store, "coverage", limit=2)
    assert (len(result.rows), result.cut) == (2, True)


# ---- wrong use


@pytest.mark.parametrize(
    ("asked", "params", "message"),
    [
        ("person-dairy", {}, "did you mean person-diary?"),
        ("visitors", {}, "did you mean company-visitors?"),
        ("zzz", {}, "`kg ask` alone lists them"),
        ("person-diary", {}, "needs a value for person: add --param person=周明远"),
        ("person-diary", {"person": "周明远", "form": "2023-01-01"}, r"no parameter form: it takes person, \[from\], \[to\]"),
        ("awards", {"person": "周明远"}, "no parameter person: it takes none"),
        ("person-diary", {"person": "周明远", "from": "2023年"}, "from must be of type date and not '2023年': write it like from=2023-01-01"),
        ("person-diary", {"person": "周明远", "from": "2023-02-30"}, "must be of type date"),
        ("co-attendance", {"atLeast": "two"}, "atLeast must be of type integer"),
        ("single-sentence-facts", {"below": "NaN"}, "below must be of type decimal"),
        ("person-diary", {"person": " "}, "person must be of type name"),
        ("person-diary", {"person": "周明元"}, "nothing in the graph is called '周明元': did you mean 周明远"),
        ("company-visitors", {"company": "xyzzy"}, "check how the papers print it"),
        ("nowhere.rq", {}, r"there is no file nowhere\.rq"),
    ],
)
def test_wrong_use_is_answered_with_what_to_do(store: Store, asked: str, params: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        run(store, asked, params)


def test_pinyin_finds_the_name_that_is_meant(store: Store) -> None:
    with pytest.raises(UsageError, match="did you mean 周明远"):
        run(store, "person-diary", {"person": "zhoumingyuan"})


def test_a_known_name_without_an_answer_is_no_error(store: Store) -> None:
    assert run(store, "company-visitors", {"company": "云江县第二中学"}).rows == ()


def test_a_value_cannot_become_syntax(store: Store) -> None:
    with pytest.raises(UsageError, match="nothing in the graph is called"):
        run(store, "person-diary", {"person": '周明远" ; kg:attended ?x . ?y kg:name "'})


def test_a_file_that_is_not_text_is_named(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="cannot be read as UTF-8"):
        run(store, str(tmp_path / "a.rq"))


def test_a_header_that_cannot_be_read_is_named(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text("# param: who person\nSELECT ?p { ?p kg:name $who }", encoding="utf-8")
    with pytest.raises(UsageError, match="# param: who person"):
        run(store, str(tmp_path / "a.rq"), {"who": "x"})


# ---- columns beyond SPARQL


def test_two_who_always_meet_are_beyond_chance_and_the_least_likely_come_first(tmp_path: Path) -> None:
    result = run(meetings(tmp_path, together=6, apart=14), "beside-beyond-chance")
    assert {column(result, "oneName")[0], column(result, "otherName")[0]} == {"甲", "乙"}
    assert column(result, "together") == ["6", "2", "2"]
    assert [float(p) < 0.001 for p in column(result, "adjusted")] == [True, False, False]


def test_the_chance_is_that_of_the_hypergeometric_distribution() -> None:
    assert chance(20, 6, 6, 6) == pytest.approx(1 / comb(20, 6))
    assert chance(10, 4, 5, 3) == pytest.approx((comb(4, 3) * comb(6, 2) + comb(4, 4) * comb(6, 1)) / comb(10, 5))
    assert chance(10, 4, 5, 0) == pytest.approx(1)


def test_many_tests_make_a_finding_less_sure() -> None:
    assert false_discovery([0.01, 0.02, 0.5], [3, 3, 3]) == pytest.approx([0.03, 0.03, 0.5])
    assert false_discovery([0.01, 0.02, 0.5], [100, 100, 100]) == pytest.approx([1.0, 1.0, 1.0])


def test_a_column_that_cannot_be_computed_is_refused_with_its_name(store: Store) -> None:
    with pytest.raises(UsageError, match=r"needs the column other.*add \?other"):
        run(store, "# column: p = chance(one, other, one, one)\nSELECT ?one { BIND(1 AS ?one) }")
    with pytest.raises(UsageError, match="number"):
        run(store, '# column: p = chance(one, one, one, one)\nSELECT ?one { BIND("x" AS ?one) }')
    with pytest.raises(UsageError, match=r"cannot be read.*false-discovery"):
        run(store, "# column: p = luck(one)\nSELECT ?one { BIND(1 AS ?one) }")


def test_a_cut_comes_after_the_columns_are_computed(tmp_path: Path) -> None:
    whole = run(meetings(tmp_path, together=6, apart=14), "beside-beyond-chance")
    cut = run(meetings(tmp_path, together=6, apart=14), "beside-beyond-chance", limit=1)
    assert cut.rows == whole.rows[:1]
    assert cut.cut


def meetings(folder: Path, *, together: int, apart: int) -> Path:
    """A graph in which 甲 and 乙 are always together, and 丙 is at most of the other events and at two of theirs."""
    lines = ["@prefix kg: <https://w3id.org/newskg/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix : <https://w3id.org/newskg/id/> ."]
    lines += [f':{name} a kg:Person ; rdfs:label "{name}"@zh .' for name in "甲乙丙"]
    lines += [f":甲 kg:attended :e{n} . :乙 kg:attended :e{n} ." for n in range(together)]
    lines += [f":丙 kg:attended :e{n} ." for n in [0, 1, *range(together, together + apart)]]
    file = folder / "graph.ttl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file
