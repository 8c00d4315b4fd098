"""An output folder changes as a whole or not at all."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.publish.swap import swapped_in

OLD = {"graph.ttl": "old", "network.html": "old", "mine.txt": "mine", "tables/people.csv": "old", "tables/mine.csv": "mine"}
NEW = {"graph.ttl": "new", "network.html": "new", "tables/people.csv": "new", "tables/posts.csv": "new"}


def laid(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def found(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    laid(tmp_path / "out", OLD)
    return tmp_path / "out"


def test_new_files_take_the_place_of_older_ones_and_others_stay(output: Path) -> None:
    with swapped_in(output) as folder:
        laid(folder, NEW)
    assert found(output) == OLD | NEW
    assert sorted(path.name for path in output.iterdir()) == ["graph.ttl", "mine.txt", "network.html", "tables"]


def written(output: Path, stop: BaseException) -> None:
    with swapped_in(output) as folder:
        laid(folder, NEW)
        raise stop


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OutputError("the disk is full")])
def test_what_stops_before_the_end_leaves_the_folder_as_it_was(output: Path, stop: BaseException) -> None:
    with pytest.raises(type(stop)):
        written(output, stop)
    assert found(output) == OLD


@pytest.mark.parametrize("moves", range(7))
@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device")])
def test_what_stops_between_two_files_leaves_the_folder_as_it_was(output: Path, monkeypatch: pytest.MonkeyPatch, moves: int, stop: BaseException) -> None:
    left, move = [None] * moves, os.replace

    def stopping(path: Path, to: Path) -> None:
        if not left and stop not in told:
            told.append(stop)
            raise stop
        del left[:1]
        move(path, to)

    told: list[BaseException] = []
    monkeypatch.setattr(os, "replace", stopping)
    with pytest.raises((KeyboardInterrupt, OutputError)), swapped_in(output) as folder:
        laid(folder, NEW)
    assert found(output) == OLD
    assert sorted(path.name for path in output.iterdir()) == ["graph.ttl", "mine.txt", "network.html", "tables"]


def test_a_folder_that_was_not_there_is_not_there_after_an_interruption(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        written(tmp_path / "deep" / "out", KeyboardInterrupt())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_a_file_is_told_and_nothing_changes(output: Path) -> None:
    (output / "visits.html").mkdir()
    with pytest.raises(OutputError, match=r"visits\.html is a folder where a file is to be written"), swapped_in(output) as folder:
        laid(folder, NEW | {"visits.html": "new"})
    assert found(output) == OLD


def test_an_error_names_the_output_folder_and_not_the_one_beside_it(output: Path) -> None:
    with pytest.raises(OutputError, match=rf"^{re.escape(str(output))}/graph\.ttl cannot be written$"), swapped_in(output) as folder:
        raise OutputError(f"{folder}/graph.ttl cannot be written")
