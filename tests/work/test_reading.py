"""Pages are read once, by however many processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.line import said_in
from kg.model import Page
from kg.read import read
from kg.work import Work, Worked, work_through
from kg.work import reading as module
from kg.work.kept import Kept
from kg.work.packing import pack
from kg.work.processes import Dead, Processes

CORPUS = Path(__file__).parents[2] / "corpus" / "yunjiang"
PAGES = [page for page in read([CORPUS]) if isinstance(page, Page)][:6]


def quiet(done: int, total: int) -> None:
    """No progress is shown."""


def worked(keep: Path | None, pages: list[Page] = PAGES, jobs: int = 1) -> Worked:
    return work_through(pages, Work(jobs, keep), quiet)


def packed(found: Worked) -> bytes:
    return pack(found.extractions)


@pytest.fixture(scope="module")
def plain() -> bytes:
    """What the pages say, read without any of this."""
    return pack([extraction for page in PAGES for extraction in said_in(page)])


def test_without_a_cache_everything_is_read(plain: bytes) -> None:
    found = worked(None)
    assert (found.fresh, packed(found)) == (len(PAGES), plain)


def test_what_was_read_once_is_taken_from_the_cache(tmp_path: Path, plain: bytes) -> None:
    first, again = worked(tmp_path), worked(tmp_path)
    assert (first.fresh, again.fresh) == (len(PAGES), 0)
    assert packed(first) == packed(again) == plain


def test_many_processes_say_what_one_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plain: bytes) -> None:
    monkeypatch.setattr(module, "PAYS", 1)
    monkeypatch.setattr(module, "PORTION", 1)
    found = worked(tmp_path, jobs=2)
    assert (found.fresh, packed(found)) == (len(PAGES), plain)
    assert worked(tmp_path).fresh == 0


def test_what_is_added_to_the_word_lists_counts_in_every_process(monkeypatch: pytest.MonkeyPatch, pages: Callable[..., Path]) -> None:
    monkeypatch.setattr(module, "PAYS", 1)
    text = "云江日报\n2023年3月14日 星期二\n\n水库工作会议召开\n本报讯 昨日，水库工作会议召开。库闸使林若川出席会议。\n"
    (page,) = (page for page in read([pages({"a.txt": text})]) if isinstance(page, Page))
    words = {"title_heads": (("库闸使",),)}
    told = work_through([page, replace(page, source_file="b.txt")], Work(2, None, words), quiet)
    assert [any("库闸使" in str(claim) for claim in one.claims) for one in told.extractions] == [True, True]


def test_an_unchanged_page_is_not_read_again_when_another_changes(tmp_path: Path) -> None:
    worked(tmp_path)
    changed = replace(PAGES[0], text=PAGES[0].text + "\n", sha256="0" * 64)
    assert worked(tmp_path, [changed, *PAGES[1:]]).fresh == 1


def test_a_broken_entry_is_told_and_read_again(tmp_path: Path, plain: bytes) -> None:
    worked(tmp_path)
    entry = min(path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(b"something else")
    found = worked(tmp_path)
    assert (found.broken, found.fresh, packed(found)) == (1, 1, plain)
    assert worked(tmp_path).broken == 0


def test_an_entry_that_is_sealed_and_says_nothing_of_a_page_is_broken_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plain: bytes) -> None:
    monkeypatch.setattr(module, "rules_digest", lambda: "rules")
    worked(tmp_path)
    kept = Kept(tmp_path, "rules")
    kept.put(kept.key(PAGES[0]), b"sealed, but no page")
    found = worked(tmp_path)
    assert (found.broken, packed(found)) == (1, plain)


def test_a_cache_that_cannot_be_written_is_told_and_costs_nothing_else(tmp_path: Path, plain: bytes) -> None:
    (tmp_path / "file").write_text("no folder")
    found = worked(tmp_path / "file")
    assert packed(found) == plain
    assert found.unkept is not None
    assert "cannot be written" in found.unkept


def test_a_page_over_which_a_process_dies_is_left_out_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def each(self: Processes[Page, object], portions: Iterator[list[Page]]) -> Iterator[object]:
        for page in (page for portion in portions for page in portion):
            yield Dead() if page == PAGES[2] else self.work(page)

    monkeypatch.setattr(module, "PAYS", 1)
    monkeypatch.setattr(Processes, "each", each)
    found = worked(None, jobs=2)
    assert [(lost.source_file, "ended the process" in lost.reason) for lost in found.lost] == [(PAGES[2].source_file, True)]
    assert {extraction.article.page.source_file for extraction in found.extractions} == {page.source_file for page in PAGES} - {PAGES[2].source_file}


@pytest.mark.parametrize(("characters", "jobs", "count"), [(0, None, 1), (10, 8, 1), (module.PAYS * 3, 8, 3), (module.PAYS * 30, 2, 2)])
def test_no_more_processes_than_pay(characters: int, jobs: int | None, count: int) -> None:
    assert module.paying(characters, jobs) == count
