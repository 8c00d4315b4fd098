"""What stands behind a fact."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pyoxigraph import Store
from rich.console import Console

from kg import vocab
from kg.errors import UsageError
from kg.show import explain, render
from kg.store import open_graph, select

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


def attendance(store: Store, who: str, event: str) -> str:
    rows = select(store, f'SELECT ?a {{ ?a kg:participant/kg:name "{who}" ; kg:event/kg:name "{event}" }}')
    return rows[0]["a"]


def test_every_article_that_says_it_gives_a_reason(store: Store) -> None:
    found = explain(store, attendance(store, "韩启文", "全县经济工作会议"))
    assert [reason.source.split()[0] for reason in found.reasons] == ["云江日报", "临澜晚报"]


def test_a_reason_has_sentence_place_rule_and_why(store: Store) -> None:
    reason = explain(store, attendance(store, "秦望舒", "沈若澜会见秦望舒一行")).reasons[0]
    assert reason.quote.startswith("6月20日，县长沈若澜会见")
    assert reason.source == "云江日报 2023-06-21 yunjiang/2023-06-21-01.txt [44:81]"
    assert (reason.rule, reason.why, reason.title) == ("attendance.met", "“会见”之后的人，即被会见者", "清源水务董事长")


def test_a_relation_is_put_in_words(store: Store) -> None:
    assert explain(store, attendance(store, "秦望舒", "沈若澜会见秦望舒一行")).label == "出席情况：秦望舒 — 沈若澜会见秦望舒一行"


def test_a_person_is_explained_by_every_fact_he_has_a_part_in(store: Store) -> None:
    assert {reason.about for reason in explain(store, "高致和").reasons} == {"任职：高致和 — 云江县县长", "任免消息：高致和 — 云江县县长"}


def test_a_single_claim_explains_itself(store: Store) -> None:
    claim = explain(store, "高致和").reasons[0].claim
    assert [reason.claim for reason in explain(store, claim).reasons] == [claim]


def test_a_passage_is_explained_by_what_was_read_in_it(store: Store) -> None:
    [row] = select(store, 'SELECT ?p { ?p kg:quote ?q FILTER(CONTAINS(?q, "绿色工厂")) }')
    assert [reason.rule for reason in explain(store, row["p"]).reasons] == ["attendance.honoured", "award.given"]


def test_a_replaced_iri_is_followed_and_named(store: Store) -> None:
    [row] = select(store, "SELECT ?old { ?old dcterms:isReplacedBy ?new }")
    assert explain(store, f"<{row['old']}>").replaces == row["old"]


def test_it_is_printed_with_the_sentence(store: Store) -> None:
    console = Console(width=120, file=io.StringIO())
    console.print(render(explain(store, "高致和")))
    assert isinstance(console.file, io.StringIO)
    assert "接受高致和辞去县长职务的请求" in console.file.getvalue()


def test_an_iri_nobody_knows_says_so(store: Store) -> None:
    with pytest.raises(UsageError, match="no claim speaks for"):
        explain(store, vocab.ID + "person/nobody-0000000000000000")


def test_a_name_of_several_asks_for_an_iri(store: Store) -> None:
    with pytest.raises(UsageError, match="2 things are called '周明远'"):
        explain(store, "周明远")
