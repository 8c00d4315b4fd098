from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.score.reliability import Judged, bins, calibration_error, judged

Gold = Callable[..., Path]
Graph = Callable[..., Path]

CLAIM = ':c{n} a kg:Claim ; kg:supports {node} ; kg:rule "r" ; kg:basis basis:stated ; kg:confidence 0.9 ; kg:evidence :p {more} .\n'
OTHERS = """:x a kg:Person ; rdfs:label "温如玉" . :v9 a kg:Attendance ; kg:event :v ; kg:participant :x ; kg:role role:lead ; kg:evidence :p .
:o a kg:Person ; rdfs:label "路遥远" . :v8 a kg:Attendance ; kg:event :v ; kg:participant :o ; kg:role role:lead ; kg:evidence :p .
:w a kg:Event ; kg:evidence :p ; rdfs:label "县长出席会议" .
:q a kg:Place ; rdfs:label "清溪水库" . :s9 a kg:Stop ; kg:visit :v ; kg:site :q ; kg:evidence :p .
:t9 a kg:Tenure ; kg:holder :lin ; kg:post :chairman ; kg:evidence :p .
"""


def claims(*nodes: str) -> str:
    return OTHERS + "".join(CLAIM.format(n=n, node=node.split()[0], more=" ".join(node.split()[1:])) for n, node in enumerate(nodes))


@pytest.mark.parametrize(
    ("node", "right"),
    [
        (":v", True),
        (":w", False),
        (":v1 ; kg:role role:lead", True),
        (":v1 ; kg:role role:host", False),
        (":v1 ; kg:role role:attendee", True),
        (":v4", True),
        (":v9 ; kg:role role:lead", False),
        (":s1", True),
        (":s9", False),
        (":t1", True),
        (":t9", False),
    ],
)
def test_a_claim_is_right_if_the_gold_says_so(gold: Gold, graph: Graph, node: str, right: bool) -> None:
    assert [one.right for one in judged([gold()], graph(more=claims(node)))] == [right]


def test_what_the_gold_leaves_open_is_not_judged(gold: Gold, graph: Graph) -> None:
    assert judged([gold()], graph(more=claims(":v8 ; kg:role role:lead"))) == ()


def test_what_is_inferred_is_not_judged(gold: Gold, graph: Graph) -> None:
    assert judged([gold()], graph(more=claims(":v9").replace("basis:stated", "basis:inferred"))) == ()


def test_a_claim_keeps_its_rule_and_how_sure_it_is(gold: Gold, graph: Graph) -> None:
    (one,) = judged([gold()], graph(more=claims(":s1")))
    assert (one.page, one.kind, one.rule, one.basis, one.confidence) == ("a.txt", "stop", "r", "stated", 0.9)


def some(confidence: float, right: int, wrong: int) -> list[Judged]:
    return [Judged("a", "c", "stop", "r", "stated", confidence, n < right) for n in range(right + wrong)]


def test_claims_that_are_right_as_often_as_they_are_sure_have_no_error() -> None:
    assert calibration_error(bins([*some(0.9, 9, 1), *some(0.5, 5, 5)])) == pytest.approx(0)


def test_the_error_is_the_distance_on_average_over_the_claims() -> None:
    assert calibration_error(bins([*some(0.9, 5, 5), *some(0.6, 18, 12)])) == pytest.approx(0.1)


def test_a_bin_tells_how_sure_and_how_right_its_claims_are() -> None:
    (one,) = bins(some(0.96, 3, 1))
    assert (one.low, one.high, one.claims, one.confidence, one.right) == (0.95, 0.975, 4, pytest.approx(0.96), 0.75)


def test_quite_sure_claims_have_a_bin() -> None:
    assert [one.high for one in bins(some(1.0, 1, 0))] == [1.0]
