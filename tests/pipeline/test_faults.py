"""Whatever happens to a build, what was there before is whole, and the next build mends the rest or says in one sentence what to do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.pipeline import BuildRequest, build
from kg.work import held

resource = pytest.importorskip("resource", reason="this system has no limits of this kind")
Pages = Callable[..., Path]
PAGE = "云江日报\n2023年3月14日 星期二\n\n林若川走访企业\n本报讯 昨日，云江县县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n"
OTHER = PAGE.replace("韩雪", "简知非")


def request(root: Path, output: Path, *, cache: bool = True) -> BuildRequest:
    return BuildRequest(paths=(root,), output=output, cache=cache)


def published(output: Path) -> dict[str, bytes]:
    files = (path for path in output.rglob("*") if path.is_file())
    return {name: path.read_bytes() for path in files if not (name := path.relative_to(output).as_posix()).startswith(".kg/")}


@pytest.fixture
def whole(pages: Pages, tmp_path: Path) -> dict[str, bytes]:
    """What an undisturbed build of PAGE publishes."""
    build(request(pages({"a.txt": PAGE}), tmp_path / "out"))
    return published(tmp_path / "out")


@pytest.mark.parametrize("size", [1, 3_000, 30_000])
def test_a_full_disk_is_told_in_one_sentence_and_changes_nothing(whole: dict[str, bytes], pages: Pages, tmp_path: Path, size: int) -> None:
    command = [sys.executable, "-m", "kg", "build", str(pages({"a.txt": OTHER})), "-o", str(tmp_path / "out"), "--quiet"]
    ran = subprocess.run(command, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)), capture_output=True, text=True, check=False)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (4, 1)
    assert "check the folder, its permissions and the space left" in ran.stderr
    assert published(tmp_path / "out") == whole
    assert sorted(path.name for path in (tmp_path / "out" / ".kg").iterdir()) == ["known.sqlite", "lock", "pages"]


def test_a_second_build_into_one_folder_is_told(whole: dict[str, bytes], pages: Pages, tmp_path: Path) -> None:
    with held(tmp_path / "out"), pytest.raises(OutputError, match="another build is writing to"):
        build(request(pages({"a.txt": OTHER}), tmp_path / "out"))
    assert published(tmp_path / "out") == whole


def test_a_page_that_changes_after_it_was_read_counts_as_it_was_read(whole: dict[str, bytes], pages: Pages, tmp_path: Path) -> None:
    root = pages({"a.txt": PAGE})

    def changing(what: str, done: int, total: int) -> None:
        if what == "extracting":
            (root / "a.txt").write_text(OTHER, encoding="utf-8")

    build(request(root, tmp_path / "changing", cache=False), changing)
    assert published(tmp_path / "changing") == whole


def test_a_change_that_leaves_size_and_time_of_the_file_as_they_were_is_seen(pages: Pages, tmp_path: Path) -> None:
    root = pages({"a.txt": PAGE})
    os.utime(root / "a.txt", (0, 0))
    build(request(root, tmp_path / "out"))
    (root / "a.txt").write_text(PAGE.replace("韩雪", "简知"), encoding="utf-8")
    os.utime(root / "a.txt", (0, 0))
    assert build(request(root, tmp_path / "out")).fresh == 1
    assert "简知" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")


def test_a_clock_that_jumps_changes_nothing(whole: dict[str, bytes], pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hours = iter(range(10**6, 0, -3600))
    monkeypatch.setattr(time, "time", lambda: float(next(hours)))
    root = pages({"a.txt": PAGE})
    os.utime(root / "a.txt", (4e9, 4e9))  # a day that is still to come
    build(request(root, tmp_path / "other"))
    assert published(tmp_path / "other") == whole


@pytest.mark.parametrize("content", [b"", b"\0" * 5000])
def test_everything_in_the_output_folder_may_be_broken(whole: dict[str, bytes], pages: Pages, tmp_path: Path, content: bytes) -> None:
    for path in [path for path in (tmp_path / "out").rglob("*") if path.is_file()]:
        path.write_bytes(content)
    found = build(request(pages({"a.txt": PAGE}), tmp_path / "out"))
    assert (found.broken, found.fresh, published(tmp_path / "out")) == (1, 1, whole)


def test_a_folder_in_the_place_of_a_file_of_the_cache_costs_only_time(whole: dict[str, bytes], pages: Pages, tmp_path: Path) -> None:
    (entry,) = (path for path in (tmp_path / "out" / ".kg" / "pages").rglob("*") if path.is_file())
    entry.unlink()
    entry.mkdir()
    found = build(request(pages({"a.txt": PAGE}), tmp_path / "out"))
    assert (found.broken, found.unkept is not None, published(tmp_path / "out")) == (1, True, whole)
