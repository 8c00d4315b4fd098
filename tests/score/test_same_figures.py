"""The scorer beside the checkout, where there is one, and ours must agree on every figure."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.score import score

SCRIPT = Path(__file__).parents[3] / "shared" / "score" / "score.py"

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


@pytest.mark.skipif(not SCRIPT.is_file(), reason="only where the other scorer stands beside the checkout")
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
