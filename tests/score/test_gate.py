from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.score import PageScore, Scores
from kg.score.gate import PageSet, digest, failures, read_sets, short_of_aims, updated, write_sets
from kg.score.tally import Count

FLOORS = Path(__file__).parents[1] / "quality" / "floors.json"
PAGES = PageSet("pages", "pages", "gold", digest="d", aims={"post": 0.95}, floors={"post": 0.88})


def scores(right: int, missed: int, slot: str = "post") -> Scores:
    """A slot with as many right and missed, so that F1 is not their share; wrong ones as many as missed, so that it is."""
    return Scores((PageScore("a.txt", {slot: Count(right, missed if slot == "post" else 0, missed)}),))


def told(one: PageSet, measured: Scores, *, lower: bool = False) -> tuple[PageSet, list[str]]:
    lines: list[str] = []
    return updated(one, measured, "d", lower=lower, tell=lines.append), lines


def test_a_slot_below_its_floor_fails_and_one_above_does_not() -> None:
    assert failures(PAGES, scores(87, 13), "d") == ("pages: post 0.870 < 0.880",)
    assert failures(PAGES, scores(89, 11), "d") == ()


def test_other_pages_than_those_of_the_floors_fail() -> None:
    assert "changed since the floors were measured" in failures(PAGES, scores(89, 11), "other")[0]


def test_an_update_raises_a_floor_to_a_hundredth_below_what_was_measured() -> None:
    raised, lines = told(PAGES, scores(930, 70))
    assert (raised.floors["post"], lines) == (0.92, ["pages: post raised from 0.88 to 0.92"])


def test_an_update_allows_one_item_where_that_is_more() -> None:
    assert told(PAGES, scores(46, 4))[0].floors["post"] == 0.9


def test_an_aim_that_was_reached_is_the_floor() -> None:
    assert told(PAGES, scores(952, 48))[0].floors["post"] == 0.95


def test_an_update_lowers_nothing_and_says_what_stays() -> None:
    kept, lines = told(PAGES, scores(80, 20))
    assert (kept.floors["post"], lines) == (0.88, ["pages: post stays at 0.88, 0.800 was measured"])


def test_a_floor_is_lowered_only_if_asked_for_and_not_in_silence() -> None:
    lowered, lines = told(PAGES, scores(80, 20), lower=True)
    assert (lowered.floors["post"], lines) == (0.79, ["pages: post LOWERED from 0.88 to 0.79, 0.800 was measured"])


def test_a_slot_of_few_items_is_not_held() -> None:
    assert told(replace(PAGES, floors={}), scores(20, 9))[0].floors == {}


def test_what_is_invented_is_held_however_little_it_is() -> None:
    empty = PageSet("empty", "pages", "gold", digest="d", aims={"invented": 1.0})
    held, _ = told(empty, Scores((PageScore("a.txt", {}),)))
    assert failures(held, Scores((PageScore("a.txt", {"invented": Count(wrong=1)}),)), "d") == ("empty: invented 0.000 < 1.000",)


def test_an_aim_not_reached_is_told_and_no_failure() -> None:
    assert short_of_aims(PAGES, scores(90, 10)) == ("pages: post 0.900, 0.950 is the aim",)
    assert failures(PAGES, scores(90, 10), "d") == ()


def test_a_changed_byte_or_name_of_a_page_or_its_gold_changes_the_digest(tmp_path: Path) -> None:
    for folder in ("pages", "gold"):
        (tmp_path / folder).mkdir()
    page, gold = tmp_path / "pages" / "a.txt", tmp_path / "gold" / "a.yaml"
    page.write_text("一", encoding="utf-8")
    gold.write_text("page: a.txt", encoding="utf-8")
    first = digest(PAGES, tmp_path)
    page.write_text("二", encoding="utf-8")
    second = digest(PAGES, tmp_path)
    gold.rename(gold.with_name("b.yaml"))
    assert len({first, second, digest(PAGES, tmp_path)}) == 3


def test_only_the_files_that_fit_are_digested(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    some = replace(PAGES, gold="pages", only="a*")
    before = digest(some, tmp_path)
    (tmp_path / "pages" / "b.txt").write_text("一", encoding="utf-8")
    assert digest(some, tmp_path) == before


def test_sets_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_sets((PAGES,), tmp_path / "floors.json")
    assert read_sets(tmp_path / "floors.json") == (PAGES,)


def test_a_file_that_holds_no_floors_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text('{"pages": {"gould": "x"}}', encoding="utf-8")
    with pytest.raises(UsageError, match=r"floors\.json cannot be read as a file of floors"):
        read_sets(file)


def test_the_project_holds_its_corpus_and_the_pages_by_other_hands() -> None:
    held = {one.name: one.floors for one in read_sets(FLOORS)}
    assert {"attended", "role", "visited company", "stop", "post", "post+body", "date", "event found"} <= set(held["corpus"]) & set(
        held["pages by other hands"]
    )


def test_what_a_readme_says_of_the_pages_does_not_change_the_digest(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("甲", encoding="utf-8")
    before = digest(PAGES, tmp_path)
    (tmp_path / "pages" / "README.md").write_text("These pages are invented.", encoding="utf-8")
    assert digest(PAGES, tmp_path) == before
