"""Gives these tests the handmade claims of the tests of resolution."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "resolve"))
