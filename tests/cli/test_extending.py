"""What docs/extending.md shows is what the words of a user's own do."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg import lexicon

DOC = (Path(__file__).parents[2] / "docs" / "extending.md").read_text(encoding="utf-8")
PAGE, WORDS = (re.findall(rf"```{form}\n(.*?)```", DOC, re.DOTALL)[0] for form in ("text", "toml"))
QUESTIONS = [line.removesuffix("--graph after") for line in re.findall(r"```sh\n(.*?)```", DOC, re.DOTALL)[0].splitlines()]
ANSWERS = ("县级湾长", "澄湖渔业商社")

Kg = Callable[..., Any]


@pytest.fixture
def built(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> Callable[..., Path]:
    def build(*options: object) -> Path:
        result = kg("build", pages({"a.txt": PAGE}), "-o", tmp_path / "out", "--place", "云江县", "--quiet", *options)
        assert result.code == 0, result.err
        return tmp_path / "out"

    return build


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "coast.toml"
    file.write_text(WORDS, encoding="utf-8")
    return file


@pytest.mark.parametrize(("question", "answer"), list(zip(QUESTIONS, ANSWERS, strict=True)))
def test_a_title_and_an_ending_are_unknown_before_and_known_after(kg: Kg, built: Callable[..., Path], words: Path, question: str, answer: str) -> None:
    assert answer not in kg(*shlex.split(question)[1:], "--graph", built()).out
    assert answer in kg(*shlex.split(question)[1:], "--graph", built("--lexicon", words)).out


def test_a_verb_of_ones_own_makes_a_visit(kg: Kg, built: Callable[..., Path], words: Path) -> None:
    question = "ASK { ?p kg:name '林若川' ; kg:visited/kg:name '石桥村' }"
    assert "true" in kg("ask", question, "-f", "csv", "--graph", built("--lexicon", words)).out


def test_the_report_names_the_files_and_the_words_they_make(built: Callable[..., Path], words: Path) -> None:
    plain = (built() / "report.md").read_text(encoding="utf-8")
    told = (built("--lexicon", words) / "report.md").read_text(encoding="utf-8")
    assert lexicon.digest()[:16] in plain
    assert lexicon.digest()[:16] not in told
    assert "coast.toml" in told


def test_words_of_one_build_do_not_stay_for_the_next(built: Callable[..., Path], words: Path) -> None:
    before = (built() / "graph.ttl").read_bytes()
    built("--lexicon", words)
    assert (built() / "graph.ttl").read_bytes() == before


def test_a_word_that_does_not_fit_stops_the_build_with_file_and_line(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    wrong = tmp_path / "surnames.txt"
    wrong.write_text("# rare ones\n禤\n欧阳\n", encoding="utf-8")
    result = kg("build", pages({"a.txt": PAGE}), "-o", tmp_path / "out", "--lexicon", wrong)
    assert (result.code, (tmp_path / "out").exists()) == (2, False)
    assert f"{wrong}, line 3: 欧阳 is not of 1 character" in result.err


def test_the_guide_names_lists_that_are_there() -> None:
    named = {name for row in re.findall(r"^\| (`.*?) \|", DOC, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert len(named) > 15
    assert named - set(lexicon.names()) == set()
