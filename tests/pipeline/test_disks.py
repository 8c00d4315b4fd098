"""A disk that is really full, and a folder that is really read-only: mounted for the test where that is allowed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Pages = Callable[..., Path]
PAGE = "云江日报\n2023年3月14日 星期二\n\n林若川走访企业\n本报讯 昨日，云江县县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n"
OTHER = PAGE.replace("韩雪", "简知非")
CANNOT = 4
"""What the command ends with where it cannot write."""


def mount(*options: str) -> None:
    done = subprocess.run(["mount", *options], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"nothing may be mounted here: {done.stderr.strip()}")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only an administrator of Linux may mount a disk")
    place = tmp_path / "disk"
    place.mkdir()
    mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place))
    yield place
    subprocess.run(["umount", str(place)], check=False)


def build(pages: Path, output: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kg", "build", str(pages), "-o", str(output), "--quiet"], capture_output=True, text=True, check=False)


def published(output: Path) -> dict[str, bytes]:
    files = (path for path in output.rglob("*") if path.is_file())
    return {name: path.read_bytes() for path in files if not (name := path.relative_to(output).as_posix()).startswith(".kg/")}


@pytest.fixture
def whole(disk: Path, pages: Pages) -> dict[str, bytes]:
    assert build(pages({"a.txt": PAGE}), disk / "out").returncode == 0
    return published(disk / "out")


def fill(disk: Path, left: int) -> Path:
    """A file that leaves so many bytes of the disk."""
    space = os.statvfs(disk)
    filler = disk / "filler"
    filler.write_bytes(b"\0" * max(0, space.f_bavail * space.f_frsize - left))
    return filler


@pytest.mark.parametrize("left", [4_096, 200_000])
def test_a_full_disk_is_told_once_and_the_next_build_with_space_is_whole(whole: dict[str, bytes], disk: Path, pages: Pages, left: int) -> None:
    filler = fill(disk, left)
    ran = build(pages({"a.txt": OTHER}), disk / "out")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (CANNOT, 1), ran.stderr
    assert "the space left" in ran.stderr
    assert published(disk / "out") == whole
    filler.unlink()
    assert build(pages({"a.txt": OTHER}), disk / "out").returncode == 0
    assert build(pages({"a.txt": PAGE}), disk / "out").returncode == 0
    assert published(disk / "out") == whole


def test_a_folder_that_is_read_only_is_told_and_can_still_be_asked(whole: dict[str, bytes], disk: Path, pages: Pages) -> None:
    mount("-o", "remount,ro", str(disk))
    ran = build(pages({"a.txt": OTHER}), disk / "out")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (CANNOT, 1), ran.stderr
    assert "permissions" in ran.stderr
    assert published(disk / "out") == whole
    asked = subprocess.run([sys.executable, "-m", "kg", "show", "林若川", "--graph", str(disk / "out")], capture_output=True, text=True, check=False)
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "林若川" in asked.stdout


def test_pages_on_a_read_only_disk_are_read(disk: Path, tmp_path: Path) -> None:
    (disk / "a.txt").write_text(PAGE, encoding="utf-8")
    mount("-o", "remount,ro", str(disk))
    ran = build(disk, tmp_path / "out")
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_folder_without_permission_is_told(pages: Pages, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o555)
    ran = build(pages({"a.txt": PAGE}), tmp_path / "out")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (CANNOT, 1)
    assert "permissions" in ran.stderr
