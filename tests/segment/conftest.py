"""Gives the tests of segmentation their pages."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
