"""What a build was asked for, kept and asked again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import Jurisdiction
from kg.read import ReadOptions
from kg.request import RECORD, BuildRequest, record, recorded


def request(root: Path, **more: object) -> BuildRequest:
    return BuildRequest(paths=(root / "pages",), output=root / "out", **more)  # type: ignore[arg-type]  # passed on as they are


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "pages" / "2023").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    return tmp_path


def test_a_recorded_request_is_the_same_request(root: Path) -> None:
    settings = ReadOptions(newspaper="望溪日报", place=Jurisdiction("云江省", "清源市", "望溪县"), issued=date(2023, 3, 14))
    asked = request(root, settings=settings, excel=True, min_confidence=0.7, decisions=root / "d.csv", word_files=(root / "w.toml",))
    (root / "out" / RECORD).write_bytes(record(asked))
    again = recorded(root / "out")
    assert (again.settings, again.excel, again.min_confidence) == (settings, True, 0.7)
    assert [path.resolve() for path in (*again.paths, again.decisions or Path(), *again.word_files)] == [root / "pages", root / "d.csv", root / "w.toml"]


def test_the_record_is_the_same_wherever_the_folders_stand(root: Path) -> None:
    elsewhere = root / "further" / "down"
    assert record(request(root)) == record(request(elsewhere))


def test_a_folder_without_record_is_told(root: Path) -> None:
    with pytest.raises(UsageError, match="name the file of decisions with --decisions, or build again"):
        recorded(root / "out")


def test_every_file_of_decisions_among_the_pages_counts(root: Path) -> None:
    for file in ("pages/decisions.csv", "pages/2023/decisions.csv", "out/decisions.csv"):
        (root / file).write_text("", encoding="utf-8")
    assert [file.relative_to(root).as_posix() for file in request(root).decision_files] == ["pages/2023/decisions.csv", "pages/decisions.csv"]


def test_a_named_file_stands_alone_and_must_be_there(root: Path) -> None:
    (root / "pages" / "decisions.csv").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine.csv does not exist"):
        _ = request(root, decisions=root / "mine.csv").decision_files


def test_new_decisions_go_beside_the_pages(root: Path) -> None:
    (root / "pages" / "a.txt").write_text("", encoding="utf-8")
    assert request(root).own_decisions == root / "pages" / "decisions.csv"
    page = BuildRequest(paths=(root / "pages" / "a.txt",), output=root / "out")
    assert page.own_decisions == root / "pages" / "decisions.csv"


@pytest.mark.parametrize("base", ["", "nonsense", "https://example.org/kg#", "https://example.org/k g/"])
def test_a_base_that_no_iri_can_begin_with_is_told(root: Path, base: str) -> None:
    with pytest.raises(UsageError, match="no IRI of a thing"):
        request(root, base=base).check_base()


@pytest.mark.parametrize("base", ["https://例.org/图/", "urn:example:", "http://localhost:8000/kg?of="])
def test_a_base_may_be_any_beginning_of_an_absolute_iri(root: Path, base: str) -> None:
    request(root, base=base).check_base()
