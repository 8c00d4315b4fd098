"""Standard input as a page."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import Page
from kg.read import read

PLAIN = "云江日报\n2023年3月14日\n\n县长林若川到石桥镇调研。\n"
HTML = "<!DOCTYPE html><html><body><div id='zoom'><p>昨日，县委副书记、县长林若川到石桥镇调研春耕备耕工作，副县长竺青陪同。</p></div></body></html>"


class Piped(io.BytesIO):
    """What another program pipes in."""

    @property
    def buffer(self) -> Piped:
        return self


@pytest.mark.parametrize(
    ("data", "called", "form"),
    [
        (PLAIN.encode(), "stdin.txt", "packed"),
        (PLAIN.encode("gb18030"), "stdin.txt", "packed"),
        (HTML.encode(), "stdin.html", "html"),
        (b'{"text": "\xe5\x8e\xbf\xe9\x95\xbf"}\n', "stdin.jsonl#1", "row"),
        (gzip.compress(PLAIN.encode()), "stdin.txt.gz", "packed"),
    ],
    ids=["utf-8", "gb18030", "html", "json", "packed"],
)
def test_its_form_is_told_by_its_beginning(monkeypatch: pytest.MonkeyPatch, data: bytes, called: str, form: str) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(data))
    (page,) = read([Path("-")])
    assert isinstance(page, Page)
    assert (page.source_file, page.form) == (called, form)


def test_the_settings_of_the_folder_one_is_in_hold_for_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "newspaper.toml").write_text('newspaper = "云江日报"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", Piped(PLAIN.encode()))
    (page,) = read([Path("-")])
    assert isinstance(page, Page)
    assert page.settings.newspaper == "云江日报"


def test_a_keyboard_is_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Piped, "isatty", lambda self: True)
    monkeypatch.setattr(sys, "stdin", Piped())
    with pytest.raises(UsageError, match="standard input is a keyboard"):
        read([Path("-")])
