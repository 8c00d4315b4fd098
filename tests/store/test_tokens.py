"""Parameters become terms and never syntax."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Store

from kg.store import query
from kg.store.tokens import fill, parameters, tokens


@given(st.text())
def test_no_character_of_a_query_is_lost(text: str) -> None:
    assert "".join(part for _, part in tokens(text)) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_the_literal_it_was_put_in_as(text: str) -> None:
    answer = query(Store(), fill("SELECT ?x { BIND($value AS ?x) }", {"value": Literal(text)}))
    assert answer.rows == ((Literal(text),),)


def test_a_quote_in_a_value_cannot_end_the_string() -> None:
    filled = fill("ASK { ?s ?p $name }", {"name": Literal('" } ; DROP ALL #')})
    assert filled == 'ASK { ?s ?p "\\" } ; DROP ALL #" }'


def test_strings_comments_and_iris_are_left_alone() -> None:
    text = "SELECT ?x { ?x <urn:$a> '$a' } # $a"
    assert fill(text, {"a": Literal("b")}) == text


def test_a_longer_name_is_another_parameter() -> None:
    assert fill("$a $ab", {"a": Literal(1)}) == '"1"^^<http://www.w3.org/2001/XMLSchema#integer> $ab'


def test_parameters_are_named_once_in_order() -> None:
    assert parameters("SELECT ?x { ?x ?y $b . ?x ?z $a FILTER(?z > $b) }") == ("b", "a")
