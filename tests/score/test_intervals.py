from __future__ import annotations

from kg.score import PageScore, Scores, intervals
from kg.score.tally import Count


def pages(*counts: tuple[int, int, int], slot: str = "post") -> Scores:
    return Scores(tuple(PageScore(f"{number}.txt", {slot: Count(*count)}) for number, count in enumerate(counts)))


def test_where_all_pages_are_alike_the_interval_is_the_figure() -> None:
    interval = intervals(pages(*[(9, 1, 1)] * 20))["post"]
    assert (interval.low, interval.high) == (0.9, 0.9)


def test_the_interval_holds_the_figure_and_is_wider_where_pages_differ() -> None:
    differing, alike = pages(*[(10, 0, 0)] * 10, *[(0, 5, 10)] * 2), pages(*[(9, 1, 1)] * 8, *[(8, 1, 2)] * 4)
    wide, narrow = intervals(differing)["post"], intervals(alike)["post"]
    assert wide.low < differing.figures["post"].f1 < wide.high
    assert wide.high - wide.low > narrow.high - narrow.low


def test_the_same_scores_give_the_same_interval() -> None:
    scores = pages((5, 1, 0), (3, 0, 2), (0, 0, 4), (7, 1, 1))
    assert intervals(scores) == intervals(scores)


def test_a_slot_of_answers_is_drawn_as_a_share() -> None:
    interval = intervals(pages((1, 0, 0), (0, 0, 1), slot="role"))["role"]
    assert (interval.low, interval.high) == (0.0, 1.0)


def test_a_slot_that_few_pages_fill_has_an_interval_of_those_that_do() -> None:
    scores = Scores((PageScore("a.txt", {"post": Count(4, 0, 0)}), *(PageScore(f"{n}.txt", {}) for n in range(20))))
    assert intervals(scores)["post"].low == 1.0
