"""Every case of the tables in `tests/cases/`. A case listed in `known_gaps.txt` must still fail, so that the list only shrinks."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import pytest
from casebook import Case, cases, known_gaps
from verdict import extractions, mistakes

import kg.extract
from kg.claims import Extraction
from kg.extract.rule import Rule

CASES = cases()
GAPS = frozenset(known_gaps())


@cache
def read(case: Case) -> tuple[Extraction, ...]:
    return extractions(case)


def _parameter(value: object, name: str, listed: str) -> object:
    gap = pytest.mark.xfail(strict=True, reason="listed in tests/cases/known_gaps.txt; once it passes, take its line out")
    return pytest.param(value, id=name, marks=[gap] if listed in GAPS else [])


@pytest.mark.parametrize("case", [_parameter(case, case.id, case.id) for case in CASES])
def test_a_case_gives_its_facts_and_no_others(case: Case) -> None:
    assert mistakes(case, read(case)) == [], case.text


def _rules() -> dict[str, Rule]:
    """Every rule that stands in a module of extraction, alone or in a tuple."""
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(kg.extract.__path__):
        for value in vars(importlib.import_module(f"kg.extract.{module.name}")).values():
            rules = value if isinstance(value, tuple) else (value,)
            found |= {rule.id: rule for rule in rules if isinstance(rule, Rule)}
    return found


@pytest.mark.parametrize("rule", [_parameter(rule, rule, f"rule:{rule}") for rule in sorted(_rules())])
def test_a_rule_fires_in_some_case(rule: str) -> None:
    assert any(claim.rule == rule for case in CASES for extraction in read(case) for claim in extraction.claims)


def test_every_claim_names_a_rule_that_stands_in_the_code() -> None:
    named = {claim.rule for case in CASES for extraction in read(case) for claim in extraction.claims}
    assert named - set(_rules()) == set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_evidence_of_every_claim_lies_on_the_page(case: Case) -> None:
    spans = [(claim.evidence.start, claim.evidence.end) for extraction in read(case) for claim in (*extraction.claims, *extraction.ledger)]
    assert [span for span in spans if not 0 <= span[0] < span[1] <= len(case.text)] == []


def test_there_are_at_least_four_hundred_cases() -> None:
    assert len(CASES) >= 400


def test_every_case_has_an_id_of_its_own_and_a_tier() -> None:
    assert len({case.id for case in CASES}) == len(CASES)
    assert {case.tier for case in CASES} == {1, 2, 3}


def test_every_known_gap_is_a_case_or_a_rule() -> None:
    assert GAPS - {case.id for case in CASES} - {f"rule:{rule}" for rule in _rules()} == set()
