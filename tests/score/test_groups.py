from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.score import PageScore, Scores, grouped, score
from kg.score.tally import Count

PAGES = (
    PageScore("radio-01.txt", {"post": Count(3, 0, 1)}, "云江日报", "a"),
    PageScore("radio-02.txt", {"post": Count(1, 1, 0)}, "", "a"),
    PageScore("0412.txt", {"post": Count(2, 0, 0)}, "云江日报", "b"),
)


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("source", {"(not named)": 1, "云江日报": 2}),
        ("kind", {"(no letters)": 1, "radio": 2}),
        ("folder", {"a": 2, "b": 1}),
        ("file", {"0412.txt": 1, "radio-01.txt": 1, "radio-02.txt": 1}),
    ],
)
def test_pages_are_grouped(by: str, groups: dict[str, int]) -> None:
    assert {group: scores.pages for group, scores in grouped(Scores(PAGES), by).items()} == groups


def test_the_groups_together_count_what_all_pages_count() -> None:
    groups = grouped(Scores(PAGES), "source").values()
    assert sum((scores.counts["post"] for scores in groups), Count()) == Count(6, 1, 1)


def test_another_grouping_is_refused_with_the_remedy() -> None:
    with pytest.raises(UsageError, match="did you mean source"):
        grouped(Scores(PAGES), "sources")


def test_a_page_knows_its_newspaper_and_the_folder_above_gold(gold: Callable[..., Path], graph: Callable[..., Path], tmp_path: Path) -> None:
    (page,) = score(gold(("page: a.txt", "page: a.txt\nnewspaper: 云江日报")), graph()).by_page
    assert (page.newspaper, page.folder) == ("云江日报", tmp_path.name)
