"""One build at a time writes to an output folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.publish.swap import HIDDEN
from kg.work import held

HOLD = "import sys, time\nfrom pathlib import Path\nfrom kg.work import held\nwith held(Path(sys.argv[1])):\n print('held', flush=True)\n time.sleep(60)\n"


def test_a_second_build_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(OutputError, match=r"^another build is writing to .*: wait until it has ended, or name another folder with -o$"), held(tmp_path):
            pass
        other.kill()


def test_the_lock_of_a_build_that_was_killed_is_none(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
    with held(tmp_path) as hidden:
        assert hidden == tmp_path / HIDDEN


def test_a_folder_that_was_not_there_is_not_there_if_nothing_came_to_it(tmp_path: Path) -> None:
    with held(tmp_path / "deep" / "out"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_what_was_kept_stays(tmp_path: Path) -> None:
    with held(tmp_path / "out") as hidden:
        (hidden / "pages").mkdir()
    assert (tmp_path / "out" / HIDDEN / "pages").is_dir()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="is a file, not a folder"), held(tmp_path / "out"):
        pass


def test_a_file_in_the_place_of_the_hidden_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / HIDDEN).write_text("a file")
    with pytest.raises(OutputError, match=r"\.kg is a file where newskg keeps a folder of its own: remove it"), held(tmp_path):
        pass
