"""A build that is killed loses nothing: what was there before is whole, and the next build gives the bytes of one that was never disturbed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 50


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be split off here")
def test_after_fifty_kills_all_is_as_if_none_had_been(tmp_path: Path) -> None:
    command = [sys.executable, str(Path(__file__).with_name("killing.py")), str(tmp_path), str(KILLS)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(told.stdout) == []
