"""Gives the test of all regular expressions what collects them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
