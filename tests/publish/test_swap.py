"""An output folder changes as a whole or not at all."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
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


def unknown(path: Path, to: Path) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("moves", range(7))
@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device")])
def test_what_stops_between_two_files_leaves_the_folder_as_it_was(
    output: Path, monkeypatch: pytest.MonkeyPatch, moves: int, stop: BaseException, links: bool
) -> None:
    left, told = [None] * moves, list[BaseException]()

    def stopping(act: Callable[[Path, Path], None]) -> Callable[[Path, Path], None]:
        def stopped(path: Path, to: Path) -> None:
            if f"{to}".endswith(".json"):  # what tells that all files are there
                return act(path, to)
            if not left and stop not in told:
                told.append(stop)
                raise stop
            del left[:1]
            return act(path, to)

        return stopped

    monkeypatch.setattr(os, "replace", stopping(os.replace))
    if not links:
        monkeypatch.setattr(os, "link", unknown)
    elif isinstance(stop, KeyboardInterrupt):
        monkeypatch.setattr(os, "link", stopping(os.link))
    else:  # where a file cannot have a second name it is moved, so that only moves can fail
        del left[len(NEW) - 1 :]
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


def left_by_a_killed_build(output: Path, *, whole: bool, moved: tuple[str, ...] = ()) -> None:
    """What lies there when a build is killed before or after all new files were there, some of them in their place."""
    beside = output / ".kg" / "new"
    laid(beside / "fresh", {name: text for name, text in NEW.items() if name not in moved})
    laid(beside / "older", {name: OLD[name] for name in moved})
    laid(output, {name: NEW[name] for name in moved})
    if whole:
        laid(beside, {"plan.json": '["mine.txt"]'})


@pytest.mark.parametrize("moved", [(), ("graph.ttl",), ("graph.ttl", "network.html", "tables/people.csv")])
def test_what_a_killed_build_had_written_whole_is_put_in_its_place(output: Path, moved: tuple[str, ...]) -> None:
    left_by_a_killed_build(output, whole=True, moved=moved)
    with swapped_in(output):
        pass
    assert found(output) == {name: text for name, text in (OLD | NEW).items() if name != "mine.txt"}


@pytest.mark.parametrize("moved", [(), ("graph.ttl",)])
def test_what_a_killed_build_had_not_written_whole_is_thrown_away(output: Path, moved: tuple[str, ...]) -> None:
    left_by_a_killed_build(output, whole=False, moved=moved)
    with swapped_in(output):
        pass
    assert found(output) == OLD
