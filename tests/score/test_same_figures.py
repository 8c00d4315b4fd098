"""The scorer beside the checkout, where there is one, and ours must agree on every figure."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from kg.pipeline import BuildRequest, build
from kg.score import Figure, score
from kg.score.tally import figure

CHECKOUT = Path(__file__).parents[2]
SHARED = CHECKOUT.parent / "shared"
SCRIPT = SHARED / "score" / "score.py"
SETS = {
    "corpus": (CHECKOUT / "corpus", CHECKOUT / "corpus"),
    "pages by other hands": (CHECKOUT / "tests" / "pages", CHECKOUT / "tests" / "pages"),
    "real pages": (SHARED / "pages", SHARED / "gold"),
}
no_other_scorer = pytest.mark.skipif(not SCRIPT.is_file(), reason="only where the other scorer stands beside the checkout")

CHANGES = {
    "as it is": (),
    "one missing": ((":v2 a kg:Attendance ;", ":v2"),),
    "wrong role, kind and title": (("role:accompanying", "role:met"), (":firm a kg:Company, kg:Organisation", ":firm a kg:Place"), ('"副县长"', '"局长"')),
    "another day and name": (("2023-03-13", "2023-03-14"), ('"全县春耕备耕工作推进会"@zh', '"春耕会议"@zh')),
    "unsure, and a host who travels": (("kg:confidence 0.9", "kg:confidence 0.3"), ("role:host", "role:host, role:lead")),
}
MORE = """
:w a kg:Event ; kg:evidence :p ; rdfs:label "调研云岭镇"@zh ; kg:eventType type:visit .
:w1 a kg:Attendance ; kg:event :w ; kg:participant :lin ; kg:role role:lead ; kg:evidence :p .
:s9 a kg:Stop ; kg:visit :w ; kg:site :firm ; kg:evidence :p .
:t9 a kg:Tenure ; kg:holder :wen ; kg:post :head ; kg:evidence :p .
"""


@no_other_scorer
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("more", ["", MORE], ids=["", "more"])
def test_both_scorers_give_the_same_figures(gold: Callable[..., Path], graph: Callable[..., Path], change: str, more: str) -> None:
    folder, file = gold(), graph(*CHANGES[change], more=more)
    command = [sys.executable, str(SCRIPT), "--gold", str(folder), "--graph", str(file), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = {
        slot: {"f1": figure.f1, "right": figure.right, "wrong": figure.wrong, "missed": figure.missed} for slot, figure in score(folder, file).figures.items()
    }
    assert ours == {slot: {key: pytest.approx(figure[key]) for key in ("f1", "right", "wrong", "missed")} for slot, figure in theirs.items()}


@no_other_scorer
@pytest.mark.parametrize("name", SETS)
def test_both_scorers_give_the_same_counts_on_every_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    pages, gold = SETS[name]
    build(BuildRequest(paths=(pages,), output=tmp_path))
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    ours = {page.page: {slot: counted(figure(slot, count)) for slot, count in page.counts.items() if count} for page in score(gold, tmp_path).by_page}
    theirs = their_counts(loaded(), gold, tmp_path / "graph.ttl")
    assert ours
    assert {page: (counts, theirs[page]) for page, counts in ours.items() if counts != theirs[page]} == {}


def counted(one: Figure) -> tuple[int, int, int]:
    return one.right, one.wrong, one.missed


def loaded() -> ModuleType:
    """The other scorer as a module."""
    spec = importlib.util.spec_from_file_location("other_scorer", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def their_counts(scorer: ModuleType, gold: Path, graph: Path) -> dict[str, dict[str, tuple[int, int, int]]]:
    """Page -> slot -> right, wrong, missed, by the other scorer: what it told of one page as if it scored it alone, knowing what all pages tell."""
    golds = {name: page for folder in sorted({file.parent for file in gold.rglob("*.yaml")}) for name, page in scorer.gold_pages(folder).items()}
    found = scorer.graph_pages(graph)
    told = scorer.told_elsewhere(golds, found)
    counts: dict[str, dict[str, tuple[int, int, int]]] = {}
    for name, page in golds.items():
        tally = scorer.Tally()
        scorer.score_page(tally, page, found.get(name, scorer.Page(name)), told)
        figures = {slot: (round(one["right"]), one["wrong"], round(one["missed"])) for slot, one in tally.figures().items()}
        counts[name] = {slot: one for slot, one in figures.items() if any(one)}
    return counts
