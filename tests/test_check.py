"""What `check` says of a graph: errors before reviews, each with node, sentence and quote."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.check import check
from kg.errors import UsageError

SMALL = Path(__file__).parent / "fixtures" / "small.ttl"


def damaged(tmp_path: Path, old: str, new: str) -> Path:
    text = SMALL.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "graph.ttl"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_sound_graph_has_no_errors_and_what_a_person_should_see() -> None:
    found = check(SMALL)
    assert found.errors == ()
    assert [finding.zh for finding in found.reviews] == ["云江日报写到 2 个叫 周明远 的人：真是不同的人吗？（kg review 列出其依据）"]


def test_a_finding_has_its_quote_and_its_file() -> None:
    [finding] = check(SMALL).reviews
    assert "周明远为师生作宣讲" in finding.quote
    assert finding.source == "yunjiang/2024-01-10-03.txt"


def test_an_error_is_told_in_both_languages(tmp_path: Path) -> None:
    [finding] = check(damaged(tmp_path, "    kg:rule ", "    kg:theme ")).errors
    assert finding.zh.endswith("缺少“规则”")
    assert finding.en.endswith("has no rule")


def test_an_error_of_a_relation_is_shown_with_its_sentence(tmp_path: Path) -> None:
    errors = check(damaged(tmp_path, "    kg:tenureKind tenure-kind:regular ;\n", "")).errors
    assert [bool(finding.quote and finding.source) for finding in errors] == [True]


def test_errors_come_before_reviews(tmp_path: Path) -> None:
    levels = [finding.level for finding in check(damaged(tmp_path, "    kg:rule ", "    kg:theme ")).found]
    assert levels == ["error", "review"]


def test_two_checks_give_the_same_findings(tmp_path: Path) -> None:
    path = damaged(tmp_path, "kg:confidence 0.9 ", "kg:confidence 9.9 ")
    assert check(path) == check(path)


def test_a_missing_graph_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no graph"):
        check(tmp_path)
