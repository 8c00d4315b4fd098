"""The help of every command in Chinese, as its messages are."""

from __future__ import annotations

import re

import pytest
import typer

from kg import cli_help
from kg.cli import app, main

HAN = re.compile(r"[\u4e00-\u9fff]")


def paragraphs() -> list[str]:
    """Every paragraph of help that no example of what to type is."""
    found = []
    for command in cli_help.commands(typer.main.get_command(app)):
        texts = [command.help, command.epilog, *(getattr(one, "help", None) for one in command.params)]
        found += [part for text in texts if text for part in text.split("\n\n") if part.strip() and not part.startswith("    ")]
    return [" ".join(part.split()) for part in found]


def test_no_help_lacks_its_chinese() -> None:
    known = cli_help.catalogue()
    assert len(paragraphs()) > 100
    assert [part for part in dict.fromkeys(paragraphs()) if part not in known] == []


def test_no_chinese_is_kept_for_help_that_is_gone() -> None:
    assert set(cli_help.catalogue()) - set(paragraphs()) - set(cli_help._OF_TYPER) == {"Show this message and exit."}


@pytest.mark.parametrize("command", [(), ("build",), ("serve",)])
def test_help_is_shown_in_chinese_and_whole_on_a_narrow_screen(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KG_LANG", "zh")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("sys.argv", ["kg", *command, "--help"])
    with pytest.raises(SystemExit):
        main()
    shown = capsys.readouterr().out
    assert "选项" in shown
    assert "Options" not in shown
    assert "…" not in shown.replace("……", "")
    monkeypatch.setenv("KG_LANG", "en")
    with pytest.raises(SystemExit):
        main()
    shown = capsys.readouterr().out
    assert "Options" in shown
    assert "本说明" not in shown
