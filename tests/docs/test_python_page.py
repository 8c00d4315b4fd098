"""docs/python.md: what it shows runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```python\n(.*?)```", (CHECKOUT / "docs" / "python.md").read_text(encoding="utf-8"), re.DOTALL)


def test_what_the_page_shows_runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(CHECKOUT / "corpus" / "yunjiang" / "2024", tmp_path / "corpus" / "2024")
    shutil.copy(CHECKOUT / "corpus" / "yunjiang" / "2023" / "20230210-yunjiang-1.txt", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    known: dict[str, object] = {}
    for block in BLOCKS:
        exec(block, known)
    assert len(BLOCKS) > 2
    assert (tmp_path / "net.graphml").is_file()
