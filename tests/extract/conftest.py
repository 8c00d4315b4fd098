"""Gives the tests of extraction their case tables."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
