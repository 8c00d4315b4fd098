"""No page takes more time than it may, and plain text loads nothing that other forms need."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from kg.model import Page, Unreadable
from kg.read import read
from kg.read.limits import TimeUpError, time_limit

PAGE = "云江日报\n2023年3月14日\n\n县长林若川到石桥镇调研\n本报讯 昨日，县长林若川到石桥镇调研。\n"


def busy(*anything: object) -> None:
    began = time.monotonic()
    while time.monotonic() - began < 20:
        pass


def test_a_block_that_takes_too_long_is_left() -> None:
    with pytest.raises(TimeUpError), time_limit(0.05):
        busy()


def test_code_that_swallows_everything_is_left_too() -> None:
    with pytest.raises(TimeUpError), time_limit(0.05), suppress(Exception):
        busy()


def test_a_block_in_time_is_not_disturbed_and_nothing_comes_later() -> None:
    with time_limit(0.2):
        pass
    began = time.process_time()
    while time.process_time() - began < 0.3:
        pass


def test_a_page_that_takes_too_long_loses_only_itself(pages: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = pages({"a.txt": PAGE, "b.txt": PAGE + "很久", "c.txt": PAGE})
    monkeypatch.setattr("kg.read.forms.time_limit", partial(time_limit, 0.1))
    monkeypatch.setattr("kg.read.original.Original.page", slow_for("b.txt"))
    first, second, third = read([folder])
    assert isinstance(first, Page)
    assert isinstance(second, Unreadable)
    assert second.reason == "It took longer than 60 seconds to read: split it."
    assert isinstance(third, Page)


def slow_for(name: str) -> Callable[..., Page]:
    from kg.read.original import Original  # noqa: PLC0415  # as it is before it is replaced

    own = Original.page

    def page(self: Original, *arguments: object, **more: object) -> Page:
        if self.source_file == name:
            busy()
        return own(self, *arguments, **more)  # type: ignore[arg-type]  # handed on as they come

    return page


def test_plain_text_is_read_without_loading_what_other_forms_need(pages: Callable[..., Path]) -> None:
    folder = pages({"a.txt": PAGE})
    heavy = ("lxml", "trafilatura", "docx", "pypdfium2", "pyarrow")
    asks = f"import sys, pathlib, kg.read; list(kg.read.read([pathlib.Path(sys.argv[1])])); print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", asks, str(folder)], capture_output=True, text=True, check=True).stdout.strip() == "[]"
