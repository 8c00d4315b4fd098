"""What must not change the facts of the cases in `tests/cases/variants.txt`, nor those of pages of the corpus."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from casebook import cases, known_gaps
from variants import ASIDE, VARIANTS, listed, to_traditional
from verdict import day, found_events, mistakes, page

from kg.extract import extract
from kg.recognise import recognise
from kg.resolve import resolve
from kg.segment import segment, why_not_news

TRIED = listed()
CASES = tuple(case for case in cases() if case.id in TRIED and case.id not in known_gaps())
PAGES = tuple(sorted((Path(__file__).parents[2] / "corpus" / "yunjiang" / "2023").glob("*.txt"))[:4])


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_facts_of_a_case_stay_the_same(variant: str) -> None:
    changed = ((case.id, VARIANTS[variant](case)) for case in CASES if variant not in TRIED[case.id])
    wrong = {name: mistakes(other)[:2] for name, other in changed if other is not None}
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("variant", VARIANTS)
def test_each_variant_is_tried_on_a_score_of_cases(variant: str) -> None:
    assert sum(VARIANTS[variant](case) is not None for case in CASES if variant not in TRIED[case.id]) >= 20


def test_what_is_known_to_fail_is_the_lesser_part() -> None:
    assert sum(len(failing) for failing in TRIED.values()) < 0.05 * len(TRIED) * len(VARIANTS)


@cache
def facts(text: str) -> set[tuple[str, ...]]:
    """Who took part in which kind of event on which day, and where it went."""
    read = (extract(one, why_not_news(one.article.text.chars)) for one in recognise(segment(page(text, "岚江省/澄州市/云江县"))))
    told: set[tuple[str, ...]] = set()
    for event in found_events(resolve(tuple(read))):
        told |= {(event.event.type, day(event.event.when), name, role) for name, roles in event.people.items() for role in roles}
        told |= {(event.event.type, day(event.event.when), "stop", name) for name in event.stops}
    return told


def in_traditional(text: str) -> str:
    return to_traditional(text)


def in_full_width_digits(text: str) -> str:
    head, _, body = text.partition("\n\n")
    return head + "\n\n" + body.translate({code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)})


def with_windows_line_ends(text: str) -> str:
    return text.replace("\n", "\r\n")


def with_an_article_about_something_else(text: str) -> str:
    return f"{text.rstrip()}\n\n毛竹和油茶\n本报讯 {ASIDE}\n"


def with_furniture(text: str) -> str:
    return f"{text.rstrip()}\n\n责任编辑 方圆 版式 米良\n新闻热线 6621188\n"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "changed",
    [in_traditional, in_full_width_digits, with_windows_line_ends, with_an_article_about_something_else, with_furniture],
    ids=lambda change: change.__name__,
)
def test_the_facts_of_a_page_stay_the_same(path: Path, changed: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert facts(changed(text)) == facts(text)


def test_the_pages_that_are_tried_tell_of_many_facts() -> None:
    assert min(len(facts(path.read_text(encoding="utf-8"))) for path in PAGES) >= 5


def test_the_same_page_in_one_long_line_a_paragraph_tells_no_other_people() -> None:
    text = PAGES[0].read_text(encoding="utf-8")
    joined = re.sub(r"(?<=[\u4e00-\u9fff，、])\n(?=[\u4e00-\u9fff])", "", text)
    assert {row[2] for row in facts(joined)} - {row[2] for row in facts(text)} == set()
