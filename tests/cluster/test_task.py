"""What a machine of the cluster answers to what it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.cluster import task
from kg.cluster.task import Asked, Orders, Told, Trouble, told
from kg.line import said_in
from kg.model import Page, Unreadable
from kg.read import listed, read
from kg.work.kept import Kept
from kg.work.packing import pack
from kg.work.processes import Dead, Processes
from kg.work.rules import rules_digest

TEXT = "云江日报\n2023年3月14日 星期二\n\n县长调研农业\n本报讯 昨日，县长林若川到石桥村调研。\n"


@pytest.fixture
def asked(pages: Callable[..., Path]) -> list[Asked]:
    """Two pages and a file that is none."""
    files = listed([pages({"a.txt": TEXT, "b.txt": TEXT.replace("14", "15"), "c.txt": b""})])
    return [Asked(number, file, settings, 1) for number, (file, settings) in enumerate(files)]


def orders(kept: Kept | None = None, keys: frozenset[str] = frozenset()) -> Orders:
    return Orders({}, rules_digest(), kept, keys)


def pages_of(answers: list[Told | Trouble]) -> list[Page | Unreadable]:
    return [answer.page for answer in answers if isinstance(answer, Told)]


def test_it_answers_with_the_pages_and_what_they_say(asked: list[Asked]) -> None:
    found = list(told(orders(), asked))
    pages = pages_of(found)
    assert pages == list(read([asked[0].file.path.parent]))
    assert [answer.packed for answer in found if isinstance(answer, Told)] == [*(pack(said_in(page)) for page in pages if isinstance(page, Page)), None]


def test_what_the_cache_holds_is_not_read_again(asked: list[Asked], tmp_path: Path) -> None:
    kept = Kept(tmp_path, rules_digest())
    (first, *_) = pages_of(list(told(orders(), asked)))
    assert isinstance(first, Page)
    found = list(told(orders(kept, frozenset([kept.key(first)])), asked))
    assert [isinstance(answer, Told) and answer.packed is None for answer in found] == [True, False, True]


def test_a_machine_with_other_rules_takes_no_part(asked: list[Asked]) -> None:
    assert list(told(replace(orders(), rules="others"), asked)) == [Trouble("rules", "")]


def test_a_file_that_only_the_one_who_asks_sees_is_named(asked: list[Asked], tmp_path: Path) -> None:
    gone = replace(asked[0], file=replace(asked[0].file, path=tmp_path / "gone.txt"))
    assert list(told(orders(), [gone, *asked])) == [Trouble("unseen", str(tmp_path / "gone.txt"))]


def test_a_file_that_nobody_sees_is_left_out_with_the_reason(asked: list[Asked], tmp_path: Path) -> None:
    gone = replace(asked[0], file=replace(asked[0].file, path=tmp_path / "gone.txt"), size=None)
    (page,) = pages_of(list(told(orders(), [gone])))
    assert isinstance(page, Unreadable)
    assert "cannot be opened" in page.reason


def test_a_page_that_takes_too_long_is_named(asked: list[Asked], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task, "packed_of", lambda _page: None)
    assert [answer.lost for answer in told(orders(), asked) if isinstance(answer, Told)] == ["late", "late", None]


def test_after_failures_a_page_that_ends_its_process_loses_only_itself(asked: list[Asked], monkeypatch: pytest.MonkeyPatch) -> None:
    def each(self: Processes[Page, bytes | None], portions: Iterator[list[Page]]) -> Iterator[bytes | Dead | None]:
        for page in (page for portion in portions for page in portion):
            yield Dead() if page.source_file == "a.txt" else self.work(page)

    monkeypatch.setattr(Processes, "each", each)
    found = [answer for answer in told(orders(), asked, careful=True) if isinstance(answer, Told)]
    assert [(answer.lost, answer.packed is None) for answer in found] == [("dead", True), (None, False), (None, True)]
