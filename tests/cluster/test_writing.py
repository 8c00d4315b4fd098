"""The parts of a graph, written by a cluster that one process plays."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cluster import write_on, writing
from kg.errors import ClusterError
from kg.export.parts import parts_of, write_part
from kg.store import open_graph

from .conftest import Played
from .standalone import CHECKOUT

pytestmark = pytest.mark.usefixtures("spark")
SMALL = CHECKOUT / "tests" / "fixtures" / "small.ttl"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("part-*")}


def test_a_cluster_writes_what_this_machine_writes(tmp_path: Path) -> None:
    store = open_graph(SMALL)
    for part in parts_of(store, 4):
        write_part(tmp_path / "here", part)
    write_on(Played(), parts_of(store, 4), tmp_path / "there")  # type: ignore[arg-type]  # as far as it is asked for
    assert len(files(tmp_path / "there")) == 8
    assert files(tmp_path / "there") == files(tmp_path / "here")


def test_a_machine_that_writes_elsewhere_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "write_part", lambda _folder, _part: ("nq/part-00000.nq",))
    with pytest.raises(ClusterError, match=r"what a machine of the Spark cluster wrote to .* is not there"):
        write_on(Played(), parts_of(open_graph(SMALL), 1), tmp_path)  # type: ignore[arg-type]  # as above


def test_a_machine_that_does_not_see_the_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: None)
    with pytest.raises(ClusterError, match=r"does not see .*: give a folder that all of them share"):
        write_on(Played(), parts_of(open_graph(SMALL), 1), tmp_path / "elsewhere")  # type: ignore[arg-type]  # as above
