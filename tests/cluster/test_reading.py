"""What comes back from a cluster, put together; the cluster itself is played by one process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cluster import read_on
from kg.cluster import task as module
from kg.errors import ClusterError, UsageError
from kg.model import Page
from kg.read import listed, read
from kg.work import Work, Worked, work_through
from kg.work.packing import pack

from .conftest import Played

pytestmark = pytest.mark.usefixtures("spark")
TEXT = "云江日报\n2023年3月{}日 星期二\n\n县长调研农业\n本报讯 昨日，县长林若川到石桥村调研。\n"


@pytest.fixture
def folder(pages: Callable[..., Path]) -> Path:
    return pages({"empty.txt": b"", **{f"{day}.txt": TEXT.format(day) for day in range(10, 20)}})


def through(folder: Path, keep: Path | None = None, told: Callable[[int, int], None] = lambda _done, _total: None) -> Worked:
    _, _, worked = read_on(Played(), listed([folder]), Work(keep=keep), told)  # type: ignore[arg-type]  # as far as it is asked for
    return worked


def packed(worked: Worked) -> bytes:
    return pack(worked.extractions)


def test_a_cluster_gives_what_processes_give(folder: Path) -> None:
    pages = [page for page in read([folder]) if isinstance(page, Page)]
    found, unreadable, worked = read_on(Played(), listed([folder]), Work(), lambda _done, _total: None)  # type: ignore[arg-type]  # as above
    assert found == pages
    assert [page.source_file for page in unreadable] == ["empty.txt"]
    assert packed(worked) == packed(work_through(pages, Work(1), lambda _done, _total: None))


def test_what_came_back_is_kept_for_a_cluster_and_for_this_machine(folder: Path, tmp_path: Path) -> None:
    first, again = through(folder, tmp_path / "kept"), through(folder, tmp_path / "kept")
    pages = [page for page in read([folder]) if isinstance(page, Page)]
    here = work_through(pages, Work(1, tmp_path / "kept"), lambda _done, _total: None)
    assert (first.fresh, again.fresh, here.fresh) == (10, 0, 0)
    assert packed(first) == packed(again) == packed(here)


def test_a_broken_entry_of_the_cache_is_told_and_read_again(folder: Path, tmp_path: Path) -> None:
    first = through(folder, tmp_path / "kept")
    min(path for path in (tmp_path / "kept").glob("*/*") if path.is_file()).write_bytes(b"something else")
    again = through(folder, tmp_path / "kept")
    assert (again.broken, again.fresh, packed(again)) == (1, 1, packed(first))


def test_a_stopped_build_has_kept_what_came_back(folder: Path, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        through(folder, tmp_path / "kept", stop)
    assert through(folder, tmp_path / "kept").fresh == 5


def test_a_page_that_was_lost_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "packed_of", lambda page: None if page.source_file == "11.txt" else pack(()))
    assert [(lost.source_file, "took more than" in lost.reason) for lost in through(folder).lost] == [("11.txt", True)]


def test_a_machine_that_cannot_take_part_ends_the_build_with_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "rules_digest", lambda: "others")
    with pytest.raises(ClusterError, match="another newskg, or other libraries"):
        through(folder)


def test_standard_input_is_refused(folder: Path) -> None:
    (file, settings), *_ = listed([folder])
    with pytest.raises(UsageError, match="standard input cannot be read by a cluster"):
        read_on(Played(), [(type(file)(file.path, "-", beside=Path("-")), settings)], Work(), lambda _done, _total: None)  # type: ignore[arg-type]  # as above
