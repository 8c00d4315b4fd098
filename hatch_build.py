"""Compiles what reads sentences, for who asks for it: `HATCH_BUILD_HOOKS_ENABLE=1 pip install .` (docs/performance.md). Wants a C compiler and two minutes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("dates", "extract", "recognise", "segment")
MODULES = ("homes", "lexicon", "line", "provinces", "sought", "trades", "words")
STAYS = re.compile(r"\(Struct\b|@cached_property")
"""What mypyc makes something else of: it drops the arguments of a struct's class, and works out a cached property each time anew."""
_SETUP = """
from mypyc.build import mypycify
from setuptools import setup

setup(name="newskg", packages=[], ext_modules=mypycify({arguments}, opt_level="1", debug_level="0", multi_file=True, group_name="newskg"))
"""


def compiled_modules(root: Path) -> list[str]:
    """The modules that are compiled, as paths below the root, sorted. The others stay Python."""
    package = root / "kg"
    files = [*(package / f"{name}.py" for name in MODULES), *(file for folder in FOLDERS for file in (package / folder).glob("*.py"))]
    return sorted(file.relative_to(root).as_posix() for file in files if not STAYS.search(file.read_text(encoding="utf-8")))


class Compiled(BuildHookInterface):  # type: ignore[type-arg]  # what it configures is of no type of ours
    """Puts compiled modules beside the sources in the wheel; in the checkout nothing is changed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, before the wheel is packed. An editable installation is of the sources, which may change."""
        self._work = Path(tempfile.mkdtemp())
        if version == "editable":
            return
        root = Path(self.root)
        shutil.copytree(root / "kg", self._work / "kg", ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
        arguments = [f"--config-file={root / 'pyproject.toml'}", "--follow-imports=silent", *compiled_modules(root)]
        (self._work / "setup.py").write_text(_SETUP.format(arguments=arguments), encoding="utf-8")
        done = subprocess.run([sys.executable, "setup.py", "build_ext", "--inplace"], cwd=self._work, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"mypyc has failed:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
        made = [file for file in self._work.rglob("*") if file.suffix in {".so", ".pyd"} and "build" not in file.relative_to(self._work).parts]
        build_data["force_include"].update({str(file): file.relative_to(self._work).as_posix() for file in made})
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - so it is called
        """Takes away what was made on the way."""
        shutil.rmtree(self._work)
