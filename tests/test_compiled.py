"""What `hatch_build.py` compiles where it is asked to, and that compiled modules write the same bytes as plain ones."""

from __future__ import annotations

import ast
import os
import runpy
import subprocess
import sys
from filecmp import cmpfiles
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
COMPILED = os.environ.get("NEWSKG_COMPILED", "")
"""A folder with an installed wheel of compiled modules: `pip install --no-deps --target FOLDER newskg-*.whl`."""
HOT = {"kg/sought.py", "kg/lexicon.py", "kg/recognise/names.py", "kg/recognise/titles.py", "kg/extract/encode.py", "kg/extract/compose.py"}


def modules() -> list[str]:
    compiled: list[str] = runpy.run_path(str(CHECKOUT / "hatch_build.py"))["compiled_modules"](CHECKOUT)
    return compiled


def test_what_takes_the_time_is_compiled() -> None:
    assert set(modules()) >= HOT
    assert {Path(name).parts[1] for name in modules() if name.count("/") == 2} == {"dates", "extract", "recognise", "segment"}


def test_no_class_is_compiled_whose_arguments_would_be_lost() -> None:
    trees = [ast.parse((CHECKOUT / name).read_text(encoding="utf-8")) for name in modules()]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert classes
    assert [node.name for node in classes if node.keywords] == []


def answer(where: str, *command: str) -> str:
    """What a command says of the `kg` in a folder."""
    environment = {**os.environ, "PYTHONPATH": where}
    return subprocess.run([sys.executable, "-P", *command], cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(not COMPILED, reason="NEWSKG_COMPILED names no folder with compiled modules")
@pytest.mark.parametrize("pages", ["corpus", "tests/pages"])
def test_compiled_modules_write_the_same_bytes(pages: str, tmp_path: Path) -> None:
    assert not answer(COMPILED, "-c", "import kg.line; print(kg.line.__file__)").strip().endswith(".py")
    for name, where in (("plain", str(CHECKOUT)), ("compiled", COMPILED)):
        answer(where, "-m", "kg", "build", pages, "-o", str(tmp_path / name), "--no-cache", "--quiet")
    files = [path.relative_to(tmp_path / "plain").as_posix() for path in (tmp_path / "plain").rglob("*") if path.is_file() and ".kg" not in path.parts]
    assert len(files) > 10
    assert cmpfiles(tmp_path / "plain", tmp_path / "compiled", files, shallow=False)[1:] == ([], [])
