"""The shapes: the small graph conforms, and each damage done to it is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import vocab
from kg.check import check_store

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
DECIMAL, DATE = NamedNode(vocab.XSD + "decimal"), NamedNode(vocab.XSD + "date")
TYPE = NamedNode(vocab.RDF_TYPE)


def first(store: Store, kind: str) -> NamedNode:
    nodes = sorted((quad.subject for quad in store.quads_for_pattern(None, TYPE, NamedNode(kind))), key=str)
    assert isinstance(nodes[0], NamedNode)
    return nodes[0]


def without(store: Store, node: NamedNode, predicate: str) -> None:
    for quad in list(store.quads_for_pattern(node, NamedNode(predicate), None)):
        store.remove(quad)


def test_the_small_graph_has_no_errors() -> None:
    store = Store()
    store.load(path=str(SMALL))
    assert check_store(store).errors == ()


@pytest.mark.parametrize(
    ("kind", "property_"),
    [
        (vocab.ATTENDANCE, vocab.EVIDENCE),
        (vocab.STOP, vocab.EVIDENCE),
        (vocab.TENURE, vocab.EVIDENCE),
        (vocab.EVENT_CLASS, vocab.EVIDENCE),
        (vocab.ATTENDANCE, vocab.PARTICIPANT),
        (vocab.ATTENDANCE, vocab.ROLE),
        (vocab.STOP, vocab.SITE),
        (vocab.TENURE, vocab.HOLDER),
        (vocab.POST_CLASS, vocab.TITLE),
        (vocab.PERSON, vocab.RDFS_LABEL),
        (vocab.PERSON, vocab.NAME),
        (vocab.CLAIM, vocab.RULE),
        (vocab.PASSAGE, vocab.QUOTE),
        (vocab.ARTICLE, vocab.TEXT_SHA256),
        (vocab.AWARD, vocab.AWARD_NAME),
        (vocab.APPOINTMENT, vocab.CHANGE),
    ],
    ids=lambda iri: str(iri).rsplit("#", 1)[-1],
)
def test_what_must_be_there_is_missed_when_it_is_gone(kind: str, property_: str) -> None:
    store = Store()
    store.load(path=str(SMALL))
    node = first(store, kind)
    without(store, node, property_)
    assert any(found.node == node.value and found.check == "shape-MinCount" for found in check_store(store).errors)


@pytest.mark.parametrize(
    ("kind", "property_", "value"),
    [
        (vocab.ATTENDANCE, vocab.CONFIDENCE, Literal("1.7", datatype=DECIMAL)),
        (vocab.ATTENDANCE, vocab.CONFIDENCE, Literal("high")),
        (vocab.ATTENDANCE, vocab.ROLE, NamedNode(vocab.BASE + "role/boss")),
        (vocab.EVENT_CLASS, vocab.DATE, Literal("2023-03")),
        (vocab.EVENT_CLASS, vocab.EARLIEST_DATE, Literal("2099-01-01", datatype=DATE)),
        (vocab.PERSON, vocab.RDFS_LABEL, Literal("沈若澜")),
        (vocab.PLACE, vocab.ADMIN_CODE, Literal("99")),
        (vocab.CLAIM, vocab.BASIS, NamedNode(vocab.BASE + "basis/guessed")),
        (vocab.POST_CLASS, vocab.POST_ROLE, NamedNode(vocab.BASE + "post-role/emperor")),
    ],
)
def test_a_value_of_the_wrong_form_is_found(kind: str, property_: str, value: Literal | NamedNode) -> None:
    store = Store()
    store.load(path=str(SMALL))
    node = first(store, kind)
    without(store, node, property_)
    store.add(Quad(node, NamedNode(property_), value))
    assert any(found.node == node.value for found in check_store(store).errors)


def test_a_month_and_day_beside_a_date_is_an_error() -> None:
    store = Store()
    store.load(path=str(SMALL))
    [quad] = store.quads_for_pattern(None, NamedNode(vocab.MONTH_DAY), None)
    store.add(Quad(quad.subject, NamedNode(vocab.DATE), Literal("2023-05-09", datatype=DATE)))
    [finding] = check_store(store).errors
    assert "年份不详的月日不应与日期并存" in finding.zh


def test_an_iri_with_chinese_characters_is_an_error() -> None:
    store = Store()
    store.load(path=str(SMALL))
    node = NamedNode(vocab.ID + "person/沈若澜-1234567890abcdef")
    for predicate, value in (
        (vocab.RDF_TYPE, NamedNode(vocab.PERSON)),
        (vocab.RDFS_LABEL, Literal("柳乘风", language="zh")),
        (vocab.PREF_LABEL, Literal("柳乘风", language="zh")),
        (vocab.NAME, Literal("柳乘风")),
    ):
        store.add(Quad(node, NamedNode(predicate), value))
    assert [found.check for found in check_store(store).errors] == ["shape-Pattern"]


def test_the_shapes_are_core_only(folder: Path) -> None:
    assert "sh:sparql" not in (folder / "shapes.ttl").read_text(encoding="utf-8").split("\n", 1)[1]
