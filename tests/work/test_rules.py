"""Every rule that can change what is read in a page is in the digest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kg import lexicon
from kg.work.rules import PACKAGE, code, rules_digest


def test_every_module_that_reading_a_page_loads_is_in_the_digest() -> None:
    loaded = "import sys\nimport kg.line, kg.work.packing\nprint(*(m.__file__ for n, m in sys.modules.items() if n.startswith('kg')), sep='\\n')"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    without_meaning = {PACKAGE / "__init__.py", PACKAGE / "errors.py"}  # the version is in it by itself; errors only speak
    files = {file for folder in ("read", "publish") for file in (PACKAGE / folder).rglob("*.py")}  # they read and write files, not pages
    assert {*map(Path, told)} - without_meaning - files - set(code()) == set()


def test_another_word_gives_another_digest() -> None:
    plain = rules_digest()
    with lexicon.extended({"title_heads": (("库闸使",),)}):
        assert rules_digest() != plain
    assert rules_digest() == plain
