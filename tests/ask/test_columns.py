"""The columns of the ready questions in the reader's words."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from kg.ask import Question, questions
from kg.ask.columns import heading
from kg.store.query import query


def columns_of(question: Question) -> tuple[str, ...]:
    given = {param.name: param.example for param in question.params if param.default is None}
    return (*query(Store(), question.filled(given)).columns, *(one.name for one in question.computed))


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_that_a_reader_sees_has_a_name_in_his_language(question: Question, language: str) -> None:
    seen = [column for column in columns_of(question) if column not in ("subject", "predicate", "object")]
    assert [column for column in seen if heading(column, language) == column] == []


def test_a_column_of_ones_own_keeps_its_name() -> None:
    assert heading("myColumn", "zh") == "myColumn"
