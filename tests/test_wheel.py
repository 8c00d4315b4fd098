"""What is installed is what was tested: the wheel alone, in an environment of its own, away from the checkout."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
SOURCES = {
    "bench",
    "corpus",
    "docs",
    "kg",
    "ontology",
    "tests",
    ".gitignore",
    "CHANGELOG.md",
    "CITATION.cff",
    "LICENSE",
    "README.md",
    "README.zh.md",
    "hatch_build.py",
    "pyproject.toml",
}
PAGE = """云江日报
2023年3月14日 星期二

林若川调研澄湖精工
本报讯 昨日，县委副书记、县长林若川到东原省澄湖精工股份有限公司调研，副县长简知非陪同。
"""


def run(*command: object, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run([str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, CHECKOUT, folder=folder)
    return next(folder.glob("newskg-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an empty environment with the wheel in it; its libraries are those of this one, so that nothing is fetched."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    run(sys.executable, "-m", "pip", "-q", "--python", python, "install", "--no-deps", "--no-index", wheel, folder=folder)
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip())
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder / "bin"


def test_the_wheel_carries_all_that_is_no_code(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {path.relative_to(CHECKOUT / "ontology").as_posix() for path in (CHECKOUT / "ontology").rglob("*") if path.is_file()}
    beside_code = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "kg").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert {f"kg/_ontology/{name}" for name in wanted} | beside_code <= packed


def test_nothing_is_compiled_unless_it_is_asked_for(wheel: Path) -> None:
    assert wheel.name.endswith("-py3-none-any.whl")


def built(folder: Path) -> dict[str, str]:
    """The digests of wheel and source archive made of a copy of the checkout that is younger than it."""
    copy = folder / "copy"
    skipped = shutil.ignore_patterns(".*", "output", "__pycache__")
    shutil.copytree(CHECKOUT, copy, ignore=skipped, copy_function=shutil.copyfile)
    run(sys.executable, "-m", "hatchling", "build", "-d", folder / "made", folder=copy)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "made").iterdir()}


def test_wheel_and_source_archive_are_the_same_bytes_wherever_and_whenever_they_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    one = built(tmp_path / "one")
    monkeypatch.setenv("PYTHONHASHSEED", "4711")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    assert built(tmp_path / "two") == one
    assert {Path(name).suffix for name in one} == {".whl", ".gz"}


def test_the_source_archive_holds_what_the_project_is_made_of_and_nothing_else(tmp_path: Path) -> None:
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path, folder=CHECKOUT)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        tops = {Path(name).parts[1] for name in archive.getnames()}
    assert tops == SOURCES | {"PKG-INFO"}


def test_the_installed_package_is_its_own_and_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import kg, kg.resources; print(kg.__file__); print(kg.resources.ontology_folder())", folder=tmp_path)
    assert all(line.startswith(str(installed.parent)) for line in where.split())


def test_the_installed_command_builds_and_answers_in_another_folder(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    run(installed / "kg", "build", "a.txt", "--place", "东原省望海市云江县", folder=tmp_path)
    answer = run(installed / "kg", "ask", "company-visitors", "-p", "company=东原省澄湖精工股份有限公司", "-f", "csv", folder=tmp_path)
    assert "林若川" in answer
    assert (tmp_path / "output" / "network.html").is_file()
    assert "0 errors" in run(installed / "kg", "check", folder=tmp_path)
