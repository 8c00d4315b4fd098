"""docs/questions.md: every question is there, and what it shows can be asked."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.ask import questions

PAGE = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```sh\n(kg ask .*)\n```", PAGE)


def test_every_ready_question_has_its_section() -> None:
    assert re.findall(r"^## (\S+)$", PAGE, re.MULTILINE) == [question.name for question in questions()]


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_asked_there_has_an_answer(kg: Callable[..., Any], corpus_output: Path, command: str) -> None:
    result = kg(*shlex.split(command)[1:], "--graph", corpus_output)
    assert result.code == 0, result.err
    assert "no rows" not in result.out
